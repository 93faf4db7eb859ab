import type { Case } from "../domain/case.ts";
import type { Via } from "../domain/history.ts";
import type { Instant } from "../domain/instant.ts";
import type { Submission } from "../domain/submission.ts";
import type { Text } from "../domain/text.ts";
import { assessSubmission, keepAssessment } from "./assess-case.ts";
import { rememberCandidate } from "./remember-candidate.ts";
import { tellLinked } from "./tell-linked.ts";
import type { World } from "./world.ts";

export interface Vetting {
  readonly submission: Submission;
  /** The Slack user who asks, and who answers for the case until somebody takes a task. */
  readonly by: string;
  readonly via: Via;
  readonly at: Instant;
  /** Why the CV's file could not be read. */
  readonly cvFileProblem?: Text;
}

/** Opens a case: checks what was typed, keeps it with its history, and tells the vetting channel. One transaction. */
export function vet(world: World, { submission, by, via, at, cvFileProblem }: Vetting): Case {
  const { storage } = world;
  return storage.transaction(() => {
    const assessment = assessSubmission(world, submission, {
      seenAt: at,
      now: at,
      ...(cvFileProblem !== undefined && { cvFileProblem }),
    });
    const stage = submission.stage ?? "application";
    const id = storage.cases.create({ submission, stage, owner: by, openedAt: at });
    storage.history.append(id, at, by, { kind: "opened", via, stage });
    rememberCandidate(world, id, submission, at);
    const opened = keepAssessment(world, id, assessment, { by, at });
    world.notices.caseChanged(opened, at);
    tellLinked(world, opened.assessment.linked, at);
    return opened;
  });
}
