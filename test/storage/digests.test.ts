import { expect, test } from "vitest";
import { hour, openCase, openTask, openTemporary } from "./examples.ts";

const WEEK = 168;
const SPAN = { before: hour(-WEEK), from: hour(0), to: hour(WEEK) };
const DECISION = { decision: "proceed", reason: "met", by: "U1" } as const;

const nothing = { decided: 0, tasksAnswered: 0, linked: 0, unsent: 0, stillOpen: 0 };

test("a database without cases has figures that are all nothing", () => {
  const none = { "verify-first": 0, "questions-open": 0, "nothing-raised": 0 };
  expect(openTemporary().digests.figures(SPAN)).toEqual({
    week: { opened: none, ...nothing },
    before: { opened: none, ...nothing },
    open: none,
    held: 0,
    overdue: [],
    raisedMost: [],
    ordinaryMost: [],
    linked: [],
    unanswered: [],
    silent: [],
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
    ...nothing,
    decided: 3,
    tasksAnswered: 3,
    stillOpen: 0,
  });
  expect(before).toEqual({
    opened: { "verify-first": 0, "questions-open": 0, "nothing-raised": 2 },
    ...nothing,
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

test("what is put on hold in a week is open, and was decided by nobody", () => {
  const storage = openTemporary();
  const held = openCase(storage, { level: "verify-first" });
  storage.cases.decide(held, { ...DECISION, decision: "on-hold", at: hour(1) });
  const { week, open } = storage.digests.figures(SPAN);
  expect([week.decided, week.stillOpen, open["verify-first"]]).toEqual([0, 1, 1]);
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
    { check: "b", times: 3, before: 0 },
    { check: "c", times: 3, before: 0 },
  ]);
  expect(unanswered).toEqual([
    { check: "x", times: 3, before: 1 },
    { check: "y", times: 3, before: 0 },
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

test("open at the end of a week are the cases that came before it and were decided after it, or never", () => {
  const storage = openTemporary();
  const decide = (id: number, decision: "proceed" | "on-hold", at: number) =>
    storage.cases.decide(id, { ...DECISION, decision, at: hour(at) });
  openCase(storage, { openedAt: hour(-9000) });
  decide(openCase(storage, { openedAt: hour(-9000) }), "proceed", -1);
  decide(openCase(storage, { openedAt: hour(-9000) }), "proceed", 0);
  decide(openCase(storage, { openedAt: hour(-9000) }), "on-hold", 1);
  decide(openCase(storage, { openedAt: hour(5) }), "proceed", WEEK);
  decide(openCase(storage, { openedAt: hour(5) }), "proceed", WEEK - 1);
  openCase(storage, { openedAt: hour(WEEK) });
  const { week, before, held } = storage.digests.figures(SPAN);
  expect([before.stillOpen, week.stillOpen, held]).toEqual([3, 3, 1]);
});

test("who is away is named until they are back, and overdue tasks stand beside those of the last digest", () => {
  const storage = openTemporary();
  openTask(storage, openCase(storage, { owner: "U1" }), { dueAt: hour(1) });
  openTask(storage, openCase(storage, { owner: "U2" }), { dueAt: hour(WEEK - 1) });
  storage.people.setAway("U1", hour(WEEK + 1));
  storage.people.setAway("U2", hour(WEEK));
  storage.digests.settled(hour(-WEEK - 1));
  expect(storage.digests.figures(SPAN).overdueBefore).toBeUndefined();
  storage.digests.settled(hour(2));
  storage.digests.settled(hour(WEEK));
  const { overdue, overdueBefore } = storage.digests.figures(SPAN);
  expect(overdueBefore).toBe(1);
  expect(overdue.map(({ owner, awayUntil }) => [owner, awayUntil])).toEqual([
    ["U1", hour(WEEK + 1)],
    ["U2", undefined],
  ]);
});

test("checks count as settled in the week in which their task passed or their case went ahead", () => {
  const storage = openTemporary();
  for (const at of [-WEEK, -1, 0, WEEK - 1, WEEK]) {
    const id = openCase(storage, { raised: ["a"], openedAt: hour(-WEEK) });
    const task = openTask(storage, id);
    storage.tasks.answer(task, { answer: at === -1 ? "failed" : "passed", by: "U1", at: hour(at) }, "a");
  }
  const decided = openCase(storage, { raised: ["b"], openedAt: hour(-WEEK) });
  storage.cases.decide(decided, { ...DECISION, at: hour(3) });
  expect(storage.digests.figures(SPAN).ordinaryMost).toEqual([
    { check: "a", times: 2, before: 1 },
    { check: "b", times: 1, before: 0 },
  ]);
});

test("what Slack would not take, who was silent outside, and new links are counted week by week", () => {
  const storage = openTemporary();
  const id = openCase(storage, { linked: ["V-9"] });
  openCase(storage, { linked: ["V-9"], openedAt: hour(-1) });
  for (const at of [-1, 1, 2]) {
    storage.outbox.owe({ lane: `lane ${at}`, method: "chat.postMessage", args: {} }, hour(at));
    const [due] = storage.outbox.due(hour(at), 1);
    storage.outbox.park(due?.id ?? 0, "is_archived");
  }
  for (const [at, source] of [
    [1, "rdap"],
    [2, "rdap"],
    [3, "dns"],
    [-1, "dns"],
  ] as const) {
    const question = { source, about: `${at}.example` };
    storage.lookUps.ask({ case: id, question, because: "click", askedBy: "U1", askedAt: hour(at) });
    const [waiting] = storage.lookUps.waiting(1);
    storage.lookUps.silent(waiting?.id ?? 0, { host: "", reason: { en: "no", de: "nein" } }, hour(at));
  }
  const { week, before, silent } = storage.digests.figures(SPAN);
  expect([week.unsent, before.unsent, week.linked, before.linked]).toEqual([2, 1, 1, 1]);
  expect(silent).toEqual([
    { source: "rdap", times: 2, before: 0 },
    { source: "dns", times: 1, before: 1 },
  ]);
});

test("answered tasks are told with how long they took, the newest first, those taken back not", () => {
  const storage = openTemporary();
  const id = openCase(storage);
  const answer = (at: number, given: "passed" | "mine" | "inconclusive") => {
    const task = openTask(storage, id);
    storage.tasks.answer(task, { answer: given, by: "U1", at: hour(at) }, "a");
    return task;
  };
  answer(1, "passed");
  answer(2, "mine");
  answer(3, "inconclusive");
  answer(WEEK, "passed");
  storage.tasks.withdraw(answer(4, "passed"), "a", hour(5));
  const span = { from: hour(0), to: hour(WEEK) };
  const told = (limit: number) => storage.digests.answered(span, limit).map((one) => one.answeredAt);
  expect(told(10)).toEqual([hour(3), hour(1)]);
  expect(told(1)).toEqual([hour(3)]);
});
