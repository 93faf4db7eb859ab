import type { Instant } from "../domain/instant.ts";
import type { Opinion } from "../domain/same-person.ts";
import type { InterviewOpinion, InterviewStore, RecordedInterview } from "../workflows/interview-ports.ts";
import { type Database, inTransaction, rowLimit } from "./database.ts";
import { sealed, unsealed } from "./vault.ts";

const DUE_LIMIT = 100;

const INSERT_RECORDED = `insert into recorded_interviews (case_id, recorded_by, recorded_at, place)
  values (@case, @by, @at, @place)`;
const SELECT_RECORDED = `select case_id as "case", recorded_by as by, recorded_at as at, place
  from recorded_interviews where case_id = ? order by id`;
const KEEP_QUESTION = `insert into same_person_questions (case_id, ask_again_at, show_at)
  values (@caseId, @askAgainAt, @showAt)
  on conflict (case_id) do update set
    ask_again_at = max(ask_again_at, excluded.ask_again_at), show_at = max(show_at, excluded.show_at)
  where shown_at is null`;
const INSERT_OPINION = "insert into interview_opinions (case_id, interviewer, asked_at) values (?, ?, ?)";
const SELECT_QUESTION = `select ask_again_at as askAgainAt, show_at as showAt, shown_at as shownAt
  from same_person_questions where case_id = ?`;
const SELECT_OPINIONS = `select interviewer, asked_at as askedAt, times_asked as timesAsked, opinion,
    ${unsealed("interview_opinions.note")} as note, answered_at as answeredAt, after_shown as afterShown
  from interview_opinions where case_id = ? order by id`;
const KEEP_ANSWER = `update interview_opinions set opinion = @opinion,
    note = ${sealed("interview_opinions.note", "@note")}, answered_at = @at,
    after_shown = (select shown_at is not null from same_person_questions where case_id = @caseId)
  where case_id = @caseId and interviewer = @interviewer`;
const COUNT_ASKED = `update interview_opinions set times_asked = times_asked + 1
  where case_id = ? and interviewer = ?`;
const MARK_SHOWN = "update same_person_questions set shown_at = ? where case_id = ? and shown_at is null";
const SELECT_DUE = `select case_id from same_person_questions
  where shown_at is null and (show_at <= @now or (ask_again_at <= @now and exists (
    select 1 from interview_opinions where interview_opinions.case_id = same_person_questions.case_id
      and opinion is null and times_asked = 1)))
  order by case_id limit @limit`;

interface QuestionRow {
  readonly askAgainAt: Instant;
  readonly showAt: Instant;
  readonly shownAt: Instant | null;
}

interface OpinionRow {
  readonly interviewer: string;
  readonly askedAt: Instant;
  readonly timesAsked: number;
  readonly opinion: Opinion | null;
  readonly note: string | null;
  readonly answeredAt: Instant | null;
  readonly afterShown: number;
}

export function createInterviews(db: Database): InterviewStore {
  const insertRecorded = db.prepare(INSERT_RECORDED);
  const selectRecorded = db.prepare<[number], RecordedInterview>(SELECT_RECORDED);
  const keepQuestion = db.prepare(KEEP_QUESTION);
  const insertOpinion = db.prepare(INSERT_OPINION);
  const selectQuestion = db.prepare<[number], QuestionRow>(SELECT_QUESTION);
  const selectOpinions = db.prepare<[number], OpinionRow>(SELECT_OPINIONS);
  const keepAnswer = db.prepare(KEEP_ANSWER);
  const countAsked = db.prepare(COUNT_ASKED);
  const markShown = db.prepare(MARK_SHOWN);
  const selectDue = db.prepare<[{ now: Instant; limit: number }], number>(SELECT_DUE).pluck();

  return {
    record: (given) => void insertRecorded.run(given),
    ofCase: (caseId) => selectRecorded.all(caseId),
    ask: (caseId, interviewer, { at, askAgainAt, showAt }) =>
      inTransaction(db, () => {
        keepQuestion.run({ caseId, askAgainAt, showAt });
        insertOpinion.run(caseId, interviewer, at);
      }),
    question(caseId) {
      const row = selectQuestion.get(caseId);
      if (row === undefined) return undefined;
      const { shownAt, ...times } = row;
      const opinions = selectOpinions.all(caseId).map(toOpinion);
      return { case: caseId, ...times, ...(shownAt !== null && { shownAt }), opinions };
    },
    answer: (caseId, interviewer, { opinion, note = null, at }) =>
      void keepAnswer.run({ caseId, interviewer, opinion, note, at }),
    askedAgain: (caseId, interviewer) => void countAsked.run(caseId, interviewer),
    shown: (caseId, at) => void markShown.run(at, caseId),
    due: (now, limit) => selectDue.all({ now, limit: rowLimit(limit, DUE_LIMIT) }),
  };
}

function toOpinion({ opinion, note, answeredAt, afterShown, ...row }: OpinionRow): InterviewOpinion {
  return {
    ...row,
    ...(opinion !== null && { opinion }),
    ...(note !== null && { note }),
    ...(answeredAt !== null && { answeredAt }),
    afterShown: afterShown === 1,
  };
}
