import { expect, test } from "vitest";
import { readWeek, weekName, weekSpan } from "../../src/domain/iso-week.ts";
import { fc } from "../support/properties.ts";

test.each<[string, string | undefined]>([
  ["2026-W09", "2026-W09"],
  ["2026-w9", "2026-W09"],
  ["2026W09", "2026-W09"],
  [" 2026-W53 ", "2026-W53"],
  // 2026 begins on a Thursday and has 53 weeks; 2025 has 52.
  ["2025-W53", undefined],
  ["2026-W54", undefined],
  ["2026-W00", undefined],
  ["2026-03-02", "2026-W10"],
  ["2026-03-08", "2026-W10"],
  ["2026-01-01", "2026-W01"],
  ["2027-01-01", "2026-W53"],
  ["2024-12-30", "2025-W01"],
  ["2026-02-29", undefined],
  ["2026-02-30", undefined],
  ["2026-13-01", undefined],
  ["1999-W10", undefined],
  ["last week", undefined],
  ["W09", undefined],
  ["9", undefined],
  ["", undefined],
])("%j is %s", (typed, expected) => {
  const read = readWeek(typed);
  expect(read && weekName(read)).toBe(expected);
});

test.each([
  [
    "2026-W10",
    "Europe/Berlin",
    "2026-02-22T23:00:00.000Z",
    "2026-03-01T23:00:00.000Z",
    "2026-03-08T23:00:00.000Z",
  ],
  // The clocks go forward on Sunday: the week has an hour less.
  [
    "2026-W13",
    "Europe/Berlin",
    "2026-03-15T23:00:00.000Z",
    "2026-03-22T23:00:00.000Z",
    "2026-03-29T22:00:00.000Z",
  ],
  [
    "2026-W10",
    "Asia/Kathmandu",
    "2026-02-22T18:15:00.000Z",
    "2026-03-01T18:15:00.000Z",
    "2026-03-08T18:15:00.000Z",
  ],
  [
    "2026-W10",
    "America/New_York",
    "2026-02-23T05:00:00.000Z",
    "2026-03-02T05:00:00.000Z",
    "2026-03-09T04:00:00.000Z",
  ],
])("%s in %s begins and ends at midnight there", (name, zone, before, from, to) => {
  const read = readWeek(name);
  expect(read && weekSpan(read, zone)).toEqual({ before, from, to });
});

test("every day is in one week, which is read by its name and by each of its days", () => {
  const anyDay = fc.integer({ min: Date.UTC(2000, 0, 3), max: Date.UTC(2100, 0, 1) });
  fc.assert(
    fc.property(anyDay, (time) => {
      const date = new Date(time).toISOString().slice(0, 10);
      const week = readWeek(date);
      if (week === undefined) return false;
      const { from, to } = weekSpan(week, "UTC");
      expect(readWeek(weekName(week))).toEqual(week);
      return (
        from <= `${date}T00:00:00.000Z` && `${date}T00:00:00.000Z` < to && new Date(from).getUTCDay() === 1
      );
    }),
  );
});
