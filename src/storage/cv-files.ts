import * as z from "zod";
import type { DrawnHistory } from "../domain/cv-reading.ts";
import type { Instant } from "../domain/instant.ts";
import { Submission } from "../domain/submission.ts";
import {
  type CvFile,
  type CvFileDetails,
  type CvFileStore,
  NOT_READ_YET,
} from "../workflows/cv-file-ports.ts";
import { type Database, rowLimit } from "./database.ts";
import { readJson } from "./json.ts";
import { KeptText } from "./shapes.ts";
import { sealed, unsealed } from "./vault.ts";

const WAITING_LIMIT = 100;

const INSERT_FILE = `insert into cv_files (case_id, file, name, asked_at, not_before)
  values (@case, @file, ${sealed("cv_files.name", "@name", "@case")}, @askedAt, @askedAt) on conflict (case_id, file) do nothing`;
const COLUMNS = `id, case_id as "case", file, ${unsealed("cv_files.name")} as name, asked_at as askedAt, state,
  attempts, ${unsealed("cv_files.problem")} as problem, ${unsealed("cv_files.details")} as details,
  ${unsealed("cv_files.drawn")} as drawn, read_at as readAt, ${unsealed("cv_files.confirmed")} as confirmed,
  confirmed_by as confirmedBy, confirmed_at as confirmedAt`;
const SELECT_WAITING = `select ${COLUMNS} from cv_files where state = 'waiting' and not_before <= @now
  order by not_before, id limit @limit`;
const SELECT_OF_CASE = `select ${COLUMNS} from cv_files where case_id = ? order by id`;
const SELECT_NEWEST = `select state, ${unsealed("cv_files.problem")} as problem from cv_files where case_id = ? order by id desc limit 1`;
const BEGIN = `update cv_files set attempts = attempts + 1, not_before = @notBefore
  where id = @id and state = 'waiting'`;
const KEEP_READING = `update cv_files set state = 'read', details = ${sealed("cv_files.details", "@details")},
  drawn = ${sealed("cv_files.drawn", "@drawn")}, read_at = @at
  where id = @id and state = 'waiting'`;
const KEEP_PROBLEM = `update cv_files set state = 'unreadable', problem = ${sealed("cv_files.problem", "@problem")}, read_at = @at
  where id = @id and state = 'waiting'`;
const CONFIRM = `update cv_files set confirmed = ${sealed("cv_files.confirmed", "@history")}, confirmed_by = @by, confirmed_at = @at
  where id = @id and state = 'read'`;

interface FileRow {
  readonly id: number;
  readonly case: number;
  readonly file: string;
  readonly name: string;
  readonly askedAt: Instant;
  readonly state: CvFile["state"];
  readonly attempts: number;
  readonly problem: string | null;
  readonly details: string | null;
  readonly drawn: string | null;
  readonly readAt: Instant | null;
  readonly confirmed: string | null;
  readonly confirmedBy: string | null;
  readonly confirmedAt: Instant | null;
}

const { employment, education, skills } = Submission.shape.cv.unwrap().shape;
const KeptHistory = z.strictObject({
  employment: employment.unwrap(),
  education: education.unwrap(),
  skills: skills.unwrap(),
}) satisfies z.ZodType<DrawnHistory>;
const KeptDetails = z.strictObject({
  characters: z.number(),
  language: z.exactOptional(z.string()),
  begunBy: z.exactOptional(z.string()),
  pages: z.exactOptional(z.number()),
  revisionIds: z.array(z.string()),
  hiddenText: z.exactOptional(z.string()),
}) satisfies z.ZodType<CvFileDetails>;

export function createCvFiles(db: Database): CvFileStore {
  const insertFile = db.prepare(INSERT_FILE);
  const selectWaiting = db.prepare<[{ now: Instant; limit: number }], FileRow>(SELECT_WAITING);
  const selectOfCase = db.prepare<[number], FileRow>(SELECT_OF_CASE);
  const selectNewest = db.prepare<[number], Pick<FileRow, "state" | "problem">>(SELECT_NEWEST);
  const begin = db.prepare(BEGIN);
  const keepReading = db.prepare(KEEP_READING);
  const keepProblem = db.prepare(KEEP_PROBLEM);
  const confirm = db.prepare(CONFIRM);

  return {
    give: (given) => void insertFile.run(given),
    waiting: (now, limit) =>
      selectWaiting
        .all({ now, limit: rowLimit(limit, WAITING_LIMIT) })
        .map(({ attempts, ...row }) => ({ ...fileOf(row), state: "waiting", attempts })),
    begin: (id, notBefore) => void begin.run({ id, notBefore }),
    read: (id, { details, drawn }, at) =>
      keepReading.run({ id, details: JSON.stringify(details), drawn: JSON.stringify(drawn), at }).changes ===
      1,
    unreadable: (id, problem, at) =>
      keepProblem.run({ id, problem: JSON.stringify(problem), at }).changes === 1,
    confirm: (id, history, by, at) => void confirm.run({ id, history: JSON.stringify(history), by, at }),
    problemOf(caseId) {
      const { state, problem } = selectNewest.get(caseId) ?? { state: "read", problem: null };
      if (state === "waiting") return NOT_READ_YET;
      return problem === null ? undefined : readJson(KeptText, problem, `a CV file of case ${caseId}`);
    },
    ofCase: (caseId) => selectOfCase.all(caseId).map(toCvFile),
  };
}

function fileOf({ id, case: caseId, file, name, askedAt }: Omit<FileRow, "attempts">) {
  return { id, case: caseId, file, name, askedAt };
}

function toCvFile(row: FileRow): CvFile {
  const { state, attempts, problem, details, drawn, confirmed, confirmedBy, confirmedAt } = row;
  const place = `CV file ${row.id}`;
  const readAt = row.readAt ?? row.askedAt;
  if (state === "waiting") return { ...fileOf(row), state, attempts };
  if (state === "unreadable")
    return { ...fileOf(row), state, readAt, problem: readJson(KeptText, problem ?? "null", place) };
  return {
    ...fileOf(row),
    state,
    readAt,
    details: readJson(KeptDetails, details ?? "null", place),
    drawn: readJson(KeptHistory, drawn ?? "null", place),
    ...(confirmed !== null && {
      confirmed: {
        history: readJson(KeptHistory, confirmed, place),
        by: confirmedBy ?? "",
        at: confirmedAt ?? "",
      },
    }),
  };
}
