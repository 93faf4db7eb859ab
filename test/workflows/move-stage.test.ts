import { describe, expect, test } from "vitest";
import { isAtOrAfter, STAGES, type Stage } from "../../src/domain/stage.ts";
import type { Answer, TaskId } from "../../src/domain/task.ts";
import { baselineFor } from "../../src/playbook/baseline.ts";
import { TASKS } from "../../src/playbook/tasks.ts";
import { addDetails } from "../../src/workflows/add-details.ts";
import { answerTask } from "../../src/workflows/answer-task.ts";
import { caseNow } from "../../src/workflows/assess-case.ts";
import { decide } from "../../src/workflows/decide.ts";
import { explainGate, moveStage } from "../../src/workflows/move-stage.ts";
import {
  COLLEAGUE,
  eventsOf,
  ORDINARY,
  OTHER_PAYEE,
  OWNER,
  openTestWorld,
  type TestWorld,
  taskOf,
  vetted,
} from "../support/open-world.ts";

const AT = "2026-03-04T10:00:00.000Z";
const LATER = "2026-03-05T10:00:00.000Z";

function moves({ world }: TestWorld, id: number, to: Stage, reason?: string, at = AT) {
  const given = { case: id, to, by: COLLEAGUE, via: "button", at } as const;
  return moveStage(world, { ...given, ...(reason !== undefined && { reason }) });
}

function answers(test: TestWorld, id: number, task: TaskId, answer: Answer) {
  const { id: row } = taskOf(test, id, task);
  answerTask(test.world, { task: row, answer, by: COLLEAGUE, via: "button", at: AT, key: `click:${task}` });
}

/** Baseline tasks of the case that somebody is still asked for. */
function baseline({ world }: TestWorld, id: number): readonly TaskId[] {
  return caseNow(world, id)
    .tasks.filter((task) => task.baseline)
    .map(({ task }) => task);
}

const PAIRS = STAGES.flatMap((from) => STAGES.map((to) => [from, to] as const));

describe("moving a case", () => {
  test.each(PAIRS)("from %s to %s opens what is asked of everyone there, and nothing else", (from, to) => {
    const test = openTestWorld();
    const { id } = vetted(test, { ...ORDINARY, stage: from });
    const done = moves(test, id, to);
    expect(done?.moved).toBe(from !== to);
    expect(done?.case.stage).toBe(to);
    expect(baseline(test, id).toSorted()).toEqual(baselineFor(to).toSorted());
    expect(test.storage.cases.list({ limit: 1 })[0]?.stage).toBe(to);
    const moved = eventsOf(test, id).filter(({ kind }) => kind === "stage-moved");
    expect(moved).toEqual(from === to ? [] : [{ kind: "stage-moved", from, to, via: "button" }]);
    expect(test.storage.history.firstBroken()).toBeUndefined();
  });

  test.each(PAIRS)("from %s to %s notes exactly the open tasks that were due before it", (from, to) => {
    const test = openTestWorld();
    const { id } = vetted(test, { ...ORDINARY, stage: from });
    const gate = moves(test, id, to)?.gate;
    const due = baselineFor(to).filter((task) => isAtOrAfter(to, TASKS[task].before ?? "engaged"));
    const isForward = from !== to && isAtOrAfter(to, from);
    // Somebody who is not seen before an offer is a finding of its own, which asks for what is asked anyway.
    const wanted = isForward && due.length > 0 ? { open: due, failed: [] } : undefined;
    expect(gate && { ...gate, open: gate.open.toSorted() }).toEqual(
      wanted && { ...wanted, open: wanted.open.toSorted() },
    );
    expect(test.storage.gates.ofCase(id)).toHaveLength(wanted === undefined ? 0 : 1);
  });

  test("there and back again leaves what was answered, and drops what was not", () => {
    const test = openTestWorld();
    const { id } = vetted(test, ORDINARY);
    moves(test, id, "engaged");
    answers(test, id, "ship-to-the-id-address", "passed");
    moves(test, id, "interview");
    expect(baseline(test, id).toSorted()).toEqual(baselineFor("interview").toSorted());
    expect(taskOf(test, id, "ship-to-the-id-address").state.status).toBe("passed");
    expect(eventsOf(test, id)).toContainEqual({ kind: "task-dropped", task: "first-day-on-video" });
    moves(test, id, "engaged");
    expect(taskOf(test, id, "first-day-on-video").baseline).toBe(true);
    expect(test.storage.tasks.waiting({ limit: 500 }).map(({ task }) => task)).toContain(
      "first-day-on-video",
    );
  });

  test("a task that a finding asked for becomes one of everybody's, and outlives the finding", () => {
    const test = openTestWorld();
    const crypto = { ...ORDINARY, payment: { methods: ["crypto" as const] } };
    const { id } = vetted(test, crypto);
    expect(taskOf(test, id, "agree-payment-to-own-account").baseline).toBe(false);
    moves(test, id, "offer");
    expect(taskOf(test, id, "agree-payment-to-own-account")).toMatchObject({
      baseline: true,
      because: ["paid-only-in-crypto"],
    });
    const submission = { ...crypto, payment: { methods: ["bank" as const] } };
    addDetails(test.world, { case: id, submission, by: OWNER, via: "form", at: LATER });
    expect(taskOf(test, id, "agree-payment-to-own-account")).toMatchObject({ baseline: true, because: [] });
  });

  test("a check that goes by the stage goes by the case's, not by what was typed once", () => {
    const test = openTestWorld();
    const { id } = vetted(test, { ...ORDINARY, stage: "application" });
    const strength = () =>
      caseNow(test.world, id).assessment.findings.find(
        ({ check }) => check === "not-yet-seen-in-person-or-on-video",
      )?.strength;
    expect(strength()).toBeUndefined();
    moves(test, id, "interview");
    expect(strength()).toBe("weak");
    moves(test, id, "offer");
    expect(strength()).toBe("moderate");
  });

  test("people are told once, with the case as it is then", () => {
    const test = openTestWorld();
    const { id } = vetted(test, ORDINARY);
    const before = test.told.length;
    moves(test, id, "offer");
    expect(test.told.slice(before)).toEqual([{ what: "case", case: caseNow(test.world, id), at: AT }]);
  });

  test("a case that does not exist is not moved", () => {
    const test = openTestWorld();
    expect(moves(test, 7, "offer")).toBeUndefined();
    expect(test.told).toEqual([]);
  });

  test("a decided case moves and stays decided, and its new tasks wait for nobody", () => {
    const test = openTestWorld();
    const { id } = vetted(test, ORDINARY);
    decide(test.world, id, { decision: "proceed", reason: "met", by: OWNER, at: AT });
    moves(test, id, "onboarding");
    expect(caseNow(test.world, id).decision?.decision).toBe("proceed");
    expect(test.storage.tasks.waiting({ limit: 500 })).toEqual([]);
  });
});

