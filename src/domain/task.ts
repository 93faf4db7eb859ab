import type { Instant } from "./instant.ts";

/** The verification tasks of the playbook; what each one asks for stands in `playbook/`. */
export const TASK_IDS = [
  "interview-on-video-or-in-person",
  "check-identity-on-the-call",
  "call-employers-by-own-number",
  "call-references-on-company-line",
  "agree-payment-to-own-account",
  "ship-to-the-id-address",
  "first-day-on-video",
  "two-rounds-overlapping-interviewers",
  "liveness-script",
  "ask-about-the-claimed-place",
  "ask-about-claimed-facts",
  "walk-through-own-code",
  "live-problem-hands-visible",
  "compare-cv-and-profiles",
  "confirm-degree-with-the-registrar",
  "look-up-the-company-register",
  "compare-with-the-earlier-candidate",
  "call-back-on-the-phone-number",
  "answer-from-a-second-address",
  "prove-control-of-the-profile",
  "review-the-code-account",
  "open-candidate-code-in-a-throwaway-vm",
  "search-the-contact-details",
  "independent-identity-check",
  "agency-identity-process",
  "confirm-the-payee-name",
  "screen-against-sanctions",
  "confirm-the-changed-detail",
  "refuse-own-device",
  "device-location-check",
  "meet-in-person",
  "least-privilege-start",
  "report-and-contain",
] as const;
export type TaskId = (typeof TASK_IDS)[number];

export const OWNER_ROLES = ["hiring", "people", "it", "finance", "security"] as const;
export type OwnerRole = (typeof OWNER_ROLES)[number];

/** The six answers, whether by reaction, button or App Home. */
export const ANSWERS = ["passed", "failed", "inconclusive", "mine", "snooze", "not-needed"] as const;
export type Answer = (typeof ANSWERS)[number];

/** One answer by one person. A withdrawn one stays on record and no longer counts. */
export interface GivenAnswer {
  readonly answer: Answer;
  readonly by: string;
  readonly at: Instant;
  readonly note?: string;
  /** For `snooze` and `inconclusive`: not mentioned again before this. */
  readonly until?: Instant;
  readonly withdrawn: boolean;
}

export type TaskStatus = "open" | "passed" | "failed" | "inconclusive" | "not-needed";

export interface TaskState {
  readonly status: TaskStatus;
  /** Whoever said "I take it" last. */
  readonly takenBy?: string;
  readonly quietUntil?: Instant;
  readonly answeredBy?: string;
  readonly answeredAt?: Instant;
  readonly note?: string;
}

/**
 * What the answers given so far add up to, oldest first: the last one that was not withdrawn wins. Taking a task
 * and snoozing it say nothing about its outcome, so they do not undo one.
 */
export function taskState(answers: readonly GivenAnswer[]): TaskState {
  let state: TaskState = { status: "open" };
  for (const given of answers) {
    if (given.withdrawn) continue;
    if (given.answer === "mine") {
      state = { ...state, takenBy: given.by };
    } else if (given.answer === "snooze") {
      state = given.until === undefined ? state : { ...state, quietUntil: given.until };
    } else {
      const { takenBy } = state;
      state = {
        status: given.answer,
        ...(takenBy !== undefined && { takenBy }),
        ...(given.until !== undefined && { quietUntil: given.until }),
        answeredBy: given.by,
        answeredAt: given.at,
        ...(given.note !== undefined && { note: given.note }),
      };
    }
  }
  return state;
}

/** Nothing is left to do: the outcome is known, or somebody said why it is not needed. */
export function isDone(status: TaskStatus): boolean {
  return status === "passed" || status === "failed" || status === "not-needed";
}
