import type { Instant } from "../domain/instant.ts";
import type { Opinion } from "../domain/same-person.ts";

/** An interview that one of the interviewers entered. */
export interface RecordedInterview {
  readonly case: number;
  readonly by: string;
  readonly at: Instant;
  /** Which of the submission's interviews it is, counted from 0. */
  readonly place: number;
}

/** What one interviewer was asked, and said. */
export interface InterviewOpinion {
  readonly interviewer: string;
  readonly askedAt: Instant;
  /** Once or twice. */
  readonly timesAsked: number;
  readonly opinion?: Opinion;
  readonly note?: string;
  readonly answeredAt?: Instant;
  /** Given after the others' answers stood in the thread, and so not on its own. */
  readonly afterShown: boolean;
}

/** "Was it the same person?", asked of each interviewer of a case separately. */
export interface SamePersonQuestion {
  readonly case: number;
  /** Whoever has not answered by then is asked once more. */
  readonly askAgainAt: Instant;
  /** All answers are shown then, even if some are missing. */
  readonly showAt: Instant;
  readonly shownAt?: Instant;
  /** In the order in which they were asked. */
  readonly opinions: readonly InterviewOpinion[];
}

export interface InterviewStore {
  record(given: RecordedInterview): void;
  /** Oldest first. */
  ofCase(caseId: number): readonly RecordedInterview[];
  /** Adds somebody who is asked; as long as nothing is shown, everybody's times move along. */
  ask(
    caseId: number,
    interviewer: string,
    given: { readonly at: Instant; readonly askAgainAt: Instant; readonly showAt: Instant },
  ): void;
  question(caseId: number): SamePersonQuestion | undefined;
  /** Replaces what that interviewer said before. */
  answer(
    caseId: number,
    interviewer: string,
    given: { readonly opinion: Opinion; readonly note?: string; readonly at: Instant },
  ): void;
  askedAgain(caseId: number, interviewer: string): void;
  shown(caseId: number, at: Instant): void;
  /** Cases whose answers are not shown yet, and where somebody is to be asked again or all is to be shown. */
  due(now: Instant, limit: number): readonly number[];
}
