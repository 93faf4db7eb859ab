import type { Line } from "./record.ts";

const END_OF_LINE = /\r\n|\n|\r/;

/**
 * The lines of a text in UTF-8, without a byte order mark. Only CR, LF and both together end a line: Node's own reader
 * also ends one at U+2028 and U+2029, which JSON and CSV allow inside a value.
 */
export async function* linesOf(input: AsyncIterable<string | Uint8Array>): AsyncGenerator<Line> {
  const decoder = new TextDecoder();
  let line = 0;
  let pieces: string[] = [];
  for await (const chunk of input) {
    const text = typeof chunk === "string" ? chunk : decoder.decode(chunk, { stream: true });
    if (!/[\r\n]/.test(text) && !pieces.at(-1)?.endsWith("\r")) {
      pieces.push(text);
      continue;
    }
    const held = pieces.join("") + text;
    // A CR at the end may be the first half of CR LF.
    const isHalf = held.endsWith("\r");
    const found = (isHalf ? held.slice(0, -1) : held).split(END_OF_LINE);
    pieces = [(found.pop() ?? "") + (isHalf ? "\r" : "")];
    for (const each of found) yield numbered(each);
  }
  const last = pieces.join("") + decoder.decode();
  if (last !== "") yield numbered(last.replace(/\r$/, ""));

  function numbered(text: string): Line {
    line += 1;
    return { line, text: line === 1 ? text.replace(/^\ufeff/, "") : text };
  }
}
