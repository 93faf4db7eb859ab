import { expect, test } from "vitest";
import { ANSWERS, type GivenAnswer, isDone, taskState } from "../../src/domain/task.ts";
import type { StorageWithBoxes } from "../../src/storage/index.ts";
import { fc } from "../support/properties.ts";
import { hour, openAt, openCase, openTask, openTemporary } from "./examples.ts";

function withTask(given: Parameters<typeof openTask>[2] = {}): {
  storage: StorageWithBoxes;
  caseId: number;
  task: number;
} {
  const storage = openTemporary();
  const caseId = openCase(storage, { owner: "U1" });
  return { storage, caseId, task: openTask(storage, caseId, given) };
}

function stateOf(storage: StorageWithBoxes, caseId: number) {
  return storage.cases.find(caseId)?.tasks[0]?.state;
}

test("a task knows its case; a number nobody gave does not", () => {
  const { storage, caseId, task } = withTask();
  expect(storage.tasks.caseOf(task)).toBe(caseId);
  expect(storage.tasks.caseOf(task + 1)).toBeUndefined();
});

test("a task of a case that does not exist is an error", () => {
  const storage = openTemporary();
  expect(() => openTask(storage, 7)).toThrow("case 7 does not exist");
});

test("the checks that ask for a task are replaced", () => {
  const { storage, caseId, task } = withTask();
  storage.tasks.setReasons(task, ["iban-used-by-another-candidate"]);
  expect(storage.cases.find(caseId)?.tasks[0]?.because).toEqual(["iban-used-by-another-candidate"]);
});

test("an open task waits, with what a reminder says about it", () => {
  const { storage, caseId, task } = withTask({ baseline: true });
  expect(storage.tasks.waiting({ limit: 10 })).toEqual([
    {
      id: task,
      case: caseId,
      candidate: "Jane Doe",
      task: "confirm-the-payee-name",
      owner: "U1",
      openedAt: hour(0),
      dueAt: hour(24),
      baseline: true,
      reminders: 0,
      escalated: false,
    },
  ]);
});

test.each([
  ["passed", false],
  ["failed", false],
  ["not-needed", false],
  ["inconclusive", true],
  ["mine", true],
  ["snooze", true],
] as const)("after %s it is %s that the task waits, and taking it back opens it again", (answer, waits) => {
  const { storage, task } = withTask();
  storage.tasks.answer(task, { answer, by: "U2", at: hour(1) }, "r:1");
  expect(storage.tasks.waiting({ limit: 10 })).toHaveLength(waits ? 1 : 0);
  expect(storage.tasks.withdraw(task, "r:1", hour(2))).toEqual({
    answer,
    by: "U2",
    at: hour(1),
    withdrawn: true,
  });
  expect(storage.tasks.waiting({ limit: 10 })).toMatchObject([{ id: task, owner: "U1" }]);
});

test("nothing of a decided case waits, whatever is answered or opened later", () => {
  const { storage, caseId, task } = withTask();
  storage.cases.decide(caseId, { decision: "proceed", reason: "met", by: "U1", at: hour(5) });
  expect(storage.tasks.waiting({ limit: 10 })).toEqual([]);
  openTask(storage, caseId);
  storage.tasks.answer(task, { answer: "mine", by: "U2", at: hour(6) }, "r:1");
  expect(storage.tasks.waiting({ limit: 10 })).toEqual([]);
});

test("whoever took a task last owns it, until that is taken back", () => {
  const { storage, task } = withTask();
  const owner = () => storage.tasks.waiting({ limit: 1 })[0]?.owner;
  storage.tasks.answer(task, { answer: "mine", by: "U2", at: hour(1) }, "a");
  storage.tasks.answer(task, { answer: "mine", by: "U3", at: hour(2) }, "b");
  expect(owner()).toBe("U3");
  expect(storage.tasks.waiting({ owner: "U2", limit: 1 })).toEqual([]);
  expect(storage.tasks.waiting({ owner: "U3", limit: 1 })).toHaveLength(1);
  storage.tasks.withdraw(task, "b", hour(3));
  expect(owner()).toBe("U2");
});

test("quiet until the snooze ends", () => {
  const { storage, task } = withTask();
  storage.tasks.answer(task, { answer: "snooze", by: "U1", at: hour(1), until: hour(24) }, "a");
  expect(storage.tasks.waiting({ limit: 1 })[0]?.quietUntil).toBe(hour(24));
});

test("a second answer with the same key replaces the first", () => {
  const { storage, caseId, task } = withTask();
  storage.tasks.answer(task, { answer: "passed", by: "U2", at: hour(1), note: "met" }, "r:1");
  storage.tasks.answer(task, { answer: "failed", by: "U2", at: hour(2) }, "r:1");
  expect(stateOf(storage, caseId)).toEqual({ status: "failed", answeredBy: "U2", answeredAt: hour(2) });
  expect(storage.tasks.withdraw(task, "r:1", hour(3))?.answer).toBe("failed");
  expect(storage.tasks.withdraw(task, "r:1", hour(3))).toBeUndefined();
  expect(stateOf(storage, caseId)).toEqual({ status: "open" });
});

