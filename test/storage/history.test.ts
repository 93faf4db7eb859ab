import { beforeEach, describe, expect, test } from "vitest";
import type { CaseEvent } from "../../src/domain/history.ts";
import { type Database, openDatabase } from "../../src/storage/database.ts";
import type { StorageWithBoxes } from "../../src/storage/index.ts";
import { hour, openAt, openTemporary, temporaryPath } from "./examples.ts";

const EVENTS: readonly CaseEvent[] = [
  { kind: "opened", via: "form", stage: "application" },
  { kind: "assessed", level: "verify-first", raised: ["account-holder-differs"] },
  { kind: "assessed", level: "questions-open", from: "verify-first", raised: [] },
  {
    kind: "task-opened",
    task: "confirm-the-payee-name",
    because: ["account-holder-differs"],
    dueAt: hour(8),
  },
  {
    kind: "task-answered",
    task: "confirm-the-payee-name",
    answer: "passed",
    via: "reaction",
    from: "open",
    to: "passed",
    note: "Jane Doe's own bank wrote back",
  },
  {
    kind: "answer-withdrawn",
    task: "confirm-the-payee-name",
    answer: "passed",
    via: "button",
    from: "passed",
    to: "open",
  },
  { kind: "reminded", task: "confirm-the-payee-name", to: "U1", nth: 1 },
  { kind: "escalated", task: "confirm-the-payee-name", to: "S1" },
  { kind: "decided", decision: "proceed", reason: "met in person" },
];

test("every kind of event comes back as it was appended, by case, in order", () => {
  const { history } = openTemporary();
  EVENTS.forEach((event, index) => {
    history.append(1, hour(index), "U1", event);
    history.append(2, hour(index), "bonafide", event);
  });
  expect(history.of(1)).toEqual(
    EVENTS.map((event, index) => ({ seq: 2 * index + 1, case: 1, at: hour(index), by: "U1", event })),
  );
  expect(history.of(3)).toEqual([]);
  expect(history.firstBroken()).toBeUndefined();
});

test("an empty history holds", () => {
  expect(openTemporary().history.firstBroken()).toBeUndefined();
});

test("an entry that was rolled back leaves no gap", () => {
  const storage = openTemporary();
  const append = () =>
    storage.history.append(1, hour(0), "U1", { kind: "decided", decision: "proceed", reason: "" });
  append();
  expect(() =>
    storage.transaction(() => {
      append();
      throw new Error("no");
    }),
  ).toThrow("no");
  append();
  expect(storage.history.of(1).map((entry) => entry.seq)).toEqual([1, 2]);
  expect(storage.history.firstBroken()).toBeUndefined();
});

describe("whoever has the file", () => {
  let storage: StorageWithBoxes;
  let db: Database;

  beforeEach(() => {
    const path = temporaryPath();
    storage = openAt(path);
    for (const event of EVENTS) storage.history.append(1, hour(0), "U1", event);
    db = openDatabase(path);
    return () => void db.close();
  });

  test.each([
    ["update history set by = 'U2' where seq = 3"],
    ["delete from history where seq = 9"],
    ["delete from history_payloads where seq = 9"],
    ["update history_payloads set body = '{}' where seq = 3"],
    ["update history_payloads set salt = zeroblob(32), body = null where seq = 3"],
    ["update history_payloads set seq = 99, salt = null, body = null where seq = 3"],
    [
      "insert or replace into history select seq, case_id, at, 'U2', kind, payload_digest, hash from history where seq = 3",
    ],
    ["insert or replace into history_payloads values (3, zeroblob(32), '{}')"],
  ])("is stopped by a trigger: %s", (sql) => {
    db.pragma("foreign_keys = off");
    expect(() => db.exec(sql)).toThrow(/append-only/);
    expect(storage.history.firstBroken()).toBeUndefined();
  });

  test.each([
    ["update history set by = 'U2' where seq = 3", 3],
    ["update history set at = '2020-01-01T00:00:00.000Z' where seq = 1", 1],
    ["update history set case_id = 2 where seq = 4", 4],
    ["update history set kind = 'decided' where seq = 2", 2],
    ["update history set payload_digest = 'x' where seq = 5", 5],
    ["update history set hash = 'x' where seq = 9", 9],
    ["update history_payloads set body = replace(body, 'passed', 'failed') where seq = 5", 5],
    ["update history_payloads set salt = zeroblob(32) where seq = 5", 5],
    ["update history_payloads set body = null where seq = 5", 5],
    ["delete from history_payloads where seq = 5", 5],
    ["delete from history where seq = 4", 4],
    ["delete from history where seq = 1", 1],
    ["delete from history where seq = 9", 9],
    ["delete from history where seq >= 8", 8],
    ["delete from history", 1],
    ["insert into history select 10, 1, at, by, kind, payload_digest, hash from history where seq = 9", 10],
    [
      "update history set seq = -1 where seq = 2; update history set seq = 2 where seq = 3; update history set seq = 3 where seq = -1",
      2,
    ],
  ])("and drops the triggers is noticed: %s", (sql, seq) => {
    db.pragma("foreign_keys = off");
    const triggers = db
      .prepare<[], string>("select name from sqlite_schema where type = 'trigger'")
      .pluck()
      .all();
    for (const name of triggers) db.exec(`drop trigger ${name}`);
    db.exec(sql);
    expect(storage.history.firstBroken()).toBe(seq);
  });

  test("may erase a payload with its salt: the chain holds, and the entry is no longer told", () => {
    db.exec("update history_payloads set salt = null, body = null where seq = 5");
    expect(storage.history.firstBroken()).toBeUndefined();
    expect(storage.history.of(1).map((entry) => entry.seq)).toEqual([1, 2, 3, 4, 6, 7, 8, 9]);
    storage.history.append(1, hour(1), "U1", { kind: "decided", decision: "on-hold", reason: "" });
    expect(storage.history.firstBroken()).toBeUndefined();
  });

  test("cannot find an erased payload again by its digest: the same event never has the same one", () => {
    const event = { kind: "decided", decision: "proceed", reason: "met in person" } as const;
    storage.history.append(1, hour(0), "U1", event);
    storage.history.append(1, hour(0), "U1", event);
    const digests = db.prepare("select payload_digest from history where seq > 9").pluck().all();
    expect(new Set(digests).size).toBe(2);
  });
});
