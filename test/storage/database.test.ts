import { readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { DatabaseRefused, inTransaction, openDatabase } from "../../src/storage/database.ts";
import { openStorage } from "../../src/storage/index.ts";
import { assessment, hour, openAt, openCase, openTask, temporaryPath } from "./examples.ts";

test("the file is made, with its folder, for its owner alone", () => {
  const path = join(dirname(temporaryPath()), "new", "folder", "bonafide.db");
  const db = openDatabase(path);
  db.exec("create table t (x)");
  for (const made of [path, `${path}-wal`, `${path}-shm`]) expect(statSync(made).mode & 0o777).toBe(0o600);
  expect(statSync(dirname(path)).mode & 0o777).toBe(0o700);
  db.close();
});

test.each([
  ["journal_mode", "wal"],
  ["foreign_keys", 1],
  ["synchronous", 2],
  ["busy_timeout", 5000],
  ["trusted_schema", 0],
])("the connection has %s = %s", (pragma, value) => {
  const db = openDatabase(temporaryPath());
  expect(db.pragma(pragma, { simple: true })).toBe(value);
  db.close();
});

test("a file that is no database is refused and left as it was", () => {
  const path = temporaryPath();
  writeFileSync(path, "name,email\n".repeat(1000));
  expect(() => openDatabase(path)).toThrow(DatabaseRefused);
  expect(() => openDatabase(path)).toThrow(/cannot be opened.*DATABASE_PATH/);
  expect(readFileSync(path, "utf8")).toBe("name,email\n".repeat(1000));
});

test("a transaction inside another joins it: what the outer one loses, both lose", () => {
  const db = openDatabase(":memory:");
  db.exec("create table t (x)");
  const count = () => db.prepare("select count(*) from t").pluck().get();
  expect(() =>
    inTransaction(db, () => {
      inTransaction(db, () => db.exec("insert into t values (1)"));
      throw new Error("in the middle");
    }),
  ).toThrow("in the middle");
  expect(count()).toBe(0);
  inTransaction(db, () => {
    db.exec("insert into t values (1)");
    expect(() =>
      inTransaction(db, () => {
        db.exec("insert into t values (2)");
        throw new Error("inside");
      }),
    ).toThrow("inside");
  });
  expect(count()).toBe(1);
  db.close();
});

test("what was thrown away in the middle leaves no trace in any store", () => {
  const path = temporaryPath();
  const storage = openAt(path);
  const all = () => {
    const db = openDatabase(path);
    const tables = db
      .prepare<[], string>("select name from sqlite_schema where type = 'table' and name <> 'migrations'")
      .pluck()
      .all();
    const rows = tables.map((table) => [table, db.prepare(`select * from "${table}"`).all()]);
    db.close();
    return rows;
  };
  openCase(storage);
  const before = all();
  expect(() =>
    storage.transaction(() => {
      const id = openCase(storage, { name: "John Roe" });
      const task = openTask(storage, id);
      storage.tasks.answer(task, { answer: "passed", by: "U2", at: hour(1) }, "r:1");
      storage.reminders.create({ task, to: "U1", at: hour(1), escalation: false });
      storage.history.append(id, hour(1), "U1", { kind: "opened", via: "form", stage: "application" });
      storage.digests.settled(hour(1));
      storage.inbox.receive({ key: "Ev1", kind: "event", payload: {}, at: hour(1) });
      storage.outbox.show({ ref: "r", lane: "l", channel: "C1", text: "t", blocks: [] }, hour(1));
      storage.outbox.owe({ lane: "l", method: "m", args: {} }, hour(1));
      storage.cases.decide(id, { decision: "proceed", reason: "met", by: "U1", at: hour(1) });
      throw new Error("power cut");
    }),
  ).toThrow("power cut");
  expect(all()).toEqual(before);
});

test("everything is there after closing and opening again", () => {
  const path = temporaryPath();
  const open = () => openStorage({ path, now: new Date(hour(0)) });
  const first = open();
  const id = openCase(first, { raised: ["account-holder-differs"] });
  const task = openTask(first, id);
  first.tasks.answer(task, { answer: "mine", by: "U2", at: hour(1) }, "r:1");
  first.history.append(id, hour(1), "U1", { kind: "opened", via: "form", stage: "application" });
  first.outbox.show({ ref: "r", lane: "l", channel: "C1", text: "t", blocks: [] }, hour(1));
  first.inbox.receive({ key: "Ev1", kind: "event", payload: { a: 1 }, at: hour(1) });
  const seen = {
    phone: {
      kind: "phone" as const,
      canonical: "+4915123456789",
      stated: {
        value: "",
        says: { en: "", de: "" },
        source: { name: "submission", seenAt: hour(0) },
      },
    },
  };
  first.identifiers.remember(id, [seen.phone], hour(1000));
  const before = first.cases.find(id);
  first.close();

  const second = open();
  expect(second.cases.find(id)).toEqual(before);
  expect(before?.assessment).toEqual(assessment({ raised: ["account-holder-differs"] }));
  expect(second.tasks.waiting({ limit: 10 })).toMatchObject([{ id: task, owner: "U2" }]);
  expect(second.history.of(id)).toHaveLength(1);
  expect(second.outbox.waiting()).toBe(1);
  expect(second.inbox.pending()).toEqual([{ key: "Ev1", kind: "event", payload: { a: 1 } }]);
  expect(second.identifiers.earlierUses([seen.phone], hour(2))).toMatchObject([{ case: "V-1" }]);
  second.close();
});
