import { expect, test } from "vitest";
import { measureCvSketches } from "./cv-sketches.ts";

test("near-duplicates and paraphrases are found among thousands of CVs, and nobody is taken for somebody else", () => {
  const { recall, paraphrased, unrelated, bytesPerCv } = measureCvSketches({
    stored: 5000,
    unrelated: 500,
    pairs: 60,
    levels: [0.6, 0.8],
  });
  const [fair, high] = recall.map(({ of, found }) => found / of);
  expect(fair).toBeGreaterThanOrEqual(0.9);
  expect(high).toBeGreaterThanOrEqual(0.99);
  expect(paraphrased.found / paraphrased.of).toBeGreaterThanOrEqual(0.9);
  expect(unrelated).toEqual({ of: 500, found: 0 });
  expect(bytesPerCv).toBeLessThan(900);
}, 60_000);
