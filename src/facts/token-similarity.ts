import { slips } from "./name-sounds.ts";
import type { NameToken, ReadName } from "./name-tokens.ts";

/** How alike two words are, 0 (another word) to 1. Symmetric. */
export type TokenSimilarity = (one: NameToken, other: NameToken) => number;

const ONE_SOUND = 0.97;
const ONE_FAMILY_OF_SPELLINGS = 0.9;
const INITIAL = 0.85;
const ONE_NASAL = 0.85;
/** More cannot be made up for by slips. */
const MOST_CONSONANTS_APART = 2;
const ONE_ROW = 0.93;
const HALF = 0.5;
const SHORTEST_SWAP = 4;

export function tokenSimilarity(one: ReadName, other: ReadName): TokenSimilarity {
  if (one.written !== "" || other.written !== "") return whole;
  return one.consonantal !== other.consonantal ? byConsonants : spelledAlike;
}

/** One syllable more or less is another name, not a slip of the finger. */
function whole(one: NameToken, other: NameToken): number {
  if (one.plain === other.plain) return 1;
  return one.sound === other.sound && one.kind !== "number" ? ONE_SOUND : 0;
}

function spelledAlike(one: NameToken, other: NameToken): number {
  if (one.plain === other.plain) return 1;
  if (one.kind === "number" || other.kind === "number") return 0;
  if (one.kind === "initial" || other.kind === "initial")
    return one.plain[0] === other.plain[0] ? INITIAL : 0;
  if (one.sound === other.sound || (one.kind === "weak" && other.kind === "weak")) return ONE_SOUND;
  if (share(one.variants, other.variants)) return ONE_FAMILY_OF_SPELLINGS;
  if (isNasal(one.sound, other.sound) || isNasal(other.sound, one.sound)) return ONE_NASAL;
  if (Math.abs(one.skeleton.length - other.skeleton.length) > MOST_CONSONANTS_APART) return 0;
  const sounding = withSlips(one.sound, other.sound);
  return sounding > 0 || !isSwap(one.plain, other.plain) ? sounding : 1 - HALF / one.plain.length;
}

/** Final n and ng are one sound to many ears. */
function isNasal(short: string, long: string): boolean {
  return long.length === short.length + 1 && long.endsWith("ng") && long.startsWith(short);
}

/** Two letters changed places; it can make a sound of two letters, or take it away. */
function isSwap(one: string, other: string): boolean {
  if (one.length !== other.length || one.length < SHORTEST_SWAP) return false;
  let at = 0;
  while (one[at] === other[at]) at++;
  return one[at] === other[at + 1] && one[at + 1] === other[at] && one.slice(at + 2) === other.slice(at + 2);
}

function share(one: NameToken["variants"], other: NameToken["variants"]): boolean {
  if (one === undefined || other === undefined) return false;
  for (const row of one) if (other.has(row)) return true;
  return false;
}

/** The longer a word, the more slips it may hold and still be meant. */
function withSlips(one: string, other: string): number {
  const shorter = Math.min(one.length, other.length);
  const longer = Math.max(one.length, other.length);
  const most = allowed(shorter);
  // What is left out costs half at least.
  if (longer - shorter > most / HALF) return 0;
  const found = most === 0 ? Number.POSITIVE_INFINITY : slips(one, other, most);
  return Number.isFinite(found) ? 1 - found / longer : 0;
}

function allowed(length: number): number {
  if (length <= 2) return 0;
  if (length === 3) return 0.5;
  return length <= 6 ? 1 : 1.5;
}

/** One side leaves vowels out: only the row of consonants is left to compare. */
function byConsonants(one: NameToken, other: NameToken): number {
  if (one.plain === other.plain) return 1;
  if (one.kind === "number" || other.kind === "number") return 0;
  if (one.kind === "weak" && other.kind === "weak") return ONE_ROW;
  return one.row !== "" && one.row === other.row ? ONE_ROW : 0;
}
