/** A moment, ISO 8601 in UTC with milliseconds; sorts as text. The core is given it and never asks a clock. */
export type Instant = string;

export function toInstant(date: Date): Instant {
  return date.toISOString();
}
