import { describe, expect, test } from "vitest";
import { ORIGINS } from "../quality/origins.ts";
import { BEHAVIOURS, measureSwap } from "../quality/swap.ts";

test("there are enough behaviours and origins to say something", () => {
  expect(Object.keys(BEHAVIOURS).length).toBeGreaterThanOrEqual(12);
  expect(new Set(ORIGINS.map(({ country }) => country)).size).toBeGreaterThanOrEqual(20);
});

describe("whoever does this gets the same outcome, wherever from", () => {
  test.each(Object.entries(BEHAVIOURS))("%s", (behaviour, { raised }) => {
    const swapped = measureSwap(behaviour);
    const level = swapped[0]?.level;
    expect(swapped.map(({ origin, ...outcome }) => [origin, outcome])).toEqual(
      swapped.map(({ origin }) => [origin, { behaviour, level, raised: raised.toSorted() }]),
    );
  });
});
