import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import Sqlite from "better-sqlite3";
import { describe, expect, onTestFinished, test } from "vitest";
import { BackupRefused, backUp } from "../../src/storage/backup.ts";
import { openAt, openCase, temporaryPath } from "./examples.ts";

const SLOW = { timeout: 30_000 };
const OURS = { force: false };

function started(script: string, ...args: readonly string[]): ChildProcess {
  const path = fileURLToPath(new URL(`../support/${script}`, import.meta.url));
  const child = spawn(process.execPath, [path, ...args], { stdio: ["ignore", "pipe", "inherit"] });
  onTestFinished(() => void child.kill("SIGKILL"));
  return child;
}

function beside(path: string, name: string): string {
  return join(dirname(path), name);
}

function rowsOf(path: string, sql: string): readonly unknown[] {
  const db = new Sqlite(path, { readonly: true });
  try {
    return db.prepare(sql).all();
  } finally {
    db.close();
  }
}

describe("a backup", SLOW, () => {
  test("made while another process writes is whole, and says what the database said at one moment", async () => {
    const path = temporaryPath();
    const writer = started("write-until-killed.ts", path);
    await once(writer.stdout ?? writer, "data");
    const copies = ["a", "b", "c"].map((name) => beside(path, `${name}.db`));
    const counts: number[] = [];
    for (const to of copies) {
      const { cases, bytes } = backUp(path, to, OURS);
      expect(bytes).toBe(statSync(to).size);
      counts.push(cases);
      await once(writer.stdout ?? writer, "data");
    }
    writer.kill("SIGKILL");
    await once(writer, "close");
    expect(counts.toSorted((one, other) => one - other)).toEqual(counts);
    expect(new Set(counts).size).toBe(3);
    for (const [at, to] of copies.entries()) {
      const cases = `select * from cases where id <= ${counts[at]}`;
      const history = `select * from history where seq <= ${counts[at]}`;
      expect(rowsOf(to, "select * from cases")).toEqual(rowsOf(path, cases));
      expect(rowsOf(to, "select * from history")).toEqual(rowsOf(path, history));
      expect(rowsOf(to, "select * from migrations")).toEqual(rowsOf(path, "select * from migrations"));
      expect(rowsOf(to, "pragma integrity_check")).toEqual([{ integrity_check: "ok" }]);
      expect(rowsOf(to, "pragma foreign_key_check")).toEqual([]);
      expect(statSync(to).mode & 0o777).toBe(0o600);
      const restored = openAt(to);
      expect(restored.history.firstBroken()).toBeUndefined();
      expect(openCase(restored)).toBe((counts[at] ?? 0) + 1);
    }
  });

  test("holds nothing of what was deleted before", () => {
    const path = temporaryPath();
    openAt(path);
    const db = new Sqlite(path);
    const told = db.prepare(
      "insert into inbox (key, kind, payload, received_at) values (?, 'vet', ?, 'now')",
    );
    for (let at = 0; at < 50; at += 1) told.run(`k${at}`, "Jane Secretive".repeat(100));
    db.exec("delete from inbox");
    db.pragma("wal_checkpoint(truncate)");
    db.close();
    expect(readFileSync(path).includes("Jane Secretive")).toBe(true);
    const to = beside(path, "copy.db");
    backUp(path, to, OURS);
    expect(readFileSync(to).includes("Jane Secretive")).toBe(false);
  });

  test("that is killed leaves nothing under its name, and the next one removes what it left", async () => {
    const path = temporaryPath();
    openAt(path);
    const db = new Sqlite(path);
    db.prepare(
      `insert into inbox (key, kind, payload, received_at)
       with recursive n (n) as (select 1 union all select n + 1 from n where n < 60000)
       select n, 'vet', hex(randomblob(500)), 'now' from n`,
    ).run();
    db.close();
    const to = beside(path, "copy.db");
    const backup = started("back-up.ts", path, to);
    const unfinished = () => readdirSync(dirname(path)).filter((name) => name.endsWith(".unfinished"));
    while (unfinished().length === 0 && backup.exitCode === null)
      await new Promise((resolve) => setImmediate(resolve));
    backup.kill("SIGKILL");
    await once(backup, "close");
    expect(existsSync(to)).toBe(false);
    expect(unfinished()).toHaveLength(1);
    backUp(path, to, OURS);
    expect(unfinished()).toEqual([]);
    expect(rowsOf(to, "select count(*) as n from inbox")).toEqual([{ n: 60_000 }]);
  });

  test("replaces an older one only when told to", () => {
    const path = temporaryPath();
    const storage = openAt(path);
    const to = beside(path, "copy.db");
    backUp(path, to, OURS);
    const before = readFileSync(to);
    openCase(storage);
    expect(() => backUp(path, to, OURS)).toThrow(/copy\.db exists; wanted: another name, or --force/);
    expect(readFileSync(to)).toEqual(before);
    expect(backUp(path, to, { force: true }).cases).toBe(1);
  });
});

