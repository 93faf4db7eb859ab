import { AFTER_CONFIRMING } from "../domain/case.ts";
import type { Instant } from "../domain/instant.ts";
import { type GivenAnswer, isDone, type TaskId, taskState } from "../domain/task.ts";
import type { NewTask, TaskStore, TaskToMention, WaitingTask } from "../workflows/ports.ts";
import { type Database, inTransaction, rowLimit } from "./database.ts";
import { type AnswerRow, givenAnswer } from "./task-answers.ts";
import { sealed, unsealed } from "./vault.ts";

const WAITING_LIMIT = 500;

/** A decided case asks nobody any more, but for what "confirmed misrepresentation" itself asks for. */
function caseWaits(task: string): string {
  return `(decision is null or (decision = 'confirmed-misrepresentation' and ${task} = '${AFTER_CONFIRMING}'))`;
}

/** What nothing asks for and nobody has settled is dropped. */
export const IS_ASKED = "(baseline = 1 or because <> '[]' or status <> 'open')";

const INSERT_TASK = `insert into tasks
    (case_id, task, role, baseline, second_person, because, opened_at, due_at, remind_at, owner, waiting)
  select id, @task, @role, @baseline, @secondPerson, @because, @openedAt, @dueAt, @remindAt,
    coalesce((select owner from role_owners where role = @role), owner), ${caseWaits("@task")} from cases where id = @case`;
const UPDATE_REASONS = "update tasks set because = ? where id = ?";
const UPDATE_BASELINE = "update tasks set baseline = ? where id = ?";
const ASK_ANEW = `update tasks set opened_at = @openedAt, due_at = @dueAt, remind_at = @remindAt, reminders = 0, last_reminded_at = null,
    escalated = 0
  where id = @id`;
const REOPEN = `update tasks set because = @because, baseline = @baseline, opened_at = @openedAt, due_at = @dueAt, remind_at = @remindAt,
    reminders = 0, last_reminded_at = null, escalated = 0
  where case_id = @case and task = @task and not ${IS_ASKED} returning id`;
const SELECT_CASE_OF = "select case_id from tasks where id = ?";
const UPDATE_STATE = `update tasks set status = @status, quiet_until = @quietUntil, answered_at = @answeredAt,
    taken_by = @takenBy, owner = coalesce(@takenBy, (select owner from role_owners where role_owners.role = tasks.role),
      (select owner from cases where cases.id = tasks.case_id)),
    waiting = not @done and (baseline = 1 or because <> '[]' or @status <> 'open') and (select ${caseWaits("tasks.task")} from cases where cases.id = tasks.case_id)
  where id = @id`;
// Who may not settle it alone; null for a task that takes one person.
const SELECT_BESIDES = `select iif(second_person = 1, cases.owner, null) from tasks join cases on cases.id = case_id
  where tasks.id = ?`;
const UPDATE_FIRST_REMIND_AT = "update tasks set remind_at = @at where id = @id and reminders = 0";
const UPDATE_COUNTS = `update cases set
    tasks = (select count(*) from tasks where case_id = @case and ${IS_ASKED}),
    tasks_done = (select count(*) from tasks where case_id = @case and status in ('passed', 'failed', 'not-needed'))
  where id = @case`;

const INSERT_ANSWER = `insert into task_answers (task_id, key, answer, by, at, note, until)
  values (@id, @key, @answer, @by, @at, ${sealed("task_answers.note", "@note", "@id")}, @until)`;
const SELECT_ANSWERS = `select task_id as task, answer, by, at, ${unsealed("task_answers.note")} as note, until,
    withdrawn_at as withdrawnAt
  from task_answers where task_id = ? order by id`;
const SELECT_KEYS = `select key from task_answers
  where task_id = @id and withdrawn_at is null and substr(key, 1, length(@prefix)) = @prefix order by id`;
const SELECT_CHANGED = `select 1 from task_answers
  where task_id = @id and key = @key and (at >= @since or withdrawn_at >= @since) limit 1`;
