import type { Instant } from "../domain/instant.ts";
import type { Submission } from "../domain/submission.ts";
import { place } from "./place.ts";

/** Compares clocks, as files and commits record them, with the country of residence that was given. */
export interface HomeClock {
  /**
   * Hours between an offset in minutes east of UTC and the nearest zone of the claimed country, on that day; without
   * a day, in the season in which the two are closest. Undefined without a country, and for UTC when it is not
   * that country's own time, because servers and careful developers keep it.
   */
  hoursAway(minutes: number, at?: Instant): number | undefined;
}

const UTC_SLACK_HOURS = 3;
/** From UTC-12 to UTC+14. */
const FARTHEST_WEST = -12 * 60;
const FARTHEST_EAST = 14 * 60;

export function homeClock(submission: Submission, seenAt: Instant): HomeClock {
  const year = seenAt.slice(0, 4);
  const seasons = [`${year}-01-15T12:00:00.000Z`, `${year}-07-15T12:00:00.000Z`];
  return {
    hoursAway(minutes, at) {
      const zone = zoneOf(minutes);
      if (zone === undefined) return undefined;
      const days = at === undefined ? seasons : [at];
      const hours = days.map((day) => place(submission, day).hoursAway(zone) ?? Number.NaN);
      const least = Math.min(...hours);
      if (Number.isNaN(least) || (minutes === 0 && least >= UTC_SLACK_HOURS)) return undefined;
      return least;
    },
  };
}

/** "+05:30", which stands for an offset wherever a time zone's name does. */
function zoneOf(minutes: number): string | undefined {
  if (!Number.isInteger(minutes) || minutes < FARTHEST_WEST || minutes > FARTHEST_EAST) return undefined;
  return showOffset(minutes);
}

/** "+05:30". */
export function showOffset(minutes: number): string {
  const whole = Math.abs(minutes);
  const two = (number: number) => String(number).padStart(2, "0");
  return `${minutes < 0 ? "-" : "+"}${two(Math.floor(whole / 60))}:${two(whole % 60)}`;
}
