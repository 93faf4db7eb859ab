import { CHECKS } from "../src/checks/index.ts";
import { createLocalSources } from "../src/sources/index.ts";
import { createWatchlistSource, type Watchlists } from "../src/sources/watchlists.ts";
import { openStorage, type StorageWithBoxes } from "../src/storage/index.ts";
import { silent } from "../src/workflows/notices.ts";
import { NOBODY_OUTSIDE } from "../src/workflows/sources.ts";
import type { World } from "../src/workflows/world.ts";
import { NOW } from "./frame.ts";

export interface OpenedWorld {
  readonly world: World;
  readonly storage: StorageWithBoxes;
  readonly watchlists: Watchlists;
  close(): void;
}

/** All that the bot has, but for Slack, over a database file; its lists are read. */
export async function openWorld(path: string): Promise<OpenedWorld> {
  const storage = openStorage({ path, now: new Date(NOW) });
  const watchlists = createWatchlistSource(storage.watchlists, "in-slices");
  await watchlists.ready();
  const world: World = {
    storage,
    notices: silent,
    checks: CHECKS,
    sources: [...createLocalSources({ storage, databasePath: path }), watchlists],
    outside: NOBODY_OUTSIDE,
    policy: {
      holidaysOf: () => undefined,
      calendar: {
        timezone: "Europe/Berlin",
        days: [1, 2, 3, 4, 5],
        fromMinute: 540,
        toMinute: 1020,
        isHoliday: () => false,
      },
      remindAfterHours: 6,
      linkMemoryDays: 365,
    },
    reportBroken(check, error) {
      throw new Error(`${check} failed`, { cause: error });
    },
  };
  return {
    world,
    storage,
    watchlists,
    close() {
      watchlists.close();
      storage.close();
    },
  };
}
