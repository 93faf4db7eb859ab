import { parseArgs } from "node:util";
import { systemClock } from "../clock.ts";
import { type Config, environmentWithFile, readConfig } from "../config.ts";
import type { Command, ExitCode } from "./command.ts";
import { failureLine } from "./failure.ts";

/** Loaded when asked for: most commands have no use for Slack's client, which takes longer to load than they run. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  vet: async () => (await import("./vet.ts")).vetCommand,
  "read-cv": async () => (await import("./read-cv.ts")).readCvCommand,
  checks: async () => (await import("./checks.ts")).checksCommand,
  cases: async () => (await import("./cases.ts")).casesCommand,
  case: async () => (await import("./case.ts")).caseCommand,
  export: async () => (await import("./export.ts")).exportCommand,
  import: async () => (await import("./import.ts")).importCommand,
  digest: async () => (await import("./digest.ts")).digestCommand,
  "run-due": async () => (await import("./run-due.ts")).runDueCommand,
  forget: async () => (await import("./forget.ts")).forgetCommand,
  purge: async () => (await import("./purge.ts")).purgeCommand,
  "verify-history": async () => (await import("./verify-history.ts")).verifyHistoryCommand,
  "rotate-key": async () => (await import("./rotate-key.ts")).rotateKeyCommand,
  notice: async () => (await import("./notice.ts")).noticeCommand,
  doctor: async () => (await import("./doctor.ts")).doctorCommand,
  backup: async () => (await import("./backup.ts")).backupCommand,
  manifest: async () => (await import("./manifest.ts")).manifestCommand,
};

const EVERYWHERE = {
  help: { type: "boolean", short: "h" },
  db: { type: "string" },
  now: { type: "string" },
} as const;

/** Date.parse alone takes "5" for a day in 2001. */
const ISO_TIME = /^\d{4}-\d{2}-\d{2}(T\S+)?$/;

process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<ExitCode> {
  const [name, ...rest] = args;
  if (name === undefined || name === "--help" || name === "-h" || name === "help") return await overview();
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (load === undefined) return refuse(`There is no command ${JSON.stringify(name)}.`, "bonafide --help");
  try {
    return await run(name, await load(), rest);
  } catch (error) {
    if (error instanceof Error && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS"))
      return refuse(error.message, `bonafide ${name} --help`);
    console.error(failureLine(error));
    return 1;
  }
}

async function run(name: string, command: Command, args: readonly string[]): Promise<ExitCode> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { ...command.options, ...EVERYWHERE },
    allowPositionals: command.takesWords,
  });
  if (values["help"] === true) return help(command);
  const now = values["now"];
  if (typeof now === "string" && !(ISO_TIME.test(now) && Number.isFinite(Date.parse(now))))
    return refuse(
      `--now is ${JSON.stringify(now)}; wanted: a time such as 2026-02-03T10:00:00Z.`,
      `bonafide ${name} --help`,
    );
  const config = configFor(command);
  if (config === undefined) return 2;
  return command.run({
    positionals,
    flags: values as Record<string, string | boolean | undefined>,
    config,
    database: typeof values["db"] === "string" ? values["db"] : undefined,
    clock: typeof now === "string" ? { now: () => new Date(now) } : systemClock,
    input: process.stdin,
    print: (line) => console.log(line),
    complain: (line) => console.error(line),
  });
}

/** Undefined, with a line for every problem, when the settings cannot be read and the command does not look at them itself. */
function configFor({ diagnoses }: Command): Config | undefined {
  const read = readConfig(environmentWithFile(), "command-line");
  if (read.ok) return read.config;
  const defaults = readConfig({}, "command-line");
  if (diagnoses === true && defaults.ok) return defaults.config;
  for (const problem of read.problems) console.error(problem);
  return undefined;
}

async function overview(): Promise<ExitCode> {
  console.log("bonafide: notice and settle false identities in IT hiring\n");
  for (const { usage, about } of await Promise.all(Object.values(COMMANDS).map((load) => load())))
    console.log(`  bonafide ${usage}\n      ${about}`);
  console.log("\nEvery command takes --help, --db FILE (another database) and --now ISO (another time).");
  return 0;
}

function help({ usage, about, help: lines }: Command): ExitCode {
  console.log(`bonafide ${usage}\n\n${about}\n`);
  for (const line of lines) console.log(`  ${line}`);
  console.log("  --db FILE         use this database instead of DATABASE_PATH");
  console.log("  --now ISO         take this as the present time");
  return 0;
}

function refuse(what: string, seeAlso: string): ExitCode {
  console.error(`${what}\nSee ${seeAlso}`);
  return 2;
}
