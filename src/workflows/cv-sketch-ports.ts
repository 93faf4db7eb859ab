import type { Instant } from "../domain/instant.ts";
import type { ComparableCv, Likeness } from "../facts/cv-sketch.ts";

/** A CV of another case that is much like the one that was asked about. */
export interface SimilarCv extends Likeness {
  readonly case: number;
  /** The candidate of that case. */
  readonly name: string;
  readonly seenAt: Instant;
}

export interface CvSketchStore {
  /** Keeps keyed sketches of it, never a word, until `expiresAt`; of one case the newest few that differ. */
  remember(caseId: number, cv: ComparableCv, seenAt: Instant, expiresAt: Instant): void;
  /** Deletes the sketches of a case, and what leads to them. */
  forget(caseId: number): void;
  /**
   * Cases with a similar CV that has not expired by `now`, each once, same texts first, the most similar first; the
   * ten best. `except` is this case.
   */
  similar(cv: ComparableCv, now: Instant, except?: number): readonly SimilarCv[];
}
