/** Which ids a key leads to, in two flat arrays. */
export interface Postings {
  readonly keys: Uint32Array;
  readonly ids: Uint32Array;
}

/** Keys have 32 bits; with 21 for an id, both fit a number without loss. */
const IDS = 2 ** 21;

/** Sorted one after the other, so that no step of it is long; keys are hashes and spread evenly. */
const BUCKETS = 64;
const BUCKET_OF = 2 ** 32 / BUCKETS;

export interface PostingsBuilder {
  /** Throws when the id does not fit. */
  add(key: number, id: number): void;
  /** Each step takes a few milliseconds at a million pairs. */
  finish(): Generator<void, Postings>;
}

export function postingsBuilder(): PostingsBuilder {
  const buckets = Array.from({ length: BUCKETS }, () => ({ pairs: new Float64Array(16), length: 0 }));
  return {
    add(key, id) {
      if (id >= IDS) throw new RangeError(`An index holds at most ${IDS} names.`);
      const bucket = buckets[Math.floor(key / BUCKET_OF)];
      if (bucket === undefined) throw new RangeError("A key has 32 bits.");
      if (bucket.length === bucket.pairs.length) {
        const grown = new Float64Array(2 * bucket.length);
        grown.set(bucket.pairs);
        bucket.pairs = grown;
      }
      bucket.pairs[bucket.length++] = key * IDS + id;
    },
    *finish() {
      const length = buckets.reduce((sum, bucket) => sum + bucket.length, 0);
      const keys = new Uint32Array(length);
      const ids = new Uint32Array(length);
      let at = 0;
      for (const bucket of buckets) {
        for (const pair of bucket.pairs.subarray(0, bucket.length).sort()) {
          keys[at] = Math.floor(pair / IDS);
          ids[at++] = pair % IDS;
        }
        yield;
      }
      return { keys, ids };
    },
  };
}

/** Where the ids of a key begin; the key's place when it is not there. */
function firstOf({ keys }: Postings, key: number): number {
  let from = 0;
  let to = keys.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((keys[middle] ?? 0) < key) from = middle + 1;
    else to = middle;
  }
  return from;
}

export function each(postings: Postings, key: number, visit: (id: number) => void): void {
  for (let at = firstOf(postings, key); postings.keys[at] === key; at++) visit(postings.ids[at] ?? 0);
}
