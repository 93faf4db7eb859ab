import type { WebClient } from "@slack/web-api";
import type { SlackConfig } from "../config.ts";
import type { Log } from "../logger.ts";

/** Members change rarely, and Slack tells us when they do; this is for what it did not tell. */
const FRESH_FOR_MS = 300_000;

/** Who may use the bot: members of the vetting channel, or of the user group when one is set. */
export interface Access {
  /** From memory, for what cannot wait; undefined until Slack has answered, also after a change. */
  isKnown(user: string): boolean | undefined;
  /** Asks Slack when memory is old. Nobody is allowed while Slack has never answered. */
  isAllowed(user: string): Promise<boolean>;
  /** Membership changed: it is asked for again at once. */
  forget(): void;
}

export function createAccess(
  client: WebClient,
  config: Pick<SlackConfig, "vettingChannel" | "allowedUsergroup">,
  log: Log,
): Access {
  let members: ReadonlySet<string> | undefined;
  let readAt = Number.NEGATIVE_INFINITY;
  let reading: Promise<void> | undefined;
  let changes = 0;

  async function read(): Promise<void> {
    try {
      // Somebody who joins while Slack is being asked may be missing from its answer.
      for (let seen = -1; seen !== changes; ) {
        seen = changes;
        members = new Set(await membersOf(client, config));
      }
      readAt = performance.now();
    } catch (error) {
      log.warn({ error }, "could not ask Slack who may use the bot; the last answer holds");
    } finally {
      reading = undefined;
    }
  }

  return {
    isKnown: (user) => (readAt === Number.NEGATIVE_INFINITY ? undefined : members?.has(user)),
    async isAllowed(user) {
      if (performance.now() - readAt > FRESH_FOR_MS) {
        reading ??= read();
        await reading;
      }
      return members?.has(user) ?? false;
    },
    forget() {
      changes += 1;
      readAt = Number.NEGATIVE_INFINITY;
      reading ??= read();
    },
  };
}

async function membersOf(
  client: WebClient,
  { vettingChannel, allowedUsergroup }: Pick<SlackConfig, "vettingChannel" | "allowedUsergroup">,
): Promise<readonly string[]> {
  if (allowedUsergroup !== undefined) {
    const { users } = await client.usergroups.users.list({ usergroup: allowedUsergroup });
    return users ?? [];
  }
  const all: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await client.conversations.members({
      channel: vettingChannel,
      limit: 200,
      ...(cursor && { cursor }),
    });
    all.push(...(page.members ?? []));
    cursor = page.response_metadata?.next_cursor;
  } while (cursor);
  return all;
}
