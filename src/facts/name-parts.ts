import anyAscii from "any-ascii";

/** One word of a name, in ASCII. */
export interface NamePart {
  readonly plain: string;
  /** `plain` with German, Scandinavian and Greek spellings of one sound made equal. */
  readonly folded: string;
  /** Stands for any word that begins with it. A Korean or Chinese syllable can be one letter, too. */
  readonly initial: boolean;
  /** Words such as "von" and patronymics prove nothing by themselves. */
  readonly weak: false | "particle" | "patronymic";
}

export interface NameParts {
  readonly parts: readonly NamePart[];
  /** Chinese characters: how they are read depends on the language, so a Latin spelling cannot be derived. */
  readonly han: boolean;
  readonly hangul: boolean;
  /** A script that leaves vowels out, or that loses them on the way to ASCII. */
  readonly consonantal: boolean;
}

/** Nobody's name is longer; what is longer is an attack on the comparison. */
export const LONGEST_NAME = 160;
export const MOST_PARTS = 12;

export const TITLES: ReadonlySet<string> = new Set(
  "mr mrs ms mx miss dr prof professor herr frau dipl ing inf msc bsc mba phd llm jr sr ii iii iv md esq sir dame hajji haji sheikh".split(
    " ",
  ),
);
export const PARTICLES: ReadonlySet<string> = new Set(
  "de da do dos das del della delle dello degli di du la las le les los lo van von vom der den ter ten te zu zum zur al el ul ur as an ar bin ibn bint ben abu umm af av y e i thi binti o ap".split(
    " ",
  ),
);
/** Particles elsewhere, and common Vietnamese family names at the beginning. */
export const ALSO_FAMILY_NAMES = new Set(["le", "do", "an"]);
export const PATRONYMIC = /(?:[eo]vich|[eo]vych|ovitch|[eo]vna|ivna|inichna)$/;

export function nameParts(name: string): NameParts {
  const text = name.normalize("NFKC").slice(0, LONGEST_NAME);
  const han = /\p{Script=Han}/u.test(text);
  const hangul = /\p{Script=Hangul}/u.test(text);
  const words = spell(text, han || hangul)
    .split(/[^a-z]+/)
    .filter((word) => word !== "");
  const withoutTitles = words.filter((word) => !TITLES.has(word));
  const kept = (withoutTitles.length === 0 ? words : withoutTitles).slice(0, MOST_PARTS);
  return {
    parts: kept.map((plain, at) => ({
      plain,
      folded: fold(plain),
      initial: plain.length === 1 && !han && !hangul,
      weak: weakness(kept, at),
    })),
    han,
    hangul,
    consonantal: leavesVowelsOut(text),
  };
}

/** A script that leaves vowels out, or that loses them on the way to ASCII. */
export function leavesVowelsOut(text: string): boolean {
  return /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Thai}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Ethiopic}]/u.test(
    text,
  );
}

/** The characters of a name that stand for a syllable or a word each, whatever their order. */
export function syllablesWritten(text: string): string {
  return (text.match(/[\p{Script=Han}\p{Script=Hangul}]/gu) ?? []).toSorted().join("");
}

/** Puts each such character apart, so that what it becomes in ASCII is a word of its own. */
export function apartBySyllable(text: string): string {
  return text.replace(/[\p{Script=Han}\p{Script=Hangul}]/gu, " $& ");
}

/** Lower-case ASCII. */
function spell(text: string, syllables: boolean): string {
  const letters = text.replace(/['’‘`´ʼʻ]/gu, "").replace(/[^\p{L}\p{M}]/gu, " ");
  return anyAscii(syllables ? apartBySyllable(letters) : letters)
    .replace(/['`]/g, "")
    .toLowerCase();
}

function fold(word: string): string {
  return word
    .replace(/([aou])e/g, "$1")
    .replace(/aa/g, "a")
    .replace(/ph/g, "f")
    .replace(/ks/g, "x")
    .replace(/oy/g, "ou");
}

function weakness(words: readonly string[], at: number): NamePart["weak"] {
  const word = words[at] ?? "";
  if (words.length >= 3 && PATRONYMIC.test(word)) return "patronymic";
  const isLast = at === words.length - 1;
  if (!PARTICLES.has(word) || isLast) return false;
  return at === 0 && ALSO_FAMILY_NAMES.has(word) ? false : "particle";
}
