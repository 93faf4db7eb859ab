import type { ChannelView, PostedMessage, Snapshot } from "../protocol.ts";
import { canSee } from "./channels.ts";
import { sharedFile } from "./files.ts";
import type { Channel, Message, Team, User } from "./team.ts";

/** All that one person can see, as a copy that later changes do not touch. */
export function takeSnapshot(team: Team, userId: string): Snapshot {
  const user = team.users.get(userId);
  if (user === undefined) throw new Error(`There is no user ${userId} in this workspace`);
  const { options } = team;
  const { app } = options;
  const home = team.views.get(team.homes.get(userId) ?? "");
  const now = options.clock.now();
  return structuredClone({
    version: team.version,
    now: now.toISOString(),
    timezone: team.timezone,
    team: team.options.name ?? "Local workspace",
    me: userId,
    users: [...team.users.values()].map(({ id, name, isBot }) => ({ id, name, isBot })),
    channels: [...team.channels.values()]
      .filter((channel) => canSee(channel, user))
      .map((channel) => channelView(team, channel, user)),
    apps: [
      {
        botUser: app.botUser,
        name: app.name,
        commands: app.commands,
        shortcuts: app.shortcuts,
        home: home?.view.type === "home" ? { viewId: home.id, view: home.view } : null,
      },
    ],
    modals: (team.modals.get(userId) ?? []).flatMap((id) => {
      const stored = team.views.get(id);
      return stored?.view.type === "modal" ? [{ viewId: id, view: stored.view }] : [];
    }),
    suggestions: options.suggestions ?? [],
    clockSteps: options.clockSteps?.(now) ?? [],
  });
}

function channelView(team: Team, channel: Channel, user: User): ChannelView {
  return {
    id: channel.id,
    name: channel.name,
    isPrivate: channel.isPrivate,
    isIm: channel.isIm,
    isMember: channel.members.has(user.id),
    members: [...channel.members],
    messages: channel.messages
      .filter((message) => message.onlyFor === undefined || message.onlyFor === user.id)
      .map((message) => postedMessage(team, message)),
  };
}

function postedMessage(team: Team, message: Message): PostedMessage {
  return {
    ts: message.ts,
    ...(message.threadTs === undefined ? {} : { threadTs: message.threadTs }),
    user: message.user,
    text: message.text,
    blocks: message.blocks,
    reactions: message.reactions,
    ...(message.files === undefined ? {} : { files: message.files.map((id) => sharedFile(team, id)) }),
    edited: message.edited !== undefined,
    ephemeral: message.onlyFor !== undefined,
  };
}
