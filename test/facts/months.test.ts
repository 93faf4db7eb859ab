import { expect, test } from "vitest";
import { monthRange, monthsApart, showMonth } from "../../src/facts/months.ts";

test.each([
  ["2019", "2019-01", "2019-12"],
  ["2019-03", "2019-03", "2019-03"],
  ["2019-03-31", "2019-03", "2019-03"],
  ["2026-02-03T10:00:00.000Z", "2026-02", "2026-02"],
])("%s may be any month from %s to %s", (date, from, to) => {
  const range = monthRange(date);
  expect(range && [showMonth(range.from), showMonth(range.to)]).toEqual([from, to]);
});

test("what is no date is no range", () => {
  expect(monthRange("last year")).toBeUndefined();
});

test.each([
  ["2019-03", "2019-03", 0],
  ["2019-03", "2019-09", 6],
  ["2019-09", "2019-03", 6],
  ["2019", "2019-07", 0],
  ["2019", "2020", 1],
  ["2019", "2020-06", 6],
  ["2018", "2020", 13],
])("%s and %s are certainly %d months apart", (one, other, months) => {
  const first = monthRange(one);
  const second = monthRange(other);
  expect(first && second && monthsApart(first, second)).toBe(months);
});
