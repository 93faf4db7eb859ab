import anyAscii from "any-ascii";
import {
  cityName,
  FLOOR_WORDS,
  JOINING_WORDS,
  NUMBER_WORDS,
  PLACE_IN_HOUSE,
  STREET_ENDINGS,
  STREET_WORDS,
  UNIT_WORDS,
} from "./address-words.ts";

export interface GivenAddress {
  readonly country?: string | undefined;
  readonly postcode?: string | undefined;
  readonly city?: string | undefined;
  readonly line?: string | undefined;
}

/** An address in the parts that are compared; what could not be found in it is absent. */
export interface PostalAddress {
  readonly country?: string;
  /** Letters and digits, without the country's letters in front. */
  readonly postcode?: string;
  readonly city?: string;
  readonly street?: string;
  readonly house?: HouseNumber;
  /** Other parts that read like a street with a number, such as the name of an estate. */
  readonly besides: readonly { readonly street: string; readonly house: HouseNumber }[];
  /** Flat, floor and side, sorted: "3-og", "4". */
  readonly unit?: string;
  /** Every letter is Latin; other scripts are compared among themselves only. */
  readonly isLatin: boolean;
}

export interface HouseNumber {
  readonly from: number;
  readonly to: number;
  readonly letter: string;
  /** What stands behind a slash: a flat in Vienna and Warsaw, the number on the door in Prague. */
  readonly behindSlash?: string;
}

const LONGEST_LINE = 200;
const MOST_SEGMENTS = 10;
const MOST_TOKENS = 60;

/** Where the number usually stands before the street. */
const NUMBER_FIRST = new Set(
  "US CA GB IE FR LU MC AU NZ ZA IN PK BD LK PH SG MY HK TH VN KE NG GH UG TZ EG MA TN DZ IL AE JM".split(
    " ",
  ),
);

export function readAddress(given: GivenAddress): PostalAddress {
  const { country } = given;
  const postcode = readPostcode(given.postcode);
  const city = readCity(given.city);
  const line = readLine(given, postcode);
  const text = [given.city, given.line].join(" ");
  return {
    ...(country !== undefined && { country }),
    ...(postcode !== undefined && { postcode }),
    ...(city !== undefined && { city }),
    ...line,
    isLatin: !/[^\P{L}\p{Script=Latin}]/u.test(text),
  };
}

/** Of a ZIP+4 the first five; "D-10115" is 10115; what is all zeros is none. */
function readPostcode(text: string | undefined): string | undefined {
  const plain = anyAscii((text ?? "").slice(0, 20)).toUpperCase();
  const compact = plain.replace(/[^A-Z0-9]/g, "").replace(/^[A-Z]{1,2}(?=\d{4})/, "");
  const code = /^\d{5}-\d{4}$/.test(plain.trim()) ? compact.slice(0, 5) : compact;
  return code.length < 3 || /^0+$/.test(code) ? undefined : code;
}

