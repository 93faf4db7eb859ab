import { domainToASCII, domainToUnicode } from "node:url";
import anyAscii from "any-ascii";
import { distance } from "fastest-levenshtein";
import { parse } from "tldts";
import { canonicalCompany } from "./company-name.ts";

/**
 * `perhaps-own`: it resembles the other, as the second domain of a company or of its group does. Only `look-alike`
 * is made to be mistaken.
 */
export type Resemblance = "same" | "look-alike" | "perhaps-own" | "unrelated";

interface Parsed {
  readonly label: string;
  readonly suffix: string;
  readonly registrable: string;
}

/** Two short words are one letter apart by chance. */
const SHORTEST_FOR_ONE_SLIP = 5;
const SHORTEST_FOR_TWO_SLIPS = 10;
const SHORTEST_FOR_CONFUSION = 3;
const SHORTEST_WITH_WORD = 4;
const LONGEST_NAME = 100;

/** Endings of countries that are sold to everybody, mostly for how they look. */
const COUNTRY_IN_NAME_ONLY = new Set(
  "co cm om io ai me tv cc ws fm to ly gg sh so la vc pw tk ml ga gq cf su st".split(" "),
);

/** Words that are put beside a company's name to look like a part of it. */
const ADDED_WORDS = new Set(
  "hr jobs job career careers karriere recruiting recruitment recruiter talent talents hiring people personal staff staffing team teams office mail email contact support help helpdesk info official corp corporate corporation inc ltd llc plc gmbh ag company co hq online web website site portal verify verification references reference referenz referenzen login secure accounts payroll billing invoice employees workforce remote interview onboarding".split(
    " ",
  ),
);

/** Letters of other alphabets, and pairs and digits, that look like a Latin letter. */
const CONFUSABLE: Readonly<Record<string, string>> = Object.fromEntries(
  "аa еe оo рp сc хx уy іi ѕs јj ԁd ԛq ԝw һh ӏl ɡg ոn սu αa οo νv τt κk ιi ρp υu ωw ϲc ı1 ł1 øo"
    .split(" ")
    .map((pair) => [...pair]),
);

/**
 * How a domain relates to a company's own one. `names`: companies that the domain is said to belong to; a domain
 * that is one of their names is theirs.
 */
export function resemblance(domain: string, own: string, names: readonly string[]): Resemblance {
  const [one, other] = [parsed(domain), parsed(own)];
  if (one === undefined || other === undefined) return "unrelated";
  if (one.registrable === other.registrable) return "same";
  if (spelledOut(one.label) === spelledOut(other.label)) return otherEnding(one.suffix, other.suffix);
  if (isNameOf(one.label, names)) return "perhaps-own";
  const [here, there] = [one.label.replaceAll("-", ""), other.label.replaceAll("-", "")];
  if (here === there) return "perhaps-own";
  if (isConfusable(here, there))
    return plain(here) === plain(there) && names.some(hasDiacritics) ? "perhaps-own" : "look-alike";
  if (isSlip(here, there)) return "look-alike";
  return addedWord(one.label, other.label);
}

function parsed(domain: string): Parsed | undefined {
  const { domain: registrable, publicSuffix } = parse(domain.trim());
  if (registrable === null || publicSuffix === null) return undefined;
  const label = domainToUnicode(registrable).toLowerCase().split(".")[0] ?? "";
  return label === "" ? undefined : { label, suffix: publicSuffix, registrable: domainToASCII(registrable) };
}

/** A company's domain in a country, and the .com beside it, are its own more often than not. */
function otherEnding(one: string, other: string): Resemblance {
  return one === "com" || isCountry(one) || isCountry(other) ? "perhaps-own" : "look-alike";
}

function isCountry(suffix: string): boolean {
  const last = suffix.slice(suffix.lastIndexOf(".") + 1);
  return (last.length === 2 && !COUNTRY_IN_NAME_ONLY.has(suffix)) || /[^a-z]/.test(last);
}

/** "müller" and "mueller" are one name. */
function spelledOut(label: string): string {
  return label.replace(/ä/g, "ae").replace(/ö/g, "oe").replace(/ü/g, "ue").replace(/ß/g, "ss");
}

/** In ASCII, the label may be the name without its accents; else it has to be the name letter by letter. */
function isNameOf(label: string, names: readonly string[]): boolean {
  const spelling = lettersOf(label);
  const isAscii = /^\p{ASCII}*$/u.test(label);
  return names.some((name) => {
    const short = name.slice(0, LONGEST_NAME).toLowerCase();
    return isAscii
      ? [short, spelledOut(short), canonicalCompany(name)].some((it) => lettersOf(anyAscii(it)) === spelling)
      : lettersOf(short) === spelling;
  });
}

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}

function isConfusable(one: string, other: string): boolean {
  if (Math.min(one.length, other.length) < SHORTEST_FOR_CONFUSION) return false;
  return skeleton(one) === skeleton(other);
}

function skeleton(label: string): string {
  return plain([...label].map((letter) => CONFUSABLE[letter] ?? letter).join(""))
    .replace(/rn/g, "m")
    .replace(/vv/g, "w")
    .replace(/cl/g, "d")
    .replace(/0/g, "o")
    .replace(/[1i]/g, "l")
    .replace(/5/g, "s");
}

function plain(label: string): string {
  return label.normalize("NFKD").replace(/\p{M}/gu, "");
}

function hasDiacritics(name: string): boolean {
  return /[^\p{ASCII}]/u.test(name);
}

/** A letter too many, too few or changed, or two swapped. */
function isSlip(one: string, other: string): boolean {
  const shorter = Math.min(one.length, other.length);
  if (shorter < SHORTEST_FOR_ONE_SLIP) return false;
  const apart = distance(one, other);
  if (apart <= 1) return true;
  return apart === 2 && (shorter >= SHORTEST_FOR_TWO_SLIPS || isSwap(one, other));
}

function isSwap(one: string, other: string): boolean {
  const at = [...one].findIndex((letter, index) => letter !== other[index]);
  return at >= 0 && `${one.slice(0, at)}${one[at + 1] ?? ""}${one[at]}${one.slice(at + 2)}` === other;
}

/** "acme-hr" beside "acme". With any other word, "acme-energy" may be a part of the group, and "acmetal" another company. */
function addedWord(label: string, own: string): Resemblance {
  const words = label.split("-");
  const at = words.indexOf(own);
  const rest = words.toSpliced(at, 1);
  if (at >= 0 && own.length >= SHORTEST_FOR_CONFUSION)
    return rest.every((word) => ADDED_WORDS.has(word)) ? "look-alike" : "perhaps-own";
  if (own.length < SHORTEST_WITH_WORD) return "unrelated";
  const [here, there] = [label.replaceAll("-", ""), own.replaceAll("-", "")];
  const added = here.startsWith(there)
    ? here.slice(there.length)
    : here.endsWith(there)
      ? here.slice(0, -there.length)
      : "";
  return ADDED_WORDS.has(added) ? "look-alike" : "unrelated";
}
