import type { Clock } from "../clock.ts";
import { toInstant } from "../domain/instant.ts";
import type { Outbox } from "../storage/outbox.ts";
import type { ReplyTo } from "./deliveries.ts";
import { RESPOND } from "./gateway.ts";
import type { Content } from "./messages/content.ts";

/** Answers one person, seen only by them. */
export type Reply = (to: ReplyTo, message: Content) => void;

/**
 * By the response URL of what they did, which works in every channel; without one, in the vetting channel, where
 * everybody is who may use the bot.
 */
export function createReply(outbox: Outbox, vettingChannel: string, clock: Clock): Reply {
  return ({ user, responseUrl, thread }, { text, blocks }) => {
    const lane = `to:${user}`;
    const at = toInstant(clock.now());
    if (responseUrl !== undefined) {
      const args = { url: responseUrl, response_type: "ephemeral", replace_original: false, text, blocks };
      outbox.owe({ lane, method: RESPOND, args }, at);
      return;
    }
    const channel = thread?.channel ?? vettingChannel;
    const args = { channel, user, text, blocks, ...(thread !== undefined && { thread_ts: thread.ts }) };
    outbox.owe({ lane, method: "chat.postEphemeral", args, channel }, at);
  };
}
