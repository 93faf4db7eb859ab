/** What is asked about a candidate beside what was typed: on this machine at once, and outside it when a person or a finding gives the occasion. */
import type { CvReading } from "../domain/cv-reading.ts";
import type { Instant } from "../domain/instant.ts";
import type { LookUpAnswer, LookUpSource, Question } from "../domain/look-up.ts";
import type { Submission } from "../domain/submission.ts";
import type { Text } from "../domain/text.ts";
import type { LookedUp, LookedUpName } from "../facts/looked-up.ts";
import type { Screened } from "./watchlist-ports.ts";

/** What sources answered, and why the others did not. */
export interface Answers {
  readonly lookedUp: Partial<LookedUp>;
  readonly silent: Partial<Readonly<Record<LookedUpName, Text>>>;
  /** From whoever knows the lists, so that a change of theirs finds the cases that it concerns. */
  readonly screened?: Screened | "not-yet";
}

/** Lists, earlier CVs, the table of IP addresses: asked at every assessment, inside its transaction. */
export interface LocalSource {
  gather(
    submission: Submission,
    /** `itself`: the candidate's own case. */
    given: { readonly seenAt: Instant; readonly now: Instant; readonly itself?: number },
  ): Partial<Answers>;
}

export type OutsideAnswer = {
  /** The host that was asked. */
  readonly host: string;
} & (
  | { readonly ok: true; readonly answer: LookUpAnswer }
  /** Refused, limited, broken or too late: nobody can tell. */
  | { readonly ok: false; readonly because: Text }
);

/** Where a candidate can put a code to show that something is theirs. */
export type ControlPlace =
  | { readonly kind: "github"; readonly handle: string }
  | { readonly kind: "page"; readonly url: string }
  | { readonly kind: "domain"; readonly domain: string };

export interface Outside {
  /** What the team has switched on. */
  readonly enabled: readonly LookUpSource[];
  /** Never rejects. `accountId`: of an earlier look at the same account, which may have been renamed since. */
  ask(question: Question, given?: { readonly accountId?: string }): Promise<OutsideAnswer>;
  /** Whether the code stands there now; a place behind a source that is off cannot be asked. Never rejects. */
  findCode(
    code: string,
    place: ControlPlace,
  ): Promise<
    { readonly found: true; readonly where: string } | { readonly found: false; readonly because: Text }
  >;
}

/** Reads CV files apart from everything else, within limits of time and memory. Never rejects. */
export interface CvReader {
  read(content: Uint8Array, fileName: string): Promise<CvReading>;
}

/** For a world without sources of its own. */
export const NOBODY_OUTSIDE: Outside = {
  enabled: [],
  ask: async () => ({ ok: false, host: "", because: OFF }),
  findCode: async () => ({ found: false, because: OFF }),
};
export const OFF: Text = { en: "Look-ups are off.", de: "Abfragen sind ausgeschaltet." };
