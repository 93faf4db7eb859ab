import { botIsIn, channelForBot, directMessage } from "../channels.ts";
import { refuse, refuseArguments } from "../refusal.ts";
import type { Channel, Team } from "../team.ts";
import { type Call, flag, given, type Methods, page, required } from "./method.ts";
import { reachable } from "./targets.ts";

/** Channels and direct conversations. */
export const conversationMethods: Methods = {
  "conversations.info": {
    scopes: ["channels:read", "groups:read", "im:read", "mpim:read"],
    run: ({ team, args }) => {
      const channel = readable(team, required(args, "channel"));
      return { channel: channelJson(team, channel, flag(args, "include_num_members")) };
    },
  },
  "conversations.members": {
    scopes: ["channels:read", "groups:read", "im:read", "mpim:read"],
    run: ({ team, args }) => {
      const channel = readable(team, required(args, "channel"));
      const { items, response_metadata } = page(args, [...channel.members]);
      return { members: items, response_metadata };
    },
  },
  "conversations.open": { scopes: ["im:write"], run: open },
};

function open({ team, args }: Call) {
  const users = given(args, "users")?.split(",") ?? [];
  const [id] = users;
  if (id === undefined) {
    const channel = channelForBot(team, required(args, "channel"));
    return { no_op: true, already_open: true, channel: { id: channel.id } };
  }
  if (users.length > 1)
    refuseArguments("invalid_arguments", ["[ERROR] only one person at a time is supported"]);
  const person = team.users.get(id) ?? refuse("user_not_found");
  return { channel: { id: directMessage(team, reachable(team, person).id).id } };
}

/** Reading a channel takes the scope for its kind: `channels`, `groups` or `im`. */
function readable(team: Team, id: string): Channel {
  const channel = channelForBot(team, id);
  const needed = `${kindOf(channel)}:read`;
  const { scopes } = team.options.app;
  if (!scopes.includes(needed)) refuse("missing_scope", { needed, provided: scopes.join(",") });
  return channel;
}

function kindOf(channel: Channel): "channels" | "groups" | "im" {
  if (channel.isIm) return "im";
  return channel.isPrivate ? "groups" : "channels";
}

function channelJson(team: Team, channel: Channel, withCount: boolean): object {
  const { botUser } = team.options.app;
  const common = {
    id: channel.id,
    created: channel.created,
    is_archived: channel.isArchived,
    is_im: channel.isIm,
    is_org_shared: false,
    context_team_id: team.id,
  };
  if (channel.isIm) {
    return { ...common, user: [...channel.members].find((id) => id !== botUser), is_user_deleted: false };
  }
  return {
    ...common,
    name: channel.name,
    name_normalized: channel.name,
    is_channel: true,
    is_group: false,
    is_mpim: false,
    is_private: channel.isPrivate,
    is_general: false,
    is_shared: channel.isShared === true,
    is_ext_shared: channel.isShared === true,
    is_member: botIsIn(team, channel),
    ...(withCount ? { num_members: channel.members.size } : {}),
  };
}
