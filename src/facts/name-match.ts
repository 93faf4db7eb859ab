import { distance } from "fastest-levenshtein";
import { foldKorean } from "./name-korean.ts";
import { type NamePart, type NameParts, nameParts } from "./name-parts.ts";
import { consonantKinds } from "./name-sounds.ts";
import { areKoreanVariants, areVariants, isKoreanFamilyName } from "./name-variants.ts";

/**
 * `same`: every word of the shorter name is found in the other. `similar`: a given or a family name agrees, or the
 * two cannot be compared. `different`: neither the given nor the family name agrees.
 */
export type NameMatch = "same" | "similar" | "different";

type Alike = (one: NamePart, other: NamePart) => boolean;

interface Alignment {
  /** Pairs of whole words of which at least one means something. */
  readonly pairs: number;
  readonly initials: number;
  /** Every word of the shorter name that means something has a partner. */
  readonly covered: boolean;
}

/**
 * Compares two names of people without knowing which word is the family name. Order, initials, titles, particles,
 * diacritics, script, common short forms and small typing errors do not count. Where in doubt it does not say
 * "different": what follows from that word is a finding about a person.
 */
export function compareNames(one: string, other: string): NameMatch {
  const left = nameParts(one);
  const right = nameParts(other);
  if (sameText(one, other)) return "same";
  if (left.parts.length === 0 || right.parts.length === 0) return "similar";
  if (spelled(left.parts) === spelled(right.parts)) return "same";

  const alike = alikeFor(left, right);
  const [few, many] = inOrder(join(left.parts, right.parts, alike), join(right.parts, left.parts, alike));
  const { pairs, initials, covered } = align(few, many, alike);
  if (pairs > 0) return covered && (few.length >= 2 || many.length === 1) ? "same" : "similar";
  if (initials > 0 && covered) return "similar";
  if (isHandleOf(few, many)) return "similar";
  return left.han === right.han ? "different" : "similar";
}

function sameText(one: string, other: string): boolean {
  return one.normalize("NFKC").trim().toLowerCase() === other.normalize("NFKC").trim().toLowerCase();
}

function spelled(parts: readonly NamePart[]): string {
  return parts.map((part) => part.plain).join(" ");
}

/** The same order whichever name comes first, so that the comparison is symmetric. */
function inOrder(
  one: readonly NamePart[],
  other: readonly NamePart[],
): readonly [readonly NamePart[], readonly NamePart[]] {
  const swap = one.length === other.length ? spelled(one) > spelled(other) : one.length > other.length;
  return swap ? [other, one] : [one, other];
}

/** "Min Jun" becomes "Minjun" where the other name has it as one word. */
function join(parts: readonly NamePart[], other: readonly NamePart[], alike: Alike): readonly NamePart[] {
  const joined: NamePart[] = [];
  const stands = (word: NamePart) => other.some((part) => part.folded === word.folded);
  for (let at = 0; at < parts.length; at++) {
    const found = [3, 2]
      .map((length) => parts.slice(at, at + length))
      .filter((words) => words.length > 1 && !words.some((word) => word.initial || stands(word)))
      .map((words) => ({ words: words.length, whole: concatenated(words) }))
      .find(
        ({ whole }) =>
          whole.plain.length >= 4 && other.some((part) => !part.weak && alikeWhole(whole, part, alike)),
      );
    const part = found?.whole ?? parts[at];
    if (part !== undefined) joined.push(part);
    at += (found?.words ?? 1) - 1;
  }
  return joined;
}

function concatenated(words: readonly NamePart[]): NamePart {
  return {
    plain: words.map((word) => word.plain).join(""),
    folded: words.map((word) => word.folded).join(""),
    initial: false,
    weak: false,
  };
}

/** Long enough to differ by accident, and of about one length: "janed" is not "jane d". */
function alikeWhole(whole: NamePart, part: NamePart, alike: Alike): boolean {
  const apart = Math.abs(whole.plain.length - part.plain.length);
  return whole.folded === part.folded || (whole.plain.length >= 5 && apart <= 3 && alike(whole, part));
}

