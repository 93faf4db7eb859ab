import { caseName } from "../domain/case.ts";
import { toInstant } from "../domain/instant.ts";
import { digestText } from "../slack/messages/digest.ts";
import { digestOf } from "../workflows/digest.ts";
import type { Command } from "./command.ts";
import { oneLine } from "./one-line.ts";
import { openWorld } from "./open-world.ts";

export const digestCommand: Command = {
  usage: "digest [--post]",
  about: "The digest of the last seven days, as text or into the digest channel.",
  takesWords: false,
  options: { post: { type: "boolean" } },
  help: ["--post            post it into the digest channel (needs the bot's settings)"],

  async run(invocation) {
    const { flags, config, database, clock, print } = invocation;
    const now = toInstant(clock.now());
    if (flags["post"] === true) {
      const { withBonafide } = await import("./with-bonafide.ts");
      return withBonafide(invocation, async (bonafide) => {
        print((await bonafide.postDigest(now)) ? "posted" : "nothing to say; nothing was posted");
      });
    }
    const { world, storage } = openWorld(invocation, database ?? config.databasePath);
    try {
      const { figures, from, to } = digestOf(world, now);
      const nameOf = (id: number) => oneLine(storage.cases.find(id)?.submission.name ?? caseName(id));
      const options = { from, to, permalink: () => undefined, namesAllowed: true, nameOf };
      print(digestText(figures, options, { language: config.language, timezone: config.calendar.timezone }));
      return 0;
    } finally {
      storage.close();
    }
  },
};
