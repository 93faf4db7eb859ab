import type { DecisionStore, KeptProposal, Reopening } from "../workflows/decision-ports.ts";
import { type Database, rowLimit } from "./database.ts";
import { sealed, unsealed } from "./vault.ts";

const HELD_LIMIT = 500;

const INSERT_PROPOSAL = `insert into proposals (case_id, decision, reason, by, at)
  values (@case, @decision, ${sealed("proposals.reason", "@reason", "@case")}, @by, @at)`;
const PROPOSAL = `id, case_id as "case", decision, ${unsealed("proposals.reason")} as reason, by, at, state, ended_by as endedBy, ended_at as endedAt,
  ${unsealed("proposals.ended_because")} as endedBecause`;
const SELECT_PROPOSAL = `select ${PROPOSAL} from proposals where id = ?`;
const SELECT_WAITING = `select ${PROPOSAL} from proposals where case_id = ? and state = 'waiting'`;
const SELECT_PROPOSALS = `select ${PROPOSAL} from proposals where case_id = ? order by id`;
const END_PROPOSAL = `update proposals
  set state = @as, ended_by = @by, ended_at = @at, ended_because = ${sealed("proposals.ended_because", "@because")}
  where id = @id and state = 'waiting'`;
const INSERT_REOPENING = `insert into reopenings (case_id, decision, decided_by, reason, by, at)
  values (@case, @decision, @decidedBy, ${sealed("reopenings.reason", "@reason", "@case")}, @by, @at)`;
const SELECT_REOPENINGS = `select id, case_id as "case", decision, decided_by as decidedBy,
    ${unsealed("reopenings.reason")} as reason, by, at
  from reopenings where case_id = ? order by id`;
const SELECT_HELD = `select id from cases
  where decision = 'on-hold' and hold_until is not null and hold_until <= ? order by hold_until, id limit ?`;

type ProposalRow = Omit<KeptProposal, "endedBy" | "endedAt" | "endedBecause"> & {
  readonly endedBy: string | null;
  readonly endedAt: string | null;
  readonly endedBecause: string | null;
};
type ReopeningRow = Omit<Reopening, "reason"> & { readonly reason: string | null };

export function createDecisions(db: Database): DecisionStore {
  const insertProposal = db.prepare(INSERT_PROPOSAL);
  const selectProposal = db.prepare<[number], ProposalRow>(SELECT_PROPOSAL);
  const selectWaiting = db.prepare<[number], ProposalRow>(SELECT_WAITING);
  const selectProposals = db.prepare<[number], ProposalRow>(SELECT_PROPOSALS);
  const endProposal = db.prepare(END_PROPOSAL);
  const insertReopening = db.prepare(INSERT_REOPENING);
  const selectReopenings = db.prepare<[number], ReopeningRow>(SELECT_REOPENINGS);
  const selectHeld = db.prepare<[string, number], number>(SELECT_HELD).pluck();
  const found = (row: ProposalRow | undefined) => (row === undefined ? undefined : toProposal(row));

  return {
    propose: (given) => Number(insertProposal.run(given).lastInsertRowid),
    proposal: (id) => found(selectProposal.get(id)),
    waiting: (caseId) => found(selectWaiting.get(caseId)),
    end: (id, { as, by, at, because }) =>
      endProposal.run({ id, as, by, at, because: because ?? null }).changes === 1,
    proposalsOf: (caseId) => selectProposals.all(caseId).map(toProposal),
    noteReopened: ({ reason, ...given }) => void insertReopening.run({ ...given, reason: reason ?? null }),
    reopeningsOf: (caseId) => selectReopenings.all(caseId).map(toReopening),
    heldUntil: (now, limit) => selectHeld.all(now, rowLimit(limit, HELD_LIMIT)),
  };
}

function toProposal({ endedBy, endedAt, endedBecause, ...row }: ProposalRow): KeptProposal {
  return {
    ...row,
    ...(endedBy !== null && { endedBy }),
    ...(endedAt !== null && { endedAt }),
    ...(endedBecause !== null && { endedBecause }),
  };
}

function toReopening({ reason, ...row }: ReopeningRow): Reopening {
  return { ...row, ...(reason !== null && { reason }) };
}
