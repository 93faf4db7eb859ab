import { plain, wordSet } from "./words.ts";

export interface Token {
  readonly word: string;
  readonly from: number;
  readonly to: number;
}

export interface Dated {
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
const OF = wordSet("of de del di");
const FIRST_YEAR = 1950;
const LAST_YEAR = 2099;
const MOST_TOKENS = 160;

/** Words, numbers and signs, in the form in which they are compared. */
export function tokensOf(line: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const match of line.matchAll(/[\p{L}\p{M}]{1,40}|\d{1,12}|[^\s\p{L}\p{M}\d]/gu)) {
    if (tokens.length === MOST_TOKENS) break;
    const word = /^\p{L}/u.test(match[0]) ? plain(match[0]) : match[0];
    tokens.push({ word, from: match.index, to: match.index + match[0].length });
  }
  return tokens;
}

/** The date that begins at a token; a month alone has its year still to come. */
export function dateAt(tokens: readonly Token[], at: number): Dated | undefined {
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

/** As a submission has it; undefined without a year. */
export function shownDate({ year, month }: Pick<Dated, "year" | "month">): string | undefined {
  if (year === undefined) return undefined;
  return month === undefined ? String(year) : `${year}-${String(month).padStart(2, "0")}`;
}
