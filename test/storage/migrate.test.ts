import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { type Database, DatabaseRefused, openDatabase } from "../../src/storage/database.ts";
import { openStorage } from "../../src/storage/index.ts";
import { type Migration, migrate, readMigrations } from "../../src/storage/migrate.ts";
import { temporaryPath } from "./examples.ts";

const NOW = new Date("2026-02-02T09:00:00.000Z");
const FIRST: Migration = { version: 1, name: "0001-first.sql", sql: "create table a (x text) strict;" };
const SECOND: Migration = { version: 2, name: "0002-second.sql", sql: "create table b (y text) strict;" };

function migrated(...migrations: readonly Migration[]): Database {
  const db = openDatabase(":memory:");
  migrate(db, NOW, migrations);
  return db;
}

function tables(db: Database): readonly unknown[] {
  return db.prepare("select name from sqlite_schema where type = 'table' order by name").pluck().all();
}

test("the migrations of this version make tables that are all strict", () => {
  const db = openDatabase(":memory:");
  migrate(db, NOW);
  const loose = db
    .prepare("select name from pragma_table_list where schema = 'main' and type = 'table' and strict = 0")
    .pluck()
    .all();
  expect(loose.filter((name) => !String(name).startsWith("sqlite_"))).toEqual([]);
  expect(tables(db)).toContain("history_payloads");
});

test("a migration is applied once, and kept with its checksum and time", () => {
  const db = migrated(FIRST);
  migrate(db, new Date("2026-03-01T00:00:00.000Z"), [FIRST, SECOND]);
  migrate(db, new Date("2026-04-01T00:00:00.000Z"), [FIRST, SECOND]);
  const kept = db
    .prepare("select version, name, length(checksum) as length, applied_at from migrations")
    .all();
  expect(kept).toEqual([
    { version: 1, name: "0001-first.sql", length: 64, applied_at: "2026-02-02T09:00:00.000Z" },
    { version: 2, name: "0002-second.sql", length: 64, applied_at: "2026-03-01T00:00:00.000Z" },
  ]);
});

test("a migration that fails leaves nothing, not even the ones before it", () => {
  const db = migrated(FIRST);
  const before = tables(db);
  const broken = {
    version: 3,
    name: "0003-broken.sql",
    sql: "create table c (z text); insert into nowhere values (1);",
  };
  expect(() => migrate(db, NOW, [FIRST, SECOND, broken])).toThrow(/nowhere/);
  expect(tables(db)).toEqual(before);
  migrate(db, NOW, [FIRST, SECOND]);
  expect(tables(db)).toContain("b");
});

test.each([
  [
    "is newer than the code",
    () => migrated(FIRST, SECOND),
    [FIRST],
    /newer.*0002-second\.sql.*newer version/,
  ],
  [
    "has had a migration that was altered since",
    () => migrated(FIRST),
    [{ ...FIRST, sql: "create table a (x text, z text) strict;" }],
    /0001-first\.sql was changed after.*Restore/,
  ],
  ["lost a table", () => migrated(FIRST, SECOND).exec("drop table b"), [FIRST, SECOND], /table b.*backup/],
  ["has a column more", () => migrated(FIRST).exec("alter table a add column w text"), [FIRST], /table a/],
  ["has an index more", () => migrated(FIRST).exec("create index i on a (x)"), [FIRST], /index i/],
  [
    "has a trigger more",
    () => migrated(FIRST).exec("create trigger t after insert on a begin select 1; end"),
    [FIRST],
    /trigger t/,
  ],
  [
    "belongs to another program",
    () => openDatabase(":memory:").exec("create table notes (x)"),
    [FIRST],
    /notes/,
  ],
] as const)("a database that %s is refused and not touched", (_, open, code, message) => {
  const db = open();
  const before = tables(db);
  const upgrade = () =>
    migrate(db, NOW, [...code, { version: 9, name: "0009-more.sql", sql: "create table m (x)" }]);
  expect(() => migrate(db, NOW, code)).toThrow(DatabaseRefused);
  expect(() => migrate(db, NOW, code)).toThrow(message);
  expect(upgrade).toThrow(DatabaseRefused);
  expect(tables(db)).toEqual(before);
});

test("the tables of Litestream and of analyze are nobody's business", () => {
  const db = migrated(FIRST).exec("create table _litestream_seq (id integer primary key, seq integer)");
  db.exec("insert into a values ('x'); analyze;");
  expect(() => migrate(db, NOW, [FIRST, SECOND])).not.toThrow();
});

test("two processes that start at once both end with the same database", () => {
  const path = temporaryPath();
  const [one, other] = [openDatabase(path), openDatabase(path)];
  migrate(one, NOW);
  migrate(other, NOW);
  expect(tables(other)).toEqual(tables(one));
  one.close();
  other.close();
});

test("a refused database is closed again", () => {
  const path = temporaryPath();
  openStorage({ path, linkKey: "k", now: NOW }).close();
  const db = openDatabase(path);
  db.exec("drop index cases_open");
  db.close();
  expect(() => openStorage({ path, linkKey: "k", now: NOW })).toThrow(/index cases_open/);
  const again = openDatabase(path);
  expect(() => again.exec("begin exclusive; commit")).not.toThrow();
  again.close();
});

test.each([["0002-late.sql"], ["0001_underscore.sql"], ["1-short.sql"]])(
  "a migration file called %s is a mistake that is named",
  (name) => {
    const folder = join(temporaryPath(), "..", "migrations");
    mkdirSync(folder);
    writeFileSync(join(folder, name), "select 1;");
    expect(() => readMigrations(pathToFileURL(`${folder}/`))).toThrow(name);
  },
);
