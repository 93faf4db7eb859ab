import * as z from "zod";
import { checkById } from "../checks/index.ts";
import { type Case, caseName, type SubmissionVersion } from "../domain/case.ts";
import type { DrawnHistory } from "../domain/cv-reading.ts";
import type { HistoryEntry } from "../domain/history.ts";
import type { Instant } from "../domain/instant.ts";
import type { LookUpAnswer, Occasion, Question } from "../domain/look-up.ts";
import { STAGES } from "../domain/stage.ts";
import { Submission } from "../domain/submission.ts";
import type { TaskId } from "../domain/task.ts";
import type { Text } from "../domain/text.ts";
import type { Watchlist } from "../domain/watchlist.ts";
import { TASKS } from "../playbook/tasks.ts";
import {
  FiledAssessment,
  FiledCvFile,
  FiledDecision,
  FiledEntry,
  FiledLink,
  FiledList,
  FiledLookUp,
  FiledProposal,
  FiledSearch,
  FiledTask,
} from "./shapes.ts";

/** Goes up when a program that reads the JSON would have to change. */
const FORM = "bonafide-case-file-1";

/** Everything that is kept about one candidate in one process, as it stood at one moment. */
export const CaseFile = z.strictObject({
  form: z.literal(FORM),
  made: z.strictObject({ at: z.iso.datetime(), by: z.string() }),
  /** IANA; in which times are told to people. */
  timezone: z.string(),
  case: z.string(),
  stage: z.enum(STAGES),
  owner: z.string(),
  openedAt: z.iso.datetime(),
  submittedAt: z.iso.datetime(),
  submission: Submission,
  /** Every version that is kept, oldest first; the last one is the submission. */
  versions: z.array(z.strictObject({ at: z.iso.datetime(), submission: Submission })),
  cvFiles: z.array(FiledCvFile),
  assessment: FiledAssessment,
  tasks: z.array(FiledTask),
  decision: z.exactOptional(FiledDecision),
  proposal: z.exactOptional(FiledProposal),
  linked: z.array(FiledLink),
  lookUps: z.array(FiledLookUp),
  searches: z.array(FiledSearch),
  lists: z.array(FiledList),
  history: z.array(FiledEntry),
  /** The names of colleagues, where they are known. */
  people: z.array(z.strictObject({ id: z.string(), name: z.string() })),
});
export type CaseFile = z.infer<typeof CaseFile>;

export interface AskedOutside {
  readonly question: Question;
  readonly because: Occasion;
  readonly askedBy: string;
  readonly askedAt: Instant;
}

/** What is kept beside the case and its history. */
export interface CaseFileExtras {
  readonly madeAt: Instant;
  /** What made it, such as "Bonafide 0.1.0". */
  readonly madeBy: string;
  readonly timezone: string;
  readonly versions: readonly SubmissionVersion[];
  readonly cvFiles: readonly GivenCvFile[];
  readonly lookUps: readonly (AskedOutside &
    (
      | { readonly state: "waiting" }
      | {
          readonly state: "answered";
          readonly host: string;
          readonly answer: LookUpAnswer;
          readonly answeredAt: Instant;
          readonly seenAt: Instant;
        }
      | {
          readonly state: "silent";
          readonly host: string;
          readonly reason: Text;
          readonly answeredAt: Instant;
        }
    ))[];
  readonly searches: readonly {
    readonly task: TaskId;
    readonly askedBy: string;
    readonly askedAt: Instant;
    readonly state: "waiting" | "found" | "not-found";
    readonly foundAt?: string;
    readonly looked: readonly { readonly place: string; readonly because: Text }[];
    readonly answeredAt?: Instant;
  }[];
  /** All that were imported; those on which something was found are filed. */
  readonly lists: readonly Watchlist[];
  /** The candidate of a linked case; undefined once it is erased. */
  readonly nameOf: (caseName: string) => string | undefined;
  readonly people: readonly { readonly id: string; readonly name: string }[];
}

type GivenCvFile = { readonly name: string; readonly askedAt: Instant } & (
  | { readonly state: "waiting" }
  | {
      readonly state: "read";
      readonly readAt: Instant;
      readonly details: GivenDetails;
      readonly drawn: DrawnHistory;
      readonly confirmed?: { readonly history: DrawnHistory; readonly by: string; readonly at: Instant };
    }
  | { readonly state: "unreadable"; readonly readAt: Instant; readonly problem: Text }
);

