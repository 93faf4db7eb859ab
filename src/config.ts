/** The only reader of the environment. Every problem is one line: the variable, what was found, what is wanted. */
import { existsSync } from "node:fs";
import type { ListenOn } from "./config-values.ts";
import type { LookUpSource } from "./domain/look-up.ts";
import type { Language } from "./domain/text.ts";
import type { WorkingCalendar } from "./domain/working-time.ts";
import {
  type LOG_LEVELS,
  SETTING_NAMES,
  SETTINGS,
  type Setting,
  type SettingName,
  type SettingValues,
} from "./settings.ts";
import type { DigestTime } from "./workflows/digest.ts";

export interface Config {
  readonly slack: SlackConfig | undefined;
  readonly databasePath: string;
  readonly linkKey: string | undefined;
  /** What candidates' words are sealed with, and were before. */
  readonly sealing: { readonly key: string | undefined; readonly oldKey: string | undefined };
  readonly language: Language;
  readonly calendar: WorkingCalendar;
  readonly digestAt: DigestTime;
  readonly remindAfterHours: number;
  readonly escalateTo: string | undefined;
  readonly retentionDays: number;
  readonly linkMemoryDays: number;
  readonly lookUps: readonly LookUpSource[];
  readonly githubToken: string | undefined;
  /** Where health and metrics are served; nowhere when undefined. */
  readonly health: ListenOn | undefined;
  readonly logLevel: (typeof LOG_LEVELS)[number];
}

export interface SlackConfig {
  readonly botToken: string;
  readonly transport:
    | { readonly kind: "socket"; readonly appToken: string }
    | { readonly kind: "http"; readonly signingSecret: string; readonly port: number };
  readonly apiUrl: string | undefined;
  readonly vettingChannel: string;
  readonly digestChannel: string;
  readonly allowPublicChannel: boolean;
  readonly allowedUsergroup: string | undefined;
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** `for`: the bot needs a workspace; the command line, which may run without Slack, does not. */
export function readConfig(
  environment: Environment,
  purpose: "bot" | "command-line",
):
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly problems: readonly string[] } {
  const problems: string[] = [];
  const values = Object.fromEntries(
    SETTING_NAMES.map((name) => [name, readOne(name, environment, problems)]),
  ) as SettingValues;
  problems.push(...givenTwice(environment));
  if (purpose === "bot") problems.push(...missing(environment));
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, config: toConfig(values) };
}

function readOne(name: SettingName, environment: Environment, problems: string[]): unknown {
  const setting: Setting = SETTINGS[name];
  const value = environment[name]?.trim() || setting.fallback;
  if (value === "") return undefined;
  const read = setting.read.safeParse(value);
  if (read.success) return read.data;
  const shown = setting.secret ? hidden(value) : JSON.stringify(value);
  problems.push(`${name} is ${shown}; wanted: ${read.error.issues[0]?.message ?? "another value"}`);
  return undefined;
}

/** Of a secret, only what kind of token it is. */
function hidden(value: string): string {
  return `${/^(?:xox[a-z]|xapp)-/.exec(value)?.[0] ?? ""}… (${value.length} characters)`;
}

function givenTwice(environment: Environment): readonly string[] {
  const isGiven = (name: string) => (environment[name]?.trim() ?? "") !== "";
  return ["ENCRYPTION_KEY", "OLD_ENCRYPTION_KEY"]
    .filter((name) => isGiven(name) && isGiven(`${name}_FILE`))
    .map((name) => `${name} is given as well as ${name}_FILE; wanted: one of the two`);
}

function missing(environment: Environment): readonly string[] {
  const isGiven = (name: SettingName) => (environment[name]?.trim() ?? "") !== "";
  const wanted: [SettingName, string][] = [
    ["SLACK_BOT_TOKEN", "the bot token of the Slack app, xoxb-…"],
    ["VETTING_CHANNEL", "the id of the private channel for cases, C…"],
  ];
  const lines = wanted
    .filter(([name]) => !isGiven(name))
    .map(([name, what]) => `${name} is missing; wanted: ${what}`);
  if (!isGiven("SLACK_APP_TOKEN") && !isGiven("SLACK_SIGNING_SECRET"))
    lines.push(
      "SLACK_APP_TOKEN is missing; wanted: an app-level token xapp-… (Socket Mode), or SLACK_SIGNING_SECRET for HTTP",
    );
  return lines;
}

function toConfig(values: SettingValues): Config {
  const { TIMEZONE: timezone, WORKING_HOURS: hours } = values;
  return {
    slack: toSlack(values),
    databasePath: values.DATABASE_PATH,
    linkKey: values.LINK_KEY,
    sealing: {
      key: values.ENCRYPTION_KEY ?? values.ENCRYPTION_KEY_FILE,
      oldKey: values.OLD_ENCRYPTION_KEY ?? values.OLD_ENCRYPTION_KEY_FILE,
    },
    language: values.LANGUAGE,
    calendar: {
      timezone,
      days: values.WORKING_DAYS,
      fromMinute: hours.from,
      toMinute: hours.to,
      isHoliday: values.HOLIDAYS ?? (() => false),
    },
    digestAt: { ...values.DIGEST_AT, timezone },
    remindAfterHours: values.REMIND_AFTER_HOURS,
    escalateTo: values.ESCALATE_TO,
    retentionDays: values.RETENTION_DAYS,
    linkMemoryDays: values.LINK_MEMORY_DAYS,
    lookUps: values.LOOKUPS ?? [],
    githubToken: values.GITHUB_TOKEN,
    health: values.HEALTH_PORT,
    logLevel: values.LOG_LEVEL,
  };
}

function toSlack(values: SettingValues): SlackConfig | undefined {
  const { SLACK_BOT_TOKEN: botToken, VETTING_CHANNEL: vettingChannel, SLACK_APP_TOKEN: appToken } = values;
  const signingSecret = values.SLACK_SIGNING_SECRET;
  if (botToken === undefined || vettingChannel === undefined) return undefined;
  if (appToken === undefined && signingSecret === undefined) return undefined;
  return {
    botToken,
    vettingChannel,
    digestChannel: values.DIGEST_CHANNEL ?? vettingChannel,
    transport:
      appToken !== undefined
        ? { kind: "socket", appToken }
        : { kind: "http", signingSecret: signingSecret ?? "", port: values.PORT },
    apiUrl: values.SLACK_API_URL,
    allowPublicChannel: values.ALLOW_PUBLIC_CHANNEL === "true",
    allowedUsergroup: values.ALLOWED_USERGROUP,
  };
}

/** The process's environment, with what `.env` in the working directory adds to it. */
export function environmentWithFile(): Environment {
  if (existsSync(".env")) process.loadEnvFile(".env");
  return process.env;
}

/**
 * For the demo, which a team's own settings must not reach.
 * @internal
 */
export function environmentAlone(): Environment {
  return process.env;
}
