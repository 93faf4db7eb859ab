import type { ListedName } from "../../domain/watchlist.ts";

const MOST_NAMES = 100;
const LONGEST_ELEMENT = 10_000;
const ABBREVIATION = /^[A-Z][A-Z/-]{1,11}$/;

/**
 * The names in one element: several are separated by ";" or by "b)", another spelling or an abbreviation stands in
 * brackets behind. Remarks about a birth or a paper, which stand there now and then, are left out.
 */
export function namesIn(element: string, quality: ListedName["quality"]): readonly ListedName[] {
  const text = element.slice(0, LONGEST_ELEMENT).replace(/\s+/g, " ").trim();
  const [, before = text, inside = ""] = /^([^(]+)\((.+)\)[,.]?$/.exec(text) ?? [];
  // Brackets in brackets only say of what kind the spelling is.
  const behind = inside.replace(/^original script:|- ?sub-unit name$|\([^)]*\)/gi, " ").trim();
  const isOtherScript = behind !== "" && isLatin(before) !== isLatin(behind);
  const names = [...separate(before), ...(isOtherScript ? separate(behind) : [])];
  const listed = names.slice(0, MOST_NAMES).map((name): ListedName => ({ name, quality }));
  return ABBREVIATION.test(behind) ? [...listed, { name: behind, quality: "weak" }] : listed;
}

function isLatin(text: string): boolean {
  return /\p{Script=Latin}/u.test(text);
}

function separate(text: string): readonly string[] {
  return text
    .split(/;| [a-z]\) /)
    .map((name) =>
      name
        .replace(/,? (?:born|date of birth|DOB)\b.*$/i, "")
        .replace(/^[\s)]+|[\s,(]+$/g, "")
        .replace(/^"(.*)"$/, "$1"),
    )
    .filter((name) => name !== "");
}
