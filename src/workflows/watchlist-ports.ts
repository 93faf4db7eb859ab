import type { Instant } from "../domain/instant.ts";
import type { Submission } from "../domain/submission.ts";
import type { IndicatorKind, ListEntry, ListedName, Watchlist } from "../domain/watchlist.ts";

/** A list as it is about to be kept, without what only the store knows. */
export type NewWatchlist = Omit<Watchlist, "entries" | "version">;

/** What the entries of an import did to the list; `list` is how it stands now. */
export interface ListChanges {
  readonly list: Watchlist;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly unchanged: number;
}

/** Entries on their way into a list. Nobody sees them before `apply`; a process that dies leaves nothing. */
export interface StagedList {
  /** Takes one batch, and answers with the keys that had come before: the first entry of a key stays. */
  add(entries: readonly ListEntry[]): readonly string[];
  /**
   * One transaction: the list is what was staged, or, when it throws, what it was before. Throws when another process
   * has changed the list since `stage`.
   */
  apply(list: NewWatchlist): ListChanges;
  discard(): void;
}

/** An entry of a list that has what somebody was looked for by. */
export interface ListedMatch {
  readonly list: Watchlist;
  readonly entry: ListEntry;
  /** As the list has it. */
  readonly value: string;
}

/** Which version of the lists a case was compared with, and a digest of the hits: empty for none. */
export interface Screened {
  readonly version: number;
  readonly hits: string;
}

export interface CaseToScreen {
  readonly case: number;
  readonly openedAt: Instant;
  readonly submission: Submission;
  readonly version: number;
  /** Null when it was assessed before the lists could be read. */
  readonly hits: string | null;
}

export interface NameRow extends ListedName {
  readonly id: number;
  readonly entry: number;
}

export interface WatchlistStore {
  /** Of all lists together: goes up with every import that changed one; 0 until the first. */
  version(): number;
  /** By name. */
  lists(): readonly Watchlist[];
  /** Begins an import of the list of that name. Throws while another one is staged on this connection. */
  stage(list: string): StagedList;
  /** In a stable order; at most 50. */
  matches(kind: IndicatorKind, canonical: string): readonly ListedMatch[];
  /** Undefined once it has left its list. */
  entry(id: number): Omit<ListedMatch, "value"> | undefined;
  /** Names of people, by id, for the index; `after` goes on where a page ended. `limit` is at most 1000. */
  names(after: number, limit: number): readonly NameRow[];
  /** Lists that changed in a later version than that. */
  changedSince(version: number): readonly Watchlist[];
  /** Undecided cases that were compared with an earlier version, or wait for their first. `limit` is at most 200. */
  casesToScreen(version: number, limit: number): readonly CaseToScreen[];
  /** `not-yet`: the lists could not be read; the case is looked at again once they are there. */
  noteScreened(caseId: number, screened: Screened | "not-yet"): void;
}
