import type { Case } from "../domain/case.ts";
import type { Instant } from "../domain/instant.ts";
import { isDone } from "../domain/task.ts";
import { isWorkingTime } from "../domain/working-time.ts";
import { assessAgain, caseNow } from "./assess-case.ts";
import { calendarOf } from "./calendars.ts";
import { taskTimes } from "./case-tasks.ts";
import type { World } from "./world.ts";

/** Holds that end in one go; the rest follows the next time. */
const MOST_AT_ONCE = 100;

export interface Reopened {
  readonly case: Case;
  /** False when nobody had decided it. */
  readonly reopened: boolean;
}

interface Reopen {
  readonly by: string;
  readonly at: Instant;
  /** Left out when a hold comes to its end. */
  readonly reason?: string;
}

/**
 * Takes a decision back: the case is open again, and what waited before waits again with new due times. Undefined
 * when there is no such case. One transaction.
 */
export function reopen(world: World, given: Reopen & { readonly case: number }): Reopened | undefined {
  const { storage, notices } = world;
  return storage.transaction(() => {
    const before = storage.cases.find(given.case);
    if (before === undefined) return undefined;
    if (before.decision === undefined) return { case: before, reopened: false };
    takeBack(world, before, given);
    const after = askAgain(world, before, given);
    notices.caseChanged(after, given.at);
    return { case: after, reopened: true };
  });
}

/** Cases on hold until now are open again; nobody hears of it outside the team's working hours. */
export function endHolds(world: World, now: Instant): number {
  const { storage, policy } = world;
  if (!isWorkingTime(now, policy.calendar)) return 0;
  const ended = storage.decisions.heldUntil(now, MOST_AT_ONCE);
  for (const id of ended) reopen(world, { case: id, by: "bonafide", at: now });
  return ended.length;
}

/** The decision counts no more from here on. */
export function takeBack({ storage }: World, { id, decision }: Case, { by, at, reason }: Reopen): void {
  if (decision === undefined) return;
  storage.cases.reopen(id);
  storage.history.append(id, at, by, {
    kind: "reopened",
    decision: decision.decision,
    ...(reason !== undefined && { reason }),
  });
}

/** Says in the thread that the case is open again, and asks its people for what is left as if it were new. */
export function askAgain(world: World, { id, decision }: Case, { by, at, reason }: Reopen): Case {
  const { decisions, tasks } = world.storage;
  if (decision !== undefined) {
    const { decision: what, by: decidedBy } = decision;
    decisions.noteReopened({
      ...{ case: id, decision: what, decidedBy, by, at },
      ...(reason !== undefined && { reason }),
    });
  }
  const { assessment, tasks: all } = assessAgain(world, id, { by, at });
  for (const task of all) {
    if (isDone(task.state.status)) continue;
    const calendar = calendarOf(world, task.owner);
    const times = taskTimes(world, task, assessment.findings, at, calendar);
    tasks.waitAgain(task.id, { openedAt: at, ...times });
  }
  return caseNow(world, id);
}
