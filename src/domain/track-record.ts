import type { Decision } from "./case.ts";
import type { Finding } from "./finding.ts";
import type { Instant } from "./instant.ts";
import type { TaskId, TaskStatus } from "./task.ts";

/** What became of what a check raised, in this team's own cases. */
export interface TrackRecord {
  readonly confirmed: number;
  /** Settled as ordinary: people looked, and it was nothing. */
  readonly ordinary: number;
  readonly open: number;
}

/** How a finding ended, and when; undefined while it is open. */
type FindingEnd = { readonly as: "confirmed" | "ordinary"; readonly at: Instant } | undefined;

/** What the end of a finding depends on, and nothing else does. */
export interface FindingInCase {
  readonly finding: Pick<Finding, "tasks" | "settled">;
  readonly openedAt: Instant;
  readonly tasks: readonly {
    readonly task: TaskId;
    readonly status: TaskStatus;
    readonly answeredAt?: Instant;
  }[];
  readonly decision?: Pick<Decision, "decision" | "at">;
}

/**
 * What the last assessment of a case raises has ended in one of two ways. The first rule that fits decides:
 *
 * 1. One of its tasks failed: confirmed. A person looked and the concern stands; that another task passed, or that
 *    the team went ahead all the same, does not make what was found ordinary.
 * 2. One of its tasks passed, here or before the case came here: ordinary. Whatever the case ends in, it was not this.
 * 3. The case was decided as not cleared or as a confirmed misrepresentation while it stood: confirmed.
 * 4. The team went ahead while it stood: ordinary. People saw it and lived with it.
 *
 * Else it is open: a case on hold says nothing yet, "could not be established" is no answer, and "not needed" says why
 * nobody looked, not what they would have seen. What details added later made go away never counts.
 *
 * The figure cannot show which of several findings was the reason for a decision, or for a task that they share; what
 * was missed, because what nobody raised nobody counts; and whether a check would do as well in another team.
 */
export function endOf({ finding, openedAt, tasks, decision }: FindingInCase): FindingEnd {
  const first = (status: TaskStatus) =>
    tasks
      .filter((one) => one.status === status && finding.tasks.includes(one.task))
      .map((one) => one.answeredAt ?? openedAt)
      .toSorted()[0];
  const failedAt = first("failed");
  if (failedAt !== undefined) return { as: "confirmed", at: failedAt };
  const passedAt = first("passed");
  if (passedAt !== undefined) return { as: "ordinary", at: passedAt };
  if (finding.settled) return { as: "ordinary", at: openedAt };
  if (decision === undefined || decision.decision === "on-hold") return undefined;
  return { as: decision.decision === "proceed" ? "ordinary" : "confirmed", at: decision.at };
}

/** Below this, one case more or less would turn the figure round: it would tell a team about chance. */
const FEWEST_TO_TELL = 5;
/**
 * When a check is said to be mostly ordinary: 8 of 10. By then a check that is right every second time would look
 * like this in one team of eighteen (binomial: 5.5 %).
 */
const FEWEST_TO_DOUBT = 10;
const MOSTLY = 0.8;

export function closed({ confirmed, ordinary }: Pick<TrackRecord, "confirmed" | "ordinary">): number {
  return confirmed + ordinary;
}

export function isTelling(record: TrackRecord): boolean {
  return closed(record) >= FEWEST_TO_TELL;
}

/** A matter for the team: nothing about a level follows from it. */
export function isMostlyOrdinary(record: TrackRecord): boolean {
  const all = closed(record);
  return all >= FEWEST_TO_DOUBT && record.ordinary >= MOSTLY * all;
}
