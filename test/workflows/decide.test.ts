import { describe, expect, test } from "vitest";
import { AFTER_CONFIRMING, DECISIONS, type Decision, takesTwo } from "../../src/domain/case.ts";
import { answerTask } from "../../src/workflows/answer-task.ts";
import { caseNow } from "../../src/workflows/assess-case.ts";
import { confirmDecision, decide, disagree } from "../../src/workflows/decide.ts";
import { reopen } from "../../src/workflows/reopen.ts";
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
const LATER = "2026-03-05T10:00:00.000Z";
const THIRD = "U0THIRD";

type What = Decision["decision"];

function decides({ world }: TestWorld, id: number, decision: What, by = OWNER, at = AT) {
  return decide(world, id, { decision, reason: `${decision}, says ${by}`, by, at });
}

/** Kinds of what happened to decisions, with who did it. */
function decisionsOf({ storage }: TestWorld, id: number): readonly string[] {
  return storage.history
    .of(id)
    .filter(({ event }) => /^(decided|decision-proposed|proposal-withdrawn|reopened)$/.test(event.kind))
    .map(({ by, event }) => `${event.kind} ${"decision" in event ? event.decision : ""} ${by}`);
}

function pendingOf({ storage }: TestWorld, id: number): number {
  return storage.cases.find(id)?.proposal?.id ?? 0;
}

function waiting({ storage }: TestWorld, id: number): readonly string[] {
  return storage.tasks.waiting({ limit: 500 }).flatMap((one) => (one.case === id ? one.task : []));
}

describe("a decision", () => {
  test.each(DECISIONS)("%s is kept with its name and its reason, and shown", (decision) => {
    const test = openTestWorld();
    const { id, assessment } = vetted(test, OTHER_PAYEE);
    const given = { decision, reason: "The payee was confirmed by the bank.", by: COLLEAGUE, at: AT };
    const done = decide(test.world, id, given);
    expect(done?.outcome).toBe(takesTwo(decision) ? "proposed" : "decided");
    expect(takesTwo(decision) ? done?.case.proposal : done?.case.decision).toMatchObject(given);
    expect(done?.case.assessment).toEqual(assessment);
    expect(test.storage.history.of(id).at(-1)).toMatchObject({
      by: COLLEAGUE,
      at: AT,
      event: { kind: takesTwo(decision) ? "decision-proposed" : "decided", decision, reason: given.reason },
    });
    expect(test.told.at(-1)).toEqual({ what: "case", case: done?.case, at: AT });
  });

  test("about a case that does not exist changes nothing", () => {
    const test = openTestWorld();
    expect(decides(test, 99, "proceed")).toBeUndefined();
    expect(test.told).toEqual([]);
    expect(test.storage.history.of(99)).toEqual([]);
  });

  test.each(DECISIONS)("%s leaves nobody waiting, once it counts", (decision) => {
    const test = openTestWorld();
    const { id } = vetted(test, OTHER_PAYEE);
    const before = waiting(test, id);
    expect(before.length).toBeGreaterThan(0);
    decides(test, id, decision);
    expect(waiting(test, id)).toEqual(takesTwo(decision) ? before : []);
    decides(test, id, decision, COLLEAGUE);
    expect(waiting(test, id)).toEqual(decision === "confirmed-misrepresentation" ? [AFTER_CONFIRMING] : []);
  });
});

