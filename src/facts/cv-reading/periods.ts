import { plain, wordSet } from "./words.ts";

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

interface Token {
  readonly word: string;
  readonly from: number;
  readonly to: number;
}

interface Dated {
  readonly year?: number;
  readonly month?: number;
  /** How it is written: a range of two unlike halves with two-digit years is none. */
  readonly short?: true;
  readonly next: number;
}

const MONTHS = [
  "jan january januar janner jänner janvier janv enero ene januari styczeń stycznia sty janeiro gennaio gen январь января янв",
  "feb february februar feber février févr fév fev febrero februari luty lutego lut fevereiro febbraio февраль февраля фев",
  "mar march märz mrz maerz mars marzo maart mrt marzec marca março март марта мар",
  "apr april avril avr abril abr kwiecień kwietnia kwi aprile апрель апреля апр",
  "may mai mayo mei maj maja maio maggio mag май мая",
  "jun june juni juin junio czerwiec czerwca cze junho giugno giu июнь июня июн",
  "jul july juli juillet juil julio lipiec lipca lip julho luglio lug июль июля июл",
  "aug august août aout agosto ago augustus sierpień sierpnia sie август августа авг",
  "sep sept september septembre septiembre wrzesień września wrz setembro set settembre сентябрь сентября сен сент",
  "oct october oktober okt octobre octubre październik października paź outubro out ottobre ott октябрь октября окт",
  "nov november novembre noviembre listopad listopada lis novembro ноябрь ноября ноя",
  "dec december dezember dez décembre déc diciembre dic grudzień grudnia gru dezembro dicembre декабрь декабря дек",
].map((row) => wordSet(row));
const MONTH_OF: ReadonlyMap<string, number> = new Map(
  MONTHS.flatMap((words, month) => [...words].map((word) => [word, month + 1] as const)),
);
const SEASONS = wordSet(
  "spring summer autumn fall winter frühjahr frühling sommer herbst q1 q2 q3 q4 early mid late anfang mitte ende ws ss wise sose",
);
const NOW = wordSet(
  "present now current currently today ongoing date heute jetzt aktuell laufend dato gegenwart derzeit présent present aujourd'hui aujourd actuel actuellement ce_jour jour actualidad actual actualmente presente fecha heden nu hedendaags obecnie teraz nadal dziś atual atualmente hoje momento oggi attuale attualmente настоящее сейчас нв",
);
const SINCE = wordSet("since from seit ab depuis desde sinds vanaf od dal da dall с");
const UNTIL = wordSet(
  "to until till til through thru bis à a au jusqu jusque al hasta tot tm do até ao fino по до en and und",
);
/** Words between "until" and the day: "hasta la fecha", "по настоящее время". */
const BETWEEN = wordSet("la le el il the o ce ad de del di em zum up hui");
const OF = wordSet("of de del di");
const DASHES = new Set(["-", "–", "—", "−", "‒", "―", "~", "‐", "‑"]);
const FIRST_YEAR = 1950;
const LAST_YEAR = 2099;
const MOST_TOKENS = 160;

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
    const date = dated === undefined || dated.short ? undefined : shown(dated);
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

function tokensOf(line: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const match of line.matchAll(/[\p{L}\p{M}]{1,40}|\d{1,12}|[^\s\p{L}\p{M}\d]/gu)) {
    if (tokens.length === MOST_TOKENS) break;
    const word = /^\p{L}/u.test(match[0]) ? plain(match[0]) : match[0];
    tokens.push({ word, from: match.index, to: match.index + match[0].length });
  }
  return tokens;
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
  const start = shown(begin);
  return start === undefined ? undefined : { start, ongoing: true };
}

