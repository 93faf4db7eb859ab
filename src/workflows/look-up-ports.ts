import type { Instant } from "../domain/instant.ts";
import type { LookUpAnswer, Occasion, Question } from "../domain/look-up.ts";
import type { Text } from "../domain/text.ts";

/** One question of one case, and what became of it. */
export type LookUp = {
  readonly id: number;
  readonly case: number;
  readonly question: Question;
  readonly because: Occasion;
  /** A Slack user, "command-line", or "bonafide" when a finding asked. */
  readonly askedBy: string;
  readonly askedAt: Instant;
  /** How often asking was begun; more than once when the process ended in between. */
  readonly attempts: number;
} & (
  | { readonly state: "waiting" }
  | {
      readonly state: "answered";
      readonly host: string;
      readonly answer: LookUpAnswer;
      readonly answeredAt: Instant;
      /** When the source said so; earlier than `answeredAt` when another case had asked already. */
      readonly seenAt: Instant;
    }
  | {
      readonly state: "silent";
      readonly host: string;
      readonly reason: Text;
      readonly answeredAt: Instant;
    }
);

export interface KeptAnswer {
  readonly host: string;
  readonly answer: LookUpAnswer;
  readonly seenAt: Instant;
}

export interface LookUpStore {
  /** Keeps it as waiting; one that waits already for the same case stays as it is. */
  ask(given: Pick<LookUp, "case" | "question" | "because" | "askedBy" | "askedAt">): void;
  /** Of a case, in the order in which they were asked. */
  ofCase(caseId: number): readonly LookUp[];
  /** What nobody has answered yet, the oldest first. `limit` is at most 500. */
  waiting(limit: number): readonly LookUp[];
  /** Asking begins now. */
  begin(id: number): void;
  /** False, and nothing changes, when it no longer waits. */
  answered(id: number, answer: KeptAnswer, at: Instant): boolean;
  /** False, and nothing changes, when it no longer waits. */
  silent(id: number, given: { readonly host: string; readonly reason: Text }, at: Instant): boolean;
  /** The newest answer to this question, of any case, given at or after `since`. */
  known(question: Question, since: Instant): KeptAnswer | undefined;
  /** The account that this GitHub handle had when somebody last saw one there. */
  accountOf(handle: string): string | undefined;
}
