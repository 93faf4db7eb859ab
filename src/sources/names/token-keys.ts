import { undouble } from "../../facts/name-sounds.ts";
import type { NameToken } from "../../facts/name-tokens.ts";

/** Longer skeletons may lack a consonant; in a shorter one that would fit too much. */
const LONG_SKELETON = 4;
const SHORTEST_SKELETON = 2;
const SHORTEST_WITH_A_SLIP = 3;
const LONGEST_WITH_ONE_SLIP = 7;

const SOUND = 1;
const SKELETON = 2;
const FAMILY = 3;
const ROW = 4;
const JOINED = 5;
const LETTERS = 6;
const READING = 7;

/**
 * Keys of a word: two words that `tokenSimilarity` finds alike have one in common. One slip is found because both
 * sides leave out each letter once; slips in vowels because the skeleton has none.
 */
export function tokenKeys(token: NameToken): readonly number[] {
  if (token.kind === "initial" || token.kind === "number") return [hash(SOUND, token.plain)];
  const { sound, skeleton } = token;
  const keys = new Set([hash(SOUND, sound)]);
  if (token.kind === "weak") keys.add(hash(SOUND, "abd"));
  if (skeleton.length >= SHORTEST_SKELETON) keys.add(hash(SKELETON, skeleton));
  const isLong = sound.length >= LONGEST_WITH_ONE_SLIP && skeleton.length >= LONG_SKELETON;
  if (isLong) withoutOneLetter(skeleton, SKELETON, keys);
  const isShort = sound.length <= LONGEST_WITH_ONE_SLIP || skeleton.length < LONG_SKELETON;
  if (isShort && sound.length >= SHORTEST_WITH_A_SLIP) withoutOneLetter(sound, SOUND, keys);
  if (undouble(token.plain) !== sound) withoutOneLetter(token.plain, SOUND, keys);
  for (const row of token.variants ?? []) keys.add(hash(FAMILY, String(row)));
  return [...keys];
}

/** The key of a word for names in the other kind of script, of which one leaves vowels out. */
export function rowKeys({ kind, row }: NameToken): readonly number[] {
  if (kind === "weak") return [hash(ROW, "abd")];
  return row === "" ? [] : [hash(ROW, row)];
}

/** The key of a word that another name may have in two parts, or of the parts. */
export function joinedKey(tokens: readonly NameToken[]): number {
  const skeleton = joined(tokens.map((token) => token.skeleton));
  if (skeleton.length >= LONG_SKELETON) return hash(JOINED, skeleton);
  return hash(JOINED, joined(tokens.map((token) => token.sound)));
}

function joined(parts: readonly string[]): string {
  return parts.join("").replace(/(.)\1+/g, "$1");
}

/** The same for every order of the letters. */
export function lettersKey(tokens: readonly NameToken[]): number {
  let sum = 0;
  for (const { plain } of tokens)
    for (let at = 0; at < plain.length; at++) sum = (sum + scattered(plain.charCodeAt(at))) >>> 0;
  return hash(LETTERS, String(sum));
}

/** So that only the same letters add up to the same sum, and not "bb" to that of "ac". */
function scattered(letter: number): number {
  const bits = Math.imul(letter, 0x9e3779b1);
  return Math.imul(bits ^ (bits >>> 15), 0x85ebca6b);
}

export function readingKey(family: number, given: string): number {
  return hash(READING, `${family} ${given}`);
}

/** Two equal letters that stand side by side only without the one between them are read as one. */
function withoutOneLetter(word: string, kind: number, into: Set<number>): void {
  for (let at = 0; at < word.length; at++) {
    if (word[at] === word[at - 1]) continue;
    const left = word.slice(0, at) + word.slice(at + 1);
    into.add(hash(kind, left));
    if (left[at - 1] === left[at]) into.add(hash(kind, undouble(left)));
  }
}

/** FNV-1a, 32 bits. */
function hash(kind: number, text: string): number {
  let sum = 0x811c9dc5 ^ kind;
  for (let at = 0; at < text.length; at++) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  return (sum ^ (sum >>> 15)) >>> 0;
}
