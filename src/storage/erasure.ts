import type { HistoryEntry } from "../domain/history.ts";
import type { Instant } from "../domain/instant.ts";
import type { Erased, ErasureStore, SharedFile } from "../workflows/erasure-ports.ts";
import { type Database, inTransaction, rowLimit } from "./database.ts";
import { createBoxErasure } from "./erasure-boxes.ts";
import { createExpiry } from "./erasure-expiry.ts";
import type { Inbox } from "./inbox.ts";

const LIMIT = 100;
const SCAN_LIMIT = 500;

const SELECT_ERASED = `select id as "case", opened_at as openedAt, erased_at as erasedAt from cases
  where id = ? and erased_at is not null`;
// The beginnings of the conditions are the indexes of migration 0011, letter by letter.
const SELECT_DUE_DECIDED = `select id from cases
  where erased_at is null and decided_at is not null and decision <> 'on-hold' and decided_at < @before
  order by decided_at, id limit @limit`;
// What the bot does by itself (reminders, a changed list) keeps nobody's data alive.
const SELECT_DUE_OPEN = `select id from cases
  where erased_at is null and (decision is null or decision = 'on-hold') and opened_at < @before
    and coalesce(hold_until, '') < @before
    and not exists (select 1 from history where case_id = cases.id and at >= @before and by <> 'bonafide')
  order by opened_at, id limit @limit`;
const SELECT_KEPT = "select id from cases where id > @after and erased_at is null order by id limit @limit";
const SELECT_POINTING = `select case_links.case_id as "case", other as "to" from case_links
  join cases as gone on gone.id = other and gone.erased_at is not null
  join cases as kept on kept.id = case_links.case_id and kept.erased_at is null limit ?`;
const SELECT_POINTING_TO = `select case_id from case_links join cases on cases.id = case_id
  where other = ? and erased_at is null order by case_id desc limit ?`;
const DELETE_LINK = "delete from case_links where other = @to and case_id = @case";
const DELETE_OLDER = `delete from assessments where case_id = @case
  and id < (select max(id) from assessments where case_id = @case)`;

const OF_TASKS = "task_id in (select id from tasks where case_id = @case)";
/** In this order: what hangs on a row goes before it. Every table with a word about a case is named here or in the test. */
const ERASE = [
  `update cases set name = '', role = null, decision_reason = null, hold_until = null, screened_hits = '', erased_at = @at,
    decided_at = case when decision is null or decision = 'on-hold' then @at else decided_at end,
    decision = case when decision is null or decision = 'on-hold' then 'erased' else decision end where id = @case`,
  "delete from case_names where rowid = @case",
  "delete from submissions where case_id = @case",
  "delete from assessments where case_id = @case",
  "delete from case_links where case_id = @case",
  "update tasks set waiting = 0, remind_at = null, quiet_until = null where case_id = @case",
  `update task_answers set note = null where ${OF_TASKS}`,
  `delete from control_checks where ${OF_TASKS}`,
  `delete from control_codes where ${OF_TASKS}`,
  "delete from look_ups where case_id = @case and state = 'waiting'",
  "update look_ups set about = '', host = null, answer = null, reason = null where case_id = @case",
  "delete from cv_files where case_id = @case",
  "delete from recorded_interviews where case_id = @case",
  "delete from interview_opinions where case_id = @case",
  "delete from same_person_questions where case_id = @case",
  `update proposals set reason = '', ended_because = null,
    state = case state when 'waiting' then 'withdrawn' else state end where case_id = @case`,
  "update gates set reason = null where case_id = @case",
  "update reopenings set reason = null where case_id = @case",
  `update history_payloads set salt = null, body = null where body is not null
    and seq in (select seq from history where case_id = @case)`,
] as const;

const ERASE_ENTRY = "update history_payloads set salt = null, body = null where seq = ? and body is not null";
const PROPOSALS = "update proposals set reason = '', ended_because = null where case_id = ?";
/** Where the words of an entry are kept a second time. */
const BESIDE: Partial<Record<HistoryEntry["event"]["kind"], readonly string[]>> = {
  "task-answered": [
    "update task_answers set note = null where task_id in (select id from tasks where case_id = ?)",
  ],
  decided: ["update cases set decision_reason = '' where id = ? and decision is not null", PROPOSALS],
  "decision-proposed": [PROPOSALS],
  "proposal-withdrawn": [PROPOSALS],
  reopened: ["update reopenings set reason = null where case_id = ?"],
  "gate-explained": ["update gates set reason = null where case_id = ?"],
  "same-person-answered": ["update interview_opinions set note = null where case_id = ?"],
};

