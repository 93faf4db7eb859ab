/** The settings, as data: what each means, what it is when left out, and how it is read. */
import * as z from "zod";
import {
  readDayAndTime,
  readDays,
  readHours,
  readLanguage,
  readListenOn,
  readLookUps,
} from "./config-values.ts";
import { isTimeZone } from "./domain/time-zone.ts";
import { readHolidays } from "./holidays.ts";
import { readSecretFile } from "./secret-file.ts";

/** The message of a reader that fails says what is wanted. */
export interface Setting {
  readonly meaning: string;
  /** As it would be written; empty when there is none. */
  readonly fallback: string;
  /** Never written out. */
  readonly secret?: true;
  readonly read: z.ZodType;
}

export const LOG_LEVELS = ["fatal", "error", "warn", "info", "debug", "silent"] as const;
const slackId = (wanted: RegExp, example: string) => z.string().regex(wanted, `an id such as ${example}`);
const channel = slackId(/^[CG][A-Z0-9]{2,}$/, "C0123ABCD (copy it from the channel's details)");

const KEY_LENGTH = 32;
const KEY_WANTED =
  "32 random bytes in base64 (openssl rand -base64 32), or a passphrase of at least 32 characters";

export const SETTINGS = {
  SLACK_BOT_TOKEN: {
    meaning: "Bot token of the Slack app, xoxb-…",
    fallback: "",
    secret: true,
    read: z.string().regex(/^xoxb-/, "a bot token that begins with xoxb-"),
  },
  SLACK_APP_TOKEN: {
    meaning: "App-level token for Socket Mode, xapp-…; leave empty for HTTP",
    fallback: "",
    secret: true,
    read: z.string().regex(/^xapp-/, "an app-level token that begins with xapp-"),
  },
  SLACK_SIGNING_SECRET: {
    meaning: "Signing secret for HTTP; leave empty for Socket Mode",
    fallback: "",
    secret: true,
    read: z.string().min(16, "the signing secret from the app's Basic Information"),
  },
  PORT: { meaning: "Port for HTTP (with SLACK_SIGNING_SECRET)", fallback: "3000", read: whole(0, 65_535) },
  SLACK_API_URL: {
    meaning: "Another Slack-compatible endpoint; empty for Slack's own",
    fallback: "",
    read: z.url("a URL that ends in /api/"),
  },
  VETTING_CHANNEL: { meaning: "Id of the private channel for cases, C…", fallback: "", read: channel },
  DIGEST_CHANNEL: {
    meaning: "Id of the channel for the weekly digest; empty for the vetting channel",
    fallback: "",
    read: channel,
  },
  DATABASE_PATH: {
    meaning: "The SQLite file with everything in it",
    fallback: "data/bonafide.db",
    read: z.string(),
  },
  TIMEZONE: {
    meaning: "Time zone of the team (IANA name)",
    fallback: "Europe/Berlin",
    read: z.string().refine(isTimeZone, "an IANA name such as Europe/Berlin"),
  },
  WORKING_DAYS: {
    meaning: "Days on which people are reminded, such as mon-fri or mon,tue,thu",
    fallback: "mon-fri",
    read: parsed(readDays, "days such as mon-fri or mon,tue,thu"),
  },
  WORKING_HOURS: {
    meaning: "Hours in which people are reminded",
    fallback: "09:00-17:00",
    read: parsed(readHours, "a span such as 09:00-17:00"),
  },
  HOLIDAYS: {
    meaning: "Country or country and state whose public holidays count, such as DE-BE; empty for none",
    fallback: "",
    read: parsed(readHolidays, "a country or a country and state such as DE or DE-BE"),
  },
  DIGEST_AT: {
    meaning: "When the weekly digest comes",
    fallback: "mon 09:00",
    read: parsed(readDayAndTime, "a day and a time such as mon 09:00"),
  },
  REMIND_AFTER_HOURS: {
    meaning: "Working hours until a task that a strong or moderate finding asked for is due",
    fallback: "6",
    read: z.coerce.number("a number of hours").positive("more than 0").max(400, "at most 400"),
  },
  ESCALATE_TO: {
    meaning: "User (U…) or user group (S…) that hears of a task after three reminders; empty for nobody",
    fallback: "",
    read: slackId(/^[UWS][A-Z0-9]{2,}$/, "U0123ABCD or S0123ABCD"),
  },
  RETENTION_DAYS: {
    meaning:
      "Days after which a case's personal data are erased, from its decision; undecided, from when somebody last worked on it",
    fallback: "180",
    read: whole(1, 3650),
  },
  LINK_MEMORY_DAYS: {
    meaning: "Days for which hashed phone numbers and addresses are remembered",
    fallback: "365",
    read: whole(1, 3650),
  },
  LINK_KEY: {
    meaning: "Secret for these hashes; made and kept beside the database when empty",
    fallback: "",
    secret: true,
    read: z.string().min(16, "at least 16 characters"),
  },
  ENCRYPTION_KEY: {
    meaning:
      "Secret that candidates' words in the database are sealed with (openssl rand -base64 32); plain when empty. Without it nobody can read them again",
    fallback: "",
    secret: true,
    read: z.string().min(KEY_LENGTH, KEY_WANTED),
  },
  ENCRYPTION_KEY_FILE: {
    meaning: "The file that holds it, in place of ENCRYPTION_KEY; nobody else may read it",
    fallback: "",
    read: secretFile(),
  },
  OLD_ENCRYPTION_KEY: {
    meaning: "The secret before this one, for bonafide rotate-key alone",
    fallback: "",
    secret: true,
    read: z.string().min(KEY_LENGTH, KEY_WANTED),
  },
  OLD_ENCRYPTION_KEY_FILE: {
    meaning: "The file that holds it, in place of OLD_ENCRYPTION_KEY",
    fallback: "",
    read: secretFile(),
  },
  LOOKUPS: {
    meaning: "Who outside may be asked: any of dns,rdap,github,links; empty for nobody",
    fallback: "",
    read: parsed(readLookUps, "any of dns,rdap,github,links"),
  },
  GITHUB_TOKEN: {
    meaning:
      "Token for GitHub's API, without any scope; empty for its limit without one, about two accounts an hour",
    fallback: "",
    secret: true,
    read: z.string().min(20, "a token such as github_pat_…"),
  },
  LANGUAGE: {
    meaning: "Language of the bot: en or de",
    fallback: "en",
    read: parsed(readLanguage, "en or de"),
  },
  ALLOW_PUBLIC_CHANNEL: {
    meaning: "true to allow a public vetting channel (not advised)",
    fallback: "false",
    read: z.enum(["true", "false"], "true or false"),
  },
  ALLOWED_USERGROUP: {
    meaning: "User group (S…) that may use the bot; empty for the members of the vetting channel",
    fallback: "",
    read: slackId(/^S[A-Z0-9]{2,}$/, "S0123ABCD"),
  },
  HEALTH_PORT: {
    meaning:
      "Port for /healthz, /readyz and /metrics, for this machine alone; address:port such as 0.0.0.0:9090 for others; empty for none",
    fallback: "",
    read: parsed(readListenOn, "a port such as 9090, or an address and a port such as 0.0.0.0:9090"),
  },
  LOG_LEVEL: {
    meaning: "fatal, error, warn, info, debug or silent",
    fallback: "info",
    read: z.enum(LOG_LEVELS, LOG_LEVELS.join(", ")),
  },
} as const satisfies Record<string, Setting>;

export type SettingName = keyof typeof SETTINGS;
export const SETTING_NAMES = Object.keys(SETTINGS) as readonly SettingName[];

/** Only a setting without a default can be undefined. */
export type SettingValues = {
  readonly [N in SettingName]:
    | z.infer<(typeof SETTINGS)[N]["read"]>
    | ((typeof SETTINGS)[N]["fallback"] extends "" ? undefined : never);
};

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

/** The path of a file; what is read is the secret in it. */
function secretFile() {
  return z.string().transform((path, context) => {
    const read = readSecretFile(path);
    if ("secret" in read && read.secret.length >= KEY_LENGTH) return read.secret;
    const message = "problem" in read ? read.problem : `a file that holds ${KEY_WANTED}`;
    context.addIssue({ code: "custom", message });
    return z.NEVER;
  });
}
