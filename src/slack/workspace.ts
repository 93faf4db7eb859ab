import { WebAPIPlatformError, type WebClient } from "@slack/web-api";
import type { SlackConfig } from "../config.ts";
import type { Identity } from "./bolt.ts";

/** The workspace is not as the configuration says. One line per problem: what was found, what is wanted. */
export class StartRefused extends Error {
  override readonly name = "StartRefused";
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(problems.join("\n"));
    this.problems = problems;
  }
}

export interface InspectedWorkspace {
  readonly identity: Identity;
  /** What the token was granted. */
  readonly scopes: readonly string[];
  isPrivate(channel: string): boolean;
}

/** Asks Slack who we are and whether the channels are fit for candidates. Rejects with StartRefused when not. */
export async function inspectWorkspace(client: WebClient, config: SlackConfig): Promise<InspectedWorkspace> {
  const { scopes, ...identity } = await identityOf(client);
  const vetting = await channelOf(client, "VETTING_CHANNEL", config.vettingChannel);
  const digest =
    config.digestChannel === config.vettingChannel
      ? vetting
      : await channelOf(client, "DIGEST_CHANNEL", config.digestChannel);
  const problems = [vetting, digest].flatMap((channel) => channel.problem ?? []);
  problems.push(...(await groupProblems(client, config.allowedUsergroup)));
  if (vetting.isPrivate === false && !config.allowPublicChannel)
    problems.push(
      `VETTING_CHANNEL is ${config.vettingChannel}, a public channel: everybody in the workspace could read about ` +
        "candidates; wanted: a private channel (or ALLOW_PUBLIC_CHANNEL=true)",
    );
  if (problems.length > 0) throw new StartRefused([...new Set(problems)]);
  const isPrivate = { [config.vettingChannel]: vetting.isPrivate, [config.digestChannel]: digest.isPrivate };
  return { identity, scopes, isPrivate: (channel) => isPrivate[channel] === true };
}

async function identityOf(client: WebClient): Promise<Identity & Pick<InspectedWorkspace, "scopes">> {
  try {
    const {
      bot_id: botId = "",
      user_id: botUser = "",
      url = "https://slack.com/",
      response_metadata: about,
    } = await client.auth.test();
    return { botId, botUser, url, scopes: about?.scopes ?? [] };
  } catch (error) {
    const code = codeOf(error);
    throw new StartRefused([
      code === "no_answer"
        ? "Slack did not answer; wanted: a connection to slack.com, or to SLACK_API_URL"
        : `SLACK_BOT_TOKEN was refused by Slack (${code}); wanted: the bot token of the installed app, xoxb-…`,
    ]);
  }
}

interface InspectedChannel {
  readonly isPrivate?: boolean;
  readonly problem?: string;
}

async function channelOf(client: WebClient, variable: string, id: string): Promise<InspectedChannel> {
  try {
    const { channel } = await client.conversations.info({ channel: id });
    if (channel?.is_archived)
      return { problem: `${variable} is ${id}, an archived channel; wanted: one in use` };
    if (!channel?.is_member)
      return {
        problem: `${variable} is ${id}, and the bot is not in it; wanted: invite it there with /invite`,
      };
    return { isPrivate: channel.is_private === true };
  } catch (error) {
    const code = codeOf(error);
    return {
      problem:
        code === "channel_not_found"
          ? `${variable} is ${id}, which the bot cannot see; wanted: the id of a channel the bot was invited to with /invite`
          : `${variable} is ${id}, and Slack answered ${code}; wanted: a channel the bot can read`,
    };
  }
}

/** Without its members nobody at all could use the bot. */
async function groupProblems(client: WebClient, usergroup: string | undefined): Promise<readonly string[]> {
  if (usergroup === undefined) return [];
  try {
    await client.usergroups.users.list({ usergroup });
    return [];
  } catch (error) {
    const code = codeOf(error);
    const wanted =
      code === "missing_scope"
        ? "the scope usergroups:read; install the app again with it"
        : "the id of a user group in this workspace";
    return [`ALLOWED_USERGROUP is ${usergroup}, and Slack answered ${code}; wanted: ${wanted}`];
  }
}

function codeOf(error: unknown): string {
  return error instanceof WebAPIPlatformError ? error.data.error : "no_answer";
}
