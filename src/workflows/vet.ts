import type { Link } from "../domain/assessment.ts";
import { type Case, caseId } from "../domain/case.ts";
import type { Via } from "../domain/history.ts";
import { type Instant, toInstant } from "../domain/instant.ts";
import type { Submission } from "../domain/submission.ts";
import { identifiers } from "../facts/identifiers.ts";
import { assessSubmission, keepAssessment, reassess } from "./assess-case.ts";
import type { Storage } from "./ports.ts";
import type { World } from "./world.ts";

const DAY_MS = 86_400_000;

export interface Vetting {
  readonly submission: Submission;
  /** The Slack user who asks, and who answers for the case until somebody takes a task. */
  readonly by: string;
  readonly via: Via;
  readonly at: Instant;
}

/** Opens a case: checks what was typed, keeps it with its history, and tells the vetting channel. One transaction. */
export function vet(world: World, { submission, by, via, at }: Vetting): Case {
  const { storage, policy } = world;
  return storage.transaction(() => {
    const assessment = assessSubmission(world, submission, { seenAt: at, now: at });
    const stage = submission.stage ?? "application";
    const id = storage.cases.create({ submission, stage, owner: by, openedAt: at });
    storage.history.append(id, at, by, { kind: "opened", via, stage });
    const until = toInstant(new Date(Date.parse(at) + policy.linkMemoryDays * DAY_MS));
    storage.identifiers.remember(id, identifiers(submission, at), until);
    const opened = keepAssessment(world, id, assessment, { by, at });
    world.notices.caseChanged(opened, at);
    for (const other of openCasesOf(storage, opened.assessment.linked))
      reassess(world, other, { by: "bonafide", at });
    return opened;
  });
}

/** Each is assessed again at once; a detail that very many cases share is news for the newest of them. */
const MOST_TOLD = 10;

/** What a new case shares is news for the older ones as well, as long as nobody has decided them. */
function openCasesOf({ cases }: Storage, linked: readonly Link[]): readonly number[] {
  const newest = linked.map((link) => caseId(link.case) ?? 0).toSorted((a, b) => b - a);
  const open: number[] = [];
  for (const id of newest) {
    if (open.length === MOST_TOLD) break;
    const found = cases.find(id);
    if (found !== undefined && found.decision === undefined) open.push(id);
  }
  return open;
}
