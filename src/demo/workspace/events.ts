import { setTimeout as wait } from "node:timers/promises";
import { botIsIn } from "./channels.ts";
import { type Channel, type EventBody, nextId, nowMs, type RetryReason, type Team } from "./team.ts";

/**
 * Sends an event the app subscribed to, if the bot is in the channel it happened in.
 * Resolves after the first attempt; the retries go on behind it.
 */
export async function emit(team: Team, event: EventBody["event"], channel?: Channel): Promise<void> {
  const { app } = team.options;
  const subscription = subscriptionFor(event, channel);
  if (!app.events.includes(subscription) || !mayHear(team, subscription, channel)) return;
  if (channel !== undefined && !botIsIn(team, channel)) return;
  const body: EventBody = {
    token: "local",
    team_id: team.id,
    context_team_id: team.id,
    context_enterprise_id: null,
    api_app_id: app.appId,
    event,
    type: "event_callback",
    event_id: nextId(team, "Ev"),
    event_time: Math.floor(nowMs(team) / 1000),
    authorizations: [
      {
        enterprise_id: null,
        team_id: team.id,
        user_id: app.botUser,
        is_bot: true,
        is_enterprise_install: false,
      },
    ],
    is_ext_shared_channel: false,
    event_context: `4-${event.type}`,
  };
  team.sentEvents.push(body);
  const answer = await attempt(team, body, 0);
  if (!answer.acked && answer.noRetry !== true) void retry(team, body, answer.reason);
}

/** Sends an event again, as Slack does when it is not sure that it arrived. */
export async function redeliver(team: Team, eventId?: string): Promise<void> {
  const body =
    eventId === undefined
      ? team.sentEvents.at(-1)
      : team.sentEvents.find((each) => each.event_id === eventId);
  if (body === undefined) throw new Error(`No event ${eventId ?? ""} was sent that could be sent again`);
  await attempt(team, body, 1, "timeout");
}

async function retry(team: Team, body: EventBody, firstReason: RetryReason): Promise<void> {
  let reason = firstReason;
  for (const [index, delay] of team.timing.eventRetryMs.entries()) {
    try {
      await wait(delay, undefined, { ref: false, signal: team.stopped.signal });
    } catch {
      return;
    }
    const answer = await attempt(team, body, index + 1, reason);
    if (answer.acked || answer.noRetry === true) return;
    reason = answer.reason;
  }
}

function attempt(team: Team, body: EventBody, number: number, reason?: RetryReason) {
  return team.deliver({
    type: "events_api",
    kind: body.event.type,
    payload: body,
    attempt: number,
    ...(reason === undefined ? {} : { reason }),
  });
}

/** Message events are subscribed to per kind of channel. */
function subscriptionFor(event: EventBody["event"], channel: Channel | undefined): string {
  if (event.type !== "message" || channel === undefined) return event.type;
  if (channel.isIm) return "message.im";
  return channel.isPrivate ? "message.groups" : "message.channels";
}

const SCOPES: Readonly<Record<string, string>> = {
  reaction_added: "reactions:read",
  reaction_removed: "reactions:read",
  channel_left: "channels:read",
  group_left: "groups:read",
  "message.channels": "channels:history",
  "message.groups": "groups:history",
  "message.im": "im:history",
};

/** Slack sends nothing that the app has no scope for, whatever it subscribed to. */
function mayHear(team: Team, subscription: string, channel: Channel | undefined): boolean {
  const membership = channel?.isPrivate === true ? "groups:read" : "channels:read";
  const needed = subscription.startsWith("member_") ? membership : SCOPES[subscription];
  return needed === undefined || team.options.app.scopes.includes(needed);
}
