import Sqlite from "better-sqlite3";
import type { CaseEvent } from "../../src/domain/history.ts";
import type { Instant } from "../../src/domain/instant.ts";
import { isReachable, isTime, turnOf } from "../../src/domain/reminder-times.ts";
import { startOfDay, type WorkingCalendar } from "../../src/domain/working-time.ts";
import { createHistory } from "../../src/storage/history.ts";
import { createReminders } from "../../src/storage/reminders.ts";
import { createTasks } from "../../src/storage/tasks.ts";
import { useVault } from "../../src/storage/vault.ts";

/** What stands in the database file. */
export interface Kept {
  readonly cases: readonly KeptCase[];
  readonly entries: readonly {
    readonly case: number;
    readonly at: Instant;
    readonly by: string;
    readonly event: CaseEvent;
  }[];
  readonly tasks: readonly KeptTask[];
  readonly reminders: readonly { readonly id: number; readonly task: number; readonly at: Instant }[];
  /** In the order in which they were first owed. */
  readonly messages: readonly KeptMessage[];
  /** Deliveries without their effect. */
  readonly pending: number;
  /** Calls that Slack has not had yet. */
  readonly waiting: number;
  readonly parked: readonly { readonly method: string; readonly error: string }[];
  /** Tasks that should have been mentioned by now. */
  readonly overdue: number;
  /** "ok", or what SQLite found wrong with the file. */
  readonly integrity: string;
  readonly firstBroken: number | undefined;
}

export interface KeptCase {
  readonly id: number;
  readonly name: string;
  readonly decision: string | null;
  readonly tasks: number;
  readonly tasksDone: number;
}

export interface KeptTask {
  readonly id: number;
  readonly case: number;
  readonly task: string;
  readonly isWaiting: number;
}

export interface KeptMessage {
  readonly ref: string;
  readonly channel: string;
  readonly threadRef: string | null;
  readonly ts: string | null;
}

/** A call that was handed out and of which nothing was heard. */
export interface CutOff {
  readonly method: string;
  readonly names: string | null;
}

const SQL = {
  cases: "select id, name, decision, tasks, tasks_done as tasksDone from cases order by id",
  entries: `select case_id as "case", at, by, body from history join history_payloads using (seq)
    where body is not null order by seq`,
  tasks: `select id, case_id as "case", task, waiting as isWaiting from tasks order by id`,
  reminders: "select id, task_id as task, at from reminders order by id",
  messages:
    "select ref, channel, thread_ref as threadRef, ts from messages where parked is null order by rowid",
  pending: "select count(*) from inbox where finished_at is null",
  waiting: "select count(*) from outbox where parked_at is null",
  parked: "select method, error from outbox where parked_at is not null order by id",
  cutOff: "select method, names from outbox where offered_at is not null and parked_at is null",
  hasOutbox: "select 1 from sqlite_schema where name = 'outbox'",
};

export function readKept(
  path: string,
  at: { readonly now: Instant; readonly calendar: WorkingCalendar },
): Kept {
  return reading(path, (db) => ({
    cases: all<KeptCase>(db, SQL.cases),
    entries: all<{ case: number; at: Instant; by: string; body: string }>(db, SQL.entries).map(
      ({ body, ...entry }) => ({ ...entry, event: JSON.parse(body) as CaseEvent }),
    ),
    tasks: all<KeptTask>(db, SQL.tasks),
    reminders: all<Kept["reminders"][number]>(db, SQL.reminders),
    messages: all<KeptMessage>(db, SQL.messages),
    pending: count(db, SQL.pending),
    waiting: count(db, SQL.waiting),
    parked: all<Kept["parked"][number]>(db, SQL.parked),
    overdue: overdue(db, at),
    integrity: String(db.pragma("integrity_check", { simple: true })),
    firstBroken: createHistory(db).firstBroken(),
  }));
}

/** At the moment of a death: the calls whose answers were cut off, or that were never made. */
export function readCutOff(path: string): readonly CutOff[] {
  return reading(path, (db) =>
    db.prepare(SQL.hasOutbox).get() === undefined ? [] : all<CutOff>(db, SQL.cutOff),
  );
}

/** Opened for this one look, so that the next process to open the file has to recover it by itself. */
export function reading<T>(path: string, read: (db: Sqlite.Database) => T): T {
  const db = new Sqlite(path, { readonly: true, timeout: 5000 });
  try {
    useVault(db);
    return db.transaction(() => read(db)).deferred();
  } finally {
    db.close();
  }
}

function all<T>(db: Sqlite.Database, sql: string): readonly T[] {
  return db.prepare<[], T>(sql).all();
}

function count(db: Sqlite.Database, sql: string): number {
  return db.prepare<[], number>(sql).pluck().get() ?? 0;
}

/** By the rules themselves: as many as would be mentioned if somebody looked now. */
function overdue(
  db: Sqlite.Database,
  { now, calendar }: { readonly now: Instant; readonly calendar: WorkingCalendar },
): number {
  if (!isReachable({ calendar }, now)) return 0;
  const today = startOfDay(now, calendar);
  const reminders = createReminders(db);
  return createTasks(db)
    .toMention({ now, limit: 500 })
    .filter((task) => turnOf(task) !== undefined && isTime(task, now, reminders.countSince(task.case, today)))
    .length;
}
