import type { Instant } from "../domain/instant.ts";
import { isReachable, isTime, nextReminder, turnOf } from "../domain/reminder-times.ts";
import { startOfDay } from "../domain/working-time.ts";
import { caseNow } from "./assess-case.ts";
import { addresseeOf, calendarOf } from "./calendars.ts";
import type { TaskToMention } from "./ports.ts";
import type { World } from "./world.ts";

const BATCH = 500;

export interface Reminded {
  readonly reminders: number;
  readonly escalations: number;
}

/** Sends what it is time for, by the rules of `domain/reminder-times.ts`. A day is the team's. */
export function remindDue(world: World, now: Instant): Reminded {
  const { storage, policy } = world;
  const sent = { reminders: 0, escalations: 0 };
  const reachable = rememberedFor((who) => isReachable(addresseeOf(world, who), now));
  let today: Instant | undefined;
  for (const task of toMention(world, now)) {
    const turn = turnOf(task);
    const to = turn === "escalate" ? policy.escalateTo : task.owner;
    if (turn === undefined || to === undefined || !reachable(to)) continue;
    today ??= startOfDay(now, policy.calendar);
    const spoken = storage.reminders.countSince(task.case, today);
    if (!isTime(task, now, spoken)) continue;
    storage.transaction(() => {
      if (turn === "remind") sent.reminders += remind(world, task, now);
      else sent.escalations += escalate(world, task, to, now);
    });
  }
  return sent;
}

/** Page by page to the end: those that nothing more can be done for must not hide the others. */
function* toMention({ storage }: World, now: Instant): Generator<TaskToMention> {
  let after: TaskToMention | undefined;
  do {
    const page = storage.tasks.toMention({ now, limit: BATCH, ...(after !== undefined && { after }) });
    yield* page;
    after = page.length === BATCH ? page.at(-1) : undefined;
  } while (after !== undefined);
}

/** Many tasks have few owners. */
function rememberedFor(ask: (who: string) => boolean): (who: string) => boolean {
  const answers = new Map<string, boolean>();
  return (who) => {
    const answer = answers.get(who) ?? ask(who);
    answers.set(who, answer);
    return answer;
  };
}

function remind(world: World, task: TaskToMention, at: Instant): 1 {
  const { storage, notices } = world;
  const nth = task.reminders + 1;
  const { owner: to, task: what, case: about } = task;
  const next = nextReminder(task.dueAt, at, calendarOf(world, to));
  const id = storage.reminders.create({ task: task.id, to, at, escalation: false, next });
  storage.history.append(about, at, "bonafide", { kind: "reminded", task: what, to, nth });
  notices.reminded(caseNow(world, about), { id, nth }, at);
  return 1;
}

function escalate(world: World, task: TaskToMention, to: string, at: Instant): 1 {
  const { storage, notices } = world;
  const id = storage.reminders.create({ task: task.id, to, at, escalation: true });
  storage.history.append(task.case, at, "bonafide", { kind: "escalated", task: task.task, to });
  notices.escalated(caseNow(world, task.case), { id }, at);
  return 1;
}
