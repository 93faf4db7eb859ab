import { createInterface } from "node:readline";

/** One record of a file, or what is wrong with it, and the line on which it begins. */
export type ReadRecord =
  | { readonly line: number; readonly value: unknown }
  | { readonly line: number; readonly problem: string };

/**
 * JSON Lines are read line by line, however many there are. A file that begins with "[" or whose first line is not
 * a whole object is one JSON document, a submission or a list of them, and is read as a whole.
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
  if (isLines === false) yield* document(whole.join("\n"));
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

function* document(text: string): Generator<ReadRecord> {
  const read = parsed(text, 1);
  if (!("value" in read) || !Array.isArray(read.value)) {
    yield read;
    return;
  }
  for (const value of read.value) yield { line: 1, value };
}
