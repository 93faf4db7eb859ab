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
  /** Open still, because this answer waits for a second person. Who gave it stands in `answeredBy`. */
  readonly proposed?: Settled;
}

type Settled = "passed" | "not-needed";

/**
 * What the answers given so far add up to, oldest first: the last one that was not withdrawn wins. Taking a task
 * and snoozing it say nothing about its outcome, so they do not undo one.
 *
 * `besides`: for a task that takes a second person, the owner of the case. In their word alone it has neither passed
 * nor become unnecessary; that it failed needs nobody else, because a doubt should never wait for company. What
 * somebody else has settled already, their agreement does not open again.
 */
export function taskState(answers: readonly GivenAnswer[], besides?: string): TaskState {
  return answers.reduce<TaskState>(
    (state, given) => (given.withdrawn ? state : after(state, given, besides)),
    {
      status: "open",
    },
  );
}

function after(state: TaskState, given: GivenAnswer, besides: string | undefined): TaskState {
  const { answer, by, at, note, until } = given;
  if (answer === "mine") return { ...state, takenBy: by };
  if (answer === "snooze") return until === undefined ? state : { ...state, quietUntil: until };
  const isAlone = by === besides && isSettled(answer);
  if (isAlone && isSettled(state.status)) return state;
  const { takenBy } = state;
  return {
    ...(isAlone ? { status: "open", proposed: answer } : { status: answer }),
    ...(takenBy !== undefined && { takenBy }),
    ...(until !== undefined && { quietUntil: until }),
    answeredBy: by,
    answeredAt: at,
    ...(note !== undefined && { note }),
  };
}

function isSettled(status: TaskStatus): status is Settled {
  return status === "passed" || status === "not-needed";
}

/** Nothing is left to do: the outcome is known, or somebody said why it is not needed. */
export function isDone(status: TaskStatus): boolean {
  return status === "failed" || isSettled(status);
}
