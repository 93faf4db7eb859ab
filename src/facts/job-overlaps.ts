import { certainOverlap, isMainJob } from "./history-conflicts.ts";
import type { MonthRange } from "./months.ts";
import { type Job, sameEmployer } from "./work-history.ts";

export interface JobOverlap {
  readonly one: Job;
  readonly other: Job;
  /** Months that the two certainly have in common. */
  readonly months: number;
}

/** Full-time jobs at two employers in the same months, the longest overlap first. Independent work has many clients. */
export function fullTimeOverlaps(jobs: readonly Job[], now: MonthRange): readonly JobOverlap[] {
  const fullTime = jobs.filter((job) => job.fullTime === true && isMainJob(job));
  return fullTime
    .flatMap((one, at) =>
      fullTime
        .slice(at + 1)
        .filter((other) => !sameEmployer(one, other))
        .map((other) => ({ one, other, months: certainOverlap(one, other, now) })),
    )
    .filter(({ months }) => months > 0)
    .toSorted((one, other) => other.months - one.months);
}
