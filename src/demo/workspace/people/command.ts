import type { ActionResult, UserAction } from "../../protocol.ts";
import { channelJoinedBy } from "../channels.ts";
import { nameInPayload } from "../delivery/payloads.ts";
import { refuse } from "../refusal.ts";
import { applyResponse, newResponseUrl } from "../response-urls.ts";
import { nowMs, type Team, type User } from "../team.ts";
import { newTrigger } from "../triggers.ts";
import { answered } from "./answered.ts";
import { escapeCommandText } from "./escape.ts";

/** A slash command. Slack takes none inside a thread, so there is no thread in it. */
export async function runCommand(
  team: Team,
  user: User,
  { channel: channelId, command, text }: Extract<UserAction, { do: "command" }>,
): Promise<ActionResult> {
  const { app, escapeCommands = true } = team.options;
  if (!app.scopes.includes("commands")) refuse("unknown_command");
  if (!app.commands.some((known) => known.command === command)) refuse("unknown_command");
  const channel = channelJoinedBy(team, channelId, user);
  const response = await answered(team, {
    type: "slash_commands",
    kind: "slash_commands",
    payload: {
      token: "local",
      team_id: team.id,
      team_domain: team.domain,
      channel_id: channel.id,
      channel_name: nameInPayload(channel),
      user_id: user.id,
      user_name: user.name,
      command,
      text: escapeCommands ? escapeCommandText(team, user, text) : text,
      api_app_id: app.appId,
      is_enterprise_install: "false",
      response_url: newResponseUrl(team, channel.id, user.id),
      trigger_id: newTrigger(team, user.id),
    },
  });
  if (response["text"] !== undefined || response["blocks"] !== undefined) {
    const url = { channel: channel.id, user: user.id, born: nowMs(team), uses: 0 };
    applyResponse(team, url, response);
  }
  return { ok: true };
}
