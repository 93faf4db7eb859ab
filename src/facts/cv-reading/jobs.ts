import type { Employment } from "../../domain/submission.ts";
import { isSchool } from "./education.ts";
import type { Line } from "./lines.ts";
import { findPeriod, type Period } from "./periods.ts";
import { freelanceWord, isDegree, isDuration, labelOf, type Piece, piecesOf, tidy } from "./pieces.ts";

const MOST_JOBS = 60;
/** Dated lines of one part; a CV of sixty jobs has a date or two for each. */
const MOST_ANCHORS = 200;
const LONGEST_JOB_TEXT = 20_000;
const LONGEST_FIELD = 300;
const LONGEST_HEAD = 160;
const MOST_HEAD_WORDS = 18;
/** Employer and title stand at most so many lines away from their period. */
const REACH = 3;

/** A line with a period that is no sentence: around it a job is described. */
interface Anchor {
  readonly at: number;
  readonly period: Period;
  /** The line without its period. */
  readonly rest: string;
  /** A sentence that goes on behind the period. */
  readonly tail: string;
}

/** Employer and title, and how sure that is: 3 by its words, 2 by where it stands, 1 by a comma alone. */
interface Head {
  readonly employer: string;
  readonly title?: string;
  readonly sure: number;
  /** Lines that it takes beside the period's own. */
  readonly lines: number;
}

type Side = "before" | "after";

/** The jobs in a part of a CV. Without an employer there is none; what may be something else is left out. */
export function jobsIn(lines: readonly Line[]): readonly Employment[] {
  const anchors = anchorsIn(lines);
  const side = sideOf(lines, anchors);
  const jobs: Employment[] = [];
  for (const [nth, anchor] of anchors.entries()) {
    if (jobs.length === MOST_JOBS) break;
    const head = headOf(lines, anchors, nth, side) ?? sameEmployer(lines, anchors, nth, side, jobs.at(-1));
    if (head === undefined) continue;
    const next = anchors[nth + 1];
    const from = anchor.at + 1 + (side === "after" ? head.lines : 0);
    const to =
      next === undefined
        ? lines.length
        : next.at - (side === "before" ? headLines(lines, anchors, nth + 1) : 0);
    const body = lines.slice(from, Math.max(from, to)).map((line) => line.text);
    jobs.push(job(head, anchor.period, [anchor.tail, ...body].filter(Boolean)));
  }
  return jobs;
}

function job({ employer, title }: Head, { start, end }: Period, body: readonly string[]): Employment {
  const text = body.join("\n").slice(0, LONGEST_JOB_TEXT);
  return {
    employer: employer.slice(0, LONGEST_FIELD),
    ...(title !== undefined && { title: title.slice(0, LONGEST_FIELD) }),
    ...(start !== undefined && { start }),
    ...(end !== undefined && { end }),
    ...(text.trim() !== "" && { text }),
  };
}

function anchorsIn(lines: readonly Line[]): readonly Anchor[] {
  let left = MOST_ANCHORS;
  return lines.flatMap(({ text }, at): readonly Anchor[] => {
    if (left === 0) return [];
    const found = findPeriod(text);
    if (found === undefined) return [];
    const before = columns(text.slice(0, found.from).replace(/[([]\s*$/, ""));
    const behind = columns(
      text
        .slice(found.to)
        .replace(/^\s*[)\]]/, "")
        .replace(/^\s*\([^)]{0,40}\)/, ""),
    );
    const label = labelOf(text);
    if (label === "other") return [];
    const isPeriodLabel = /^\p{L}{4,15}$/u.test(before) && /:\s*$/.test(text.slice(0, found.from));
    const isTail = !isHeadLike(behind);
    const rest = [isPeriodLabel ? "" : before, isTail || isDuration(behind) ? "" : behind]
      .filter(Boolean)
      .join(" | ");
    if (!isHeadLike(rest) || (isTail && choose([piecesOf(rest)], 0)?.title === undefined)) return [];
    left -= 1;
    return [{ at, period: found.period, rest, tail: isTail ? behind : "" }];
  });
}

/** What stood apart stays apart. */
function columns(text: string): string {
  return tidy(text.trim().replace(/\t|\s{2,300}/g, " | "));
}

/** Short, and no sentence. */
function isHeadLike(text: string): boolean {
  if (text.length > LONGEST_HEAD || text.split(/\s+/).length > MOST_HEAD_WORDS) return false;
  return (
    !/[\p{Ll}\d][.!?]$/u.test(text) ||
    /\b(?:inc|ltd|co|corp|e\.\s?[vk]|s\.a|b\.v|s\.l|o\.o|r\.o|ltda|lda)\.$/i.test(text)
  );
}

