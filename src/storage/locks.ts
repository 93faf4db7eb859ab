import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { makePrivateFile } from "./database.ts";

/** What only one process at a time does with a database. */
export type Duty = "bot" | "deliveries" | "due" | "sending" | "asking" | "reading";

export interface Lock {
  release(): void;
}

/**
 * Locks that end with the process that holds them, also when it is killed, and that know nothing of process numbers,
 * which repeat in containers. Each is an empty file on which SQLite holds its write lock. The kernel keeps them apart
 * for all processes of one machine; whether a network file system does is for that file system to say.
 */
export interface Locks {
  /** Undefined when another holds it, after at most `withinMs`, which block this process. */
  take(duty: Duty, withinMs?: number): Lock | undefined;
  /** Written down for whoever finds the lock taken. */
  sign(duty: Duty, holder: string): void;
  /** Who signed last; says nothing about whether they still hold it. */
  holder(duty: Duty): string | undefined;
  close(): void;
}

/** A connection that nobody refers to any more is closed when memory is tidied up, and its lock would go with it. */
const HELD = new Set<Sqlite.Database>();

/** In a folder beside the database, which is made when it is missing; ":memory:" has one process and needs none. */
export function openLocks(databasePath: string): Locks {
  if (databasePath === ":memory:") return LOCKS_IN_MEMORY;
  const folder = `${databasePath}.locks`;
  const connections = new Map<Duty, Sqlite.Database>();

  function connection(duty: Duty): Sqlite.Database {
    const known = connections.get(duty);
    if (known !== undefined) return known;
    const path = join(folder, duty);
    makePrivateFile(path);
    const opened = new Sqlite(path);
    opened.pragma("journal_mode = memory");
    connections.set(duty, opened);
    return opened;
  }

  return {
    take(duty, withinMs = 0) {
      const db = connection(duty);
      if (db.inTransaction) return undefined;
      db.pragma(`busy_timeout = ${withinMs}`);
      try {
        db.exec("begin immediate");
      } catch (error) {
        if (error instanceof Sqlite.SqliteError && error.code.startsWith("SQLITE_BUSY")) return undefined;
        throw error;
      }
      HELD.add(db);
      return {
        release() {
          HELD.delete(db);
          if (db.open && db.inTransaction) db.exec("rollback");
        },
      };
    },
    sign: (duty, holder) => writeFileSync(signature(folder, duty), `${holder}\n`, { mode: 0o600 }),
    holder(duty) {
      try {
        return readFileSync(signature(folder, duty), "utf8").trim();
      } catch {
        return undefined;
      }
    },
    close() {
      for (const db of connections.values()) {
        HELD.delete(db);
        db.close();
      }
    },
  };
}

const LOCKS_IN_MEMORY: Locks = {
  take: () => ({ release() {} }),
  sign() {},
  holder: () => undefined,
  close() {},
};

function signature(folder: string, duty: Duty): string {
  return join(folder, `${duty}.txt`);
}
