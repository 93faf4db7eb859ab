import { changed, type Team } from "./team.ts";

/** Makes a channel public or private, or shares it with another company. Slack tells the app nothing of it. */
export function setExposure(
  team: Team,
  channelId: string,
  to: { readonly isPrivate?: boolean; readonly isShared?: boolean },
): void {
  const channel = team.channels.get(channelId);
  if (channel === undefined || channel.isIm) throw new Error(`There is no channel ${channelId} to open`);
  team.channels.set(channelId, { ...channel, ...to });
  changed(team);
}
