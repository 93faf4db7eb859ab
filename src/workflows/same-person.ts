import type { Case, CaseTask } from "../domain/case.ts";
import type { Instant } from "../domain/instant.ts";
import type { Opinion } from "../domain/same-person.ts";
import type { Submission } from "../domain/submission.ts";
import { isDone } from "../domain/task.ts";
import { addWorkingHours, dayHours, isWorkingTime } from "../domain/working-time.ts";
import { addDetails } from "./add-details.ts";
import { answerTask, withdrawAnswer } from "./answer-task.ts";
import { caseNow } from "./assess-case.ts";
import { addresseeOf } from "./calendars.ts";
import type { InterviewOpinion, SamePersonQuestion } from "./interview-ports.ts";
import type { World } from "./world.ts";

/** With one interview there is nobody to compare. */
const FEWEST_INTERVIEWS = 2;
/** Working days until whoever has not answered is asked once more, and until the thread shows what there is. */
const DAYS_UNTIL_ASKED_AGAIN = 1;
const DAYS_UNTIL_SHOWN = 2;
const BATCH = 100;

const TASK = "two-rounds-overlapping-interviewers";
/** Kept with the answer, and read by everybody later: in both languages, because a note has only one. */
const ALL_AGREED =
  "All interviewers said separately: same person. / Alle haben getrennt voneinander geantwortet: dieselbe Person.";

/**
 * Asks every interviewer who has not been asked yet, once two interviews were entered; answers with whom. Each is
 * asked alone, because people who hear each other's impression first stop having one of their own.
 */
export function askSamePerson(world: World, caseId: number, at: Instant): readonly string[] {
  const { storage } = world;
  const recorded = storage.interviews.ofCase(caseId);
  if (recorded.length < FEWEST_INTERVIEWS || caseNow(world, caseId).decision !== undefined) return [];
  const asked = new Set(storage.interviews.question(caseId)?.opinions.map(({ interviewer }) => interviewer));
  const wanted = [...new Set(recorded.map(({ by }) => by))].filter((one) => !asked.has(one));
  for (const interviewer of wanted) {
    const { calendar } = addresseeOf(world, interviewer);
    const afterDays = (days: number) => addWorkingHours(at, days * dayHours(calendar), calendar);
    const times = { askAgainAt: afterDays(DAYS_UNTIL_ASKED_AGAIN), showAt: afterDays(DAYS_UNTIL_SHOWN) };
    storage.interviews.ask(caseId, interviewer, { at, ...times });
    storage.history.append(caseId, at, "bonafide", { kind: "same-person-asked", to: interviewer, nth: 1 });
  }
  return wanted;
}

export type OpinionGiven = "kept" | "shown" | "too-late" | "not-asked";

/**
 * Keeps what one interviewer says. It can be changed until all have answered; then the thread shows all. `too-late`:
 * the answers are shown, and this one stands among them. One transaction.
 */
export function answerSamePerson(
  world: World,
  given: {
    readonly case: number;
    readonly by: string;
    readonly opinion: Opinion;
    readonly note?: string;
    readonly at: Instant;
  },
): OpinionGiven {
  const { storage, notices } = world;
  const { case: caseId, by, opinion, note, at } = given;
  return storage.transaction(() => {
    const question = storage.interviews.question(caseId);
    const before = question?.opinions.find(({ interviewer }) => interviewer === by);
    if (question === undefined || before === undefined) return "not-asked";
    if (question.shownAt !== undefined && before.opinion !== undefined) return "too-late";
    storage.interviews.answer(caseId, by, { opinion, at, ...(note !== undefined && { note }) });
    const opinions = storage.interviews.question(caseId)?.opinions ?? [];
    if (question.shownAt !== undefined) {
      settle(
        world,
        caseId,
        opinions.filter(({ interviewer }) => interviewer === by),
        at,
      );
      return "shown";
    }
    if (opinions.every(({ opinion: said }) => said !== undefined)) {
      show(world, caseId, opinions, at);
      return "shown";
    }
    notices.caseChanged(caseNow(world, caseId), at);
    return "kept";
  });
}

/** Somebody who has not answered and is asked once more. */
export interface AskedAgain {
  readonly case: Case;
  readonly to: string;
}

/**
 * Asks those once more who have not answered after one working day, and shows what there is after two; nothing outside
 * working hours. `asked` is called inside the transaction that keeps it.
 */
