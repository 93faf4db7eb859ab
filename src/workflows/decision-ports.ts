import type { Decision, SharedDecision } from "../domain/case.ts";
import type { Instant } from "../domain/instant.ts";

/** What became of a proposed decision. */
export const PROPOSAL_STATES = ["waiting", "confirmed", "withdrawn", "replaced"] as const;

/** A decision that takes two, as its first person proposed it. */
export interface KeptProposal {
  readonly id: number;
  readonly case: number;
  readonly decision: SharedDecision;
  readonly reason: string;
  readonly by: string;
  readonly at: Instant;
  readonly state: (typeof PROPOSAL_STATES)[number];
  readonly endedBy?: string;
  readonly endedAt?: Instant;
  /** Why somebody disagreed. */
  readonly endedBecause?: string;
}

/** A decision that was taken back; without a reason when a hold came to its end. */
export interface Reopening {
  readonly id: number;
  readonly case: number;
  readonly decision: Decision["decision"];
  readonly decidedBy: string;
  readonly reason?: string;
  readonly by: string;
  readonly at: Instant;
}

export interface DecisionStore {
  /** At most one waits in a case: throws when there is one already. */
  propose(given: Pick<KeptProposal, "case" | "decision" | "reason" | "by" | "at">): number;
  proposal(id: number): KeptProposal | undefined;
  /** The one that waits for a second person. */
  waiting(caseId: number): KeptProposal | undefined;
  /** False, and nothing changes, when it no longer waits. */
  end(
    id: number,
    given: {
      readonly as: Exclude<KeptProposal["state"], "waiting">;
      readonly by: string;
      readonly at: Instant;
      readonly because?: string;
    },
  ): boolean;
  /** Oldest first. */
  proposalsOf(caseId: number): readonly KeptProposal[];
  noteReopened(given: Omit<Reopening, "id">): void;
  /** Oldest first. */
  reopeningsOf(caseId: number): readonly Reopening[];
  /** Cases whose hold ends by then, those that have waited longest first. `limit` is at most 500. */
  heldUntil(now: Instant, limit: number): readonly number[];
}
