import dayjs from "dayjs";
import "dayjs/locale/de.js";
import timezone from "dayjs/plugin/timezone.js";
import utc from "dayjs/plugin/utc.js";
import type { Instant } from "../../domain/instant.ts";
import type { Reader } from "./content.ts";

dayjs.extend(utc);
dayjs.extend(timezone);

const MOMENT = { en: "ddd D MMM, HH:mm", de: "ddd, D. MMM, HH:mm [Uhr]" } as const;
const ISO_DAY = { en: "YYYY-MM-DD", de: "YYYY-MM-DD" } as const;
const DAY = { en: "D MMM YYYY", de: "D. MMM YYYY" } as const;

/** "Tue 3 Mar, 16:00", in the reader's time zone. */
export function moment(at: Instant, reader: Reader): string {
  return told(at, reader, MOMENT);
}

/** "3 Mar 2026", in the reader's time zone. */
export function day(at: Instant, reader: Reader): string {
  return told(at, reader, DAY);
}

/** "2026-03-03", in the reader's time zone: as a date picker has it. */
export function pickedDay(at: Instant, { timezone: zone }: Reader): string {
  return dayjs.utc(at).tz(zone).format("YYYY-MM-DD");
}

/** "2026-03-03": the day in the reader's time zone, as a date picker takes it. */
export function isoDay(at: Instant, reader: Reader): string {
  return told(at, reader, ISO_DAY);
}

function told(
  at: Instant,
  { language, timezone: zone }: Reader,
  format: typeof MOMENT | typeof DAY | typeof ISO_DAY,
): string {
  return dayjs.utc(at).tz(zone).locale(language).format(format[language]);
}