interface GivenDetails {
  readonly language?: string;
  readonly lastChangedBy?: string;
  readonly pages?: number;
  readonly characters: number;
  readonly revisionIds: readonly string[];
  readonly hiddenText?: string;
}

/**
 * The case file: what `bonafide export --format json` prints and what the page is made from. Pure: the same case, the
 * same file. Throws a ZodError when a part of the case is not what its shape says, rather than file it wrongly.
 */
export function caseFile(current: Case, history: readonly HistoryEntry[], extras: CaseFileExtras): CaseFile {
  const { assessment, submission, stage, owner, openedAt, submittedAt, decision, proposal } = current;
  const { linked, tasks: _, ...assessed } = assessment;
  return CaseFile.parse({
    form: FORM,
    made: { at: extras.madeAt, by: extras.madeBy },
    timezone: extras.timezone,
    case: caseName(current.id),
    stage,
    owner,
    openedAt,
    submittedAt,
    submission,
    versions: extras.versions.map(({ at, submission: stated }) => ({ at, submission: stated })),
    cvFiles: extras.cvFiles.map(filedCvFile),
    assessment: { ...assessed, unanswered: assessed.unanswered.map(withQuestion) },
    tasks: current.tasks.map(filedTask),
    ...(decision !== undefined && { decision }),
    ...(proposal !== undefined && { proposal: FiledProposal.strip().parse(proposal) }),
    linked: linked.map((link) => ({ ...link, ...named(extras.nameOf(link.case)) })),
    lookUps: extras.lookUps.map(filedLookUp),
    searches: extras.searches,
    lists: listsHit(assessment.findings, extras.lists),
    history: history.map(({ seq, at, by, event }) => ({ seq, at, by, event })),
    people: extras.people,
  });
}

function withQuestion(open: { readonly check: string; readonly because: Text }) {
  const asks = checkById(open.check)?.asks;
  return asks === undefined ? open : { ...open, asks };
}

function named(name: string | undefined) {
  return name === undefined ? {} : { name };
}

function filedTask({ task, owner, baseline, because, openedAt, dueAt, state }: Case["tasks"][number]) {
  const { title, how, owner: role, before } = TASKS[task];
  return {
    id: task,
    title,
    how,
    role,
    owner,
    ...(before !== undefined && { before }),
    baseline,
    because,
    openedAt,
    dueAt,
    ...state,
  };
}

function filedLookUp(one: CaseFileExtras["lookUps"][number]) {
  const { because, askedBy, askedAt, question } = one;
  const asked = { ...question, because, askedBy, askedAt, state: one.state };
  if (one.state === "waiting") return asked;
  const ended = { ...asked, host: one.host, answeredAt: one.answeredAt };
  return one.state === "silent"
    ? { ...ended, reason: one.reason }
    : { ...ended, answer: one.answer, seenAt: one.seenAt };
}

function filedCvFile(file: GivenCvFile) {
  const { name, askedAt, state } = file;
  if (state === "waiting") return { name, askedAt, state };
  if (state === "unreadable") return { name, askedAt, state, readAt: file.readAt, problem: file.problem };
  const { readAt, details, drawn, confirmed } = file;
  return { name, askedAt, state, readAt, details, drawn, ...(confirmed !== undefined && { confirmed }) };
}

/** Evidence from a list has the list's name as its source. */
function listsHit(findings: Case["assessment"]["findings"], lists: readonly Watchlist[]) {
  const named = new Set(
    findings
      .filter(({ category }) => category === "watchlist")
      .flatMap(({ evidence }) => evidence.map(({ source }) => source.name)),
  );
  return lists.filter(({ name }) => named.has(name)).map(({ entries: _, ...list }) => list);
}

/** Who is named in a file by an id alone, in the order of the ids. */
export function colleaguesIn(file: CaseFile): readonly string[] {
  const ids = [
    file.owner,
    file.decision?.by,
    file.decision?.confirmedBy,
    file.proposal?.by,
    ...file.tasks.flatMap(({ owner, takenBy, answeredBy }) => [owner, takenBy, answeredBy]),
    ...[...file.lookUps, ...file.searches].map(({ askedBy }) => askedBy),
    ...file.cvFiles.map(({ confirmed }) => confirmed?.by),
    ...file.history.flatMap(({ by, event }) => [by, ...Object.values(event)]),
  ];
  return [...new Set(ids.filter((id) => typeof id === "string"))]
    .filter((id) => /^[UW][A-Z0-9]{4,20}$/.test(id))
    .toSorted();
}
