import { createBonafide } from "./app.ts";
import { systemClock } from "./clock.ts";
import { type Config, environmentWithFile, readConfig, type SlackConfig } from "./config.ts";
import { createLog } from "./logger.ts";
import { StartRefused } from "./slack/workspace.ts";
import { DatabaseRefused } from "./storage/database.ts";

/** A stop that takes longer than this is ended: what was not sent is in the outbox. */
const STOP_WITHIN_MS = 10_000;

const read = readConfig(environmentWithFile(), "bot");
if (!read.ok) refuse(read.problems);
else await run(read.config);

async function run(config: Config): Promise<void> {
  const { slack } = config;
  if (slack === undefined) return refuse(["SLACK_BOT_TOKEN and VETTING_CHANNEL are wanted"]);
  const log = createLog(config.logLevel);
  try {
    await serve({ ...config, slack });
  } catch (error) {
    if (error instanceof StartRefused) refuse(error.problems);
    else if (error instanceof DatabaseRefused) refuse([error.message]);
    else {
      log.fatal({ error }, "Bonafide could not start");
      process.exitCode = 1;
    }
  }

  async function serve(whole: Config & { readonly slack: SlackConfig }): Promise<void> {
    const bonafide = await createBonafide({ config: whole, clock: systemClock, log });
    await bonafide.start();
    for (const signal of ["SIGINT", "SIGTERM"] as const) {
      process.once(signal, () => {
        setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref();
        void bonafide.stop().then(() => log.info({}, "Bonafide has stopped"));
      });
    }
  }
}

/** One line per problem, on standard error, and nothing started. */
function refuse(problems: readonly string[]): void {
  for (const problem of problems) process.stderr.write(`${problem}\n`);
  process.exitCode = 1;
}
