import { toInstant } from "../domain/instant.ts";
import type { Language } from "../domain/text.ts";
import { REF } from "../slack/refs.ts";
import {
  LIST_FORMATS,
  type ListFormat,
  ListRefused,
  type OpenedList,
  openList,
} from "../sources/lists/index.ts";
import type { StorageWithBoxes } from "../storage/index.ts";
import { type ImportedList, importList, NothingToImport } from "../workflows/import-list.ts";
import { type Rescreened, rescreen } from "../workflows/rescreen.ts";
import type { Command, ExitCode, Invocation } from "./command.ts";
import { jsonLine } from "./json-line.ts";
import { oneLine } from "./one-line.ts";
import { openWorld } from "./open-world.ts";

const LONGEST_NAME = 80;

export const importCommand: Command = {
  usage: "import --format FORMAT FILE --list NAME [--json]",
  about: "Reads a watchlist, and compares the open cases with it.",
  takesWords: true,
  options: { format: { type: "string" }, list: { type: "string" }, json: { type: "boolean" } },
  help: [
    `--format FORMAT   one of: ${LIST_FORMATS.join(", ")}`,
    "--list NAME       what the list is called; an import under the same name replaces it as a whole",
    "--json            print the result as one line of JSON",
    "All of the file counts or nothing of it. What was skipped is printed with the reason.",
  ],

  async run(invocation) {
    const { complain, clock } = invocation;
    const asked = readArguments(invocation);
    if ("problem" in asked) {
      complain(asked.problem);
      return 2;
    }
    try {
      const opened = openList(asked.format, asked.file);
      const at = toInstant(clock.now());
      const { imported, rescreened } = await importAndScreen(invocation, asked.list, opened, at);
      tell(invocation, imported, rescreened);
      return 0;
    } catch (error) {
      return refused(error, invocation);
    }
  },
};

interface Asked {
  readonly format: ListFormat;
  readonly file: string;
  readonly list: string;
}

function readArguments({ positionals, flags }: Invocation): Asked | { readonly problem: string } {
  const { format, list } = flags;
  const [file, ...more] = positionals;
  const known = LIST_FORMATS.find((one) => one === format);
  const name = typeof list === "string" ? oneLine(list) : "";
  if (known === undefined)
    return {
      problem: `--format is ${format === undefined ? "missing" : JSON.stringify(format)}; wanted: one of ${LIST_FORMATS.join(", ")}`,
    };
  if (file === undefined || more.length > 0)
    return { problem: `${positionals.length} files were named; wanted: one` };
  if (name === "" || name.length > LONGEST_NAME)
    return {
      problem: `--list is ${name === "" ? "missing" : "too long"}; wanted: what the list is called, at most ${LONGEST_NAME} characters, such as --list "OFAC SDN"`,
    };
  return { format: known, file, list: name };
}

/** The second half of a database that a bot works with is left to the bot, because it is the one that tells people. */
async function importAndScreen(
  invocation: Invocation,
  name: string,
  opened: OpenedList,
  at: string,
): Promise<{ readonly imported: ImportedList; readonly rescreened?: Rescreened }> {
  const { config, database } = invocation;
  const path = database ?? config.databasePath;
  const { world, storage, watchlists } = openWorld(invocation, path);
  try {
    const imported = await importList(storage, { name, ...opened }, at);
    const isBots = config.slack !== undefined && path === config.databasePath;
    return isBots || isShownInSlack(storage)
      ? { imported }
      : { imported, rescreened: await rescreen(world, watchlists, at) };
  } finally {
    storage.close();
  }
}

/** Also when whoever imports has none of the bot's settings. */
function isShownInSlack({ cases, outbox }: StorageWithBoxes): boolean {
  const [newest] = cases.list({ open: true, limit: 1 });
  return newest !== undefined && outbox.placeOf(REF.root(newest.id)) !== undefined;
}

function refused(error: unknown, { complain, config }: Invocation): ExitCode {
  if (error instanceof ListRefused) complain(oneLine(error.says[config.language]));
  else if (error instanceof NothingToImport) complain(oneLine(error.message));
  else throw error;
  return 2;
}

function tell(
  { flags, config, print }: Invocation,
  imported: ImportedList,
  rescreened: Rescreened | undefined,
): void {
  const text = flags["json"] === true ? asJson : asText;
  for (const line of text(imported, rescreened, config.language)) print(line);
}

function asText(imported: ImportedList, rescreened: Rescreened | undefined, language: Language) {
  const { list, added, changed, removed, unchanged, skipped, told } = imported;
  const left = skipped - told.length;
  return [
    `${oneLine(list.name)}: ${list.entries} entries, version ${list.version}${list.publishedOn === undefined ? "" : `, issue of ${list.publishedOn}`} (${oneLine(list.publisher)})`,
    ...(list.licence === undefined ? [] : [`licence: ${oneLine(list.licence)}`]),
    `added ${added}, changed ${changed}, removed ${removed}, unchanged ${unchanged}, skipped ${skipped}`,
    ...told.map(({ where, why }) => `  skipped ${oneLine(where)}: ${oneLine(why[language])}`),
    ...(left > 0 ? [`  … and ${left} more`] : []),
    rescreened === undefined
      ? "open cases: the running bot compares them with the list within a minute"
      : `open cases: ${rescreened.screened} compared, ${rescreened.changed} with something new`,
  ];
}

function asJson(imported: ImportedList, rescreened: Rescreened | undefined, language: Language) {
  const { list, added, changed, removed, unchanged, skipped, told } = imported;
  const first = told.map(({ where, why }) => ({ where, why: why[language] }));
  const cases = rescreened === undefined ? "compared-by-the-bot" : rescreened;
  return [jsonLine({ list, added, changed, removed, unchanged, skipped: { count: skipped, first }, cases })];
}
