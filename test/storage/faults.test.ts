import { copyFileSync, mkdirSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import Sqlite from "better-sqlite3";
import { expect, test } from "vitest";
import { DatabaseRefused } from "../../src/storage/database.ts";
import { fileFault, sqliteFault } from "../../src/storage/faults.ts";
import { openStorage } from "../../src/storage/index.ts";
import { openAt, openCase, temporaryPath } from "./examples.ts";

const NOW = new Date(0);

/** The files of a process that was killed: so many cases in the file itself, and so many more in its -wal file. */
function killed(cases: number, more: number): string {
  const path = temporaryPath();
  settled(path, cases);
  const storage = openAt(path);
  for (let at = 0; at < more; at += 1) openCase(storage, { name: "Jane Doe ".repeat(200) });
  const copy = temporaryPath();
  for (const end of ["", "-wal"]) copyFileSync(`${path}${end}`, `${copy}${end}`);
  return copy;
}

test.each([
  ["is taken over", () => {}, 30],
  ["is missed alone when somebody removed it", (path: string) => rmSync(`${path}-wal`), 10],
])("what a killed bot left in its -wal file %s", (_, happens, cases) => {
  const path = killed(10, 20);
  happens(path);
  const storage = openStorage({ path, now: NOW, bot: "this one" });
  expect(storage.cases.list({ limit: 100 })).toHaveLength(cases);
  storage.close();
});

test.each<[string, (path: string) => void, RegExp]>([
  [
    "is cut off in the middle",
    (path) => {
      settled(path, 60);
      truncateSync(path, 40 * 4096);
    },
    /it is damaged .*restore the last backup/,
  ],
  [
    "is no database",
    (path) => writeFileSync(path, "Dear Jane, ".repeat(900)),
    /it is not a SQLite database .*DATABASE_PATH/,
  ],
  ["is a folder", (path) => mkdirSync(path), /cannot be opened: .*DATABASE_PATH/],
  [
    "has beside it the -wal file of another one",
    (path) => {
      settled(path, 60);
      copyFileSync(`${killed(90, 3)}-wal`, `${path}-wal`);
    },
    /is damaged/,
  ],
])("a file that %s is refused with one line that says what to do", (_, make, wanted) => {
  const path = temporaryPath();
  make(path);
  const open = () => openStorage({ path, now: NOW, bot: "this one" });
  expect(open).toThrow(DatabaseRefused);
  expect(open).toThrow(wanted);
  expect(open).toThrow(/^[^\n]+$/);
});

/** Everything in the file itself. */
function settled(path: string, cases: number): void {
  const storage = openStorage({ path, linkKey: "a secret", now: NOW });
  for (let at = 0; at < cases; at += 1) openCase(storage, { name: "Jane Doe ".repeat(200) });
  storage.close();
}

test.each([
  ["SQLITE_FULL", "full", true],
  ["SQLITE_READONLY_DBMOVED", "read-only", true],
  ["SQLITE_BUSY_SNAPSHOT", "locked", true],
  ["SQLITE_IOERR_WRITE", "disk", true],
  ["SQLITE_CORRUPT_INDEX", "damaged", false],
  ["SQLITE_NOTADB", "no-database", false],
] as const)("%s is named %s", (code, kind, passes) => {
  expect(sqliteFault(new Sqlite.SqliteError("said", code))).toMatchObject({ kind, passes });
});

test("a mistake in a statement is no fault of the database, and a file's is none of SQLite's", () => {
  expect(sqliteFault(new Sqlite.SqliteError("said", "SQLITE_ERROR"))).toBeUndefined();
  expect(sqliteFault(new Error("said"))).toBeUndefined();
  const full = Object.assign(new Error("said"), { code: "ENOSPC" });
  expect(sqliteFault(full)).toBeUndefined();
  expect(fileFault(full)?.kind).toBe("full");
});
