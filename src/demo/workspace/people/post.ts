import type { ActionResult, UserAction } from "../../protocol.ts";
import { channelJoinedBy } from "../channels.ts";
import { emit } from "../events.ts";
import { addMessage } from "../messages.ts";
import type { Team, User } from "../team.ts";

/** A person writes a message; the app hears of it only when it subscribed to messages there. */
export async function postMessage(
  team: Team,
  user: User,
  { channel: channelId, text, threadTs }: Extract<UserAction, { do: "post" }>,
): Promise<ActionResult> {
  const channel = channelJoinedBy(team, channelId, user);
  const message = addMessage(team, channel, { user: user.id, text, threadTs });
  const kind = channel.isPrivate ? "group" : "channel";
  await emit(
    team,
    {
      type: "message",
      user: user.id,
      text,
      ts: message.ts,
      ...(message.threadTs === undefined ? {} : { thread_ts: message.threadTs }),
      channel: channel.id,
      channel_type: channel.isIm ? "im" : kind,
      team: team.id,
      event_ts: message.ts,
    },
    channel,
  );
  return { ok: true, ts: message.ts };
}
