import type { Clock } from "../clock.ts";
import { toInstant } from "../domain/instant.ts";
import type { Outbox } from "../storage/outbox.ts";
import type { ReplyTo } from "./deliveries.ts";
import { RESPOND } from "./gateway.ts";
import type { Content } from "./messages/content.ts";

/** A call that reaches one person alone; `channel` is where it counts against Slack's pace. */
interface ReplyCall {
  readonly method: string;
  readonly args: Readonly<Record<string, unknown>>;
  readonly channel?: string;
}

/** Answers one person, seen only by them. */
export type Reply = (to: ReplyTo, message: Content) => void;

export function createReply(outbox: Outbox, vettingChannel: string, clock: Clock): Reply {
  return (to, message) =>
    outbox.owe({ lane: `to:${to.user}`, ...replyCall(to, message, vettingChannel) }, toInstant(clock.now()));
}

/**
 * By the response URL of what they did, which works in every channel; without one, in the vetting channel, where
 * everybody is who may use the bot.
 */
export function replyCall(
  { user, responseUrl, thread }: ReplyTo,
  { text, blocks }: Content,
  vettingChannel: string,
): ReplyCall {
  if (responseUrl !== undefined) {
    const args = { url: responseUrl, response_type: "ephemeral", replace_original: false, text, blocks };
    return { method: RESPOND, args };
  }
  const channel = thread?.channel ?? vettingChannel;
  const args = { channel, user, text, blocks, ...(thread !== undefined && { thread_ts: thread.ts }) };
  return { method: "chat.postEphemeral", args, channel };
}
