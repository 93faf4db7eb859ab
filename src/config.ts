/** The only reader of the environment. Every problem is one line: the variable, what was found, what is wanted. */
import { existsSync } from "node:fs";
import * as z from "zod";
import { isTimeZone, readDayAndTime, readDays, readHours } from "./config-values.ts";
import type { Language } from "./domain/text.ts";
import { LANGUAGES } from "./domain/text.ts";
import type { WorkingCalendar } from "./domain/working-time.ts";
import { readHolidays } from "./holidays.ts";
import type { DigestTime } from "./workflows/digest.ts";

const LOG_LEVELS = ["fatal", "error", "warn", "info", "debug", "silent"] as const;

export interface Config {
  readonly slack: SlackConfig | undefined;
  readonly databasePath: string;
  readonly linkKey: string | undefined;
  readonly language: Language;
  readonly calendar: WorkingCalendar;
  readonly digestAt: DigestTime;
  readonly remindAfterHours: number;
  readonly escalateTo: string | undefined;
  readonly linkMemoryDays: number;
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

/** One line of `.env.example`: what it means and what it is when left out. The file is made from this list. */
export interface Variable {
  readonly name: string;
  readonly meaning: string;
  readonly fallback: string;
  readonly secret?: true;
}

export const VARIABLES = [
  { name: "SLACK_BOT_TOKEN", meaning: "Bot token of the Slack app, xoxb-…", fallback: "", secret: true },
  {
    name: "SLACK_APP_TOKEN",
    meaning: "App-level token for Socket Mode, xapp-…; leave empty for HTTP",
    fallback: "",
    secret: true,
  },
  {
    name: "SLACK_SIGNING_SECRET",
    meaning: "Signing secret for HTTP; leave empty for Socket Mode",
    fallback: "",
    secret: true,
  },
  { name: "PORT", meaning: "Port for HTTP (with SLACK_SIGNING_SECRET)", fallback: "3000" },
  {
    name: "SLACK_API_URL",
    meaning: "Another Slack-compatible endpoint; empty for Slack's own",
    fallback: "",
  },
  { name: "VETTING_CHANNEL", meaning: "Id of the private channel for cases, C…", fallback: "" },
  {
    name: "DIGEST_CHANNEL",
    meaning: "Id of the channel for the weekly digest; empty for the vetting channel",
    fallback: "",
  },
  { name: "DATABASE_PATH", meaning: "The SQLite file with everything in it", fallback: "data/bonafide.db" },
  { name: "TIMEZONE", meaning: "Time zone of the team (IANA name)", fallback: "Europe/Berlin" },
  {
    name: "WORKING_DAYS",
    meaning: "Days on which people are reminded, such as mon-fri or mon,tue,thu",
    fallback: "mon-fri",
  },
  { name: "WORKING_HOURS", meaning: "Hours in which people are reminded", fallback: "09:00-17:00" },
  {
    name: "HOLIDAYS",
    meaning: "Country or country and state whose public holidays count, such as DE-BE; empty for none",
    fallback: "",
  },
  { name: "DIGEST_AT", meaning: "When the weekly digest comes", fallback: "mon 09:00" },
  {
    name: "REMIND_AFTER_HOURS",
    meaning: "Working hours until a task that a strong or moderate finding asked for is due",
    fallback: "6",
  },
  {
    name: "ESCALATE_TO",
    meaning: "User (U…) or user group (S…) that hears of a task after three reminders; empty for nobody",
    fallback: "",
  },
  {
    name: "LINK_MEMORY_DAYS",
    meaning: "Days for which hashed phone numbers and addresses are remembered",
    fallback: "365",
  },
  {
    name: "LINK_KEY",
    meaning: "Secret for these hashes; made and kept beside the database when empty",
    fallback: "",
    secret: true,
  },
  { name: "LANGUAGE", meaning: "Language of the bot: en or de", fallback: "en" },
  {
    name: "ALLOW_PUBLIC_CHANNEL",
    meaning: "true to allow a public vetting channel (not advised)",
    fallback: "false",
  },
  {
    name: "ALLOWED_USERGROUP",
    meaning: "User group (S…) that may use the bot; empty for the members of the vetting channel",
    fallback: "",
  },
  { name: "LOG_LEVEL", meaning: "fatal, error, warn, info, debug or silent", fallback: "info" },
] as const satisfies readonly Variable[];
type Name = (typeof VARIABLES)[number]["name"];

const slackId = (wanted: RegExp, example: string) => z.string().regex(wanted, `an id such as ${example}`);
const channel = slackId(/^[CG][A-Z0-9]{2,}$/, "C0123ABCD (copy it from the channel's details)");

/** One reader per variable; the message of a failed one says what is wanted. */
const READERS = {
  SLACK_BOT_TOKEN: z.string().regex(/^xoxb-/, "a bot token that begins with xoxb-"),
  SLACK_APP_TOKEN: z.string().regex(/^xapp-/, "an app-level token that begins with xapp-"),
  SLACK_SIGNING_SECRET: z.string().min(16, "the signing secret from the app's Basic Information"),
  PORT: whole(0, 65_535),
  SLACK_API_URL: z.url("a URL that ends in /api/"),
  VETTING_CHANNEL: channel,
  DIGEST_CHANNEL: channel,
  DATABASE_PATH: z.string(),
  TIMEZONE: z.string().refine(isTimeZone, "an IANA name such as Europe/Berlin"),
  WORKING_DAYS: parsed(readDays, "days such as mon-fri or mon,tue,thu"),
  WORKING_HOURS: parsed(readHours, "a span such as 09:00-17:00"),
  HOLIDAYS: parsed(readHolidays, "a country or a country and state such as DE or DE-BE"),
  DIGEST_AT: parsed(readDayAndTime, "a day and a time such as mon 09:00"),
  REMIND_AFTER_HOURS: z.coerce.number("a number of hours").positive("more than 0").max(400, "at most 400"),
  ESCALATE_TO: slackId(/^[UWS][A-Z0-9]{2,}$/, "U0123ABCD or S0123ABCD"),
  LINK_MEMORY_DAYS: whole(1, 3650),
  LINK_KEY: z.string().min(16, "at least 16 characters"),
  LANGUAGE: z.enum(LANGUAGES, "en or de"),
  ALLOW_PUBLIC_CHANNEL: z.enum(["true", "false"], "true or false"),
  ALLOWED_USERGROUP: slackId(/^S[A-Z0-9]{2,}$/, "S0123ABCD"),
  LOG_LEVEL: z.enum(LOG_LEVELS, LOG_LEVELS.join(", ")),
} satisfies Record<Name, z.ZodType>;
type Values = { [N in Name]: z.infer<(typeof READERS)[N]> | undefined };

/** `for`: the bot needs a workspace; the command line, which may run without Slack, does not. */
export function readConfig(
  environment: Environment,
  purpose: "bot" | "command-line",
):
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly problems: readonly string[] } {
  const problems: string[] = [];
  const values = Object.fromEntries(
    VARIABLES.map((variable) => [variable.name, readOne(variable, environment, problems)]),
  ) as Values;
  if (purpose === "bot") problems.push(...missing(environment));
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, config: toConfig(values) };
}

