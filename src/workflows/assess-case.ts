import { assess } from "../assessment/assess.ts";
import type { Assessment } from "../domain/assessment.ts";
import { AFTER_CONFIRMING, type Case, caseId, type SubmissionVersion } from "../domain/case.ts";
import type { Instant } from "../domain/instant.ts";
import type { Question } from "../domain/look-up.ts";
import type { Submission } from "../domain/submission.ts";
import type { Text } from "../domain/text.ts";
import { type EarlierUse, everStated, lookedFor } from "../facts/identifiers.ts";
import { known } from "../facts/index.ts";
import { keepQuestions, notAskedYet, occasionOf } from "./ask-outside.ts";
import { askedByDecision, dropUnlessAsked, openTask } from "./case-tasks.ts";
import { datedByFirstWord } from "./first-seen.ts";
import { underOwnName } from "./known-as.ts";
import { answersOf, nowBeingAsked } from "./look-up-answers.ts";
import type { Answers, LocalSource } from "./sources.ts";
import type { World } from "./world.ts";

/** An assessment, and which lists it was made with. */
export interface Assessed extends Assessment {
  readonly screened?: Answers["screened"];
}

/**
 * What is asked of a submission. `seenAt`: when it was typed; `itself`: its own case, which is no earlier one;
 * `cvFileProblem`: why its CV file could not be read, when the case does not know yet.
 */
export function assessSubmission(world: World, submission: Submission, given: Given): Assessed {
  const { measured = (assess) => assess() } = world;
  return measured(() => assessNow(world, submission, given));
}

interface Given {
  readonly seenAt: Instant;
  readonly now: Instant;
  readonly itself?: Case;
  readonly cvFileProblem?: Text;
}

function assessNow(world: World, submission: Submission, given: Given): Assessed {
  const { itself, now, seenAt } = given;
  const cvFileProblem =
    given.cvFileProblem ?? (itself === undefined ? undefined : world.storage.cvFiles.problemOf(itself.id));
  const { screened, ...answers } = gather(world, submission, {
    seenAt,
    now,
    ...(itself !== undefined && { itself: itself.id }),
  });
  const earlierVersions = itself === undefined ? [] : world.storage.cases.versions(itself.id).slice(0, -1);
  const ending = (status: "passed" | "failed") =>
    (itself?.tasks ?? []).filter((task) => task.state.status === status).map((task) => task.task);
  const assessment = assess(
    world.checks,
    submission,
    {
      seenAt,
      now,
      ...(itself !== undefined && { stage: itself.stage }),
      earlier: known(earlierUses(world, submission, earlierVersions, given)),
      earlierVersions,
      passedTasks: ending("passed"),
      failedTasks: ending("failed"),
      ...answers,
      ...(cvFileProblem !== undefined && { cvFileProblem }),
    },
    world.reportBroken,
  );
  return { ...assessment, ...(screened !== undefined && { screened }) };
}

function earlierUses(
  { storage }: World,
  submission: Submission,
  earlierVersions: readonly SubmissionVersion[],
  { seenAt, now, itself }: { readonly seenAt: Instant; readonly now: Instant; readonly itself?: Case },
): readonly EarlierUse[] {
  const stated = everStated([...earlierVersions, { submission, at: seenAt }]);
  const found = storage.identifiers.earlierUses(lookedFor(stated), now, itself?.id);
  return underOwnName(storage, submission, seenAt, found, (use) => caseId(use.case) ?? 0);
}

function gather(world: World, submission: Submission, given: Parameters<LocalSource["gather"]>[1]): Answers {
  const answers: readonly Partial<Answers>[] = [
    answersOf(world, submission, given),
    ...world.sources.map((source) => source.gather(submission, given)),
  ];
  return {
    lookedUp: Object.assign({}, ...answers.map(({ lookedUp }) => lookedUp)),
    silent: Object.assign({}, ...answers.map(({ silent }) => silent)),
    ...Object.assign({}, ...answers.map(({ screened }) => screened !== undefined && { screened })),
  };
}

