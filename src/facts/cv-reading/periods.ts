import { type Dated, dateAt, shownDate, type Token, tokensOf } from "./dates.ts";
import { wordSet } from "./words.ts";

/** Dates as a submission has them, `YYYY` or `YYYY-MM`. A period without end goes on, or says only when it began. */
export interface Period {
  readonly start?: string;
  readonly end?: string;
  /** The text says "until today". */
  readonly ongoing: boolean;
}

export interface FoundPeriod {
  readonly period: Period;
  /** Where in the line it stands. */
  readonly from: number;
  readonly to: number;
}

const NOW = wordSet(
  "present now current currently today ongoing date heute jetzt aktuell laufend dato gegenwart derzeit présent present aujourd'hui aujourd actuel actuellement ce_jour jour actualidad actual actualmente presente fecha heden nu hedendaags obecnie teraz nadal dziś atual atualmente hoje momento oggi attuale attualmente настоящее сейчас нв",
);
const SINCE = wordSet("since from seit ab depuis desde sinds vanaf od dal da dall с");
const UNTIL = wordSet(
  "to until till til through thru bis à a au jusqu jusque al hasta tot tm do até ao fino по до en and und",
);
/** Words between "until" and the day: "hasta la fecha", "по настоящее время". */
const BETWEEN = wordSet("la le el il the o ce ad de del di em zum up hui");
const DASHES = new Set(["-", "–", "—", "−", "‒", "―", "~", "‐", "‑"]);

/** The first period in a line; of a lone date nothing is said. */
export function findPeriod(line: string): FoundPeriod | undefined {
  const tokens = tokensOf(line);
  for (let at = 0; at < tokens.length; at++) {
    const found = periodAt(tokens, at);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A year, alone or with its month, wherever it stands in a line: the last one. */
export function findDate(
  line: string,
): (Omit<FoundPeriod, "period"> & { readonly date: string }) | undefined {
  const tokens = tokensOf(line);
  let found: ReturnType<typeof findDate>;
  for (let at = 0; at < tokens.length; at++) {
    const dated = dateAt(tokens, at);
    const date = dated === undefined || dated.short ? undefined : shownDate(dated);
    if (dated === undefined || date === undefined) continue;
    found = { date, from: tokens[at]?.from ?? 0, to: tokens[dated.next - 1]?.to ?? 0 };
    at = dated.next - 1;
  }
  return found;
}

/** Whether a line breaks off within a period, as narrow columns do: "03/2019 –". */
export function endsOpen(line: string): boolean {
  const tokens = tokensOf(line.slice(-60));
  const last = tokens.at(-1);
  if (last === undefined || !isJoint(last)) return false;
  for (let at = 0; at < tokens.length - 1; at++) {
    const dated = dateAt(tokens, at);
    if (dated?.year !== undefined && dated.next >= tokens.length - 1) return true;
  }
  return false;
}

/** Whether a line goes on with a period that began on the line before: "– 05/2021", "05/2021", "heute". */
export function beginsWithDate(line: string): boolean {
  const tokens = tokensOf(line.slice(0, 60));
  const at = skipJoints(tokens, 0);
  return dateAt(tokens, at)?.year !== undefined || nowAt(tokens, at) !== undefined;
}

export function beginsWithJoint(line: string): boolean {
  const [first] = tokensOf(line.slice(0, 60));
  return first !== undefined && isJoint(first) && beginsWithDate(line);
}

export function endsWithDate(line: string): boolean {
  const tail = line.slice(-30);
  const found = findDate(tail);
  return found !== undefined && tail.slice(found.to).trim() === "";
}

function periodAt(tokens: readonly Token[], at: number): FoundPeriod | undefined {
  const since = SINCE.has(tokens[at]?.word ?? "");
  const begin = dateAt(tokens, since ? at + 1 : at);
  const first = tokens[at];
  if (begin === undefined || first === undefined) return undefined;
  const found = (period: Period | undefined, next: number) =>
    period === undefined ? undefined : { period, from: first.from, to: tokens[next - 1]?.to ?? first.to };
  const behind = skipJoints(tokens, begin.next);
  if (behind > begin.next) {
    const now = nowAt(tokens, behind);
    if (now !== undefined) return found(open(begin), now);
    const end = dateAt(tokens, behind) ?? yearBehind(tokens, behind, begin);
    if (end !== undefined) return found(closed(begin, end), end.next);
    // "2020 –" at the end of its line goes on.
    if (behind >= tokens.length && begin.year !== undefined && !begin.short)
      return found(open(begin), behind);
  }
  if (since) return found(open(begin), begin.next);
  return undefined;
}

function open(begin: Dated): Period | undefined {
  const start = shownDate(begin);
  return start === undefined ? undefined : { start, ongoing: true };
}

function closed(begin: Dated, end: Dated): Period | undefined {
  if (begin.short !== end.short && begin.year !== undefined) return undefined;
  const start = shownDate({
    ...begin,
    ...(begin.year === undefined && end.year !== undefined && { year: end.year }),
  });
  const until = shownDate(end);
  if (start === undefined || until === undefined) return undefined;
  const length = Math.min(start.length, until.length);
  return start.slice(0, length) > until.slice(0, length) ? undefined : { start, end: until, ongoing: false };
}

/** "2015-18". */
function yearBehind(tokens: readonly Token[], at: number, begin: Dated): Dated | undefined {
  const word = tokens[at]?.word ?? "";
  if (begin.year === undefined || begin.month !== undefined || !/^\d{2}$/.test(word)) return undefined;
  const year = Math.floor(begin.year / 100) * 100 + Number(word);
  return year > begin.year && year - begin.year < 30 ? { year, next: at + 1 } : undefined;
}

/** Behind the dashes and words that join two dates. */
function skipJoints(tokens: readonly Token[], at: number): number {
  let next = at;
  // "(t/m)" and "(bis" cost a few tokens.
  while (next < tokens.length && next - at < 4) {
    const token = tokens[next];
    if (token === undefined || !(isJoint(token) || isTm(tokens, next))) break;
    next += isTm(tokens, next) ? 3 : 1;
  }
  const first = tokens[at];
  // "2018/2021": between two years only.
  if (next === at && first?.word === "|") return at + 1;
  if (next === at && first?.word === "/" && /^(?:19|20)\d\d$/.test(tokens[at + 1]?.word ?? "")) return at + 1;
  return next;
}

function isTm(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.word === "t" && tokens[at + 1]?.word === "/" && tokens[at + 2]?.word === "m";
}

function isJoint({ word }: Token): boolean {
  return DASHES.has(word) || UNTIL.has(word);
}

/** Behind "present" or "настоящее время"; undefined when nothing of the kind stands there. */
function nowAt(tokens: readonly Token[], at: number): number | undefined {
  let next = at;
  while (next - at < 3 && BETWEEN.has(tokens[next]?.word ?? "")) next++;
  if (!NOW.has(tokens[next]?.word ?? "")) {
    const isLetters =
      tokens[next]?.word === "n" && tokens[next + 1]?.word === "." && tokens[next + 2]?.word === "v";
    return isLetters ? next + 4 : undefined;
  }
  next++;
  // "aujourd'hui", "настоящее время".
  if (/['’]/.test(tokens[next]?.word ?? "") && tokens[next + 1]?.word === "hui") return next + 2;
  return ["vremya", "vremia"].includes(tokens[next]?.word ?? "") ? next + 1 : next;
}