function readOne(variable: Variable & { name: Name }, environment: Environment, problems: string[]): unknown {
  const found = environment[variable.name]?.trim();
  const value = found === undefined || found === "" ? variable.fallback : found;
  if (value === "") return undefined;
  const read = READERS[variable.name].safeParse(value);
  if (read.success) return read.data;
  const shown = variable.secret ? `${value.slice(0, 5)}…` : JSON.stringify(value);
  problems.push(`${variable.name} is ${shown}; wanted: ${read.error.issues[0]?.message ?? "another value"}`);
  return undefined;
}

function missing(environment: Environment): readonly string[] {
  const isGiven = (name: Name) => (environment[name]?.trim() ?? "") !== "";
  const wanted: [Name, string][] = [
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

function toConfig(values: Values): Config {
  const hours = values.WORKING_HOURS ?? { from: 540, to: 1020 };
  const timezone = values.TIMEZONE ?? "Europe/Berlin";
  return {
    slack: toSlack(values),
    databasePath: values.DATABASE_PATH ?? "data/bonafide.db",
    linkKey: values.LINK_KEY,
    language: values.LANGUAGE ?? "en",
    calendar: {
      timezone,
      days: values.WORKING_DAYS ?? [1, 2, 3, 4, 5],
      fromMinute: hours.from,
      toMinute: hours.to,
      isHoliday: values.HOLIDAYS ?? (() => false),
    },
    digestAt: { ...(values.DIGEST_AT ?? { day: 1, hour: 9, minute: 0 }), timezone },
    remindAfterHours: values.REMIND_AFTER_HOURS ?? 6,
    escalateTo: values.ESCALATE_TO,
    linkMemoryDays: values.LINK_MEMORY_DAYS ?? 365,
    logLevel: values.LOG_LEVEL ?? "info",
  };
}

function toSlack(values: Values): SlackConfig | undefined {
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
        : { kind: "http", signingSecret: signingSecret ?? "", port: values.PORT ?? 3000 },
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

function whole(from: number, to: number) {
  const wanted = `a whole number from ${from} to ${to}`;
  return z.coerce.number(wanted).int(wanted).min(from, wanted).max(to, wanted);
}

function parsed<T>(read: (text: string) => T | undefined, wanted: string) {
  return z.string().transform((text, context) => {
    const value = read(text.toLowerCase());
    if (value !== undefined) return value;
    context.addIssue({ code: "custom", message: wanted });
    return z.NEVER;
  });
}
