import { WebAPIPlatformError, type WebClient } from "@slack/web-api";
import type { Clock } from "../clock.ts";
import type { SlackConfig } from "../config.ts";
import type { Log } from "../logger.ts";
import { createWebClient } from "../slack/bolt.ts";
import { OPTIONAL_SCOPES, SCOPES } from "../slack/manifest.ts";
import { inspectWorkspace, StartRefused } from "../slack/workspace.ts";
import { hint, type Line, ok, problem, problemOf } from "./line.ts";

const TIMEOUT_MS = 10_000;
/** Slack's own rule for signed requests is five minutes; whoever is off by one has no time service. */
const SKEW_MS = 60_000;

/** What an optional scope is for, and a scope of the manifest that an older installation lacks. */
const USE: Readonly<Record<string, string>> = {
  "usergroups:read": "user groups in ALLOWED_USERGROUP, ESCALATE_TO and as owners",
  "files:write": "“Case file” in a case's thread",
  "files:read": "CV files from the form",
  "reactions:read": "answers by emoji",
  "reactions:write": "the reactions under a reminder",
  "users:read": "the time zone and the name of the people who are reminded",
};

export interface SlackLook {
  readonly config: SlackConfig;
  readonly escalateTo: string | undefined;
  readonly log: Log;
  /** Undefined when the time is not the real one. */
  readonly clock: Clock | undefined;
}

/** Asks Slack, and sends nothing that anybody sees. Never rejects: a Slack that cannot be reached is the problem. */
export async function lookAtSlack(look: SlackLook): Promise<readonly Line[]> {
  const client = createWebClient(look.config, look.log);
  let granted: readonly string[];
  try {
    const { team, response_metadata: about } = await client.auth.test();
    granted = about?.scopes ?? [];
    const workspace = typeof team === "string" ? ` of ${JSON.stringify(team)}` : "";
    const [channels, escalation, connection, skew] = await Promise.all([
      channelLines(client, look.config),
      escalationLine(client, look.escalateTo),
      connectionLine(look.config, look.log),
      look.clock && clockLine(look.config, look.clock),
    ]);
    const lines = [
      ok("slack.token", `the bot token is one${workspace}`),
      ...scopeLines(granted),
      ...channels,
    ];
    return [...lines, escalation, connection, skew].filter((line) => line !== undefined);
  } catch (error) {
    const code = codeOf(error);
    if (code === undefined)
      return [
        problem(
          "slack",
          "Slack did not answer",
          "check the connection to slack.com, or SLACK_API_URL and the proxy",
        ),
      ];
    return [
      problem(
        "slack.token",
        `Slack refused SLACK_BOT_TOKEN (${code})`,
        "copy the bot token from the app's OAuth & Permissions, or install the app again",
      ),
    ];
  }
}

function scopeLines(granted: readonly string[]): readonly Line[] {
  if (granted.length === 0)
    return [
      hint(
        "slack.scopes",
        "Slack did not say which scopes the token has",
        "nothing to do on an endpoint other than Slack's own",
      ),
    ];
  const forWhat = (scope: string) => (USE[scope] === undefined ? "" : `: ${USE[scope]} do not work`);
  const missing = SCOPES.filter((scope) => !granted.includes(scope)).map((scope) =>
    problem(
      "slack.scopes",
      `the scope ${scope} is missing${forWhat(scope)}`,
      "put the output of “bonafide manifest” into the app's manifest and install it again",
    ),
  );
  const optional = OPTIONAL_SCOPES.filter((scope) => !granted.includes(scope)).map((scope) =>
    hint(
      "slack.scopes",
      `the optional scope ${scope} is not granted`,
      `grant it for ${USE[scope] ?? "what it is named after"}, or leave it`,
    ),
  );
  return missing.length > 0
    ? [...missing, ...optional]
    : [ok("slack.scopes", "all that the manifest asks for"), ...optional];
}

/** As the start would see it. */
async function channelLines(client: WebClient, config: SlackConfig): Promise<readonly Line[]> {
  try {
    await inspectWorkspace(client, config);
    const { vettingChannel, digestChannel } = config;
    return [
      ok("slack.channels", `the bot is in ${[...new Set([vettingChannel, digestChannel])].join(" and ")}`),
    ];
  } catch (error) {
    if (!(error instanceof StartRefused)) throw error;
    return error.problems.map((one) => problemOf("slack.channels", one));
  }
}

async function escalationLine(client: WebClient, to: string | undefined): Promise<Line | undefined> {
  if (to === undefined) return undefined;
  const about = "slack.escalation";
  try {
    if (to.startsWith("S")) await client.usergroups.users.list({ usergroup: to });
    else {
      const { user } = await client.users.info({ user: to });
      if (user?.deleted === true)
        return problem(
          about,
          `ESCALATE_TO is ${to}, whose account is closed`,
          "set it to somebody who is there",
        );
    }
    return ok(about, `ESCALATE_TO is ${to}`);
  } catch (error) {
    const code = codeOf(error);
    if (code === undefined) throw error;
    const fix =
      code === "missing_scope"
        ? "grant usergroups:read to the app, or set it to a person (U…)"
        : "set it to the id of a person (U…) or a user group (S…) of this workspace";
    return problem(about, `ESCALATE_TO is ${to}, and Slack answered ${code}`, fix);
  }
}

/** Asks for an address to connect to, and does not connect: a second socket would take deliveries from the bot. */
async function connectionLine({ transport, apiUrl }: SlackConfig, log: Log): Promise<Line> {
  const about = "slack.connection";
  if (transport.kind === "http") return ok(about, `HTTP on port ${transport.port}`);
  const client = createWebClient({ botToken: transport.appToken, apiUrl }, log);
  try {
    await client.apps.connections.open({});
    return ok(about, "the app token opens a connection (Socket Mode)");
  } catch (error) {
    const code = codeOf(error) ?? "nothing";
    return problem(
      about,
      `SLACK_APP_TOKEN opens no connection; Slack answered ${code}`,
      "make an app-level token with the scope connections:write and switch Socket Mode on",
    );
  }
}

async function clockLine({ apiUrl = "https://slack.com/api/" }: SlackConfig, clock: Clock): Promise<Line> {
  const about = "clock";
  const began = clock.now().getTime();
  const response = await fetch(new URL("api.test", apiUrl.endsWith("/") ? apiUrl : `${apiUrl}/`), {
    signal: AbortSignal.timeout(TIMEOUT_MS),
    redirect: "error",
  }).catch(() => undefined);
  await response?.body?.cancel();
  const slacks = Date.parse(response?.headers.get("date") ?? "");
  if (!Number.isFinite(slacks)) return hint(about, "Slack did not say what time it is", "nothing to do");
  const skew = Math.round((began + clock.now().getTime()) / 2 - slacks);
  const seconds = Math.round(Math.abs(skew) / 1000);
  if (Math.abs(skew) <= SKEW_MS) return ok(about, `within ${Math.max(seconds, 1)} s of Slack's`);
  return problem(
    about,
    `this machine's clock is ${seconds} s ${skew > 0 ? "ahead of" : "behind"} Slack's: signed requests are refused, and reminders come at the wrong time`,
    "switch on a time service such as systemd-timesyncd or chrony",
  );
}

function codeOf(error: unknown): string | undefined {
  return error instanceof WebAPIPlatformError ? error.data.error : undefined;
}
