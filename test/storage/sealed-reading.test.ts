import Sqlite from "better-sqlite3";
import { afterEach, expect, test, vi } from "vitest";
import { createLocalSources } from "../../src/sources/index.ts";
import { openStorage } from "../../src/storage/index.ts";
import { SEALED_COLUMNS } from "../../src/storage/vault.ts";
import { createCvGenerator, toSubmission } from "../support/cv-generator.ts";
import { openTestWorld, TUESDAY, vetted } from "../support/open-world.ts";
import { temporaryPath } from "./examples.ts";

afterEach(() => vi.restoreAllMocks());

/** "table.column" of whatever a statement answers with just as it is kept. */
function columnsReadAsKept(work: () => void): readonly string[] {
  const read: string[] = [];
  const prepare = Sqlite.prototype.prepare;
  vi.spyOn(Sqlite.prototype, "prepare").mockImplementation(function (this: Sqlite.Database, sql) {
    const statement = prepare.call(this, sql);
    if (statement.reader)
      for (const { table, column } of statement.columns()) read.push(`${table}.${column}`);
    return statement;
  });
  work();
  return read;
}

test("no statement reads what is sealed without opening it", () => {
  const read = columnsReadAsKept(() => {
    const storage = openStorage({ path: temporaryPath(), now: new Date(TUESDAY) });
    // Put together when they are asked for.
    storage.tasks.waiting({ limit: 1 });
    storage.cases.list({ limit: 1 });
    storage.close();
  });
  expect(read).toContain("cases.stage");
  expect(read.filter((column) => column in SEALED_COLUMNS)).toEqual([]);
});

/** What is said of three candidates, the second and third of whom share a CV and a phone number with the first. */
function saidOfThree(sealing: { readonly key?: string }): readonly unknown[] {
  const path = temporaryPath();
  const test = openTestWorld({ path, sealing });
  const world = { ...test.world, sources: createLocalSources({ storage: test.storage, databasePath: path }) };
  const cv = createCvGenerator(7).cv();
  return ["Jane Doe", "Jane Doe", "Robert Hill"].map((name) => {
    const submission = { ...toSubmission(name, cv), role: "Developer", phones: ["+49 1512 3456789"] };
    return vetted({ ...test, world }, submission).assessment;
  });
}

test("with a key, people are told what they are told without one", () => {
  const plain = saidOfThree({});
  expect(JSON.stringify(plain[2])).toContain("Jane Doe");
  expect(saidOfThree({ key: "the first key of these tests, long enough" })).toEqual(plain);
});