describe("the gate", () => {
  test("names failed tasks apart, and leaves out what passed, is not needed, or is due later or at no stage", () => {
    const test = openTestWorld();
    const { id } = vetted(test, OTHER_PAYEE);
    moves(test, id, "interview");
    answers(test, id, "interview-on-video-or-in-person", "passed");
    answers(test, id, "check-identity-on-the-call", "failed");
    answers(test, id, "call-employers-by-own-number", "not-needed");
    answers(test, id, "call-references-on-company-line", "inconclusive");
    const gate = moves(test, id, "offer")?.gate;
    expect(gate?.failed).toEqual(["check-identity-on-the-call"]);
    expect(gate?.open).toContain("call-references-on-company-line");
    for (const task of gate?.open ?? []) {
      expect(["offer", "interview"]).toContain(TASKS[task].before);
      expect(["open", "inconclusive"]).toContain(taskOf(test, id, task).state.status);
    }
    // Due before onboarding.
    expect(gate?.open).not.toContain("confirm-the-payee-name");
    expect(eventsOf(test, id)).toContainEqual({ kind: "gate-passed", to: "offer", ...gate });
  });

  test("is silent when everything due before the stage is settled", () => {
    const test = openTestWorld();
    const { id } = vetted(test, { ...ORDINARY, interviews: [{ mode: "video", camera: "on" }] });
    for (const task of baselineFor("application")) answers(test, id, task, "passed");
    expect(moves(test, id, "offer")).toMatchObject({ moved: true });
    expect(test.storage.gates.ofCase(id)).toEqual([]);
  });

  test("keeps the reason that came with the move", () => {
    const test = openTestWorld();
    const { id } = vetted(test, ORDINARY);
    moves(test, id, "offer", "The client cannot wait.");
    expect(test.storage.gates.ofCase(id)).toMatchObject([
      { from: "application", to: "offer", reason: "The client cannot wait.", explainedBy: COLLEAGUE },
    ]);
    expect(eventsOf(test, id)).toContainEqual({
      kind: "gate-explained",
      to: "offer",
      reason: "The client cannot wait.",
    });
  });

  test("is explained afterwards; the last word counts, and both are on record", () => {
    const test = openTestWorld();
    const { id } = vetted(test, ORDINARY);
    moves(test, id, "offer");
    const [gate] = test.storage.gates.ofCase(id);
    for (const [by, reason] of [
      [OWNER, "First."],
      [COLLEAGUE, "Second."],
    ] as const) {
      explainGate(test.world, { gate: gate?.id ?? 0, reason, by, at: LATER });
    }
    expect(test.storage.gates.ofCase(id)).toMatchObject([{ reason: "Second.", explainedBy: COLLEAGUE }]);
    const explained = test.storage.history.of(id).filter(({ event }) => event.kind === "gate-explained");
    expect(explained.map(({ by, event }) => [by, "reason" in event && event.reason])).toEqual([
      [OWNER, "First."],
      [COLLEAGUE, "Second."],
    ]);
    expect(test.told.at(-1)).toMatchObject({ what: "case", at: LATER });
  });

  test("that there is none of cannot be explained", () => {
    const test = openTestWorld();
    expect(explainGate(test.world, { gate: 3, reason: "none", by: OWNER, at: AT })).toBeUndefined();
  });
});

describe("a stage among added details", () => {
  test("moves the case, with its gate", () => {
    const test = openTestWorld();
    const { id } = vetted(test, ORDINARY);
    addDetails(test.world, { case: id, change: { stage: "offer" }, by: OWNER, via: "form", at: AT });
    expect(caseNow(test.world, id).stage).toBe("offer");
    expect(eventsOf(test, id).map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(["details-added", "stage-moved", "gate-passed"]),
    );
    expect(test.storage.gates.ofCase(id)).toHaveLength(1);
  });

  test("that nobody has changed leaves a case where it has moved to", () => {
    const test = openTestWorld();
    const { id } = vetted(test, { ...ORDINARY, stage: "application" });
    moves(test, id, "offer");
    const change = { stage: "application" as const, emails: ["jane@work.example"] };
    addDetails(test.world, { case: id, change, by: OWNER, via: "form", at: LATER });
    expect(caseNow(test.world, id).stage).toBe("offer");
  });
});
