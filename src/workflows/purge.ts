import { type Instant, toInstant } from "../domain/instant.ts";
import { breathe } from "./breathe.ts";
import { eraseCase, rewordLinked } from "./forget.ts";
import type { Storage } from "./ports.ts";

const DAY_MS = 86_400_000;
/** For so long Slack may deliver something a second time, and a parked message is of interest. */
const BOX_DAYS = 30;
/** So many rows of each kind take about a millisecond. */
const PIECE = 200;
const CASES_PER_LOOK = 20;

export interface Purged {
  /** The numbers of the cases that were erased. */
  readonly cases: readonly number[];
  /** Links in other cases that say no more than a number now. */
  readonly links: number;
  readonly identifiers: number;
  readonly sketches: number;
  readonly leftovers: number;
}

/**
 * Erases cases that were decided, or undecided ones that nobody touched, longer ago than `retentionDays`, and deletes
 * what has expired. In pieces: in between everything else has its turn.
 */
export async function purge(
  storage: Storage,
  { now, retentionDays, by }: { readonly now: Instant; readonly retentionDays: number; readonly by: string },
): Promise<Purged> {
  const before = daysBefore(now, retentionDays);
  const cases: number[] = [];
  for (;;) {
    const due = storage.erasure.due(before, CASES_PER_LOOK);
    let erased = 0;
    for (const id of due) {
      if (!eraseCase(storage, id, { by, at: now, because: "retention" })) continue;
      cases.push(id);
      erased += 1;
      await breathe();
    }
    if (erased === 0) break;
  }
  const links = await rewordLinked(storage);
  const expired = await expire(storage, now);
  // The log still has what the file no longer does; whoever reads right now keeps it until the next time.
  if (cases.length > 0) storage.erasure.checkpoint();
  return { cases, links, ...expired };
}

async function expire(storage: Storage, now: Instant) {
  const all = { identifiers: 0, sketches: 0, leftovers: 0 };
  for (;;) {
    const piece = { now, boxesBefore: daysBefore(now, BOX_DAYS), limit: PIECE };
    const { identifiers, sketches, leftovers } = storage.erasure.expire(piece);
    if (identifiers + sketches + leftovers === 0) return all;
    all.identifiers += identifiers;
    all.sketches += sketches;
    all.leftovers += leftovers;
    await breathe();
  }
}

function daysBefore(now: Instant, days: number): Instant {
  return toInstant(new Date(Date.parse(now) - days * DAY_MS));
}