const TO_SHOW = "insert into erased_to_show (case_id) values (?) on conflict do nothing";
const SELECT_SHOWING = "select case_id from erased_to_show order by case_id limit ?";
const SHOWN = "delete from erased_to_show where case_id = ?";
const SELECT_FILES = "select file, at from shared_files where case_id = ? order by at, file";
const INSERT_FILE =
  "insert into shared_files (file, case_id, at) values (@file, @case, @at) on conflict do nothing";
const DELETE_FILE = "delete from shared_files where file = ?";
const DELETE_MESSAGE = "delete from messages where ref = ?";
const INSERT_HOME = "insert into homes (user) values (?) on conflict do nothing";
const SELECT_HOMES = "select user from homes order by user";

/**
 * Erases by deleting rows, and by emptying columns of rows that something counts or points to. It reads no personal
 * value itself.
 */
export function createErasure(db: Database, inbox: Inbox): ErasureStore {
  const selectErased = db.prepare<[number], Erased>(SELECT_ERASED);
  const numbers = (sql: string) => db.prepare<[{ before: Instant; limit: number }], number>(sql).pluck();
  const [dueDecided, dueOpen] = [numbers(SELECT_DUE_DECIDED), numbers(SELECT_DUE_OPEN)];
  const kept = db.prepare<[{ after: number; limit: number }], number>(SELECT_KEPT).pluck();
  const selectPointing = db.prepare<[number], { case: number; to: number }>(SELECT_POINTING);
  const selectPointingTo = db.prepare<[number, number], number>(SELECT_POINTING_TO).pluck();
  const [deleteLink, deleteOlder] = [db.prepare(DELETE_LINK), db.prepare(DELETE_OLDER)];
  const erase = ERASE.map((sql) => ({ run: db.prepare(sql), at: sql.includes("@at") }));
  const eraseEntry = db.prepare(ERASE_ENTRY);
  const [toShow, shown] = [db.prepare(TO_SHOW), db.prepare(SHOWN)];
  const showing = db.prepare<[number], number>(SELECT_SHOWING).pluck();
  const selectFiles = db.prepare<[number], SharedFile>(SELECT_FILES);
  const [insertFile, deleteFile] = [db.prepare(INSERT_FILE), db.prepare(DELETE_FILE)];
  const deleteMessage = db.prepare(DELETE_MESSAGE);
  const insertHome = db.prepare(INSERT_HOME);
  const selectHomes = db.prepare<[], string>(SELECT_HOMES).pluck();
  const expire = createExpiry(db);
  const eraseWaiting = createBoxErasure(db, inbox);

  return {
    find: (caseId) => selectErased.get(caseId),
    erase: (caseId, at) =>
      inTransaction(db, () => {
        for (const { run, at: dated } of erase) run.run({ case: caseId, ...(dated && { at }) });
      }),
    eraseWaiting: (caseId, about, at) => inTransaction(db, () => eraseWaiting(caseId, about, at)),
    due(before, limit) {
      const decided = dueDecided.all({ before, limit: rowLimit(limit, LIMIT) });
      return [...decided, ...dueOpen.all({ before, limit: rowLimit(limit - decided.length, LIMIT) })];
    },
    kept: (after, limit) => kept.all({ after, limit: rowLimit(limit, SCAN_LIMIT) }),
    pointing: (limit) => selectPointing.all(rowLimit(limit, LIMIT)),
    pointingTo: (caseId, limit) => selectPointingTo.all(caseId, rowLimit(limit, LIMIT)),
    reworded: (link) =>
      inTransaction(db, () => {
        deleteOlder.run({ case: link.case });
        deleteLink.run(link);
      }),
    eraseEntries: (caseId, entries) =>
      inTransaction(db, () => {
        const beside = new Set(entries.flatMap(({ event }) => BESIDE[event.kind] ?? []));
        for (const sql of beside) db.prepare(sql).run(caseId);
        for (const { seq } of entries) eraseEntry.run(seq);
      }),
    toShow: (caseId) => void toShow.run(caseId),
    showing: (limit) => showing.all(rowLimit(limit, LIMIT)),
    shown: (caseId) => void shown.run(caseId),
    messageGone: (ref) => void deleteMessage.run(ref),
    files: (caseId) => selectFiles.all(caseId),
    fileShared: (caseId, file, at) => void insertFile.run({ file, case: caseId, at }),
    fileGone: (file) => void deleteFile.run(file),
    homeShown: (user) => void insertHome.run(user),
    homes: () => selectHomes.all(),
    expire: (given) => inTransaction(db, () => expire(given)),
    checkpoint() {
      // Nobody waits for a reader here: it is tried again.
      const before = db.pragma("busy_timeout", { simple: true });
      db.pragma("busy_timeout = 0");
      try {
        return db.pragma("wal_checkpoint(truncate)", { simple: true }) === 0;
      } finally {
        db.pragma(`busy_timeout = ${Number(before)}`);
      }
    },
    rewrite: () => void db.exec("vacuum"),
  };
}