function closed(begin: Dated, end: Dated): Period | undefined {
  if (begin.short !== end.short && begin.year !== undefined) return undefined;
  const start = shown({
    ...begin,
    ...(begin.year === undefined && end.year !== undefined && { year: end.year }),
  });
  const until = shown(end);
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

function dateAt(tokens: readonly Token[], at: number): Dated | undefined {
  const token = tokens[at];
  if (token === undefined) return undefined;
  if (/^\p{L}/u.test(token.word)) return namedAt(tokens, at);
  return /^\d+$/.test(token.word) ? numberedAt(tokens, at) : undefined;
}

/** "Mar 2019", "March 12, 2019", "Mär. '19", "marzo de 2019", "Summer 2018", and a month whose year comes later. */
function namedAt(tokens: readonly Token[], at: number): Dated | undefined {
  const word = tokens[at]?.word ?? "";
  const month = MONTH_OF.get(word);
  if (month === undefined && !SEASONS.has(word)) return undefined;
  let next = at + 1;
  const skip = (pattern: RegExp) => {
    if (pattern.test(tokens[next]?.word ?? "")) next++;
  };
  skip(/^[.,/-]$/);
  if (OF.has(tokens[next]?.word ?? "")) next++;
  if (
    /^\d{1,2}$/.test(tokens[next]?.word ?? "") &&
    /^(?:st|nd|rd|th|,)$/.test(tokens[next + 1]?.word ?? "")
  ) {
    next += 1;
    skip(/^(?:st|nd|rd|th)$/);
    skip(/^,$/);
  }
  const year = yearOf(tokens[next]?.word);
  if (year !== undefined) return { year, ...(month !== undefined && { month }), next: next + 1 };
  const isShort = /^['’‘]$/.test(tokens[next]?.word ?? "");
  const short = shortYear(tokens[isShort ? next + 1 : next]?.word);
  if (short !== undefined && month !== undefined)
    return { year: short, month, next: next + (isShort ? 2 : 1) };
  return month === undefined ? undefined : { month, next: at + 1 + (tokens[at + 1]?.word === "." ? 1 : 0) };
}

/** "03/2019", "2019-03", "01.03.2019", "03/19", "12 March 2019", "2019". */
function numberedAt(tokens: readonly Token[], at: number): Dated | undefined {
  const [first, joint, second, again, third] = [0, 1, 2, 3, 4].map((step) => tokens[at + step]?.word ?? "");
  const isJoined = /^[./-]$/.test(joint ?? "") && isTight(tokens, at);
  const year = yearOf(first);
  if (year !== undefined) {
    const month = monthOf(second);
    // "2009-11" may be two years, and counts as a month only where a day or another date follows.
    if (isJoined && month !== undefined && /^\d\d$/.test(second ?? ""))
      return { year, month, next: again === joint && /^\d\d$/.test(third ?? "") ? at + 5 : at + 3 };
    const named = MONTH_OF.get(joint ?? "");
    return named !== undefined && yearOf(second) === undefined && (joint ?? "").length > 2
      ? { year, month: named, next: at + 2 }
      : { year, next: at + 1 };
  }
  const named = MONTH_OF.get(joint === "." ? (second ?? "") : (joint ?? ""));
  if (named !== undefined && /^\d{1,2}$/.test(first ?? "")) {
    const dated = namedAt(tokens, joint === "." ? at + 2 : at + 1);
    return dated?.year === undefined ? undefined : dated;
  }
  if (!isJoined || first === undefined || second === undefined) return undefined;
  if (again === joint && yearOf(third) !== undefined)
    return dayAt(first, joint ?? "", second, yearOf(third), at);
  const month = monthOf(first);
  const behind = yearOf(second);
  if (month !== undefined && behind !== undefined) return { year: behind, month, next: at + 3 };
  const short = joint === "/" || joint === "." ? shortYear(second) : undefined;
  if (month !== undefined && short !== undefined && /^\d\d$/.test(first) && again !== joint)
    return { year: short, month, short: true, next: at + 3 };
  return undefined;
}

/** With slashes, day and month change places from country to country: where both are possible only the year is sure. */
function dayAt(first: string, joint: string, second: string, year: number | undefined, at: number): Dated {
  const [one, other] = [monthOf(first), monthOf(second)];
  const isSure = joint === "." || one === undefined || other === undefined || one === other;
  const month = joint === "." || one === undefined ? other : one;
  return {
    ...(year !== undefined && { year }),
    ...(isSure && month !== undefined && { month }),
    next: at + 5,
  };
}

function isTight(tokens: readonly Token[], at: number): boolean {
  const [first, joint, second] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (joint?.word === "/") return true;
  return first?.to === joint?.from && joint?.to === second?.from;
}

function yearOf(word: string | undefined): number | undefined {
  if (word === undefined || !/^(?:19|20)\d\d$/.test(word)) return undefined;
  const year = Number(word);
  return year >= FIRST_YEAR && year <= LAST_YEAR ? year : undefined;
}

function shortYear(word: string | undefined): number | undefined {
  if (word === undefined || !/^\d\d$/.test(word)) return undefined;
  const year = Number(word);
  return year >= 50 ? 1900 + year : 2000 + year;
}

function monthOf(word: string | undefined): number | undefined {
  if (word === undefined || !/^\d{1,2}$/.test(word)) return undefined;
  const month = Number(word);
  return month >= 1 && month <= 12 ? month : undefined;
}

function shown({ year, month }: Pick<Dated, "year" | "month">): string | undefined {
  if (year === undefined) return undefined;
  return month === undefined ? String(year) : `${year}-${String(month).padStart(2, "0")}`;
}
