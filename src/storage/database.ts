import { closeSync, mkdirSync, openSync } from "node:fs";
import { dirname } from "node:path";
import Sqlite from "better-sqlite3";

export type Database = Sqlite.Database;

/** The database cannot be used as it is. The message says what was found, where, and what to do. */
export class DatabaseRefused extends Error {
  override readonly name = "DatabaseRefused";
}

const BUSY_TIMEOUT_MS = 5000;
/** The inner pages of all indexes over a million cases; with SQLite's own 2 MB, look-ups read them again and again. */
const CACHE_KB = 32_000;

/**
 * Opens the file, which is made (readable by its owner alone) when it is missing; ":memory:" is a database that
 * lives as long as the connection. Throws DatabaseRefused when the file cannot be read or is no database.
 */
export function openDatabase(path: string): Database {
  try {
    if (path !== ":memory:") makePrivateFile(path);
    const db = new Sqlite(path, { timeout: BUSY_TIMEOUT_MS });
    db.pragma("trusted_schema = off");
    db.pragma("journal_mode = wal");
    db.pragma("foreign_keys = on");
    db.pragma("synchronous = full");
    db.pragma(`cache_size = -${CACHE_KB}`);
    return db;
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error);
    throw new DatabaseRefused(
      `The database ${path} cannot be opened: ${found}. Wanted: a SQLite file, or a path where one can be made. Check DATABASE_PATH and who may write there.`,
      { cause: error },
    );
  }
}

/** All of `work` or nothing. A transaction inside another joins it, and undoes its own part when it throws. */
export function inTransaction<T>(db: Database, work: () => T): T {
  // It answers with what the work answers.
  return transactionOf(db)(work) as T;
}

type InTransaction = (work: () => unknown) => unknown;

/** better-sqlite3 puts four functions together for each function it wraps: one wrapper serves all work. */
function transactionOf(db: Database): InTransaction {
  const known = transactions.get(db);
  if (known !== undefined) return known;
  const { immediate } = db.transaction((work: () => unknown) => work());
  transactions.set(db, immediate);
  return immediate;
}

const transactions = new WeakMap<Database, InTransaction>();

/** A negative limit means "all" to SQLite. */
export function rowLimit(asked: number, most: number): number {
  return Math.min(Math.max(asked, 0), most);
}

/** SQLite gives its -wal and -shm files the rights of the file itself. */
function makePrivateFile(path: string): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  closeSync(openSync(path, "a", 0o600));
}
