import type { Level } from "../domain/assessment.ts";
import type { CaseSummary, Decision, SharedDecision } from "../domain/case.ts";
import type { Stage } from "../domain/stage.ts";
import { unsealed } from "./vault.ts";

/** One line in a list, of a row of `cases` that has been assessed. */
export const SUMMARY = `cases.id, ${unsealed("cases.name")} as name, ${unsealed("cases.role")} as role, stage, level, owner, opened_at as openedAt,
    tasks_done as tasksDone, tasks, nullif(decision, 'erased') as decision, erased_at as erasedAt,
    (select decision from proposals where case_id = cases.id and state = 'waiting') as proposed`;

export interface SummaryRow {
  readonly id: number;
  readonly name: string;
  readonly role: string | null;
  readonly stage: Stage;
  readonly level: Level;
  readonly owner: string;
  readonly openedAt: string;
  readonly tasksDone: number;
  readonly tasks: number;
  readonly decision: Decision["decision"] | null;
  readonly proposed: SharedDecision | null;
  readonly erasedAt: string | null;
}

export function toSummary({ role, decision, proposed, erasedAt, ...row }: SummaryRow): CaseSummary {
  return {
    ...row,
    ...(role !== null && { role }),
    ...(decision !== null && { decision }),
    ...(proposed !== null && { proposed }),
    ...(erasedAt !== null && { erasedAt }),
  };
}
