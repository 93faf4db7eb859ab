import { type Instant, toInstant } from "../domain/instant.ts";
import type { LookUpSource, Occasion } from "../domain/look-up.ts";
import type { Text } from "../domain/text.ts";
import { keepQuestions, notAskedYet, stayedSilent } from "./ask-outside.ts";
import { reassess } from "./assess-case.ts";
import { inLanes } from "./lanes.ts";
import type { KeptAnswer, LookUp } from "./look-up-ports.ts";
import { OFF, type OutsideAnswer } from "./sources.ts";
import type { World } from "./world.ts";

const DAY_MS = 86_400_000;

/** How long an answer is good for another case, in days. */
const MAX_AGE_DAYS: Readonly<Record<LookUpSource, number>> = {
  // A mail server may be set up, and a page put up or taken down, from one day to the next.
  dns: 1,
  links: 1,
  // The day of registration changes only when a domain lapses and somebody else takes it.
  rdap: 30,
  // Accounts grow by the week, and GitHub answers few questions an hour.
  github: 7,
};

/** Questions under way at the same time: enough to be quick, few enough to be no burden to anybody. */
const AT_ONCE = 4;
const BATCH = 500;
/** A question over which the process ended this often is left alone. */
const MOST_ATTEMPTS = 3;

const GIVEN_UP: Text = {
  en: "Asking was interrupted several times.",
  de: "Die Abfrage wurde mehrmals unterbrochen.",
};
const DECIDED: Text = {
  en: "The case was decided before anybody was asked.",
  de: "Der Fall wurde entschieden, bevor jemand gefragt wurde.",
};

/** A person asks. Answers with how many questions are new; undefined when there is no such case. One transaction. */
export function askOutside(
  world: World,
  caseId: number,
  given: { readonly because: Occasion; readonly by: string; readonly at: Instant },
): number | undefined {
  const { storage, outside } = world;
  return storage.transaction(() => {
    const found = storage.cases.find(caseId);
    if (found === undefined) return undefined;
    if (found.decision !== undefined) return 0;
    const lookUps = storage.lookUps.ofCase(caseId);
    const asked = { seenAt: found.submittedAt, lookUps };
    const questions = [notAskedYet, stayedSilent].flatMap((which) =>
      which(outside.enabled, found.submission, asked),
    );
    keepQuestions(world, caseId, questions, given);
    if (questions.length > 0) reassess(world, caseId, given);
    return questions.length;
  });
}

/**
 * Asks what waits, outside any transaction, and keeps each answer in one together with what it changes. What is
 * waiting when the process ends is asked again at the next start. `goesOn`: whether another question may begin;
 * `cases`: those whose questions are asked, or else all.
 */
export async function runLookUps(
  world: World,
  at: Instant,
  { goesOn = () => true, cases }: { goesOn?: () => boolean; cases?: readonly number[] } = {},
): Promise<number> {
  const { lookUps } = world.storage;
  let ended = 0;
  for (;;) {
    const ofCases = cases?.flatMap((id) => lookUps.ofCase(id).filter(({ state }) => state === "waiting"));
    const waiting = ofCases ?? lookUps.waiting(BATCH);
    if (waiting.length === 0 || !goesOn()) return ended;
    const groups = [
      ...Map.groupBy(waiting, ({ question }) => `${question.source} ${question.about}`).values(),
    ];
    const counts = await inLanes(groups, AT_ONCE, async (group) =>
      goesOn() ? await answerAll(world, group, at) : 0,
    );
    const now = counts.reduce((sum, count) => sum + count, 0);
    if (now === 0) return ended;
    ended += now;
  }
}

/** One question for all the cases that wait for it. */
async function answerAll(world: World, group: readonly LookUp[], at: Instant): Promise<number> {
  const [first] = group;
  if (first === undefined) return 0;
  const { lookUps } = world.storage;
  const unasked = group.map((one) => ({ one, reason: reasonNotToAsk(world, one) }));
  const open = unasked.flatMap(({ one, reason }) => (reason === undefined ? [one] : []));
  for (const { one, reason } of unasked)
    if (reason !== undefined) keep(world, one, { ok: false, host: "", because: reason }, at);
  const { question } = first;
  if (open.length === 0) return group.length;
  const since = toInstant(new Date(Date.parse(at) - MAX_AGE_DAYS[question.source] * DAY_MS));
  const known = lookUps.known(question, since);
  if (known === undefined) for (const { id } of open) lookUps.begin(id);
  const accountId = question.source === "github" ? lookUps.accountOf(question.about) : undefined;
  const answer = known ?? (await world.outside.ask(question, accountId === undefined ? {} : { accountId }));
  for (const one of open) keep(world, one, answer, at);
  return group.length;
}

function reasonNotToAsk({ outside, storage }: World, one: LookUp): Text | undefined {
  if (!outside.enabled.includes(one.question.source)) return OFF;
  if (one.attempts >= MOST_ATTEMPTS) return GIVEN_UP;
  return storage.cases.find(one.case)?.decision === undefined ? undefined : DECIDED;
}

/** The last answer that a case waits for has it assessed again, once for all of them. */
function keep(world: World, one: LookUp, answer: OutsideAnswer | KeptAnswer, at: Instant): void {
  const { storage } = world;
  const { host } = answer;
  const reused = "seenAt" in answer;
  storage.transaction(() => {
    const isAnswered = "answer" in answer;
    const isKept = isAnswered
      ? storage.lookUps.answered(
          one.id,
          { host, answer: answer.answer, seenAt: reused ? answer.seenAt : at },
          at,
        )
      : storage.lookUps.silent(one.id, { host, reason: answer.because }, at);
    if (!isKept) return;
    const outcome = isAnswered ? "answered" : "silent";
    storage.history.append(one.case, at, "bonafide", {
      kind: "looked-up",
      ...one.question,
      host,
      outcome,
      reused,
    });
    const isLast = storage.lookUps.ofCase(one.case).every(({ state }) => state !== "waiting");
    if (isLast) reassess(world, one.case, { by: "bonafide", at });
  });
}
