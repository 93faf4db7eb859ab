import { expect, test } from "vitest";
import type { Submission } from "../../src/domain/submission.ts";
import { openDatabase } from "../../src/storage/database.ts";
import { assessment, hour, openAt, openCase, openTask, openTemporary, temporaryPath } from "./examples.ts";

const SUBMISSION: Submission = {
  name: "Jane Doe",
  role: "Backend engineer",
  emails: ["jane@example.com"],
  cv: { text: "It's ; drop table cases; -- 💥 \u0000", employment: [{ employer: "Example GmbH" }] },
};

test("a case is found as it was kept", () => {
  const { cases } = openTemporary();
  const id = cases.create({ submission: SUBMISSION, stage: "offer", owner: "U1", openedAt: hour(0) });
  const kept = assessment({ raised: ["account-holder-differs"], linked: ["V-3"] });
  cases.assess(id, kept);
  const found = cases.find(id);
  expect(found).toEqual({
    id: 1,
    submission: SUBMISSION,
    stage: "offer",
    owner: "U1",
    openedAt: hour(0),
    submittedAt: hour(0),
    assessment: kept,
    tasks: [],
  });
  // Assessments are compared as JSON to see whether anything changed.
  expect(JSON.stringify(found?.assessment)).toBe(JSON.stringify(kept));
});

test("every version of a submission is kept, and the last one is the case's", () => {
  const { cases, transaction } = openTemporary();
  const id = cases.create({ submission: SUBMISSION, stage: "interview", owner: "U1", openedAt: hour(0) });
  cases.assess(id, assessment());
  const married: Submission = { ...SUBMISSION, name: "Jane Hill", stage: "offer" };
  cases.addVersion(id, married, hour(3));
  expect(cases.versions(id)).toEqual([
    { at: hour(0), submission: SUBMISSION },
    { at: hour(3), submission: married },
  ]);
  expect(cases.find(id)).toMatchObject({
    submission: married,
    // The case moves by itself: what a later version says of it moves nothing.
    stage: "interview",
    openedAt: hour(0),
    submittedAt: hour(3),
  });
  expect(cases.list({ limit: 1 })).toMatchObject([{ name: "Jane Hill", role: "Backend engineer" }]);
  transaction(() => {
    for (let nth = 4; nth <= 204; nth += 1) cases.addVersion(id, { name: `${nth}` }, hour(nth));
  });
  const kept = cases.versions(id).map(({ submission }) => submission.name);
  expect(kept).toHaveLength(101);
  expect([kept[0], kept[1], kept.at(-1)]).toEqual(["Jane Doe", "105", "204"]);
  cases.moveTo(id, "offer");
  expect(cases.find(id)?.stage).toBe("offer");
  expect(cases.list({ limit: 1 })).toMatchObject([{ stage: "offer" }]);
});

test.each([[0], [2], [-1]])("there is no case %i", (id) => {
  const storage = openTemporary();
  openCase(storage);
  expect(storage.cases.find(id)).toBeUndefined();
});

test("a case that was never assessed is not there for readers", () => {
  const { cases } = openTemporary();
  const id = cases.create({ submission: SUBMISSION, stage: "offer", owner: "U1", openedAt: hour(0) });
  expect(cases.find(id)).toBeUndefined();
  expect(cases.list({ limit: 10 })).toEqual([]);
});

test("the last assessment is the case's, and all are kept", () => {
  const path = temporaryPath();
  const storage = openAt(path);
  const id = openCase(storage, { level: "verify-first" });
  storage.cases.assess(id, assessment({ level: "nothing-raised", at: hour(2) }));
  expect(storage.cases.find(id)?.assessment).toMatchObject({ level: "nothing-raised", at: hour(2) });
  expect(storage.cases.list({ limit: 10 })).toMatchObject([{ level: "nothing-raised" }]);
  const db = openDatabase(path);
  expect(db.prepare("select level from assessments order by id").pluck().all()).toEqual([
    "verify-first",
    "nothing-raised",
  ]);
  db.close();
});

test("a number is never used twice, not even when the case that had it is gone", () => {
  const path = temporaryPath();
  const storage = openAt(path);
  expect([openCase(storage), openCase(storage)]).toEqual([1, 2]);
  const db = openDatabase(path);
  db.exec("delete from assessments; delete from submissions; delete from cases");
  db.close();
  expect(openCase(storage)).toBe(3);
});

test("a decision is kept, and the next one replaces it", () => {
  const storage = openTemporary();
  const id = openCase(storage);
  const later = { decision: "proceed", reason: "met in Berlin", by: "U2", at: hour(9) } as const;
  storage.cases.decide(id, { decision: "on-hold", reason: "waiting", by: "U1", at: hour(5) });
  storage.cases.decide(id, later);
  expect(storage.cases.find(id)?.decision).toEqual(later);
  const shared = { decision: "not-cleared", reason: "no", by: "U1", at: hour(9), confirmedBy: "U2" } as const;
  storage.cases.decide(id, shared);
  expect(storage.cases.find(id)?.decision).toEqual(shared);
  const held = { decision: "on-hold", reason: "ill", by: "U1", at: hour(9), until: hour(99) } as const;
  storage.cases.decide(id, held);
  expect(storage.cases.find(id)?.decision).toEqual(held);
  storage.cases.reopen(id);
  expect(storage.cases.find(id)?.decision).toBeUndefined();
});

