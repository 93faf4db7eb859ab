import { MOST_TEXT, MOST_VALUE } from "./limits.ts";

/** Left out: controls, and what has no width or turns the direction of writing, behind which words can hide. */
const UNSEEN = /[\p{Cf}\u115f\u1160\u3164\uffa0]|\u034f|[^\P{Cc}\n\t]/gu;
/** Symbol fonts keep their bullets in the area for private use; their pictures of a telephone say nothing. */
const SYMBOL_BULLETS = /[\uf0b7\uf0a7\uf0d8\uf076\uf0fc\uf06e]/g;
const SYMBOLS = /\p{Co}/gu;
/** Letters that a font joins, and Arabic ones in the form that their place asks for. */
const JOINED = /[\ufb00-\ufb06\ufb1d-\ufb4f\ufb50-\ufdff\ufe70-\ufefc]/g;
/** Where old fonts of Windows keep "fi" and "fl". */
const PRIVATE_JOINED: Readonly<Record<string, string>> = { "\uf001": "fi", "\uf002": "fl" };

/** What a reader sees of it, NFC, at most `most` characters (UTF-16, as the submission counts) and none cut in two. */
export function cleanText(raw: string, most = MOST_TEXT): string {
  // What is left out makes text shorter: a little more than is kept must be looked at, but not all of it.
  const text = clamp(raw, most * 4)
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029\v\f\u0085]/g, "\n")
    .replace(UNSEEN, "")
    .replace(SYMBOL_BULLETS, "•")
    .replace(/[\uf001\uf002]/g, (joined) => PRIVATE_JOINED[joined] ?? "")
    .replace(JOINED, (joined) => joined.normalize("NFKC"))
    .replace(SYMBOLS, " ")
    .normalize("NFC")
    .replace(/\p{Zs}+/gu, " ")
    .replace(/ ?\t[\t ]*/g, "\t");
  const lines: string[] = [];
  for (const line of text.split("\n")) {
    const kept = line.replace(/^ /, "").trimEnd();
    if (kept !== "" || (lines.length > 0 && lines.at(-1) !== "")) lines.push(kept);
  }
  return clamp(lines.join("\n").trim(), most).trim();
}

/** The same for a value that stands on one line; undefined when nothing is left. */
export function cleanValue(raw: string | undefined, most = MOST_VALUE): string | undefined {
  if (raw === undefined) return undefined;
  const value = clamp(
    cleanText(raw, most)
      .replace(/[\n\t ]+/g, " ")
      .trim(),
    most,
  );
  return value === "" ? undefined : value;
}

function clamp(text: string, most: number): string {
  const cut = text.slice(0, most);
  return /[\ud800-\udbff]$/.test(cut) && cut.length < text.length ? cut.slice(0, -1) : cut;
}
