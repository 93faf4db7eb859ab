import type { Dayjs } from "dayjs";
import type { Instant } from "./instant.ts";
import { onTheWall } from "./wall-clock.ts";
import type { WorkingCalendar } from "./working-time.ts";

const DAY_MS = 86_400_000;
/** What is longer than ten years counts as ten years. */
const MOST_DAYS = 3660;

/**
 * How many working hours lie between the two, to the minute, counted on the clock on the wall; none when `to` is not
 * later.
 */
export function workingHoursBetween(from: Instant, to: Instant, calendar: WorkingCalendar): number {
  const start = onTheWall(from, calendar.timezone);
  const end = onTheWall(to, calendar.timezone);
  const [first, last] = [dayOf(start), dayOf(end)];
  let minutes = 0;
  for (let day = first, count = 0; day <= last && count < MOST_DAYS; day += DAY_MS, count += 1) {
    if (!isWorkingDay(day, calendar)) continue;
    const begins = Math.max(day === first ? minuteOf(start) : 0, calendar.fromMinute);
    const ends = day === last ? Math.min(minuteOf(end), calendar.toMinute) : calendar.toMinute;
    minutes += Math.max(0, ends - begins);
  }
  return minutes / 60;
}

/** The calendar date as midnight in UTC: dates are counted, not 24-hour spans. */
function dayOf(local: Dayjs): number {
  return Date.parse(`${local.format("YYYY-MM-DD")}T00:00:00.000Z`);
}

function isWorkingDay(day: number, { days, isHoliday }: WorkingCalendar): boolean {
  const date = new Date(day);
  return days.includes(date.getUTCDay()) && !isHoliday(date.toISOString().slice(0, 10));
}

function minuteOf(local: Dayjs): number {
  return local.hour() * 60 + local.minute();
}
