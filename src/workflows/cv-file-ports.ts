import type { CvReading, DrawnHistory } from "../domain/cv-reading.ts";
import type { Instant } from "../domain/instant.ts";
import type { Text } from "../domain/text.ts";

/** Why a file that waits tells nothing. */
export const NOT_READ_YET: Text = {
  en: "The CV file has not been read yet.",
  de: "Die Lebenslauf-Datei ist noch nicht gelesen.",
};

/** What a file says about itself, for people only. */
export type CvFileDetails = Extract<CvReading, { readonly ok: true }>["details"] & {
  /** Of the text that a reader sees. */
  readonly characters: number;
};

/** A CV file that came with a case, and what became of it. */
export type CvFile = {
  readonly id: number;
  readonly case: number;
  /** Where its content comes from, such as Slack's id of the file. */
  readonly file: string;
  readonly name: string;
  readonly askedAt: Instant;
} & (
  | {
      readonly state: "waiting";
      /** How often reading was begun; more than once when nobody handed the file out, or the process ended. */
      readonly attempts: number;
    }
  | {
      readonly state: "read";
      readonly readAt: Instant;
      readonly details: CvFileDetails;
      /** A proposal: nothing of it counts until a person has looked at it. */
      readonly drawn: DrawnHistory;
      readonly confirmed?: {
        readonly history: DrawnHistory;
        readonly by: string;
        readonly at: Instant;
      };
    }
  | { readonly state: "unreadable"; readonly readAt: Instant; readonly problem: Text }
);

export interface CvFileStore {
  /** Keeps it as waiting; the same file of the same case is kept once. */
  give(given: Pick<CvFile, "case" | "file" | "name" | "askedAt">): void;
  /** What is to be read by `now`, the longest waiting first. `limit` is at most 100. */
  waiting(now: Instant, limit: number): readonly Extract<CvFile, { readonly state: "waiting" }>[];
  /** Reading begins; when nothing comes of it, it is tried again from `notBefore` on. */
  begin(id: number, notBefore: Instant): void;
  /** False, and nothing changes, when it no longer waits. */
  read(
    id: number,
    given: { readonly details: CvFileDetails; readonly drawn: DrawnHistory },
    at: Instant,
  ): boolean;
  /** False, and nothing changes, when it no longer waits. */
  unreadable(id: number, problem: Text, at: Instant): boolean;
  /** What a person made of the proposal; replaces what somebody made of it before. */
  confirm(id: number, history: DrawnHistory, by: string, at: Instant): void;
  /** Why the newest file of a case tells nothing: it waits, or could not be read. Undefined when it could. */
  problemOf(caseId: number): Text | undefined;
  /** Of a case, in the order in which they were given. */
  ofCase(caseId: number): readonly CvFile[];
}
