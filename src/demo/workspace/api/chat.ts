import { countCharacters } from "../../../slack/block-kit/text.ts";
import { addMessage, editMessage, messageJson, removeMessage } from "../messages.ts";
import { refuse } from "../refusal.ts";
import type { Channel, Message, Team } from "../team.ts";
import type { Call, Methods } from "./method.ts";
import { given, json, required } from "./method.ts";
import { channelToPostIn, messageNamed, refuseTooFast, viewerIn } from "./targets.ts";

/** Slack takes less text in an update than in a new message. */
const UPDATE_TEXT = 4000;

/** Messages of the bot. */
export const chatMethods: Methods = {
  "chat.postMessage": {
    scopes: ["chat:write"],
    run: ({ team, args }) => {
      refuseAttachments(args["attachments"]);
      const channel = channelToPostIn(team, required(args, "channel"));
      refuseTooFast(team, channel);
      const clientId = given(args, "client_msg_id");
      const known = knownMessage(team, channel, clientId);
      if (known !== undefined)
        return { channel: channel.id, ts: known.ts, message: messageJson(team, channel, known) };
      const message = addMessage(team, channel, {
        user: team.options.app.botUser,
        ...(clientId !== undefined && { clientId }),
        text: given(args, "text") ?? "",
        blocks: json(args, "blocks", "invalid_blocks_format"),
        threadTs: given(args, "thread_ts"),
        metadata: json(args, "metadata", "invalid_metadata_format"),
      });
      return { channel: channel.id, ts: message.ts, message: messageJson(team, channel, message) };
    },
  },
  "chat.postEphemeral": {
    scopes: ["chat:write"],
    run: ({ team, args }) => {
      refuseAttachments(args["attachments"]);
      const channel = channelToPostIn(team, required(args, "channel"));
      const user = viewerIn(team, channel, required(args, "user"));
      refuseTooFast(team, channel);
      const message = addMessage(team, channel, {
        user: team.options.app.botUser,
        text: given(args, "text") ?? "",
        blocks: json(args, "blocks", "invalid_blocks_format"),
        threadTs: given(args, "thread_ts"),
        onlyFor: user.id,
      });
      return { message_ts: message.ts };
    },
  },
  "chat.update": { scopes: ["chat:write"], run: update },
  "chat.delete": {
    scopes: ["chat:write"],
    run: ({ team, args }) => {
      const { channel, message } = messageNamed(team, args);
      if (message.user !== team.options.app.botUser) refuse("cant_delete_message");
      removeMessage(team, channel, message);
      return { channel: channel.id, ts: message.ts };
    },
  },
  "chat.getPermalink": {
    run: ({ team, args }) => {
      const { channel, message } = messageNamed(team, args, "message_ts");
      const path = `${team.url}/archives/${channel.id}/p${message.ts.replace(".", "")}`;
      const thread = message.threadTs;
      return {
        channel: channel.id,
        permalink: thread === undefined ? path : `${path}?thread_ts=${thread}&cid=${channel.id}`,
      };
    },
  },
};

function update({ team, args }: Call) {
  refuseAttachments(args["attachments"]);
  const { channel, message } = messageNamed(team, args);
  const { botUser } = team.options.app;
  if (channel.isArchived) refuse("is_archived");
  if (message.user !== botUser) refuse("cant_update_message");
  const text = given(args, "text");
  const blocks = json(args, "blocks", "invalid_blocks_format");
  if (text === undefined && blocks === undefined) refuse("no_text");
  if (text !== undefined && countCharacters(text) > UPDATE_TEXT) refuse("msg_too_long");
  editMessage(team, message, botUser, { text, blocks });
  return {
    channel: channel.id,
    ts: message.ts,
    text: message.text,
    message: messageJson(team, channel, message),
  };
}

function knownMessage(team: Team, channel: Channel, clientId: string | undefined): Message | undefined {
  if (clientId === undefined || team.options.knowsMessageIds !== true) return undefined;
  return channel.messages.find((message) => message.clientId === clientId);
}

/** Attachments are Slack's old way; what the workspace cannot check it does not take. */
function refuseAttachments(attachments: unknown): void {
  if (attachments !== undefined && attachments !== "" && attachments !== "[]") refuse("invalid_attachments");
}
