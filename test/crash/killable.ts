import { spawn } from "node:child_process";
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Plan, written } from "./steps.ts";

const BOT = fileURLToPath(new URL("../../src/main.ts", import.meta.url));
const COMMAND_LINE = fileURLToPath(new URL("../../src/cli/main.ts", import.meta.url));
const DYING = new URL("./dying.ts", import.meta.url).href;

export interface Killable {
  /** False when the process ended before it said so. */
  says(words: string): Promise<boolean>;
  /** It dies at that step from now on. */
  arm(plan: Plan): void;
  kill(signal: "SIGKILL" | "SIGTERM"): void;
  isAlive(): boolean;
  readonly ended: Promise<{ readonly code: number | null; readonly killed: boolean }>;
}

export interface KillableOptions {
  readonly folder: string;
  readonly environment: Readonly<Record<string, string>>;
  /** How far its clock is ahead of the machine's. */
  readonly aheadMs: number;
  readonly mistake?: string | undefined;
  /** The command line with these words instead of the bot. */
  readonly words?: readonly string[];
  readonly plan?: Plan | undefined;
}

/** A process of its own that can be told where to die. Everything it says is added to `output.log` in the folder. */
export function startKillable(options: KillableOptions): Killable {
  const { folder, environment, aheadMs, mistake, words, plan } = options;
  const script = words === undefined ? [BOT] : [COMMAND_LINE, ...words];
  const child = spawn(process.execPath, ["--import", DYING, ...script], {
    cwd: folder,
    stdio: ["ignore", "pipe", "pipe", "ipc"],
    env: {
      NODE_ENV: "test",
      ...environment,
      CRASH_AHEAD_MS: String(aheadMs),
      ...(mistake !== undefined && { CRASH_MISTAKE: mistake }),
      ...(plan !== undefined && { CRASH_PLAN: JSON.stringify(written(plan)) }),
    },
  });
  const output = createWriteStream(`${folder}/output.log`, { flags: "a" });
  let said = "";
  const listening = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on("data", (chunk: Buffer) => {
      output.write(chunk);
      said += chunk.toString();
      for (const look of listening) look();
    });
  }
  let alive = true;
  const ended = once(child, "close").then(([code, signal]) => {
    alive = false;
    output.end();
    for (const look of listening) look();
    return { code: code as number | null, killed: signal === "SIGKILL" };
  });
  // A message to a process that is just dying.
  child.on("error", () => {});
  return {
    says: (sought) =>
      new Promise((resolve) => {
        const look = () => {
          const isSaid = said.includes(sought);
          if (!isSaid && alive) return;
          listening.delete(look);
          resolve(isSaid);
        };
        listening.add(look);
        look();
      }),
    arm: (asked) => {
      if (child.connected) child.send(written(asked), () => {});
    },
    kill: (signal) => void child.kill(signal),
    isAlive: () => alive,
    ended,
  };
}
