import { randomBytes } from "node:crypto";
import { mkdirSync } from "node:fs";
import { setTimeout as waited } from "node:timers/promises";
import { readConfig } from "../../src/config.ts";
import { startWorkspace, type Workspace } from "../../src/demo/workspace/index.ts";
import { type Instant, toInstant } from "../../src/domain/instant.ts";
import { COMMANDS, EVENTS, SCOPES, SHORTCUTS } from "../../src/slack/manifest.ts";
import type { Chance } from "./chance.ts";
import { type Inspected, inspect, type Repeated } from "./inspect.ts";
import { type CutOff, readCutOff, readKept } from "./kept.ts";
import { type Killable, startKillable } from "./killable.ts";
import { createLedger, type Ledger } from "./ledger.ts";
import type { Scene } from "./people.ts";
import type { Plan } from "./steps.ts";

const NORA = "U0NORA";
const TOMAS = "U0TOMAS";
export const PEOPLE = [NORA, TOMAS] as const;
const BOT = "U0BONAFIDE";
const VETTING = "C0VETTING";
/** A Tuesday, 10:00 in Berlin. */
const START = Date.parse("2026-03-03T09:00:00Z");
const LOOK_MS = 40;
/** A machine that others use too may be this slow. */
const SETTLED_WITHIN_MS = 60_000;
/** Where something has to go wrong, nobody waits that long for it not to. */
const MISTAKEN_WITHIN_MS = 6000;

/** One workspace and one database file, with a bot that dies again and again. */
export interface World {
  readonly folder: string;
  readonly databasePath: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly ledger: Ledger;
  readonly scene: Scene;
  /** The process that runs, or the last one that did. */
  bot(): Killable;
  start(plan?: Plan): Promise<void>;
  /** After a death: what may have reached Slack without our knowing. */
  noteDeath(): void;
  now(): Instant;
  aheadMs(): number;
  moveClock(to: Date): void;
  /** Resolves with what still does not hold once nothing changes any more: nothing, when all is well. */
  settled(): Promise<readonly string[]>;
  /** Messages that stand there a second time, so far. */
  repeated(): Repeated;
  stop(): Promise<void>;
}

export interface WorldOptions {
  readonly folder: string;
  readonly chance: Chance;
  /** Whether Slack takes a message with a `client_msg_id` that it knows for the same one. */
  readonly knowsMessageIds: boolean;
  readonly mostCases: number;
  readonly mistake?: string | undefined;
  readonly compileCache: string;
}

