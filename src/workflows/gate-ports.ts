import type { Instant } from "../domain/instant.ts";
import type { Stage } from "../domain/stage.ts";
import type { TaskId } from "../domain/task.ts";

/** A move to a stage that should not have begun before some tasks were answered, and why it did. */
export interface Gate {
  readonly id: number;
  readonly case: number;
  readonly from: Stage;
  readonly to: Stage;
  readonly by: string;
  readonly at: Instant;
  /** What was due before the stage and open when it began. */
  readonly open: readonly TaskId[];
  /** What was due before it and had failed. */
  readonly failed: readonly TaskId[];
  readonly reason?: string;
  readonly explainedBy?: string;
  readonly explainedAt?: Instant;
}

export interface GateStore {
  add(given: Pick<Gate, "case" | "from" | "to" | "by" | "at" | "open" | "failed">): number;
  find(id: number): Gate | undefined;
  /** Oldest first. */
  ofCase(caseId: number): readonly Gate[];
  /** Replaces what was said before. */
  explain(id: number, given: { readonly reason: string; readonly by: string; readonly at: Instant }): void;
}
