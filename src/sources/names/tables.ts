import { koreanReadings } from "../../facts/name-korean.ts";
import { isPatronymic, type NameToken, type ReadName } from "../../facts/name-tokens.ts";
import type { Postings } from "./postings.ts";
import { joinedKey, lettersKey, readingKey } from "./token-keys.ts";

export type NameQuality = "primary" | "alias" | "weak";

export interface NameHit {
  readonly entry: number;
  /** As it stands in the list. */
  readonly name: string;
  readonly score: number;
}

/** All that a search reads. Names are numbered in the order in which they came. */
export interface NameTables {
  readonly names: readonly string[];
  readonly entries: readonly number[];
  readonly qualities: readonly NameQuality[];
  readonly tokens: readonly NameToken[];
  /** The tokens of name n are `nameTokens[nameStarts[n] … nameStarts[n + 1]]`. */
  readonly nameStarts: Uint32Array;
  readonly nameTokens: Uint32Array;
  /** The names of token t are `tokenNames[tokenStarts[t] … tokenStarts[t + 1]]`. */
  readonly tokenStarts: Uint32Array;
  readonly tokenNames: Uint32Array;
  /** How many words of each name have to be found, at most. */
  readonly words: Uint8Array;
  readonly consonantal: ReadonlySet<number>;
  readonly written: ReadonlyMap<number, string>;
  /** Key to token. */
  readonly spelled: Postings;
  /** Key to token, of names from scripts without vowels, and of the others. */
  readonly rowsWithoutVowels: Postings;
  readonly rowsWithVowels: Postings;
  /** Key of a word that may be two, to token. */
  readonly joined: Postings;
  /** Key to name. */
  readonly wholes: Postings;
}

const MOST_JOINED = 3;

export function isCounted(token: NameToken): boolean {
  return token.kind === "word" || token.kind === "weak";
}

/** A father's name is often left out. */
export function neededWords(tokens: readonly NameToken[]): number {
  return tokens.filter((token) => isCounted(token) && !isPatronymic(token)).length;
}

/** Keys of a name as a whole: its letters, and its readings as a Korean name. */
export function nameKeys({ tokens }: ReadName): readonly number[] {
  const keys = [lettersKey(tokens)];
  for (const { family, given } of koreanReadings(tokens.map(({ plain }) => plain)))
    for (const row of family) keys.push(readingKey(row, given));
  return keys;
}

/** Neighbours that another name may hold as one word, each with the place of the first and how many they are. */
export function joinedParts({
  tokens,
}: ReadName): readonly { readonly key: number; readonly at: number; readonly length: number }[] {
  const parts: { key: number; at: number; length: number }[] = [];
  for (let length = 2; length <= MOST_JOINED; length++)
    for (let at = 0; at + length <= tokens.length; at++)
      parts.push({ key: joinedKey(tokens.slice(at, at + length)), at, length });
  return parts;
}
