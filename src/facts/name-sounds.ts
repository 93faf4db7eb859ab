/** How words of names are made comparable although they were heard, typed or written in another script. */

/** Spellings of one sound; y and j are vowels where no vowel follows. */
const SPELLINGS: ReadonlyMap<string, string> = new Map(
  "tsch:ch tch:ch cz:ch sch:sh dzh:j dj:j zh:j ph:f th:t kh:h gh:g dh:d bh:b ck:k q:k c:k x:ks w:v z:s ou:u oo:u ee:i y:i j:i"
    .split(" ")
    .map((pair) => [pair.slice(0, pair.indexOf(":")), pair.slice(pair.indexOf(":") + 1)]),
);
const SPELLING = /tsch|tch|cz|sch|dzh|dj|zh|[ptkgdb]h|ck|c(?!h)|[qxwz]|o[uo]|ee|(?<=.)y|j(?![aeiou])/g;

/** Brings spellings of one sound to one form. For lower-case ASCII. */
export function soundOf(word: string): string {
  return undouble(word.replace(SPELLING, (spelling) => SPELLINGS.get(spelling) ?? spelling));
}

/** "mohammed" and "mohamed" */
export function undouble(word: string): string {
  let at = 1;
  while (at < word.length && word.charCodeAt(at) !== word.charCodeAt(at - 1)) at++;
  return at >= word.length ? word : word.replace(/(.)\1+/g, "$1");
}

/** What is left of a sound without its soft letters. */
export function skeletonOf(sound: string): string {
  return undouble(sound.replace(/[aeiou]|(?<=.)[hy]/g, ""));
}

/** For scripts without vowels: only the order of the kinds of consonants is left to compare. */
export function consonantKinds(word: string): string {
  return word
    .replace(/[aeiouywvh]/g, "")
    .replace(/[cqkgjx]/g, "k")
    .replace(/[sz]/g, "s")
    .replace(/[dt]/g, "t")
    .replace(/[bpf]/g, "p")
    .replace(/(.)\1+/g, "$1");
}

/** The consonants of a word, as far as scripts that leave vowels out tell one from another. */
export function consonantRow(word: string): string {
  return word
    .replace(/(?<=[aeiouy])([^aeiouy])\1/g, "$1")
    .replace(/sch/g, "s")
    .replace(/t?ch/g, "1")
    .replace(/dj|zh/g, "j")
    .replace(/x/g, "ks")
    .replace(/[cq]/g, "k")
    .replace(/z/g, "s")
    .replace(/^[vw]|[bpf]/g, "p")
    .replace(/[aeiouywv]|(?<=.)h/g, "");
}

const HARD = 2;
const SOFT = 1;
const SWAP = 1;
/** A word is cut here, so that the comparison of two is bounded. */
const LONGEST_WORD = 32;
const ROW = LONGEST_WORD + 1;
const table = new Uint8Array(ROW * ROW);

/**
 * How many slips lie between two sounds: a letter that is left out, added or changed, or two that changed places. A
 * vowel counts half, because that is where spellings of one name differ, and so does a swap. Infinity when there are
 * more than `most`.
 */
export function slips(one: string, other: string, most: number): number {
  const limit = most * HARD;
  let before = 0;
  const across = Math.min(one.length, LONGEST_WORD);
  const down = Math.min(other.length, LONGEST_WORD);
  for (let at = 1; at <= across; at++) table[at] = cell(0, at - 1) + weight(one.charCodeAt(at - 1));
  for (let row = 1; row <= down; row++) {
    const letter = other.charCodeAt(row - 1);
    const cost = weight(letter);
    let least = cell(row - 1, 0) + cost;
    table[row * ROW] = least;
    for (let at = 1; at <= across; at++) {
      const against = one.charCodeAt(at - 1);
      const change = letter === against ? 0 : Math.max(cost, weight(against));
      let best = Math.min(
        cell(row - 1, at) + cost,
        cell(row, at - 1) + weight(against),
        cell(row - 1, at - 1) + change,
      );
      const swapped =
        row > 1 &&
        at > 1 &&
        change > 0 &&
        letter === one.charCodeAt(at - 2) &&
        against === other.charCodeAt(row - 2);
      if (swapped) best = Math.min(best, cell(row - 2, at - 2) + SWAP);
      table[row * ROW + at] = best;
      if (best < least) least = best;
    }
    // A swap reaches back two rows.
    if (least > limit && before > limit) return Number.POSITIVE_INFINITY;
    before = least;
  }
  const found = cell(down, across);
  return found > limit ? Number.POSITIVE_INFINITY : found / HARD;
}

function cell(row: number, at: number): number {
  return row === 0 && at === 0 ? 0 : (table[row * ROW + at] ?? 0);
}

/** a, e, h, i, o, u, y */
function weight(letter: number): number {
  switch (letter) {
    case 97:
    case 101:
    case 104:
    case 105:
    case 111:
    case 117:
    case 121:
      return SOFT;
    default:
      return HARD;
  }
}
