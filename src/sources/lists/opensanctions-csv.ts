import { fill, type Text } from "../../domain/text.ts";
import type { Indicator, ListEntry, ListRecord } from "../../domain/watchlist.ts";
import { entry, skipped, thing } from "./entry.ts";
import { readIndicator } from "./indicator-forms.ts";
import { ListRefused } from "./list-refused.ts";
import { nestedCells, type Row, readRows, wrongCells } from "./rows.ts";

const WANTED: Text = {
  en: "targets.simple.csv of OpenSanctions, with its header: id, schema, name, aliases, sanctions.",
  de: "targets.simple.csv von OpenSanctions mit der Kopfzeile: id, schema, name, aliases, sanctions.",
};

const NEEDED = ["id", "schema", "name", "aliases", "sanctions"] as const;

/** Who or what can be compared with a candidate; everything else is a thing. */
const KINDS: Readonly<Record<string, ListEntry["kind"]>> = {
  Person: "person",
  Organization: "organisation",
  Company: "organisation",
  PublicBody: "organisation",
  LegalEntity: "unknown",
};

/** Targets under sanctions. The file also has people who are in public office: they are left out. Throws ListRefused. */
export async function* readOpenSanctions(path: string): AsyncGenerator<ListRecord> {
  let header: readonly string[] | undefined;
  for await (const row of readRows(path, WANTED)) {
    if (header === undefined) header = readHeader(row);
    else if (row.cells.length !== header.length)
      yield skipped(row.where, wrongCells(row, header.length, WANTED));
    else yield* readTarget(row, new Map(header.map((name, at) => [name, row.cells[at] ?? ""])));
  }
}

function readHeader({ where, cells }: Row): readonly string[] {
  const header = cells.map((cell) => cell.trim());
  const missing = NEEDED.filter((name) => !header.includes(name));
  if (missing.length === 0) return header;
  const found = fill(
    { en: "The header has no {missing}.", de: "In der Kopfzeile fehlt {missing}." },
    { missing: missing.join(", ") },
  );
  throw new ListRefused(where, found, WANTED);
}

function* readTarget({ where }: Row, cells: ReadonlyMap<string, string>): Generator<ListRecord> {
  const cell = (column: string) => (cells.get(column) ?? "").trim();
  const key = cell("id");
  const schema = cell("schema");
  const programmes = nestedCells(cell("program_ids"));
  const isSanctioned = cell("sanctions") !== "" || programmes.length > 0;
  if (key === "") yield skipped(where, { en: "It has no id.", de: "Die Kennung (id) fehlt." });
  else if (!isSanctioned) yield skipped(where, NOT_SANCTIONED);
  else if (schema === "CryptoWallet") yield walletEntry(key, programmes, cell);
  else if (!Object.hasOwn(KINDS, schema)) yield thing({ key, programmes, what: schema, name: cell("name") });
  else if (cell("name") === "") yield skipped(where, { en: "It has no name.", de: "Ein Name fehlt." });
  else {
    const indicators: Indicator[] = [];
    for (const [kind, column] of [
      ["email", "emails"],
      ["phone", "phones"],
      ["address", "addresses"],
    ] as const)
      for (const value of nestedCells(cell(column))) {
        const read = readIndicator(kind, value);
        if (read.ok) indicators.push(read.indicator);
        else yield skipped(where, read.why);
      }
    yield entry({
      key,
      kind: KINDS[schema] ?? "unknown",
      names: [
        { name: cell("name"), quality: "primary" },
        ...nestedCells(cell("aliases")).map((name) => ({ name, quality: "alias" }) as const),
      ],
      indicators,
      programmes,
      note: cell("dataset"),
    });
  }
}

const NOT_SANCTIONED: Text = {
  en: "It is not under sanctions. To watch for it all the same, import it as a list of your own (csv).",
  de: "Der Eintrag ist nicht sanktioniert. Um ihn trotzdem zu beachten, lesen Sie ihn als eigene Liste ein (csv).",
};

/** Of people the identifiers are papers and are not read; of a wallet they are its address. */
function walletEntry(
  key: string,
  programmes: readonly string[],
  cell: (column: string) => string,
): ListRecord {
  const values = [cell("name"), ...nestedCells(cell("aliases")), ...nestedCells(cell("identifiers"))];
  const wallets = values.map((value) => readIndicator("wallet", value));
  return entry({
    key,
    kind: "unknown",
    names: [],
    indicators: wallets.flatMap((read) => (read.ok ? [read.indicator] : [])),
    programmes,
    note: cell("dataset"),
  });
}
