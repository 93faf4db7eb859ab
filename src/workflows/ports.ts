/**
 * What the workflows need from the world. Storage is synchronous (SQLite, one writer), so that what came in, what
 * it changed and what people are owed because of it are written in one transaction.
 */
import type { Assessment, Level } from "../domain/assessment.ts";
import type { Case, CaseSummary, Decision, SubmissionVersion } from "../domain/case.ts";
import type { CaseEvent, HistoryEntry } from "../domain/history.ts";
import type { Instant } from "../domain/instant.ts";
import type { Stage } from "../domain/stage.ts";
import type { Submission } from "../domain/submission.ts";
import type { GivenAnswer, OwnerRole, TaskId } from "../domain/task.ts";
import type { EarlierUse, Identifier } from "../facts/identifiers.ts";
import type { CaseListStore } from "./case-list-ports.ts";
import type { ControlStore } from "./control-ports.ts";
import type { CvFileStore } from "./cv-file-ports.ts";
import type { CvSketchStore } from "./cv-sketch-ports.ts";
import type { DecisionStore } from "./decision-ports.ts";
import type { DigestStore } from "./digest-ports.ts";
import type { ErasureStore } from "./erasure-ports.ts";
import type { GateStore } from "./gate-ports.ts";
import type { InterviewStore } from "./interview-ports.ts";
import type { LookUpStore } from "./look-up-ports.ts";
import type { PeopleStore, RoleOwnerStore } from "./owner-ports.ts";
import type { TrackRecordStore } from "./track-record-ports.ts";
import type { WatchlistStore } from "./watchlist-ports.ts";

export interface Storage {
  /** All of it or nothing (BEGIN IMMEDIATE); a transaction inside another joins it. */
  transaction<T>(work: () => T): T;
  readonly cases: CaseStore;
  readonly caseLists: CaseListStore;
  readonly tasks: TaskStore;
  readonly reminders: ReminderStore;
  readonly history: HistoryStore;
  readonly identifiers: IdentifierStore;
  readonly erasure: ErasureStore;
  readonly cvFiles: CvFileStore;
  readonly cvSketches: CvSketchStore;
  readonly interviews: InterviewStore;
  readonly lookUps: LookUpStore;
  readonly control: ControlStore;
  readonly decisions: DecisionStore;
  readonly gates: GateStore;
  readonly roleOwners: RoleOwnerStore;
  readonly people: PeopleStore;
  readonly digests: DigestStore;
  readonly trackRecord: TrackRecordStore;
  readonly watchlists: WatchlistStore;
}

export interface NewCase {
  readonly submission: Submission;
  readonly stage: Stage;
  readonly owner: string;
  readonly openedAt: Instant;
}

export interface CaseStore {
  /** Answers with the new case's number. Numbers are never used twice. */
  create(given: NewCase): number;
  /** Keeps every version; the last one is the case's. Its name and role are the case's in lists. */
  addVersion(id: number, submission: Submission, at: Instant): void;
  /** Oldest first; of very many the first one and the newest hundred. */
  versions(id: number): readonly SubmissionVersion[];
  /** Keeps every assessment; the last one is the case's. */
  assess(id: number, assessment: Assessment): void;
  moveTo(id: number, stage: Stage): void;
  /** Replaces an earlier decision. Its tasks wait no more, but for what the decision itself asks for. */
  decide(id: number, decision: Decision): void;
  /** Takes the decision back. Tasks wait again once `waitAgain` is called for them. */
  reopen(id: number): void;
  find(id: number): Case | undefined;
  /** The candidate's name as lists have it, without reading the case; undefined where there is none, or none any more. */
  nameOf(id: number): string | undefined;
  /** The newest version of the submission alone. */
  submissionOf(id: number): Submission | undefined;
  /** Who answers for the case; undefined when there is no such case. */
  ownerOf(id: number): string | undefined;
  /**
   * Newest first; `owner` is a Slack user. `open` leaves out decided cases, and not those on hold: a hold is a pause
   * and no ending, so whoever asks what is open must not lose sight of it. `limit` is at most 200.
   */
  list(filter: { owner?: string; open?: boolean; level?: Level; limit: number }): readonly CaseSummary[];
}

export interface NewTask {
  readonly case: number;
  readonly task: TaskId;
  readonly role: OwnerRole;
  readonly baseline: boolean;
  /** Takes somebody besides the owner of the case. */
  readonly secondPerson: boolean;
  readonly because: readonly string[];
  readonly openedAt: Instant;
  readonly dueAt: Instant;
  /** When it is mentioned for the first time. */
  readonly remindAt: Instant;
}