/** CVs put employer and title always on the same side of the period: the side on which more of them are found. */
function sideOf(lines: readonly Line[], anchors: readonly Anchor[]): Side {
  const score = (side: Side) =>
    anchors.reduce((sum, _, nth) => sum + (headOf(lines, anchors, nth, side)?.sure ?? 0), 0);
  const [before, after] = [score("before"), score("after")];
  if (before !== after) return before > after ? "before" : "after";
  return (anchors[0]?.at ?? 0) > 0 ? "before" : "after";
}

function headOf(
  lines: readonly Line[],
  anchors: readonly Anchor[],
  nth: number,
  side: Side,
): Head | undefined {
  const anchor = anchors[nth];
  if (anchor === undefined) return undefined;
  const own = piecesOf(anchor.rest);
  const alone = choose([own], 0);
  if (alone !== undefined && alone.sure >= 2 && alone.title !== undefined) return alone;
  const near = neighbours(lines, anchors, nth, side);
  let best = alone;
  const rows: (readonly Piece[])[] = [own];
  for (const [index, line] of near.entries()) {
    rows.push(piecesOf(line.text));
    const head = choose(rows, index + 1);
    if (head !== undefined && (best === undefined || worth(head) > worth(best))) best = head;
  }
  return best;
}

/** A title beside the employer is worth a line more. */
function worth({ sure, title, lines }: Head): number {
  return sure * 10 + (title === undefined ? 0 : 12) - lines;
}

function neighbours(
  lines: readonly Line[],
  anchors: readonly Anchor[],
  nth: number,
  side: Side,
): readonly Line[] {
  const at = anchors[nth]?.at ?? 0;
  const bound = anchors[side === "before" ? nth - 1 : nth + 1]?.at ?? (side === "before" ? -1 : lines.length);
  const near: Line[] = [];
  for (let step = 1; step <= REACH; step++) {
    const index = side === "before" ? at - step : at + step;
    const line = lines[index];
    if (line === undefined || index === bound || line.bullet || !isHeadLike(line.text)) break;
    if (/^\p{Ll}[\p{Ll}\s]/u.test(line.text) || labelOf(line.text) === "other") break;
    const isApart = side === "before" ? lines[index + 1]?.gap : line.gap;
    if (isApart && near.length > 0) break;
    near.push(line);
  }
  return near;
}

/** The employer and the title among the pieces of some lines, the period's own line first. */
function choose(rows: readonly (readonly Piece[])[], lines: number): Head | undefined {
  const pieces = rows.flatMap((row, at) => row.map((piece) => ({ ...piece, row: at })));
  const title = pieces.find(({ says }) => says === "title");
  const strong =
    pieces.find(({ says, after }) => says === "employer" && (after === "label" || after === "at")) ??
    pieces.find(({ says }) => says === "employer");
  if (strong !== undefined) {
    // Studies whose heading was not known.
    if (title === undefined && isSchool(strong.text) && pieces.some(({ text }) => isDegree(text)))
      return undefined;
    const other = title ?? pieces.find((piece) => piece !== strong && piece.says === "either");
    return { employer: strong.text, ...(other !== undefined && { title: other.text }), sure: 3, lines };
  }
  if (title === undefined) return undefined;
  const free = pieces.map(({ text }) => freelanceWord(text)).find((word) => word !== undefined);
  const others = pieces.filter(({ says, text }) => says === "either" && isNamelike(text));
  const elsewhere = others.find(({ row }) => row !== title.row);
  const beside = others.find(({ row, after }) => row === title.row && after !== "comma");
  const weak = elsewhere ?? beside;
  if (weak !== undefined) return { employer: weak.text, title: title.text, sure: 2, lines };
  if (free !== undefined) return { employer: free, title: title.text, sure: 2, lines };
  const [last] = others;
  return last === undefined ? undefined : { employer: last.text, title: title.text, sure: 1, lines };
}

/** Companies are written with a capital letter or a digit, in few words. */
function isNamelike(text: string): boolean {
  return /^[\p{Lu}\p{Lo}\d]|^[a-z]+[A-Z.]/u.test(text) && text.split(" ").length <= 7 && text.length <= 60;
}

/** Several titles under one employer: a line with a title and a period, and nothing else near it. */
function sameEmployer(
  lines: readonly Line[],
  anchors: readonly Anchor[],
  nth: number,
  side: Side,
  last: Employment | undefined,
): Head | undefined {
  const anchor = anchors[nth];
  if (anchor === undefined || last === undefined || side === "after") return undefined;
  const near = neighbours(lines, anchors, nth, side).slice(0, 1);
  const pieces = [...piecesOf(anchor.rest), ...near.flatMap(({ text }) => piecesOf(text))];
  const title = pieces.find(({ says }) => says === "title");
  if (title === undefined || pieces.length > 1) return undefined;
  return { employer: last.employer, title: title.text, sure: 1, lines: near.length };
}

function headLines(lines: readonly Line[], anchors: readonly Anchor[], nth: number): number {
  return headOf(lines, anchors, nth, "before")?.lines ?? 0;
}
