/**
 * Keyed MinHash: two sets are as alike as the share of places in which their signatures agree. Without the key a
 * signature tells nothing about its set.
 *
 * Of each permutation's minimum only eight bits are kept, so that places agree by chance once in 256.
 */

export interface SketchKey {
  readonly hash: readonly [number, number];
  /** Of the permutations x -> multiply * x + add, modulo 2^32. */
  readonly multiply: Int32Array;
  readonly add: Int32Array;
}

export const MOST_PLACES = 128;
/** What a key is made of, in bytes. */
export const SKETCH_KEY_BYTES = 8 + 8 * MOST_PLACES;
const LONGEST_FEATURE = 500;
const FINAL_ROUNDS = 3;
const BY_CHANCE = 1 / 256;

/** `secret`: SKETCH_KEY_BYTES bytes that nobody can guess. */
export function sketchKey(secret: Uint8Array): SketchKey {
  const view = new DataView(secret.buffer, secret.byteOffset, secret.byteLength);
  const numbers = Int32Array.from({ length: SKETCH_KEY_BYTES / 4 }, (_, at) => view.getInt32(4 * at));
  return {
    hash: [numbers[0] ?? 0, numbers[1] ?? 0],
    // Odd, so that no two values fall together.
    multiply: numbers.slice(2, 2 + MOST_PLACES).map((number) => number | 1),
    add: numbers.slice(2 + MOST_PLACES),
  };
}

/** One byte a place, at most MOST_PLACES. */
export function signature(features: Iterable<string>, places: number, key: SketchKey): Uint8Array {
  const { multiply, add } = key;
  const minima = new Int32Array(places).fill(0x7fffffff);
  for (const feature of features) {
    const hash = keyedHash(feature, key);
    for (let at = 0; at < places; at++) {
      const value = (Math.imul(multiply[at] ?? 1, hash) + (add[at] ?? 0)) | 0;
      if (value < (minima[at] ?? 0)) minima[at] = value;
    }
  }
  return Uint8Array.from(minima, (minimum) => mixed(minimum) >>> 24);
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
