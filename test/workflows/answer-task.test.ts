import { describe, expect, test } from "vitest";
import { ANSWERS, type Answer, type TaskStatus } from "../../src/domain/task.ts";
import {
  type AnsweredTask,
  answerTask,
  undoAnswer,
  withdrawAnswer,
} from "../../src/workflows/answer-task.ts";
import { caseNow } from "../../src/workflows/assess-case.ts";
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

const PAYEE = "confirm-the-payee-name";
const AT = "2026-03-04T10:00:00.000Z";
const LATER = "2026-03-04T11:00:00.000Z";
const NEXT_DAY = "2026-03-05T08:00:00.000Z";
const NEXT_WEEK = "2026-03-09T08:00:00.000Z";

function start() {
  const test = openTestWorld();
  const { id } = vetted(test, OTHER_PAYEE);
  const task = taskOf(test, id, PAYEE).id;
  const given = (key: string, at = AT, by = OWNER): AnsweredTask => ({ task, by, at, via: "reaction", key });
  return {
    test,
    id,
    task,
    given,
    answer: (answer: Answer, key: string = answer, at = AT, by = OWNER) =>
      answerTask(test.world, { ...given(key, at, by), answer }),
    state: () => taskOf(test, id, PAYEE).state,
    level: () => caseNow(test.world, id).assessment.level,
    raised: () => caseNow(test.world, id).assessment.findings.map(({ check, settled }) => [check, settled]),
  };
}

const OUTCOMES: Readonly<Record<Answer, TaskStatus | undefined>> = {
  passed: "passed",
  failed: "failed",
  inconclusive: "inconclusive",
  "not-needed": "not-needed",
  mine: undefined,
  snooze: undefined,
};

/** What a task was answered with before; nothing leaves it open. */
const BEFORE: readonly (Answer | "nothing")[] = ["nothing", ...ANSWERS];

