import { isEmojiName } from "./emoji.ts";
import { emit } from "./events.ts";
import { refuse } from "./refusal.ts";
import { type Channel, changed, type Message, nextTs, type Team } from "./team.ts";

/** Adds a reaction and sends `reaction_added`; the bot's own come back to it too. */
export function addReaction(
  team: Team,
  channel: Channel,
  message: Message,
  user: string,
  name: string,
): Promise<void> {
  if (!isEmojiName(name)) refuse("invalid_name");
  const known = message.reactions.find((reaction) => reaction.name === name);
  if (known?.users.includes(user)) refuse("already_reacted");
  if (known === undefined) message.reactions.push({ name, users: [user] });
  else known.users.push(user);
  changed(team);
  return emit(team, reactionEvent(team, "reaction_added", channel, message, user, name), channel);
}

export function removeReaction(
  team: Team,
  channel: Channel,
  message: Message,
  user: string,
  name: string,
): Promise<void> {
  if (!isEmojiName(name)) refuse("invalid_name");
  const known = message.reactions.find((reaction) => reaction.name === name);
  const index = known?.users.indexOf(user) ?? -1;
  if (known === undefined || index < 0) refuse("no_reaction");
  known.users.splice(index, 1);
  message.reactions = message.reactions.filter((reaction) => reaction.users.length > 0);
  changed(team);
  return emit(team, reactionEvent(team, "reaction_removed", channel, message, user, name), channel);
}

/** Slack's event has no `thread_ts`: a reply is known by its own `ts` only. */
function reactionEvent(
  team: Team,
  type: string,
  channel: Channel,
  message: Message,
  user: string,
  reaction: string,
) {
  return {
    type,
    user,
    reaction,
    item: { type: "message", channel: channel.id, ts: message.ts },
    item_user: message.user,
    event_ts: nextTs(team),
  };
}
