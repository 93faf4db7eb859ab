import { toInstant } from "../domain/instant.ts";
import {
  addWorkingHours,
  nextWorkingDay,
  nextWorkingWeek,
  type WorkingCalendar,
} from "../domain/working-time.ts";
import type { Snapshot } from "./protocol.ts";

const WEEK_MS = 7 * 86_400_000;

/** Where the clock can be moved with one click. */
export function clockSteps(calendar: WorkingCalendar): (now: Date) => Snapshot["clockSteps"] {
  return (now) => {
    const at = toInstant(now);
    return [
      { label: "Next working day 09:30", to: addWorkingHours(nextWorkingDay(at, calendar), 0.5, calendar) },
      { label: "Next Monday 09:00", to: nextWorkingWeek(at, calendar) },
      { label: "+1 week", to: toInstant(new Date(now.getTime() + WEEK_MS)) },
    ];
  };
}
