import type { Instant } from "../domain/instant.ts";
import type { Text } from "../domain/text.ts";

/** A place that was looked at in vain, such as "GitHub: janedoe", and what it said. */
export interface LookedAt {
  readonly place: string;
  readonly because: Text;
}

/** One wish of a person to have the code looked for. */
export interface ControlCheck {
  readonly id: number;
  readonly task: number;
  readonly askedBy: string;
  readonly askedAt: Instant;
  /** Where whoever asked hears of it; known to its reader only. */
  readonly answerTo: string;
  readonly state: "waiting" | "found" | "not-found";
  readonly foundAt?: string;
  readonly looked: readonly LookedAt[];
  readonly answeredAt?: Instant;
  readonly attempts: number;
}

export interface ControlStore {
  /** The code of a task, made when it is asked for the first time: hard to guess, easy to read out. */
  codeOf(task: number, at: Instant): string;
  ask(given: Pick<ControlCheck, "task" | "askedBy" | "askedAt" | "answerTo">): void;
  /** What nobody has looked for yet, the oldest first. `limit` is at most 100. */
  waiting(limit: number): readonly ControlCheck[];
  ofTask(task: number): readonly ControlCheck[];
  begin(id: number): void;
  /** False, and nothing changes, when it no longer waits. `foundAt` is undefined when the code stood nowhere. */
  answered(
    id: number,
    given: { readonly foundAt: string | undefined; readonly looked: readonly LookedAt[] },
    at: Instant,
  ): boolean;
}
