/**
 * Which questions are asked outside, and when. Nobody is looked up without a finding or a person's wish:
 *
 * - a strong or moderate finding that no task has settled asks, once per case and question, everything that could be
 *   asked about the candidate: what it raises is a question about the person, not about one detail. Weak findings
 *   and remarks ask nothing, and neither does a case that somebody has decided;
 * - a person asks by a click or on the command line: everything not asked yet, and what stayed without an answer.
 */
import type { Assessment } from "../domain/assessment.ts";
import type { Instant } from "../domain/instant.ts";
import type { LookUpSource, Occasion, Question } from "../domain/look-up.ts";
import type { Submission } from "../domain/submission.ts";
import { questionsOf } from "../facts/look-up-questions.ts";
import type { LookUp } from "./look-up-ports.ts";
import type { World } from "./world.ts";

/** The findings that are reason enough to ask outside. */
export function occasionOf({ level, findings }: Assessment): readonly string[] {
  if (level === "nothing-raised") return [];
  return findings
    .filter(({ settled, strength }) => !settled && strength !== "weak")
    .map(({ check }) => check)
    .filter((check, at, all) => all.indexOf(check) === at);
}

interface Asked {
  readonly seenAt: Instant;
  readonly lookUps: readonly LookUp[];
}

/** What the team allows to be asked about a candidate, and nobody has asked in this case. */
export function notAskedYet(
  enabled: readonly LookUpSource[],
  submission: Submission,
  { seenAt, lookUps }: Asked,
): readonly Question[] {
  return allowed(enabled, submission, seenAt).filter((one) => lastOf(one, lookUps) === undefined);
}

/** What was asked and stayed without an answer. */
export function stayedSilent(
  enabled: readonly LookUpSource[],
  submission: Submission,
  { seenAt, lookUps }: Asked,
): readonly Question[] {
  return allowed(enabled, submission, seenAt).filter((one) => lastOf(one, lookUps)?.state === "silent");
}

function allowed(
  enabled: readonly LookUpSource[],
  submission: Submission,
  seenAt: Instant,
): readonly Question[] {
  if (enabled.length === 0) return [];
  return questionsOf(submission, seenAt).filter(({ source }) => enabled.includes(source));
}

/** The newest look-up of that question. */
export function lastOf({ source, about }: Question, lookUps: readonly LookUp[]): LookUp | undefined {
  return lookUps.findLast(({ question }) => question.source === source && question.about === about);
}

/** Writes down why they are asked, and leaves them for `runLookUps`. Called inside a transaction. */
export function keepQuestions(
  { storage }: World,
  caseId: number,
  questions: readonly Question[],
  { because, by, at }: { readonly because: Occasion; readonly by: string; readonly at: Instant },
): void {
  if (questions.length === 0) return;
  for (const question of questions)
    storage.lookUps.ask({ case: caseId, question, because, askedBy: by, askedAt: at });
  storage.history.append(caseId, at, by, { kind: "look-ups-asked", because, questions });
}
