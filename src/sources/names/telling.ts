import type { NameScore } from "../../facts/name-score.ts";
import type { NameToken, ReadName } from "../../facts/name-tokens.ts";
import type { NameQuality } from "./tables.ts";

/** How much a name that is listed says. */
export interface Listed {
  readonly quality: NameQuality;
  /** How many names are listed, and how many of them hold a word like each of the query's. */
  readonly of: number;
  readonly holders: ReadonlyMap<NameToken, number>;
  /** The listed words that are like each of the query's. */
  readonly found: ReadonlyMap<NameToken, ReadonlyMap<NameToken, number>>;
}

const WEAK = { score: 0.95, words: 2 };
/** A lone word tells somebody only when it is long and hardly anybody else on the lists has it. */
const LONE = { score: 0.85, letters: 6, holders: 6 };
/** With few letters in common, what is there has to fit well. */
const FEW_LETTERS = [
  { letters: 8, score: 0.95 },
  { letters: 11, score: 0.88 },
] as const;
/** Two words of a longer name: as many people may have both by chance. */
export const MOST_BY_CHANCE = 0.002;
/** Consonants alone: in how many letters at least. */
const LETTERS_WITHOUT_VOWELS = 8;

/** Whether names that are alike say enough about who is meant. Stricter than the score, which knows no list. */
export function isTelling(query: ReadName, listed: ReadName, scored: NameScore, among: Listed): boolean {
  const { score, by, alignment } = scored;
  if (
    among.quality === "weak" &&
    (score < WEAK.score || alignment.words < WEAK.words || alignment.extra >= 1)
  )
    return false;
  if (by === "syllables") return true;
  if (by === "letters") return [query, listed].every(({ tokens }) => tokens.length >= WEAK.words);
  if (alignment.words < 2) return isLone(query, scored, among);
  if (FEW_LETTERS.some((few) => alignment.letters <= few.letters && score < few.score)) return false;
  // Syllables that happen to add up to a word are no name.
  if (query.written !== "" || listed.written !== "")
    return alignment.extra < 1 && listed.tokens.length >= WEAK.words;
  if (query.consonantal !== listed.consonantal)
    return alignment.extra < 1 && alignment.letters >= LETTERS_WITHOUT_VOWELS;
  return alignment.extra < 1 || alignment.words >= 3 || byChance(query, listed, among) <= MOST_BY_CHANCE;
}

function isLone(query: ReadName, { score, alignment }: NameScore, { holders, of }: Listed): boolean {
  const [word] = query.tokens.filter(({ kind }) => kind === "word");
  if (!alignment.single || word === undefined || word.variants !== undefined) return false;
  return (
    score >= LONE.score && alignment.letters >= LONE.letters && (holders.get(word) ?? of) <= LONE.holders
  );
}

/** How many of the listed would hold the query's words that this one holds, if words were dealt out at random. */
function byChance(query: ReadName, listed: ReadName, { found, holders, of }: Listed): number {
  return query.tokens
    .filter((token) => listed.tokens.some((other) => (found.get(token)?.get(other) ?? 0) > 0))
    .reduce((product, token) => (product * (holders.get(token) ?? of)) / of, of);
}
