import dayjs, { type Dayjs } from "dayjs";
import utc from "dayjs/plugin/utc.js";
import type { Instant } from "./instant.ts";

dayjs.extend(utc);

/**
 * What the clock on the wall of a time zone (IANA) shows at that moment, to the second, as if it were UTC: to be read
 * and counted with, not to be turned back into an instant. The formatter is kept: dayjs makes one each time, which
 * takes ten times as long, and every message tells a few moments. Throws RangeError for a zone or moment that is none.
 */
export function onTheWall(at: Instant, timeZone: string): Dayjs {
  let clock = clocks.get(timeZone);
  if (clock === undefined) {
    // The Swedish way to write a moment is ISO 8601.
    clock = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "medium" });
    clocks.set(timeZone, clock);
  }
  return dayjs.utc(`${clock.format(Date.parse(at)).replace(" ", "T")}Z`);
}

const clocks = new Map<string, Intl.DateTimeFormat>();
