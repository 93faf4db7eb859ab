/** Where the time comes from. The core is given instants; only the edges ask a clock. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };
