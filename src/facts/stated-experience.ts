import { sentencesOf } from "./sentences.ts";
import type { Technology } from "./technologies.ts";
import { isTechnical, type Mention, mentionsIn, technologiesOf, wordsOf } from "./technology-words.ts";

/** "N years of X" or "X since YYYY", with the sentence that says so. */
export type StatedExperience = {
  readonly technology: Technology;
  readonly sentence: string;
} & ({ readonly years: number } | { readonly since: string });

const YEARS = new Set(["year", "years", "yrs", "yr", "jahr", "jahre", "jahren"]);
const SINCE = new Set(["since", "seit"]);
/** "15 years ago" and "vor 15 Jahren" name a moment, not a length. */
const AGO = new Set(["ago", "old", "alt", "vor"]);
const PREPOSITIONS = new Set(["of", "with", "in", "using", "mit"]);
const BEFORE = new Set([
  ...PREPOSITIONS,
  ..."experience professional commercial practical solid work working worked erfahrung berufserfahrung praxis as a an als".split(
    " ",
  ),
]);
const BEHIND = new Set(
  "experience for over about more than developer development engineer programming erfahrung entwickler entwicklerin entwicklung programmierung über etwa rund ca".split(
    " ",
  ),
);
const EXPERIENCE = new Set(["experience", "erfahrung", "berufserfahrung"]);
const MOST_FILLERS = 5;

/** Nothing is said about a length without one of these; looking for them costs less than reading every sentence. */
const MAYBE_LENGTH = /year|yr|jahr|since|seit/i;

/**
 * What a text says about how long a technology has been used. Only statements in which the technology stands right
 * beside the number count: "10 years of experience, lately with React" does not claim ten years of React. `isTechnicalPerson`: the rest of
 * the CV leaves no doubt that "React" is not the verb.
 */
export function statedExperience(text: string, isTechnicalPerson = false): readonly StatedExperience[] {
  if (!MAYBE_LENGTH.test(text)) return [];
  const sentences = sentencesOf(text).map((sentence) => sentence.trim());
  const named = (sentence: string) => technologiesOf(mentionsIn(wordsOf(sentence)));
  const isTechnicalText =
    isTechnicalPerson ||
    sentences.some((sentence) => [...named(sentence)].some((it) => it.everyday !== true));
  const telling = sentences.filter((sentence) => MAYBE_LENGTH.test(sentence));
  const all = telling.flatMap((sentence) => {
    const inSentence = named(sentence);
    return sentence.split(/[,)]/).flatMap((clause) => {
      const words = wordsOf(clause);
      const hint = isTechnicalText || words.some((word) => EXPERIENCE.has(word.toLowerCase()));
      return mentionsIn(words).flatMap((mention): StatedExperience[] => {
        const counts =
          isTechnical(mention, words, inSentence) ||
          (hint && PREPOSITIONS.has(lower(words, mention.from - 1)));
        const said = counts ? (saidBefore(mention, words) ?? saidBehind(mention, words)) : undefined;
        return said === undefined ? [] : [{ technology: mention.technology, sentence, ...said }];
      });
    });
  });
  // Said again it says nothing more.
  const length = (said: StatedExperience) => ("years" in said ? `${said.years}` : `since ${said.since}`);
  return [...Map.groupBy(all, (said) => `${said.technology.name} ${length(said)}`).values()].flatMap(
    ([first]) => first ?? [],
  );
}

/** "8 years of professional experience with React", "since 2014 React". */
function saidBefore({ from }: Mention, words: readonly string[]): Length | undefined {
  let at = from - 1;
  while (at >= 0 && from - at <= MOST_FILLERS && BEFORE.has(lower(words, at))) at--;
  if (YEARS.has(lower(words, at))) {
    const [years, first] = numberEndingAt(words, at - 1);
    return years === undefined || AGO.has(lower(words, first - 1)) ? undefined : { years };
  }
  return sinceEndingAt(words, at);
}

/** "React (8 years)", "React developer since 2014". */
function saidBehind({ to }: Mention, words: readonly string[]): Length | undefined {
  let at = to;
  while (at - to < MOST_FILLERS && BEHIND.has(lower(words, at))) at++;
  if (SINCE.has(lower(words, at))) return sinceEndingAt(words, at + 1) ?? sinceEndingAt(words, at + 2);
  const years = readNumber(words[at]);
  if (years === undefined || !YEARS.has(lower(words, at + 1))) return undefined;
  const next = at + 2;
  return PREPOSITIONS.has(lower(words, next)) || AGO.has(lower(words, next)) ? undefined : { years };
}

type Length = { readonly years: number } | { readonly since: string };

/** "since 2014" and "seit 03 2014" whose last word stands at `at`. */
function sinceEndingAt(words: readonly string[], at: number): Length | undefined {
  const year = words[at];
  if (year === undefined || !/^(?:19|20)\d{2}$/.test(year)) return undefined;
  if (SINCE.has(lower(words, at - 1))) return { since: year };
  const month = /^(?:0?[1-9]|1[0-2])$/.test(words[at - 1] ?? "") ? words[at - 1] : undefined;
  if (month === undefined || !SINCE.has(lower(words, at - 2))) return undefined;
  return { since: `${year}-${month.padStart(2, "0")}` };
}

/** Of a span such as "8-10" the smaller number, and where it begins. */
function numberEndingAt(words: readonly string[], at: number): readonly [number | undefined, number] {
  const last = readNumber(words[at]);
  const first = readNumber(words[at - 1]);
  if (last === undefined || first === undefined) return [last, at];
  return [Math.min(first, last), at - 1];
}

function readNumber(word: string | undefined): number | undefined {
  return word !== undefined && /^\d{1,2}(?:\.\d)?\+?$/.test(word) ? Number.parseFloat(word) : undefined;
}

function lower(words: readonly string[], at: number): string {
  return (words[at] ?? "").toLowerCase();
}
