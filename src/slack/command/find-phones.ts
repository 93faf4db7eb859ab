import { parsePhoneNumberFromString } from "libphonenumber-js/max";

/** Where a phone number stands in a text; `end` is one past its last character. */
interface Found {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** ITU E.164: fifteen digits, and nobody is called with fewer than seven. */
const MOST_DIGITS = 15;
const FEWEST_DIGITS = 7;
/**
 * Either a number without a mark, "555-123-4567" or a run too long for a year, a date or a postcode; or, found without
 * its length, the beginning of one with a plus, a bracket or a trunk zero. Never inside a word or another number.
 */
const BEGINS =
  /(?<![\p{L}\p{N}_@./+-])(?:(?<unmarked>(?:(?:1[ .-])?\d{3}[ .-]\d{3}[ .-]\d{4}|[1-9]\d{9,14})(?![\p{L}\p{N}_@]|[./:-]\d))|(?=\+\s?\(?\d|\(\s?\+?\d|0\d))/gu;
const GROUP = /[ \t\u00a0()./-]{0,4}\d+/y;
const IS_DATE = /^\(?(?:\d{1,2}[./-]\d{1,2}[./-](?:19|20)\d\d|(?:19|20)\d\d\s?-\s?(?:19|20)\d\d)/;

/** Phone numbers in free text, spaces and all; what stands beside them is left alone. */
export function findPhones(text: string): readonly Found[] {
  const found: Found[] = [];
  BEGINS.lastIndex = 0;
  for (let begin = BEGINS.exec(text); begin !== null; begin = BEGINS.exec(text)) {
    const start = begin.index;
    const unmarked = begin.groups?.["unmarked"];
    const end = unmarked === undefined ? endOfMarked(text, start) : start + unmarked.length;
    if (end !== undefined) found.push({ start, end, text: text.slice(start, end) });
    BEGINS.lastIndex = end ?? start + 1;
  }
  return found;
}

function endOfMarked(text: string, start: number): number | undefined {
  if (IS_DATE.test(text.slice(start, start + 20))) return undefined;
  const isInternational = /^\(?\s?\+/.test(text.slice(start, start + 3));
  const ends: number[] = [];
  const endsBeforeAnother: number[] = [];
  let digits = 0;
  let at = start + (/^[+(\s]+/.exec(text.slice(start, start + 4))?.[0].length ?? 0);
  for (;;) {
    GROUP.lastIndex = at;
    const group = GROUP.exec(text)?.[0];
    if (group === undefined) break;
    const count = group.replace(/\D/g, "").length;
    const isNext = digits >= FEWEST_DIGITS && beginsAnother(group);
    if (digits + count > MOST_DIGITS || (isNext && !isInternational)) break;
    if (/[\p{L}@_:]/u.test(text.charAt(at + group.length))) break;
    if (isNext && endsBeforeAnother.length === 0) endsBeforeAnother.push(...ends);
    digits += count;
    at += group.length;
    if (digits >= FEWEST_DIGITS) ends.push(at);
  }
  // Where it can end in one place only, nobody need ask whether it is valid there.
  if (!isInternational || ends.length === 1) return ends.at(-1);
  const valid = lastValid(text, start, endsBeforeAnother) ?? lastValid(text, start, ends);
  return valid ?? endsBeforeAnother.at(-1) ?? ends.at(-1);
}

/** A trunk zero, a bracket, a year or a lone digit, set apart from a number that is long enough already. */
function beginsAnother(group: string): boolean {
  return group.includes("(") || /^(?=\D*\s)\D*(?:0|(?:19|20)\d\d$|\d$)/.test(group);
}

/** Only with its country code can a number say where it ends. */
function lastValid(text: string, start: number, ends: readonly number[]): number | undefined {
  return ends.findLast((end) => parsePhoneNumberFromString(text.slice(start, end))?.isValid() === true);
}
