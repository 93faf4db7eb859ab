import { CHECKS } from "../checks/index.ts";
import { holidaysOf } from "../holidays.ts";
import { createLocalSources } from "../sources/index.ts";
import { createOutside } from "../sources/outside.ts";
import { createWatchlistSource, type Watchlists } from "../sources/watchlists.ts";
import { openStorage, type StorageWithBoxes } from "../storage/index.ts";
import { silent } from "../workflows/notices.ts";
import type { World } from "../workflows/world.ts";
import type { Invocation } from "./command.ts";

/** The workflows with nobody to tell; `path` may be ":memory:". */
export function openWorld(
  { config, clock, complain, database }: Invocation,
  path: string,
): { readonly world: World; readonly storage: StorageWithBoxes; readonly watchlists: Watchlists } {
  const storage = openStorage({ path, linkKey: config.linkKey, sealing: config.sealing, now: clock.now() });
  const { calendar, remindAfterHours, linkMemoryDays, escalateTo } = config;
  const watchlists = createWatchlistSource(storage.watchlists, "at-once");
  const world: World = {
    storage,
    notices: silent,
    checks: CHECKS,
    sources: [...createLocalSources({ storage, databasePath: database ?? config.databasePath }), watchlists],
    outside: createOutside({ enabled: config.lookUps, githubToken: config.githubToken, clock }),
    policy: {
      calendar,
      holidaysOf,
      remindAfterHours,
      linkMemoryDays,
      ...(escalateTo !== undefined && { escalateTo }),
    },
    reportBroken: (check, error) =>
      complain(`${check} failed: ${error instanceof Error ? error.message : "unknown"}`),
  };
  return { world, storage, watchlists };
}
