import { emit } from "./events.ts";
import { changed, nextTs, type Team } from "./team.ts";

/** Lets someone join or leave a channel, with the events the bot gets about it. */
export function setMember(team: Team, channelId: string, user: string, isMember: boolean): void {
  const channel = team.channels.get(channelId);
  if (channel === undefined || channel.isIm) throw new Error(`There is no channel ${channelId} to join`);
  if (!team.users.has(user)) throw new Error(`There is no user ${user}`);
  if (channel.members.has(user) === isMember) return;
  const about = {
    user,
    channel: channel.id,
    channel_type: channel.isPrivate ? "G" : "C",
    team: team.id,
    event_ts: nextTs(team),
  };
  if (isMember) {
    channel.members.add(user);
    void emit(team, { type: "member_joined_channel", ...about }, channel);
  } else {
    channel.members.delete(user);
    if (user === team.options.app.botUser) {
      const type = channel.isPrivate ? "group_left" : "channel_left";
      void emit(team, { type, channel: channel.id, event_ts: about.event_ts });
    } else {
      void emit(team, { type: "member_left_channel", ...about }, channel);
    }
  }
  changed(team);
}
