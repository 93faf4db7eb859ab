import { sentencesOf } from "./sentences.ts";
import { mentionsIn, wordsOf } from "./technology-words.ts";

interface ClaimedYears {
  readonly years: number;
  readonly sentence: string;
}

const YEARS = new Set("year years yrs yr jahr jahre jahren".split(" "));
/** "15 years ago", "35 years old" and "vor 15 Jahren" are no length of experience. */
const AGO = new Set("ago old alt vor".split(" "));
const EXPERIENCE = new Set(
  "experience experienced expertise erfahrung berufserfahrung praxiserfahrung it-erfahrung".split(" "),
);
/** What may stand between the number and "experience" without changing whose or which experience it is. */
const FILLERS = new Set(
  "of in the a an as and professional commercial practical hands on solid work working industry relevant total overall full time proven extensive strong active real world an einschlägige einschlägiger praktische praktischer berufliche beruflicher relevante professionelle und als in der im".split(
    " ",
  ),
);
const PREPOSITIONS = new Set("in with of using as within mit als im bei at building".split(" "));
const AT_WORK = new Set("as als in im".split(" "));
/** Before the number: somebody else's years. */
const OTHERS =
  /\b(?:team|company|companies|firm|agency|our|we|customers?|clients?|colleagues|mentor(?:ed|ing)?|requir(?:e|ed|es|ement|ements)|unternehmen|firma|agentur|kunden|kollegen|wir|unser\w{0,2})\b/i;
/** Several people's years put together. */
const TOGETHER = /\b(?:combined|collective|together|gemeinsam|zusammen)\b/i;

const IT_WORDS = new Set(
  "software web it data cloud devops devsecops security cybersecurity mobile blockchain crypto defi embedded testing qa systems computer computing technical tech digital fullstack full-stack frontend front backend back programming coding programmer developer developers development engineer engineering architect architecture administrator administration sysadmin database databases network ai ml machine api apis application applications informatik informatiker informatikerin softwareentwicklung softwareentwickler softwareentwicklerin webentwicklung webentwickler webentwicklerin entwickler entwicklerin entwicklung programmierung programmierer programmiererin anwendungen daten datenbanken systemadministration architekt architektin".split(
    " ",
  ),
);

/** Looking for these costs less than reading every sentence. */
const MAYBE_YEARS = /year|yr|jahr/i;
const FARTHEST = 6;
const MOST_YEARS = 60;

/** Whether words name work in information technology, such as "Backend development". */
export function isAboutIt(text: string): boolean {
  return isTechnical(wordsOf(text.toLowerCase()));
}

/**
 * What a text says about the length of its author's own working life: "12+ years of professional experience",
 * "15 years as a developer", "Berufserfahrung: 9 Jahre". Years of something else than information technology, of a
 * team, or of a company do not count. Of a span, the smaller number.
 */
export function careerYears(text: string): readonly ClaimedYears[] {
  return sentencesOf(text)
    .filter((sentence) => MAYBE_YEARS.test(sentence))
    .filter((sentence) => !TOGETHER.test(sentence) && !OTHERS.test(sentence.split(/\d/, 1)[0] ?? ""))
    .flatMap((sentence) => {
      const words = wordsOf(sentence.toLowerCase());
      return words.flatMap((word, at): ClaimedYears[] => {
        const years = YEARS.has(word) ? numberBefore(words, at) : undefined;
        return years !== undefined && isExperience(words, at) ? [{ years, sentence: sentence.trim() }] : [];
      });
    });
}

function numberBefore(words: readonly string[], at: number): number | undefined {
  const last = readNumber(words[at - 1]);
  if (last === undefined) return undefined;
  const first = readNumber(words[at - 2]);
  const before = words[at - (first === undefined ? 2 : 3)] ?? "";
  if (AGO.has(before) || AGO.has(words[at + 1] ?? "")) return undefined;
  return Math.min(first ?? last, last);
}

function readNumber(word: string | undefined): number | undefined {
  if (word === undefined || !/^\d{1,2}(?:\.\d)?\+?$/.test(word)) return undefined;
  const number = Number.parseFloat(word);
  return number > 0 && number <= MOST_YEARS ? number : undefined;
}

function isExperience(words: readonly string[], at: number): boolean {
  const behind = words.slice(at + 1, at + 1 + FARTHEST);
  const found = behind.findIndex((word) => EXPERIENCE.has(word));
  if (found >= 0) {
    const between = behind.slice(0, found).filter((word) => !FILLERS.has(word));
    const about = words.slice(at + found + 2, at + found + 2 + FARTHEST);
    return between.every((word) => isTechnical([word])) && isUnqualifiedOrTechnical(about);
  }
  if (AT_WORK.has(behind[0] ?? "")) return isTechnical(behind.slice(1));
  const before = words.slice(Math.max(0, at - FARTHEST + 1), at);
  return before.some((word) => EXPERIENCE.has(word)) && isUnqualifiedOrTechnical(behind);
}

function isUnqualifiedOrTechnical(words: readonly string[]): boolean {
  return !PREPOSITIONS.has(words[0] ?? "") || isTechnical(words.slice(1));
}

function isTechnical(words: readonly string[]): boolean {
  return words.some((word) => IT_WORDS.has(word)) || mentionsIn(words).length > 0;
}
