import type { Case } from "../domain/case.ts";
import type { Instant } from "../domain/instant.ts";
import type { DigestFigures } from "./ports.ts";

/** `[from, to)` */
export interface Week {
  readonly from: Instant;
  readonly to: Instant;
  readonly figures: DigestFigures;
}

/** Telling people. Called inside the transaction of what happened, so that nothing is told that was not kept. */
export interface Notices {
  /** The case should read like this now, wherever it is shown; what reads so already is left alone. */
  caseChanged(current: Case, at: Instant): void;
  reminded(current: Case, reminder: { readonly id: number; readonly nth: number }, at: Instant): void;
  escalated(current: Case, reminder: { readonly id: number }, at: Instant): void;
  /** Answers with false when the week has nothing to say, and then says nothing. */
  digest(week: Week, at: Instant): boolean;
}

/** For a command line that has no channel to tell: the case is kept, and shown when somebody asks. */
export const silent: Notices = {
  caseChanged() {},
  reminded() {},
  escalated() {},
  digest: () => false,
};
