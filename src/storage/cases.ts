import type { Case, CaseTask, Decision, Proposal, SubmissionVersion } from "../domain/case.ts";
import type { Stage } from "../domain/stage.ts";
import { Submission } from "../domain/submission.ts";
import { type GivenAnswer, type TaskId, taskState } from "../domain/task.ts";
import type { CaseStore } from "../workflows/ports.ts";
import { createNameKeeper } from "./case-lists.ts";
import { SUMMARY, type SummaryRow, toSummary } from "./case-summaries.ts";
import { type Database, inTransaction, rowLimit } from "./database.ts";
import { readJson } from "./json.ts";
import { KeptAssessment, Strings } from "./shapes.ts";
import { type AnswerRow, givenAnswer } from "./task-answers.ts";
import { IS_ASKED } from "./tasks.ts";
import { sealed, unsealed } from "./vault.ts";

const LIST_LIMIT = 200;
const VERSIONS_READ = 100;

const INSERT_CASE = `insert into cases (name, role, stage, owner, opened_at)
  values ('', null, @stage, @owner, @openedAt)`;
const INSERT_SUBMISSION = `insert into submissions (case_id, version, at, body)
  select @case, coalesce(max(version), 0) + 1, @at, ${sealed("submissions.body", "@body", "@case")} from submissions where case_id = @case`;
const UPDATE_SUBMITTED = `update cases
  set name = ${sealed("cases.name", "@name")}, role = ${sealed("cases.role", "@role")} where id = @id`;
const UPDATE_STAGE = "update cases set stage = ? where id = ?";
// The newest ones, and the one that everything began with.
const SELECT_VERSIONS = `select at, ${unsealed("submissions.body")} as body from submissions where case_id = @case and (version = 1 or version >
  (select max(version) - ${VERSIONS_READ} from submissions where case_id = @case)) order by version`;
const INSERT_ASSESSMENT = `insert into assessments (case_id, at, level, findings, body)
  values (@id, @at, @level, @findings, ${sealed("assessments.body", "@body", "@id")})`;
const UPDATE_ASSESSED = `update cases set level = @level, raised = @raised, unanswered = @unanswered, linked = @linked
  where id = @id`;
const UPDATE_DECIDED = `update cases
  set decision = @decision, decision_reason = ${sealed("cases.decision_reason", "@reason")}, decided_by = @by, decided_at = @at,
    decision_confirmed_by = @confirmedBy, hold_until = @until
  where id = @id`;
const UPDATE_REOPENED = `update cases
  set decision = null, decision_reason = null, decided_by = null, decided_at = null, decision_confirmed_by = null,
    hold_until = null
  where id = ?`;
const UPDATE_TASKS_DECIDED = "update tasks set waiting = 0 where case_id = ?";
const SELECT_CASE = `select id, stage, owner, opened_at as openedAt, decision, ${unsealed("cases.decision_reason")} as reason,
    decided_by as decidedBy, decided_at as decidedAt, decision_confirmed_by as confirmedBy, hold_until as until,
    (select ${unsealed("submissions.body")} from submissions where case_id = cases.id order by version desc limit 1) as submission,
    (select at from submissions where case_id = cases.id order by version desc limit 1) as submittedAt,
    (select ${unsealed("assessments.body")} from assessments where case_id = cases.id order by id desc limit 1) as assessment
  from cases where id = ?`;
const SELECT_TASKS = `select id, case_id as "case", task, baseline, because, opened_at as openedAt, due_at as dueAt,
    owner, second_person as secondPerson
  from tasks where case_id = ? and ${IS_ASKED} order by id`;
const SELECT_PROPOSAL = `select id, decision, ${unsealed("proposals.reason")} as reason, by, at
  from proposals where case_id = ? and state = 'waiting'`;
const SELECT_NAME = `select ${unsealed("cases.name")} from cases where id = ? and level is not null`;
const SELECT_SUBMISSION = `select ${unsealed("submissions.body")} from submissions where case_id = ?
  order by version desc limit 1`;
