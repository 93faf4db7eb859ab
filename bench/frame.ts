/** What all measurements share. */
import { type Instant, toInstant } from "../src/domain/instant.ts";

/** The moment at which everything is measured. */
export const NOW: Instant = "2026-03-03T09:00:00.000Z";
export const LINK_KEY = Buffer.alloc(32, 7);
/** Recruiters who answer for the cases. */
export const OWNERS = Array.from({ length: 50 }, (_, at) => `U${String(at).padStart(4, "0")}`);

const YEARS_MS = 3 * 365 * 86_400_000;

/** Earlier cases were opened evenly over three years. */
export function openedAt(at: number, count: number): Instant {
  return toInstant(new Date(Date.parse(NOW) - YEARS_MS + Math.floor((YEARS_MS * at) / count)));
}
