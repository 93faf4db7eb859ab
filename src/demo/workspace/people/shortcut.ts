import type { ActionResult, UserAction } from "../../protocol.ts";
import { channelSeenBy, messageIn } from "../channels.ts";
import { channelInPayload, interaction } from "../delivery/payloads.ts";
import { messageJson } from "../messages.ts";
import { refuse } from "../refusal.ts";
import { newResponseUrl } from "../response-urls.ts";
import { nextTs, type Team, type User } from "../team.ts";
import { answered } from "./answered.ts";

/** A global shortcut: it comes from nowhere, so it has no channel and no `response_url`. */
export async function runShortcut(team: Team, user: User, callbackId: string): Promise<ActionResult> {
  refuseUnknown(team, "global", callbackId);
  await answered(team, {
    type: "interactive",
    kind: "shortcut",
    payload: {
      ...interaction(team, "shortcut", user),
      callback_id: callbackId,
      action_ts: nextTs(team),
    },
  });
  return { ok: true };
}

/** A shortcut in a message's menu; ephemeral messages have none. */
export async function runMessageShortcut(
  team: Team,
  user: User,
  { callbackId, channel: channelId, ts }: Extract<UserAction, { do: "messageShortcut" }>,
): Promise<ActionResult> {
  refuseUnknown(team, "message", callbackId);
  const channel = channelSeenBy(team, channelId, user);
  const message = messageIn(channel, ts);
  await answered(team, {
    type: "interactive",
    kind: "message_action",
    payload: {
      ...interaction(team, "message_action", user),
      callback_id: callbackId,
      action_ts: nextTs(team),
      channel: channelInPayload(channel),
      message: messageJson(team, channel, message),
      message_ts: message.ts,
      response_url: newResponseUrl(team, channel.id, user.id, message),
    },
  });
  return { ok: true };
}

function refuseUnknown(team: Team, type: "global" | "message", callbackId: string): void {
  const isKnown = team.options.app.shortcuts.some(
    (shortcut) => shortcut.type === type && shortcut.callbackId === callbackId,
  );
  if (!isKnown) refuse("unknown_shortcut");
}
