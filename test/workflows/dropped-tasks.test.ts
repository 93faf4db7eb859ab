import { expect, test } from "vitest";
import { answerTask, withdrawAnswer } from "../../src/workflows/answer-task.ts";
import { caseNow } from "../../src/workflows/assess-case.ts";
import { vet } from "../../src/workflows/vet.ts";
import { ORDINARY, OWNER, openTestWorld, TUESDAY } from "../support/open-world.ts";

/** Asked for by `verification-failed` only. */
const EXTRA = "independent-identity-check";

function start() {
  const { world, storage } = openTestWorld();
  const { id, tasks } = vet(world, { submission: ORDINARY, by: OWNER, via: "command", at: TUESDAY });
  const [first] = tasks;
  if (first === undefined) throw new Error("a case has tasks");
  const given = { task: first.id, by: OWNER, via: "reaction", at: TUESDAY, key: "a" } as const;
  return {
    world,
    storage,
    id,
    before: tasks.length,
    fail: () => answerTask(world, { ...given, answer: "failed" }),
    takeBack: () => withdrawAnswer(world, given),
    names: () => caseNow(world, id).tasks.map((task) => task.task),
  };
}

test("a task that only a withdrawn answer asked for is dropped with it, everywhere", () => {
  const { storage, id, before, fail, takeBack, names } = start();
  fail();
  expect(names()).toContain(EXTRA);
  takeBack();
  expect(names()).not.toContain(EXTRA);
  expect(storage.cases.list({ limit: 1 })).toMatchObject([{ tasks: before, tasksDone: 0 }]);
  expect(storage.tasks.waiting({ limit: 50 }).map(({ task }) => task)).not.toContain(EXTRA);
  expect(storage.history.of(id).at(-1)?.event).toEqual({ kind: "task-dropped", task: EXTRA });
});

test("asked for again, it is the same task with a new due time", () => {
  const { world, storage, id, fail, takeBack } = start();
  const extra = () => caseNow(world, id).tasks.find(({ task }) => task === EXTRA);
  fail();
  const first = extra();
  takeBack();
  fail();
  expect(extra()).toMatchObject({ id: first?.id, state: { status: "open" } });
  expect(storage.tasks.waiting({ limit: 50 }).filter(({ task }) => task === EXTRA)).toHaveLength(1);
});

test("one that somebody has answered stays, with its answer", () => {
  const { world, id, fail, takeBack, names } = start();
  fail();
  const extra = caseNow(world, id).tasks.find(({ task }) => task === EXTRA);
  answerTask(world, {
    task: extra?.id ?? 0,
    answer: "passed",
    by: OWNER,
    via: "button",
    at: TUESDAY,
    key: "b",
  });
  takeBack();
  expect(names()).toContain(EXTRA);
});
