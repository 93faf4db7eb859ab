import { expect, test } from "vitest";
import { ANSWERS, type Answer, type TaskState } from "../../src/domain/task.ts";
import { nextWorkingDay, nextWorkingWeek } from "../../src/domain/working-time.ts";
import { answerTask, undoAnswer, withdrawAnswer } from "../../src/workflows/answer-task.ts";
import { assessSubmission, caseNow, reassess } from "../../src/workflows/assess-case.ts";
import { BERLIN, OTHER_PAYEE, openTestWorld, type TestWorld, taskOf, vetted } from "../support/open-world.ts";
import { fc } from "../support/properties.ts";

const TASK = "confirm-the-payee-name";
/** Shares nothing with the cases of the other runs. */
const NOBODY_ELSE = { name: "Jane Doe", payment: OTHER_PAYEE.payment };
const PEOPLE = ["U0ONE", "U0TWO", "U0THREE"] as const;

/** What one person does with one reaction, or by the undo button. */
type Step =
  | { readonly does: "add" | "remove"; readonly by: string; readonly answer: Answer }
  | { readonly does: "undo"; readonly by: string };

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: stepOf("add") },
  { weight: 3, arbitrary: stepOf("remove") },
  { weight: 1, arbitrary: fc.record({ does: fc.constant("undo" as const), by: fc.constantFrom(...PEOPLE) }) },
);

function stepOf<Does extends "add" | "remove">(does: Does) {
  return fc.record({
    does: fc.constant(does),
    by: fc.constantFrom(...PEOPLE),
    answer: fc.constantFrom(...ANSWERS),
  });
}

interface Given {
  readonly key: string;
  readonly by: string;
  readonly answer: Answer;
  readonly at: string;
}

/** The model: the answers that stand, oldest first. */
function applied(standing: readonly Given[], step: Step, at: string): readonly Given[] {
  if (step.does === "undo") {
    const last = standing.findLastIndex(({ answer }) => answer !== "mine" && answer !== "snooze");
    return standing.filter((_, index) => index !== last);
  }
  const key = keyOf(step);
  const others = standing.filter((given) => given.key !== key);
  return step.does === "remove" ? others : [...others, { key, by: step.by, answer: step.answer, at }];
}

/** The last outcome, who took it last, and how long the last word on it keeps it quiet. */
function expected(standing: readonly Given[]): TaskState {
  const outcome = standing.findLastIndex(({ answer }) => answer !== "mine" && answer !== "snooze");
  const found = standing[outcome];
  const taken = standing.findLast(({ answer }) => answer === "mine");
  const snoozed = standing.slice(outcome + 1).findLast(({ answer }) => answer === "snooze");
  const quietUntil =
    snoozed === undefined
      ? found?.answer === "inconclusive" && nextWorkingWeek(found.at, BERLIN)
      : nextWorkingDay(snoozed.at, BERLIN);
  return {
    status: found === undefined ? "open" : (found.answer as TaskState["status"]),
    ...(taken && { takenBy: taken.by }),
    ...(quietUntil && { quietUntil }),
    ...(found && { answeredBy: found.by, answeredAt: found.at }),
  };
}

function keyOf({ by, answer }: { readonly by: string; readonly answer: Answer }): string {
  return `reaction:${by}:${answer}`;
}

function perform({ world }: TestWorld, task: number, step: Step, at: string): void {
  const given = { task, by: step.by, at };
  if (step.does === "undo") undoAnswer(world, { ...given, via: "button" });
  else if (step.does === "add")
    answerTask(world, { ...given, via: "reaction", key: keyOf(step), answer: step.answer });
  else withdrawAnswer(world, { ...given, via: "reaction", key: keyOf(step) });
}

/** Some hours lie between two steps, so that quiet times begin on different days. */
function moment(index: number): string {
  return new Date(Date.UTC(2026, 2, 3, 10 + index * 7)).toISOString();
}

test("whatever people answer and take back, the task stands as a simple model says and the history holds", () => {
  const world = openTestWorld();
  fc.assert(
    fc.property(fc.array(anyStep, { maxLength: 8 }), (steps) => {
      const { id } = vetted(world, NOBODY_ELSE);
      const task = taskOf(world, id, TASK).id;
      let standing: readonly Given[] = [];
      for (const [index, step] of steps.entries()) {
        perform(world, task, step, moment(index));
        standing = applied(standing, step, moment(index));
        expect(taskOf(world, id, TASK).state).toEqual(expected(standing));
      }
      expectAssessed(world, id, expected(standing).status, moment(steps.length));
    }),
    { numRuns: 60 },
  );
  expect(world.storage.history.firstBroken()).toBeUndefined();
});

/** The assessment follows from the answers alone, and looking again adds nothing. */
function expectAssessed(test: TestWorld, id: number, status: TaskState["status"], at: string): void {
  const { world, storage } = test;
  const current = caseNow(world, id);
  const { findings } = current.assessment;
  expect(findings.map(({ check, settled }) => [check, settled])).toEqual([
    ["account-holder-differs", status === "passed"],
    ...(status === "failed" ? [["verification-failed", false]] : []),
  ]);
  const entries = storage.history.of(id).length;
  reassess(world, id, { by: "U0ONE", at });
  reassess(world, id, { by: "U0ONE", at: new Date(Date.parse(at) + 3_600_000).toISOString() });
  expect(storage.history.of(id)).toHaveLength(entries);
  expect(caseNow(world, id)).toEqual(current);
  const asked = { seenAt: current.openedAt, now: at, itself: current };
  const again = () => JSON.stringify(assessSubmission(world, current.submission, asked));
  expect(again()).toBe(again());
}
