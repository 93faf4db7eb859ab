import type { WebClient } from "@slack/web-api";
import type { Clock } from "../clock.ts";
import { toInstant } from "../domain/instant.ts";
import type { Log } from "../logger.ts";
import { answerOf } from "../playbook/reactions.ts";
import type { StorageWithBoxes } from "../storage/index.ts";
import { type Access, isAllowedOrWaits } from "./access.ts";
import type { Deliveries } from "./deliveries.ts";
import { REF, reactionKey, reactionsUnder, readReactionKey } from "./refs.ts";

/** `reactions.get` may be asked about 50 times a minute; newer reminders are where reactions come. */
const LOOKED_AT = 40;

export interface ReconcileParts {
  readonly client: WebClient;
  readonly storage: StorageWithBoxes;
  readonly deliveries: Deliveries;
  readonly access: Access;
  readonly botUser: string;
  readonly clock: Clock;
  readonly log: Log;
}

/**
 * Finds the reactions that nobody told us of: Bolt acknowledges an event before we see it, and Slack does not repeat
 * for long what it could not deliver. What stands under the newest reminders of open cases is compared with what is
 * kept, and each difference is kept like a delivery.
 */
export async function reconcileReactions(parts: ReconcileParts): Promise<void> {
  const { storage, log } = parts;
  for (const { id, task } of storage.reminders.newest(LOOKED_AT)) {
    const place = storage.outbox.placeOf(REF.reminder(id));
    if (place === undefined) continue;
    try {
      await reconcile(parts, task, place);
    } catch (error) {
      log.warn(
        { error },
        "the reactions under the reminders could not be read; they are looked at again later",
      );
      return;
    }
  }
}

async function reconcile(
  parts: ReconcileParts,
  task: number,
  place: { readonly channel: string; readonly ts: string },
): Promise<void> {
  const kept = new Set(parts.storage.tasks.answerKeys(task, reactionsUnder(place)));
  const standing = await reactionsStanding(parts, place);
  for (const [key, by] of standing)
    if (!kept.has(key) && (await isAllowedOrWaits(parts.access, by))) await keep(parts, place, key, true);
  // What somebody said who has left the team since goes on standing.
  for (const key of kept) if (!standing.has(key)) await keep(parts, place, key, false);
}

/** The keys of the reactions that are answers, and whose they are. */
async function reactionsStanding(
  { client, botUser }: ReconcileParts,
  { channel, ts }: { readonly channel: string; readonly ts: string },
): Promise<ReadonlyMap<string, string>> {
  const { message } = await client.reactions.get({ channel, timestamp: ts, full: true });
  const keys = new Map<string, string>();
  for (const { name = "", users = [] } of message?.reactions ?? []) {
    if (answerOf(name) === undefined) continue;
    for (const by of users) if (by !== botUser) keys.set(reactionKey({ channel, ts, by, name }), by);
  }
  return keys;
}

async function keep(
  { deliveries, clock }: ReconcileParts,
  place: { readonly channel: string; readonly ts: string },
  key: string,
  added: boolean,
): Promise<void> {
  const reaction = readReactionKey(key);
  if (reaction === undefined) return;
  const at = toInstant(clock.now());
  await deliveries.keep("reaction", `found:${added}:${at}:${key}`, { ...reaction, ...place, added, at });
}
