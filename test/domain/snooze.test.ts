import { describe, expect, test } from "vitest";
import { type SnoozeChoice, snoozeUntil } from "../../src/domain/snooze.ts";
import type { WorkingCalendar } from "../../src/domain/working-time.ts";
import { BERLIN } from "../support/open-world.ts";

const TOKYO: WorkingCalendar = { ...BERLIN, timezone: "Asia/Tokyo" };
const NEW_YORK: WorkingCalendar = { ...BERLIN, timezone: "America/New_York" };

describe("a snooze ends at the beginning of a working day of whoever is asked", () => {
  // The Good Friday of 2026 is a holiday in BERLIN.
  test.each<[SnoozeChoice, string, WorkingCalendar, string]>([
    ["tomorrow", "2026-03-03T09:00:00.000Z", BERLIN, "2026-03-04T08:00:00.000Z"],
    ["tomorrow", "2026-03-06T09:00:00.000Z", BERLIN, "2026-03-09T08:00:00.000Z"],
    ["tomorrow", "2026-04-02T09:00:00.000Z", BERLIN, "2026-04-06T07:00:00.000Z"],
    ["in-3-days", "2026-03-03T09:00:00.000Z", BERLIN, "2026-03-06T08:00:00.000Z"],
    ["in-3-days", "2026-03-04T09:00:00.000Z", BERLIN, "2026-03-09T08:00:00.000Z"],
    ["in-3-days", "2026-03-31T09:00:00.000Z", BERLIN, "2026-04-06T07:00:00.000Z"],
    ["next-week", "2026-03-03T09:00:00.000Z", BERLIN, "2026-03-09T08:00:00.000Z"],
    ["next-week", "2026-03-08T09:00:00.000Z", BERLIN, "2026-03-09T08:00:00.000Z"],
    // The clocks go forward in between: on 29 March in Berlin, on 8 March in New York, never in Tokyo.
    ["next-week", "2026-03-27T09:00:00.000Z", BERLIN, "2026-03-30T07:00:00.000Z"],
    ["in-3-days", "2026-03-06T15:00:00.000Z", NEW_YORK, "2026-03-09T13:00:00.000Z"],
    ["tomorrow", "2026-03-03T15:30:00.000Z", TOKYO, "2026-03-05T00:00:00.000Z"],
    [{ on: "2026-03-20" }, "2026-03-03T09:00:00.000Z", BERLIN, "2026-03-20T08:00:00.000Z"],
    [{ on: "2026-03-21" }, "2026-03-03T09:00:00.000Z", BERLIN, "2026-03-23T08:00:00.000Z"],
    [{ on: "2026-03-04" }, "2026-03-03T22:30:00.000Z", BERLIN, "2026-03-04T08:00:00.000Z"],
    [{ on: "2026-08-30" }, "2026-03-03T09:00:00.000Z", BERLIN, "2026-08-31T07:00:00.000Z"],
  ])("%j at %s in %o: %s", (choice, at, calendar, until) => {
    expect(snoozeUntil(choice, at, calendar)).toBe(until);
  });
});

test.each([
  ["today", "2026-03-03"],
  ["yesterday", "2026-03-02"],
  ["too far away", "2026-08-31"],
  ["no date of the calendar", "2026-02-30"],
  ["no date at all", "soon"],
  ["an empty text", ""],
])("a date that is %s is none to snooze to", (_, on) => {
  expect(snoozeUntil({ on }, "2026-03-03T16:00:00.000Z", BERLIN)).toBeUndefined();
});
