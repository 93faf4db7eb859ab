import { finished } from "node:stream/promises";
import { CsvError, type Parser, parse } from "csv-parse";
import { fill, type Text, verbatim } from "../../domain/text.ts";
import { type Encoding, fileName, readText } from "./list-file.ts";
import { ListRefused } from "./list-refused.ts";

/** The longest record of the lists we know has 15,000 characters; one quote left open must not swallow the file. */
const LONGEST_RECORD = 1_000_000;
const LONGEST_CELL = 100_000;
/** Legacy files end with the end-of-file sign of CP/M. */
const END_OF_FILE = "\x1a";

export interface Row {
  /** The file's name and the line on which the record ends. */
  readonly where: string;
  readonly cells: readonly string[];
  readonly isLast: boolean;
}

/** The records of a CSV file, one after the other. Throws ListRefused where the quotes do not fit. */
export async function* readRows(path: string, wanted: Text, encoding?: Encoding): AsyncGenerator<Row> {
  let waiting: Omit<Row, "isLast"> | undefined;
  for await (const rows of parsed(path, wanted, encoding)) {
    for (const { record, line } of rows) {
      if (record.length === 1 && record[0]?.trim() === END_OF_FILE) continue;
      if (waiting !== undefined) yield { ...waiting, isLast: false };
      waiting = { where: `${fileName(path)}:${line}`, cells: record };
    }
  }
  if (waiting !== undefined) yield { ...waiting, isLast: true };
}

interface Parsed {
  readonly record: readonly string[];
  readonly line: number;
}

/** In batches: handing records over one by one takes longer than parsing them. */
async function* parsed(path: string, wanted: Text, encoding?: Encoding): AsyncGenerator<readonly Parsed[]> {
  const rows: Parsed[] = [];
  const parser = parse({
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: LONGEST_RECORD,
    on_record: (record: string[], { lines }) => {
      rows.push({ record, line: lines });
      return undefined;
    },
  });
  // What goes wrong is told to whoever writes.
  parser.on("error", () => {});
  try {
    for await (const text of readText(path, encoding)) {
      await written(parser, text);
      yield rows.splice(0);
    }
    parser.end();
    await finished(parser.resume());
    yield rows.splice(0);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new ListRefused(`${fileName(path)}:${Number(error["lines"])}`, broken(error), wanted);
  } finally {
    parser.destroy();
  }
}

function written(parser: Parser, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    parser.write(text, (error) => (error ? reject(error) : resolve()));
  });
}

function broken({ code, message }: CsvError): Text {
  if (code === "CSV_QUOTE_NOT_CLOSED")
    return {
      en: "A quotation mark is opened and never closed: the file may be cut off.",
      de: "Ein Anführungszeichen wird geöffnet und nie geschlossen: Die Datei ist vielleicht abgeschnitten.",
    };
  if (code === "CSV_MAX_RECORD_SIZE")
    return {
      en: "A record has more than a million characters.",
      de: "Ein Datensatz hat mehr als eine Million Zeichen.",
    };
  return fill(
    { en: "The CSV cannot be read: {reason}.", de: "Das CSV ist nicht lesbar: {reason}." },
    { reason: verbatim(message) },
  );
}

/** The values of a cell that is itself a row, separated by ";" and quoted where a value holds one. */
export function nestedCells(cell: string): readonly string[] {
  const values = cell.includes('"') ? quotedCells(cell.slice(0, LONGEST_CELL)) : cell.split(";");
  return values.map((value) => value.trim()).filter((value) => value !== "");
}

/** The parser needs 0.1 ms to start, which is too long for each of a million cells. */
function quotedCells(cell: string): readonly string[] {
  const values = cell.matchAll(/(?:^|;)\s*(?:"((?:[^"]|"")*)"\s*(?=;|$)|([^;]*))/g);
  return [...values].map(([, quoted, bare = ""]) => quoted?.replaceAll('""', '"') ?? bare);
}

/** A record with too few or too many cells. At the end of the file it means that the rest is missing: throws ListRefused. */
export function wrongCells(row: Row, cells: number, wanted: Text): Text {
  const found = fill(
    { en: "{found} columns instead of {cells}.", de: "{found} Spalten statt {cells}." },
    { found: row.cells.length, cells },
  );
  if (row.isLast && row.cells.length < cells) throw new ListRefused(row.where, cutOff(found), wanted);
  return found;
}

function cutOff(found: Text): Text {
  return fill(
    {
      en: "The last record has {found} The file may be cut off.",
      de: "Der letzte Datensatz hat {found} Die Datei ist vielleicht abgeschnitten.",
    },
    { found },
  );
}
