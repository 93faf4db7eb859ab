import type { NameToken } from "../../facts/name-tokens.ts";
import { type NameTables, neededWords } from "./tables.ts";
import { MOST_BY_CHANCE } from "./telling.ts";

/** Counts for one search which names have how many words in common with the query. */
export interface Marks {
  /** A listed word is like words of the query (bits); marks its names, in one kind of script; or the marked ones only. */
  word(token: number, bits: number, consonantal: boolean, onlyMarked?: boolean): void;
  /** Two words of a name together are like one of the query. */
  joined(name: number, bits: number): void;
  /** The names that can reach the threshold and be telling, and whether a word is two in them; forgets all marks. */
  take(query: readonly NameToken[], holders: ReadonlyMap<NameToken, number>): ReadonlyMap<number, boolean>;
}

/** Beyond the bits of a name's words. */
export const JOINED = 1 << 15;

export function createMarks({ names, words, tokenStarts, tokenNames, consonantal }: NameTables): Marks {
  const marked = new Uint16Array(names.length);
  const counts = new Uint8Array(names.length);
  const touched = new Uint32Array(names.length);
  let length = 0;
  const name = (id: number, bits: number, found: number) => {
    if (marked[id] === 0) touched[length++] = id;
    marked[id] = (marked[id] ?? 0) | bits;
    counts[id] = (counts[id] ?? 0) + found;
  };
  return {
    joined: (id, bits) => name(id, bits | JOINED, 2),
    word(token, bits, isConsonantal, onlyMarked = false) {
      const to = tokenStarts[token + 1] ?? 0;
      for (let at = tokenStarts[token] ?? 0; at < to; at++) {
        const id = tokenNames[at] ?? 0;
        if (onlyMarked && marked[id] === 0) continue;
        if (consonantal.size === 0 || consonantal.has(id) === isConsonantal) name(id, bits, 1);
      }
    },
    take(query, holders) {
      const all = neededWords(query);
      const taken = new Map<number, boolean>();
      for (let at = 0; at < length; at++) {
        const id = touched[at] ?? 0;
        const bits = marked[id] ?? 0;
        if (canBeTelling(bits, counts[id] ?? 0, words[id] ?? 0)) taken.set(id, (bits & JOINED) !== 0);
        marked[id] = 0;
        counts[id] = 0;
      }
      length = 0;
      return taken;

      function canBeTelling(bits: number, count: number, of: number): boolean {
        const found = bitsIn(bits & ~JOINED);
        // A word left over on both sides is a conflict: all words of the shorter name have to be found.
        const fewer = Math.min(all, of);
        if (found < fewer || count < fewer) return false;
        const most = Math.max(found, count);
        if (most < 2) return all === 1 && of === 1;
        return most > 2 || all === of || (bits & JOINED) !== 0 || byChance(bits) <= MOST_BY_CHANCE;
      }

      function byChance(bits: number): number {
        let product = names.length;
        for (const [at, token] of query.entries())
          if ((bits & (1 << at)) !== 0) product *= (holders.get(token) ?? names.length) / names.length;
        return product;
      }
    },
  };
}

function bitsIn(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}
