import { type Bonafide, createBonafide } from "../app.ts";
import { createLog } from "../logger.ts";
import type { ExitCode, Invocation } from "./command.ts";

/** The bot without its ear: it sends to Slack and takes nothing in. */
export async function withBonafide(
  { config, clock, database, complain }: Invocation,
  work: (bonafide: Bonafide) => Promise<void>,
): Promise<ExitCode> {
  const { slack } = config;
  if (slack === undefined) {
    complain(
      "Slack is not configured; wanted: SLACK_BOT_TOKEN, VETTING_CHANNEL and SLACK_APP_TOKEN or SLACK_SIGNING_SECRET",
    );
    return 1;
  }
  const databasePath = database ?? config.databasePath;
  const log = createLog(config.logLevel === "info" ? "warn" : config.logLevel);
  const given = { config: { ...config, slack, databasePath }, clock, log };
  const bonafide = await createBonafide({ ...given, besideBot: true });
  try {
    await work(bonafide);
    return 0;
  } finally {
    await bonafide.stop();
  }
}
