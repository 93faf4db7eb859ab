import type { Channel, Team, User } from "../team.ts";
import { newTrigger } from "../triggers.ts";

/** What every interaction payload begins with. */
export function interaction(team: Team, type: string, user: User): Record<string, unknown> {
  return {
    type,
    team: { id: team.id, domain: team.domain },
    enterprise: null,
    is_enterprise_install: false,
    user: { id: user.id, username: user.name, name: user.name, team_id: user.teamId },
    api_app_id: team.options.app.appId,
    token: "local",
    trigger_id: newTrigger(team, user.id),
  };
}

/** Slack gives no names of private and direct conversations in payloads. */
export function channelInPayload(channel: Channel): { readonly id: string; readonly name: string } {
  return { id: channel.id, name: nameInPayload(channel) };
}

export function nameInPayload(channel: Channel): string {
  if (channel.isIm) return "directmessage";
  return channel.isPrivate ? "privategroup" : channel.name;
}
