import { randomBytes } from "node:crypto";
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import Sqlite from "better-sqlite3";
import { makePrivateFile } from "./database.ts";
import { type DatabaseFault, fileFault } from "./faults.ts";

/** No backup was made, and what was there is as it was; the message says what was found and what is wanted. */
export class BackupRefused extends Error {
  override readonly name = "BackupRefused";
}

export interface BackedUp {
  readonly bytes: number;
  readonly cases: number;
  /** What was owed to Slack at this moment: whoever starts a bot with the copy sends it, also when it was sent since. */
  readonly owed: number;
}

/** Between the name of a copy that is being written and its last letters, which are there only as long as it is. */
const UNFINISHED = /^\.[0-9a-f]{16}\.unfinished$/;
const BUSY_MS = 5000;

const HAS_TABLES = "select count(*) from sqlite_schema where name in ('cases', 'outbox', 'migrations')";
const COUNT_CASES = "select count(*) from cases";
const COUNT_OWED = "select count(*) from outbox where parked_at is null";

/**
 * A copy of the database at `from` as it is at one moment, whoever writes to it meanwhile: in one file, without what
 * was deleted, readable by its owner alone, and under its name only once it is whole and on the disk. SQLite writes it
 * anew (`vacuum into`) instead of page by page, because the pages still hold what was erased. Nobody waits for it.
 * Throws BackupRefused.
 */
export function backUp(from: string, to: string, options: { readonly force: boolean }): BackedUp {
  refuseTarget(from, to, options.force);
  const unfinished = `${to}.${randomBytes(8).toString("hex")}.unfinished`;
  try {
    prepareFolder(to);
    return writeWhole(from, unfinished, to);
  } catch (error) {
    if (error instanceof BackupRefused) throw error;
    throw refusal(`The backup ${to} could not be written`, error);
  }
}

function writeWhole(from: string, unfinished: string, to: string): BackedUp {
  try {
    makePrivateFile(unfinished);
    copy(from, unfinished);
    const copied = lookThrough(from, unfinished);
    flush(unfinished);
    renameSync(unfinished, to);
    flush(dirname(resolve(to)));
    return copied;
  } finally {
    for (const end of ["", "-wal", "-shm", "-journal"]) rmSync(`${unfinished}${end}`, { force: true });
  }
}

function refuseTarget(from: string, to: string, force: boolean): void {
  const source = statSync(from, { throwIfNoEntry: false });
  if (source === undefined)
    throw new BackupRefused(`There is no database ${from}; wanted: DATABASE_PATH or --db of one that is.`);
  const own = ["", "-wal", "-shm", "-journal", ".key"].map((end) => `${place(from)}${end}`);
  const target = statSync(to, { throwIfNoEntry: false });
  if (own.includes(place(to)) || (target?.ino === source.ino && target.dev === source.dev))
    throw new BackupRefused(
      `${to} belongs to the database itself; wanted: another file, on another disk at best.`,
    );
  if (target?.isDirectory())
    throw new BackupRefused(
      `${to} is a folder; wanted: the name of a file, such as ${join(to, basename(from))}.`,
    );
  if (target !== undefined && !force)
    throw new BackupRefused(
      `${to} exists; wanted: another name, or --force to put this backup in its place.`,
    );
}

/** One spelling for one file, also for one that is not there yet. */
function place(path: string): string {
  const whole = resolve(path);
  try {
    return realpathSync(whole);
  } catch {
    return folderExists(whole) ? join(realpathSync(dirname(whole)), basename(whole)) : whole;
  }
}

function folderExists(path: string): boolean {
  return statSync(dirname(path), { throwIfNoEntry: false }) !== undefined;
}

/** A backup that was killed leaves candidates' data behind under a name that nobody looks for. */
function prepareFolder(to: string): void {
  const folder = dirname(resolve(to));
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  for (const name of readdirSync(folder))
    if (name.startsWith(basename(to)) && UNFINISHED.test(name.slice(basename(to).length)))
      rmSync(join(folder, name), { force: true });
}

function copy(from: string, unfinished: string): void {
  const db = open(from);
  try {
    if (db.prepare(HAS_TABLES).pluck().get() !== 3)
      throw new BackupRefused(
        `${from} is not a database of Bonafide; wanted: DATABASE_PATH or --db of one that is.`,
      );
    db.prepare("vacuum into ?").run(unfinished);
  } catch (error) {
    throw fileFault(error)?.kind === "full" ? error : asSourceRefusal(from, error);
  } finally {
    db.close();
  }
}

function open(from: string): Sqlite.Database {
  try {
    return new Sqlite(from, { readonly: true, fileMustExist: true, timeout: BUSY_MS });
  } catch (error) {
    throw asSourceRefusal(from, error);
  }
}

/** Its indexes were made anew, so that its tables are what can be wrong. */
function lookThrough(from: string, unfinished: string): BackedUp {
  const db = new Sqlite(unfinished, { readonly: true });
  try {
    if (db.pragma("quick_check(1)", { simple: true }) !== "ok")
      throw new BackupRefused(
        `The database ${from} is damaged, and so would be its copy; older backups are as they were.`,
      );
    return {
      bytes: statSync(unfinished).size,
      cases: db.prepare<[], number>(COUNT_CASES).pluck().get() ?? 0,
      owed: db.prepare<[], number>(COUNT_OWED).pluck().get() ?? 0,
    };
  } finally {
    db.close();
  }
}

/** Of a folder: the names of its files. */
function flush(path: string): void {
  const file = openSync(path, "r");
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function asSourceRefusal(from: string, error: unknown): Error {
  return error instanceof BackupRefused ? error : refusal(`The database ${from} could not be copied`, error);
}

function refusal(what: string, error: unknown): BackupRefused {
  const fault: DatabaseFault | undefined = fileFault(error);
  const found = fault?.found ?? (error instanceof Error ? error.message : String(error));
  return new BackupRefused(
    `${what}: ${found}. Nothing was changed.${fault === undefined ? "" : ` ${fault.todo}`}`,
    {
      cause: error,
    },
  );
}
