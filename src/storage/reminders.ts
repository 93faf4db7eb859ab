import type { Instant } from "../domain/instant.ts";
import type { ReminderStore } from "../workflows/ports.ts";
import { type Database, inTransaction, rowLimit } from "./database.ts";

const INSERT_REMINDER = `insert into reminders (task_id, case_id, sent_to, at, escalation)
  select id, case_id, @to, @at, @escalation from tasks where id = @task`;
const COUNT_REMINDER = `update tasks set reminders = reminders + 1,
    last_reminded_at = max(coalesce(last_reminded_at, ''), @at), remind_at = @next
  where id = @task`;
const MARK_ESCALATED = "update tasks set escalated = 1, remind_at = @next where id = @task";
const SELECT_TASK_OF = "select task_id from reminders where id = ?";
const SELECT_OF_CASE =
  'select id, task_id as task, sent_to as "to", at, escalation from reminders where case_id = ? order by id';
const SELECT_NEWEST = `select reminders.id, task_id as task from reminders join cases on cases.id = reminders.case_id
  where (decision is null or decision = 'confirmed-misrepresentation') and erased_at is null order by reminders.id desc limit ?`;
const COUNT_SINCE = "select count(*) from reminders where case_id = ? and at >= ?";

const NEWEST_LIMIT = 200;

interface ReminderRow {
  readonly id: number;
  readonly task: number;
  readonly to: string;
  readonly at: Instant;
  readonly escalation: number;
}

/** An escalation is kept like a reminder, and is none of the three that a task has. */
export function createReminders(db: Database): ReminderStore {
  const insertReminder = db.prepare(INSERT_REMINDER);
  const countReminder = db.prepare(COUNT_REMINDER);
  const markEscalated = db.prepare(MARK_ESCALATED);
  const selectTaskOf = db.prepare<[number], number>(SELECT_TASK_OF).pluck();
  const selectOfCase = db.prepare<[number], ReminderRow>(SELECT_OF_CASE);
  const selectNewest = db.prepare<[number], { id: number; task: number }>(SELECT_NEWEST);
  const countSince = db.prepare<[number, Instant], number>(COUNT_SINCE).pluck();

  return {
    create: ({ task, to, at, escalation, next = null }) =>
      inTransaction(db, () => {
        const made = insertReminder.run({ task, to, at, escalation: escalation ? 1 : 0 });
        if (made.changes === 0) throw new Error(`task ${task} does not exist, so nobody is reminded of it`);
        if (escalation) markEscalated.run({ task, next });
        else countReminder.run({ task, at, next });
        return Number(made.lastInsertRowid);
      }),
    taskOf: (id) => selectTaskOf.get(id),
    ofCase: (caseId) =>
      selectOfCase.all(caseId).map(({ escalation, ...row }) => ({ ...row, escalation: escalation === 1 })),
    newest: (limit) => selectNewest.all(rowLimit(limit, NEWEST_LIMIT)),
    countSince: (caseId, since) => countSince.get(caseId, since) ?? 0,
  };
}