function align(few: readonly NamePart[], many: readonly NamePart[], alike: Alike): Alignment {
  const partners = new Map<NamePart, NamePart>();
  const taken = new Set<NamePart>();
  const pass = (fits: Alike) => {
    for (const part of few) {
      if (partners.has(part)) continue;
      const partner = many.find((candidate) => !taken.has(candidate) && fits(part, candidate));
      if (partner === undefined) continue;
      partners.set(part, partner);
      taken.add(partner);
    }
  };
  pass((one, other) => !one.initial && one.folded === other.folded);
  pass((one, other) => !one.initial && !other.initial && alike(one, other));
  const pairs = [...partners].filter(([one, other]) => one.weak === false || other.weak === false).length;
  const words = partners.size;
  pass((one, other) => (one.initial || other.initial) && one.plain[0] === other.plain[0]);
  const otherFather = many.some((part) => part.weak === "patronymic" && !taken.has(part));
  return {
    pairs,
    initials: partners.size - words,
    covered: few.every(
      (part) =>
        partners.has(part) || part.weak === "particle" || (part.weak === "patronymic" && !otherFather),
    ),
  };
}

/** "jdoe" and "doej" for Jane Doe. */
function isHandleOf(few: readonly NamePart[], many: readonly NamePart[]): boolean {
  const [handle] = few;
  if (handle === undefined || few.length > 1) return false;
  return many.some((family) =>
    many.some(
      (given) =>
        given !== family &&
        family.plain.length >= 3 &&
        (handle.plain === `${given.plain[0]}${family.plain}` ||
          handle.plain === `${family.plain}${given.plain[0]}`),
    ),
  );
}

function alikeFor(left: NameParts, right: NameParts): Alike {
  const hasKoreanName = (name: NameParts) => name.parts.some((part) => isKoreanFamilyName(part.plain));
  const korean = left.hangul || right.hangul || (hasKoreanName(left) && hasKoreanName(right));
  const consonantal = left.consonantal !== right.consonantal;
  // One syllable more or less is another name, not a slip of the finger.
  if ((left.han && right.han) || (left.hangul && right.hangul)) return () => false;
  return (one, other) =>
    areVariants(one.plain, other.plain) ||
    isTypingError(one.folded, other.folded) ||
    isTypingError(one.plain, other.plain) ||
    haveOneSkeleton(one.folded, other.folded) ||
    (korean && areKoreanSpellings(one.plain, other.plain)) ||
    (consonantal && haveOneConsonantRow(one.plain, other.plain));
}

/** One changed letter in a short word, two in a long one; short words must agree in their first letter. */
function isTypingError(one: string, other: string): boolean {
  const shorter = Math.min(one.length, other.length);
  if (shorter < 4) return false;
  if (shorter < 6 && one[0] !== other[0]) return false;
  const allowed = shorter >= 8 ? 2 : 1;
  return distance(one, other) <= allowed || isSwap(one, other);
}

function isSwap(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  const at = [...one].findIndex((letter, index) => letter !== other[index]);
  return at >= 0 && `${one.slice(0, at)}${one[at + 1] ?? ""}${one[at]}${one.slice(at + 2)}` === other;
}

/** Romanisations differ mostly in vowels: "Muhammad" and "Mohamed". Four consonants, else too much would fit. */
function haveOneSkeleton(one: string, other: string): boolean {
  const skeleton = consonants(one);
  return skeleton.length >= 4 && skeleton === consonants(other);
}

function consonants(word: string): string {
  return word.replace(/[aeiouy]/g, "").replace(/(.)\1+/g, "$1");
}

function areKoreanSpellings(one: string, other: string): boolean {
  return areKoreanVariants(one, other) || foldKorean(one) === foldKorean(other);
}

/** For scripts without vowels: only the order of the kinds of consonants is left to compare. */
function haveOneConsonantRow(one: string, other: string): boolean {
  const first = consonantKinds(one);
  const second = consonantKinds(other);
  if (first === second)
    return first.length >= 2 || (first.length === 1 && one.length <= 5 && other.length <= 5);
  return Math.min(first.length, second.length) >= 3 && distance(first, second) <= 1;
}
