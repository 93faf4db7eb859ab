import type { SlowestStep } from "../assessment/slowest-step.ts";
import type { Case } from "../domain/case.ts";
import type { Instant } from "../domain/instant.ts";
import type { IsoWeek } from "../domain/iso-week.ts";
import type { LookUpSource } from "../domain/look-up.ts";
import type { TrackRecord } from "../domain/track-record.ts";
import type { DigestFigures, Span } from "./digest-ports.ts";

export interface Week extends Span {
  readonly figures: DigestFigures;
  readonly slowest?: SlowestStep;
  /** What became of what each check ever raised here. */
  readonly records: ReadonlyMap<string, TrackRecord>;
  /** Who outside may not be asked. */
  readonly off: readonly LookUpSource[];
  readonly hasLists: boolean;
  /** Set for a week that somebody asked for by its name and that is over: what waits now is no part of it. */
  readonly past?: IsoWeek;
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
