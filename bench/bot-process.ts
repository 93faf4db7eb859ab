/** Workspaces and bots as processes of their own, for what a person in Slack would feel. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { startWorkspace, type Workspace } from "../src/demo/workspace/index.ts";
import { COMMANDS, EVENTS, SCOPES, SHORTCUTS } from "../src/slack/manifest.ts";

export const NORA = "U0NORA";
const VETTING = "C0VETTING";
const BOT = "U0BONAFIDE";
const TOKENS = {
  botToken: "xoxb-bench-bot",
  appToken: "xapp-bench-app",
  signingSecret: "signing-secret-of-the-benchmark",
};

export type Transport = "socket" | "http";

/** A workspace that nobody else uses, and where a bot finds it. */
export interface Place {
  readonly workspace: Workspace;
  readonly environment: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

export async function openPlace(transport: Transport): Promise<Place> {
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), "bonafide-bench-"));
  const workspace = await startWorkspace({
    clock: { now: () => new Date() },
    users: [{ id: NORA, name: "Nora" }],
    channels: [{ id: VETTING, name: "vetting", isPrivate: true, members: [NORA, BOT] }],
    app: {
      ...TOKENS,
      ...{ name: "Bonafide", botUser: BOT, botId: "B0BONAFIDE", appId: "A0BONAFIDE" },
      ...{ scopes: SCOPES, commands: COMMANDS, shortcuts: SHORTCUTS, events: EVENTS },
      ...(transport === "http" && { requestUrl: `http://127.0.0.1:${port}/slack/events` }),
    },
  });
  return {
    workspace,
    environment: {
      PATH: process.env["PATH"] ?? "",
      SLACK_BOT_TOKEN: TOKENS.botToken,
      ...(transport === "http"
        ? { SLACK_SIGNING_SECRET: TOKENS.signingSecret, PORT: String(port) }
        : { SLACK_APP_TOKEN: TOKENS.appToken }),
      SLACK_API_URL: workspace.apiUrl,
      VETTING_CHANNEL: VETTING,
      DATABASE_PATH: join(folder, "bonafide.db"),
      LOG_LEVEL: "info",
    },
    async close() {
      await workspace.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export interface Bot {
  /** From the start of the process until it was connected. */
  readonly connectedMs: number;
  /** The longest time for which nothing else could run since the last time it was asked, in milliseconds. */
  longestBlock(): Promise<number>;
  /** In megabytes, as Linux tells it. */
  resident(): number;
  stop(): Promise<void>;
}

const WATCH = fileURLToPath(new URL("watch-event-loop.ts", import.meta.url));

/** As `npm start` starts it: Node would keep 128 MB for what is young, most of it empty. */
const NODE = ["--max-semi-space-size=8"];

/** `script`, such as ../src/main.ts, as a process of its own; resolves when its log says `ready`. */
export async function startBot(
  script: string,
  ready: string,
  environment: Readonly<Record<string, string>>,
): Promise<Bot> {
  const from = performance.now();
  const path = fileURLToPath(new URL(script, import.meta.url));
  const child = spawn(process.execPath, [...NODE, "--import", WATCH, path], {
    env: { ...environment },
    cwd: tmpdir(),
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  // A measurement that fails must not leave its bots behind.
  const kill = () => child.kill("SIGKILL");
  process.once("exit", kill);
  child.once("exit", () => process.off("exit", kill));
  await said(child, ready);
  const connectedMs = performance.now() - from;
  return {
    connectedMs,
    async longestBlock() {
      const answer = once(child, "message");
      child.send("longest block?");
      const [ms] = await answer;
      return Number(ms);
    },
    resident: () => residentMegabytes(child.pid) ?? Number.NaN,
    async stop() {
      const ended = once(child, "exit");
      child.kill("SIGTERM");
      await ended;
    },
  };
}

/** Undefined where the system does not tell, and once the process is gone. */
export function residentMegabytes(pid: number | undefined): number | undefined {
  try {
    const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
    return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
  } catch {
    return undefined;
  }
}

function said(child: ChildProcess, words: string): Promise<void> {
  return new Promise((resolve, reject) => {
    let text = "";
    for (const stream of [child.stdout, child.stderr])
      stream?.on("data", (chunk) => {
        if (text.includes(words)) return;
        text += String(chunk);
        if (text.includes(words)) resolve();
      });
    child.once("exit", (code) => reject(new Error(`ended with code ${code} without “${words}”: ${text}`)));
  });
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("no port was given");
  return address.port;
}
