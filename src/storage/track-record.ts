import * as z from "zod";
import type { Decision } from "../domain/case.ts";
import { TASK_IDS, type TaskStatus } from "../domain/task.ts";
import { endOf, type TrackRecord } from "../domain/track-record.ts";
import type { TrackRecordStore } from "../workflows/track-record-ports.ts";
import type { Database } from "./database.ts";
import { readJson } from "./json.ts";
import { unsealed } from "./vault.ts";

const SELECT_RECORDS = `select "check", confirmed, ordinary, open from track_record
  where confirmed + ordinary + open > 0 order by "check"`;
const SELECT_CASES = `select case_id as "case", ${unsealed("assessments.body")} as body, opened_at as openedAt, decision, decided_at as decidedAt
  from assessments join cases on cases.id = case_id
  where assessments.id in (select max(id) from assessments group by case_id)`;
const SELECT_TASKS = "select task, status, answered_at as answeredAt from tasks where case_id = ?";

const TaskId = z.enum(TASK_IDS);
const Raised = z.looseObject({
  findings: z.array(
    z.looseObject({ check: z.string(), tasks: z.tuple([TaskId], TaskId), settled: z.boolean() }),
  ),
});

interface RecordRow extends TrackRecord {
  readonly check: string;
}

interface CaseRow {
  readonly case: number;
  readonly body: string;
  readonly openedAt: string;
  readonly decision: Decision["decision"] | null;
  readonly decidedAt: string | null;
}

interface TaskRow {
  readonly task: z.infer<typeof TaskId>;
  readonly status: TaskStatus;
  readonly answeredAt: string | null;
}

/** The figures are kept by the triggers of migration 0009; `recount` goes by the rules of the domain instead. */
export function createTrackRecord(db: Database): TrackRecordStore {
  const selectRecords = db.prepare<[], RecordRow>(SELECT_RECORDS);
  const selectCases = db.prepare<[], CaseRow>(SELECT_CASES);
  const selectTasks = db.prepare<[number], TaskRow>(SELECT_TASKS);

  /** One for each check that raised something in this case. */
  function endingsIn({ case: id, body, openedAt, decision, decidedAt }: CaseRow) {
    const { findings } = readJson(Raised, body, `the assessment of case ${id}`);
    const tasks = selectTasks
      .all(id)
      .map(({ answeredAt, ...task }) => ({ ...task, ...(answeredAt !== null && { answeredAt }) }));
    const decided = decision === null ? {} : { decision: { decision, at: decidedAt ?? "" } };
    const first = new Map(findings.toReversed().map((finding) => [finding.check, finding]));
    return [...first].map(
      ([check, finding]) => [check, endOf({ finding, openedAt, tasks, ...decided })] as const,
    );
  }

  return {
    all: () => new Map(selectRecords.all().map(({ check, ...record }) => [check, record])),
    recount() {
      const counts = new Map<string, { confirmed: number; ordinary: number; open: number }>();
      // The tasks of a case are asked for in between, which an open cursor does not allow.
      for (const row of selectCases.all()) {
        for (const [check, end] of endingsIn(row)) {
          const count = counts.get(check) ?? { confirmed: 0, ordinary: 0, open: 0 };
          count[end?.as ?? "open"] += 1;
          counts.set(check, count);
        }
      }
      return new Map([...counts].toSorted(([one], [other]) => (one < other ? -1 : 1)));
    },
  };
}