describe("an answer", () => {
  test.each(BEFORE.flatMap((before) => ANSWERS.map((answer) => [before, answer] as const)))(
    "after %s, %s leads where it says, and its undo leads back",
    (before, answer) => {
      const { test: world, id, task, given, answer: say, state } = start();
      if (before !== "nothing") say(before, "first");
      const stood = state();
      const after = say(answer, "second", LATER, COLLEAGUE);
      expect(after?.state).toEqual(state());
      expect(state().status).toBe(OUTCOMES[answer] ?? stood.status);
      expect(
        world.storage.history.of(id).findLast(({ event }) => event.kind === "task-answered"),
      ).toMatchObject({
        by: COLLEAGUE,
        at: LATER,
        event: { task: PAYEE, answer, via: "reaction", from: stood.status, to: state().status },
      });

      withdrawAnswer(world.world, given("second", "2026-03-04T12:00:00.000Z", COLLEAGUE));
      expect(state()).toEqual(stood);
      expect(taskOf(world, id, PAYEE).id).toBe(task);
      expect(eventsOf(world, id).findLast(({ kind }) => kind === "answer-withdrawn")).toMatchObject({
        answer,
        to: stood.status,
      });
      expect(world.storage.history.firstBroken()).toBeUndefined();
    },
  );

  test.each([
    ["inconclusive", NEXT_WEEK],
    ["snooze", NEXT_DAY],
    ["passed", undefined],
    ["failed", undefined],
    ["not-needed", undefined],
    ["mine", undefined],
  ] as const)("%s keeps the task quiet until %s", (answer, until) => {
    const { answer: say, state } = start();
    say(answer);
    expect(state().quietUntil).toBe(until);
  });

  test("snoozed on a Friday it is quiet until Monday", () => {
    const { answer: say, state } = start();
    say("snooze", "key", "2026-03-06T15:00:00.000Z");
    expect(state().quietUntil).toBe(NEXT_WEEK);
  });

  test("of two people counts by time, not by who gave it", () => {
    const { test, answer: say, state, given } = start();
    say("passed", "one", AT, OWNER);
    say("failed", "two", LATER, COLLEAGUE);
    expect(state()).toMatchObject({ status: "failed", answeredBy: COLLEAGUE, answeredAt: LATER });
    withdrawAnswer(test.world, given("two"));
    expect(state()).toMatchObject({ status: "passed", answeredBy: OWNER, answeredAt: AT });
    withdrawAnswer(test.world, given("one"));
    expect(state()).toEqual({ status: "open" });
  });

  test("taking back the earlier of two leaves the later one", () => {
    const { test, answer: say, state, given } = start();
    say("passed", "one", AT, OWNER);
    say("failed", "two", LATER, COLLEAGUE);
    withdrawAnswer(test.world, given("one"));
    expect(state()).toMatchObject({ status: "failed", answeredBy: COLLEAGUE });
  });

  test("given twice with the same key counts once", () => {
    const { test, answer: say, state, given } = start();
    say("passed", "same");
    say("failed", "same", LATER);
    expect(state().status).toBe("failed");
    withdrawAnswer(test.world, given("same"));
    expect(state().status).toBe("open");
  });

  test("'I take it' makes the task theirs, for lists and reminders too, until it is taken back", () => {
    const { test, answer: say, given } = start();
    const owner = () => test.storage.tasks.waiting({ limit: 500 }).find(({ task }) => task === PAYEE)?.owner;
    say("mine", "hand", AT, COLLEAGUE);
    expect(owner()).toBe(COLLEAGUE);
    withdrawAnswer(test.world, given("hand"));
    expect(owner()).toBe(OWNER);
  });

  test("keeps its note", () => {
    const { test, given, state, id } = start();
    answerTask(test.world, { ...given("click"), answer: "not-needed", note: "Paid through payroll." });
    expect(state().note).toBe("Paid through payroll.");
    expect(eventsOf(test, id)).toContainEqual(
      expect.objectContaining({ answer: "not-needed", note: "Paid through payroll." }),
    );
  });

  test("is shown at once, with the case as it is then", () => {
    const { test, answer: say, id } = start();
    const before = test.told.length;
    say("passed");
    expect(test.told.slice(before)).toEqual([{ what: "case", case: caseNow(test.world, id), at: AT }]);
  });

  test("to a task that does not exist changes nothing", () => {
    const { test, given, id } = start();
    const before = eventsOf(test, id).length;
    expect(answerTask(test.world, { ...given("key"), task: 999, answer: "passed" })).toBeUndefined();
    expect(eventsOf(test, id)).toHaveLength(before);
    expect(test.told).toHaveLength(1);
  });
});

