import { expect, test } from "vitest";
import { holidaysOf } from "../src/holidays.ts";

test.each([
  ["DE-BE", "2026-03-08", true],
  ["de-be", "2026-03-08", true],
  ["DE-BY", "2026-03-08", false],
  ["US", "2026-07-04", true],
  ["US", "2026-05-01", false],
  ["JP", "2026-05-05", true],
  ["JP", "2026-12-25", false],
])("in %s the %s is a public holiday: %s", (region, date, expected) => {
  expect(holidaysOf(region)?.(date)).toBe(expected);
});

test.each(["XX", "DE-XX", "", "Germany"])("%j is no region", (region) => {
  expect(holidaysOf(region)).toBeUndefined();
});

test("a region is read once", () => {
  expect(holidaysOf("de-be")).toBe(holidaysOf("DE-BE"));
});
