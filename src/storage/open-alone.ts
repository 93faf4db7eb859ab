import { statSync } from "node:fs";
import Sqlite from "better-sqlite3";
import { type Database, DatabaseRefused } from "./database.ts";
import type { Locks } from "./locks.ts";
import { isUpToDate, migrate } from "./migrate.ts";

/** Somebody who is just ending, or who migrates, is through by then. */
const PATIENCE_MS = 2000;
/** Looking through more than this would hold up the start for seconds; `bonafide doctor` looks through any. */
const LOOKED_THROUGH_BYTES = 256 * 1024 * 1024;

/**
 * A bot has its database to itself for as long as it lives. `signature` says who and since when, for the one that is
 * refused. Throws DatabaseRefused when another bot works with it.
 */
export function takeForBot(path: string, locks: Locks, signature: string): void {
  if (locks.take("bot", PATIENCE_MS) === undefined)
    throw new DatabaseRefused(
      `Another bot works with the database ${path}: ${locks.holder("bot") ?? "a process that has just started"}. One bot serves one database. Stop that one first, or set another DATABASE_PATH.`,
    );
  locks.sign("bot", signature);
}

/** Nobody changes the tables under a bot of an older version. Throws DatabaseRefused while another bot is running. */
export function migrateAlone(db: Database, locks: Locks, given: { now: Date; isBot: boolean }): void {
  if (given.isBot) {
    migrate(db, given.now);
    return;
  }
  if (isUpToDate(db)) return;
  const lock = locks.take("bot", PATIENCE_MS);
  if (lock === undefined)
    throw new DatabaseRefused(
      `The database ${db.name} is of an older version, and a bot works with it: ${locks.holder("bot") ?? "a process that has just started"}. Stop that bot, and start it again with this version.`,
    );
  try {
    migrate(db, given.now);
  } finally {
    lock.release();
  }
}

/** Whoever runs already could not read what is sealed from now on. Throws DatabaseRefused while another bot is running. */
export function changeAlone(db: Database, locks: Locks, isBot: boolean, work: () => void): void {
  const lock = isBot ? undefined : locks.take("bot", PATIENCE_MS);
  if (!isBot && lock === undefined)
    throw new DatabaseRefused(
      `The database ${db.name} has had no sealed values until now, or is given a new key, and a bot works with it: ${locks.holder("bot") ?? "a process that has just started"}. Give that bot the same ENCRYPTION_KEY and start it anew; then this command works beside it.`,
    );
  try {
    work();
  } finally {
    lock?.release();
  }
}

/**
 * After a process was killed, SQLite takes over what lies beside the file, and cannot tell whether it belongs to it:
 * a -wal file from before a backup was put back spoils the database. Looked at before it is
 * opened for writing. Throws DatabaseRefused when the pages do not fit together.
 */
export function refuseWhenDamaged(path: string): void {
  if (!hasLeftOver(path) || statSync(path).size > LOOKED_THROUGH_BYTES) return;
  // A connection that may write would move what lies beside the file into it when it is closed.
  const db = new Sqlite(path, { readonly: true });
  try {
    if (db.pragma("quick_check(1)", { simple: true }) === "ok") return;
  } finally {
    db.close();
  }
  throw new DatabaseRefused(
    `The database ${path} is damaged, or the file ${path}-wal beside it belongs to another one. Keep all three files for a look at them, and restore the last backup, without a -wal file beside it.`,
  );
}

/** Whether the last process that had the file open was cut off, or another has it open now. */
function hasLeftOver(path: string): boolean {
  return path !== ":memory:" && (statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0;
}
