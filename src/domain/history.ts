import type { Level } from "./assessment.ts";
import type { DECISIONS, SharedDecision } from "./case.ts";
import type { Instant } from "./instant.ts";
import type { Occasion, Question } from "./look-up.ts";
import type { Opinion } from "./same-person.ts";
import type { Stage } from "./stage.ts";
import type { Interview } from "./submission.ts";
import type { Answer, TaskId, TaskStatus } from "./task.ts";

export type Via = "command" | "form" | "reaction" | "button" | "home" | "shortcut" | "command-line" | "file";

/** What happened to a case. Appended, never changed. */
export type CaseEvent =
  | { readonly kind: "opened"; readonly via: Via; readonly stage: Stage }
  /** `fields`: which parts of the submission have changed, such as "emails" or "cv.text"; never what stands in them. */
  | { readonly kind: "details-added"; readonly via: Via; readonly fields: readonly string[] }
  | { readonly kind: "cv-file-read"; readonly outcome: "read" | "unreadable" }
  /** A person has said what of a CV file's history counts; how many entries. */
  | {
      readonly kind: "cv-history-confirmed";
      readonly employment: number;
      readonly education: number;
      readonly skills: number;
    }
  | {
      readonly kind: "interview-recorded";
      readonly via: Via;
      /** YYYY-MM-DD */
      readonly on?: string;
      readonly mode?: NonNullable<Interview["mode"]>;
      readonly observations: number;
    }
  /** Asked separately whether it was the same person in every interview. */
  | { readonly kind: "same-person-asked"; readonly to: string; readonly nth: number }
  /** Written down when all answers are shown, and not before: nobody can look up what another has said. */
  | {
      readonly kind: "same-person-answered";
      readonly opinion: Opinion;
      readonly answeredAt: Instant;
      readonly note?: string;
    }
  | {
      readonly kind: "assessed";
      readonly level: Level;
      readonly from?: Level;
      readonly raised: readonly string[];
    }
  | {
      readonly kind: "task-opened";
      readonly task: TaskId;
      readonly because: readonly string[];
      readonly dueAt: Instant;
    }
  /** Nothing asks for it any more, and nobody had answered it. */
  | { readonly kind: "task-dropped"; readonly task: TaskId }
  | {
      readonly kind: "task-answered";
      readonly task: TaskId;
      readonly answer: Answer;
      readonly via: Via;
      readonly from: TaskStatus;
      readonly to: TaskStatus;
      readonly note?: string;
      /** For a snooze and for what could not be established: not mentioned before this. */
      readonly until?: Instant;
    }
  /** Handed on to somebody by somebody; `from` is whose it was. */
  | {
      readonly kind: "task-assigned";
      readonly task: TaskId;
      readonly from: string;
      readonly to: string;
      readonly via: Via;
    }
  | {
      readonly kind: "answer-withdrawn";
      readonly task: TaskId;
      readonly answer: Answer;
      readonly via: Via;
      readonly from: TaskStatus;
      readonly to: TaskStatus;
    }
  | {
      readonly kind: "look-ups-asked";
      readonly because: Occasion;
      readonly questions: readonly Question[];
    }
  | ({
      readonly kind: "looked-up";
      readonly host: string;
      readonly outcome: "answered" | "silent";
      /** The answer was given earlier, for another case. */
      readonly reused: boolean;
    } & Question)
  /** Somebody had the bot look for the code that shows whose a profile is; `where` it stood, when it did. */
  | { readonly kind: "control-checked"; readonly task: TaskId; readonly where?: string }
  | { readonly kind: "reminded"; readonly task: TaskId; readonly to: string; readonly nth: number }
  | { readonly kind: "escalated"; readonly task: TaskId; readonly to: string }
  /** These lists changed, and something else on them agrees with what the candidate stated. */
  | {
      readonly kind: "screened-again";
      readonly lists: readonly { readonly name: string; readonly version: number }[];
    }
  | {
      readonly kind: "stage-moved";
      readonly from: Stage;
      readonly to: Stage;
      readonly via: Via;
      readonly reason?: string;
    }
  /** A stage began, and these tasks were due before it: still open, or answered as failed. */
  | {
      readonly kind: "gate-passed";
      readonly to: Stage;
      readonly open: readonly TaskId[];
      readonly failed: readonly TaskId[];
    }
  /** Why a stage began before what was due before it was answered. */
  | { readonly kind: "gate-explained"; readonly to: Stage; readonly reason: string }
  /** By the first of two people. */
  | { readonly kind: "decision-proposed"; readonly decision: SharedDecision; readonly reason: string }
  /** A second person disagreed, or the first one took it back. */
  | {
      readonly kind: "proposal-withdrawn";
      readonly decision: SharedDecision;
      readonly proposedBy: string;
      readonly reason: string;
    }
  /** `proposedBy`: the first of the two people it took; the second one's reason when they gave one of their own. */
  | {
      readonly kind: "decided";
      readonly decision: (typeof DECISIONS)[number];
      readonly reason: string;
      readonly until?: Instant;
      readonly proposedBy?: string;
      readonly confirmedBecause?: string;
    }
  /** `decision`: what counted until then. Without a reason when a hold came to its end. */
  | {
      readonly kind: "reopened";
      readonly decision: (typeof DECISIONS)[number];
      readonly reason?: string;
    }
  /** Somebody put the case file into the case's thread. */
  | { readonly kind: "case-file-shared" }
  /** The personal data of the case: because somebody asked for it, or because its time was up. */
  | { readonly kind: "erased"; readonly because: "asked" | "retention" };

export interface HistoryEntry {
  readonly seq: number;
  readonly case: number;
  readonly at: Instant;
  /** A Slack user, "command-line" or "bonafide". */
  readonly by: string;
  readonly event: CaseEvent;
}
