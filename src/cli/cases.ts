import { caseName } from "../domain/case.ts";
import type { Command } from "./command.ts";
import { jsonLine } from "./json-line.ts";
import { oneLine } from "./one-line.ts";
import { openWorld } from "./open-world.ts";

const SHOWN = 200;

export const casesCommand: Command = {
  usage: "cases [--open] [--json]",
  about: "Lists the newest cases.",
  takesWords: false,
  options: { open: { type: "boolean" }, json: { type: "boolean" } },
  help: [
    "--open            leave out decided cases; those on hold stay in",
    "--json            one case per line",
  ],

  async run(invocation) {
    const { flags, config, database, print } = invocation;
    const { storage } = openWorld(invocation, database ?? config.databasePath);
    try {
      for (const one of storage.cases.list({ open: flags["open"] === true, limit: SHOWN })) {
        const { id, decision, proposed, erasedAt } = one;
        const row = [
          caseName(id),
          one.level,
          `${one.tasksDone}/${one.tasks} tasks`,
          one.stage,
          erasedAt === undefined ? oneLine(one.name) : `erased on ${erasedAt.slice(0, 10)}`,
          ...(decision === undefined ? [] : [decision]),
          ...(proposed === undefined ? [] : [`${proposed} proposed`]),
        ];
        const { id: _, ...rest } = one;
        print(flags["json"] === true ? jsonLine({ case: caseName(id), ...rest }) : row.join("\t"));
      }
      return 0;
    } finally {
      storage.close();
    }
  },
};
