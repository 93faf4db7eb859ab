/** Which ids a key leads to, in two flat arrays. */
export interface Postings {
  readonly keys: Uint32Array;
  readonly ids: Uint32Array;
}

/** Keys have 32 bits; with 21 for an id, both fit a number without loss. */
const IDS = 2 ** 21;

export interface PostingsBuilder {
  /** Throws when the id does not fit. */
  add(key: number, id: number): void;
  finish(): Postings;
}

export function postingsBuilder(): PostingsBuilder {
  let pairs = new Float64Array(1024);
  let length = 0;
  return {
    add(key, id) {
      if (id >= IDS) throw new RangeError(`An index holds at most ${IDS} names.`);
      if (length === pairs.length) {
        const grown = new Float64Array(2 * length);
        grown.set(pairs);
        pairs = grown;
      }
      pairs[length++] = key * IDS + id;
    },
    finish() {
      const sorted = pairs.subarray(0, length).sort();
      const keys = new Uint32Array(length);
      const ids = new Uint32Array(length);
      for (const [at, pair] of sorted.entries()) {
        keys[at] = Math.floor(pair / IDS);
        ids[at] = pair % IDS;
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