describe("what an answer does to the case", () => {
  test("passed settles the finding, and the level falls; taken back, it rises again", () => {
    const { test, answer: say, level, raised, given, id } = start();
    expect(level()).toBe("verify-first");
    say("passed", "check");
    expect(raised()).toEqual([["account-holder-differs", true]]);
    expect(level()).toBe("nothing-raised");
    withdrawAnswer(test.world, given("check", LATER));
    expect(raised()).toEqual([["account-holder-differs", false]]);
    expect(level()).toBe("verify-first");
    expect(eventsOf(test, id).flatMap((event) => (event.kind === "assessed" ? event.level : []))).toEqual([
      "verify-first",
      "nothing-raised",
      "verify-first",
    ]);
  });

  test("failed becomes a finding of its own with a task, and the undo takes the finding away", () => {
    const { test, answer: say, raised, given, id } = start();
    say("failed", "cross");
    expect(raised()).toEqual([
      ["account-holder-differs", false],
      ["verification-failed", false],
    ]);
    expect(taskOf(test, id, "independent-identity-check").because).toEqual(["verification-failed"]);
    withdrawAnswer(test.world, given("cross", LATER));
    expect(raised()).toEqual([["account-holder-differs", false]]);
  });

  test("a second task that failed is raised together with the first", () => {
    const { test, answer: say, id } = start();
    say("failed", "cross");
    const other = taskOf(test, id, "interview-on-video-or-in-person").id;
    answerTask(test.world, { task: other, by: OWNER, at: LATER, via: "button", key: "k", answer: "failed" });
    const found = caseNow(test.world, id).assessment.findings.filter(
      ({ check }) => check === "verification-failed",
    );
    expect(found.map(({ evidence }) => evidence.length)).toEqual([2]);
  });

  test("the task that a failed one brought is opened once, however often it fails", () => {
    const { test, answer: say, given, id } = start();
    for (const key of ["one", "two"]) {
      say("failed", key);
      withdrawAnswer(test.world, given(key));
    }
    say("failed", "three");
    const { tasks } = caseNow(test.world, id);
    expect(new Set(tasks.map(({ task }) => task)).size).toBe(tasks.length);
  });

  test.each(["mine", "snooze", "inconclusive", "not-needed"] as const)("%s changes no finding", (answer) => {
    const { test, answer: say, raised, level, id } = start();
    const before = eventsOf(test, id).filter(({ kind }) => kind === "assessed").length;
    say(answer);
    expect(raised()).toEqual([["account-holder-differs", false]]);
    expect(level()).toBe("verify-first");
    expect(eventsOf(test, id).filter(({ kind }) => kind === "assessed")).toHaveLength(before);
  });

  test("what failed yesterday is not assessed anew because something else is answered today", () => {
    const { test, answer: say, id } = start();
    say("failed", "cross");
    const failedAt = caseNow(test.world, id).assessment;
    const other = taskOf(test, id, "interview-on-video-or-in-person").id;
    const answered = {
      task: other,
      by: OWNER,
      at: "2026-03-05T10:00:00.000Z",
      via: "button",
      key: "k",
    } as const;
    const before = eventsOf(test, id).length;
    answerTask(test.world, { ...answered, answer: "mine" });
    expect(
      eventsOf(test, id)
        .slice(before)
        .map(({ kind }) => kind),
    ).toEqual(["task-answered"]);
    expect(caseNow(test.world, id).assessment).toEqual(failedAt);
  });
});

describe("undo", () => {
  test("takes back the last outcome, whoever gave it, then the one before", () => {
    const { test, task, answer: say, state, id } = start();
    say("inconclusive", "one", AT, OWNER);
    say("passed", "two", LATER, COLLEAGUE);
    const undo = () => undoAnswer(test.world, { task, by: OWNER, at: LATER, via: "button" });
    expect(undo()?.state).toMatchObject({ status: "inconclusive", answeredBy: OWNER });
    expect(eventsOf(test, id)).toContainEqual({
      kind: "answer-withdrawn",
      task: PAYEE,
      answer: "passed",
      via: "button",
      from: "passed",
      to: "inconclusive",
    });
    expect(undo()?.state).toEqual({ status: "open" });
    expect(state()).toEqual({ status: "open" });
  });

  test("leaves alone who took the task", () => {
    const { test, task, answer: say, state } = start();
    say("passed", "one", AT, OWNER);
    say("mine", "two", LATER, COLLEAGUE);
    undoAnswer(test.world, { task, by: OWNER, at: LATER, via: "button" });
    expect(state()).toEqual({ status: "open", takenBy: COLLEAGUE });
  });

  test.each([
    [
      "undo",
      (test: TestWorld, task: number) => undoAnswer(test.world, { task, by: OWNER, at: AT, via: "button" }),
    ],
    [
      "removing a reaction that counted for nothing",
      (test: TestWorld, task: number) =>
        withdrawAnswer(test.world, { task, by: OWNER, at: AT, via: "reaction", key: "never" }),
    ],
  ])("%s changes nothing when nothing was answered", (_, undo) => {
    const { test, task, id, state } = start();
    const before = eventsOf(test, id).length;
    expect(undo(test, task)?.state).toEqual({ status: "open" });
    expect(state()).toEqual({ status: "open" });
    expect(eventsOf(test, id)).toHaveLength(before);
    expect(test.told).toHaveLength(1);
  });
});
