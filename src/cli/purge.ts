import { caseName } from "../domain/case.ts";
import { toInstant } from "../domain/instant.ts";
import { purge } from "../workflows/purge.ts";
import type { Command } from "./command.ts";
import { finishErasing } from "./finish-erasing.ts";
import { openWorld } from "./open-world.ts";

export const purgeCommand: Command = {
  usage: "purge [--json]",
  about: "Erases the cases whose time is up (RETENTION_DAYS), and deletes what has expired.",
  takesWords: false,
  options: { json: { type: "boolean" } },
  help: [
    "--json            as one JSON object",
    "The running bot does the same once an hour. This command also writes the file anew, which leaves nothing in its",
    "free space; it takes about a second per 100 MB.",
  ],

  async run(invocation) {
    const { flags, config, database, clock, print, complain } = invocation;
    const { storage } = openWorld(invocation, database ?? config.databasePath);
    try {
      const now = toInstant(clock.now());
      const { retentionDays } = config;
      const { cases, links, ...expired } = await purge(storage, { now, retentionDays, by: "command-line" });
      const isClean = finishErasing(storage, complain);
      if (flags["json"] === true) print(JSON.stringify({ erased: cases.map(caseName), links, ...expired }));
      else {
        print(
          `cases erased: ${cases.length}${cases.length === 0 ? "" : ` (${cases.map(caseName).join(", ")})`}`,
        );
        print(`taken out of what other cases say: ${links}`);
        print(
          `expired: ${expired.identifiers} identifiers, ${expired.sketches} CV sketches, ${expired.leftovers} leftovers`,
        );
      }
      return isClean ? 0 : 1;
    } finally {
      storage.close();
    }
  },
};
