import { isPatronymic, joinTokens, type NameToken } from "./name-tokens.ts";
import type { TokenSimilarity } from "./token-similarity.ts";

/** Which words of two names belong together. */
export interface NameAlignment {
  /** Of the words that have a partner, by their length. */
  readonly weight: number;
  /** `weight`, each word by how alike it is to its partner. */
  readonly agreeing: number;
  /** Pairs of whole words that mean something. */
  readonly words: number;
  readonly initials: number;
  /** Letters of the words that have a partner. */
  readonly letters: number;
  /** Weight of the words left over on both sides. */
  readonly conflict: number;
  /** Words left over on one side, where a father's name or an initial counts half. */
  readonly extra: number;
  /** One word is all that either name has. */
  readonly single: boolean;
}

const LONGEST_WEIGHT = 6;
const MOST_JOINED = 3;

interface Pair {
  readonly left: number;
  readonly right: number;
  readonly similarity: number;
}

/** Pairs the most alike words first. The same whichever name comes first. */
export function alignNames(
  one: readonly NameToken[],
  other: readonly NameToken[],
  similarity: TokenSimilarity,
  /** Undefined: no word of one name is two in the other. */
  joinedSimilarity: TokenSimilarity | undefined,
): NameAlignment {
  const [left, right] = isInOrder(one, other) ? [one, other] : [other, one];
  const sum = { weight: 0, agreeing: 0, words: 0, initials: 0, letters: 0 };
  const takenLeft = new Set<number>();
  const takenRight = new Set<number>();
  const count = (a: NameToken, b: NameToken, alike: number, joined = 1) => {
    const isInitial = a.kind === "initial" || b.kind === "initial";
    const weight = isInitial || a.kind === "number" ? 1 : Math.max(weightOf(a), weightOf(b));
    sum.weight += weight;
    sum.agreeing += weight * alike;
    if (isInitial) sum.initials++;
    else if (a.kind !== "number") {
      sum.words += joined;
      sum.letters += Math.min(a.sound.length, b.sound.length);
    }
  };
  const pairs: Pair[] = [];
  for (const pair of pairsOf(left, right, similarity)) {
    const [a, b] = [left[pair.left], right[pair.right]];
    if (a === undefined || b === undefined || takenLeft.has(pair.left) || takenRight.has(pair.right))
      continue;
    takenLeft.add(pair.left);
    takenRight.add(pair.right);
    pairs.push(pair);
    count(a, b, pair.similarity);
  }
  const otherFathers = pairs.filter(
    (pair) => isAfterFilial(left, pair.left) !== isAfterFilial(right, pair.right),
  );
  if (joinedSimilarity !== undefined) {
    joinUp(left, takenLeft, right, takenRight, joinedSimilarity, count);
    joinUp(right, takenRight, left, takenLeft, joinedSimilarity, count);
  }
  const [openLeft, openRight] = [open(left, takenLeft), open(right, takenRight)];
  return {
    ...sum,
    conflict:
      Math.min(total(openLeft, weightOf), total(openRight, weightOf)) +
      (left.some(isFilial) && right.some(isFilial) && otherFathers.length >= 2 ? LONGEST_WEIGHT : 0),
    extra: total(openLeft.length > 0 ? openLeft : openRight, extraOf),
    single: [left, right].every((tokens) => tokens.filter(({ kind }) => kind !== "particle").length === 1),
  };
}

function isInOrder(one: readonly NameToken[], other: readonly NameToken[]): boolean {
  if (one.length !== other.length) return one.length < other.length;
  for (const [at, token] of one.entries()) {
    const against = other[at]?.plain ?? "";
    if (token.plain !== against) return token.plain < against;
  }
  return true;
}

function pairsOf(
  left: readonly NameToken[],
  right: readonly NameToken[],
  similarity: TokenSimilarity,
): readonly Pair[] {
  const pairs: Pair[] = [];
  for (const [at, a] of left.entries()) {
    if (a.kind === "particle") continue;
    for (const [against, b] of right.entries()) {
      if (b.kind === "particle") continue;
      const alike = similarity(a, b);
      if (alike > 0) pairs.push({ left: at, right: against, similarity: alike });
    }
  }
  return pairs.length < 2 ? pairs : pairs.sort((a, b) => b.similarity - a.similarity);
}

/** "Patr ushev" and "Patrushev", "al-Shibh" and "Alshibh": words that are left over beside each other, as one. */
function joinUp(
  parts: readonly NameToken[],
  takenParts: Set<number>,
  wholes: readonly NameToken[],
  takenWholes: Set<number>,
  similarity: TokenSimilarity,
  count: (part: NameToken, whole: NameToken, alike: number, joined: number) => void,
): void {
  if (!wholes.some(({ kind }, at) => kind === "word" && !takenWholes.has(at))) return;
  if (!parts.some(({ kind }, at) => kind !== "particle" && !takenParts.has(at))) return;
  for (let length = 2; length <= MOST_JOINED; length++)
    for (let at = 0; at + length <= parts.length; at++) {
      const joined = parts.slice(at, at + length);
      if (joined.some((_, offset) => takenParts.has(at + offset))) continue;
      if (!wholes.some((whole, index) => !takenWholes.has(index) && isLikeLength(joined, whole))) continue;
      const part = joinTokens(joined);
      const found = wholes.findIndex(
        (whole, index) =>
          !takenWholes.has(index) && whole.kind === "word" && isJoined(part, whole, similarity),
      );
      const whole = wholes[found];
      if (whole === undefined) continue;
      for (const offset of joined.keys()) takenParts.add(at + offset);
      takenWholes.add(found);
      const words = joined.filter(({ kind }) => kind === "word").length;
      count(part, whole, similarity(part, whole), Math.max(1, words));
    }
}

const SHORTEST_SKELETON = 4;
const MOST_APART = 3;

/** Begins alike and is about as long; the rest is dear to find out. */
function isLikeLength(parts: readonly NameToken[], whole: NameToken): boolean {
  const length = parts.reduce((sum, { plain }) => sum + plain.length, 0);
  return (
    whole.kind === "word" &&
    parts[0]?.sound[0] === whole.sound[0] &&
    Math.abs(length - whole.plain.length) <= MOST_APART
  );
}

function isJoined(part: NameToken, whole: NameToken, similarity: TokenSimilarity): boolean {
  if (part.sound === whole.sound) return similarity(part, whole) > 0;
  return (
    part.skeleton.length >= SHORTEST_SKELETON &&
    part.skeleton === whole.skeleton &&
    similarity(part, whole) > 0
  );
}

const FILIAL = new Set("bin ben ibn bint binti ould wuld".split(" "));

function isFilial(token: NameToken): boolean {
  return FILIAL.has(token.plain);
}

/** "Omar" in "Abdullah bin Omar", who is not Omar bin Abdullah. */
function isAfterFilial(tokens: readonly NameToken[], at: number): boolean {
  const before = tokens[at - 1];
  return before !== undefined && isFilial(before);
}

function open(tokens: readonly NameToken[], taken: ReadonlySet<number>): readonly NameToken[] {
  return tokens.filter((token, at) => !taken.has(at) && token.kind !== "particle");
}

function total(tokens: readonly NameToken[], of: (token: NameToken) => number): number {
  return tokens.reduce((sum, token) => sum + of(token), 0);
}

function weightOf(token: NameToken): number {
  if (token.kind === "weak") return 2;
  return Math.max(2, Math.min(LONGEST_WEIGHT, token.sound.length));
}

function extraOf(token: NameToken): number {
  return token.kind === "initial" || token.kind === "weak" || isPatronymic(token) ? 0.5 : 1;
}
