import { undouble } from "./name-sounds.ts";
import { koreanFamilyRows } from "./name-variants.ts";

/** One way to read words as a Korean name. */
export interface KoreanReading {
  /** The family names that the word at its end can stand for. */
  readonly family: ReadonlySet<number>;
  /** The given name, whichever romanisation it is in. */
  readonly given: string;
  /** As far as the given name came in syllables: those that its vowels can stand for. */
  readonly vowels: readonly number[] | undefined;
}

const MOST_SYLLABLES = 2;
const LONGEST_SYLLABLE = 7;
const SYLLABLE =
  "(?:[ckgtdpbs]h|kk|tt|pp|ss|jj|gg|dd|bb|rh|[kgntdrlmpbsjhyw])?(w|y)?(eui|yae|yeo|ae|ai|ay|ee|eo|eu|oe|oi|oo|ou|ui|ue|uh|ah|a|e|i|o|u)(?:ng|ck|[nmlrkgpbtdh])?";
const ONE_SYLLABLE = new RegExp(`^${SYLLABLE}$`);
const GIVEN_NAME = new RegExp(`^${SYLLABLE}(?:${SYLLABLE})?$`);

/** Brings the romanisations in use (revised, McCune-Reischauer, customary) to one form. */
export function foldKorean(word: string): string {
  return word
    .replace(/ch|jj|j|z/g, "j")
    .replace(/kk|gg|gh|g/g, "k")
    .replace(/tt|dd|th|d/g, "t")
    .replace(/pp|bb|ph|b/g, "p")
    .replace(/ss|sh/g, "s")
    .replace(/rr|ll|r/g, "l")
    .replace(/ae|ay|ai/g, "e")
    .replace(/ee|ui|yi/g, "i")
    .replace(/eo|eu|oo|ou|oe|wo|u/g, "o")
    .replace(/o+/g, "o")
    .replace(/(?<=.)[hw]/g, "");
}

/** How words may be read as a Korean name: the family name first or last, and one or two syllables beside it. */
export function koreanReadings(words: readonly string[]): readonly KoreanReading[] {
  if (words.length < 2 || words.length > MOST_SYLLABLES + 1) return [];
  return [words[0], words[words.length - 1]].flatMap((family, end) => {
    const rows = family === undefined ? undefined : koreanFamilyRows(family);
    const given = end === 0 ? words.slice(1) : words.slice(0, -1);
    const joined = given.join("");
    const isGiven =
      joined.length <= MOST_SYLLABLES * LONGEST_SYLLABLE &&
      given.every((word) => isSyllables(word, given.length));
    if (rows === undefined || !isGiven) return [];
    return [
      {
        family: rows,
        given: undouble(foldKorean(joined.replace(/(.)\1+/g, doubled))),
        vowels: vowelsOf(given),
      },
    ];
  });
}

/** A consonant that was typed twice. */
function doubled(letters: string, letter: string): string {
  return letter === "o" || letter === "e" ? letters.slice(0, 2) : letter;
}

function isSyllables(word: string, words: number): boolean {
  return (words === 1 ? GIVEN_NAME : ONE_SYLLABLE).test(word);
}

export function isOneKoreanName(one: readonly KoreanReading[], other: readonly KoreanReading[]): boolean {
  return one.some((left) =>
    other.some(
      (right) =>
        left.given === right.given &&
        [...left.family].some((row) => right.family.has(row)) &&
        canBeOneVowel(left.vowels, right.vowels),
    ),
  );
}

function canBeOneVowel(one: KoreanReading["vowels"], other: KoreanReading["vowels"]): boolean {
  if (one === undefined || other === undefined || one.length !== other.length) return true;
  return one.every((vowels, at) => (vowels & (other[at] ?? 0)) !== 0);
}

/** The vowels of the alphabet that a spelling can stand for; customary spellings leave several open. */
const VOWELS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    a: "a",
    ah: "a",
    ae: "ae e",
    ai: "ae",
    ay: "ae",
    e: "e ae",
    eo: "eo",
    uh: "eo",
    eu: "eu eo",
    ue: "eu oe",
    i: "i ui",
    ee: "i ui",
    ui: "ui wi",
    eui: "ui",
    o: "o eo",
    oo: "u",
    ou: "u o eo",
    u: "u eu eo",
    oe: "oe",
    oi: "oe",
    wa: "wa a",
    wae: "wae",
    we: "we wae oe",
    wi: "wi",
    wee: "wi",
    wo: "wo eo",
    weo: "wo",
    woo: "u",
    wu: "u",
    wou: "u wo",
    ya: "ya",
    yae: "yae",
    ye: "ye yeo",
    yeo: "yeo",
    yo: "yo yeo",
    you: "yeo yu",
    yoo: "yu",
    yu: "yu yeo",
    yi: "i ui",
    yee: "i",
  }).map(([spelling, vowels]) => [spelling, vowels.split(" ").reduce((bits, vowel) => bits | bit(vowel), 0)]),
);

function bit(vowel: string): number {
  return 1 << "a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i".split(" ").indexOf(vowel);
}

const ANY_VOWEL = -1;

function vowelsOf(syllables: readonly string[]): readonly number[] | undefined {
  if (syllables.length === 1 && syllables.some((word) => !ONE_SYLLABLE.test(word))) return undefined;
  return syllables.map((syllable) => {
    const [, glide = "", vowel = ""] = ONE_SYLLABLE.exec(syllable) ?? [];
    const initial = glide === "" && /^[wy]/.test(syllable) ? syllable.charAt(0) : glide;
    return VOWELS.get(`${initial}${vowel}`) ?? ANY_VOWEL;
  });
}
