import anyAscii from "any-ascii";

const LONGEST_NAME = 100;
const MOST_WORDS = 16;
/** One character of some scripts becomes a whole phrase in ASCII. */
const LONGEST_ASCII = 200;

const LEGAL_FORMS = new Set(
  "gmbh ggmbh mbh ag kg kgaa ohg ug haftungsbeschrankt gbr ek ev eg se inc incorporated llc llp lp ltd limited plc corp corporation co company sa sas sasu sarl sl slu srl srls spa bv nv vof oy oyj ab as asa aps kk pty pte pvt private sdn bhd ooo oao zao ao lda ltda eireli doo dd kft zrt sro sp zoo tov fze fzco holding holdings group gruppe groupe the und and et y e".split(
    " ",
  ),
);

/** What many companies have in their name: two that share no more than this are two companies. */
const COMMON_WORDS = new Set(
  "consulting consultants solutions software systems system services service technologies technology tech digital labs lab studio studios media digitalagentur agency agentur data cloud global international deutschland germany europe network networks partners it web".split(
    " ",
  ),
);

/** Whether a word, in lower case, is one that many companies have in their name. */
export function isCommonCompanyWord(word: string): boolean {
  return COMMON_WORDS.has(word);
}

/** Well-known companies that changed their name, or go by the name of their parent. */
const RENAMED = [
  ["facebook", "meta", "meta platforms"],
  ["google", "alphabet"],
  ["twitter", "x", "x com"],
  ["square", "block"],
  ["transferwise", "wise"],
  ["daimler", "mercedes benz"],
  ["t systems", "deutsche telekom", "telekom"],
] as const;
const RENAMED_AS: ReadonlyMap<string, number> = new Map(
  RENAMED.flatMap((names, at) => names.map((name) => [name, at] as const)),
);

/** The words of a company's name without its legal form: "Example Labs GmbH & Co. KG" gives "example labs". */
export function canonicalCompany(name: string): string {
  const words = anyAscii(name.slice(0, LONGEST_NAME))
    .slice(0, LONGEST_ASCII)
    .toLowerCase()
    .replace(/['`]/g, "")
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "");
  const joined = joinLetters(words).slice(0, MOST_WORDS);
  const kept = joined.filter((word) => !LEGAL_FORMS.has(word));
  return (kept.length === 0 ? joined : kept).join(" ");
}

/** "S.A." and "s. r. o." are one word each. */
function joinLetters(words: readonly string[]): readonly string[] {
  const joined: string[] = [];
  let letters = "";
  for (const word of words) {
    if (word.length === 1 && /[a-z]/.test(word)) {
      letters += word;
      continue;
    }
    if (letters !== "") joined.push(letters);
    letters = "";
    joined.push(word);
  }
  return letters === "" ? joined : [...joined, letters];
}

/** A name made ready to be compared with many others. */
export interface Company {
  readonly canonical: string;
  readonly words: readonly string[];
  readonly joined: string;
  /** Words that few other companies have in their name. */
  readonly telling: number;
  readonly initials: string;
}

export function readCompany(name: string): Company {
  const canonical = canonicalCompany(name);
  const words = canonical.split(" ");
  return {
    canonical,
    words,
    joined: words.join(""),
    telling: words.filter((word) => !COMMON_WORDS.has(word)).length,
    initials: words.map((word) => word[0]).join(""),
  };
}

/**
 * Whether two names may well mean one company: the same but for the legal form or a typing error, a part of the same
 * group ("Example" and "Example Cloud Services"), an abbreviation, or a known new name. Lenient on purpose.
 */
export function sameCompany(one: string, other: string): boolean {
  return isSameCompany(readCompany(one), readCompany(other));
}

/** `sameCompany` for names that have been read. */
export function isSameCompany(one: Company, other: Company): boolean {
  if (one.canonical === "" || other.canonical === "") return false;
  return (
    isSameSpelling(one.joined, other.joined) ||
    isPartOf(one, other) ||
    isPartOf(other, one) ||
    isAbbreviation(one, other) ||
    isAbbreviation(other, one) ||
    (RENAMED_AS.has(one.canonical) && RENAMED_AS.get(one.canonical) === RENAMED_AS.get(other.canonical))
  );
}

/** But for one letter in a name that is long enough to be mistyped. */
function isSameSpelling(first: string, second: string): boolean {
  if (first === second) return true;
  const couldBe = Math.min(first.length, second.length) >= 6 && Math.abs(first.length - second.length) <= 1;
  return couldBe && isOneLetterApart(first, second);
}

/** A letter too many, one left out or another one; most names differ in the first letter already. */
function isOneLetterApart(first: string, second: string): boolean {
  let at = 0;
  while (at < first.length && first[at] === second[at]) at++;
  const from = (text: string, skipped: number) => text.slice(at + skipped);
  return (
    from(first, 1) === from(second, 1) ||
    from(first, 1) === from(second, 0) ||
    from(first, 0) === from(second, 1)
  );
}

function isPartOf(part: Company, whole: Company): boolean {
  if (part.telling === 0 || part.words.length >= whole.words.length) return false;
  return isInOrder(part.words, whole.words, part.telling < 2);
}

/**
 * "Octavian College" in "Octavian National College": one account leaves a word out. `together`: of a name with one
 * telling word nothing is left out in between.
 */
function isInOrder(words: readonly string[], whole: readonly string[], together: boolean): boolean {
  if (together) return whole.some((_, at) => words.every((word, offset) => word === whole[at + offset]));
  let found = 0;
  for (const word of whole) if (word === words[found]) found++;
  return found === words.length;
}

function isAbbreviation(short: Company, long: Company): boolean {
  return long.words.length >= 3 && short.canonical.length >= 3 && short.canonical === long.initials;
}
