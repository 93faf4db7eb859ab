import { canonicalCompany } from "./company-name.ts";
import { alignNames, type NameAlignment } from "./name-alignment.ts";
import { isOneKoreanName, koreanReadings } from "./name-korean.ts";
import { type NameToken, type ReadName, readName } from "./name-tokens.ts";
import { type TokenSimilarity, tokenSimilarity } from "./token-similarity.ts";

/** From here on two names may well mean one person or company. One for every use. */
export const SAME_NAME = 0.8;

/** A word on each side that fits nothing on the other: the score stays below `SAME_NAME`, however much else agrees. */
const MOST_WITH_A_CONFLICT = 0.7;
const CONFLICT_WEIGHT = 1.5;
/** What each word costs that only one side has, when at least two agree. */
const EXTRA_WORD = 0.03;
/** One word of a longer name. */
const ONE_WORD_OF_MANY = 0.6;
const FEWEST_LETTERS = 7;
const ONE_READING = 0.96;
const ALL_LETTERS = { by: "letters", score: 0.95 } as const;

/**
 * How alike two names are, 0 to 1. Order, initials, titles, particles, script, romanisation, common short forms and
 * slips of the finger cost little, a missing middle name too; another given or family name costs so much that the
 * score stays below `SAME_NAME`. Legal forms of companies do not count. The index of listed names scores by the same
 * parts; on its own this serves the benchmarks.
 * @internal
 */
export function nameScore(one: string, other: string, as: "person" | "company" = "person"): number {
  if (as === "company")
    return scoreOf(readName(canonicalCompany(one)), readName(canonicalCompany(other))).score;
  return scoreOf(readName(one), readName(other)).score;
}

export interface NameScore {
  readonly score: number;
  /** What made the score: the words, all letters in their order, or a reading as syllables. */
  readonly by: "words" | "letters" | "syllables";
  readonly alignment: NameAlignment;
}

/** `known`: a quicker way to the same similarity of two words, and whether any of them could be two in the other name. */
export function scoreOf(
  one: ReadName,
  other: ReadName,
  known?: { readonly similarity: TokenSimilarity; readonly hasJoined: boolean },
): NameScore {
  const similarity = tokenSimilarity(one, other);
  const alignment = alignNames(
    one.tokens,
    other.tokens,
    known?.similarity ?? similarity,
    known?.hasJoined === false ? undefined : similarity,
  );
  return { alignment, ...judged(one, other, alignment) };
}

function judged(one: ReadName, other: ReadName, alignment: NameAlignment): Omit<NameScore, "alignment"> {
  const bothWritten = one.written !== "" && other.written !== "";
  if (areSpelledAlike(one.tokens, other.tokens))
    return { by: "words", score: bothWritten && one.written !== other.written ? MOST_WITH_A_CONFLICT : 1 };
  const score = ofAlignment(alignment);
  const another: Omit<NameScore, "alignment"> = { by: "words", score: Math.min(score, MOST_WITH_A_CONFLICT) };
  // Characters of their own: one more or less is another name, not a slip of the finger.
  if (bothWritten) return one.written === other.written ? ALL_LETTERS : another;
  if (score >= ONE_READING) return { by: "words", score };
  const readings = koreanReadings(plainWords(one));
  const others = readings.length === 0 ? [] : koreanReadings(plainWords(other));
  if (others.length > 0 && isOneKoreanName(readings, others)) return { by: "syllables", score: ONE_READING };
  const isLetters = score < SAME_NAME && haveSameLetters(one, other);
  if (isLetters) return ALL_LETTERS;
  return others.length > 0 ? another : { by: "words", score };
}

function ofAlignment({ weight, agreeing, words, initials, conflict, extra, single }: NameAlignment): number {
  if (weight === 0) return 0;
  const base = agreeing / weight;
  if (conflict > 0)
    return Math.min(MOST_WITH_A_CONFLICT, (base * weight) / (weight + CONFLICT_WEIGHT * conflict));
  if (words === 0) return base * ONE_WORD_OF_MANY;
  if (words === 1 && initials === 0 && !single) return base * ONE_WORD_OF_MANY;
  return base * (1 - Math.min(0.5, EXTRA_WORD * extra));
}

function areSpelledAlike(one: readonly NameToken[], other: readonly NameToken[]): boolean {
  return one.length === other.length && one.every((token, at) => token.plain === other[at]?.plain);
}

function plainWords(name: ReadName): readonly string[] {
  return name.tokens.map((token) => token.plain);
}

function lettersOf(name: ReadName): number {
  return name.tokens.reduce((sum, { plain }) => sum + plain.length, 0);
}

/** The space in another place, or two letters that changed places across it. */
function haveSameLetters(one: ReadName, other: ReadName): boolean {
  if (lettersOf(one) !== lettersOf(other)) return false;
  const first = plainWords(one).join("");
  const second = plainWords(other).join("");
  if (first.length < FEWEST_LETTERS) return false;
  let at = 0;
  while (at < first.length && first[at] === second[at]) at++;
  if (at === first.length) return true;
  return (
    first[at] === second[at + 1] &&
    first[at + 1] === second[at] &&
    first.slice(at + 2) === second.slice(at + 2)
  );
}
