import type { Instant } from "../domain/instant.ts";
import { reassess } from "./assess-case.ts";
import { breathe } from "./breathe.ts";
import type { LocalSource } from "./sources.ts";
import type { CaseToScreen, Screened } from "./watchlist-ports.ts";
import type { World } from "./world.ts";

/** Cases that are compared in one transaction: a few milliseconds' work. Assessing one again takes as long. */
const BATCH = 10;

export interface Rescreened {
  /** Open cases that were compared with the lists as they are now. */
  readonly screened: number;
  /** Those among them for which something is different, and whose people were told. */
  readonly changed: number;
}

/**
 * Compares every open case with the lists as they are now, when they have changed since it was last compared. Only a
 * case whose hits are others than before is assessed again. Each case remembers where it stands: whoever is
 * interrupted goes on from there. `lists` is the source of the world that knows the lists, and has read them.
 */
export async function rescreen(world: World, lists: LocalSource, at: Instant): Promise<Rescreened> {
  const { watchlists } = world.storage;
  const version = watchlists.version();
  const done = { screened: 0, changed: 0 };
  for (;;) {
    const cases = watchlists.casesToScreen(version, BATCH);
    const batch = world.storage.transaction(() => screenBatch(world, lists, cases, at));
    done.screened += batch.screened;
    done.changed += batch.changed;
    // None left, or none that can be compared before the lists have been read.
    if (batch.screened === 0) return done;
    await breathe();
  }
}

function screenBatch(
  world: World,
  lists: LocalSource,
  cases: readonly CaseToScreen[],
  at: Instant,
): Rescreened {
  let screened = 0;
  for (const one of cases) {
    const now = screenedNow(lists, one, at);
    if (now === undefined) break;
    if (now.hits !== one.hits) {
      // What is to be assessed again is a piece of its own.
      if (screened > 0) break;
      assessAgain(world, one, now, at);
      return { screened: 1, changed: 1 };
    }
    world.storage.watchlists.noteScreened(one.case, now);
    screened += 1;
  }
  return { screened, changed: 0 };
}

/** Undefined while the lists are being read, or read again. */
function screenedNow(
  lists: LocalSource,
  { submission, openedAt, case: itself, version }: CaseToScreen,
  at: Instant,
): Screened | undefined {
  const { screened } = lists.gather(submission, { seenAt: openedAt, now: at, itself });
  return screened === undefined || screened === "not-yet" || screened.version <= version
    ? undefined
    : screened;
}

function assessAgain(world: World, before: CaseToScreen, now: Screened, at: Instant): void {
  const { storage } = world;
  // A case that nobody could compare until now is only catching up when nothing was hit.
  if (before.hits !== null || now.hits !== "") {
    const lists = storage.watchlists
      .changedSince(before.version)
      .map(({ name, version }) => ({ name, version }));
    storage.history.append(before.case, at, "bonafide", { kind: "screened-again", lists });
  }
  reassess(world, before.case, { by: "bonafide", at });
}
