import type { Instant } from "../domain/instant.ts";
import { LookUpAnswer, type LookUpSource } from "../domain/look-up.ts";
import type { LookUp, LookUpStore } from "../workflows/look-up-ports.ts";
import { type Database, rowLimit } from "./database.ts";
import { readJson } from "./json.ts";
import { KeptOccasion, KeptText } from "./shapes.ts";
import { sealed, unsealed } from "./vault.ts";

const WAITING_LIMIT = 500;

const INSERT_LOOK_UP = `insert into look_ups (case_id, source, about, because, asked_by, asked_at)
  values (@case, @source, ${sealed("look_ups.about", "@about")}, @because, @askedBy, @askedAt)
  on conflict (case_id, source, about) where state = 'waiting' do nothing`;
const COLUMNS = `id, case_id as "case", source, ${unsealed("look_ups.about")} as about, because,
  asked_by as askedBy, asked_at as askedAt, state, ${unsealed("look_ups.host")} as host,
  ${unsealed("look_ups.answer")} as answer, ${unsealed("look_ups.reason")} as reason, answered_at as answeredAt, seen_at as seenAt, attempts`;
const SELECT_OF_CASE = `select ${COLUMNS} from look_ups where case_id = ? order by id`;
const SELECT_WAITING = `select ${COLUMNS} from look_ups where state = 'waiting' order by id limit ?`;
const BEGIN = "update look_ups set attempts = attempts + 1 where id = ? and state = 'waiting'";
const KEEP_ANSWER = `update look_ups
  set state = 'answered', host = ${sealed("look_ups.host", "@host")},
    answer = ${sealed("look_ups.answer", "@answer")}, seen_at = @seenAt, answered_at = @at
  where id = @id and state = 'waiting'`;
const KEEP_SILENCE = `update look_ups set state = 'silent', host = ${sealed("look_ups.host", "@host")},
    reason = ${sealed("look_ups.reason", "@reason")}, answered_at = @at
  where id = @id and state = 'waiting'`;
const SELECT_KNOWN = `select ${unsealed("look_ups.host")} as host, ${unsealed("look_ups.answer")} as answer, seen_at as seenAt from look_ups
  where state = 'answered' and source = @source and about = ${sealed("look_ups.about", "@about")} and seen_at >= @since
  order by seen_at desc limit 1`;
const SELECT_ACCOUNT = `select json_extract(${unsealed("look_ups.answer")}, '$.account.accountId') as account from look_ups
  where state = 'answered' and source = 'github' and about = ${sealed("look_ups.about", "?")} and account is not null
  order by seen_at desc limit 1`;

interface LookUpRow {
  readonly id: number;
  readonly case: number;
  readonly source: LookUpSource;
  readonly about: string;
  readonly because: string;
  readonly askedBy: string;
  readonly askedAt: Instant;
  readonly state: LookUp["state"];
  readonly host: string | null;
  readonly answer: string | null;
  readonly reason: string | null;
  readonly answeredAt: Instant | null;
  readonly seenAt: Instant | null;
  readonly attempts: number;
}

export function createLookUps(db: Database): LookUpStore {
  const insertLookUp = db.prepare(INSERT_LOOK_UP);
  const selectOfCase = db.prepare<[number], LookUpRow>(SELECT_OF_CASE);
  const selectWaiting = db.prepare<[number], LookUpRow>(SELECT_WAITING);
  const begin = db.prepare(BEGIN);
  const keepAnswer = db.prepare(KEEP_ANSWER);
  const keepSilence = db.prepare(KEEP_SILENCE);
  const selectKnown = db.prepare<
    [{ source: string; about: string; since: Instant }],
    { host: string; answer: string; seenAt: Instant }
  >(SELECT_KNOWN);
  const selectAccount = db.prepare<[string], string>(SELECT_ACCOUNT).pluck();

  return {
    ask: ({ question, because, ...row }) =>
      void insertLookUp.run({ ...row, ...question, because: JSON.stringify(because) }),
    ofCase: (caseId) => selectOfCase.all(caseId).map(toLookUp),
    waiting: (limit) => selectWaiting.all(rowLimit(limit, WAITING_LIMIT)).map(toLookUp),
    begin: (id) => void begin.run(id),
    answered: (id, { host, answer, seenAt }, at) =>
      keepAnswer.run({ id, host, answer: JSON.stringify(answer), seenAt, at }).changes === 1,
    silent: (id, { host, reason }, at) =>
      keepSilence.run({ id, host, reason: JSON.stringify(reason), at }).changes === 1,
    known(question, since) {
      const row = selectKnown.get({ ...question, since });
      return row && { ...row, answer: readJson(LookUpAnswer, row.answer, "an answer to a look-up") };
    },
    accountOf: (handle) => selectAccount.get(handle),
  };
}

function toLookUp(row: LookUpRow): LookUp {
  const { id, case: caseId, source, about, askedBy, askedAt, attempts } = row;
  const place = `look-up ${id}`;
  const asked = {
    id,
    case: caseId,
    question: { source, about },
    because: readJson(KeptOccasion, row.because, place),
    askedBy,
    askedAt,
    attempts,
  };
  const { host, answer, reason, answeredAt, seenAt } = row;
  if (row.state === "waiting") return { ...asked, state: "waiting" };
  const ended = { host: host ?? "", answeredAt: answeredAt ?? "" };
  if (row.state === "silent")
    return { ...asked, ...ended, state: "silent", reason: readJson(KeptText, reason ?? "null", place) };
  return {
    ...asked,
    ...ended,
    state: "answered",
    answer: readJson(LookUpAnswer, answer ?? "null", place),
    seenAt: seenAt ?? "",
  };
}
