import { parseArgs } from "node:util";
import { environmentAlone } from "../config.ts";
import { createLog } from "../logger.ts";
import { type Demo, startDemo } from "./start-demo.ts";
import { tellStory } from "./story.ts";

const DEFAULT_PORT = 4747;

const wanted = readArguments();
if (wanted === "usage") {
  console.error("Wanted: npm run demo, or npm run demo -- --once");
  process.exitCode = 2;
} else if (wanted === "help") {
  console.log(
    "npm run demo            the bot and a small Slack to try it in; PORT=0 for any free port\n" +
      "npm run demo -- --once  the same story told as text",
  );
} else if (wanted === "once") await once();
else await open();

function readArguments(): "open" | "once" | "help" | "usage" {
  try {
    const { values } = parseArgs({
      options: { once: { type: "boolean" }, help: { type: "boolean", short: "h" } },
    });
    if (values.help === true) return "help";
    return values.once === true ? "once" : "open";
  } catch {
    return "usage";
  }
}

async function once(): Promise<void> {
  const demo = await startDemo({
    port: 0,
    runs: false,
    environment: { LANGUAGE: "en" },
    log: createLog("error"),
  });
  try {
    await tellStory(demo, (line) => console.log(line));
  } catch (error) {
    console.error(messageOf(error));
    process.exitCode = 1;
  } finally {
    await demo.stop();
  }
}

async function open(): Promise<void> {
  const environment = environmentAlone();
  const port = Number(environment["PORT"] ?? DEFAULT_PORT);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    console.error(`PORT is ${JSON.stringify(environment["PORT"])}; wanted: a whole number from 0 to 65535`);
    process.exitCode = 2;
    return;
  }
  let demo: Demo;
  try {
    demo = await startDemo({ port, runs: true, environment, log: createLog("error") });
  } catch (error) {
    const isTaken = error instanceof Error && "code" in error && error.code === "EADDRINUSE";
    console.error(isTaken ? `Port ${port} is taken; try PORT=0 npm run demo` : messageOf(error));
    process.exitCode = 1;
    return;
  }
  console.log(
    `Bonafide runs in a small Slack on this machine:\n\n    ${demo.workspace.url}\n\nCtrl-C stops it.`,
  );
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.once(signal, () => void demo.stop().then(() => process.exit(0)));
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
