import type { Instant } from "../domain/instant.ts";
import type { Watchlist } from "../domain/watchlist.ts";
import type { HitList } from "./looked-up.ts";

const DAY_MS = 86_400_000;
/** Publishers add and remove entries several times a month; our rule of thumb. */
const FRESH_DAYS = 30;

/** A list older than 30 days has most likely a newer issue. */
export function isOutOfDate(daysOld: number): boolean {
  return daysOld > FRESH_DAYS;
}

/** The list as a hit shows it: by the day of its issue, or of our import where the file names none. */
export function hitList(
  { name, publisher, publishedOn, licence, importedAt }: Watchlist,
  now: Instant,
): HitList {
  const date = publishedOn ?? importedAt.slice(0, 10);
  return {
    name,
    publisher,
    date,
    dated: publishedOn === undefined ? "imported" : "issued",
    daysOld: Math.max(0, Math.floor((Date.parse(now) - Date.parse(date)) / DAY_MS)),
    ...(licence !== undefined && { licence }),
  };
}
