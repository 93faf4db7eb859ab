import * as z from "zod";
import { type Assessment, LEVELS } from "../domain/assessment.ts";
import { DECISIONS, SHARED_DECISIONS } from "../domain/case.ts";
import { CATEGORIES, type Finding, STRENGTHS } from "../domain/finding.ts";
import type { CaseEvent } from "../domain/history.ts";
import { LOOK_UP_SOURCES } from "../domain/look-up.ts";
import { OPINIONS } from "../domain/same-person.ts";
import { STAGES } from "../domain/stage.ts";
import { INTERVIEW_MODES } from "../domain/submission.ts";
import { ANSWERS, OWNER_ROLES, TASK_IDS } from "../domain/task.ts";

/* The shapes of what is kept as JSON, checked whenever a row is read. */

const Text = z.strictObject({ en: z.string(), de: z.string() });
const TaskId = z.enum(TASK_IDS);
const strings = z.array(z.string());

const Evidence = z.strictObject({
  says: Text,
  source: z.strictObject({ name: z.string(), seenAt: z.string(), url: z.exactOptional(z.string()) }),
});

const KeptFinding = z.strictObject({
  check: z.string(),
  category: z.enum(CATEGORIES),
  strength: z.enum(STRENGTHS),
  settled: z.boolean(),
  says: Text,
  evidence: z.tuple([Evidence], Evidence),
  because: Text,
  ordinaryReasons: z.tuple([Text], Text),
  sources: z.array(z.strictObject({ title: z.string(), url: z.string() })),
  tasks: z.tuple([TaskId], TaskId),
  cases: strings,
}) satisfies z.ZodType<Finding>;

export const KeptAssessment = z.strictObject({
  at: z.string(),
  level: z.enum(LEVELS),
  because: Text,
  findings: z.array(KeptFinding),
  unanswered: z.array(z.strictObject({ check: z.string(), because: Text })),
  tasks: z.array(
    z.strictObject({
      id: TaskId,
      before: z.exactOptional(z.enum(STAGES)),
      owner: z.enum(OWNER_ROLES),
      baseline: z.boolean(),
      because: strings,
    }),
  ),
  linked: z.array(z.strictObject({ case: z.string(), because: strings })),
  coverage: z.strictObject({
    checks: z.number(),
    raised: z.number(),
    clear: z.number(),
    notApplicable: z.number(),
    unanswered: z.number(),
  }),
}) satisfies z.ZodType<Assessment>;

const Via = z.enum(["command", "form", "reaction", "button", "home", "shortcut", "command-line", "file"]);
const Status = z.enum(["open", "passed", "failed", "inconclusive", "not-needed"]);
const answered = { task: TaskId, answer: z.enum(ANSWERS), via: Via, from: Status, to: Status };

const proposed = { decision: z.enum(SHARED_DECISIONS), reason: z.string() };

export const KeptOccasion = z.union([strings, z.enum(["click", "command-line"])]);
const question = { source: z.enum(LOOK_UP_SOURCES), about: z.string() };

export const KeptEvent = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("opened"), via: Via, stage: z.enum(STAGES) }),
  z.strictObject({ kind: z.literal("details-added"), via: Via, fields: strings }),
  z.strictObject({ kind: z.literal("cv-file-read"), outcome: z.enum(["read", "unreadable"]) }),
  z.strictObject({
    kind: z.literal("cv-history-confirmed"),
    employment: z.number(),
    education: z.number(),
    skills: z.number(),
  }),
  z.strictObject({
    kind: z.literal("interview-recorded"),
    via: Via,
    on: z.exactOptional(z.string()),
    mode: z.exactOptional(z.enum(INTERVIEW_MODES)),
    observations: z.number(),
  }),
  z.strictObject({ kind: z.literal("same-person-asked"), to: z.string(), nth: z.number() }),
  z.strictObject({
    kind: z.literal("same-person-answered"),
    opinion: z.enum(OPINIONS),
    answeredAt: z.string(),
    note: z.exactOptional(z.string()),
  }),
  z.strictObject({
    kind: z.literal("assessed"),
    level: z.enum(LEVELS),
    from: z.exactOptional(z.enum(LEVELS)),
    raised: strings,
  }),
  z.strictObject({ kind: z.literal("task-opened"), task: TaskId, because: strings, dueAt: z.string() }),
  z.strictObject({ kind: z.literal("task-dropped"), task: TaskId }),
  z.strictObject({
    kind: z.literal("task-answered"),
    ...answered,
    note: z.exactOptional(z.string()),
    until: z.exactOptional(z.string()),
  }),
  z.strictObject({
    kind: z.literal("task-assigned"),
    task: TaskId,
    from: z.string(),
    to: z.string(),
    via: Via,
  }),
  z.strictObject({ kind: z.literal("answer-withdrawn"), ...answered }),
  z.strictObject({
    kind: z.literal("look-ups-asked"),
    because: KeptOccasion,
    questions: z.array(z.strictObject(question)),
  }),
  z.strictObject({
    kind: z.literal("looked-up"),
    ...question,
    host: z.string(),
    outcome: z.enum(["answered", "silent"]),
    reused: z.boolean(),
  }),
  z.strictObject({
    kind: z.literal("control-checked"),
    task: TaskId,
    where: z.exactOptional(z.string()),
  }),
  z.strictObject({ kind: z.literal("reminded"), task: TaskId, to: z.string(), nth: z.number() }),
  z.strictObject({ kind: z.literal("escalated"), task: TaskId, to: z.string() }),
  z.strictObject({
    kind: z.literal("screened-again"),
    lists: z.array(z.strictObject({ name: z.string(), version: z.number() })),
  }),
  z.strictObject({
    kind: z.literal("stage-moved"),
    from: z.enum(STAGES),
    to: z.enum(STAGES),
    via: Via,
    reason: z.exactOptional(z.string()),
  }),
  z.strictObject({
    kind: z.literal("gate-passed"),
    to: z.enum(STAGES),
    open: z.array(TaskId),
    failed: z.array(TaskId),
  }),
  z.strictObject({ kind: z.literal("gate-explained"), to: z.enum(STAGES), reason: z.string() }),
  z.strictObject({ kind: z.literal("decision-proposed"), ...proposed }),
  z.strictObject({ kind: z.literal("proposal-withdrawn"), ...proposed, proposedBy: z.string() }),
  z.strictObject({
    kind: z.literal("decided"),
    decision: z.enum(DECISIONS),
    reason: z.string(),
    until: z.exactOptional(z.string()),
    proposedBy: z.exactOptional(z.string()),
    confirmedBecause: z.exactOptional(z.string()),
  }),
  z.strictObject({
    kind: z.literal("reopened"),
    decision: z.enum(DECISIONS),
    reason: z.exactOptional(z.string()),
  }),
  z.strictObject({ kind: z.literal("case-file-shared") }),
  z.strictObject({ kind: z.literal("erased"), because: z.enum(["asked", "retention"]) }),
]) satisfies z.ZodType<CaseEvent>;

export const Strings = strings;
export const KeptText = Text;
