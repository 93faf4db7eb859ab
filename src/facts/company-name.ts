import anyAscii from "any-ascii";

const LONGEST_NAME = 100;
const MOST_WORDS = 16;

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

/**
 * Whether two names may well mean one company: the same but for the legal form or a typing error, a part of the same
 * group ("Example" and "Example Cloud Services"), an abbreviation, or a known new name. Lenient on purpose.
 */
export function sameCompany(one: string, other: string): boolean {
  return sameCanonicalCompany(canonicalCompany(one), canonicalCompany(other));
}

/** `sameCompany` for names that have been through `canonicalCompany`. */
export function sameCanonicalCompany(first: string, second: string): boolean {
  if (first === "" || second === "") return false;
  if (isSameSpelling(first.replaceAll(" ", ""), second.replaceAll(" ", ""))) return true;
  return (
    isPartOf(first, second) ||
    isPartOf(second, first) ||
    isAbbreviation(first, second) ||
    isAbbreviation(second, first) ||
    (RENAMED_AS.has(first) && RENAMED_AS.get(first) === RENAMED_AS.get(second))
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

function isPartOf(part: string, whole: string): boolean {
  if (part.length >= whole.length) return false;
  const words = part.split(" ");
  const telling = words.filter((word) => !COMMON_WORDS.has(word));
  if (telling.length === 0) return false;
  return ` ${whole} `.includes(` ${part} `) || (telling.length >= 2 && isInOrder(words, whole.split(" ")));
}

/** "Octavian College" in "Octavian National College": one account leaves a word out. */
function isInOrder(words: readonly string[], whole: readonly string[]): boolean {
  let found = 0;
  for (const word of whole) if (word === words[found]) found++;
  return found === words.length;
}

function isAbbreviation(short: string, long: string): boolean {
  if (short.length < 3 || short.length > MOST_WORDS) return false;
  const words = long.split(" ");
  return words.length >= 3 && short === words.map((word) => word[0]).join("");
}
