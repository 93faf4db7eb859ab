import { CLAUSES, HEADINGS, PHRASES } from "./cv-boilerplate.ts";
import { proseWords } from "./prose-words.ts";

const LONGEST_TEXT = 60_000;
/** A line with an address or a number in it is part of the contact block, unless it tells something as well. */
const LONGEST_CONTACT_LINE = 15;

/** Where something was left out of a line, so that nobody takes what stands around it for one passage. */
const LEFT_OUT = " \uFFFC ";
/** A space behind a full stop: looking back from a space is cheaper than looking back from everywhere. */
const BETWEEN_SENTENCES = /\s(?<=[.!?]\s)|\uFFFC/;

const CONTACTS = [
  /[^\s@]{1,64}@[^\s@]{1,120}/g,
  /(?:https?:\/\/|www\.)\S{1,300}/gi,
  /[a-z0-9-]{1,40}\.(?:com|de|org|net|io|dev|me)\/\S{1,200}/gi,
  /\+?\d[\d\s()/.-]{7,20}\d/g,
];
const DATES = [
  /(?<![\d.])\d{1,2}[./-](?:\d{1,2}[./-])?(?:19|20)\d\d(?!\d)/g,
  /(?<!\d)(?:19|20)\d\d[-/.](?:0[1-9]|1[0-2])(?:[-/.][0-3]\d)?(?!\d)/g,
  /(?<!\p{L})(?:jan|feb|mar|mär|maer|apr|may|mai|jun|jul|aug|sep|oct|okt|nov|dec|dez)\p{L}{0,7}\.?\s{1,3}(?:19|20)\d\d(?!\d)/giu,
  /(?<!\d)(?:19|20)\d\d(?!\d)/g,
  /['’]\d\d(?!\d)/g,
  /[-–—]\s{0,3}(?:present|today|now|current|ongoing|heute|jetzt|dato)(?!\p{L})/giu,
];

/** Cheaper to look for than the contacts themselves. */
const MAYBE_CONTACT = /[@/]|www\.|\d[\d\s()/.-]{7}/i;

/** Lines as they were meant: what goes on in lower case was only wrapped. */
function linesOf(text: string): readonly string[] {
  return text
    .slice(0, LONGEST_TEXT)
    .normalize("NFKC")
    .slice(0, LONGEST_TEXT)
    .split(/[\n\r\v\f\u2028\u2029]/)
    .reduce<string[]>((lines, line) => {
      const last = lines.length - 1;
      const before = lines[last];
      const isWrapped = before !== undefined && before !== "" && /^\s*\p{Ll}/u.test(line);
      if (isWrapped) lines[last] = `${before} ${line.trim()}`;
      else lines.push(line.trim());
      return lines;
    }, []);
}

/** The lines of a CV without dates, addresses and numbers to call, headings and the contact block. */
export function tellingLines(text: string): readonly string[] {
  return linesOf(text)
    .map(tellingPart)
    .filter((line) => line !== "");
}

function tellingPart(line: string): string {
  const undated = /(?:19|20)\d\d|['’]\d\d/.test(line) ? without(DATES, line) : line;
  const told = MAYBE_CONTACT.test(undated) ? without(CONTACTS, undated) : undated;
  if (told !== undated && proseWords(told).length <= LONGEST_CONTACT_LINE) return "";
  return isHeading(told) ? "" : told;
}

function without(patterns: readonly RegExp[], line: string): string {
  return patterns.reduce((rest, pattern) => rest.replace(pattern, LEFT_OUT), line);
}

/** The words of those lines in their order and spelling, without what stands in the CVs of very many people. */
export function wordsIn(lines: readonly string[]): readonly string[] {
  return passagesIn(lines).flat();
}

/** The same words, as far as they follow each other in one sentence. */
export function passagesIn(lines: readonly string[]): readonly (readonly string[])[] {
  return lines.flatMap(sentencesOf).flatMap((sentence) => withoutPhrases(proseWords(sentence)));
}

function sentencesOf(line: string): readonly string[] {
  const sentences = line.split(BETWEEN_SENTENCES);
  if (!CLAUSES.test(line.toLowerCase())) return sentences;
  return sentences.filter((sentence) => !CLAUSES.test(sentence.toLowerCase()));
}

function isHeading(line: string): boolean {
  return line.length < 60 && HEADINGS.has(proseWords(line.toLowerCase()).join(" "));
}

const BY_FIRST_WORD: ReadonlyMap<string, readonly (readonly string[])[]> = Map.groupBy(
  PHRASES.map((phrase) => phrase.split(" ")).toSorted((one, other) => other.length - one.length),
  ([first = ""]) => first,
);

function withoutPhrases(words: readonly string[]): readonly (readonly string[])[] {
  const lower = words.map((word) => word.toLowerCase());
  const passages: string[][] = [[]];
  for (let at = 0; at < words.length; at++) {
    const phrase = BY_FIRST_WORD.get(lower[at] ?? "")?.find((one) =>
      one.every((word, offset) => word === lower[at + offset]),
    );
    if (phrase === undefined) passages.at(-1)?.push(words[at] ?? "");
    else {
      passages.push([]);
      at += phrase.length - 1;
    }
  }
  return passages;
}
