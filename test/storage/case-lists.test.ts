import Sqlite from "better-sqlite3";
import { describe, expect, test } from "vitest";
import { migrate, readMigrations } from "../../src/storage/migrate.ts";
import { fc } from "../support/properties.ts";
import { assessment, hour, openTemporary } from "./examples.ts";

const NAMES = [
  "Jane Doe",
  "Jürgen Müller",
  "Łukasz O'Neil",
  "Иван Петров",
  "Janet von der Müll",
  "Straße, Ken",
] as const;

function withNames(names: readonly string[] = NAMES) {
  const storage = openTemporary();
  const { cases } = storage;
  for (const name of names) {
    const id = cases.create({ submission: { name }, stage: "application", owner: "U1", openedAt: hour(0) });
    cases.assess(id, assessment());
  }
  const found = (typed: string, limit = 30) =>
    storage.caseLists.named(typed, limit).map(({ id, name }) => `${id} ${name}`);
  return { storage, found };
}

describe("a search by name", () => {
  test.each([
    ["jane", ["5 Janet von der Müll", "1 Jane Doe"]],
    ["JANE DOE", ["1 Jane Doe"]],
    ["doe, jane", ["1 Jane Doe"]],
    ["jan d", ["5 Janet von der Müll", "1 Jane Doe"]],
    ["muller", ["2 Jürgen Müller"]],
    ["Mueller", ["2 Jürgen Müller"]],
    ["müll", ["5 Janet von der Müll", "2 Jürgen Müller"]],
    ["lukasz", ["3 Łukasz O'Neil"]],
    ["łuk", ["3 Łukasz O'Neil"]],
    ["oneil", []],
    ["o'neil", ["3 Łukasz O'Neil"]],
    ["petrov", ["4 Иван Петров"]],
    ["Петр", ["4 Иван Петров"]],
    ["strasse", ["6 Straße, Ken"]],
    ["ane", []],
    ["nobody", []],
    ["", []],
    ["  *\"':- ", []],
    ['jane" OR "doe', []],
    ["jane NOT doe", []],
    ["words:jane", []],
  ])("for %j finds %j", (typed, names) => {
    expect(withNames().found(typed)).toEqual(names);
  });

  test("gives the newest ones, as many as are asked for", () => {
    const { found } = withNames(Array.from({ length: 120 }, (_, at) => `Jane ${at + 1}`));
    expect(found("jane", 2)).toEqual(["120 Jane 120", "119 Jane 119"]);
    expect(found("jane", 5000)).toHaveLength(100);
    expect(found("jane", -1)).toEqual([]);
  });

  test("goes by the name that the case has now", () => {
    const { storage, found } = withNames();
    storage.cases.addVersion(1, { name: "Jane Miller" }, hour(1));
    expect(found("doe")).toEqual([]);
    expect(found("miller")).toEqual(["1 Jane Miller"]);
  });

  test("finds decided cases as well, and none before its first assessment", () => {
    const { storage, found } = withNames();
    storage.cases.decide(1, { decision: "proceed", reason: "met", by: "U1", at: hour(1) });
    storage.cases.create({
      submission: { name: "Jane Late" },
      stage: "application",
      owner: "U1",
      openedAt: hour(1),
    });
    expect(found("jane d")).toContain("1 Jane Doe");
    expect(found("late")).toEqual([]);
  });

  test("takes whatever is typed", () => {
    const { found } = withNames();
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (typed) => {
        expect(Array.isArray(found(typed))).toBe(true);
      }),
    );
  });
});

test("names that were kept before the index are in it, and an erased one leaves nothing behind", () => {
  const db = new Sqlite(":memory:");
  db.pragma("trusted_schema = off");
  const all = readMigrations();
  migrate(db, new Date(hour(0)), all.slice(0, 9));
  db.exec(
    `insert into cases (name, stage, owner, opened_at) values ('Jürgen Doe', 'offer', 'U1', '${hour(0)}')`,
  );
  migrate(db, new Date(hour(0)), all);
  const found = db.prepare("select count(*) from case_names where case_names match 'jurg*'").pluck();
  expect(found.get()).toBe(1);
  db.exec("delete from cases");
  expect(found.get()).toBe(0);
  const blocks = db.prepare<[], Buffer>("select block from case_names_data").pluck().all();
  expect(Buffer.concat(blocks).toString("latin1")).not.toContain("urgen");
  db.close();
});

describe("what waits for a decision", () => {
  const TASK = {
    task: "meet-in-person",
    role: "hiring",
    baseline: true,
    secondPerson: false,
    because: [],
    openedAt: hour(0),
    dueAt: hour(8),
    remindAt: hour(8),
  } as const;

  function answered(owner = "U1") {
    const { storage } = withNames(["Jane Doe", "Ben Ray"]);
    for (const id of [1, 2]) {
      const task = storage.tasks.open({ ...TASK, case: id });
      storage.tasks.answer(task, { answer: "passed", by: "U2", at: hour(1) }, "a");
    }
    const ids = () => storage.caseLists.toDecide(owner, 10).map(({ id }) => id);
    return { storage, ids };
  }

  test("is every case of mine whose tasks are all answered, the oldest first", () => {
    expect(answered().ids()).toEqual([1, 2]);
    expect(answered("U2").ids()).toEqual([]);
  });

  test.each<[string, (storage: ReturnType<typeof answered>["storage"]) => void]>([
    ["a task is open", (storage) => void storage.tasks.open({ ...TASK, case: 1, task: "liveness-script" })],
    [
      "it is decided",
      ({ cases }) => cases.decide(1, { decision: "proceed", reason: "met", by: "U1", at: hour(2) }),
    ],
    [
      "it is on hold",
      ({ cases }) => cases.decide(1, { decision: "on-hold", reason: "ill", by: "U1", at: hour(2) }),
    ],
    [
      "a decision waits for a second person",
      ({ decisions }) =>
        void decisions.propose({ case: 1, decision: "not-cleared", reason: "gone", by: "U1", at: hour(2) }),
    ],
  ])("is not a case where %s", (_, change) => {
    const { storage, ids } = answered();
    change(storage);
    expect(ids()).toEqual([2]);
  });

  test("is no case without any task", () => {
    const { storage } = withNames();
    expect(storage.caseLists.toDecide("U1", 10)).toEqual([]);
  });
});
