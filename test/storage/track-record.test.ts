import { expect, test } from "vitest";
import { openDatabase } from "../../src/storage/database.ts";
import { createStorage } from "../../src/storage/index.ts";
import { migrate, readMigrations } from "../../src/storage/migrate.ts";
import { assessment, hour, openCase, openTask, openTemporary } from "./examples.ts";

const DECISION = { reason: "met", by: "U1" } as const;
const none = { confirmed: 0, ordinary: 0, open: 0 };

test("nothing raised is nothing to tell", () => {
  const storage = openTemporary();
  openCase(storage);
  expect(storage.trackRecord.all()).toEqual(new Map());
  expect(storage.trackRecord.recount()).toEqual(new Map());
});

test("a finding is open, ends with its task or its case, and is open again when that is taken back", () => {
  const { trackRecord, ...storage } = openTemporary();
  const id = openCase({ ...storage, trackRecord }, { raised: ["a", "b", "b"] });
  const record = () => trackRecord.all().get("b");
  expect(record()).toEqual({ ...none, open: 1 });
  const task = openTask({ ...storage, trackRecord }, id);
  storage.tasks.answer(task, { answer: "passed", by: "U1", at: hour(1) }, "one");
  expect(record()).toEqual({ ...none, ordinary: 1 });
  storage.tasks.answer(task, { answer: "failed", by: "U2", at: hour(2) }, "other");
  expect(record()).toEqual({ ...none, confirmed: 1 });
  storage.tasks.withdraw(task, "other", hour(3));
  storage.tasks.withdraw(task, "one", hour(3));
  expect(record()).toEqual({ ...none, open: 1 });
  storage.cases.decide(id, { ...DECISION, decision: "on-hold", at: hour(4) });
  expect(record()).toEqual({ ...none, open: 1 });
  storage.cases.decide(id, { ...DECISION, decision: "not-cleared", at: hour(5) });
  expect(record()).toEqual({ ...none, confirmed: 1 });
  storage.cases.decide(id, { ...DECISION, decision: "proceed", at: hour(6) });
  expect(record()).toEqual({ ...none, ordinary: 1 });
  expect(trackRecord.recount()).toEqual(trackRecord.all());
});

test("what the last assessment no longer raises is not counted", () => {
  const storage = openTemporary();
  const id = openCase(storage, { raised: ["a", "b"] });
  openCase(storage, { raised: ["a"] });
  storage.cases.assess(id, assessment({ raised: ["b", "c"], at: hour(1) }));
  const expected = new Map(["a", "b", "c"].map((check) => [check, { ...none, open: 1 }]));
  expect(storage.trackRecord.all()).toEqual(expected);
  expect(storage.trackRecord.recount()).toEqual(expected);
});

test("a database that was in use before is counted when it is brought up to date", () => {
  const all = readMigrations();
  const before = all.findIndex(({ name }) => name.includes("track-record"));
  expect(before).toBeGreaterThan(0);
  const db = openDatabase(":memory:");
  migrate(db, new Date(hour(0)), all.slice(0, before));
  const insertCase = db.prepare(`insert into cases (id, name, stage, owner, opened_at, decision, decided_at)
    values (?, 'Jane Doe', 'offer', 'U1', '${hour(0)}', ?, ?)`);
  const insertAssessment = db.prepare(
    "insert into assessments (case_id, at, level, body) values (?, ?, '', ?)",
  );
  const insertTask = db.prepare(`insert into tasks
      (case_id, task, baseline, because, opened_at, due_at, owner, waiting, status, answered_at)
    values (?, 'confirm-the-payee-name', 0, '[]', '${hour(0)}', '${hour(1)}', 'U1', 0, ?, ?)`);
  for (const id of [1, 2, 3]) {
    const decided = id === 1 ? [null, null] : ["not-cleared", hour(5)];
    insertCase.run(id, ...decided);
    insertAssessment.run(id, hour(0), JSON.stringify(assessment({ raised: ["a", "b", "b"] })));
    insertAssessment.run(id, hour(1), JSON.stringify(assessment({ raised: ["b", "c"] })));
  }
  insertTask.run(3, "passed", hour(2));
  migrate(db, new Date(hour(9)), all);
  const { trackRecord } = createStorage(db, { linkKey: Buffer.alloc(32) });
  const expected = { confirmed: 1, ordinary: 1, open: 1 };
  expect(trackRecord.all()).toEqual(new Map(["b", "c"].map((check) => [check, expected])));
  expect(trackRecord.recount()).toEqual(trackRecord.all());
  db.close();
});