test("a key belongs to its task alone", () => {
  const { storage, caseId, task } = withTask();
  const other = openTask(storage, caseId);
  storage.tasks.answer(task, { answer: "passed", by: "U2", at: hour(1) }, "r:1");
  expect(storage.tasks.withdraw(other, "r:1", hour(2))).toBeUndefined();
  expect(stateOf(storage, caseId)?.status).toBe("passed");
});

test("undo takes back the last answer on the outcome, and no claim or snooze", () => {
  const { storage, caseId, task } = withTask();
  storage.tasks.answer(task, { answer: "passed", by: "U2", at: hour(1) }, "a");
  storage.tasks.answer(task, { answer: "failed", by: "U3", at: hour(2) }, "b");
  storage.tasks.answer(task, { answer: "mine", by: "U4", at: hour(3) }, "c");
  expect(storage.tasks.withdrawLast(task, hour(4))?.answer).toBe("failed");
  expect(stateOf(storage, caseId)).toMatchObject({ status: "passed", takenBy: "U4" });
  expect(storage.tasks.withdrawLast(task, hour(5))?.answer).toBe("passed");
  expect(storage.tasks.withdrawLast(task, hour(6))).toBeUndefined();
  expect(stateOf(storage, caseId)).toEqual({ status: "open", takenBy: "U4" });
});

test("a note goes to the last outcome that this person gave", () => {
  const { storage, caseId, task } = withTask();
  storage.tasks.answer(task, { answer: "not-needed", by: "U2", at: hour(1) }, "a");
  storage.tasks.answer(task, { answer: "mine", by: "U2", at: hour(2) }, "b");
  storage.tasks.note(task, "U3", "somebody else's");
  storage.tasks.note(task, "U2", "first");
  storage.tasks.note(task, "U2", "a contractor of many years");
  expect(stateOf(storage, caseId)).toMatchObject({
    status: "not-needed",
    note: "a contractor of many years",
  });
});

test("tasks come by due time, page by page; the limit is respected", () => {
  const storage = openTemporary();
  const due = [30, 10, 20, 10].map((hours) => openTask(storage, openCase(storage), { dueAt: hour(hours) }));
  const [late, first, middle, second] = due;
  const ids = (filter: Parameters<typeof storage.tasks.waiting>[0]) =>
    storage.tasks.waiting(filter).map((task) => task.id);
  expect(ids({ limit: 10 })).toEqual([first, second, middle, late]);
  expect(ids({ limit: 3 })).toEqual([first, second, middle]);
  expect(ids({ limit: 10, after: { id: first ?? 0, dueAt: hour(10) } })).toEqual([second, middle, late]);
  expect(ids({ limit: 10, owner: "U2" })).toEqual([]);
});

const Step = fc.record({
  kind: fc.constantFrom("answer", "answer", "withdraw", "withdrawLast"),
  answer: fc.constantFrom(...ANSWERS),
  by: fc.constantFrom("U1", "U2"),
  key: fc.constantFrom("a", "b", "c"),
});

test("whatever is answered and taken back, lists and counts agree with the answers", () => {
  const storage = openAt(":memory:");
  const owners = fc.constantFrom("U1", "U9");
  fc.assert(
    fc.property(fc.array(Step, { maxLength: 25 }), owners, fc.boolean(), (steps, owner, secondPerson) => {
      const caseId = openCase(storage, { owner });
      const task = openTask(storage, caseId, { secondPerson });
      const model: (GivenAnswer & { key: string; withdrawn: boolean })[] = [];
      const withdraw = (index: number) => {
        const taken = model[index];
        if (taken !== undefined) model[index] = { ...taken, withdrawn: true };
      };
      steps.forEach(({ kind, answer, by, key }, at) => {
        const keyed = model.findLastIndex((one) => one.key === key && !one.withdrawn);
        if (kind === "answer") {
          storage.tasks.answer(task, { answer, by, at: hour(at) }, key);
          withdraw(keyed);
          model.push({ answer, by, at: hour(at), key, withdrawn: false });
        } else if (kind === "withdraw") {
          expect(storage.tasks.withdraw(task, key, hour(at))?.at).toBe(model[keyed]?.at);
          withdraw(keyed);
        } else {
          const last = model.findLastIndex(
            (one) => !one.withdrawn && one.answer !== "mine" && one.answer !== "snooze",
          );
          expect(storage.tasks.withdrawLast(task, hour(at))?.at).toBe(model[last]?.at);
          withdraw(last);
        }
      });
      const state = taskState(model, secondPerson ? owner : undefined);
      expect(storage.cases.find(caseId)?.tasks[0]?.state).toEqual(state);
      expect(storage.cases.list({ limit: 1 })[0]?.tasksDone).toBe(isDone(state.status) ? 1 : 0);
      const waiting = storage.tasks.waiting({ limit: 500 }).find((one) => one.id === task);
      expect(waiting?.owner).toBe(isDone(state.status) ? undefined : (state.takenBy ?? owner));
      storage.cases.decide(caseId, { decision: "proceed", reason: "", by: "U1", at: hour(99) });
    }),
  );
});
