import dayjs, { type Dayjs } from "dayjs";
import timezone from "dayjs/plugin/timezone.js";
import utc from "dayjs/plugin/utc.js";
import { type Instant, toInstant } from "./instant.ts";
import { onTheWall } from "./wall-clock.ts";

dayjs.extend(utc);
dayjs.extend(timezone);

/** When people work. Minutes count from local midnight. */
export interface WorkingCalendar {
  readonly timezone: string;
  /** 0 = Sunday … 6 = Saturday, as dayjs and JavaScript count. */
  readonly days: readonly number[];
  readonly fromMinute: number;
  readonly toMinute: number;
  /** `date` is local, YYYY-MM-DD. */
  readonly isHoliday: (date: string) => boolean;
}

/** A calendar without one working day in this many is a mistake, and must not make us search for ever. */
const SEARCH_DAYS = 400;

/** The length of a working day, in hours. */
export function dayHours(calendar: WorkingCalendar): number {
  return (calendar.toMinute - calendar.fromMinute) / 60;
}

export function isWorkingTime(at: Instant, calendar: WorkingCalendar): boolean {
  const local = onTheWall(at, calendar.timezone);
  const minute = local.hour() * 60 + local.minute();
  return isWorkingDay(local, calendar) && minute >= calendar.fromMinute && minute < calendar.toMinute;
}

/**
 * The instant at which that many working hours have passed since `at`; time outside working hours does not count.
 * Hours are counted on the clock on the wall, so a day on which the clocks change is as long as any other.
 */
export function addWorkingHours(at: Instant, hours: number, calendar: WorkingCalendar): Instant {
  const local = onTheWall(at, calendar.timezone);
  let left = Math.round(hours * 60);
  for (let ahead = 0; ahead < SEARCH_DAYS; ahead += 1) {
    const day = localDay(local, ahead);
    if (!isWorkingDay(day, calendar)) continue;
    const now = ahead === 0 ? local.hour() * 60 + local.minute() : 0;
    const start = Math.max(now, calendar.fromMinute);
    const available = calendar.toMinute - start;
    if (available <= 0) continue;
    if (left <= available) return onDay(day, start + left, calendar);
    left -= available;
  }
  throw new RangeError("the working calendar has no working days");
}

/**
 * The instant from which on that many working hours pass until `at`: the mirror of `addWorkingHours`, counted on the
 * clock on the wall as well.
 */
export function subtractWorkingHours(at: Instant, hours: number, calendar: WorkingCalendar): Instant {
  const local = onTheWall(at, calendar.timezone);
  let left = Math.round(hours * 60);
  for (let back = 0; back < SEARCH_DAYS; back += 1) {
    const day = localDay(local, -back);
    if (!isWorkingDay(day, calendar)) continue;
    const end =
      back === 0 ? Math.min(local.hour() * 60 + local.minute(), calendar.toMinute) : calendar.toMinute;
    const available = end - calendar.fromMinute;
    if (available <= 0) continue;
    if (left <= available) return onDay(day, end - left, calendar);
    left -= available;
  }
  throw new RangeError("the working calendar has no working days");
}

/** When the next working day begins, never today. */
export function nextWorkingDay(at: Instant, calendar: WorkingCalendar): Instant {
  return firstWorkingDay(onTheWall(at, calendar.timezone), 1, calendar);
}

/** The first working moment of the week after this one; weeks begin on Monday (ISO 8601). */
export function nextWorkingWeek(at: Instant, calendar: WorkingCalendar): Instant {
  const local = onTheWall(at, calendar.timezone);
  return firstWorkingDay(local, ((7 - local.day()) % 7) + 1, calendar);
}

/** When the first working day begins that many calendar days ahead, or as soon after as people work. */
export function workingDayAhead(at: Instant, days: number, calendar: WorkingCalendar): Instant {
  return firstWorkingDay(onTheWall(at, calendar.timezone), days, calendar);
}

/** The local date of that moment, YYYY-MM-DD. */
export function localDate(at: Instant, calendar: WorkingCalendar): string {
  return onTheWall(at, calendar.timezone).format("YYYY-MM-DD");
}

function firstWorkingDay(local: Dayjs, daysAhead: number, calendar: WorkingCalendar): Instant {
  for (let ahead = daysAhead; ahead < daysAhead + SEARCH_DAYS; ahead += 1) {
    const day = localDay(local, ahead);
    if (isWorkingDay(day, calendar)) return onDay(day, calendar.fromMinute, calendar);
  }
  throw new RangeError("the working calendar has no working days");
}

/** Local midnight of the day that `at` falls on. */
export function startOfDay(at: Instant, calendar: WorkingCalendar): Instant {
  return onDay(localDay(onTheWall(at, calendar.timezone), 0), 0, calendar);
}

function isWorkingDay(day: Dayjs, calendar: WorkingCalendar): boolean {
  return calendar.days.includes(day.day()) && !calendar.isHoliday(day.format("YYYY-MM-DD"));
}

/** Noon of the local day that many days ahead, as a calendar date: dates are counted, not 24-hour spans. */
function localDay(local: Dayjs, ahead: number): Dayjs {
  return dayjs.utc(`${local.format("YYYY-MM-DD")}T12:00:00Z`).add(ahead, "day");
}

function onDay(day: Dayjs, minute: number, { timezone }: WorkingCalendar): Instant {
  const clock = `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
  const local = `${day.format("YYYY-MM-DD")}T${clock}:00`;
  const asked = `${timezone} ${local}`;
  const moment = moments.get(asked) ?? toInstant(dayjs.tz(local, timezone).toDate());
  if (moments.size >= MOST_MOMENTS) moments.clear();
  moments.set(asked, moment);
  return moment;
}

/** The tasks of one case are due at few different moments, and finding one through dayjs takes a tenth of a millisecond. */
const moments = new Map<string, Instant>();
const MOST_MOMENTS = 2000;
