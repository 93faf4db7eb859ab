import { WebAPIPlatformError, type WebClient } from "@slack/web-api";
import type { Clock } from "../clock.ts";
import { type Instant, toInstant } from "../domain/instant.ts";
import type { Log } from "../logger.ts";
import { keepTimezone } from "../workflows/owners.ts";
import type { World } from "../workflows/world.ts";

/** People travel, and Slack follows their clocks; a day is soon enough. */
const FRESH_FOR_MS = 86_400_000;
/** `users.info` may be asked a hundred times a minute. */
const ASKED_AT_ONCE = 20;

export interface PeopleParts {
  readonly client: WebClient;
  readonly world: World;
  readonly clock: Clock;
  readonly log: Log;
}

/**
 * Asks Slack for the time zones of people who own tasks, once a day each. Whoever Slack says nothing of has the
 * team's. Never rejects: when Slack does not answer, what was known stays, and it is asked again later.
 */
export async function readTimeZones({ client, world, clock, log }: PeopleParts): Promise<void> {
  const now = clock.now();
  const since = toInstant(new Date(now.getTime() - FRESH_FOR_MS));
  const at = toInstant(now);
  for (const user of world.storage.people.notReadSince(since, ASKED_AT_ONCE)) {
    if (!(await readTimeZone({ client, world, log }, user, at))) return;
  }
}

/** The same for one person, at once. False when Slack did not answer. */
export async function readTimeZone(
  { client, world, log }: Omit<PeopleParts, "clock">,
  user: string,
  at: Instant,
): Promise<boolean> {
  try {
    keepTimezone(world, { user, timezone: await timezoneOf(client, user), at });
    return true;
  } catch (error) {
    log.warn({ error }, "Slack could not be asked for time zones; the team's is used where none is known");
    return false;
  }
}

/** Undefined for somebody whom Slack does not know, or knows no time zone of. */
async function timezoneOf(client: WebClient, user: string): Promise<string | undefined> {
  try {
    const { user: found } = await client.users.info({ user });
    return found?.tz;
  } catch (error) {
    if (error instanceof WebAPIPlatformError && ABOUT_THEM.has(error.data.error)) return undefined;
    throw error;
  }
}

const ABOUT_THEM = new Set(["user_not_found", "user_not_visible", "users_not_found"]);