describe("what takes a second person", () => {
  const SHARED = DECISIONS.filter(takesTwo);

  test("are the two that may follow somebody around", () => {
    expect(SHARED).toEqual(["not-cleared", "confirmed-misrepresentation"]);
  });

  test.each(SHARED)("%s counts with both names once another one confirms", (decision) => {
    const test = openTestWorld();
    const { id } = vetted(test, OTHER_PAYEE);
    decides(test, id, decision);
    const proposal = pendingOf(test, id);
    expect(confirmDecision(test.world, { proposal, by: COLLEAGUE, at: LATER })?.outcome).toBe("confirmed");
    const { decision: kept, proposal: left } = caseNow(test.world, id);
    expect(kept).toEqual({
      decision,
      reason: `${decision}, says ${OWNER}`,
      by: OWNER,
      at: LATER,
      confirmedBy: COLLEAGUE,
    });
    expect(left).toBeUndefined();
    const entry = test.storage.history.of(id).findLast(({ event }) => event.kind === "decided");
    expect(entry).toMatchObject({ by: COLLEAGUE, event: { decision, proposedBy: OWNER } });
  });

  // Who answers the proposal of OWNER, how, and in which state; what comes of it.
  const CONFIRMING = [
    ["waiting", OWNER, "own", undefined],
    ["waiting", COLLEAGUE, "confirmed", "not-cleared"],
    ["confirmed", OWNER, "late", "not-cleared"],
    ["confirmed", COLLEAGUE, "late", "not-cleared"],
    ["confirmed", THIRD, "late", "not-cleared"],
    ["withdrawn", OWNER, "late", undefined],
    ["withdrawn", COLLEAGUE, "late", undefined],
    ["replaced", OWNER, "late", "proceed"],
    ["replaced", COLLEAGUE, "late", "proceed"],
  ] as const;
  const OBJECTING = [
    ["waiting", OWNER, "withdrawn", undefined],
    ["waiting", COLLEAGUE, "withdrawn", undefined],
    ["confirmed", OWNER, "reopened", undefined],
    ["confirmed", COLLEAGUE, "reopened", undefined],
    ["confirmed", THIRD, "reopened", undefined],
    ["withdrawn", COLLEAGUE, "late", undefined],
    ["replaced", COLLEAGUE, "late", "proceed"],
    ["replaced", THIRD, "late", "proceed"],
  ] as const;

  /** A case with a proposal of OWNER's in that state. */
  function proposalIn(state: (typeof CONFIRMING)[number][0]) {
    const test = openTestWorld();
    const { id } = vetted(test, OTHER_PAYEE);
    decides(test, id, "not-cleared");
    const proposal = pendingOf(test, id);
    if (state === "confirmed") confirmDecision(test.world, { proposal, by: COLLEAGUE, at: AT });
    if (state === "withdrawn") disagree(test.world, { proposal, by: THIRD, at: AT, reason: "no" });
    if (state === "replaced") decides(test, id, "proceed", THIRD);
    expect(test.storage.decisions.proposal(proposal)?.state).toBe(state);
    return { test, id, proposal };
  }

  test.each(CONFIRMING)("a proposal that is %s, confirmed by %s: %s", (state, by, outcome, standing) => {
    const { test, id, proposal } = proposalIn(state);
    const before = test.storage.history.of(id);
    expect(confirmDecision(test.world, { proposal, by, at: LATER })?.outcome).toBe(outcome);
    expect(caseNow(test.world, id).decision?.decision).toBe(standing);
    if (outcome !== "confirmed") expect(test.storage.history.of(id)).toEqual(before);
  });

  test.each(OBJECTING)("a proposal that is %s, objected to by %s: %s", (state, by, outcome, standing) => {
    const { test, id, proposal } = proposalIn(state);
    const before = test.storage.history.of(id).length;
    const given = { proposal, by, at: LATER, reason: "The bank was wrong." };
    expect(disagree(test.world, given)?.outcome).toBe(outcome);
    const { decision, proposal: pending } = caseNow(test.world, id);
    expect(decision?.decision).toBe(standing);
    expect(pending).toBeUndefined();
    const last = test.storage.history.of(id).slice(before);
    if (outcome === "late") expect(last).toEqual([]);
    else expect(last[0]).toMatchObject({ by, event: { reason: "The bank was wrong." } });
  });

  test("an answer to a proposal that there never was changes nothing", () => {
    const test = openTestWorld();
    expect(confirmDecision(test.world, { proposal: 7, by: COLLEAGUE, at: AT })).toBeUndefined();
    expect(disagree(test.world, { proposal: 7, by: COLLEAGUE, at: AT, reason: "no" })).toBeUndefined();
  });

  test("a confirmed decision that was decided anew is no longer taken back by who disagreed with the first", () => {
    const { test, id, proposal } = proposalIn("confirmed");
    decides(test, id, "proceed", THIRD, LATER);
    expect(disagree(test.world, { proposal, by: OWNER, at: LATER, reason: "no" })?.outcome).toBe("late");
    expect(caseNow(test.world, id).decision?.decision).toBe("proceed");
  });
});

