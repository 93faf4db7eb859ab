import { type Case, type Decision, takesTwo } from "../domain/case.ts";
import type { Instant } from "../domain/instant.ts";
import { caseNow, followDecision } from "./assess-case.ts";
import type { KeptProposal } from "./decision-ports.ts";
import { askAgain, reopen, takeBack } from "./reopen.ts";
import type { World } from "./world.ts";

export interface Decided {
  readonly case: Case;
  /** "proposed": it counts once a second person stands by it. */
  readonly outcome: "decided" | "proposed";
  /** Somebody else's word, which counted or waited until now. */
  readonly replaced?: Pick<Decision, "decision" | "by">;
}

/**
 * A person decides, with a reason. Nothing is ever sent to the candidate. Two of the four decisions wait for a second
 * person; whoever decides the same after somebody else is that person. A decision about a decided case takes the
 * earlier one back in the same step. Undefined when there is no such case. One transaction.
 */
export function decide(
  world: World,
  caseId: number,
  given: Omit<Decision, "confirmedBy">,
): Decided | undefined {
  const { storage } = world;
  return storage.transaction(() => {
    const before = storage.cases.find(caseId);
    if (before === undefined) return undefined;
    const { proposal } = before;
    const { decision, reason, by, at } = given;
    if (proposal !== undefined && proposal.decision === decision && proposal.by !== by) {
      return { case: standBy(world, caseId, proposal, { by, at, reason }), outcome: "decided" };
    }
    const replaced = takeBackEarlier(world, before, given);
    if (!takesTwo(decision))
      return { case: settle(world, caseId, given, { by, at }), outcome: "decided", ...replaced };
    const proposed = before.decision === undefined ? before : askAgain(world, before, { by, at, reason });
    storage.decisions.propose({ case: caseId, decision, reason, by, at });
    storage.history.append(caseId, at, by, { kind: "decision-proposed", decision, reason });
    return { case: shown(world, proposed.id, at), outcome: "proposed", ...replaced };
  });
}

/** What had been decided or proposed before makes room; says whose it was when that was somebody else. */
function takeBackEarlier(
  world: World,
  before: Case,
  { reason, by, at }: Pick<Decision, "reason" | "by" | "at">,
): Pick<Decided, "replaced"> {
  const { proposal, decision } = before;
  if (proposal !== undefined) world.storage.decisions.end(proposal.id, { as: "replaced", by, at });
  takeBack(world, before, { by, at, reason });
  const earlier = proposal ?? decision;
  if (earlier === undefined || earlier.by === by) return {};
  return { replaced: { decision: earlier.decision, by: earlier.by } };
}

export type Confirmed =
  | { readonly outcome: "confirmed"; readonly case: Case; readonly proposal: KeptProposal }
  /** The first person cannot be the second. */
  | { readonly outcome: "own"; readonly proposal: KeptProposal }
  /** Somebody else was faster; how the proposal stands now. */
  | { readonly outcome: "late"; readonly proposal: KeptProposal };

/** A second person stands by a proposed decision, which counts from now on. Undefined when there is none. */
export function confirmDecision(
  world: World,
  given: { readonly proposal: number; readonly by: string; readonly at: Instant },
): Confirmed | undefined {
  const { storage } = world;
  return storage.transaction(() => {
    const proposal = storage.decisions.proposal(given.proposal);
    if (proposal === undefined) return undefined;
    if (proposal.state !== "waiting") return { outcome: "late", proposal };
    if (proposal.by === given.by) return { outcome: "own", proposal };
    return { outcome: "confirmed", case: standBy(world, proposal.case, proposal, given), proposal };
  });
}

export interface Disagreed {
  /** "reopened": it had been confirmed in the meantime, and the last word counts. */
  readonly outcome: "withdrawn" | "reopened" | "late";
  readonly proposal: KeptProposal;
}

/**
 * Somebody disagrees with a proposed decision, or its first person takes it back. One that was confirmed while they
 * wrote is taken back as well, as long as it still counts. Undefined when there is no such proposal.
 */
export function disagree(
  world: World,
  given: { readonly proposal: number; readonly by: string; readonly at: Instant; readonly reason: string },
): Disagreed | undefined {
  const { storage } = world;
  const { by, at, reason } = given;
  return storage.transaction(() => {
    const proposal = storage.decisions.proposal(given.proposal);
    if (proposal === undefined) return undefined;
    const { id, case: caseId, decision, by: proposedBy } = proposal;
    if (proposal.state === "confirmed" && stillCounts(world, proposal)) {
      reopen(world, { case: caseId, by, at, reason });
      return { outcome: "reopened", proposal };
    }
    if (!storage.decisions.end(id, { as: "withdrawn", by, at, because: reason }))
      return { outcome: "late", proposal };
    storage.history.append(caseId, at, by, { kind: "proposal-withdrawn", decision, proposedBy, reason });
    shown(world, caseId, at);
    return { outcome: "withdrawn", proposal };
  });
}

function stillCounts({ storage }: World, { case: caseId, decision, endedAt }: KeptProposal): boolean {
  const standing = storage.cases.find(caseId)?.decision;
  return standing?.decision === decision && standing.at === endedAt;
}

function standBy(
  world: World,
  caseId: number,
  { id, decision, reason, by: proposedBy }: Pick<KeptProposal, "id" | "decision" | "reason" | "by">,
  { by, at, reason: because }: { readonly by: string; readonly at: Instant; readonly reason?: string },
): Case {
  world.storage.decisions.end(id, { as: "confirmed", by, at, ...(because !== undefined && { because }) });
  const kept = { decision, reason, by: proposedBy, at, confirmedBy: by };
  return settle(world, caseId, kept, { by, at, ...(because !== undefined && { because }) });
}

/** It counts from now on. The history names who made it count, and whose it was when that was another person. */
function settle(
  world: World,
  caseId: number,
  decision: Decision,
  { by, at, because }: { readonly by: string; readonly at: Instant; readonly because?: string },
): Case {
  const { cases, history } = world.storage;
  cases.decide(caseId, decision);
  const { decision: what, reason, until, confirmedBy, by: proposedBy } = decision;
  history.append(caseId, at, by, {
    kind: "decided",
    decision: what,
    reason,
    ...(until !== undefined && { until }),
    ...(confirmedBy !== undefined && { proposedBy }),
    ...(because !== undefined && { confirmedBecause: because }),
  });
  followDecision(world, caseId, { by, at });
  return shown(world, caseId, at);
}

function shown(world: World, caseId: number, at: Instant): Case {
  const current = caseNow(world, caseId);
  world.notices.caseChanged(current, at);
  return current;
}
