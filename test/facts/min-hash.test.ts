import { describe, expect, test } from "vitest";
import {
  bands,
  estimate,
  keyedHash,
  rowHashes,
  SKETCH_KEY_BYTES,
  signature,
  sketchKey,
} from "../../src/facts/min-hash.ts";
import { fc } from "../support/properties.ts";

/** Not secret at all, and the same in every run. */
function keyOf(seed: number) {
  let state = seed;
  return sketchKey(
    Uint8Array.from({ length: SKETCH_KEY_BYTES }, () => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) | 0;
      return state >>> 24;
    }),
  );
}

const KEY = keyOf(1);
const PLACES = 128;
const features = (from: number, to: number, key = KEY) =>
  Array.from({ length: to - from }, (_, at) => keyedHash(`feature number ${from + at}`, key));

describe("a signature", () => {
  test("depends neither on the order of the features nor on how often they are there", () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { maxLength: 30 }), (given) => {
        const once = signature(given, 16);
        expect(signature([...given, ...given].toReversed(), 16)).toEqual(once);
      }),
    );
  });

  test("tells nothing to somebody with another key", () => {
    const [mine, theirs] = [KEY, keyOf(2)].map((key) => signature(features(0, 300, key), PLACES));
    expect(mine && theirs && estimate(mine, theirs)).toBeLessThan(0.03);
  });

  // Ten features leave most places to those that others came to.
  test.each([
    [0, 200, 0],
    [100, 200, 1 / 3],
    [150, 200, 0.6],
    [178, 200, 0.8],
    [200, 200, 1],
    [0, 40, 0],
    [30, 40, 0.6],
    [10, 10, 1],
  ])("estimates how alike two sets are: %d of %d in common", (common, size, jaccard) => {
    const runs = Array.from({ length: 40 }, (_, run) => {
      const from = run * 1000;
      const one = signature(features(from, from + size), PLACES);
      const other = signature(
        [...features(from, from + common), ...features(from + 500, from + 500 + size - common)],
        PLACES,
      );
      return estimate(one, other);
    });
    const mean = runs.reduce((sum, estimated) => sum + estimated, 0) / runs.length;
    expect(Math.abs(mean - jaccard)).toBeLessThan(0.02);
    // Five standard deviations of a single estimate.
    for (const estimated of runs) expect(Math.abs(estimated - jaccard)).toBeLessThan(0.22);
  });
});

describe("the hash", () => {
  test("moves half of its bits with one character, wherever it stands", () => {
    const text = "built the internal ledger queue";
    const moved = Array.from({ length: text.length }, (_, at) => {
      const other = `${text.slice(0, at)}~${text.slice(at + 1)}`;
      const differing = (keyedHash(text, KEY) ^ keyedHash(other, KEY)) >>> 0;
      return differing.toString(2).replaceAll("0", "").length;
    });
    expect(Math.min(...moved)).toBeGreaterThan(3);
    expect(moved.reduce((sum, bits) => sum + bits, 0) / moved.length).toBeCloseTo(16, -1);
  });

  test.each([
    ["", "\0"],
    ["a", "a\0"],
    ["ab", "ab\0"],
    ["ab", "ba"],
  ])("tells %j from %j", (one, other) => {
    expect(keyedHash(one, KEY)).not.toBe(keyedHash(other, KEY));
  });
});

describe("rows of words", () => {
  const hashes = (text: string, ...starts: number[]) => [...rowHashes(text.split(" "), starts, KEY)];

  test("are the same wherever they stand, and whatever stands around them", () => {
    const [first] = hashes("built the internal ledger queue", 0);
    expect(hashes("we also built the internal ledger queue alone", 2)).toEqual([first]);
  });

  test.each([
    ["in another order", "the built internal ledger queue"],
    ["with another word at the end", "built the internal ledger queues"],
    ["parted elsewhere", "builtthe internal ledger queue now"],
    ["with one word twice", "built the internal ledger ledger"],
  ])("are others %s", (_, other) => {
    expect(hashes(other, 0)).not.toEqual(hashes("built the internal ledger queue", 0));
  });

  test("move half of their bits with one character", () => {
    const words = "built the internal ledger queue";
    const [of = 0] = hashes(words, 0);
    const moved = Array.from({ length: 26 }, (_, at) => {
      const [other = 0] = hashes(`${words}${String.fromCharCode(97 + at)}`, 0);
      return ((of ^ other) >>> 0).toString(2).replaceAll("0", "").length;
    });
    expect(Math.min(...moved)).toBeGreaterThan(3);
    expect(moved.reduce((sum, bits) => sum + bits, 0) / moved.length).toBeCloseTo(16, -1);
  });
});

test("bands are numbers of 32 bits, the same for the same places, and apart by band and kind", () => {
  const of = signature(features(0, 50), PLACES);
  const drawn = bands(of, 4, 20, 1);
  expect(drawn).toHaveLength(20);
  expect(new Set([...drawn, ...bands(of, 4, 20, 2)]).size).toBe(40);
  expect(bands(Uint8Array.from(of), 4, 20, 1)).toEqual(drawn);
  expect(drawn.every((key) => key === (key | 0))).toBe(true);
  const changed = of.with(5, (of[5] ?? 0) ^ 1);
  expect(bands(changed, 4, 20, 1).filter((key, at) => key !== drawn[at])).toHaveLength(1);
});