const SELECT_OWNER = "select owner from cases where id = ?";
const SELECT_ANSWERS = `select task_id as task, answer, by, at, ${unsealed("task_answers.note")} as note, until,
    withdrawn_at as withdrawnAt
  from task_answers where task_id in (select id from tasks where case_id = ?) order by id`;

/** As the indexes of open cases have it, letter by letter. */
const IS_OPEN = "(decision is null or decision = 'on-hold')";

/** Newest first. `filter` names the conditions that are asked for; each combination has an index that orders it. */
function selectCases(filter: { owner: boolean; open: boolean; level: boolean }): string {
  // The plus leaves the choice of the index to the owner, who has far fewer cases than a level has.
  const level = filter.level ? `${filter.owner ? "+" : ""}level = @level` : "level is not null";
  return `select ${SUMMARY} from cases where id > 0 and ${level}
    ${filter.owner ? "and owner = @owner" : ""} ${filter.open ? `and ${IS_OPEN}` : ""}
    order by id desc limit @limit`;
}

interface CaseRow {
  readonly id: number;
  readonly stage: Stage;
  readonly owner: string;
  readonly openedAt: string;
  readonly submittedAt: string;
  readonly decision: Decision["decision"] | null;
  readonly reason: string | null;
  readonly decidedBy: string | null;
  readonly decidedAt: string | null;
  readonly confirmedBy: string | null;
  readonly until: string | null;
  readonly submission: string;
  /** Null between opening a case and its first assessment, which one transaction does. */
  readonly assessment: string | null;
}

interface TaskRow {
  readonly id: number;
  readonly case: number;
  readonly task: TaskId;
  readonly baseline: number;
  readonly because: string;
  readonly owner: string;
  readonly openedAt: string;
  readonly dueAt: string;
  readonly secondPerson: number;
}

