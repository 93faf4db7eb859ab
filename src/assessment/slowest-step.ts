import type { Instant } from "../domain/instant.ts";
import type { TaskId } from "../domain/task.ts";
import { workingHoursBetween } from "../domain/working-span.ts";
import type { WorkingCalendar } from "../domain/working-time.ts";

/** One slow answer is an accident; from three on, the one in the middle is not the slowest. */
const FEWEST_ANSWERS = 3;
const DAY_MS = 86_400_000;

interface Answered {
  readonly task: TaskId;
  readonly openedAt: Instant;
  readonly answeredAt: Instant;
}

/** How long the answer in the middle took: half of them came sooner. */
interface Pace {
  readonly answers: number;
  readonly workingHours: number;
  /** Of the calendar, 24 hours each. */
  readonly days: number;
}

export interface SlowestStep extends Pace {
  readonly task: TaskId;
  /** The same task in the week before, when it was answered often enough there. */
  readonly before?: Pace;
}

/** The task that took longest from opened to answered, in working hours; undefined when none was answered often enough. */
export function slowestStep(
  now: readonly Answered[],
  before: readonly Answered[],
  calendar: WorkingCalendar,
): SlowestStep | undefined {
  const paces = [...pacesOf(now, calendar)].toSorted(
    ([one, first], [other, second]) =>
      second.workingHours - first.workingHours || second.days - first.days || (one < other ? -1 : 1),
  );
  const [slowest] = paces;
  if (slowest === undefined) return undefined;
  const [task, pace] = slowest;
  const earlier = pacesOf(
    before.filter((one) => one.task === task),
    calendar,
  ).get(task);
  return { task, ...pace, ...(earlier !== undefined && { before: earlier }) };
}

function pacesOf(answered: readonly Answered[], calendar: WorkingCalendar): ReadonlyMap<TaskId, Pace> {
  const paces = new Map<TaskId, Pace>();
  for (const [task, all] of Map.groupBy(answered, (one) => one.task)) {
    // The lower of two in the middle: a real answer, so that both its numbers are about the same one.
    const middle = all
      .map((one) => ({ ...one, ms: Date.parse(one.answeredAt) - Date.parse(one.openedAt) }))
      .toSorted((one, other) => one.ms - other.ms)[Math.floor((all.length - 1) / 2)];
    if (middle === undefined || all.length < FEWEST_ANSWERS) continue;
    paces.set(task, {
      answers: all.length,
      workingHours: workingHoursBetween(middle.openedAt, middle.answeredAt, calendar),
      days: middle.ms / DAY_MS,
    });
  }
  return paces;
}
