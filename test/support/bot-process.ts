/** The bot in a process of its own, at a clock that whoever started it moves: for what a process holds in memory. */
import { createBonafide } from "../../src/app.ts";
import { readConfig } from "../../src/config.ts";
import { createMovableClock } from "../../src/demo/movable-clock.ts";
import { createLog } from "../../src/logger.ts";

/** What it is asked, and answers with a number each time. */
export type Asked =
  | { readonly ask: "start"; readonly at: string; readonly environment: Readonly<Record<string, string>> }
  | { readonly ask: "settle" | "due"; readonly at: string }
  /** Bytes of heap in use after a full collection. */
  | { readonly ask: "heap" }
  | { readonly ask: "stop" };

let bot: Awaited<ReturnType<typeof start>> | undefined;

async function start(at: string, environment: Readonly<Record<string, string>>) {
  const clock = createMovableClock(new Date(at), { runs: false });
  const read = readConfig(environment, "bot");
  if (!read.ok || read.config.slack === undefined) throw new Error("the test's configuration is not one");
  const config = { ...read.config, slack: read.config.slack };
  const log = createLog("error", { write: (line: string) => void process.stderr.write(line) });
  const bonafide = await createBonafide({ config, clock, log, messageIntervalMs: 0 });
  await bonafide.start();
  return { bonafide, clock };
}

async function answer(asked: Asked): Promise<number> {
  switch (asked.ask) {
    case "start":
      bot = await start(asked.at, asked.environment);
      await bot.bonafide.settled();
      return 0;
    case "settle":
    case "due": {
      const at = new Date(asked.at);
      if (bot !== undefined && at > bot.clock.now()) bot.clock.moveTo(at);
      await (asked.ask === "due" ? bot?.bonafide.runDue() : bot?.bonafide.settled());
      return 0;
    }
    case "heap":
      globalThis.gc?.();
      return process.memoryUsage().heapUsed;
    case "stop":
      await bot?.bonafide.stop();
      process.disconnect();
      return 0;
  }
}

process.on("message", (asked: Asked) => {
  void answer(asked).then(
    (value) => process.connected && process.send?.({ value }),
    (error: unknown) => process.send?.({ error: String(error) }),
  );
});