/** A case without an assessment is not there for readers. */
export function createCases(db: Database): CaseStore {
  const insertCase = db.prepare(INSERT_CASE);
  const insertSubmission = db.prepare(INSERT_SUBMISSION);
  const updateSubmitted = db.prepare(UPDATE_SUBMITTED);
  const selectVersions = db.prepare<[{ case: number }], { at: string; body: string }>(SELECT_VERSIONS);
  const insertAssessment = db.prepare(INSERT_ASSESSMENT);
  const updateAssessed = db.prepare(UPDATE_ASSESSED);
  const updateDecided = db.prepare(UPDATE_DECIDED);
  const updateTasksDecided = db.prepare(UPDATE_TASKS_DECIDED);
  const selectCase = db.prepare<[number], CaseRow>(SELECT_CASE);
  const selectTasks = db.prepare<[number], TaskRow>(SELECT_TASKS);
  const selectAnswers = db.prepare<[number], AnswerRow>(SELECT_ANSWERS);
  const selectProposal = db.prepare<[number], Proposal>(SELECT_PROPOSAL);
  const updateStage = db.prepare(UPDATE_STAGE);
  const updateReopened = db.prepare(UPDATE_REOPENED);
  const selectName = db.prepare<[number], string>(SELECT_NAME).pluck();
  const selectSubmission = db.prepare<[number], string>(SELECT_SUBMISSION).pluck();
  const selectOwner = db.prepare<[number], string>(SELECT_OWNER).pluck();
  const keepName = createNameKeeper(db);

  function tasksOf(caseId: number, owner: string): readonly CaseTask[] {
    const answers = Map.groupBy(selectAnswers.all(caseId), (row) => row.task);
    return selectTasks
      .all(caseId)
      .map((row) => toTask(row, (answers.get(row.id) ?? []).map(givenAnswer), owner));
  }

  return {
    create: ({ submission, stage, owner, openedAt }) =>
      inTransaction(db, () => {
        const { name, role = null } = submission;
        // Bound to the number of the case, which comes first.
        const id = Number(insertCase.run({ stage, owner, openedAt }).lastInsertRowid);
        updateSubmitted.run({ id, name, role });
        insertSubmission.run({ case: id, at: openedAt, body: JSON.stringify(submission) });
        keepName(id, name);
        return id;
      }),

    addVersion: (id, submission, at) =>
      inTransaction(db, () => {
        const { name, role = null } = submission;
        insertSubmission.run({ case: id, at, body: JSON.stringify(submission) });
        updateSubmitted.run({ id, name, role });
        keepName(id, name);
      }),

    versions: (id) =>
      selectVersions.all({ case: id }).map(
        ({ at, body }): SubmissionVersion => ({
          at,
          submission: readJson(Submission, body, `a submission of case ${id}`),
        }),
      ),

    assess: (id, assessment) =>
      inTransaction(db, () => {
        const { at, level, findings, unanswered, linked } = assessment;
        const ends = findings.map(({ check, tasks, settled }) => ({ check, tasks, settled }));
        insertAssessment.run({
          ...{ id, at, level },
          findings: JSON.stringify(ends),
          body: JSON.stringify(assessment),
        });
        updateAssessed.run({
          id,
          level,
          raised: sortedSet(findings.map((finding) => finding.check)),
          unanswered: sortedSet(unanswered.map((open) => open.check)),
          linked: sortedSet(linked.map((link) => link.case)),
        });
      }),

    moveTo: (id, stage) => void updateStage.run(stage, id),
    decide: (id, { confirmedBy, until, ...given }) =>
      inTransaction(db, () => {
        updateDecided.run({ id, ...given, confirmedBy: confirmedBy ?? null, until: until ?? null });
        updateTasksDecided.run(id);
      }),

    reopen: (id) => void updateReopened.run(id),

    find(id) {
      const row = selectCase.get(id);
      if (row === undefined || row.assessment === null) return undefined;
      return toCase(row, row.assessment, tasksOf(id, row.owner), selectProposal.get(id));
    },
    nameOf: (id) => selectName.get(id) || undefined,
    submissionOf(id) {
      const body = selectSubmission.get(id);
      return body ? readJson(Submission, body, `the submission of case ${id}`) : undefined;
    },
    ownerOf: (id) => selectOwner.get(id),

    list({ owner, open = false, level, limit }) {
      const sql = selectCases({ owner: owner !== undefined, open, level: level !== undefined });
      const values = {
        limit: rowLimit(limit, LIST_LIMIT),
        ...(owner !== undefined && { owner }),
        ...(level !== undefined && { level }),
      };
      return db.prepare<[typeof values], SummaryRow>(sql).all(values).map(toSummary);
    },
  };
}

function toCase(
  row: CaseRow,
  assessment: string,
  tasks: readonly CaseTask[],
  proposal: Proposal | undefined,
): Case {
  const { id, stage, owner, openedAt, submittedAt } = row;
  const decision = toDecision(row);
  return {
    id,
    submission: readJson(Submission, row.submission, `the submission of case ${id}`),
    stage,
    owner,
    openedAt,
    submittedAt,
    assessment: readJson(KeptAssessment, assessment, `the assessment of case ${id}`),
    tasks,
    ...(decision !== undefined && { decision }),
    ...(proposal !== undefined && { proposal }),
  };
}

function toDecision(row: CaseRow): Decision | undefined {
  const { decision, reason, decidedBy, decidedAt, confirmedBy, until } = row;
  if (decision === null) return undefined;
  return {
    decision,
    reason: reason ?? "",
    by: decidedBy ?? "",
    at: decidedAt ?? "",
    ...(confirmedBy !== null && { confirmedBy }),
    ...(until !== null && { until }),
  };
}

function toTask(
  { because, baseline, secondPerson, ...row }: TaskRow,
  answers: readonly GivenAnswer[],
  caseOwner: string,
): CaseTask {
  return {
    ...row,
    baseline: baseline === 1,
    because: readJson(Strings, because, `task ${row.id}`),
    state: taskState(answers, secondPerson === 1 ? caseOwner : undefined),
  };
}

function sortedSet(values: readonly string[]): string {
  return JSON.stringify([...new Set(values)].sort());
}