test.each<[string, (path: string) => string, RegExp]>([
  ["the database itself", (path) => path, /belongs to the database itself/],
  ["its -wal file", (path) => `${path}-wal`, /belongs to the database itself/],
  ["its key", (path) => `${path}.key`, /belongs to the database itself/],
  [
    "another spelling of it",
    (path) => `${dirname(path)}/./x/../bonafide.db`,
    /belongs to the database itself/,
  ],
  [
    "a link to it",
    (path) => {
      symlinkSync(path, beside(path, "link.db"));
      return beside(path, "link.db");
    },
    /belongs to the database itself/,
  ],
  [
    "another name of the same file",
    (path) => {
      linkSync(path, beside(path, "hard.db"));
      return beside(path, "hard.db");
    },
    /belongs to the database itself/,
  ],
  [
    "a folder",
    (path) => {
      mkdirSync(beside(path, "folder"));
      return beside(path, "folder");
    },
    /is a folder; wanted: the name of a file, such as .*folder\/bonafide\.db/,
  ],
  [
    "a place under a file",
    (path) => {
      writeFileSync(beside(path, "letter"), "Dear Jane");
      return beside(path, "letter/copy.db");
    },
    /could not be written: .*Nothing was changed/,
  ],
])("a backup onto %s is refused, forced or not, and nothing is changed", (_, target, wanted) => {
  const path = temporaryPath();
  openAt(path);
  mkdirSync(beside(path, "x"));
  const to = target(path);
  const before = [readFileSync(path), readdirSync(dirname(path))];
  for (const force of [false, true]) {
    expect(() => backUp(path, to, { force })).toThrow(BackupRefused);
    expect(() => backUp(path, to, { force })).toThrow(wanted);
  }
  expect([readFileSync(path), readdirSync(dirname(path))]).toEqual(before);
});

test.each<[string, (path: string) => void, RegExp]>([
  ["that is not there", () => {}, /^There is no database .*; wanted: /],
  [
    "that is a letter",
    (path) => writeFileSync(path, "Dear Jane, ".repeat(500)),
    /it is not a SQLite database/,
  ],
  [
    "of another program",
    (path) => void new Sqlite(path).exec("create table t (x)").close(),
    /not a database of Bonafide/,
  ],
  [
    "that is damaged",
    (path) => {
      const whole = temporaryPath();
      const storage = openAt(whole);
      for (let at = 0; at < 60; at += 1) openCase(storage);
      backUp(whole, `${whole}.copy`, OURS);
      copyFileSync(`${whole}.copy`, path);
      const bytes = readFileSync(path);
      bytes.fill(0x5a, Math.floor(bytes.length / 3), Math.floor((bytes.length * 2) / 3));
      writeFileSync(path, bytes);
    },
    /could not be copied: it is damaged|is damaged, and so would be its copy/,
  ],
])("a backup of a database %s is refused, and the older backup stays", (_, make, wanted) => {
  const path = temporaryPath();
  make(path);
  const to = beside(path, "copy.db");
  writeFileSync(to, "the older backup");
  expect(() => backUp(path, to, { force: true })).toThrow(BackupRefused);
  expect(() => backUp(path, to, { force: true })).toThrow(wanted);
  expect(readFileSync(to, "utf8")).toBe("the older backup");
  expect(readdirSync(dirname(path)).filter((name) => name.includes("unfinished"))).toEqual([]);
});
