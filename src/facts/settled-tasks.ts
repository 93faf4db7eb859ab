import type { Instant } from "../domain/instant.ts";
import type { Submission } from "../domain/submission.ts";
import type { TaskId } from "../domain/task.ts";

/** What people have already verified, in Bonafide or, for offline use, as the submission says. */
export interface SettledTasks {
  readonly passed: readonly TaskId[];
  readonly failed: readonly TaskId[];
  /** When the tasks were looked at. */
  readonly asOf: Instant;
}

export function settledTasks(
  submission: Submission,
  seen: { passedTasks: readonly TaskId[]; failedTasks: readonly TaskId[]; now: Instant },
): SettledTasks {
  return {
    passed: [...new Set([...(submission.passedTasks ?? []), ...seen.passedTasks])],
    failed: [...new Set([...(submission.failedTasks ?? []), ...seen.failedTasks])],
    asOf: seen.now,
  };
}
