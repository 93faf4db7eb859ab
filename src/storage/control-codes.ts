import { randomInt } from "node:crypto";
import * as z from "zod";
import type { Instant } from "../domain/instant.ts";
import type { ControlCheck, ControlStore } from "../workflows/control-ports.ts";
import { type Database, inTransaction, rowLimit } from "./database.ts";
import { readJson } from "./json.ts";
import { KeptText } from "./shapes.ts";
import { sealed, unsealed } from "./vault.ts";

const WAITING_LIMIT = 100;
/** Without what is mistaken for something else when it is read out or copied by hand: 0 and O, 1, I and L, U and V. */
const LETTERS = "23456789ABCDEFGHJKMNPQRSTWXYZ";

const SELECT_CODE = "select code from control_codes where task_id = ?";
const INSERT_CODE = "insert into control_codes (task_id, code, made_at) values (?, ?, ?)";
const INSERT_CHECK = `insert into control_checks (task_id, asked_by, asked_at, answer_to)
  values (@task, @askedBy, @askedAt, ${sealed("control_checks.answer_to", "@answerTo", "@task")})`;
const COLUMNS = `id, task_id as task, asked_by as askedBy, asked_at as askedAt, ${unsealed("control_checks.answer_to")} as answerTo, state,
  ${unsealed("control_checks.found_at")} as foundAt, ${unsealed("control_checks.looked")} as looked, answered_at as answeredAt, attempts`;
const SELECT_WAITING = `select ${COLUMNS} from control_checks where state = 'waiting' order by id limit ?`;
const SELECT_OF_TASK = `select ${COLUMNS} from control_checks where task_id = ? order by id`;
const BEGIN = "update control_checks set attempts = attempts + 1 where id = ? and state = 'waiting'";
const KEEP_ANSWER = `update control_checks
  set state = @state, found_at = ${sealed("control_checks.found_at", "@foundAt")},
    looked = ${sealed("control_checks.looked", "@looked")}, answered_at = @at where id = @id and state = 'waiting'`;

const KeptLooked = z.array(z.strictObject({ place: z.string(), because: KeptText }));

interface CheckRow extends Omit<ControlCheck, "foundAt" | "looked" | "answeredAt"> {
  readonly foundAt: string | null;
  readonly looked: string;
  readonly answeredAt: Instant | null;
}

/** `below`: a number from 0 up to it that nobody can foresee. */
export function createControlCodes(
  db: Database,
  below: (limit: number) => number = (limit) => randomInt(limit),
): ControlStore {
  const selectCode = db.prepare<[number], string>(SELECT_CODE).pluck();
  const insertCode = db.prepare(INSERT_CODE);
  const insertCheck = db.prepare(INSERT_CHECK);
  const selectWaiting = db.prepare<[number], CheckRow>(SELECT_WAITING);
  const selectOfTask = db.prepare<[number], CheckRow>(SELECT_OF_TASK);
  const begin = db.prepare(BEGIN);
  const keepAnswer = db.prepare(KEEP_ANSWER);
  const four = () => Array.from({ length: 4 }, () => LETTERS.charAt(below(LETTERS.length))).join("");

  return {
    codeOf: (task, at) =>
      inTransaction(db, () => {
        const kept = selectCode.get(task);
        if (kept !== undefined) return kept;
        const code = `bonafide-${four()}-${four()}`;
        insertCode.run(task, code, at);
        return code;
      }),
    ask: (given) => void insertCheck.run(given),
    waiting: (limit) => selectWaiting.all(rowLimit(limit, WAITING_LIMIT)).map(toCheck),
    ofTask: (task) => selectOfTask.all(task).map(toCheck),
    begin: (id) => void begin.run(id),
    answered: (id, { foundAt, looked }, at) =>
      keepAnswer.run({
        id,
        state: foundAt === undefined ? "not-found" : "found",
        foundAt: foundAt ?? null,
        looked: JSON.stringify(looked),
        at,
      }).changes === 1,
  };
}

function toCheck({ foundAt, answeredAt, looked, ...row }: CheckRow): ControlCheck {
  return {
    ...row,
    looked: readJson(KeptLooked, looked, `control check ${row.id}`),
    ...(foundAt !== null && { foundAt }),
    ...(answeredAt !== null && { answeredAt }),
  };
}