test("a row that no longer has its shape is named, without its content", () => {
  const path = temporaryPath();
  const storage = openAt(path);
  const id = openCase(storage, { name: "Jane Doe" });
  const db = openDatabase(path);
  db.prepare("update submissions set body = ?").run(
    JSON.stringify({ name: "Jane Doe", passport: "C01X00T47" }),
  );
  db.close();
  expect(() => storage.cases.find(id)).toThrow(/the submission of case 1 does not have the shape/);
  expect(() => storage.cases.find(id)).not.toThrow(/C01X00T47/);
});

test("tasks come with the case, each with what its answers add up to", () => {
  const storage = openTemporary();
  const id = openCase(storage);
  const [first, second] = [openTask(storage, id), openTask(storage, id, { baseline: true })];
  storage.tasks.answer(second, { answer: "passed", by: "U2", at: hour(3), note: "on video" }, "r:1");
  expect(storage.cases.find(id)?.tasks).toEqual([
    {
      id: first,
      case: id,
      task: "confirm-the-payee-name",
      baseline: false,
      because: ["account-holder-differs"],
      owner: "U1",
      openedAt: hour(0),
      dueAt: hour(24),
      state: { status: "open" },
    },
    expect.objectContaining({
      id: second,
      baseline: true,
      state: { status: "passed", answeredBy: "U2", answeredAt: hour(3), note: "on video" },
    }),
  ]);
});

const LISTED = [
  { name: "A", owner: "U1", level: "verify-first", decided: false },
  { name: "B", owner: "U2", level: "verify-first", decided: true },
  { name: "C", owner: "U1", level: "nothing-raised", decided: true },
  { name: "D", owner: "U1", level: "nothing-raised", decided: false },
] as const;

test.each([
  [{}, "DCBA"],
  [{ owner: "U1" }, "DCA"],
  [{ open: true }, "DA"],
  [{ open: false }, "DCBA"],
  [{ level: "verify-first" }, "BA"],
  [{ owner: "U1", open: true }, "DA"],
  [{ owner: "U1", level: "nothing-raised" }, "DC"],
  [{ open: true, level: "verify-first" }, "A"],
  [{ owner: "U2", open: true, level: "verify-first" }, ""],
  [{ owner: "U3" }, ""],
  [{ open: true, held: true }, "DCBA"],
  [{ owner: "U1", open: true, held: true }, "DCA"],
  [{ open: true, level: "verify-first", held: true }, "BA"],
] as const)("the list for %j is %s, newest first", (asked, names) => {
  const storage = openTemporary();
  const { held = false, ...filter }: { held?: boolean } & Parameters<typeof storage.cases.list>[0] = {
    limit: 10,
    ...asked,
  };
  // A hold is a pause: what is on hold is listed as open.
  const decision = held ? "on-hold" : "proceed";
  for (const { decided, ...given } of LISTED) {
    const id = openCase(storage, given);
    if (decided) storage.cases.decide(id, { decision, reason: "met", by: "U1", at: hour(5) });
  }
  const listed = (limit: number) =>
    storage.cases
      .list({ ...filter, limit })
      .map((line) => line.name)
      .join("");
  expect(listed(10)).toBe(names);
  expect(listed(1)).toBe(names.slice(0, 1));
});

test("a line of the list counts the tasks, and those that are done", () => {
  const storage = openTemporary();
  const { cases, tasks } = storage;
  const id = cases.create({ submission: SUBMISSION, stage: "offer", owner: "U1", openedAt: hour(0) });
  cases.assess(id, assessment());
  const [first, second] = [openTask(storage, id), openTask(storage, id)];
  openTask(storage, id);
  const line = {
    id,
    name: "Jane Doe",
    role: "Backend engineer",
    stage: "offer",
    level: "questions-open",
    owner: "U1",
    openedAt: hour(0),
    tasks: 3,
  };
  expect(cases.list({ limit: 5 })).toEqual([{ ...line, tasksDone: 0 }]);
  tasks.answer(first, { answer: "failed", by: "U1", at: hour(1) }, "a");
  tasks.answer(second, { answer: "inconclusive", by: "U1", at: hour(1) }, "a");
  expect(cases.list({ limit: 5 })).toEqual([{ ...line, tasksDone: 1 }]);
  tasks.withdraw(first, "a", hour(2));
  cases.decide(id, { decision: "on-hold", reason: "waiting", by: "U1", at: hour(5) });
  expect(cases.list({ limit: 5 })).toEqual([{ ...line, tasksDone: 0, decision: "on-hold" }]);
  cases.reopen(id);
  const proposed = { decision: "not-cleared", reason: "no", by: "U1", at: hour(6) } as const;
  storage.decisions.propose({ case: id, ...proposed });
  expect(cases.list({ limit: 5 })).toEqual([{ ...line, tasksDone: 0, proposed: "not-cleared" }]);
  expect(cases.find(id)?.proposal).toEqual({ id: 1, ...proposed });
});

test("a list is never longer than 200", () => {
  const storage = openTemporary();
  storage.transaction(() => {
    for (let made = 0; made < 205; made += 1) openCase(storage);
  });
  expect(storage.cases.list({ limit: 1000 })).toHaveLength(200);
  expect(storage.cases.list({ limit: -1 })).toHaveLength(0);
});
