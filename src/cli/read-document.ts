import { type Line, parsed, type ReadRecord } from "./record.ts";

/** Where a JSON document is cut into values: how deep in brackets, and whether inside a string. */
interface Scan {
  depth: number;
  inString: boolean;
  escaped: boolean;
  inList: boolean;
  begun: boolean;
}

/** A single value that goes on for longer is no submission. */
const LONGEST_VALUE = 2_000_000;

/**
 * The values of a JSON document: the items of a list, or whole values one after the other. Each is read by itself,
 * so that a mistake in one does not cost the others, as long as its brackets and quotes are closed.
 */
export async function* readDocument(lines: AsyncIterable<Line>): AsyncGenerator<ReadRecord> {
  const scan: Scan = { depth: 0, inString: false, escaped: false, inList: false, begun: false };
  let text = "";
  let from = 1;
  let isBlank = true;
  for await (const { line, text: row } of lines) {
    let start = 0;
    for (let at = 0; at < row.length; at++) {
      const character = row[at] ?? "";
      const isEnd = step(scan, character);
      if (isEnd === "skip") {
        yield* value(text + row.slice(start, at), from);
        text = "";
        start = at + 1;
        isBlank = true;
      } else if (isEnd === "last") {
        yield* value(text + row.slice(start, at + 1), from);
        text = "";
        start = at + 1;
        isBlank = true;
      } else if (isBlank) {
        from = line;
        isBlank = character.trim() === "";
      }
    }
    text += `${row.slice(start)}\n`;
    if (text.length > LONGEST_VALUE) {
      yield { line: from, problem: "longer than a submission can be, or never closed" };
      return;
    }
  }
  yield* value(text, from);
  if (scan.inList) yield { line: from, problem: "the list is not closed: wanted: ]" };
}

/** "skip": this character stands between values and belongs to none; "last": a value ends with it. */
function step(scan: Scan, character: string): "skip" | "last" | "value" {
  if (scan.inString) {
    if (scan.escaped) scan.escaped = false;
    else if (character === "\\") scan.escaped = true;
    else if (character === '"') scan.inString = false;
    return "value";
  }
  if (scan.depth === 0) {
    if (character === "[" && !scan.begun) {
      scan.inList = true;
      scan.begun = true;
      return "skip";
    }
    if (scan.inList && (character === "," || character === "]")) {
      scan.inList = character === ",";
      return "skip";
    }
  }
  if (character.trim() !== "") scan.begun = true;
  if (character === '"') scan.inString = true;
  if (character === "{" || character === "[") scan.depth += 1;
  if (character !== "}" && character !== "]") return "value";
  scan.depth = Math.max(0, scan.depth - 1);
  return scan.depth === 0 ? "last" : "value";
}

function* value(text: string, line: number): Generator<ReadRecord> {
  if (text.trim() !== "") yield parsed(text, line);
}