/** Keeps an assessment, writes down what it changed, opens the tasks that it asks for, and answers with the case as it is now. */
export function keepAssessment(
  world: World,
  caseId: number,
  { screened, ...assessed }: Assessed,
  given: { readonly before?: Case; readonly by: string; readonly at: Instant },
): Case {
  const { storage } = world;
  const { before, by, at } = given;
  const because = occasionOf(assessed);
  const questions = because.length === 0 ? [] : questionsFor(world, caseId, before);
  const asked = questions.length === 0 ? assessed : nowBeingAsked(assessed);
  const assessment = datedByFirstWord(asked, before?.assessment);
  if (screened !== undefined) storage.watchlists.noteScreened(caseId, screened);
  if (before === undefined || differs(before.assessment, assessment)) {
    storage.cases.assess(caseId, assessment);
    storage.history.append(caseId, at, by, {
      kind: "assessed",
      level: assessment.level,
      ...(before !== undefined && { from: before.assessment.level }),
      raised: assessment.findings.filter((finding) => !finding.settled).map((finding) => finding.check),
    });
  }
  const planned = [...assessment.tasks, ...askedByDecision(before)];
  for (const one of planned) openTask(world, caseId, one, assessment.findings, given);
  for (const task of before?.tasks ?? []) dropUnlessAsked(world, task, planned, given);
  keepQuestions(world, caseId, questions, { because, by: "bonafide", at });
  return caseNow(world, caseId);
}

/** Opens what a decision itself asks for, and drops it once the decision is taken back. */
export function followDecision(
  world: World,
  caseId: number,
  given: { readonly by: string; readonly at: Instant },
): Case {
  const before = caseNow(world, caseId);
  const asked = askedByDecision(before);
  for (const one of asked) openTask(world, caseId, one, [], { ...given, before });
  const followed = before.tasks.filter(({ task }) => task === AFTER_CONFIRMING);
  for (const task of followed) dropUnlessAsked(world, task, asked, given);
  return caseNow(world, caseId);
}

/** A decided case asks nobody any more. */
function questionsFor(
  { storage, outside }: World,
  caseId: number,
  before: Case | undefined,
): readonly Question[] {
  if (outside.enabled.length === 0 || before?.decision !== undefined) return [];
  const newest = storage.cases.versions(caseId).at(-1);
  if (newest === undefined) return [];
  const { submission, at: seenAt } = newest;
  return notAskedYet(outside.enabled, submission, { seenAt, lookUps: storage.lookUps.ofCase(caseId) });
}

/** Assesses a case again after something about it changed, and shows people what is different. */
export function reassess(
  world: World,
  caseId: number,
  given: { readonly by: string; readonly at: Instant },
): void {
  world.notices.caseChanged(assessAgain(world, caseId, given), given.at);
}

/** The same for whoever has more to keep before people are told. */
export function assessAgain(
  world: World,
  caseId: number,
  given: { readonly by: string; readonly at: Instant },
): Case {
  const before = caseNow(world, caseId);
  const assessment = assessSubmission(world, before.submission, {
    seenAt: before.submittedAt,
    now: given.at,
    itself: before,
  });
  return keepAssessment(world, caseId, assessment, { ...given, before });
}

/** The case as it is kept; a number that we handed out and cannot find is a mistake of ours. */
export function caseNow(world: World, caseId: number): Case {
  const found = world.storage.cases.find(caseId);
  if (found === undefined) throw new Error(`case ${caseId} is not in the database`);
  return found;
}

/** When something was assessed or last looked at says nothing about the candidate. */
function differs(one: Assessment, other: Assessment): boolean {
  const timeless = (assessment: Assessment) =>
    JSON.stringify(assessment, (key, value: unknown) =>
      key === "at" || key === "seenAt" ? undefined : value,
    );
  return timeless(one) !== timeless(other);
}
