import { describe, expect, test } from "vitest";
import {
  firstReminder,
  isReachable,
  isTime,
  type Mentioned,
  nextReminder,
  turnOf,
} from "../../src/domain/reminder-times.ts";
import type { WorkingCalendar } from "../../src/domain/working-time.ts";
import { BERLIN } from "../support/open-world.ts";

const KATHMANDU: WorkingCalendar = { ...BERLIN, timezone: "Asia/Kathmandu" };

test.each([
  [
    "six hours: two ahead",
    "2026-03-03T09:00:00.000Z",
    "2026-03-03T15:00:00.000Z",
    "2026-03-03T13:00:00.000Z",
  ],
  [
    "exactly four: two ahead",
    "2026-03-03T09:00:00.000Z",
    "2026-03-03T13:00:00.000Z",
    "2026-03-03T11:00:00.000Z",
  ],
  [
    "a minute less: at the due time",
    "2026-03-03T09:01:00.000Z",
    "2026-03-03T13:00:00.000Z",
    "2026-03-03T13:00:00.000Z",
  ],
  ["over a weekend", "2026-03-06T10:00:00.000Z", "2026-03-09T09:00:00.000Z", "2026-03-06T15:00:00.000Z"],
  ["over a holiday", "2026-04-02T07:00:00.000Z", "2026-04-06T08:00:00.000Z", "2026-04-02T14:00:00.000Z"],
  ["opened at night", "2026-03-02T23:00:00.000Z", "2026-03-03T12:00:00.000Z", "2026-03-03T10:00:00.000Z"],
  [
    "over the night the clocks go forward",
    "2026-03-27T13:00:00.000Z",
    "2026-03-30T08:00:00.000Z",
    "2026-03-27T15:00:00.000Z",
  ],
])("a task that had %s", (_, openedAt, dueAt, first) => {
  expect(firstReminder({ openedAt, dueAt }, BERLIN)).toBe(first);
});

test("ahead of time is counted on the owner's own clock", () => {
  // Due at 10:15 in Kathmandu, which is 5 h 45 min ahead of UTC.
  const task = { openedAt: "2026-03-02T04:00:00.000Z", dueAt: "2026-03-03T04:30:00.000Z" };
  expect(firstReminder(task, KATHMANDU)).toBe("2026-03-02T10:30:00.000Z");
});

const DUE = "2026-03-03T15:00:00.000Z";
test.each([
  ["ahead of time: at the due time", "2026-03-03T13:00:00.000Z", DUE],
  ["less than two hours ahead: two hours later", "2026-03-03T14:00:00.000Z", "2026-03-03T16:00:00.000Z"],
  ["at the due time: a working day later", DUE, "2026-03-04T15:00:00.000Z"],
  ["on a Friday: on Monday", "2026-03-06T15:00:00.000Z", "2026-03-09T15:00:00.000Z"],
  ["before a holiday and a weekend", "2026-04-02T10:00:00.000Z", "2026-04-06T10:00:00.000Z"],
])("after a reminder %s", (_, at, next) => {
  expect(nextReminder(DUE, at, BERLIN)).toBe(next);
});

const NEVER: Mentioned = { reminders: 0, escalated: false, remindAt: DUE };
test.each([
  [{ reminders: 0 }, "remind"],
  [{ reminders: 2 }, "remind"],
  [{ reminders: 3 }, "escalate"],
  [{ reminders: 3, escalated: true }, undefined],
])("%j is for %s", (given, turn) => {
  expect(turnOf({ ...NEVER, ...given })).toBe(turn);
});

describe("it is time", () => {
  test.each<[string, Partial<Mentioned>, string, number, boolean]>([
    ["at the moment itself", {}, DUE, 0, true],
    ["not a moment before", {}, "2026-03-03T14:59:59.999Z", 0, false],
    [
      "not while it is quiet",
      { quietUntil: "2026-03-04T08:00:00.000Z" },
      "2026-03-04T07:59:59.999Z",
      0,
      false,
    ],
    ["when the quiet ends", { quietUntil: "2026-03-04T08:00:00.000Z" }, "2026-03-04T08:00:00.000Z", 0, true],
    ["as the third of a day", {}, DUE, 2, true],
    ["not as the fourth", {}, DUE, 3, false],
  ])("%s", (_, given, now, today, expected) => {
    expect(isTime({ ...NEVER, ...given }, now, today)).toBe(expected);
  });

  test.each([
    ["2026-03-03T08:00:00.000Z", undefined, true],
    ["2026-03-03T07:59:59.999Z", undefined, false],
    ["2026-03-03T08:00:00.000Z", "2026-03-03T08:00:00.001Z", false],
    ["2026-03-03T08:00:00.000Z", "2026-03-03T08:00:00.000Z", true],
  ])("for somebody at %s who is away until %s: %s", (now, awayUntil, expected) => {
    const person = { calendar: BERLIN, ...(awayUntil !== undefined && { awayUntil }) };
    expect(isReachable(person, now)).toBe(expected);
  });
});
