import type { Instant } from "./instant.ts";
import {
  localDate,
  nextWorkingDay,
  nextWorkingWeek,
  type WorkingCalendar,
  workingDayAhead,
} from "./working-time.ts";

/** Until when a task can be put off at a click; a date is the fourth way. */
export const SNOOZE_CHOICES = ["tomorrow", "in-3-days", "next-week"] as const;
export type SnoozeChoice = (typeof SNOOZE_CHOICES)[number] | { readonly on: string };

/** A task put off for longer than this is forgotten rather than put off. */
const LONGEST_DAYS = 180;
const DAY_MS = 86_400_000;

/**
 * The working moment at which a snoozed task is mentioned again. "Tomorrow" is the next working day; "in 3 days" and
 * a date (YYYY-MM-DD, on the calendar's clock) are the first working day from that day on. Undefined for a date that
 * there is none of, that has begun, or that is more than 180 days away.
 */
export function snoozeUntil(
  choice: SnoozeChoice,
  at: Instant,
  calendar: WorkingCalendar,
): Instant | undefined {
  if (choice === "tomorrow") return nextWorkingDay(at, calendar);
  if (choice === "in-3-days") return workingDayAhead(at, 3, calendar);
  if (choice === "next-week") return nextWorkingWeek(at, calendar);
  const days = daysBetween(localDate(at, calendar), choice.on);
  if (days === undefined || days < 1 || days > LONGEST_DAYS) return undefined;
  return workingDayAhead(at, days, calendar);
}

function daysBetween(from: string, to: string): number | undefined {
  const end = /^\d{4}-\d{2}-\d{2}$/.test(to) ? Date.parse(`${to}T00:00:00Z`) : Number.NaN;
  // The thirtieth of February is read as a day in March.
  if (Number.isNaN(end) || new Date(end).toISOString().slice(0, 10) !== to) return undefined;
  return Math.round((end - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}
