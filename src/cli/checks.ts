import { existsSync } from "node:fs";
import { catalogue, catalogueMarkdown } from "../checks/catalogue.ts";
import { CHECKS } from "../checks/index.ts";
import type { TrackRecord } from "../domain/track-record.ts";
import { recordWords } from "../slack/messages/track-record.ts";
import type { Command, Invocation } from "./command.ts";

export const checksCommand: Command = {
  usage: "checks [--json|--markdown]",
  about: "The catalogue: what is checked, why, what settles it, and what became of it here.",
  takesWords: false,
  options: { json: { type: "boolean" }, markdown: { type: "boolean" } },
  help: [
    "--json            as one JSON list; with a database, each check with its record there",
    "--markdown        as the table in the README, without any record",
  ],

  async run(invocation) {
    const { flags, config, print } = invocation;
    if (flags["markdown"] === true) {
      print(catalogueMarkdown(CHECKS, config.language));
      return 0;
    }
    const records = await recordsIn(invocation);
    const checks = catalogue(CHECKS, config.language);
    if (flags["json"] === true) {
      const told = records && checks.map((check) => ({ ...check, record: records.get(check.id) ?? NOTHING }));
      print(JSON.stringify(told ?? checks, undefined, 2));
      return 0;
    }
    const reader = { language: config.language, timezone: config.calendar.timezone };
    for (const { id, category, strengths, asks } of checks) {
      const words = recordWords(records?.get(id), reader);
      const told = words === undefined ? "" : `\n    ${words}`;
      print(`${id}\n    ${category}, ${strengths.join(" or ")}: ${asks}${told}`);
    }
    return 0;
  },
};

const NOTHING: TrackRecord = { confirmed: 0, ordinary: 0, open: 0 };

/** Undefined without a database: looking at the catalogue makes none. */
async function recordsIn(invocation: Invocation): Promise<ReadonlyMap<string, TrackRecord> | undefined> {
  const path = invocation.database ?? invocation.config.databasePath;
  if (!existsSync(path)) return undefined;
  const { openWorld } = await import("./open-world.ts");
  const { storage } = openWorld(invocation, path);
  try {
    return storage.trackRecord.all();
  } finally {
    storage.close();
  }
}
