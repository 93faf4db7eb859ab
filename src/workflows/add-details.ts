import type { Case } from "../domain/case.ts";
import type { Via } from "../domain/history.ts";
import type { Instant } from "../domain/instant.ts";
import { changedFields, mergeSubmission } from "../domain/merge-submission.ts";
import { type Problem, readSubmission } from "../domain/read-submission.ts";
import type { Submission } from "../domain/submission.ts";
import { assessAgain, caseNow } from "./assess-case.ts";
import { beginStage, noteGate } from "./move-stage.ts";
import { rememberCandidate } from "./remember-candidate.ts";
import { tellLinked } from "./tell-linked.ts";
import type { World } from "./world.ts";

/** `change`: what was learned, added to what is known; `submission`: how the whole should read from now on. */
export type AddedDetails = {
  readonly case: number;
  readonly by: string;
  readonly via: Via;
  readonly at: Instant;
} & ({ readonly change: Partial<Submission> } | { readonly submission: Submission });

export type DetailsAdded =
  | { readonly ok: true; readonly case: Case }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Keeps a new version of what is known about somebody and assesses the case again; what says nothing new changes
 * nothing. Taking something back is another version. Undefined when there is no such case. One transaction.
 */
export function addDetails(world: World, given: AddedDetails): DetailsAdded | undefined {
  const { storage } = world;
  const { case: id, by, via, at } = given;
  return storage.transaction(() => {
    const before = storage.cases.find(id);
    if (before === undefined) return undefined;
    const read =
      "change" in given ? mergeSubmission(before.submission, given.change) : readSubmission(given.submission);
    if (!read.ok) return read;
    const fields = changedFields(before.submission, read.submission);
    if (fields.length === 0) return { ok: true, case: before };
    storage.history.append(id, at, by, { kind: "details-added", via, fields });
    return { ok: true, case: keepVersion(world, before, read.submission, { by, via, at }) };
  });
}

function keepVersion(
  world: World,
  before: Case,
  submission: Submission,
  given: { readonly by: string; readonly via: Via; readonly at: Instant },
): Case {
  const { id } = before;
  world.storage.cases.addVersion(id, submission, given.at);
  rememberCandidate(world, id, submission, given.at);
  // A case may have moved on since its submission said where it was: only a new word about that moves it.
  const { stage: to } = submission;
  const moves = to !== undefined && to !== before.submission.stage && to !== before.stage;
  if (moves) beginStage(world, before, { ...given, to });
  assessAgain(world, id, given);
  if (moves) noteGate(world, before.stage, { ...given, to, case: id });
  const after = caseNow(world, id);
  world.notices.caseChanged(after, given.at);
  const known = new Set(before.assessment.linked.map((link) => `${link.case} ${link.because.join()}`));
  const news = after.assessment.linked.filter((link) => !known.has(`${link.case} ${link.because.join()}`));
  tellLinked(world, news, given.at);
  return after;
}
