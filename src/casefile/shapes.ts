import * as z from "zod";
import { LEVELS } from "../domain/assessment.ts";
import { DECISIONS } from "../domain/case.ts";
import { CATEGORIES, STRENGTHS } from "../domain/finding.ts";
import type { CaseEvent } from "../domain/history.ts";
import { LOOK_UP_SOURCES, LookUpAnswer } from "../domain/look-up.ts";
import { STAGES } from "../domain/stage.ts";
import { Submission } from "../domain/submission.ts";
import { OWNER_ROLES, TASK_IDS } from "../domain/task.ts";

/* What a case file holds, part by part. Texts are in every language, so that one file is read in any of them. */

const instant = z.iso.datetime();
const strings = z.array(z.string());
const count = z.int().nonnegative();
const TaskId = z.enum(TASK_IDS);

export const FiledText = z.strictObject({ en: z.string(), de: z.string() });

const FiledEvidence = z.strictObject({
  says: FiledText,
  source: z.strictObject({ name: z.string(), seenAt: z.string(), url: z.exactOptional(z.string()) }),
});

export const FiledFinding = z.strictObject({
  check: z.string(),
  category: z.enum(CATEGORIES),
  strength: z.enum(STRENGTHS),
  settled: z.boolean(),
  says: FiledText,
  evidence: z.array(FiledEvidence).min(1),
  because: FiledText,
  ordinaryReasons: z.array(FiledText).min(1),
  sources: z.array(z.strictObject({ title: z.string(), url: z.string() })),
  tasks: z.array(TaskId).min(1),
  cases: strings,
});
export type FiledFinding = z.infer<typeof FiledFinding>;

export const FiledTask = z.strictObject({
  id: TaskId,
  title: FiledText,
  how: FiledText,
  role: z.enum(OWNER_ROLES),
  owner: z.string(),
  before: z.exactOptional(z.enum(STAGES)),
  baseline: z.boolean(),
  because: strings,
  openedAt: instant,
  dueAt: instant,
  status: z.enum(["open", "passed", "failed", "inconclusive", "not-needed"]),
  takenBy: z.exactOptional(z.string()),
  quietUntil: z.exactOptional(z.string()),
  answeredBy: z.exactOptional(z.string()),
  answeredAt: z.exactOptional(z.string()),
  note: z.exactOptional(z.string()),
  /** An answer that waits for a second person. */
  proposed: z.exactOptional(z.enum(["passed", "not-needed"])),
});
export type FiledTask = z.infer<typeof FiledTask>;

export const FiledDecision = z.strictObject({
  decision: z.enum(DECISIONS),
  reason: z.string(),
  by: z.string(),
  at: instant,
  confirmedBy: z.exactOptional(z.string()),
  until: z.exactOptional(z.string()),
});

/** A decision that waits for a second person. */
export const FiledProposal = FiledDecision.pick({ decision: true, reason: true, by: true, at: true });

export const FiledAssessment = z.strictObject({
  at: instant,
  level: z.enum(LEVELS),
  because: FiledText,
  findings: z.array(FiledFinding),
  unanswered: z.array(
    z.strictObject({ check: z.string(), asks: z.exactOptional(FiledText), because: FiledText }),
  ),
  coverage: z.strictObject({
    checks: count,
    raised: count,
    clear: count,
    notApplicable: count,
    unanswered: count,
  }),
});

/** A case that this one is linked to; no checks when the same person has come back. */
export const FiledLink = z.strictObject({
  case: z.string(),
  because: strings,
  name: z.exactOptional(z.string()),
});
export type FiledLink = z.infer<typeof FiledLink>;

const asked = {
  source: z.enum(LOOK_UP_SOURCES),
  about: z.string(),
  because: z.union([strings, z.enum(["click", "command-line"])]),
  askedBy: z.string(),
  askedAt: instant,
};
const ended = { host: z.string(), answeredAt: instant };

export const FiledLookUp = z.discriminatedUnion("state", [
  z.strictObject({ ...asked, state: z.literal("waiting") }),
  z.strictObject({
    ...asked,
    ...ended,
    state: z.literal("answered"),
    answer: LookUpAnswer,
    seenAt: z.string(),
  }),
  z.strictObject({ ...asked, ...ended, state: z.literal("silent"), reason: FiledText }),
]);
export type FiledLookUp = z.infer<typeof FiledLookUp>;

/** A search for the code that shows whose a profile is. */
export const FiledSearch = z.strictObject({
  task: TaskId,
  askedBy: z.string(),
  askedAt: instant,
  state: z.enum(["waiting", "found", "not-found"]),
  foundAt: z.exactOptional(z.string()),
  looked: z.array(z.strictObject({ place: z.string(), because: FiledText })),
  answeredAt: z.exactOptional(z.string()),
});

/** A list on which something was found, as it stands when the file is made. */
export const FiledList = z.strictObject({
  name: z.string(),
  publisher: z.string(),
  publishedOn: z.exactOptional(z.string()),
  licence: z.exactOptional(z.string()),
  sanctions: z.boolean(),
  version: count,
  importedAt: instant,
});

const cv = Submission.shape.cv.unwrap().shape;
const FiledHistory = z.strictObject({
  employment: cv.employment.unwrap(),
  education: cv.education.unwrap(),
  skills: cv.skills.unwrap(),
});

export const FiledCvFile = z.strictObject({
  name: z.string(),
  askedAt: instant,
  state: z.enum(["waiting", "read", "unreadable"]),
  readAt: z.exactOptional(instant),
  problem: z.exactOptional(FiledText),
  /** What the file says about itself. */
  details: z.exactOptional(
    z.strictObject({
      language: z.exactOptional(z.string()),
      lastChangedBy: z.exactOptional(z.string()),
      pages: z.exactOptional(z.number()),
      characters: z.number(),
      revisionIds: strings,
      hiddenText: z.exactOptional(z.string()),
    }),
  ),
  drawn: z.exactOptional(FiledHistory),
  confirmed: z.exactOptional(z.strictObject({ history: FiledHistory, by: z.string(), at: instant })),
});

/** What belongs to an event depends on its kind, and is what the case's history says. */
export const FiledEntry = z.strictObject({
  seq: count,
  at: instant,
  by: z.string(),
  event: z.custom<CaseEvent>(hasKind, "an event has a kind"),
});
export type FiledEntry = z.infer<typeof FiledEntry>;

function hasKind(event: unknown): boolean {
  return typeof event === "object" && event !== null && "kind" in event && typeof event.kind === "string";
}
