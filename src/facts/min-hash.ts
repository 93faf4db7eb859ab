/**
 * Keyed MinHash: two sets are as alike as the share of places in which their signatures agree. Without the key a
 * signature tells nothing about its set.
 *
 * One permutation (Li, Owen and Zhang 2012): the first bits of a feature's hash say at which place it counts, and of
 * each place the smallest hash is taken. A place that no feature came to takes that of another one, which is drawn
 * alike for every set (Shrivastava 2017). Eight bits of it are kept, so that places agree by chance once in 256.
 */

export interface SketchKey {
  readonly hash: readonly [number, number];
  /** One for each word of a row. */
  readonly factors: Int32Array;
}

export const WORDS_IN_A_ROW = 5;
/** What a key is made of, in bytes. */
export const SKETCH_KEY_BYTES = 8 + 4 * WORDS_IN_A_ROW;
const LONGEST_FEATURE = 500;
const FINAL_ROUNDS = 3;
const BY_CHANCE = 1 / 256;
/** The largest there is: who has it is taken for nobody, once in four billion. */
const NOBODY = 0x7fffffff;

/** `secret`: SKETCH_KEY_BYTES bytes that nobody can guess. */
export function sketchKey(secret: Uint8Array): SketchKey {
  const view = new DataView(secret.buffer, secret.byteOffset, secret.byteLength);
  const numbers = Int32Array.from({ length: SKETCH_KEY_BYTES / 4 }, (_, at) => view.getInt32(4 * at));
  return {
    hash: [numbers[0] ?? 0, numbers[1] ?? 0],
    // Odd, so that no word's bits are lost.
    factors: numbers.slice(2).map((number) => number | 1),
  };
}

/** Of hashes of 32 bits. One byte a place; `places`: a power of two. */
export function signature(hashes: ArrayLike<number>, places: number): Uint8Array {
  const shift = 32 - Math.log2(places);
  const smallest = new Int32Array(places).fill(NOBODY);
  for (let index = 0; index < hashes.length; index++) {
    const hash = hashes[index] ?? NOBODY;
    const at = hash >>> shift;
    if (hash < (smallest[at] ?? NOBODY)) smallest[at] = hash;
  }
  const taken = new Uint8Array(places);
  if (smallest.every((hash) => hash === NOBODY)) return taken;
  for (let at = 0; at < places; at++) taken[at] = mixed(smallest[takenFrom(smallest, at, shift)] ?? 0) >>> 24;
  return taken;
}

/** The place itself, or else the first of those drawn for it that has something. */
function takenFrom(smallest: Int32Array, place: number, shift: number): number {
  let at = place;
  for (let draw = 1; smallest[at] === NOBODY; draw++) at = mixed((place << 16) + draw) >>> shift;
  return at;
}

/** Hashes of rows of words, each of which begins at one of `starts`; a word is hashed once, however many rows it is in. */
export function rowHashes(words: readonly string[], starts: readonly number[], key: SketchKey): Int32Array {
  // Plain loops over numbers: the same with `map` and `from` takes three times as long.
  const hashes = new Int32Array(words.length);
  for (let at = 0; at < words.length; at++) hashes[at] = keyedHash(words[at] ?? "", key);
  const rows = new Int32Array(starts.length);
  for (let row = 0; row < starts.length; row++) {
    const start = starts[row] ?? 0;
    let sum = 0;
    for (let at = 0; at < WORDS_IN_A_ROW; at++)
      sum = (sum + Math.imul(key.factors[at] ?? 1, hashes[start + at] ?? 0)) | 0;
    rows[row] = mixed(sum);
  }
  return rows;
}

/** Estimated Jaccard similarity of the sets behind two signatures of one length, 0 to 1. */
export function estimate(one: Uint8Array, other: Uint8Array): number {
  let agreeing = 0;
  for (let at = 0; at < one.length; at++) if (one[at] === other[at]) agreeing++;
  return Math.max(0, (agreeing / one.length - BY_CHANCE) / (1 - BY_CHANCE));
}

/**
 * Bands of a signature, each as one 32-bit number: signatures that have one in common are worth comparing. `kind`
 * keeps the bands of different sets apart.
 */
export function bands(of: Uint8Array, rows: number, count: number, kind: number): readonly number[] {
  return Array.from({ length: count }, (_, band) => {
    let key = mixed((kind << 16) | (band + 1));
    for (let row = 0; row < rows; row++) key = mixed(Math.imul(key, 31) + (of[band * rows + row] ?? 0));
    return key;
  });
}

/** HalfSipHash-1-3 (Aumasson and Bernstein): a keyed hash of 32 bits for machines that reckon in 32 bits. */
export function keyedHash(text: string, { hash: [k0, k1] }: SketchKey): number {
  let v0 = k0;
  let v1 = k1;
  let v2 = 0x6c796765 ^ k0;
  let v3 = 0x74656462 ^ k1;
  const length = Math.min(text.length, LONGEST_FEATURE);
  const blocks = (length >> 1) + 1;
  for (let block = 0; block < blocks + FINAL_ROUNDS; block++) {
    // Two characters a block; the last one says how many there were, so that no two texts look alike.
    const at = 2 * block;
    const low = at < length ? text.charCodeAt(at) : 0;
    const high = block === blocks - 1 ? length | 0x8000 : text.charCodeAt(at + 1);
    const message = block < blocks ? low | (high << 16) : 0;
    if (block === blocks) v2 ^= 0xff;
    v3 ^= message;
    v0 = (v0 + v1) | 0;
    v1 = ((v1 << 5) | (v1 >>> 27)) ^ v0;
    v0 = (v0 << 16) | (v0 >>> 16);
    v2 = (v2 + v3) | 0;
    v3 = ((v3 << 8) | (v3 >>> 24)) ^ v2;
    v0 = (v0 + v3) | 0;
    v3 = ((v3 << 7) | (v3 >>> 25)) ^ v0;
    v2 = (v2 + v1) | 0;
    v1 = ((v1 << 13) | (v1 >>> 19)) ^ v2;
    v2 = (v2 << 16) | (v2 >>> 16);
    v0 ^= message;
  }
  return v1 ^ v3;
}

/** MurmurHash3's last step: every bit of the input moves every bit of the outcome. */
function mixed(value: number): number {
  let bits = value | 0;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return bits ^ (bits >>> 16);
}
