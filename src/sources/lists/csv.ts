import { createHash } from "node:crypto";
import { fill, type Text } from "../../domain/text.ts";
import type { Indicator, ListedName, ListRecord } from "../../domain/watchlist.ts";
import { entry, skipped } from "./entry.ts";
import { indicatorKey, readIndicator } from "./indicator-forms.ts";
import { ListRefused } from "./list-refused.ts";
import { nestedCells, type Row, readRows } from "./rows.ts";

/** In the order in which they name a row: what belongs to one person first. */
const COLUMNS = [
  "email",
  "phone",
  "wallet",
  "handle",
  "url",
  "domain",
  "ip",
  "company",
  "name",
  "alias",
  "address",
  "note",
] as const;
type Column = (typeof COLUMNS)[number];

const WANTED: Text = {
  en: `a header of columns separated by commas, any of ${COLUMNS.join(", ")}.`,
  de: `eine Kopfzeile mit Spalten, durch Kommas getrennt; möglich sind ${COLUMNS.join(", ")}.`,
};

/** A list of one's own, one entry a row. Throws ListRefused for a column that it does not know. */
export async function* readCsv(path: string): AsyncGenerator<ListRecord> {
  let columns: readonly Column[] | undefined;
  const keys = new Map<string, string>();
  for await (const row of readRows(path, WANTED)) {
    if (columns === undefined) columns = readHeader(row);
    else yield* readRow(row, columns, keys);
  }
}

function readHeader({ where, cells }: Row): readonly Column[] {
  return cells.map((cell, at) => {
    const name = cell.trim().toLowerCase();
    const column = COLUMNS.find((known) => known === name);
    const isTwice = cells.findIndex((other) => other.trim().toLowerCase() === name) < at;
    if (column !== undefined && !isTwice) return column;
    const shown = JSON.stringify(cell.trim().slice(0, 80));
    throw new ListRefused(where, fill(isTwice ? TWICE : UNKNOWN, { name: shown }), WANTED);
  });
}

const UNKNOWN: Text = { en: "There is a column {name}.", de: "Es gibt eine Spalte {name}." };
const TWICE: Text = { en: "The column {name} is there twice.", de: "Die Spalte {name} ist doppelt." };

function* readRow(row: Row, columns: readonly Column[], keys: Map<string, string>): Generator<ListRecord> {
  if (row.cells.length > columns.length) {
    yield skipped(row.where, TOO_MANY);
    return;
  }
  const values = new Map(columns.map((column, at) => [column, cellsOf(column, row.cells[at] ?? "")]));
  const given = (column: Column) => values.get(column) ?? [];
  const indicators: Indicator[] = [];
  for (const column of COLUMNS) {
    if (column === "name" || column === "alias" || column === "note") continue;
    for (const value of given(column)) {
      const read = readIndicator(column, value);
      if (read.ok) indicators.push(read.indicator);
      else yield skipped(row.where, read.why);
    }
  }
  const names = namesOf(given("name"), given("alias"), given("company"));
  if (names.length + indicators.length === 0) {
    if (row.cells.some((cell) => cell.trim() !== "")) yield skipped(row.where, NOTHING);
    return;
  }
  yield entry({
    key: keyOf(indicators, names, given("note"), keys),
    kind: given("name").length > 0 ? "person" : given("company").length > 0 ? "organisation" : "unknown",
    names,
    indicators,
    note: given("note").join("; "),
  });
}

const TOO_MANY: Text = {
  en: "It has more cells than the header; text with a comma needs quotation marks around it.",
  de: "Sie hat mehr Zellen als die Kopfzeile; Text mit einem Komma braucht Anführungszeichen.",
};
const NOTHING: Text = {
  en: "There is nothing in it that a candidate could be compared with.",
  de: "Darin steht nichts, womit sich eine Bewerbung vergleichen ließe.",
};

function cellsOf(column: Column, cell: string): readonly string[] {
  return column === "note" ? [cell.trim()].filter(Boolean) : nestedCells(cell);
}

function namesOf(
  names: readonly string[],
  aliases: readonly string[],
  companies: readonly string[],
): readonly ListedName[] {
  const [first, ...rest] = names.length > 0 ? names : companies;
  const others = [...rest, ...aliases].map((name) => ({ name, quality: "alias" }) as const);
  return first === undefined ? others : [{ name: first, quality: "primary" }, ...others];
}

/** By the first that it has, for the first row that has it; other rows with the same first by all that they have. */
function keyOf(
  indicators: readonly Indicator[],
  names: readonly ListedName[],
  notes: readonly string[],
  keys: Map<string, string>,
): string {
  const all = [...indicators.map(indicatorKey), ...names.map(({ name }) => `name:${name.toLowerCase()}`)];
  const [first = ""] = all;
  const digest = createHash("sha256").update(JSON.stringify([...all, ...notes]));
  const content = digest.digest("base64url").slice(0, 12);
  const known = keys.get(first);
  if (known === undefined) keys.set(first, content);
  return known === undefined || known === content ? first : `${first}#${content}`;
}
