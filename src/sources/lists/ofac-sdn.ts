import { existsSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fill, type Text } from "../../domain/text.ts";
import type { ListedName, ListRecord } from "../../domain/watchlist.ts";
import { entry, skipped, thing } from "./entry.ts";
import { encodingOf, fileName, refuseOtherFiles } from "./list-file.ts";
import { ListRefused } from "./list-refused.ts";
import { readRemarks } from "./ofac-remarks.ts";
import { type Row, readRows, wrongCells } from "./rows.ts";

const WANTED: Text = {
  en: "OFAC's sdn.csv in the legacy form: no header, 12 columns, a number first.",
  de: "die Datei sdn.csv von OFAC in der alten Form: ohne Kopfzeile, 12 Spalten, vorn eine Nummer.",
};
const COLUMNS = 12;

/** Files that go with the list. They are indexed in memory: 15 MB for the whole of 2026. */
const BESIDE = {
  alt: { columns: 5, adds: { en: "Other names", de: "Weitere Namen" } },
  add: { columns: 6, adds: { en: "Addresses", de: "Anschriften" } },
  comments: { columns: 2, adds: { en: "The rest of long remarks", de: "Der Rest langer Bemerkungen" } },
} as const satisfies Record<string, { columns: number; adds: Text }>;
type Beside = keyof typeof BESIDE;

/** By an entry's number, in the order of the file. */
type ByNumber = Map<string, Row[]>;

/** The entries of sdn.csv, each with what the files beside it add. Throws ListRefused. */
export async function* readOfacSdn(path: string): AsyncGenerator<ListRecord> {
  const beside: Partial<Record<Beside, ByNumber>> = {};
  for (const name of ["alt", "add", "comments"] as const) {
    const rows: ByNumber = new Map();
    yield* readBeside(path, name, rows);
    beside[name] = rows;
  }
  const take = (name: Beside, number: string) => {
    const rows = beside[name]?.get(number) ?? [];
    beside[name]?.delete(number);
    return rows;
  };
  let isFirst = true;
  for await (const row of readRows(path, WANTED, await encodingOf(path))) {
    if (isFirst) refuseOtherForms(row);
    isFirst = false;
    const why = problemOf(row);
    if (why === undefined) yield toEntry(row.cells.map(unlessNull), take);
    else yield skipped(row.where, why);
  }
  for (const rows of Object.values(beside))
    for (const [number, [row]] of rows) if (row !== undefined) yield skipped(row.where, noEntry(number));
}

function refuseOtherForms({ where, cells }: Row): void {
  if (cells.length === COLUMNS && isNumber(cells[0])) return;
  const found = fill(
    {
      en: "{columns} columns, the first of them {first}.",
      de: "{columns} Spalten, die erste davon {first}.",
    },
    { columns: cells.length, first: JSON.stringify((cells[0] ?? "").slice(0, 40)) },
  );
  throw new ListRefused(where, found, WANTED);
}

function problemOf(row: Row): Text | undefined {
  if (row.cells.length !== COLUMNS) return wrongCells(row, COLUMNS, WANTED);
  if (!isNumber(row.cells[0])) return { en: "It has no number.", de: "Eine Nummer fehlt." };
  return unlessNull(row.cells[1] ?? "") === "" ? { en: "It has no name.", de: "Ein Name fehlt." } : undefined;
}

function toEntry(
  cells: readonly string[],
  take: (name: Beside, number: string) => readonly Row[],
): ListRecord {
  const [key = "", name = "", type = "", programme = "", title = ""] = cells;
  const programmes = programme.split(/\]\s*\[/);
  const aliases = take("alt", key).map(({ cells: [, , , alias = ""] }) => unlessNull(alias));
  const addresses = take("add", key);
  // The field ends mid-word, so that nothing may come between.
  const remarks = [cells[11], ...take("comments", key).map((row) => unlessNull(row.cells[1] ?? ""))].join("");
  if (type === "vessel" || type === "aircraft") return thing({ key, programmes, what: type, name });
  const isPerson = type === "individual";
  const read = readRemarks(remarks);
  const named = (quality: ListedName["quality"]) => (text: string) =>
    ({ name: isPerson ? givenNameFirst(text) : text, quality }) as const;
  return entry({
    key,
    kind: isPerson ? "person" : "organisation",
    names: [
      ...[name].map(named("primary")),
      ...aliases.map(named("alias")),
      ...read.weakNames.map(named("weak")),
    ],
    indicators: [...read.indicators, ...addresses.flatMap(addressOf)],
    programmes,
    note: [title, ...read.linkedTo.map((linked) => `Linked To: ${linked}`)].filter(Boolean).join("; "),
  });
}

/** "LAVILLA, Ruben Pestano, Jr." is Ruben Pestano LAVILLA Jr. */
function givenNameFirst(name: string): string {
  const [last = "", first, ...rest] = name.split(",").map((part) => part.trim());
  return first === undefined ? last : [first, last, ...rest].join(" ");
}

/** Where only a town or a country is known, nobody lives there alone. */
function addressOf({ cells }: Row) {
  const [, , line = "", city = "", country = ""] = cells.map(unlessNull);
  if (line === "") return [];
  return [{ kind: "address" as const, value: [line, city, country].filter(Boolean).join(", ") }];
}

async function* readBeside(path: string, name: Beside, into: ByNumber): AsyncGenerator<ListRecord> {
  const { columns, adds } = BESIDE[name];
  const { file, label } = findBeside(path, name);
  if (file === undefined) {
    yield skipped(label, fill(MISSING, { what: adds, main: fileName(path) }));
    return;
  }
  refuseOtherFiles(file);
  for await (const row of readRows(file, WANTED_BESIDE, await encodingOf(file))) {
    const number = row.cells[0]?.trim() ?? "";
    if (row.cells.length !== columns) yield skipped(row.where, wrongCells(row, columns, WANTED_BESIDE));
    else if (!isNumber(number))
      yield skipped(row.where, { en: "It has no number.", de: "Eine Nummer fehlt." });
    else into.set(number, [...(into.get(number) ?? []), row]);
  }
}

const WANTED_BESIDE: Text = {
  en: "the file of OFAC that goes with sdn.csv, complete and from the same day.",
  de: "die Datei von OFAC, die zu sdn.csv gehört, vollständig und vom selben Tag.",
};
const MISSING: Text = {
  en: "{what} are missing: put the file beside {main}.",
  de: "{what} fehlen: Legen Sie die Datei neben {main}.",
};

/** OFAC's other list has the same form under other names: cons_prim, cons_alt, cons_add, cons_comments. */
function findBeside(
  path: string,
  name: Beside,
): { readonly file: string | undefined; readonly label: string } {
  const isOtherList = /^cons_prim/i.test(fileName(path));
  const label = isOtherList ? `cons_${name}.csv` : name === "comments" ? "sdn_comments.csv" : `${name}.csv`;
  const folder = dirname(path);
  const exact = join(folder, label);
  if (existsSync(exact)) return { file: exact, label };
  const found = readdirSync(folder).find((file) => file.toLowerCase() === label);
  return { file: found === undefined ? undefined : join(folder, found), label };
}

function noEntry(number: string): Text {
  return fill(
    {
      en: "This belongs to entry {number}, which the list does not have.",
      de: "Das gehört zum Eintrag {number}, den die Liste nicht hat.",
    },
    { number },
  );
}

function isNumber(cell: string | undefined): boolean {
  return /^\d{1,12}$/.test(cell?.trim() ?? "");
}

/** "-0- " stands for nothing. */
function unlessNull(cell: string): string {
  const value = cell.trim();
  return value === "-0-" ? "" : value;
}
