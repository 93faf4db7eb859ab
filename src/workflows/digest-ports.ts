import type { Level } from "../domain/assessment.ts";
import type { Instant } from "../domain/instant.ts";
import type { LookUpSource } from "../domain/look-up.ts";
import type { TaskId } from "../domain/task.ts";

/** `[from, to)` */
export interface Span {
  readonly from: Instant;
  readonly to: Instant;
}

/** Counts for one week. */
export interface WeekFigures {
  readonly opened: Readonly<Record<Level, number>>;
  readonly decided: number;
  readonly tasksAnswered: number;
  /** Cases opened in it that are linked to an earlier one. */
  readonly linked: number;
  /** Messages that Slack would not take and that were given up. */
  readonly unsent: number;
  /** Cases without a decision at its end, those on hold among them; one that was reopened counts as open all along. */
  readonly stillOpen: number;
}

/** How often in the week and in the one before. */
export interface CheckTimes {
  readonly check: string;
  readonly times: number;
  readonly before: number;
}

export interface DigestFigures {
  readonly week: WeekFigures;
  readonly before: WeekFigures;
  /** Now, whatever the week. */
  readonly open: Readonly<Record<Level, number>>;
  /** How many of these are on hold. */
  readonly held: number;
  /** Tasks past their due time, by whoever owns them, most first; `cases` the numbers of the cases. */
  readonly overdue: readonly {
    readonly owner: string;
    readonly tasks: number;
    readonly cases: readonly number[];
    readonly awayUntil?: Instant;
  }[];
  /** How many there were when the last digest came; undefined when none came in this week or the one before. */
  readonly overdueBefore?: number;
  /** Checks that raised something in cases opened this week, most first. */
  readonly raisedMost: readonly CheckTimes[];
  /** Checks whose findings were settled as ordinary this week, most first. */
  readonly ordinaryMost: readonly CheckTimes[];
  /** Cases opened this week that are linked to an earlier one. */
  readonly linked: readonly { readonly case: number; readonly to: readonly string[] }[];
  /** Checks that could not be answered in cases opened this week, most first. */
  readonly unanswered: readonly CheckTimes[];
  /** Who was asked outside this week and did not answer, most often first. */
  readonly silent: readonly {
    readonly source: LookUpSource;
    readonly times: number;
    readonly before: number;
  }[];
}

export interface DigestStore {
  /** `from` and `to` bound the week, `before` is where the week before began. */
  figures(week: { before: Instant; from: Instant; to: Instant }): DigestFigures;
  /** The tasks that were answered in that time and have been since, the newest first. `limit` is at most 10,000. */
  answered(span: Span, limit: number): readonly AnsweredIn[];
  /** When the digest was last settled (sent, or found empty); undefined when never. */
  lastAt(): Instant | undefined;
  settled(at: Instant): void;
}

/** How long a task took. */
export interface AnsweredIn {
  readonly task: TaskId;
  readonly openedAt: Instant;
  readonly answeredAt: Instant;
}
