import anyAscii from "any-ascii";
import {
  ALSO_FAMILY_NAMES,
  apartBySyllable,
  LONGEST_NAME,
  leavesVowelsOut,
  MOST_PARTS,
  PARTICLES,
  PATRONYMIC,
  syllablesWritten,
  TITLES,
} from "./name-parts.ts";
import { consonantRow, skeletonOf, soundOf } from "./name-sounds.ts";
import { variantRows } from "./name-variants.ts";

/** One word of a name; the same object wherever the word stands, as long as one memory is used. */
export interface NameToken {
  readonly kind: "word" | "weak" | "initial" | "number" | "particle";
  /** Lower-case ASCII. */
  readonly plain: string;
  readonly sound: string;
  readonly skeleton: string;
  /** Its consonants, as far as scripts that leave vowels out tell them apart. */
  readonly row: string;
  /** The families of spellings it belongs to, such as short forms. */
  readonly variants: ReadonlySet<number> | undefined;
}

export interface ReadName {
  /** In the order of the name, without titles. */
  readonly tokens: readonly NameToken[];
  /** Characters that stand for a syllable or a word each, sorted. */
  readonly written: string;
  /** From a script that leaves vowels out. */
  readonly consonantal: boolean;
}

export type TokenMemory = Map<string, NameToken>;

/** Written into a name to get it past a comparison. */
const LOOKALIKE_DIGITS = new Map(Object.entries({ 0: "o", 1: "i", 3: "e", 4: "a", 5: "s", 7: "t", 9: "g" }));
const GENERATIONS = new Set(["jr", "sr", "ii", "iii", "iv"]);
const MORE_TITLES = new Set("shaykh shaikh sheik hajj mullah mulla maulavi mawlawi qari".split(" "));
const ARTICLES = new Set(["al", "el", "ul", "ur", "ar", "as", "ad", "an", "il"]);
/** "Servant of": the name of God that follows may be joined to it or left out. */
const SERVANT = new Set("abd abdul abdel abdal abdol abdur abdu".split(" "));
const SERVANT_OF_GOD = /^abd[aeou]?ll?ah?i?$/;
const SERVANT_OF = /^(abd[aeiou](?:l|(?=[^aeioul])))([a-z]{3,})$/;
const JOINED_SERVANT = /(?<!\p{L})عبد(?=[\p{L}\s])/gu;
/** The article of a script in which it is written without a space. */
const JOINED_ARTICLE = /(?<!\p{L})ال(?=\p{L}{3})/gu;

/** Reads the first 160 characters and 12 words of a name; what is longer is an attack on the comparison. */
export function readName(name: string, memory: TokenMemory = new Map()): ReadName {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: this is what ASCII begins with.
  const isAscii = /^[\x00-\x7f]*$/.test(name.slice(0, LONGEST_NAME));
  const text = isAscii ? name.slice(0, LONGEST_NAME) : name.normalize("NFKC").slice(0, LONGEST_NAME);
  const written = isAscii ? "" : syllablesWritten(text);
  const words = splitServants(wordsOf(text, isAscii, written !== ""));
  const untitled = words.filter((word) => !isTitle(word));
  const kept = (untitled.length === 0 ? words : untitled).slice(0, MOST_PARTS);
  return {
    tokens: kept.map((word, at) => tokenOf(word, kindOf(kept, at, written !== ""), memory)),
    written,
    consonantal: !isAscii && leavesVowelsOut(text),
  };
}

function isTitle(word: string): boolean {
  return (TITLES.has(word) || MORE_TITLES.has(word)) && !GENERATIONS.has(word);
}

function wordsOf(text: string, isAscii: boolean, bySyllable: boolean): readonly string[] {
  const ascii = isAscii ? text : anyAscii(withoutArticles(bySyllable ? apartBySyllable(text) : text));
  return ascii
    .toLowerCase()
    .replace(/['`]/g, "")
    .replace(/(?<=[a-z])[0-9](?=[a-z])/g, (digit) => LOOKALIKE_DIGITS.get(digit) ?? digit)
    .split(/[^a-z0-9]+|(?<=[0-9])(?=[a-z])/)
    .filter((word) => word !== "");
}

function withoutArticles(text: string): string {
  return text
    .replace(/['’‘`´ʼʻ]/gu, "")
    .replace(JOINED_SERVANT, "abd ")
    .replace(JOINED_ARTICLE, "");
}

/** "Abdulkarim" becomes "abdul karim", "Abd al-Karim" "abd karim"; "Abd Allah" becomes "Abdullah". */
function splitServants(words: readonly string[]): readonly string[] {
  if (!words.some((word) => word.startsWith("abd"))) return words;
  const split: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? "";
    const [, servant, of] = (SERVANT_OF_GOD.test(word) ? undefined : SERVANT_OF.exec(word)) ?? [];
    if (servant !== undefined && of !== undefined) split.push(servant, of);
    else if (!SERVANT.has(word)) split.push(word);
    else {
      if (ARTICLES.has(words[at + 1] ?? "")) at++;
      if (!/^u?ll?ah?$|^allah?$|^llh$/.test(words[at + 1] ?? "")) split.push(word);
      else {
        split.push("abdullah");
        at++;
      }
    }
  }
  return split;
}

function kindOf(words: readonly string[], at: number, bySyllable: boolean): NameToken["kind"] {
  const word = words[at] ?? "";
  if (GENERATIONS.has(word) || /^[0-9]/.test(word)) return "number";
  if (SERVANT.has(word)) return "weak";
  const isLast = at === words.length - 1;
  const isName = isLast || bySyllable || (at === 0 && (words.length === 2 || ALSO_FAMILY_NAMES.has(word)));
  if (PARTICLES.has(word) && !isName) return "particle";
  return word.length === 1 && !bySyllable ? "initial" : "word";
}

function tokenOf(plain: string, kind: NameToken["kind"], memory: TokenMemory): NameToken {
  const key = kind === "particle" ? `-${plain}` : plain;
  const known = memory.get(key);
  if (known?.kind === kind) return known;
  const token = { ...heard(plain), kind, variants: variantRows(plain) };
  memory.set(key, token);
  return token;
}

function heard(plain: string): Pick<NameToken, "plain" | "sound" | "skeleton" | "row"> {
  const sound = soundOf(plain);
  return { plain, sound, skeleton: skeletonOf(sound), row: consonantRow(plain) };
}

export function isPatronymic(token: NameToken): boolean {
  return PATRONYMIC.test(token.plain);
}

/** Two or more words written as one; nothing but its spelling is known. */
export function joinTokens(tokens: readonly NameToken[]): NameToken {
  return { ...heard(tokens.map((token) => token.plain).join("")), kind: "word", variants: undefined };
}