const WITHDRAW = `update task_answers set withdrawn_at = @at where task_id = @id and key = @key and withdrawn_at is null
  returning task_id as task, answer, by, at, ${unsealed("task_answers.note")} as note, until,
    withdrawn_at as withdrawnAt`;
const WITHDRAW_LAST = `update task_answers set withdrawn_at = @at
  where id = (select id from task_answers
    where task_id = @id and withdrawn_at is null and answer not in ('mine', 'snooze') order by id desc limit 1)
  returning task_id as task, answer, by, at, ${unsealed("task_answers.note")} as note, until,
    withdrawn_at as withdrawnAt`;
// A note explains an outcome; it goes to a "mine" or a "snooze" only when that person gave nothing else.
const UPDATE_NOTE = `update task_answers set note = ${sealed("task_answers.note", "@note")}
  where id = (select id from task_answers where task_id = @id and by = @by and withdrawn_at is null
    order by answer in ('mine', 'snooze'), id desc limit 1)`;

const WAITING = `tasks.id, case_id as "case", ${unsealed("cases.name")} as candidate, task, tasks.owner,
    tasks.opened_at as openedAt, due_at as dueAt, quiet_until as quietUntil, baseline, reminders,
    last_reminded_at as lastRemindedAt, escalated`;
const SELECT_TO_MENTION = `select ${WAITING}, remind_at as remindAt from tasks join cases on cases.id = tasks.case_id
  where waiting = 1 and remind_at <= @now and (remind_at, tasks.id) > (@afterRemindAt, @afterId)
  order by remind_at, tasks.id limit @limit`;

/** The tasks that wait, by due time. */
function selectWaiting(filter: { owner: boolean }): string {
  return `select ${WAITING} from tasks join cases on cases.id = tasks.case_id
    where waiting = 1 and (due_at, tasks.id) > (@afterDueAt, @afterId) ${filter.owner ? "and tasks.owner = @owner" : ""}
    order by due_at, tasks.id limit @limit`;
}

interface WaitingRow {
  readonly id: number;
  readonly case: number;
  readonly candidate: string;
  readonly task: TaskId;
  readonly owner: string;
  readonly openedAt: Instant;
  readonly dueAt: Instant;
  readonly quietUntil: Instant | null;
  readonly baseline: number;
  readonly reminders: number;
  readonly lastRemindedAt: Instant | null;
  readonly escalated: number;
}