describe("deciding what has been decided or proposed before", () => {
  // First by OWNER, then by somebody; whether that counts at once, waits, or is the second person.
  const ROWS = DECISIONS.flatMap((first) =>
    DECISIONS.flatMap((then) =>
      [OWNER, COLLEAGUE].map((by) => {
        const confirms = takesTwo(first) && first === then && by !== OWNER;
        return [first, then, by, confirms || !takesTwo(then) ? "decided" : "proposed", confirms] as const;
      }),
    ),
  );

  test.each(ROWS)("%s, then %s by %s: %s", (first, then, by, outcome, confirms) => {
    const test = openTestWorld();
    const { id } = vetted(test, OTHER_PAYEE);
    decides(test, id, first);
    const done = decides(test, id, then, by, LATER);
    expect(done?.outcome).toBe(outcome);
    const { decision, proposal } = caseNow(test.world, id);
    expect((outcome === "decided" ? decision : proposal)?.decision).toBe(then);
    expect(outcome === "decided" ? proposal : decision).toBeUndefined();
    expect(decision?.confirmedBy).toBe(confirms ? by : undefined);
    // Both are on record; of two people who differ, the one who loses is known.
    const began = takesTwo(first) ? "decision-proposed" : "decided";
    const ended = outcome === "decided" ? "decided" : "decision-proposed";
    expect(decisionsOf(test, id)).toEqual([
      `${began} ${first} ${OWNER}`,
      ...(takesTwo(first) ? [] : [`reopened ${first} ${by}`]),
      `${ended} ${then} ${by}`,
    ]);
    const isReplaced = by !== OWNER && !confirms;
    expect(done?.replaced).toEqual(isReplaced ? { decision: first, by: OWNER } : undefined);
    expect(test.storage.history.firstBroken()).toBeUndefined();
  });

  test("what the second person wrote stands beside what the first one did", () => {
    const test = openTestWorld();
    const { id } = vetted(test, OTHER_PAYEE);
    decides(test, id, "not-cleared");
    decides(test, id, "not-cleared", COLLEAGUE, LATER);
    expect(eventsOf(test, id).at(-1)).toMatchObject({
      kind: "decided",
      reason: `not-cleared, says ${OWNER}`,
      proposedBy: OWNER,
      confirmedBecause: `not-cleared, says ${COLLEAGUE}`,
    });
  });

  test("a case whose decision makes room for a proposal is open meanwhile, and asks its people again", () => {
    const test = openTestWorld();
    const { id } = vetted(test, OTHER_PAYEE);
    const before = waiting(test, id);
    decides(test, id, "proceed");
    expect(waiting(test, id)).toEqual([]);
    decides(test, id, "not-cleared", COLLEAGUE, LATER);
    expect(waiting(test, id).toSorted()).toEqual(before.toSorted());
    expect(test.storage.decisions.reopeningsOf(id)).toMatchObject([{ decision: "proceed", by: COLLEAGUE }]);
  });
});

describe("confirmed misrepresentation", () => {
  test("opens the task to contain and report, which outlives answers until the decision is taken back", () => {
    const test = openTestWorld();
    const { id } = vetted(test, OTHER_PAYEE);
    decides(test, id, "confirmed-misrepresentation");
    expect(caseNow(test.world, id).tasks.map(({ task }) => task)).not.toContain(AFTER_CONFIRMING);
    decides(test, id, "confirmed-misrepresentation", COLLEAGUE);
    const { id: row } = taskOf(test, id, AFTER_CONFIRMING);
    expect(waiting(test, id)).toEqual([AFTER_CONFIRMING]);
    const given = { task: row, by: THIRD, via: "button", at: LATER, key: "click:1" } as const;
    answerTask(test.world, { ...given, answer: "mine" });
    expect(taskOf(test, id, AFTER_CONFIRMING).state.takenBy).toBe(THIRD);
    reopen(test.world, { case: id, by: OWNER, at: LATER, reason: "The registrar was wrong." });
    expect(caseNow(test.world, id).tasks.map(({ task }) => task)).not.toContain(AFTER_CONFIRMING);
    expect(eventsOf(test, id)).toContainEqual({ kind: "task-dropped", task: AFTER_CONFIRMING });
  });

  test("that is decided as something else drops the task as well", () => {
    const test = openTestWorld();
    const { id } = vetted(test, OTHER_PAYEE);
    decides(test, id, "confirmed-misrepresentation");
    decides(test, id, "confirmed-misrepresentation", COLLEAGUE);
    decides(test, id, "proceed", COLLEAGUE, LATER);
    expect(caseNow(test.world, id).tasks.map(({ task }) => task)).not.toContain(AFTER_CONFIRMING);
    expect(waiting(test, id)).toEqual([]);
  });
});
