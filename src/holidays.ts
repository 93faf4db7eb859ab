import Holidays from "date-holidays";

const DAY_MS = 86_400_000;
/** There are fewer regions; what people type may be anything. */
const REGIONS_KEPT = 1000;

const asked = new Map<string, ReturnType<typeof readHolidays>>();

/** As `readHolidays`, read once for each region. */
export function holidaysOf(region: string): ((date: string) => boolean) | undefined {
  const name = region.toUpperCase();
  if (!asked.has(name) && asked.size < REGIONS_KEPT) asked.set(name, readHolidays(name));
  return asked.get(name) ?? readHolidays(name);
}

/**
 * The public holidays of "DE" or "DE-BE" as a question about a local date (YYYY-MM-DD); undefined for a country or
 * state that is not known. Other kinds (bank, school, observance) are working days to us.
 */
export function readHolidays(text: string): ((date: string) => boolean) | undefined {
  const [country = "", state] = text.toUpperCase().split("-");
  const known = new Holidays();
  if (!(country in known.getCountries())) return undefined;
  if (state !== undefined && !(state in (known.getStates(country) ?? {}))) return undefined;
  const calendar = state === undefined ? new Holidays(country) : new Holidays(country, state);
  const years = new Map<string, ReadonlySet<string>>();
  return (date) => {
    const year = date.slice(0, 4);
    const dates = years.get(year) ?? datesOf(calendar, Number(year));
    years.set(year, dates);
    return dates.has(date);
  };
}

/** Counted from the local date that the holiday is given with, so that no machine's time zone shifts it. */
function datesOf(calendar: Holidays, year: number): ReadonlySet<string> {
  const dates = new Set<string>();
  for (const { type, date, start, end } of calendar.getHolidays(year)) {
    if (type !== "public") continue;
    const first = Date.parse(`${date.slice(0, 10)}T00:00:00Z`);
    const days = Math.max(1, Math.round((end.getTime() - start.getTime()) / DAY_MS));
    for (let day = 0; day < days; day += 1)
      dates.add(new Date(first + day * DAY_MS).toISOString().slice(0, 10));
  }
  return dates;
}