/** "Frankfurt am Main" and "Berlin-Mitte" by their first part. */
function readCity(text: string | undefined): string | undefined {
  const plain = anyAscii((text ?? "").slice(0, 80)).toLowerCase();
  const first = plain.split(/\s*[,(/-]|\s(?:am|an der|a\.|bei|im|upon|sur|sul)\s/)[0] ?? "";
  const words = first.split(/[^a-z0-9]+/).filter((word) => word !== "" && !/^\d+$/.test(word));
  const joined = words.join("");
  return joined === "" ? undefined : cityName(fold(joined));
}

type Line = Pick<PostalAddress, "street" | "house" | "besides" | "unit">;

function readLine(given: GivenAddress, postcode: string | undefined): Line {
  const units: string[] = [];
  const known = new Set([...wordsOf(given.city ?? ""), (postcode ?? "").toLowerCase()]);
  const segments = segmentsOf(given.line ?? "").map((tokens) =>
    withoutEnding(withoutUnits(tokens, units), known),
  );
  const numberLast = !NUMBER_FIRST.has(given.country ?? "US");
  const found = streetIn(segments, numberLast);
  if (found === undefined) return { besides: [] };
  const unit = [...units, ...found.behind].toSorted().join(" ");
  const street = streetName(found.street);
  const house = found.number === undefined ? undefined : readNumber(found.number);
  return {
    ...(street !== "" && { street }),
    ...(house !== undefined && { house }),
    ...(unit !== "" && { unit }),
    besides: besides(segments, numberLast).filter((other) => other.street !== street),
  };
}

function besides(segments: readonly (readonly string[])[], numberLast: boolean): PostalAddress["besides"] {
  return segments.filter(isHouse).flatMap((tokens) => {
    const { street, number } = splitNumber(tokens, numberLast);
    const house = number === undefined ? undefined : readNumber(number);
    const name = streetName(street);
    return house === undefined || name === "" ? [] : [{ street: name, house }];
  });
}

function segmentsOf(line: string): readonly (readonly string[])[] {
  const marked = line
    .slice(0, LONGEST_LINE)
    .replace(/(\d)[ºª]/g, "$1th ")
    .replace(/[°º]/g, "o ")
    .replace(/#/g, " apt ")
    .replace(/[\n\r;|]/g, ",");
  const ascii = anyAscii(marked.normalize("NFKC")).toLowerCase().replace(/['`]/g, "");
  return ascii
    .replace(/\bc\/o\b[^,]*/g, "")
    .replace(/\b([a-z])\.(?=[a-z])/g, "$1")
    .replace(/(\d[a-z]?) {0,3}- {0,3}(?=\d)/g, "$1-")
    .split(",")
    .slice(0, MOST_SEGMENTS)
    .map(wordsOf);
}

function wordsOf(text: string): readonly string[] {
  const ascii = anyAscii(text.slice(0, LONGEST_LINE)).toLowerCase();
  const words = ascii.match(/\d+[a-z]?(?:[-/]\d+[a-z]?)*(?![a-z0-9])|\d+[a-z]+|[a-z]+|\d+/g) ?? [];
  return words.slice(0, MOST_TOKENS);
}

const VALUE = /^(?:\d+[a-z]?(?:[-/]\d+[a-z]?)*|[a-z]\d?)$/;
const ORDINAL = /^(\d{1,3})(?:st|nd|rd|th|er|eme|e|o|a)?$/;

/** Moves flats, floors and sides of the stairway from the tokens to `units`. */
function withoutUnits(tokens: readonly string[], units: string[]): readonly string[] {
  const kept: string[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] ?? "";
    const next = tokens[at + 1] ?? "";
    const floor = ORDINAL.exec(token)?.[1];
    const isFloor = FLOOR_WORDS.has(next) || next === "piso";
    if (floor !== undefined && isFloor) {
      units.push(`${floor}-og`);
      at += 1;
    } else if ((UNIT_WORDS.has(token) || FLOOR_WORDS.has(token)) && VALUE.test(next)) {
      units.push(FLOOR_WORDS.has(token) ? `${next}-og` : next);
      at += 1;
    } else if (
      PLACE_IN_HOUSE.has(token) &&
      (kept.some((one) => /^\d/.test(one)) || units.length > 0 || tokens.length === 1)
    ) {
      units.push(token);
    } else kept.push(token);
  }
  return kept;
}

/** Without the town and the postcode where they are said again; a street may bear the town's name. */
function withoutEnding(tokens: readonly string[], known: ReadonlySet<string>): readonly string[] {
  const kept = tokens.slice(0, tokens.findLastIndex((token) => !known.has(token)) + 1);
  return kept.length === 0 || kept.some(isNumber) ? kept : tokens;
}

interface FoundStreet {
  readonly street: readonly string[];
  readonly number?: string;
  readonly behind: readonly string[];
}

const isNumber = (token: string) => /^\d+[a-z]?(?:[-/]\d+[a-z]?)*$/.test(token);
const isWord = (token: string) => /^(?:[a-z]{2,}|\d+(?:st|nd|rd|th))$/.test(token);

const isHouse = (tokens: readonly string[]) => tokens.some(isWord) && tokens.some(isNumber);
/** Single letters are directions at best. */
const isStreetWord = (token: string) =>
  (token.length > 1 && STREET_WORDS.has(token)) || withShortEnding(token) !== token;

/** The first part with a name and a number, or a name beside a number of its own: "Rua Augusta, 123". */
function streetIn(segments: readonly (readonly string[])[], numberLast: boolean): FoundStreet | undefined {
  const houses = segments.filter(isHouse);
  const whole = houses.find((tokens) => tokens.some(isStreetWord)) ?? houses[0];
  const at = segments.findIndex((tokens) => tokens.some(isWord));
  const name = segments[at];
  if (name === undefined) return undefined;
  const beside = [segments[at + 1], segments[at - 1]].find((tokens) => isNumber(tokens?.at(-1) ?? ""));
  const bare = beside?.filter((token) => !NUMBER_WORDS.has(token)) ?? [];
  if (!name.some(isNumber) && bare.length > 0 && bare.every((token) => !isWord(token)))
    return { street: name, ...takeNumber(bare) };
  return splitNumber(whole ?? name, numberLast);
}

function splitNumber(tokens: readonly string[], numberLast: boolean): FoundStreet {
  const lastWord = tokens.findLastIndex((token) => isWord(token) && !NUMBER_WORDS.has(token));
  const behind = tokens.slice(lastWord + 1);
  const isBehind = behind.some(isNumber);
  const isBefore = isNumber(tokens[0] ?? "");
  if (isBefore && !(isBehind && numberLast)) {
    const [number = "", ...street] = tokens.slice(0, lastWord + 1);
    return {
      street: [...street, ...behind.filter((token) => !isNumber(token))],
      number,
      behind: behind.filter(isNumber),
    };
  }
  return { street: tokens.slice(0, lastWord + 1), ...(isBehind ? takeNumber(behind) : { behind: [] }) };
}

/** "12 a 4": number 12a, flat 4. */
function takeNumber(tokens: readonly string[]): Pick<FoundStreet, "number" | "behind"> {
  const at = tokens.findIndex(isNumber);
  const [number = "", next, ...rest] = tokens.slice(at);
  if (next !== undefined && /^[a-h]$/.test(next) && /\d$/.test(number))
    return { number: `${number}${next}`, behind: rest };
  return { number, behind: next === undefined ? [] : [next, ...rest] };
}

/** One word without blanks: "Willy-Brandt-Platz" and "Willy Brandt Pl." are one street. */
function streetName(tokens: readonly string[]): string {
  return tokens
    .filter((token) => !JOINING_WORDS.has(token) && !NUMBER_WORDS.has(token))
    .map((token) => STREET_WORDS.get(token) ?? fold(withShortEnding(token)))
    .join("");
}

function withShortEnding(token: string): string {
  const ending = STREET_ENDINGS.find(([long]) => token.length >= long.length + 2 && token.endsWith(long));
  return ending === undefined ? token : `${token.slice(0, -ending[0].length)}${ending[1]}`;
}

function fold(word: string): string {
  return word.replace(/([aou])e/g, "$1");
}

function readNumber(text: string): HouseNumber | undefined {
  const [, from, letter = "", to, behindSlash] =
    /^(\d{1,6})([a-z]?)(?:-(\d{1,6})[a-z]?)?(?:\/(\d{1,6})[a-z]?)?/.exec(text) ?? [];
  if (from === undefined) return undefined;
  return {
    from: Number(from),
    to: Math.max(Number(from), Number(to ?? from)),
    letter,
    ...(behindSlash !== undefined && { behindSlash }),
  };
}