export async function createWorld(options: WorldOptions): Promise<World> {
  const { folder, chance, mostCases, mistake } = options;
  mkdirSync(folder, { recursive: true });
  const tokens = secretsOf();
  let aheadMs = START - Date.now();
  const clock = { now: () => new Date(Date.now() + aheadMs) };
  const workspace = await openWorkspace(clock, tokens, options);
  const databasePath = `${folder}/bonafide.db`;
  const environment = {
    SLACK_BOT_TOKEN: tokens.botToken,
    SLACK_APP_TOKEN: tokens.appToken,
    SLACK_API_URL: workspace.apiUrl,
    VETTING_CHANNEL: VETTING,
    DATABASE_PATH: databasePath,
    LINK_KEY: tokens.linkKey,
    ESCALATE_TO: TOMAS,
    LOG_LEVEL: "debug",
    NODE_COMPILE_CACHE: options.compileCache,
  };
  const read = readConfig(environment, "bot");
  if (!read.ok) throw new Error(read.problems.join("\n"));
  const { calendar } = read.config;

  const ledger = createLedger();
  for (const secret of Object.values(tokens)) ledger.secrets.add(secret);
  const now = () => toInstant(clock.now());
  const kept = () => readKept(databasePath, { now: now(), calendar });
  const scene = { workspace, channel: VETTING, ledger, chance, kept, word: newWord, mostCases };
  let bot: Killable | undefined;
  const before: { cutOff: { posts: number; whispers: number; deaths: number }; repeated: Repeated } = {
    cutOff: { posts: 0, whispers: 0, deaths: 0 },
    repeated: { roots: 0, inThreads: 0, whispers: 0 },
  };

  function look(): Inspected {
    return inspect({ workspace, channel: VETTING, people: PEOPLE, botUser: BOT, ledger, kept: kept() });
  }

  function excess({ repeated }: Inspected): readonly string[] {
    const { posts, whispers, deaths } = before.cutOff;
    const again = repeated.roots + repeated.inThreads;
    const most = options.knowsMessageIds ? 0 : Math.min(posts, deaths);
    return [
      ...(again <= most ? [] : [`${again} messages stand there twice, and at most ${most} may`]),
      ...(repeated.whispers <= whispers
        ? []
        : [`${repeated.whispers} answers came twice, and at most ${whispers} may`]),
    ];
  }

  return {
    folder,
    databasePath,
    environment,
    ledger,
    scene,
    bot: () => {
      if (bot === undefined) throw new Error("the bot was not started");
      return bot;
    },
    async start(plan) {
      bot = startKillable({ folder, environment, aheadMs, mistake, plan });
      const isConnected = await bot.says("Bonafide is connected to Slack");
      if (!isConnected && plan === undefined && !(await bot.ended).killed)
        throw new Error(`The bot does not start; what it says stands in ${folder}/output.log`);
    },
    noteDeath() {
      const cutOff = readCutOff(databasePath);
      before.cutOff.deaths += 1;
      before.cutOff.posts += cutOff.filter(isPost).length;
      before.cutOff.whispers += cutOff.filter(isWhisper).length;
    },
    now,
    aheadMs: () => aheadMs,
    moveClock(to) {
      aheadMs = to.getTime() - Date.now();
    },
    async settled() {
      const until = performance.now() + (mistake === undefined ? SETTLED_WITHIN_MS : MISTAKEN_WITHIN_MS);
      let problems: readonly string[] = ["nothing was looked at"];
      let calm = 0;
      while (performance.now() < until && bot?.isAlive()) {
        await Promise.all([...ledger.underWay]);
        const found = look();
        problems = [...found.problems, ...excess(found)];
        before.repeated = found.repeated;
        // Twice, so that what comes a moment later is seen as well.
        calm = problems.length === 0 ? calm + 1 : 0;
        if (calm > 1) return [];
        await waited(calm > 0 ? 4 * LOOK_MS : LOOK_MS);
      }
      return bot?.isAlive() ? problems : ["the bot ended by itself", ...problems];
    },
    repeated: () => before.repeated,
    async stop() {
      bot?.kill("SIGKILL");
      await bot?.ended;
      await workspace.stop();
    },
  };
}

function isPost({ names }: CutOff): boolean {
  return names !== null;
}

function isWhisper({ method }: CutOff): boolean {
  return method === "response_url" || method === "chat.postEphemeral";
}

function secretsOf() {
  const own = () => randomBytes(8).toString("hex");
  return {
    botToken: `xoxb-${own()}`,
    appToken: `xapp-${own()}`,
    signingSecret: own(),
    linkKey: `key-${own()}-${own()}`,
  };
}

function openWorkspace(
  clock: { now(): Date },
  tokens: Omit<ReturnType<typeof secretsOf>, "linkKey">,
  { chance, knowsMessageIds }: WorldOptions,
): Promise<Workspace> {
  return startWorkspace({
    clock,
    knowsMessageIds,
    users: [
      { id: NORA, name: "Nora" },
      { id: TOMAS, name: "Tomás" },
    ],
    channels: [{ id: VETTING, name: "vetting", isPrivate: true, members: [NORA, TOMAS, BOT] }],
    // What was under way when the bot died is given up soon; a form is waited for on a busy machine.
    timing: { ackMs: 1500, triggerMs: 30_000, eventRetryMs: chance.pick(RETRIES) ?? [] },
    app: {
      name: "Bonafide",
      botUser: BOT,
      botId: "B0BONAFIDE",
      appId: "A0BONAFIDE",
      botToken: tokens.botToken,
      appToken: tokens.appToken,
      signingSecret: tokens.signingSecret,
      scopes: SCOPES,
      commands: COMMANDS,
      shortcuts: SHORTCUTS,
      events: EVENTS,
    },
  });
}

/** Before the bot is there again, and after. */
const RETRIES = [[100], [100, 400, 1500]];

const SYLLABLES = [
  "ba",
  "de",
  "fi",
  "go",
  "hu",
  "ka",
  "le",
  "mi",
  "no",
  "pu",
  "ra",
  "se",
  "ti",
  "vo",
  "wu",
  "zy",
];

/** Something to say, and in no dictionary. */
function newWord(): string {
  return [...randomBytes(5)].map((byte) => SYLLABLES[byte % SYLLABLES.length] ?? "").join("");
}
