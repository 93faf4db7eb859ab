import "dayjs/locale/de.js";
import type { Instant } from "../../domain/instant.ts";
import { onTheWall } from "../../domain/wall-clock.ts";
import type { Reader } from "./content.ts";

const MOMENT = { en: "ddd D MMM, HH:mm", de: "ddd, D. MMM, HH:mm [Uhr]" } as const;
const DAY = { en: "D MMM YYYY", de: "D. MMM YYYY" } as const;

/** "Tue 3 Mar, 16:00", in the reader's time zone. */
export function moment(at: Instant, reader: Reader): string {
  return told(at, reader, MOMENT);
}

/** "3 Mar 2026", in the reader's time zone. */
export function day(at: Instant, reader: Reader): string {
  return told(at, reader, DAY);
}

/** "2026-03-03": the day in the reader's time zone, as a date picker takes it. */
export function isoDay(at: Instant, { timezone }: Reader): string {
  return onTheWall(at, timezone).format("YYYY-MM-DD");
}

function told(at: Instant, { language, timezone }: Reader, format: typeof MOMENT | typeof DAY): string {
  return onTheWall(at, timezone).locale(language).format(format[language]);
}
