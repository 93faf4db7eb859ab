import { type Bonafide, createBonafide } from "./app.ts";
import { systemClock } from "./clock.ts";
import { type Config, environmentWithFile, readConfig } from "./config.ts";
import { type HealthAddress, type HealthServer, serveHealth } from "./health/server.ts";
import { createLog, type Log } from "./logger.ts";
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
  endOnMistakes(log);
  const stopped = stopOnSignals(log);
  try {
    const bonafide = await createBonafide({ config: { ...config, slack }, clock: systemClock, log });
    stopped.instead(bonafide);
    const health = config.health && (await serve(bonafide, config.health));
    stopped.instead(bonafide, health);
    await bonafide.start();
  } catch (error) {
    if (error instanceof StartRefused) refuse(error.problems);
    else if (error instanceof DatabaseRefused) refuse([error.message]);
    else log.fatal({ error }, "Bonafide could not start");
    process.exit(1);
  }
}

/**
 * What nobody caught leaves the process in a state that nobody knows. It ends with code 1, and whoever supervises it
 * starts it again: what was received and what is owed is in the database. Node's own words would quote the error's.
 */
function endOnMistakes(log: Log): void {
  process.on("uncaughtException", (error, origin) => {
    log.fatal({ error, origin }, "Bonafide ended through a mistake of its own; start it again");
    process.exit(1);
  });
}

/** The first signal stops in order, the second at once. Both end with code 0: nothing that was received is lost. */
function stopOnSignals(log: Log) {
  let running: Bonafide | undefined;
  let health: HealthServer | undefined;
  let isStopping = false;

  async function stop(): Promise<void> {
    await running?.stop();
    await health?.stop();
    log.info({}, "Bonafide has stopped");
    process.exit(0);
  }

  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.on(signal, () => {
      if (isStopping || running === undefined) process.exit(0);
      isStopping = true;
      log.info({ signal }, "Bonafide is stopping");
      setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref();
      void stop();
    });
  return {
    /** From now on this is what has to be stopped. */
    instead(bonafide: Bonafide, server?: HealthServer): void {
      running = bonafide;
      health = server;
    },
  };
}

async function serve(bonafide: Bonafide, address: HealthAddress): Promise<HealthServer> {
  try {
    return await serveHealth(bonafide.health, address);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "no reason";
    throw new StartRefused([
      `HEALTH_PORT is ${address.host}:${address.port}, where nothing can listen (${code}); wanted: a free port above 1023, and an address of this machine`,
    ]);
  }
}

/** One line per problem, on standard error, and nothing started. */
function refuse(problems: readonly string[]): void {
  for (const problem of problems) process.stderr.write(`${problem}\n`);
  process.exitCode = 1;
}
