import { expect, test } from "vitest";
import { hour, openCase, openTask, openTemporary } from "./examples.ts";

const WEEK = 168;
const SPAN = { before: hour(-WEEK), from: hour(0), to: hour(WEEK) };
const DECISION = { decision: "proceed", reason: "met", by: "U1" } as const;

test("a database without cases has figures that are all nothing", () => {
  const none = { "verify-first": 0, "questions-open": 0, "nothing-raised": 0 };
  expect(openTemporary().digests.figures(SPAN)).toEqual({
    week: { opened: none, decided: 0, tasksAnswered: 0 },
    before: { opened: none, decided: 0, tasksAnswered: 0 },
    open: none,
    overdue: [],
    raisedMost: [],
    linked: [],
    unanswered: [],
  });
});

test("a week begins with its first moment and ends before the next one's", () => {
  const storage = openTemporary();
  for (const at of [-WEEK - 1, -WEEK, -1, 0, 1, WEEK - 1, WEEK]) {
    const id = openCase(storage, { openedAt: hour(at), level: at < 0 ? "nothing-raised" : "verify-first" });
    const task = openTask(storage, id, { dueAt: hour(500) });
    storage.tasks.answer(task, { answer: "passed", by: "U1", at: hour(at) }, "a");
    storage.cases.decide(id, { ...DECISION, at: hour(at) });
  }
  const { week, before } = storage.digests.figures(SPAN);
  expect(week).toEqual({
    opened: { "verify-first": 3, "questions-open": 0, "nothing-raised": 0 },
    decided: 3,
    tasksAnswered: 3,
  });
  expect(before).toEqual({
    opened: { "verify-first": 0, "questions-open": 0, "nothing-raised": 2 },
    decided: 2,
    tasksAnswered: 2,
  });
});

test("open are the cases nobody has decided, of any week, by their level now", () => {
  const storage = openTemporary();
  openCase(storage, { openedAt: hour(-9000), level: "verify-first" });
  openCase(storage, { level: "verify-first" });
  openCase(storage, { level: "nothing-raised" });
  storage.cases.decide(openCase(storage, { level: "verify-first" }), { ...DECISION, at: hour(1) });
  expect(storage.digests.figures(SPAN).open).toEqual({
    "verify-first": 2,
    "questions-open": 0,
    "nothing-raised": 1,
  });
});

test("a claim or a snooze is no answer, and an answer taken back is none either", () => {
  const storage = openTemporary();
  const [one, other, third] = [0, 0, 0].map(() => openTask(storage, openCase(storage)));
  if (one === undefined || other === undefined || third === undefined) throw new Error("unreachable");
  storage.tasks.answer(one, { answer: "mine", by: "U1", at: hour(1) }, "a");
  storage.tasks.answer(other, { answer: "failed", by: "U1", at: hour(1) }, "a");
  storage.tasks.withdraw(other, "a", hour(2));
  storage.tasks.answer(third, { answer: "inconclusive", by: "U1", at: hour(1) }, "a");
  expect(storage.digests.figures(SPAN).week.tasksAnswered).toBe(1);
});

test("overdue tasks are told by whoever owns them, most first; done, decided and later ones are not", () => {
  const storage = openTemporary();
  const cases = [openCase(storage), openCase(storage), openCase(storage)];
  const [first = 0, second = 0, decided = 0] = cases;
  openTask(storage, second, { dueAt: hour(WEEK - 1) });
  openTask(storage, first, { dueAt: hour(-9000) });
  openTask(storage, first, { dueAt: hour(5) });
  openTask(storage, first, { dueAt: hour(WEEK) });
  const taken = openTask(storage, first, { dueAt: hour(5) });
  storage.tasks.answer(taken, { answer: "mine", by: "U2", at: hour(6) }, "a");
  const done = openTask(storage, second, { dueAt: hour(5) });
  storage.tasks.answer(done, { answer: "passed", by: "U2", at: hour(6) }, "a");
  openTask(storage, decided, { dueAt: hour(5) });
  storage.cases.decide(decided, { ...DECISION, at: hour(7) });
  expect(storage.digests.figures(SPAN).overdue).toEqual([
    { owner: "U1", tasks: 3, cases: [first, second] },
    { owner: "U2", tasks: 1, cases: [first] },
  ]);
});

test("what raised, what stayed unanswered and what is linked, of this week's cases as they are now", () => {
  const storage = openTemporary();
  openCase(storage, { openedAt: hour(-1), raised: ["a"], unanswered: ["x"], linked: ["V-9"] });
  const reassessed = openCase(storage, { raised: ["a", "b"], unanswered: ["x"], linked: ["V-9"] });
  openCase(storage, { raised: ["c", "b", "b"], unanswered: ["y", "x"], linked: ["V-2", "V-1"] });
  openCase(storage, { raised: ["b", "c"], unanswered: ["x", "y"] });
  storage.cases.assess(reassessed, {
    ...(storage.cases.find(3)?.assessment ?? expect.fail()),
    linked: [],
  });
  const { raisedMost, unanswered, linked } = storage.digests.figures(SPAN);
  expect(raisedMost).toEqual([
    { check: "b", times: 3 },
    { check: "c", times: 3 },
  ]);
  expect(unanswered).toEqual([
    { check: "x", times: 3 },
    { check: "y", times: 3 },
  ]);
  expect(linked).toEqual([{ case: 3, to: ["V-1", "V-2"] }]);
});

test("it is known when a digest was last settled, whatever the order", () => {
  const { digests } = openTemporary();
  expect(digests.lastAt()).toBeUndefined();
  digests.settled(hour(WEEK));
  digests.settled(hour(0));
  expect(digests.lastAt()).toBe(hour(WEEK));
});
