import { refuse } from "./refusal.ts";
import { type Channel, type Message, nextId, nowMs, type Team, type User } from "./team.ts";

/** Guests and people of other companies see only the channels they are in. */
export function canSee(channel: Channel, user: User): boolean {
  if (user.isDeactivated) return false;
  if (channel.members.has(user.id)) return true;
  if (channel.isPrivate || channel.isIm) return false;
  return !user.isGuest && !user.isStranger && !user.isBot;
}

/** A person of this workspace who is still active. */
export function activePerson(team: Team, id: string): User {
  const user = team.users.get(id);
  if (user === undefined || user.isBot) refuse("user_not_found");
  if (user.isDeactivated) refuse("account_inactive");
  return user;
}

/** The channel, if this person can see it; Slack does not tell the others that it exists. */
export function channelSeenBy(team: Team, id: string, user: User): Channel {
  const channel = team.channels.get(id);
  if (channel === undefined || !canSee(channel, user)) refuse("channel_not_found");
  return channel;
}

/** The channel, if this person is in it and it still takes messages. */
export function channelJoinedBy(team: Team, id: string, user: User): Channel {
  const channel = channelSeenBy(team, id, user);
  if (!channel.members.has(user.id)) refuse("not_in_channel");
  if (channel.isArchived) refuse("is_archived");
  return channel;
}

/** The channel as the bot sees it: private ones only from inside. */
export function channelForBot(team: Team, id: string): Channel {
  const channel = team.channels.get(id);
  if (channel === undefined) refuse("channel_not_found");
  if ((channel.isPrivate || channel.isIm) && !botIsIn(team, channel)) refuse("channel_not_found");
  return channel;
}

export function botIsIn(team: Team, channel: Channel): boolean {
  return channel.members.has(team.options.app.botUser);
}

/** The direct conversation of the bot and one person; made when there is none yet. */
export function directMessage(team: Team, user: string): Channel {
  const bot = team.options.app.botUser;
  for (const channel of team.channels.values()) {
    if (channel.isIm && channel.members.has(user) && channel.members.has(bot)) return channel;
  }
  const channel: Channel = {
    id: nextId(team, "D"),
    name: "directmessage",
    isPrivate: true,
    isIm: true,
    isArchived: false,
    created: Math.floor(nowMs(team) / 1000),
    members: new Set([user, bot]),
    messages: [],
  };
  team.channels.set(channel.id, channel);
  return channel;
}

/** A message everyone in the channel sees; with `viewer`, also that person's own ephemeral ones. */
export function findMessage(channel: Channel, ts: string, viewer?: string): Message | undefined {
  return channel.messages.find(
    (message) => message.ts === ts && (message.onlyFor === undefined || message.onlyFor === viewer),
  );
}

export function messageIn(channel: Channel, ts: string, viewer?: string): Message {
  return findMessage(channel, ts, viewer) ?? refuse("message_not_found");
}
