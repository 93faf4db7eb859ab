import { LANGUAGES } from "../../domain/text.ts";

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
/** Regions that Unicode names and nobody lives in as a country. */
const NOT_A_COUNTRY = new Set(["EU", "EZ", "QO", "UN", "XA", "XB", "ZZ"]);
/** What people write and Unicode does not know. */
const ALSO: Readonly<Record<string, string>> = {
  america: "US",
  "united states of america": "US",
  uk: "GB",
  "great britain": "GB",
  britain: "GB",
  england: "GB",
  scotland: "GB",
  wales: "GB",
  "northern ireland": "GB",
  grossbritannien: "GB",
  schottland: "GB",
  holland: "NL",
  "czech republic": "CZ",
  "tschechische republik": "CZ",
  turkey: "TR",
  "south korea": "KR",
  "republic of korea": "KR",
  "russian federation": "RU",
  uae: "AE",
  emirates: "AE",
  vae: "AE",
  "ivory coast": "CI",
  macedonia: "MK",
  weissrussland: "BY",
  "bosnia and herzegovina": "BA",
  "viet nam": "VN",
};

let known: ReadonlyMap<string, string> | undefined;

/** The ISO 3166-1 alpha-2 code for a code or a country's name in English or German; undefined when it is neither. */
export function readCountry(text: string): string | undefined {
  if (text.length > 80) return undefined;
  known ??= countries();
  return known.get(comparable(text));
}

function countries(): ReadonlyMap<string, string> {
  const names = LANGUAGES.flatMap((language) =>
    (["long", "short"] as const).map(
      (style) => new Intl.DisplayNames(language, { type: "region", style, fallback: "none" }),
    ),
  );
  const found = new Map<string, string>();
  for (const code of codes()) {
    const spelled = names.flatMap((name) => name.of(code) ?? []);
    if (spelled.length === 0) continue;
    found.set(comparable(code), code);
    for (const name of spelled) {
      found.set(comparable(name), code);
      found.set(comparable(name.replace(/ \(.*\)$| SAR China$/, "")), code);
    }
  }
  for (const [name, code] of Object.entries(ALSO)) found.set(name, code);
  return found;
}

/** Codes in use: a withdrawn one such as DD leads to its successor and is left out. */
function codes(): string[] {
  return [...LETTERS]
    .flatMap((first) => [...LETTERS].map((second) => first + second))
    .filter((code) => !NOT_A_COUNTRY.has(code) && new Intl.Locale(`und-${code}`).region === code);
}

function comparable(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}|[.'’]/gu, "")
    .toLowerCase()
    .replaceAll("ß", "ss")
    .replace(/ ?& ?/g, " and ")
    .replace(/[\s,-]+/g, " ")
    .trim()
    .replace(/^the /, "");
}
