import type { Clock } from "../clock.ts";

/** A clock that people move forward. Between moves it runs, or stands still where every run must be the same. */
export interface MovableClock extends Clock {
  /** Throws a RangeError for a time that has passed. */
  moveTo(to: Date): void;
}

export function createMovableClock(start: Date, { runs }: { readonly runs: boolean }): MovableClock {
  let base = start.getTime();
  let since = performance.now();
  const now = () => new Date(base + (runs ? Math.floor(performance.now() - since) : 0));
  return {
    now,
    moveTo(to) {
      if (to < now()) throw new RangeError("the clock only moves forward");
      base = to.getTime();
      since = performance.now();
    },
  };
}
