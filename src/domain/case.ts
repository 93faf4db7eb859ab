import type { Assessment, Level } from "./assessment.ts";
import type { Instant } from "./instant.ts";
import type { Stage } from "./stage.ts";
import type { Submission } from "./submission.ts";
import type { TaskId, TaskState } from "./task.ts";

export const DECISIONS = ["proceed", "on-hold", "not-cleared", "confirmed-misrepresentation"] as const;

/** They may follow a person around, so nobody makes them alone. */
export const SHARED_DECISIONS = ["not-cleared", "confirmed-misrepresentation"] as const;
export type SharedDecision = (typeof SHARED_DECISIONS)[number];

/** Whether a decision counts only once a second person stands by it. */
export function takesTwo(decision: Decision["decision"]): decision is SharedDecision {
  return SHARED_DECISIONS.some((one) => one === decision);
}

export interface Decision {
  readonly decision: (typeof DECISIONS)[number];
  readonly reason: string;
  readonly by: string;
  readonly at: Instant;
  /** The second person, where it takes two. */
  readonly confirmedBy?: string;
  /** For "on hold": quiet until then; until somebody reopens the case when it is left out. */
  readonly until?: Instant;
}

/** A decision that waits for a second person. Until then the case is undecided. */
export interface Proposal {
  readonly id: number;
  readonly decision: SharedDecision;
  readonly reason: string;
  readonly by: string;
  readonly at: Instant;
}

/** What "confirmed misrepresentation" itself asks for; everything else waits no more once a case is decided. */
export const AFTER_CONFIRMING = "report-and-contain" satisfies TaskId;

/** A verification task of one case. `id` is its row, `task` what the playbook says about it. */
export interface CaseTask {
  readonly id: number;
  readonly case: number;
  readonly task: TaskId;
  readonly baseline: boolean;
  readonly because: readonly string[];
  /** Whoever took it or was given it, else the owner of its role, else the owner of the case. */
  readonly owner: string;
  readonly openedAt: Instant;
  readonly dueAt: Instant;
  readonly state: TaskState;
}

/** A submission as it stood from one moment on. */
export interface SubmissionVersion {
  readonly at: Instant;
  readonly submission: Submission;
}

/** One candidate in one process, whole. */
export interface Case {
  readonly id: number;
  readonly submission: Submission;
  readonly stage: Stage;
  /** The Slack user who answers for it; "command-line" for a case opened there. */
  readonly owner: string;
  readonly openedAt: Instant;
  /** When something was last added to the submission or changed in it. */
  readonly submittedAt: Instant;
  readonly assessment: Assessment;
  readonly tasks: readonly CaseTask[];
  readonly decision?: Decision;
  readonly proposal?: Proposal;
}

/** One line in a list of cases. */
export interface CaseSummary {
  readonly id: number;
  readonly name: string;
  readonly role?: string;
  readonly stage: Stage;
  readonly level: Level;
  readonly owner: string;
  readonly openedAt: Instant;
  readonly tasksDone: number;
  readonly tasks: number;
  readonly decision?: Decision["decision"];
  /** Waits for a second person. */
  readonly proposed?: SharedDecision;
  /** Since then the case has no name any more, and nothing else about the person. */
  readonly erasedAt?: Instant;
}

/** Stands where the name of an erased case would, and is like nobody's; never shown. */
export const ERASED_NAME = "(erased)";

/** As people say it: V-12. */
export function caseName(id: number): string {
  return `V-${id}`;
}

export function caseId(name: string): number | undefined {
  const digits = /^v-([1-9]\d{0,14})$/i.exec(name.trim())?.[1];
  return digits === undefined ? undefined : Number(digits);
}
