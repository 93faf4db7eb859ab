import { closeSync, mkdirSync, openSync } from "node:fs";
import { dirname } from "node:path";
import Sqlite from "better-sqlite3";
import { fileFault } from "./faults.ts";
import { useVault } from "./vault.ts";

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
 * lives as long as the connection. `busyMs`: how long a statement waits, and this process with it, while another
 * process writes. Throws DatabaseRefused when the file cannot be read or is no database.
 */
export function openDatabase(path: string, busyMs = BUSY_TIMEOUT_MS): Database {
  let db: Database | undefined;
  try {
    if (path !== ":memory:") makePrivateFile(path);
    db = new Sqlite(path, { timeout: busyMs });
    db.pragma("trusted_schema = off");
    db.pragma("journal_mode = wal");
    db.pragma("foreign_keys = on");
    db.pragma("synchronous = full");
    db.pragma(`cache_size = -${CACHE_KB}`);
    // What is deleted is overwritten with zeros.
    db.pragma("secure_delete = on");
    useVault(db);
    return db;
  } catch (error) {
    db?.close();
    throw cannotBeOpened(path, error);
  }
}

/** Whatever kept a database from being opened, in one line that says what to do. */
export function cannotBeOpened(path: string, error: unknown): Error {
  if (error instanceof DatabaseRefused) return error;
  const fault = fileFault(error);
  const said = error instanceof Error ? error.message : String(error);
  const found = fault === undefined ? said : `${fault.found} (${said})`;
  const todo = fault?.todo ?? "Check DATABASE_PATH and who may write there.";
  return new DatabaseRefused(`The database ${path} cannot be opened: ${found}. ${todo}`, { cause: error });
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

/**
 * SQLite gives its -wal and -shm files the rights of the file itself. A file that exists is left unopened: closing it
 * would end every lock that this process holds on it through another connection.
 */
export function makePrivateFile(path: string): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  try {
    closeSync(openSync(path, "wx", 0o600));
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  }
}
