import { describe, expect, test } from "vitest";
import { DECISIONS, takesTwo } from "../../src/domain/case.ts";
import { isDone } from "../../src/domain/task.ts";
import { answerTask } from "../../src/workflows/answer-task.ts";
import { caseNow } from "../../src/workflows/assess-case.ts";
import { decide } from "../../src/workflows/decide.ts";
import { remindDue } from "../../src/workflows/remind.ts";
import { endHolds, reopen } from "../../src/workflows/reopen.ts";
import {
  COLLEAGUE,
  eventsOf,
  OTHER_PAYEE,
  OWNER,
  openTestWorld,
  type TestWorld,
  taskOf,
  vetted,
} from "../support/open-world.ts";

const AT = "2026-03-04T10:00:00.000Z";
/** Two weeks later, a Wednesday, 11:00 in Berlin. */
const LATER = "2026-03-18T10:00:00.000Z";

function decided(decision: (typeof DECISIONS)[number], until?: string) {
  const test = openTestWorld();
  const { id } = vetted(test, OTHER_PAYEE);
  const given = { decision, reason: "It was so.", at: AT, ...(until !== undefined && { until }) };
  decide(test.world, id, { ...given, by: OWNER });
  if (takesTwo(decision)) decide(test.world, id, { ...given, by: COLLEAGUE });
  expect(caseNow(test.world, id).decision?.decision).toBe(decision);
  return { test, id };
}

function waiting({ storage }: TestWorld) {
  return storage.tasks.waiting({ limit: 500 });
}

describe("reopening", () => {
  test.each(DECISIONS)("a case decided as %s makes it open, and its tasks wait anew", (decision) => {
    const { test, id } = decided(decision);
    expect(reopen(test.world, { case: id, by: COLLEAGUE, at: LATER, reason: "News." })?.reopened).toBe(true);
    const current = caseNow(test.world, id);
    expect(current.decision).toBeUndefined();
    expect(eventsOf(test, id).filter(({ kind }) => kind === "reopened")).toEqual([
      { kind: "reopened", decision, reason: "News." },
    ]);
    const open = current.tasks.filter(({ state }) => !isDone(state.status));
    expect(open.length).toBeGreaterThan(3);
    expect(waiting(test)).toHaveLength(open.length);
    for (const task of open) expect(task.dueAt > LATER).toBe(true);
    expect(test.storage.cases.list({ open: true, limit: 5 })).toHaveLength(1);
    expect(test.storage.history.firstBroken()).toBeUndefined();
  });

  test("begins the reminders of a task anew, also when it had all of them", () => {
    const test = openTestWorld({ policy: { escalateTo: "S0TEAM01" } });
    const { id } = vetted(test, OTHER_PAYEE);
    const times = ["04", "05", "06", "09", "10", "11", "12", "13"].map(
      (day) => `2026-03-${day}T15:30:00.000Z`,
    );
    for (const at of times) remindDue(test.world, at);
    const before = waiting(test).find(({ task }) => task === "confirm-the-payee-name");
    expect(before).toMatchObject({ reminders: 3, escalated: true });
    decide(test.world, id, { decision: "proceed", reason: "met", by: OWNER, at: times.at(-1) ?? AT });
    reopen(test.world, { case: id, by: OWNER, at: LATER, reason: "News." });
    const after = waiting(test).find(({ task }) => task === "confirm-the-payee-name");
    expect(after).toMatchObject({ reminders: 0, escalated: false, openedAt: LATER });
    const told = test.told.length;
    for (const day of ["18", "19", "20"]) remindDue(test.world, `2026-03-${day}T15:30:00.000Z`);
    expect(test.told.slice(told).some(({ what }) => what === "reminder")).toBe(true);
  });

  test("leaves answers as they are", () => {
    const { test, id } = decided("proceed");
    const { id: row } = taskOf(test, id, "confirm-the-payee-name");
    const given = { task: row, by: COLLEAGUE, via: "button", at: AT, key: "click:1" } as const;
    answerTask(test.world, { ...given, answer: "passed" });
    reopen(test.world, { case: id, by: OWNER, at: LATER, reason: "News." });
    expect(taskOf(test, id, "confirm-the-payee-name").state.status).toBe("passed");
    expect(waiting(test).map(({ task }) => task)).not.toContain("confirm-the-payee-name");
  });

  test("an open case, or none, changes nothing", () => {
    const test = openTestWorld();
    const { id } = vetted(test, OTHER_PAYEE);
    const before = test.storage.history.of(id);
    const given = { by: OWNER, at: LATER, reason: "News." };
    expect(reopen(test.world, { case: id, ...given })?.reopened).toBe(false);
    expect(reopen(test.world, { case: 77, ...given })).toBeUndefined();
    expect(test.storage.history.of(id)).toEqual(before);
  });
});

describe("a case on hold", () => {
  test("is listed as open, and nobody is reminded of it", () => {
    const { test, id } = decided("on-hold");
    expect(test.storage.cases.list({ open: true, limit: 5 })).toMatchObject([{ id, decision: "on-hold" }]);
    expect(remindDue(test.world, LATER)).toMatchObject({ reminders: 0, escalations: 0 });
    expect(waiting(test)).toEqual([]);
  });

  test.each([
    ["before its date", "2026-03-18T08:00:00.000Z", "2026-03-17T10:00:00.000Z", 0],
    ["at its date", "2026-03-18T08:00:00.000Z", "2026-03-18T08:00:00.000Z", 1],
    ["days after, because nobody was running", "2026-03-18T08:00:00.000Z", "2026-03-27T10:00:00.000Z", 1],
    ["at night", "2026-03-18T08:00:00.000Z", "2026-03-18T22:00:00.000Z", 0],
    ["on a holiday", "2026-03-18T08:00:00.000Z", "2026-04-03T10:00:00.000Z", 0],
    ["without a date", undefined, "2027-03-18T10:00:00.000Z", 0],
  ])("%s: until %s, looked at %s, %i open again", (_, until, now, ended) => {
    const { test, id } = decided("on-hold", until);
    expect(caseNow(test.world, id).decision?.until).toBe(until);
    expect(endHolds(test.world, now)).toBe(ended);
    expect(endHolds(test.world, now)).toBe(0);
    expect(caseNow(test.world, id).decision === undefined).toBe(ended === 1);
    if (ended === 0) return;
    expect(test.storage.history.of(id).find(({ event }) => event.kind === "reopened")).toMatchObject({
      by: "bonafide",
      event: { decision: "on-hold" },
    });
    expect(test.storage.decisions.reopeningsOf(id)).toEqual([
      { id: 1, case: id, decision: "on-hold", decidedBy: OWNER, by: "bonafide", at: now },
    ]);
    expect(waiting(test).length).toBeGreaterThan(3);
  });

  test("that was decided otherwise meanwhile is left alone when its date comes", () => {
    const { test, id } = decided("on-hold", "2026-03-18T08:00:00.000Z");
    decide(test.world, id, { decision: "proceed", reason: "met", by: COLLEAGUE, at: AT });
    expect(endHolds(test.world, LATER)).toBe(0);
    expect(caseNow(test.world, id).decision).toEqual({
      decision: "proceed",
      reason: "met",
      by: COLLEAGUE,
      at: AT,
    });
  });
});
