import { statSync } from "node:fs";
import type { Instant } from "../domain/instant.ts";
import type { Database } from "./database.ts";

/** How much waits, and how large the file is; numbers alone. */
export interface Figures {
  readonly outboxWaiting: number;
  readonly outboxParked: number;
  /** When what has waited longest for Slack was owed; null when nothing waits. */
  readonly outboxOldest: Instant | null;
  /** Deliveries from Slack that have not had their effect. */
  readonly inboxPending: number;
  readonly inboxOldest: Instant | null;
  readonly lookUpsWaiting: number;
  readonly lookUpsOldest: Instant | null;
  readonly tasksWaiting: number;
  readonly tasksOverdue: number;
  readonly databaseBytes: number;
  /** Changes that are kept and not yet moved into the file itself. */
  readonly walBytes: number;
}

export interface StorageHealth {
  figures(now: Instant): Figures;
  /** Writes a page, unchanged, to find out; a database that another process is writing to counts as writable. */
  canWrite(): boolean;
}

const SELECT_OUTBOX = `select count(*) as outboxWaiting, min(owed_at) as outboxOldest from outbox
  where parked_at is null`;
const SELECT_PARKED = "select count(*) as outboxParked from outbox where parked_at is not null";
const SELECT_INBOX = `select count(*) as inboxPending, min(received_at) as inboxOldest from inbox
  where finished_at is null`;
const SELECT_LOOK_UPS = `select count(*) as lookUpsWaiting, min(asked_at) as lookUpsOldest from look_ups
  where state = 'waiting'`;
// Two counts that each read one index and nothing else.
const SELECT_TASKS = `select (select count(*) from tasks where waiting = 1) as tasksWaiting,
  (select count(*) from tasks where waiting = 1 and due_at < ?) as tasksOverdue`;

type Row<K extends keyof Figures> = Pick<Figures, K>;

export function createHealth(db: Database): StorageHealth {
  const outbox = db.prepare<[], Row<"outboxWaiting" | "outboxOldest">>(SELECT_OUTBOX);
  const parked = db.prepare<[], Row<"outboxParked">>(SELECT_PARKED);
  const inbox = db.prepare<[], Row<"inboxPending" | "inboxOldest">>(SELECT_INBOX);
  const lookUps = db.prepare<[], Row<"lookUpsWaiting" | "lookUpsOldest">>(SELECT_LOOK_UPS);
  const tasks = db.prepare<[Instant], Row<"tasksWaiting" | "tasksOverdue">>(SELECT_TASKS);

  function figures(now: Instant): Figures {
    const rows = [outbox.get(), parked.get(), inbox.get(), lookUps.get(), tasks.get(now)];
    return Object.assign({ ...NOTHING, ...sizesOf(db) }, ...rows);
  }

  return { figures, canWrite: () => canWrite(db) };
}

const NOTHING = {
  outboxWaiting: 0,
  outboxParked: 0,
  outboxOldest: null,
  inboxPending: 0,
  inboxOldest: null,
  lookUpsWaiting: 0,
  lookUpsOldest: null,
  tasksWaiting: 0,
  tasksOverdue: 0,
} as const;

function sizesOf(db: Database): Row<"databaseBytes" | "walBytes"> {
  const pages = Number(db.pragma("page_count", { simple: true }));
  const pageBytes = Number(db.pragma("page_size", { simple: true }));
  const wal = db.memory ? undefined : statSync(`${db.name}-wal`, { throwIfNoEntry: false });
  return { databaseBytes: pages * pageBytes, walBytes: wal?.size ?? 0 };
}

/** Only writing shows a full disk; the version that a program may keep in the header is not used otherwise. */
export function canWrite(db: Database): boolean {
  const patience = Number(db.pragma("busy_timeout", { simple: true }));
  db.pragma("busy_timeout = 0");
  try {
    const version = Number(db.pragma("user_version", { simple: true }));
    db.pragma(`user_version = ${version}`);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && String(error.code).startsWith("SQLITE_BUSY");
  } finally {
    db.pragma(`busy_timeout = ${patience}`);
  }
}
