import type { KnownBlock } from "@slack/types";
import { inspectMessage } from "../../slack/block-kit/index.ts";
import { withIds } from "./block-ids.ts";
import { findMessage } from "./channels.ts";
import { sharedFile } from "./files.ts";
import { refuse, refuseArguments } from "./refusal.ts";
import { type Channel, changed, type Message, nextTs, type Team } from "./team.ts";

export interface Draft {
  readonly user: string;
  readonly text: string;
  readonly blocks?: unknown;
  readonly threadTs?: string | undefined;
  readonly onlyFor?: string | undefined;
  readonly metadata?: unknown;
  /** `client_msg_id`, given by whoever posts it. */
  readonly clientId?: string;
  /** Ids of files that are shared with it; such a message needs no words. */
  readonly files?: readonly string[];
}

/** Refuses what Slack would refuse, with its error code and its explanation. */
function checkedBlocks(team: Team, text: string, blocks: unknown): readonly KnownBlock[] {
  const problems = inspectMessage({ text, blocks: blocks ?? [] });
  const first = problems[0];
  if (first !== undefined) {
    const lines = problems.filter((each) => each.error === first.error).map((each) => each.message);
    if (first.error === "invalid_blocks") refuseArguments(first.error, lines);
    refuse(first.error);
  }
  return withIds(team, blocks ?? []) as KnownBlock[];
}

/** Adds a message to a channel. A reply to a message that is not there is refused; Slack would post it. */
export function addMessage(team: Team, channel: Channel, draft: Draft): Message {
  const message: Message = {
    ts: nextTs(team),
    user: draft.user,
    text: draft.text,
    blocks:
      draft.files !== undefined && draft.text === "" ? [] : checkedBlocks(team, draft.text, draft.blocks),
    reactions: [],
    ...(draft.threadTs === undefined ? {} : { threadTs: rootOf(channel, draft.threadTs) }),
    ...(draft.onlyFor === undefined ? {} : { onlyFor: draft.onlyFor }),
    ...(draft.metadata === undefined ? {} : { metadata: draft.metadata }),
    ...(draft.clientId === undefined ? {} : { clientId: draft.clientId }),
    ...(draft.files === undefined ? {} : { files: draft.files }),
  };
  channel.messages.push(message);
  changed(team);
  return message;
}

function rootOf(channel: Channel, threadTs: string): string {
  const root = findMessage(channel, threadTs) ?? refuse("thread_not_found");
  if (root.threadTs !== undefined && root.threadTs !== root.ts) refuse("cannot_reply_to_message");
  return root.ts;
}

/** New words in place of old; blocks stay when none are given, as in Slack. */
export function editMessage(
  team: Team,
  message: Message,
  by: string,
  change: { readonly text?: string | undefined; readonly blocks?: unknown },
): void {
  const text = change.text ?? message.text;
  const blocks = change.blocks === undefined ? message.blocks : checkedBlocks(team, text, change.blocks);
  if (text === "" && blocks.length === 0) refuse("no_text");
  message.text = text;
  message.blocks = blocks;
  message.edited = { user: by, ts: nextTs(team) };
  changed(team);
}

export function removeMessage(team: Team, channel: Channel, message: Message): void {
  channel.messages = channel.messages.filter((each) => each !== message);
  changed(team);
}

/** The message as the Web API and interaction payloads show it. */
export function messageJson(team: Team, channel: Channel, message: Message): object {
  const { app } = team.options;
  const replies = channel.messages.filter(
    (each) => each.threadTs === message.ts && each.ts !== message.ts && each.onlyFor === undefined,
  );
  return {
    type: "message",
    user: message.user,
    ...(message.user === app.botUser ? { bot_id: app.botId, app_id: app.appId } : {}),
    team: team.id,
    text: message.text,
    ts: message.ts,
    ...(message.threadTs === undefined ? {} : { thread_ts: message.threadTs }),
    ...(replies.length === 0 ? {} : { thread_ts: message.ts, reply_count: replies.length }),
    ...(message.blocks.length === 0 ? {} : { blocks: message.blocks }),
    ...(message.edited === undefined ? {} : { edited: message.edited }),
    ...(message.metadata === undefined ? {} : { metadata: message.metadata }),
    ...(message.files === undefined ? {} : { files: message.files.map((id) => sharedFile(team, id)) }),
    ...(message.reactions.length === 0 ? {} : { reactions: message.reactions.map(reactionJson) }),
  };
}

function reactionJson({ name, users }: Message["reactions"][number]): object {
  return { name, users: [...users], count: users.length };
}
