import type { Command } from "./command.ts";
import { openWorld } from "./open-world.ts";

export const verifyHistoryCommand: Command = {
  usage: "verify-history [--json]",
  about: "Checks the chain of the history: no entry was changed, moved, added in between or taken out.",
  takesWords: false,
  options: { json: { type: "boolean" } },
  help: [
    "--json            as one JSON object",
    "Ends with 1 when the chain does not hold, and names the first entry where it breaks.",
  ],

  async run(invocation) {
    const { flags, config, database, print, complain } = invocation;
    const { storage } = openWorld(invocation, database ?? config.databasePath);
    try {
      const broken = storage.history.firstBroken();
      if (flags["json"] === true)
        print(JSON.stringify({ holds: broken === undefined, broken: broken ?? null }));
      else if (broken === undefined) print("The history holds.");
      if (broken === undefined) return 0;
      complain(
        `The history breaks at entry ${broken}: it, or the entry before it, is not what was written. Compare with a backup from before.`,
      );
      return 1;
    } finally {
      storage.close();
    }
  },
};
