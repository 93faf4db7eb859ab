import type { Instant } from "../domain/instant.ts";
import type { Submission } from "../domain/submission.ts";
import { verbatim } from "../domain/text.ts";
import { proseWords } from "./prose-words.ts";
import { sentencesOf } from "./sentences.ts";
import { type Stated, stated } from "./stated.ts";
import { mentionsIn } from "./technology-words.ts";

/** How much of the job advert's wording stands in the CV. */
export interface AdvertOverlap {
  /** Different passages of four words in the advert, boilerplate and lists of technologies left out. */
  readonly passages: number;
  /** The part of them that the CV has too, 0 to 1. */
  readonly share: Stated<number>;
  /** The longest passages that both have, longest first. */
  readonly examples: readonly Stated<string>[];
}

const SHINGLE = 4;
/** Few adverts have a tenth of it; a CV of so many characters fills ten pages. */
const LONGEST_TEXT = 30_000;
const MOST_EXAMPLES = 2;
const LONGEST_EXAMPLE = 30;

/** What every advert has, whoever writes it: law, benefits, how to apply. */
const BOILERPLATE =
  /equal opportunit|employment opportunit|regardless of|without regard|reasonable accommodation|disabilit|diversity|inclusi|background check|privacy|data protection|benefit|we offer|what you get|salary|compensation|vacation|paid time off|days off|pension|health insurance|bonus|apply now|how to apply|your application|about us|\(m\/[wf]\/d\)|chancengleich|unabhängig von|schwerbehind|behinderung|vielfalt|diskriminier|datenschutz|wir bieten|benefits|gehalt|vergütung|urlaub|altersvorsorge|jobrad|bewirb dich|bewerbung|bewerben|über uns/i;

/** Undefined without both an advert and the text of a CV. */
export function advertOverlap(submission: Submission, seenAt: Instant): AdvertOverlap | undefined {
  const advert = submission.jobAdvert;
  const cv = [submission.cv?.text, ...(submission.cv?.employment ?? []).map(({ text }) => text)]
    .filter((text) => text !== undefined)
    .join("\n")
    .slice(0, LONGEST_TEXT);
  if (advert === undefined || cv.trim() === "") return undefined;
  const words = ownWords(advert.slice(0, LONGEST_TEXT));
  const inCv = new Set(shingles(words.length < SHINGLE ? [] : proseWords(cv)));
  const counted = countedShingles(words);
  const shared = counted.map((shingle) => shingle !== undefined && inCv.has(shingle));
  const distinct = new Set(counted.filter((shingle) => shingle !== undefined));
  const both = [...distinct].filter((shingle) => inCv.has(shingle)).length;
  return {
    passages: distinct.size,
    share: stated(
      { en: "Four-word passages of the advert", de: "Vier-Wort-Folgen des Inserats" },
      distinct.size === 0 ? 0 : both / distinct.size,
      seenAt,
      {
        en: `${both} of ${distinct.size} are in the CV`,
        de: `${both} von ${distinct.size} stehen im Lebenslauf`,
      },
    ),
    examples: longestRuns(words, shared).map((passage) =>
      stated(
        { en: "In the advert and in the CV", de: "Im Inserat und im Lebenslauf" },
        passage,
        seenAt,
        verbatim(`“${passage}”`),
      ),
    ),
  };
}

/** The advert's words without boilerplate sentences. */
function ownWords(advert: string): readonly string[] {
  return sentencesOf(advert)
    .filter((sentence) => !BOILERPLATE.test(sentence))
    .flatMap((sentence) => proseWords(sentence));
}

function shingles(words: readonly string[]): readonly string[] {
  const lower = words.map((word) => word.toLowerCase());
  return lower.slice(SHINGLE - 1).map((_, at) => lower.slice(at, at + SHINGLE).join(" "));
}

/** Naming the same technologies in a row is not mirroring: such shingles are undefined. */
function countedShingles(words: readonly string[]): readonly (string | undefined)[] {
  const technical = new Set<number>();
  for (const { from, to } of mentionsIn(words)) for (let at = from; at < to; at++) technical.add(at);
  return shingles(words).map((shingle, at) => {
    let ordinary = 0;
    for (let word = at; word < at + SHINGLE; word++) if (!technical.has(word)) ordinary++;
    return ordinary >= 2 ? shingle : undefined;
  });
}

function longestRuns(words: readonly string[], shared: readonly boolean[]): readonly string[] {
  const runs: { readonly from: number; readonly length: number }[] = [];
  for (let from = 0; from < shared.length; from++) {
    if (shared[from] !== true) continue;
    let to = from;
    while (shared[to + 1] === true) to++;
    runs.push({ from, length: to - from + SHINGLE });
    from = to;
  }
  const passages = runs
    .toSorted((one, other) => other.length - one.length)
    .map(({ from, length }) => words.slice(from, from + Math.min(length, LONGEST_EXAMPLE)).join(" "));
  return [...new Set(passages)].slice(0, MOST_EXAMPLES);
}