export function samePersonDue(world: World, now: Instant, asked: (again: AskedAgain) => void): void {
  const { storage, policy } = world;
  for (const caseId of storage.interviews.due(now, BATCH)) {
    storage.transaction(() => {
      const question = storage.interviews.question(caseId);
      if (question === undefined || question.shownAt !== undefined) return;
      if (question.showAt > now) askAgain(world, question, now, asked);
      else if (isWorkingTime(now, policy.calendar)) show(world, caseId, question.opinions, now);
    });
  }
}

function askAgain(
  world: World,
  { case: caseId, opinions }: SamePersonQuestion,
  now: Instant,
  asked: (again: AskedAgain) => void,
): void {
  const { interviews, history } = world.storage;
  const current = caseNow(world, caseId);
  if (current.decision !== undefined) return;
  for (const { interviewer: to, opinion, timesAsked } of opinions) {
    if (opinion !== undefined || timesAsked > 1 || !canBeAsked(world, to, now)) continue;
    interviews.askedAgain(caseId, to);
    history.append(caseId, now, "bonafide", { kind: "same-person-asked", to, nth: 2 });
    asked({ case: current, to });
  }
}

/** At work, and not away. */
function canBeAsked(world: World, who: string, now: Instant): boolean {
  const { calendar, awayUntil } = addresseeOf(world, who);
  return isWorkingTime(now, calendar) && (awayUntil === undefined || awayUntil <= now);
}

function show(world: World, caseId: number, opinions: readonly InterviewOpinion[], at: Instant): void {
  world.storage.interviews.shown(caseId, at);
  settle(world, caseId, opinions, at);
  passWhenAllAgree(world, caseId, opinions, at);
}

/** From here on everybody may know: what was said goes into the history, and a doubt among the observations. */
function settle(world: World, caseId: number, opinions: readonly InterviewOpinion[], at: Instant): void {
  const { storage, notices } = world;
  for (const { interviewer, opinion, note, answeredAt } of opinions) {
    if (opinion === undefined || answeredAt === undefined) continue;
    storage.history.append(caseId, at, interviewer, {
      kind: "same-person-answered",
      opinion,
      answeredAt,
      ...(note !== undefined && { note }),
    });
    if (opinion !== "another") continue;
    const submission = withDoubt(world, caseId, interviewer);
    addDetails(world, { case: caseId, by: interviewer, via: "button", at, submission });
    const task = findTask(world, caseId);
    const agreed = { by: interviewer, via: "button", at, key: agreedKey(caseId) } as const;
    if (task !== undefined) withdrawAnswer(world, { task: task.id, ...agreed });
  }
  notices.caseChanged(caseNow(world, caseId), at);
}

/** The newest interview that this interviewer entered, with the observation that somebody else seemed to sit there. */
function withDoubt({ storage }: World, caseId: number, interviewer: string): Submission {
  const { submission } = storage.cases.find(caseId) ?? {};
  if (submission === undefined) throw new Error(`case ${caseId} is not in the database`);
  const held = submission.interviews ?? [];
  const own = storage.interviews.ofCase(caseId).findLast(({ by }) => by === interviewer);
  const at = Math.min(own?.place ?? held.length - 1, held.length - 1);
  const interviews = held.map((interview, place) =>
    place === at
      ? {
          ...interview,
          observations: [...new Set([...(interview.observations ?? []), "different-person" as const])],
        }
      : interview,
  );
  return { ...submission, interviews };
}

/** Only what everybody said on their own passes the task, and only while nobody has settled it otherwise. */
function passWhenAllAgree(
  world: World,
  caseId: number,
  opinions: readonly InterviewOpinion[],
  at: Instant,
): void {
  if (opinions.some(({ opinion, afterShown }) => opinion !== "same" || afterShown)) return;
  const task = findTask(world, caseId);
  if (task === undefined || isDone(task.state.status)) return;
  const last = opinions.reduce((one, other) =>
    (other.answeredAt ?? "") >= (one.answeredAt ?? "") ? other : one,
  );
  const answer = { task: task.id, by: last.interviewer, via: "button", at, answer: "passed" } as const;
  answerTask(world, { ...answer, key: agreedKey(caseId), note: ALL_AGREED });
}

function findTask(world: World, caseId: number): CaseTask | undefined {
  return caseNow(world, caseId).tasks.find((one) => one.task === TASK);
}

/** What an interviewer says later takes back what the others' agreement had passed. */
function agreedKey(caseId: number): string {
  return `same-person:${caseId}`;
}
