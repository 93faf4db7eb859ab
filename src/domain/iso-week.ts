import dayjs from "dayjs";
import timezone from "dayjs/plugin/timezone.js";
import utc from "dayjs/plugin/utc.js";
import { type Instant, toInstant } from "./instant.ts";

dayjs.extend(utc);
dayjs.extend(timezone);

/** A week of ISO 8601: from Monday to Sunday; the first of a year is the one with its first Thursday. */
export interface IsoWeek {
  readonly year: number;
  readonly week: number;
}

const DAY_MS = 86_400_000;
const WEEK_MS = 7 * DAY_MS;
const WEEK = /^(\d{4})-?w(\d{1,2})$/i;
const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** "2026-W09", or a day in it: "2026-03-02". Undefined for weeks and days that the calendar does not have. */
export function readWeek(typed: string): IsoWeek | undefined {
  const [, year, week] = WEEK.exec(typed.trim()) ?? [];
  if (year !== undefined && week !== undefined) return existing({ year: Number(year), week: Number(week) });
  const [date] = DATE.exec(typed.trim()) ?? [];
  if (date === undefined) return undefined;
  const time = Date.parse(`${date}T00:00:00.000Z`);
  // Date.parse takes 30 February for 2 March.
  const isDay = Number.isFinite(time) && new Date(time).toISOString().startsWith(date);
  return isDay ? existing(weekOf(time)) : undefined;
}

/** As people and programs write it: 2026-W09. */
export function weekName({ year, week }: IsoWeek): string {
  return `${String(year).padStart(4, "0")}-W${String(week).padStart(2, "0")}`;
}

/** From the first moment of its Monday to that of the next; `before` is where the week before began. */
export function weekSpan(
  asked: IsoWeek,
  zone: string,
): { readonly before: Instant; readonly from: Instant; readonly to: Instant } {
  const monday = mondayOf(asked);
  const midnight = (time: number) =>
    toInstant(dayjs.tz(`${new Date(time).toISOString().slice(0, 10)}T00:00:00`, zone).toDate());
  return { before: midnight(monday - WEEK_MS), from: midnight(monday), to: midnight(monday + WEEK_MS) };
}

/** A year has 52 weeks or 53; years before 2000 have no case. */
function existing(asked: IsoWeek): IsoWeek | undefined {
  if (asked.year < 2000 || asked.week < 1) return undefined;
  const { year, week } = weekOf(mondayOf(asked));
  return year === asked.year && week === asked.week ? asked : undefined;
}

/** All in UTC, where every day has 24 hours. The fourth of January is always in the first week. */
function mondayOf({ year, week }: IsoWeek): number {
  const fourth = Date.UTC(year, 0, 4);
  return fourth - daysSinceMonday(fourth) * DAY_MS + (week - 1) * WEEK_MS;
}

function weekOf(day: number): IsoWeek {
  const thursday = day + (3 - daysSinceMonday(day)) * DAY_MS;
  const year = new Date(thursday).getUTCFullYear();
  return { year, week: Math.floor((thursday - Date.UTC(year, 0, 1)) / WEEK_MS) + 1 };
}

function daysSinceMonday(day: number): number {
  return (new Date(day).getUTCDay() + 6) % 7;
}
