import type { WebClient } from "@slack/web-api";
import type { Clock } from "../clock.ts";
import { toInstant } from "../domain/instant.ts";
import type { Log } from "../logger.ts";
import type { World } from "../workflows/world.ts";
import { readTimeZone } from "./people.ts";

/** People change their time zone and groups their name rarely; who opens App Home again soon reads them again. */
const FRESH_FOR_MS = 300_000;
/** As many as a menu holds besides "nobody". */
const MOST_GROUPS = 99;

export interface UserGroup {
  readonly id: string;
  readonly name: string;
}

/** What the settings show of people and groups. A form has no time to ask Slack, so it is read before. */
export interface Directory {
  /** As Slack named them last; empty while it has not, or may not be asked. */
  userGroups(): readonly UserGroup[];
  /** Reads what the settings of this person will show. Never rejects. */
  refresh(user: string): Promise<void>;
}

export interface DirectoryParts {
  readonly client: WebClient;
  readonly world: World;
  readonly clock: Clock;
  readonly log: Log;
  readonly scopes: readonly string[];
}

export function createDirectory(parts: DirectoryParts): Directory {
  const { client, clock, log, scopes } = parts;
  const readAt = new Map<string, number>();
  let groups: readonly UserGroup[] = [];

  /** What is asked for is remembered before the answer, so that a click in the meantime does not ask again. */
  function isDue(what: string): boolean {
    const now = performance.now();
    const isFresh = now - (readAt.get(what) ?? Number.NEGATIVE_INFINITY) < FRESH_FOR_MS;
    if (!isFresh) readAt.set(what, now);
    return !isFresh;
  }

  async function readGroups(): Promise<void> {
    if (!scopes.includes("usergroups:read") || !isDue("groups")) return;
    try {
      const { usergroups = [] } = await client.usergroups.list();
      groups = usergroups
        .flatMap(({ id, name = id }) => (id === undefined || name === undefined ? [] : [{ id, name }]))
        .slice(0, MOST_GROUPS);
    } catch (error) {
      log.warn(
        { error },
        "Slack could not be asked for its user groups; the settings offer those known before",
      );
    }
  }

  return {
    userGroups: () => groups,
    async refresh(user) {
      const zone = isDue(user) ? readTimeZone(parts, user, toInstant(clock.now())) : undefined;
      await Promise.all([zone, readGroups()]);
    },
  };
}
