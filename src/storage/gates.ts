import * as z from "zod";
import { TASK_IDS } from "../domain/task.ts";
import type { Gate, GateStore } from "../workflows/gate-ports.ts";
import type { Database } from "./database.ts";
import { readJson } from "./json.ts";
import { sealed, unsealed } from "./vault.ts";

const INSERT_GATE = `insert into gates (case_id, from_stage, to_stage, by, at, open, failed)
  values (@case, @from, @to, @by, @at, @open, @failed)`;
const COLUMNS = `id, case_id as "case", from_stage as "from", to_stage as "to", by, at, open, failed, ${unsealed("gates.reason")} as reason,
  explained_by as explainedBy, explained_at as explainedAt`;
const SELECT_GATE = `select ${COLUMNS} from gates where id = ?`;
const SELECT_OF_CASE = `select ${COLUMNS} from gates where case_id = ? order by id`;
const EXPLAIN = `update gates set reason = ${sealed("gates.reason", "@reason")}, explained_by = @by,
  explained_at = @at where id = @id`;

const KeptTasks = z.array(z.enum(TASK_IDS));

interface GateRow extends Omit<Gate, "open" | "failed" | "reason" | "explainedBy" | "explainedAt"> {
  readonly open: string;
  readonly failed: string;
  readonly reason: string | null;
  readonly explainedBy: string | null;
  readonly explainedAt: string | null;
}

export function createGates(db: Database): GateStore {
  const insertGate = db.prepare(INSERT_GATE);
  const selectGate = db.prepare<[number], GateRow>(SELECT_GATE);
  const selectOfCase = db.prepare<[number], GateRow>(SELECT_OF_CASE);
  const explain = db.prepare(EXPLAIN);

  return {
    add: ({ open, failed, ...given }) =>
      Number(
        insertGate.run({ ...given, open: JSON.stringify(open), failed: JSON.stringify(failed) })
          .lastInsertRowid,
      ),
    find(id) {
      const row = selectGate.get(id);
      return row === undefined ? undefined : toGate(row);
    },
    ofCase: (caseId) => selectOfCase.all(caseId).map(toGate),
    explain: (id, given) => void explain.run({ id, ...given }),
  };
}

function toGate({ open, failed, reason, explainedBy, explainedAt, ...row }: GateRow): Gate {
  return {
    ...row,
    open: readJson(KeptTasks, open, `gate ${row.id}`),
    failed: readJson(KeptTasks, failed, `gate ${row.id}`),
    ...(reason !== null && { reason }),
    ...(explainedBy !== null && { explainedBy }),
    ...(explainedAt !== null && { explainedAt }),
  };
}
