import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished } from "vitest";
import { type Bonafide, createBonafide } from "../../src/app.ts";
import { type Environment, readConfig } from "../../src/config.ts";
import { createMovableClock, type MovableClock } from "../../src/demo/movable-clock.ts";
import type { ActionResult, OpenModal, PostedMessage, UserAction } from "../../src/demo/protocol.ts";
import { startWorkspace, type Workspace, type WorkspaceOptions } from "../../src/demo/workspace/index.ts";
import { createLog } from "../../src/logger.ts";
import { COMMANDS, EVENTS, OPTIONAL_SCOPES, SCOPES, SHORTCUTS } from "../../src/slack/manifest.ts";
import { openStorage, type StorageWithBoxes } from "../../src/storage/index.ts";
import type { CvReader, Outside } from "../../src/workflows/sources.ts";

export const NORA = "U0NORA";
export const TOMAS = "U0TOMAS";
/** In #general only. */
export const GRETA = "U0GRETA";
export const VETTING = "C0VETTING";
export const GENERAL = "C0GENERAL";
export const BOT = "U0BONAFIDE";
/** A Tuesday, 10:00 in Berlin. */
export const START = new Date("2026-03-03T09:00:00Z");

/** The real bot over a real connection against a strict workspace, with a real database file, at a clock that stands still. */
export interface TestBot {
  readonly workspace: Workspace;
  readonly bonafide: Bonafide;
  readonly clock: MovableClock;
  readonly databasePath: string;
  /** Every line that the bot logged. */
  readonly logged: readonly string[];
  vet(text: string, given?: { readonly user?: string; readonly channel?: string }): Promise<ActionResult>;
  /** What a person does, until the bot has answered all of it. */
  act(user: string, action: UserAction): Promise<ActionResult>;
  /** The modal on top of what this person sees. */
  modal(user?: string): OpenModal | undefined;
  /** Moves the clock, and does what is due then. */
  moveTo(time: string): Promise<void>;
  /** What stands in a channel, as one person sees it; the vetting channel and Nora when nothing is said. */
  messages(channel?: string, user?: string): readonly PostedMessage[];
  /** The messages of the case's thread, the root first. */
  thread(caseName: string): readonly PostedMessage[];
  stop(): Promise<void>;
  restart(): Promise<void>;
  /** Stops the bot and opens what it has kept. */
  kept(): Promise<StorageWithBoxes>;
}

export interface TestBotOptions {
  readonly environment?: Environment;
  readonly workspace?: Partial<WorkspaceOptions>;
  readonly app?: Partial<WorkspaceOptions["app"]>;
  readonly clockRuns?: boolean;
  /** Who is asked outside; nobody when left out. */
  readonly outside?: Outside;
  /** Who reads CV files; the real reader when left out. */
  readonly cvReader?: CvReader;
  /** Error codes of Slack's that this test brings about on purpose; any other refused call fails it. */
  readonly refusals?: readonly string[];
  /** Texts that may be logged as errors here; any other error in the log fails the test. */
  readonly errors?: readonly string[];
}

export const TOKENS = {
  botToken: "xoxb-test-bot",
  appToken: "xapp-test-app",
  signingSecret: "test-signing-secret",
};

export async function startTestWorkspace(
  options: TestBotOptions = {},
  clock?: MovableClock,
): Promise<Workspace> {
  const movable = clock ?? createMovableClock(START, { runs: false });
  const workspace = await startWorkspace({
    clock: movable,
    users: [
      { id: NORA, name: "Nora" },
      { id: TOMAS, name: "Tomás" },
      { id: GRETA, name: "Greta" },
    ],
    channels: [
      { id: VETTING, name: "vetting", isPrivate: true, members: [NORA, TOMAS, BOT] },
      { id: GENERAL, name: "general", isPrivate: false, members: [NORA, TOMAS, GRETA] },
    ],
    onMoveClock: (to) => movable.moveTo(to),
    ...options.workspace,
    app: {
      name: "Bonafide",
      botUser: BOT,
      botId: "B0BONAFIDE",
      appId: "A0BONAFIDE",
      ...TOKENS,
      scopes: [...SCOPES, ...(options.environment?.["ALLOWED_USERGROUP"] ? OPTIONAL_SCOPES : [])],
      commands: COMMANDS,
      shortcuts: SHORTCUTS,
      events: EVENTS,
      ...options.app,
    },
  });
  onTestFinished(() => workspace.stop());
  return workspace;
}

