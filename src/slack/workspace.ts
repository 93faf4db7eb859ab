import { WebAPIPlatformError, type WebClient } from "@slack/web-api";
import type { SlackConfig } from "../config.ts";
import type { Identity } from "./bolt.ts";
import { type OwnWorkspace, ownWorkspace } from "./own-workspace.ts";

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
  readonly own: OwnWorkspace;
  /** Whether only members of this workspace who were let in read along there. */
  isPrivate(channel: string): boolean;
}

/** Asks Slack who we are and whether the channels are fit for candidates. Rejects with StartRefused when not. */
export async function inspectWorkspace(client: WebClient, config: SlackConfig): Promise<InspectedWorkspace> {
  const { scopes, team, enterprise, ...identity } = await identityOf(client);
  const vetting = await channelOf(client, "VETTING_CHANNEL", config.vettingChannel);
  const digest =
    config.digestChannel === config.vettingChannel
      ? vetting
      : await channelOf(client, "DIGEST_CHANNEL", config.digestChannel);
  const problems = [vetting, digest].flatMap((channel) => channel.problem ?? []);
  problems.push(...(await groupProblems(client, config.allowedUsergroup)));
  if (vetting.exposure !== undefined && !config.allowPublicChannel)
    problems.push(
      `VETTING_CHANNEL is ${config.vettingChannel}, ${READ_BY[vetting.exposure]} could read about ` +
        "candidates; wanted: a private channel (or ALLOW_PUBLIC_CHANNEL=true)",
    );
  if (problems.length > 0) throw new StartRefused([...new Set(problems)]);
  const exposed = new Set([vetting, digest].flatMap(({ id, exposure }) => (exposure ? [id] : [])));
  const asked = new Set([vetting.id, digest.id]);
  return {
    identity,
    scopes,
    own: ownWorkspace({ team, enterprise, app: await appOf(client, identity.botId) }),
    isPrivate: (channel) => asked.has(channel) && !exposed.has(channel),
  };
}

/** Undefined when Slack does not say: what arrives is signed with this app's own secret, or comes over its own socket. */
async function appOf(client: WebClient, bot: string): Promise<string | undefined> {
  try {
    const { bot: found } = await client.bots.info({ bot });
    return found?.app_id;
  } catch {
    return undefined;
  }
}

async function identityOf(client: WebClient): Promise<
  Identity &
    Pick<InspectedWorkspace, "scopes"> & {
      readonly team: string | undefined;
      readonly enterprise: string | undefined;
    }
> {
  try {
    const {
      bot_id: botId = "",
      user_id: botUser = "",
      url = "https://slack.com/",
      team_id: team,
      enterprise_id: enterprise,
      response_metadata: about,
    } = await client.auth.test();
    return { botId, botUser, url, team, enterprise, scopes: about?.scopes ?? [] };
  } catch (error) {
    const code = codeOf(error);
    throw new StartRefused([
      code === "no_answer"
        ? "Slack did not answer; wanted: a connection to slack.com, or to SLACK_API_URL"
        : `SLACK_BOT_TOKEN was refused by Slack (${code}); wanted: the bot token of the installed app, xoxb-…`,
    ]);
  }
}

type Exposure = "public" | "shared";

const READ_BY: Readonly<Record<Exposure, string>> = {
  public: "a public channel: everybody in the workspace",
  shared: "a channel shared with another company: its people",
};

/** Who besides the people that were let in can read along in a channel; undefined for nobody. */
export function exposureOf(channel: {
  readonly is_private?: boolean;
  readonly is_ext_shared?: boolean;
}): Exposure | undefined {
  if (channel.is_private !== true) return "public";
  return channel.is_ext_shared === true ? "shared" : undefined;
}

interface InspectedChannel {
  readonly id: string;
  readonly exposure?: Exposure;
  readonly problem?: string;
}

async function channelOf(client: WebClient, variable: string, id: string): Promise<InspectedChannel> {
  try {
    const { channel } = await client.conversations.info({ channel: id });
    if (channel?.is_archived)
      return { id, problem: `${variable} is ${id}, an archived channel; wanted: one in use` };
    if (!channel?.is_member)
      return {
        id,
        problem: `${variable} is ${id}, and the bot is not in it; wanted: invite it there with /invite`,
      };
    const exposure = exposureOf(channel);
    return { id, ...(exposure !== undefined && { exposure }) };
  } catch (error) {
    const code = codeOf(error);
    return {
      id,
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