/** A task that waits for somebody, with what a reminder or a list says about it. */
export interface WaitingTask {
  readonly id: number;
  readonly case: number;
  readonly candidate: string;
  readonly task: TaskId;
  /** Whoever took it or was given it, else the owner of its role, else the owner of the case. */
  readonly owner: string;
  readonly openedAt: Instant;
  readonly dueAt: Instant;
  readonly quietUntil?: Instant;
  readonly baseline: boolean;
  readonly reminders: number;
  readonly lastRemindedAt?: Instant;
  readonly escalated: boolean;
}

/** A task that may have to be mentioned. */
export interface TaskToMention extends WaitingTask {
  readonly remindAt: Instant;
}

export interface TaskStore {
  /** One that was dropped is opened again, and asked for as if it were new. */
  open(given: NewTask): number;
  /**
   * Replaces the checks that ask for a task. One that nothing asks for, that is no baseline and that nobody has
   * settled is dropped: it is in no list and no case until `open` is called for it again.
   */
  setReasons(id: number, because: readonly string[]): void;
  /** Whether it is asked of everyone at the stage of its case; as with `setReasons`, one that is not may be dropped. */
  setBaseline(id: number, baseline: boolean): void;
  /** After a case was reopened: asked for as if it were new, unless it is answered. */
  waitAgain(id: number, times: Pick<NewTask, "openedAt" | "dueAt" | "remindAt">): void;
  /** The case that a task belongs to. */
  caseOf(id: number): number | undefined;
  /** `key` names what carried the answer, so that taking it back finds it: one active answer per key. */
  answer(id: number, given: Omit<GivenAnswer, "withdrawn">, key: string): void;
  /** Takes back the active answer with that key; undefined when there is none. */
  withdraw(id: number, key: string, at: Instant): GivenAnswer | undefined;
  /** Takes back the last active answer other than "mine" and "snooze"; undefined when there is none. */
  withdrawLast(id: number, at: Instant): GivenAnswer | undefined;
  /** The keys of the active answers that begin so. */
  answerKeys(id: number, prefix: string): readonly string[];
  /** Whether the answer with this key was given or taken back at that moment or later. */
  isChangedSince(id: number, key: string, since: Instant): boolean;
  /** Adds or replaces the note of the last active answer by that person. */
  note(id: number, by: string, note: string): void;
  /** Tasks of undecided cases that are open or inconclusive, by due time; `after` goes on where a page ended. `limit` is at most 500. */
  waiting(filter: {
    owner?: string;
    after?: Pick<WaitingTask, "id" | "dueAt">;
    limit: number;
  }): readonly WaitingTask[];
  /**
   * Those of them that may be mentioned from `now` on, those that have waited longest first, quiet ones among them;
   * `after` goes on where a page ended. `limit` is at most 500.
   */
  toMention(filter: {
    now: Instant;
    after?: Pick<TaskToMention, "id" | "remindAt">;
    limit: number;
  }): readonly TaskToMention[];
  /** Moves the first reminder of a task; nothing happens when there has been one. */
  firstRemindAt(id: number, at: Instant): void;
}

export interface NewReminder {
  readonly task: number;
  readonly to: string;
  readonly at: Instant;
  readonly escalation: boolean;
  /** When the task is mentioned next; never when left out. */
  readonly next?: Instant;
}

export interface ReminderStore {
  create(given: NewReminder): number;
  /** The task that a reminder is about. */
  taskOf(id: number): number | undefined;
  /** The reminders of a case, oldest first; those of a task that was dropped as well. */
  ofCase(caseId: number): readonly {
    readonly id: number;
    readonly task: number;
    readonly to: string;
    readonly at: Instant;
    readonly escalation: boolean;
  }[];
  /** The newest reminders of cases in which something may still wait, the newest first. `limit` is at most 200. */
  newest(limit: number): readonly { readonly id: number; readonly task: number }[];
  /** Sent for a case since then, escalations included. */
  countSince(caseId: number, since: Instant): number;
}

export interface HistoryStore {
  append(caseId: number, at: Instant, by: string, event: CaseEvent): void;
  of(caseId: number): readonly HistoryEntry[];
  /** Undefined when every entry's hash follows from its predecessor and its payload; else the first that does not. */
  firstBroken(): number | undefined;
}

export interface IdentifierStore {
  /** Keeps keyed hashes of them, never the plain value, until `expiresAt`. */
  remember(caseId: number, identifiers: readonly Identifier[], expiresAt: Instant): void;
  /** Earlier cases that used any of these and have not expired by `now`; `except` is this case. */
  earlierUses(identifiers: readonly Identifier[], now: Instant, except?: number): readonly EarlierUse[];
  /** Deletes the identifiers of a case. */
  forget(caseId: number): void;
  /** Keeps keyed hashes of the words of an erased case's names, so that `wasNamed` knows them again. */
  markName(caseId: number, names: readonly string[]): void;
  /** Whether one of these is a name of that erased case, a word more or less aside. */
  wasNamed(caseId: number, names: readonly string[]): boolean;
}