export async function startBot(options: TestBotOptions = {}): Promise<TestBot> {
  const clock = createMovableClock(START, { runs: options.clockRuns ?? false });
  const folder = mkdtempSync(join(tmpdir(), "bonafide-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const workspace = await startTestWorkspace(options, clock);
  const databasePath = join(folder, "test.db");
  const logged: string[] = [];
  const log = createLog("debug", { write: (line: string) => void logged.push(line) });

  async function connect(): Promise<Bonafide> {
    const read = readConfig(
      {
        SLACK_BOT_TOKEN: TOKENS.botToken,
        SLACK_APP_TOKEN: TOKENS.appToken,
        VETTING_CHANNEL: VETTING,
        DATABASE_PATH: databasePath,
        SLACK_API_URL: workspace.apiUrl,
        ...options.environment,
      },
      "bot",
    );
    if (!read.ok || read.config.slack === undefined) throw new Error("the test's configuration is not one");
    const config = { ...read.config, slack: read.config.slack };
    const { outside, cvReader } = options;
    const bonafide = await createBonafide({
      ...{ config, clock, log, messageIntervalMs: 0 },
      ...(outside !== undefined && { outside }),
      ...(cvReader !== undefined && { cvReader }),
    });
    await bonafide.start();
    await bonafide.settled();
    return bonafide;
  }

  let bonafide = await connect();
  let isRunning = true;
  async function stop(): Promise<void> {
    if (isRunning) await bonafide.stop();
    isRunning = false;
  }
  onTestFinished(async () => {
    await stop();
    expect(refusedCalls(workspace, options.refusals)).toEqual([]);
    expect(loggedErrors(logged, options.errors)).toEqual([]);
  });

  function messages(channel = VETTING, user = NORA): readonly PostedMessage[] {
    return workspace.snapshot(user).channels.find(({ id }) => id === channel)?.messages ?? [];
  }

  async function act(user: string, action: UserAction): Promise<ActionResult> {
    const result = await workspace.act(user, action);
    await bonafide.settled();
    return result;
  }

  return {
    workspace,
    get bonafide() {
      return bonafide;
    },
    clock,
    databasePath,
    logged,
    act,
    vet: (text, { user = NORA, channel = VETTING } = {}) =>
      act(user, { do: "command", channel, command: "/vet", text }),
    modal: (user = NORA) => workspace.snapshot(user).modals.at(-1),
    async moveTo(time) {
      await workspace.moveClock(new Date(time));
      await bonafide.runDue();
    },
    messages,
    thread(caseName) {
      const root = messages().find(
        (one) => one.threadTs === undefined && !one.ephemeral && textOf(one).startsWith(`${caseName} ·`),
      );
      if (root === undefined) throw new Error(`${caseName} is not in the channel`);
      return [root, ...messages().filter((one) => one.threadTs === root.ts && !one.ephemeral)];
    },
    stop,
    async restart() {
      await stop();
      bonafide = await connect();
      isRunning = true;
    },
    async kept() {
      await stop();
      const storage = openStorage({ path: databasePath, now: clock.now() });
      onTestFinished(() => storage.close());
      return storage;
    },
  };
}

/** The manifest's scopes cover every call, and Slack took every block: the workspace refuses what they do not. */
export function refusedCalls(workspace: Workspace, expected: readonly string[] = []): readonly object[] {
  return workspace.calls
    .filter(({ ok, error = "" }) => !ok && !expected.includes(error))
    .map(({ method, error, args }) => ({ method, error, args }));
}

function loggedErrors(logged: readonly string[], expected: readonly string[] = []): readonly string[] {
  return logged.filter((line) => {
    const { level, msg } = JSON.parse(line) as { level: number; msg: string };
    return level >= 50 && !expected.includes(msg);
  });
}

/** All that a message says, block by block, one line each. */
export function textOf(message: { readonly text: string; readonly blocks: readonly object[] }): string {
  return message.blocks.length === 0 ? message.text : message.blocks.flatMap(leaves).join("\n");
}

function leaves(node: unknown): readonly string[] {
  if (Array.isArray(node)) return node.flatMap(leaves);
  if (typeof node !== "object" || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) =>
    key === "text" && typeof value === "string" ? [value] : leaves(value),
  );
}
