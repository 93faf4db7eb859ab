import { describe, expect, test } from "vitest";
import {
  addWorkingHours,
  isWorkingTime,
  nextWorkingDay,
  nextWorkingWeek,
  startOfDay,
  subtractWorkingHours,
  type WorkingCalendar,
} from "../../src/domain/working-time.ts";
import { fc } from "../support/properties.ts";

const berlin: WorkingCalendar = {
  timezone: "Europe/Berlin",
  days: [1, 2, 3, 4, 5],
  fromMinute: 540,
  toMinute: 1020,
  isHoliday: (date) => date === "2026-05-01",
};
const kathmandu = { ...berlin, timezone: "Asia/Kathmandu" };
const auckland = { ...berlin, timezone: "Pacific/Auckland" };
const newYork = { ...berlin, timezone: "America/New_York" };

describe("working hours", () => {
  test.each([
    ["before the day begins", "2026-03-03T07:59:00Z", false],
    ["at its first minute", "2026-03-03T08:00:00Z", true],
    ["at its last minute", "2026-03-03T15:59:00Z", true],
    ["when it has ended", "2026-03-03T16:00:00Z", false],
    ["on a Saturday", "2026-03-07T10:00:00Z", false],
    ["on a holiday", "2026-05-01T10:00:00Z", false],
    ["in summer, an hour earlier in UTC", "2026-04-01T07:00:00Z", true],
  ])("%s", (_, at, expected) => {
    expect(isWorkingTime(at, berlin)).toBe(expected);
  });

  test.each([
    ["within a day", berlin, "2026-03-03T09:00:00.000Z", 6, "2026-03-03T15:00:00.000Z"],
    ["over the night", berlin, "2026-03-03T14:00:00.000Z", 6, "2026-03-04T12:00:00.000Z"],
    ["from before the day begins", berlin, "2026-03-03T02:00:00.000Z", 1, "2026-03-03T09:00:00.000Z"],
    ["from the evening", berlin, "2026-03-03T20:00:00.000Z", 1, "2026-03-04T09:00:00.000Z"],
    ["over a weekend", berlin, "2026-03-06T15:00:00.000Z", 2, "2026-03-09T09:00:00.000Z"],
    [
      "over a weekend on which summer begins",
      berlin,
      "2026-03-27T15:00:00.000Z",
      2,
      "2026-03-30T08:00:00.000Z",
    ],
    [
      "over a weekend on which summer ends",
      berlin,
      "2026-10-23T14:00:00.000Z",
      2,
      "2026-10-26T09:00:00.000Z",
    ],
    ["over a holiday and a weekend", berlin, "2026-04-30T14:00:00.000Z", 2, "2026-05-04T08:00:00.000Z"],
    ["to the very end of a day", berlin, "2026-03-03T09:00:00.000Z", 7, "2026-03-03T16:00:00.000Z"],
    [
      "where the offset has three quarters of an hour",
      kathmandu,
      "2026-03-03T10:15:00.000Z",
      2,
      "2026-03-04T04:15:00.000Z",
    ],
    ["where the day is ahead of UTC's", auckland, "2026-03-02T20:30:00.000Z", 1, "2026-03-02T21:30:00.000Z"],
  ])("add up %s", (_, calendar, at, hours, expected) => {
    expect(addWorkingHours(at, hours, calendar)).toBe(expected);
  });

  test.each([
    ["tomorrow", berlin, "2026-03-03T09:00:00.000Z", "2026-03-04T08:00:00.000Z"],
    ["Monday, from a Friday", berlin, "2026-03-06T09:00:00.000Z", "2026-03-09T08:00:00.000Z"],
    ["not today, even before the day begins", berlin, "2026-03-03T02:00:00.000Z", "2026-03-04T08:00:00.000Z"],
    ["after a holiday", berlin, "2026-04-30T09:00:00.000Z", "2026-05-04T07:00:00.000Z"],
    ["by the local date", auckland, "2026-03-03T12:00:00.000Z", "2026-03-04T20:00:00.000Z"],
  ])("the next working day is %s", (_, calendar, at, expected) => {
    expect(nextWorkingDay(at, calendar)).toBe(expected);
  });

  test.each([
    ["from a Tuesday", berlin, "2026-03-03T09:00:00.000Z", "2026-03-09T08:00:00.000Z"],
    ["from a Monday", berlin, "2026-03-09T09:00:00.000Z", "2026-03-16T08:00:00.000Z"],
    ["from a Sunday", berlin, "2026-03-08T09:00:00.000Z", "2026-03-09T08:00:00.000Z"],
    ["from a Sunday far ahead of UTC", auckland, "2026-03-07T22:00:00.000Z", "2026-03-08T20:00:00.000Z"],
  ])("the next working week begins on Monday, %s", (_, calendar, at, expected) => {
    expect(nextWorkingWeek(at, calendar)).toBe(expected);
  });

  test("a day begins at local midnight", () => {
    expect(startOfDay("2026-03-03T22:30:00.000Z", berlin)).toBe("2026-03-02T23:00:00.000Z");
    expect(startOfDay("2026-03-03T23:30:00.000Z", berlin)).toBe("2026-03-03T23:00:00.000Z");
  });

  test("a calendar without working days is refused, not searched for ever", () => {
    expect(() => addWorkingHours("2026-03-03T09:00:00.000Z", 1, { ...berlin, days: [] })).toThrow(RangeError);
  });

  test.each([
    ["the same day", berlin, "2026-03-03T15:00:00.000Z", 2, "2026-03-03T13:00:00.000Z"],
    ["the evening before", berlin, "2026-03-03T08:30:00.000Z", 2, "2026-03-02T14:30:00.000Z"],
    ["before a weekend", berlin, "2026-03-09T08:00:00.000Z", 1, "2026-03-06T15:00:00.000Z"],
    ["from a night", berlin, "2026-03-03T22:00:00.000Z", 1, "2026-03-03T15:00:00.000Z"],
    ["from a Sunday", newYork, "2026-03-08T15:00:00.000Z", 1, "2026-03-06T21:00:00.000Z"],
  ])("working hours before a moment are found on %s", (_, calendar, at, hours, expected) => {
    expect(subtractWorkingHours(at, hours, calendar)).toBe(expected);
  });

  test("so many hours back and forward again lead to where they began, the whole year round", () => {
    const calendar = fc.constantFrom(berlin, kathmandu, auckland, newYork);
    const minuteOf2026 = fc.integer({ min: 0, max: 365 * 24 * 60 - 1 });
    fc.assert(
      fc.property(calendar, minuteOf2026, fc.integer({ min: 1, max: 30 }), (zone, minute, hours) => {
        const from = new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString();
        const at = addWorkingHours(from, hours, zone);
        const back = subtractWorkingHours(at, hours, zone);
        expect(back < at).toBe(true);
        expect(addWorkingHours(back, hours, zone)).toBe(at);
      }),
      { numRuns: 300 },
    );
  });

  test("every result lies in working hours, later than it began, the whole year round", () => {
    const calendar = fc.constantFrom(berlin, kathmandu, auckland, newYork);
    const minuteOf2026 = fc.integer({ min: 0, max: 365 * 24 * 60 - 1 });
    fc.assert(
      fc.property(calendar, minuteOf2026, fc.integer({ min: 1, max: 60 }), (zone, minute, hours) => {
        const at = new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString();
        const then = addWorkingHours(at, hours, zone);
        expect(then > at).toBe(true);
        // The end of a day is its last moment, not a moment of the next.
        const justBefore = new Date(Date.parse(then) - 60_000).toISOString();
        expect(isWorkingTime(justBefore, zone)).toBe(true);
        expect(isWorkingTime(nextWorkingDay(at, zone), zone)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
