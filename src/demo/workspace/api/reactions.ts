import { botIsIn } from "../channels.ts";
import { messageJson } from "../messages.ts";
import { addReaction, removeReaction } from "../reactions.ts";
import { refuse } from "../refusal.ts";
import type { Call, Methods } from "./method.ts";
import { required } from "./method.ts";
import { messageNamed } from "./targets.ts";

/** Reactions of the bot. Its events go out behind the answer, as in Slack. */
export const reactionMethods: Methods = {
  "reactions.add": { scopes: ["reactions:write"], run: (call) => change(call, addReaction) },
  "reactions.remove": { scopes: ["reactions:write"], run: (call) => change(call, removeReaction) },
  "reactions.get": {
    scopes: ["reactions:read"],
    run: ({ team, args }) => {
      const { channel, message } = messageNamed(team, args, "timestamp");
      return { type: "message", channel: channel.id, message: messageJson(team, channel, message) };
    },
  },
};

function change({ team, args }: Call, how: typeof addReaction) {
  const name = required(args, "name");
  const { channel, message } = messageNamed(team, args, "timestamp");
  if (channel.isArchived) refuse("is_archived");
  if (!botIsIn(team, channel)) refuse("not_in_channel");
  void how(team, channel, message, team.options.app.botUser, name);
  return {};
}