export function createTasks(db: Database): TaskStore {
  const insertTask = db.prepare(INSERT_TASK);
  const updateReasons = db.prepare(UPDATE_REASONS);
  const updateBaseline = db.prepare(UPDATE_BASELINE);
  const askAnew = db.prepare(ASK_ANEW);
  const reopen = db.prepare<[Record<string, unknown>], number>(REOPEN).pluck();
  const selectCaseOf = db.prepare<[number], number>(SELECT_CASE_OF).pluck();
  const updateState = db.prepare(UPDATE_STATE);
  const updateCounts = db.prepare(UPDATE_COUNTS);
  const insertAnswer = db.prepare(INSERT_ANSWER);
  const selectAnswers = db.prepare<[number], AnswerRow>(SELECT_ANSWERS);
  const withdraw = db.prepare<[{ id: number; key: string; at: Instant }], AnswerRow>(WITHDRAW);
  const withdrawLast = db.prepare<[{ id: number; at: Instant }], AnswerRow>(WITHDRAW_LAST);
  const selectKeys = db.prepare<[{ id: number; prefix: string }], string>(SELECT_KEYS).pluck();
  const selectChanged = db.prepare<[{ id: number; key: string; since: Instant }]>(SELECT_CHANGED);
  const updateNote = db.prepare(UPDATE_NOTE);
  const selectBesides = db.prepare<[number], string | null>(SELECT_BESIDES).pluck();
  const updateFirstRemindAt = db.prepare(UPDATE_FIRST_REMIND_AT);
  const selectToMention = db.prepare<
    [{ now: Instant; afterRemindAt: Instant; afterId: number; limit: number }],
    WaitingRow & { readonly remindAt: Instant }
  >(SELECT_TO_MENTION);
  const caseOf = (id: number) => selectCaseOf.get(id);

  /** Brings the derived columns of a task and its case in line with the answers. */
  function derive(id: number): void {
    const { status, takenBy, quietUntil, answeredAt } = taskState(
      selectAnswers.all(id).map(givenAnswer),
      selectBesides.get(id) ?? undefined,
    );
    updateState.run({
      id,
      status,
      done: isDone(status) ? 1 : 0,
      takenBy: takenBy ?? null,
      quietUntil: quietUntil ?? null,
      answeredAt: answeredAt ?? null,
    });
    updateCounts.run({ case: caseOf(id) });
  }

  function taken(id: number, row: AnswerRow | undefined): GivenAnswer | undefined {
    if (row === undefined) return undefined;
    derive(id);
    return givenAnswer(row);
  }

  return {
    open: (given) => inTransaction(db, () => open(given)),
    setReasons: (id, because) =>
      inTransaction(db, () => {
        updateReasons.run(JSON.stringify(because), id);
        derive(id);
      }),
    setBaseline: (id, baseline) =>
      inTransaction(db, () => {
        updateBaseline.run(baseline ? 1 : 0, id);
        derive(id);
      }),
    waitAgain: (id, times) =>
      inTransaction(db, () => {
        askAnew.run({ id, ...times });
        derive(id);
      }),
    caseOf,

    answer: (id, { answer, by, at, note, until }, key) =>
      inTransaction(db, () => {
        withdraw.get({ id, key, at });
        insertAnswer.run({ id, key, answer, by, at, note: note ?? null, until: until ?? null });
        derive(id);
      }),

    withdraw: (id, key, at) => inTransaction(db, () => taken(id, withdraw.get({ id, key, at }))),
    withdrawLast: (id, at) => inTransaction(db, () => taken(id, withdrawLast.get({ id, at }))),
    answerKeys: (id, prefix) => selectKeys.all({ id, prefix }),
    isChangedSince: (id, key, since) => selectChanged.get({ id, key, since }) !== undefined,
    note: (id, by, note) => void updateNote.run({ id, by, note }),

    waiting({ owner, after = { dueAt: "", id: 0 }, limit }) {
      const sql = selectWaiting({ owner: owner !== undefined });
      const values = {
        limit: rowLimit(limit, WAITING_LIMIT),
        afterDueAt: after.dueAt,
        afterId: after.id,
        ...(owner !== undefined && { owner }),
      };
      return db.prepare<[typeof values], WaitingRow>(sql).all(values).map(toWaiting);
    },
    toMention: ({ now, after = { remindAt: "", id: 0 }, limit }) =>
      selectToMention
        .all({
          now,
          afterRemindAt: after.remindAt,
          afterId: after.id,
          limit: rowLimit(limit, WAITING_LIMIT),
        })
        .map(({ remindAt, ...row }): TaskToMention => ({ ...toWaiting(row), remindAt })),
    firstRemindAt: (id, at) => void updateFirstRemindAt.run({ id, at }),
  };

  function open({ because, baseline, secondPerson, role, ...given }: NewTask): number {
    const { case: caseId } = given;
    const row = { ...given, because: JSON.stringify(because), baseline: baseline ? 1 : 0 };
    const dropped = reopen.get(row);
    if (dropped !== undefined) {
      derive(dropped);
      return dropped;
    }
    const made = insertTask.run({
      ...row,
      role,
      secondPerson: secondPerson ? 1 : 0,
    });
    if (made.changes === 0) throw new Error(`case ${caseId} does not exist, so it can have no task`);
    updateCounts.run({ case: caseId });
    return Number(made.lastInsertRowid);
  }
}

function toWaiting(row: WaitingRow): WaitingTask {
  const { quietUntil, lastRemindedAt, baseline, escalated, ...rest } = row;
  return {
    ...rest,
    ...(quietUntil !== null && { quietUntil }),
    ...(lastRemindedAt !== null && { lastRemindedAt }),
    baseline: baseline === 1,
    escalated: escalated === 1,
  };
}
