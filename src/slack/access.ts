import { WebAPIPlatformError, type WebClient } from "@slack/web-api";
import type { SlackConfig } from "../config.ts";
import type { Log } from "../logger.ts";
import type { OwnWorkspace } from "./own-workspace.ts";

/** Members change rarely, and Slack tells us when they do; this is for what it did not tell. */
const FRESH_FOR_MS = 300_000;
/** Of changes to a user group Slack tells nothing. */
const GROUP_FRESH_FOR_MS = 60_000;
/** An outage of Slack's brings nobody in and shuts nobody out; a token that lost its rights must not last for ever. */
const HOLDS_FOR_MS = 3_600_000;

/**
 * Who may use the bot: members of the vetting channel, or of the user group when one is set, who are people of this
 * workspace. A guest of the workspace is a person the team has let into its private channel, where everything stands
 * to be read; somebody of another company, a bot and a deactivated account are refused wherever they are members.
 */
export interface Access {
  /** From memory, for what cannot wait; undefined while that is old or silent, as after a change. */
  isKnown(user: string): boolean | undefined;
  /** Asks Slack when memory is old. Nobody is allowed while Slack has never answered, or not for an hour. */
  isAllowed(user: string): Promise<boolean>;
  /** The same, and undefined while Slack cannot be asked: nobody is let in then, and nobody turned away. */
  ask(user: string): Promise<boolean | undefined>;
  /** Membership changed: it is asked for again at once. */
  forget(): void;
  /** Asks for the members again when that is due. Never rejects. */
  refresh(): Promise<void>;
}

/** Slack could not be asked who may use the bot: what somebody did waits, and is not lost. */
export class NotYetKnown extends Error {
  override readonly name = "NotYetKnown";
}

/** For what is kept and can wait. Rejects with NotYetKnown while Slack cannot be asked. */
export async function isAllowedOrWaits(access: Access, user: string): Promise<boolean> {
  const isAllowed = await access.ask(user);
  if (isAllowed === undefined) throw new NotYetKnown("Slack could not be asked who may use the bot");
  return isAllowed;
}

export interface AccessParts {
  readonly client: WebClient;
  readonly config: Pick<SlackConfig, "vettingChannel" | "allowedUsergroup">;
  readonly log: Log;
  readonly own: OwnWorkspace;
  /** Whether the vetting channel was opened to outsiders since the start: then whoever joins it is one of them. */
  readonly isOpen: () => Promise<boolean>;
}

export function createAccess(parts: AccessParts): Access {
  const { client, config, log } = parts;
  const freshFor = config.allowedUsergroup === undefined ? FRESH_FOR_MS : GROUP_FRESH_FOR_MS;
  const people = createPeople(parts);
  let members: ReadonlySet<string> | undefined;
  let answeredAt = Number.NEGATIVE_INFINITY;
  let readAt = Number.NEGATIVE_INFINITY;
  let reading: Promise<void> | undefined;
  let changes = 0;

  async function read(): Promise<void> {
    try {
      // Somebody who joins while Slack is being asked may be missing from its answer.
      for (let seen = -1; seen !== changes; ) {
        seen = changes;
        members = await allowed();
      }
      readAt = performance.now();
      answeredAt = readAt;
    } catch (error) {
      log.warn({ error }, "could not ask Slack who may use the bot; the last answer holds");
    } finally {
      reading = undefined;
    }
  }

  async function allowed(): Promise<ReadonlySet<string>> {
    const { vettingChannel, allowedUsergroup } = config;
    if (allowedUsergroup !== undefined) return new Set(await groupMembers(client, allowedUsergroup));
    const now = await channelMembers(client, vettingChannel);
    return new Set((await parts.isOpen()) ? now.filter((user) => members?.has(user)) : now);
  }

  async function refresh(): Promise<void> {
    if (performance.now() - readAt <= freshFor) return;
    reading ??= read();
    await reading;
  }

  async function ask(user: string): Promise<boolean | undefined> {
    await refresh();
    if (performance.now() - answeredAt > HOLDS_FOR_MS) return undefined;
    return members?.has(user) === true && (await people.belongs(user));
  }

  return {
    isKnown(user) {
      if (performance.now() - readAt > freshFor) return undefined;
      return members?.has(user) ? people.isKnown(user) : false;
    },
    isAllowed: async (user) => (await ask(user)) ?? false,
    ask,
    forget() {
      changes += 1;
      readAt = Number.NEGATIVE_INFINITY;
      reading ??= read();
    },
    refresh,
  };
}

async function groupMembers(client: WebClient, usergroup: string): Promise<readonly string[]> {
  const { users } = await client.usergroups.users.list({ usergroup });
  return users ?? [];
}

async function channelMembers(client: WebClient, channel: string): Promise<readonly string[]> {
  const all: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await client.conversations.members({ channel, limit: 200, ...(cursor && { cursor }) });
    all.push(...(page.members ?? []));
    cursor = page.response_metadata?.next_cursor;
  } while (cursor);
  return all;
}

interface People {
  isKnown(user: string): boolean | undefined;
  belongs(user: string): Promise<boolean | undefined>;
}

/** Which members are people of this workspace, asked of Slack one by one as they act. */
function createPeople({ client, log, own }: Pick<AccessParts, "client" | "log" | "own">): People {
  const known = new Map<string, { readonly belongs: boolean; readonly readAt: number }>();
  const asking = new Map<string, Promise<void>>();

  async function ask(user: string): Promise<void> {
    try {
      const belongs = await isColleague(client, own, user);
      known.set(user, { belongs, readAt: performance.now() });
    } catch (error) {
      log.warn({ error }, "could not ask Slack who somebody is; the last answer holds");
    } finally {
      asking.delete(user);
    }
  }

  const age = (user: string) => performance.now() - (known.get(user)?.readAt ?? Number.NEGATIVE_INFINITY);
  return {
    isKnown: (user) => (age(user) <= FRESH_FOR_MS ? known.get(user)?.belongs : undefined),
    async belongs(user) {
      if (age(user) > FRESH_FOR_MS) {
        const asked = asking.get(user) ?? ask(user);
        asking.set(user, asked);
        await asked;
        asking.delete(user);
      }
      return age(user) <= HOLDS_FOR_MS ? known.get(user)?.belongs : undefined;
    },
  };
}

const NOBODY_THERE = new Set(["user_not_found", "user_not_visible", "users_not_found"]);

async function isColleague(client: WebClient, own: OwnWorkspace, user: string): Promise<boolean> {
  try {
    const { user: found } = await client.users.info({ user });
    if (found === undefined || found.deleted || found.is_bot || found.is_stranger) return false;
    const { team_id: team, enterprise_user: inEnterprise } = found;
    return own.includes({ team, enterprise: inEnterprise?.enterprise_id });
  } catch (error) {
    if (error instanceof WebAPIPlatformError && NOBODY_THERE.has(error.data.error)) return false;
    throw error;
  }
}
