import type { Instant } from "./instant.ts";
import {
  addWorkingHours,
  dayHours,
  isWorkingTime,
  subtractWorkingHours,
  type WorkingCalendar,
} from "./working-time.ts";

/*
 * When a task is mentioned. The rules of thumb, all of them ours:
 *
 * - Before: two working hours ahead of the due time, so that there is time left to do it; but only for a task that
 *   had at least four, because a reminder halfway through is a nuisance.
 * - At the due time, and one working day later.
 * - Two reminders of one task lie at least as far apart as their places in this list do. Whatever made one late (a
 *   snooze, a night, the bot standing still) moves the ones after it, and what was missed is caught up with once:
 *   a reminder stands for every place in the list that has gone by.
 * - At most three a task. One working day after the third follows one escalation, and then only the digest. Where a
 *   reminder fell away (a short task has no "before", a late one stands for two), the third comes one working day
 *   after the second: nobody is passed over before they were asked three times.
 * - At most three a case and day, escalations included; those that have waited longest come first.
 * - Nothing outside the working hours of whoever is addressed, and nothing before they are back.
 */
const AHEAD_HOURS = 2;
const LONG_ENOUGH_HOURS = 4;
const REMINDERS_PER_TASK = 3;
const PER_CASE_AND_DAY = 3;

/** How a task stands with regard to being mentioned. */
export interface Mentioned {
  readonly reminders: number;
  readonly escalated: boolean;
  /** The next reminder or escalation comes no earlier. */
  readonly remindAt: Instant;
  readonly quietUntil?: Instant;
}

/** When somebody may be addressed. */
export interface Addressee {
  readonly calendar: WorkingCalendar;
  readonly awayUntil?: Instant;
}

/** When a task is mentioned for the first time. */
export function firstReminder(
  { openedAt, dueAt }: { readonly openedAt: Instant; readonly dueAt: Instant },
  calendar: WorkingCalendar,
): Instant {
  if (addWorkingHours(openedAt, LONG_ENOUGH_HOURS, calendar) > dueAt) return dueAt;
  const ahead = subtractWorkingHours(dueAt, AHEAD_HOURS, calendar);
  return ahead > openedAt ? ahead : openedAt;
}

/** When a task that was mentioned at `at` is mentioned next, be it by a reminder or by the escalation. */
export function nextReminder(dueAt: Instant, at: Instant, calendar: WorkingCalendar): Instant {
  if (at >= dueAt) return addWorkingHours(at, dayHours(calendar), calendar);
  const apart = addWorkingHours(at, AHEAD_HOURS, calendar);
  return apart > dueAt ? apart : dueAt;
}

/** What a task asks for: a reminder to its owner, or an escalation. Undefined when it has had all of it. */
export function turnOf({ reminders, escalated }: Mentioned): "remind" | "escalate" | undefined {
  if (reminders < REMINDERS_PER_TASK) return "remind";
  return escalated ? undefined : "escalate";
}

export function isReachable({ calendar, awayUntil }: Addressee, now: Instant): boolean {
  return (awayUntil === undefined || awayUntil <= now) && isWorkingTime(now, calendar);
}

/** Whether it is time for a task whose addressee can be reached. `today`: how often its case has spoken up this day. */
export function isTime({ remindAt, quietUntil }: Mentioned, now: Instant, today: number): boolean {
  return remindAt <= now && (quietUntil === undefined || quietUntil <= now) && today < PER_CASE_AND_DAY;
}
