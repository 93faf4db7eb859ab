import type { Instant } from "../domain/instant.ts";
import { addWorkingHours, dayHours, isWorkingTime, startOfDay } from "../domain/working-time.ts";
import { caseNow } from "./assess-case.ts";
import type { WaitingTask } from "./ports.ts";
import type { World } from "./world.ts";

/** After this many reminders one escalation follows, and then only the digest. */
const REMINDERS_PER_TASK = 3;
/** A case speaks up at most this often on one day; what is left waits for the next. */
const REMINDERS_PER_CASE_AND_DAY = 3;
const BATCH = 500;

export interface Reminded {
  readonly reminders: number;
  readonly escalations: number;
}

/** Sends what is due, in working hours only. What came due while nobody was running is caught up once, not as a flood. */
export function remindDue(world: World, now: Instant): Reminded {
  const { storage, policy } = world;
  if (!isWorkingTime(now, policy.calendar)) return { reminders: 0, escalations: 0 };
  const sent = { reminders: 0, escalations: 0 };
  for (const task of dueTasks(world, now)) {
    storage.transaction(() => {
      const step = nextStep(world, task, now);
      if (step === "remind") sent.reminders += remind(world, task, now);
      if (step === "escalate") sent.escalations += escalate(world, task, now);
    });
  }
  return sent;
}

/** Page by page to the end: the oldest ones may have had all their reminders, and must not hide the newer. */
function* dueTasks({ storage }: World, now: Instant): Generator<WaitingTask> {
  let after: WaitingTask | undefined;
  do {
    const page = storage.tasks.waiting({
      dueBefore: now,
      limit: BATCH,
      ...(after !== undefined && { after }),
    });
    yield* page;
    after = page.length === BATCH ? page.at(-1) : undefined;
  } while (after !== undefined);
}

function nextStep(
  { policy, storage }: World,
  task: WaitingTask,
  now: Instant,
): "remind" | "escalate" | "wait" {
  const { calendar, escalateTo } = policy;
  const isReminded = task.reminders >= REMINDERS_PER_TASK;
  if (isReminded && (escalateTo === undefined || task.escalated)) return "wait";
  if (task.quietUntil !== undefined && task.quietUntil > now) return "wait";
  // One working day is left between two reminders of one task.
  const last = task.lastRemindedAt;
  if (last !== undefined && addWorkingHours(last, dayHours(calendar), calendar) > now) return "wait";
  if (isReminded) return "escalate";
  const today = storage.reminders.countSince(task.case, startOfDay(now, calendar));
  return today < REMINDERS_PER_CASE_AND_DAY ? "remind" : "wait";
}

function remind(world: World, task: WaitingTask, at: Instant): 1 {
  const { storage, notices } = world;
  const nth = task.reminders + 1;
  const id = storage.reminders.create({ task: task.id, to: task.owner, at, escalation: false });
  storage.history.append(task.case, at, "bonafide", {
    kind: "reminded",
    task: task.task,
    to: task.owner,
    nth,
  });
  notices.reminded(caseNow(world, task.case), { id, nth }, at);
  return 1;
}

function escalate(world: World, task: WaitingTask, at: Instant): 0 | 1 {
  const { storage, notices, policy } = world;
  if (policy.escalateTo === undefined) return 0;
  const id = storage.reminders.create({ task: task.id, to: policy.escalateTo, at, escalation: true });
  storage.history.append(task.case, at, "bonafide", {
    kind: "escalated",
    task: task.task,
    to: policy.escalateTo,
  });
  notices.escalated(caseNow(world, task.case), { id }, at);
  return 1;
}
