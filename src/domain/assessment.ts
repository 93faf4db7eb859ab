import type { Finding } from "./finding.ts";
import type { Instant } from "./instant.ts";
import type { Stage } from "./stage.ts";
import type { OwnerRole, TaskId } from "./task.ts";
import type { Text } from "./text.ts";

export const LEVELS = ["verify-first", "questions-open", "nothing-raised"] as const;
export type Level = (typeof LEVELS)[number];

export interface PlannedTask {
  readonly id: TaskId;
  /** The stage that should not begin before this is answered. */
  readonly before?: Stage;
  readonly owner: OwnerRole;
  /** Opened for every candidate at the same stage. */
  readonly baseline: boolean;
  /** The checks that asked for it. */
  readonly because: readonly string[];
}

/** Another case that a finding points to; no checks when the same person has come back. */
export interface Link {
  readonly case: string;
  readonly because: readonly string[];
}

/** `checks` is the sum of the four others. */
export interface Coverage {
  readonly checks: number;
  readonly raised: number;
  readonly clear: number;
  readonly notApplicable: number;
  readonly unanswered: number;
}

export interface Assessment {
  readonly at: Instant;
  readonly level: Level;
  readonly because: Text;
  readonly findings: readonly Finding[];
  readonly unanswered: readonly { readonly check: string; readonly because: Text }[];
  readonly tasks: readonly PlannedTask[];
  readonly linked: readonly Link[];
  readonly coverage: Coverage;
}
