import type { HistoryEntry } from "../domain/history.ts";
import type { Instant } from "../domain/instant.ts";

/** A case that was erased. */
export interface Erased {
  readonly case: number;
  readonly openedAt: Instant;
  readonly erasedAt: Instant;
}

/** What expired and was deleted for good. */
export interface Expired {
  readonly identifiers: number;
  readonly sketches: number;
  /** Keys of deliveries that were worked off long ago, and messages that were given up long ago. */
  readonly leftovers: number;
}

/** A file about a case that stands in Slack. */
export interface SharedFile {
  readonly file: string;
  readonly at: Instant;
}

/** How what waits to be worked off or sent is recognised. */
export interface WaitingAbout {
  /** What people call the person and how they reach them, as it was typed. */
  readonly words: readonly string[];
  /** In the form that is compared. */
  readonly mailboxes: readonly string[];
}

export interface ErasureStore {
  /** Undefined for a case that is kept, and for one that never was. */
  find(caseId: number): Erased | undefined;
  /**
   * Takes every personal value of the case out of the tables, under its number stays what is counted. What waits in
   * the boxes is another matter. Its identifiers and sketches stay.
   */
  erase(caseId: number, at: Instant): void;
  /** Empties what waits to be worked off and to be sent about the case; answers with how many of each. */
  eraseWaiting(
    caseId: number,
    about: WaitingAbout,
    at: Instant,
  ): { readonly deliveries: number; readonly calls: number };
  /** Cases that were decided before `before`, or undecided ones that nobody has touched since. `limit` is at most 100. */
  due(before: Instant, limit: number): readonly number[];
  /** The cases that are kept, from `after` on. `limit` is at most 500. */
  kept(after: number, limit: number): readonly number[];
  /** Other cases that are kept and whose assessments point to an erased one. `limit` is at most 100. */
  pointing(limit: number): readonly { readonly case: number; readonly to: number }[];
  /** The other cases that are kept and whose assessments point to this one, the newest first. `limit` is at most 100. */
  pointingTo(caseId: number, limit: number): readonly number[];
  /** That case says nothing about the erased one any more, and its older assessments are gone. */
  reworded(given: { readonly case: number; readonly to: number }): void;
  /** Erases these entries of a case's history, and the reasons and notes that are kept beside entries of their kinds. */
  eraseEntries(caseId: number, entries: readonly Pick<HistoryEntry, "seq" | "event">[]): void;
  /** The messages of the case have to follow what was erased. */
  toShow(caseId: number): void;
  /** Cases whose messages have to follow. `limit` is at most 100. */
  showing(limit: number): readonly number[];
  shown(caseId: number): void;
  /** The message is on its way out of Slack, and nothing is said about it any more. */
  messageGone(ref: string): void;
  files(caseId: number): readonly SharedFile[];
  fileShared(caseId: number, file: string, at: Instant): void;
  fileGone(file: string): void;
  homeShown(user: string): void;
  homes(): readonly string[];
  /** Deletes up to `limit` rows of each kind that are no longer of use. */
  expire(given: { readonly now: Instant; readonly boxesBefore: Instant; readonly limit: number }): Expired;
  /** Empties the write-ahead log; false when somebody reads from it right now. */
  checkpoint(): boolean;
  /**
   * Writes the whole file anew: SQLite overwrites what is deleted, but not every copy that it made when it moved rows
   * from one page to another. Takes about a second per 100 MB; others wait with writing.
   */
  rewrite(): void;
}
