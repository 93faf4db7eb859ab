import type { WorkingCalendar } from "../../src/domain/working-time.ts";

const SLOT_MS = 1_800_000;
const FIRST = Date.UTC(2025, 11, 29);
const SLOTS = 48 * 480;

/** Every half hour of 2026, and a bit more on either side. */
export const SLOTS_OF_YEAR: readonly string[] = Array.from({ length: SLOTS }, (_, slot) =>
  new Date(FIRST + slot * SLOT_MS).toISOString(),
);

/** The number of the slot that begins at that moment, or of the next one. */
export function slotOf(at: string): number {
  return Math.ceil((Date.parse(at) - FIRST) / SLOT_MS);
}

/**
 * When people of one place work, found out slot by slot with `Intl` and kept in tables: slow to make, plain to read,
 * and nothing in common with the code that it judges.
 */
export interface YearOfWork {
  readonly calendar: WorkingCalendar;
  readonly works: readonly boolean[];
  /** How many working slots there are from one slot to another, that one left out. */
  between(from: number, to: number): number;
  /** The local date of a slot. */
  readonly dates: readonly string[];
}

export function yearOfWork(timezone: string, holidays: readonly string[]): YearOfWork {
  const off = new Set(holidays);
  const clock = new Intl.DateTimeFormat("en-GB", {
    ...{ timeZone: timezone, weekday: "short", year: "numeric", month: "2-digit", day: "2-digit" },
    ...{ hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
  });
  const dates: string[] = [];
  const works = SLOTS_OF_YEAR.map((at) => {
    const parts = Object.fromEntries(
      clock.formatToParts(new Date(at)).map(({ type, value }) => [type, value]),
    );
    const { weekday = "", year, month, day, hour } = parts;
    dates.push(`${year}-${month}-${day}`);
    return (
      !["Sat", "Sun"].includes(weekday) &&
      Number(hour) >= 9 &&
      Number(hour) < 17 &&
      !off.has(`${year}-${month}-${day}`)
    );
  });
  const before = [0];
  for (const isWork of works) before.push((before.at(-1) ?? 0) + (isWork ? 1 : 0));
  return {
    calendar: {
      ...{ timezone, days: [1, 2, 3, 4, 5], fromMinute: 540, toMinute: 1020 },
      isHoliday: (date) => off.has(date),
    },
    works,
    dates,
    between: (from, to) => (before[to] ?? 0) - (before[from] ?? 0),
  };
}

const days = (month: string, from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, day) => `2026-${month}-${String(from + day).padStart(2, "0")}`);

/**
 * Both changes of the clocks are in it (Berlin: 29 March, 25 October; New York: 8 March, 1 November), a place that
 * has none, and one three quarters of an hour off the full one. The holidays are some of 2026, with a long stretch each.
 */
export const PLACES = {
  berlin: yearOfWork("Europe/Berlin", [
    "2026-01-01",
    "2026-04-03",
    "2026-04-06",
    "2026-05-01",
    "2026-10-26",
    "2026-12-25",
    "2027-01-01",
  ]),
  newYork: yearOfWork("America/New_York", [
    "2026-01-01",
    "2026-03-09",
    "2026-07-03",
    ...days("11", 26, 30),
    "2026-12-25",
  ]),
  tokyo: yearOfWork("Asia/Tokyo", ["2026-01-01", ...days("04", 29, 30), ...days("05", 1, 6), "2026-09-22"]),
  kathmandu: yearOfWork("Asia/Kathmandu", ["2026-04-14", ...days("10", 17, 25)]),
} as const satisfies Readonly<Record<string, YearOfWork>>;

export type Place = keyof typeof PLACES;
export const PLACE_NAMES = Object.keys(PLACES) as readonly Place[];
