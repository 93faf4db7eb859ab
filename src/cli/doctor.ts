import { type Config, type Environment, environmentWithFile, readConfig } from "../config.ts";
import { lookAtDatabase, lookAtFiles } from "../doctor/database.ts";
import { hint, type Line } from "../doctor/line.ts";
import { lookAtMachine } from "../doctor/machine.ts";
import { lookAtSettings } from "../doctor/settings.ts";
import { lookAtSlack } from "../doctor/slack.ts";
import { toInstant } from "../domain/instant.ts";
import { createLog } from "../logger.ts";
import { inspectDatabase } from "../storage/inspect.ts";
import type { Command, ExitCode, Invocation } from "./command.ts";
import { withBonafide } from "./with-bonafide.ts";

export const doctorCommand: Command = {
  usage: "doctor [--json] [--offline | --retry-parked]",
  about:
    "Looks at settings, runtime, database and Slack; each line is ok, hint or problem, with what to do about it.",
  takesWords: false,
  diagnoses: true,
  options: {
    json: { type: "boolean" },
    offline: { type: "boolean" },
    "retry-parked": { type: "boolean" },
  },
  help: [
    "--json            one JSON object per line: about, state, says, fix",
    "--offline         leaves Slack out",
    "--retry-parked    shows anew what Slack refused for good, and forgets the rest of it",
    "Changes nothing but with --retry-parked. Ends with 1 when there is a problem.",
  ],

  run: (invocation) => (invocation.flags["retry-parked"] === true ? retry(invocation) : look(invocation)),
};

async function look(invocation: Invocation): Promise<ExitCode> {
  const { flags, clock, database } = invocation;
  const environment = environmentWithFile();
  const { config, problems } = asFarAsItGoes(environment);
  const path = database ?? config.databasePath;
  const now = toInstant(clock.now());
  const lines = [
    ...lookAtSettings(problems, config, environment),
    ...lookAtMachine(config.calendar.timezone),
    ...lookAtFiles(path, config.linkKey),
    ...lookAtDatabase(path, inspectDatabase(path, now, config.sealing), now),
  ];
  for (const line of lines) print(invocation, line);
  const online = flags["offline"] === true ? [] : await slackLines(invocation, config);
  for (const line of online) print(invocation, line);
  return [...lines, ...online].some(({ state }) => state === "problem") ? 1 : 0;
}

async function slackLines({ clock, flags }: Invocation, config: Config): Promise<readonly Line[]> {
  const { slack, escalateTo } = config;
  if (slack === undefined)
    return [
      hint("slack", "it was not asked anything: its settings are not complete", "see the problems above"),
    ];
  const isRealTime = flags["now"] === undefined;
  return lookAtSlack({
    config: slack,
    escalateTo,
    log: createLog("silent"),
    clock: isRealTime ? clock : undefined,
  });
}

/** With the settings that cannot be read left out, so that the rest can be looked at all the same. */
function asFarAsItGoes(environment: Environment): { config: Config; problems: readonly string[] } {
  const read = readConfig(environment, "bot");
  if (read.ok) return { config: read.config, problems: [] };
  const wrong = new Set(read.problems.map((line) => line.split(" ", 1)[0]));
  const rest = Object.fromEntries(Object.entries(environment).filter(([name]) => !wrong.has(name)));
  const again = readConfig(rest, "command-line");
  if (!again.ok) throw new Error(again.problems.join("\n"));
  return { config: again.config, problems: read.problems };
}

function print({ flags, print: say }: Invocation, line: Line): void {
  const { about, state, says, fix } = line;
  const next = fix === undefined ? [] : [`${" ".repeat(9)}→ ${fix}`];
  const plain = [`${state.padEnd(8)} ${about}: ${says}`, ...next];
  for (const text of flags["json"] === true ? [JSON.stringify(line)] : plain) say(text);
}

function retry(invocation: Invocation): Promise<ExitCode> {
  return withBonafide(invocation, async (bonafide) => {
    const { cases, calls } = await bonafide.retryParked();
    invocation.print(`calls that Slack had refused: ${calls}\ncases shown anew: ${cases}`);
  });
}
