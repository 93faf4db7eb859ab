import { linesOf } from "./lines-of.ts";
import { isCsvHeader, readCsv } from "./read-csv.ts";
import { readDocument } from "./read-document.ts";
import { type Line, parsed, type ReadRecord } from "./record.ts";

/**
 * Submissions as JSON Lines, CSV with a header, or one JSON document (a submission or a list of them); which of them
 * it is, the first lines tell, and for `.csv` and `.tsv` the name of the file. One record at a time is held in
 * memory, however many there are.
 */
export async function* readRecords(
  input: AsyncIterable<string | Uint8Array>,
  file = "",
): AsyncGenerator<ReadRecord> {
  const lines = linesOf(input);
  const begin = await firstLines(lines);
  const all = following(begin, lines);
  const [first, second] = begin;
  if (first === undefined) return;
  if (/\.(?:csv|tsv)$/i.test(file) || isCsv(first.text)) yield* readCsv(all);
  else if (isWholeObject(first.text) || isAfterABrokenLine(first.text, second?.text)) yield* jsonLines(all);
  else yield* readDocument(all);
}

/** The first two lines that are not blank. */
async function firstLines(lines: AsyncGenerator<Line>): Promise<readonly Line[]> {
  const found: Line[] = [];
  while (found.length < 2) {
    const next = await lines.next();
    if (next.done === true) break;
    if (next.value.text.trim() !== "") found.push(next.value);
  }
  return found;
}

async function* following(begin: readonly Line[], lines: AsyncGenerator<Line>): AsyncGenerator<Line> {
  yield* begin;
  yield* lines;
}

function isCsv(first: string): boolean {
  return !/^\s*[[{]/.test(first) && isCsvHeader(first);
}

/** JSON Lines with a mistake in the first: the second shows what the file is. */
function isAfterABrokenLine(first: string, second: string | undefined): boolean {
  return !first.trimStart().startsWith("[") && second !== undefined && isWholeObject(second);
}

async function* jsonLines(lines: AsyncIterable<Line>): AsyncGenerator<ReadRecord> {
  for await (const { line, text } of lines) if (text.trim() !== "") yield parsed(text, line);
}

function isWholeObject(row: string): boolean {
  const read = parsed(row, 1);
  return (
    "value" in read && typeof read.value === "object" && read.value !== null && !Array.isArray(read.value)
  );
}
