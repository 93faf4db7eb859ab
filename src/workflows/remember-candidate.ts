import { type Instant, toInstant } from "../domain/instant.ts";
import type { Submission } from "../domain/submission.ts";
import { comparableCv } from "../facts/cv-sketch.ts";
import { identifiers } from "../facts/identifiers.ts";
import type { World } from "./world.ts";

const DAY_MS = 86_400_000;

/** Keeps what other candidates are compared with, for as long as the team remembers links. */
export function rememberCandidate(
  { storage, policy }: World,
  caseId: number,
  submission: Submission,
  at: Instant,
): void {
  const until = toInstant(new Date(Date.parse(at) + policy.linkMemoryDays * DAY_MS));
  storage.identifiers.remember(caseId, identifiers(submission, at), until);
  storage.cvSketches.remember(caseId, comparableCv(submission), at, until);
}
