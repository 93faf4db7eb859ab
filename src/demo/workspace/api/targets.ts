import { botIsIn, canSee, channelForBot, directMessage, messageIn } from "../channels.ts";
import { refuse } from "../refusal.ts";
import { type Channel, type Message, nowMs, type Team, type User } from "../team.ts";
import { type Arguments, required } from "./method.ts";

/** Where the bot may post: its own channels, public ones with `chat:write.public`, and people. */
export function channelToPostIn(team: Team, id: string): Channel {
  const person = team.users.get(id);
  if (person !== undefined) return directMessage(team, reachable(team, person).id);
  const channel = channelForBot(team, id);
  if (channel.isArchived) refuse("is_archived");
  if (!botIsIn(team, channel) && !team.options.app.scopes.includes("chat:write.public")) {
    refuse("not_in_channel");
  }
  return channel;
}

/** A person the bot may write to directly. */
export function reachable(team: Team, person: User): User {
  if (person.id === team.options.app.botUser) refuse("cannot_dm_bot");
  if (person.isDeactivated) refuse("user_disabled");
  return person;
}

/** The channel and message that `channel` and `ts` name; an ephemeral message is not found. */
export function messageNamed(
  team: Team,
  args: Arguments,
  name = "ts",
): { readonly channel: Channel; readonly message: Message } {
  const channel = channelForBot(team, required(args, "channel"));
  return { channel, message: messageIn(channel, required(args, name)) };
}

/** Someone an ephemeral message can be shown to. */
export function viewerIn(team: Team, channel: Channel, id: string): User {
  const user = team.users.get(id);
  if (user === undefined || !canSee(channel, user) || !channel.members.has(id)) refuse("user_not_in_channel");
  return user;
}

/** Refuses the message that is one too many in this second of the workspace's clock. */
export function refuseTooFast(team: Team, channel: Channel): void {
  const limit = team.options.limits?.messagesPerSecondPerChannel;
  if (limit === undefined) return;
  const now = nowMs(team);
  const { botUser } = team.options.app;
  const recent = channel.messages.filter(
    (message) => message.user === botUser && Number(message.ts) * 1000 > now - 1000,
  );
  if (recent.length >= limit) refuse("ratelimited", { status: 429, retryAfter: 1 });
}
