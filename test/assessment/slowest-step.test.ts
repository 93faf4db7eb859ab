import { expect, test } from "vitest";
import { slowestStep } from "../../src/assessment/slowest-step.ts";
import type { TaskId } from "../../src/domain/task.ts";
import { BERLIN } from "../support/open-world.ts";

/** Opened on Tuesday at ten, answered that many hours later. */
const took = (task: TaskId, hours: number) => ({
  task,
  openedAt: "2026-03-03T09:00:00.000Z",
  answeredAt: new Date(Date.UTC(2026, 2, 3, 9 + hours)).toISOString(),
});
const CALL = "call-back-on-the-phone-number";
const MEET = "meet-in-person";

test("nothing answered, and nothing answered often enough, is no step", () => {
  expect(slowestStep([], [], BERLIN)).toBeUndefined();
  expect(slowestStep([took(CALL, 90), took(CALL, 90), took(MEET, 1)], [], BERLIN)).toBeUndefined();
});

test("the answer in the middle counts, not the slowest; both numbers are about it", () => {
  const week = [took(CALL, 1), took(CALL, 24), took(CALL, 900), took(MEET, 1), took(MEET, 2), took(MEET, 3)];
  expect(slowestStep(week, [], BERLIN)).toEqual({ task: CALL, answers: 3, workingHours: 8, days: 1 });
});

test("of two in the middle it is the sooner one", () => {
  const week = [took(CALL, 1), took(CALL, 2), took(CALL, 48), took(CALL, 900)];
  expect(slowestStep(week, [], BERLIN)).toMatchObject({ answers: 4, workingHours: 2 });
});

test("a weekend makes no step slow: working hours decide", () => {
  const overWeekend = { openedAt: "2026-03-06T15:30:00.000Z", answeredAt: "2026-03-09T08:30:00.000Z" };
  const week = [
    ...Array.from({ length: 3 }, () => ({ task: CALL, ...overWeekend }) as const),
    took(MEET, 5),
    took(MEET, 5),
    took(MEET, 5),
  ];
  expect(slowestStep(week, [], BERLIN)).toMatchObject({ task: MEET, workingHours: 5 });
});

test("the same task in the week before stands beside it when it was answered often enough there", () => {
  const week = [took(CALL, 3), took(CALL, 3), took(CALL, 3)];
  const before = [
    took(CALL, 5),
    took(CALL, 5),
    took(CALL, 5),
    took(MEET, 90),
    took(MEET, 90),
    took(MEET, 90),
  ];
  expect(slowestStep(week, before, BERLIN)?.before).toEqual({ answers: 3, workingHours: 5, days: 5 / 24 });
  expect(slowestStep(week, before.slice(1), BERLIN)?.before).toBeUndefined();
});
