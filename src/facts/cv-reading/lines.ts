import { headingKind, plain } from "./words.ts";

/** One line of a CV as a reader sees it. */
export interface Line {
  readonly text: string;
  readonly bullet: boolean;
  /** There is an empty line before it. */
  readonly gap: boolean;
}

/** As long as a submission's text may be. */
const LONGEST_TEXT = 60_000;
/** A page holds some sixty lines; a CV of fifty pages is none. */
const MOST_LINES = 3000;
const LONGEST_LINE = 600;

const BULLET = /^(?:[•●▪■◦‣∙·*►▸➢➤✓✔❖\uf0b7\uf0a7\u2043]|[-–—](?=\s)|o(?=\s))\s*/u;
const PAGE =
  /(?:^|[\s|·•,–-])(?:page|seite|p[aá]gina|strona|страница|стр\.?|blad)\s{0,3}\d{1,3}(?:\s{0,3}(?:of|von|de|di|van|sur|z|из|\/)\s{0,3}\d{1,3})?\s*$/iu;
const BARE_PAGE = /^(?:[-–—]\s?)?\d{1,2}(?:\s?[-–—/]\s?\d{0,2})?$/u;

/** The lines without page numbers, running heads and empty lines; columns that stand side by side one after the other. */
export function linesOf(text: string): readonly Line[] {
  const raw = text
    .slice(0, LONGEST_TEXT)
    .normalize("NFKC")
    .replace(/\r\n?|[\f\v\u0085\u2028\u2029]/g, "\n")
    .replace(/[\u200b-\u200f\u00ad\ufeff]/g, "")
    .split("\n", MOST_LINES)
    .map((line) => line.slice(0, LONGEST_LINE));
  const lines: Line[] = [];
  let gap = false;
  for (const text of withoutPageMarks(unfolded(raw))) {
    const shown = withoutMarkup(text.trim());
    if (shown === "") {
      gap = true;
      continue;
    }
    const bare = shown.replace(BULLET, "");
    if (bare !== "") lines.push({ text: bare, bullet: bare !== shown, gap });
    gap = false;
  }
  return lines;
}

/** Signs of Markdown for headings and stressed words. */
function withoutMarkup(text: string): string {
  return text.replace(/^#{1,6}\s{1,9}/, "").replace(/^([*_]{1,3})(?=[^\s*_])(.{1,300}?)\1$/, "$2");
}

/** A running head is what stands beside a page's number more than once, or repeats the first line. */
function withoutPageMarks(lines: readonly string[]): readonly string[] {
  const keyOf = (line = "") => plain(line.replace(/\d{1,9}/g, " "));
  const times = new Map<string, number>();
  for (const line of lines) times.set(keyOf(line), (times.get(keyOf(line)) ?? 0) + 1);
  const isMark = (line = "") => PAGE.test(line.trim()) || BARE_PAGE.test(line.trim());
  const first = keyOf(lines.find((line) => line.trim() !== ""));
  const title = lines.findIndex((line) => line.trim() !== "");
  return lines.filter((line, at) => {
    if (line.trim() === "") return true;
    if (isMark(line)) return false;
    const key = keyOf(line);
    if (key === first && at > title && key !== "") return false;
    const isBesideMark = isMark(lines[at - 1]) || isMark(lines[at + 1]);
    return !(isBesideMark && (times.get(key) ?? 0) > 1);
  });
}

/** Two headings on one line begin two columns: what stands below the second one is read after the first column. */
function unfolded(lines: readonly string[]): readonly string[] {
  const at = lines.findIndex((line) => secondColumn(line) !== undefined);
  const column = secondColumn(lines[at] ?? "");
  if (column === undefined) return lines;
  const left: string[] = [];
  const right: string[] = [];
  for (const line of lines.slice(at)) {
    const isApart = line.length <= column || line[column - 1] === " ";
    left.push(isApart ? line.slice(0, column) : line);
    if (isApart) right.push(line.slice(column));
  }
  return [...lines.slice(0, at), ...left, "", ...right];
}

function secondColumn(line: string): number | undefined {
  const [, before = "", gap = "", after = ""] = /^(\S[^\t]{0,60}?)( {3,200})(\S.{0,60})$/.exec(line) ?? [];
  if (headingKind(before) === undefined || headingKind(after) === undefined) return undefined;
  return before.length + gap.length;
}
