import { createInterface } from "node:readline";
import { elementLines } from "./element-lines.ts";

/** One record of a file, or what is wrong with it, and the line on which it begins. */
export type ReadRecord =
  | { readonly line: number; readonly value: unknown }
  | { readonly line: number; readonly problem: string };

/**
 * JSON Lines are read line by line, however many there are. A file whose first line is not a whole object is read as
 * a whole: as one JSON document, a submission or a list of them, or else as JSON Lines that begin with a broken one.
 */
export async function* readRecords(input: NodeJS.ReadableStream): AsyncGenerator<ReadRecord> {
  const whole: string[] = [];
  let isLines: boolean | undefined;
  let line = 0;
  for await (const text of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    line += 1;
    const row = line === 1 ? text.replace(/^\ufeff/, "") : text;
    if (isLines === undefined && row.trim() !== "") isLines = isWholeObject(row);
    if (isLines !== true) whole.push(row);
    else if (row.trim() !== "") yield parsed(row, line);
  }
  if (isLines === false) yield* document(whole);
}

function isWholeObject(row: string): boolean {
  const value = parsed(row, 1);
  return "value" in value && !Array.isArray(value.value);
}

function parsed(text: string, line: number): ReadRecord {
  try {
    return { line, value: JSON.parse(text) };
  } catch (error) {
    return { line, problem: error instanceof Error ? error.message : "not JSON" };
  }
}

function* document(rows: readonly string[]): Generator<ReadRecord> {
  const text = rows.join("\n");
  const read = parsed(text, 1);
  if (!("value" in read)) yield* looksLikeLines(rows) ? lines(rows) : [read];
  else if (!Array.isArray(read.value)) yield { ...read, line: firstLine(rows) };
  else {
    const begins = elementLines(text);
    for (const [index, value] of read.value.entries()) yield { line: begins[index] ?? 1, value };
  }
}

/** In a broken document that was laid out over lines, no object stands on a line of its own, from its beginning. */
function looksLikeLines(rows: readonly string[]): boolean {
  return rows.some((row) => row.startsWith("{") && isWholeObject(row));
}

function* lines(rows: readonly string[]): Generator<ReadRecord> {
  for (const [index, row] of rows.entries()) if (row.trim() !== "") yield parsed(row, index + 1);
}

function firstLine(rows: readonly string[]): number {
  return rows.findIndex((row) => row.trim() !== "") + 1;
}
