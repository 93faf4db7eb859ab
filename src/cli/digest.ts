import { toInstant } from "../domain/instant.ts";
import { readWeek, weekName } from "../domain/iso-week.ts";
import { digestText } from "../slack/messages/digest.ts";
import { digestOf, digestOfWeek } from "../workflows/digest.ts";
import type { Command, ExitCode, Invocation } from "./command.ts";
import { oneLine } from "./one-line.ts";
import { openWorld } from "./open-world.ts";

export const digestCommand: Command = {
  usage: "digest [--week 2026-W09] [--post]",
  about: "The digest of the last seven days or of one week, as text; or into the digest channel.",
  takesWords: false,
  options: { post: { type: "boolean" }, week: { type: "string" } },
  help: [
    "--week WEEK       that week: 2026-W09, or a day in it such as 2026-03-02",
    "--post            post the last seven days into the digest channel (needs the bot's settings)",
  ],

  async run(invocation) {
    const { flags, clock, print, complain } = invocation;
    if (flags["post"] !== true) return read(invocation);
    if (flags["week"] !== undefined) {
      complain("--week is for reading a week; --post posts the last seven days. Give one of them.");
      return 2;
    }
    const { withBonafide } = await import("./with-bonafide.ts");
    return withBonafide(invocation, async (bonafide) => {
      const isPosted = await bonafide.postDigest(toInstant(clock.now()));
      print(isPosted ? "posted" : "nothing to say; nothing was posted");
    });
  },
};

function read(invocation: Invocation): ExitCode {
  const { flags, config, database, clock, print, complain } = invocation;
  const typed = flags["week"];
  const asked = typeof typed === "string" ? readWeek(typed) : undefined;
  if (typed !== undefined && asked === undefined) {
    complain(
      `--week is ${JSON.stringify(typed)}; wanted: a week such as 2026-W09, or a day in it such as 2026-03-02`,
    );
    return 2;
  }
  const { world, storage } = openWorld(invocation, database ?? config.databasePath);
  try {
    const now = toInstant(clock.now());
    const week = asked === undefined ? digestOf(world, now) : digestOfWeek(world, asked, now);
    if (week === undefined) {
      complain(
        `--week is ${asked === undefined ? "" : weekName(asked)}, which has not begun; wanted: a week up to the present one`,
      );
      return 2;
    }
    const nameOf = (id: number) => {
      const name = storage.cases.nameOf(id);
      return name && oneLine(name);
    };
    const options = { permalink: () => undefined, namesAllowed: true, nameOf };
    print(digestText(week, options, { language: config.language, timezone: config.calendar.timezone }));
    return 0;
  } finally {
    storage.close();
  }
}
