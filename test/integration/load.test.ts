import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { createMovableClock } from "../../src/demo/movable-clock.ts";
import type { Workspace } from "../../src/demo/workspace/index.ts";
import { openStorage } from "../../src/storage/index.ts";
import { BOT, NORA, START, startTestWorkspace, TOKENS, TOMAS, textOf, VETTING } from "../support/bot.ts";
import type { Asked } from "../support/bot-process.ts";
import { LOAD } from "../support/load.ts";
import { PARTS } from "./acting.ts";
import { emptyFolder } from "./process.ts";

/** `npm run test:load` takes the whole of what is promised, `npm test` a small part of it. */
const isWhole = LOAD === "whole";
const CASES = isWhole ? 200 : 8;
const REACTIONS = isWhole ? 2000 : 48;
/** Slack gives up on an acknowledgement after this long. */
const ACK_MS = 3000;
/** What an hour may leave behind in memory between its 20th minute and its end, in bytes. */
const MOST_GROWTH = 5_000_000;
const NAMES = ["white_check_mark", "x", "shrug", "raising_hand", "alarm_clock"];

test(`${CASES} commands in a minute and ${REACTIONS} reactions in ten: acknowledged, in order, none lost, memory flat`, {
  timeout: isWhole ? 1_800_000 : 180_000,
}, async () => {
  const load = await startLoad();
  const { workspace } = load;

  // A minute of commands, then as many seconds as Slack takes for the messages they owe.
  const commands: Promise<unknown>[] = [];
  for (let second = 0; second < 60; second += 1) {
    const until = Math.ceil((CASES * (second + 1)) / 60);
    while (commands.length < until) commands.push(vet(workspace, commands.length));
    await load.tick(1);
  }
  expect(await Promise.all(commands)).toEqual(commands.map(() => ({ ok: true })));
  await load.tick(1, CASES * PARTS + 30);
  expectCases(workspace, PARTS);

  // The next morning everybody is reminded once; then people answer, and change their minds.
  await load.due("2026-03-04T09:00:00Z");
  await load.tick(1, CASES + 30);
  const reminders = remindersIn(workspace);
  expect(reminders).toHaveLength(CASES);
  const answers: Promise<unknown>[] = [];
  for (let second = 0; second < 600; second += 1) {
    const until = Math.ceil((REACTIONS * (second + 1)) / 600);
    while (answers.length < until) answers.push(change(workspace, reminders, answers.length));
    if (isWhole || second % 5 === 0) await load.tick(isWhole ? 1 : 5);
  }
  expect(await Promise.all(answers)).toEqual(answers.map(() => ({ ok: true })));
  await load.tick(1, 120);

  // An hour of an ordinary day.
  const heap: number[] = [];
  for (let minute = 1; minute <= 60; minute += 1) {
    await ordinaryMinute(workspace, reminders, minute);
    await load.tick(60);
    if (minute % 20 === 0) heap.push(await load.ask({ ask: "heap" }));
  }
  const [at20 = 0, , at60 = 0] = heap;
  expect(at60 - at20).toBeLessThan(MOST_GROWTH);

  // The reminder, and what stands where a failed task raised something for a while.
  expectCases(workspace, PARTS + 2);
  expect(Math.max(...workspace.acks.map(({ ms }) => ms))).toBeLessThan(ACK_MS);
  await load.stop();
  expect(load.kept()).toEqual({ effects: REACTIONS + 120, waiting: 0, parked: 0, pending: 0 });
});

/** The bot in its own process, over a real socket, against a workspace that takes one message a second and channel. */
async function startLoad() {
  const clock = createMovableClock(START, { runs: false });
  const limits = { messagesPerSecondPerChannel: 1 };
  const workspace = await startTestWorkspace({ workspace: { limits } }, clock);
  const databasePath = join(emptyFolder(), "load.db");
  const child = fork(fileURLToPath(new URL("../support/bot-process.ts", import.meta.url)), {
    execArgv: ["--expose-gc"],
    env: { NODE_ENV: "test" },
  });
  onTestFinished(() => void child.kill("SIGKILL"));

  async function ask(asked: Asked): Promise<number> {
    child.send(asked);
    const [{ value, error }] = (await once(child, "message")) as [{ value?: number; error?: string }];
    if (value === undefined) throw new Error(error);
    return value;
  }
  const now = () => clock.now().toISOString();
  const environment = {
    SLACK_BOT_TOKEN: TOKENS.botToken,
    SLACK_APP_TOKEN: TOKENS.appToken,
    VETTING_CHANNEL: VETTING,
    DATABASE_PATH: databasePath,
    SLACK_API_URL: workspace.apiUrl,
  };
  await ask({ ask: "start", at: now(), environment });
  return {
    workspace,
    ask,
    /** So many seconds pass, so many times, and the bot does what it can each time. */
    async tick(seconds: number, times = 1) {
      for (let count = 0; count < times; count += 1) {
        await workspace.moveClock(new Date(clock.now().getTime() + seconds * 1000));
        await ask({ ask: "settle", at: now() });
      }
    },
    async due(at: string) {
      await workspace.moveClock(new Date(at));
      await ask({ ask: "due", at });
    },
    async stop() {
      child.send({ ask: "stop" } satisfies Asked);
      await once(child, "exit");
    },
    kept() {
      const { outbox, inbox, history, close } = openStorage({ path: databasePath, now: clock.now() });
      let effects = 0;
      for (let id = 1; id <= CASES; id += 1)
        effects += history
          .of(id)
          .filter(({ event }) => /^(task-answered|answer-withdrawn)$/.test(event.kind)).length;
      const left = {
        waiting: outbox.waiting(),
        parked: outbox.parked().length,
        pending: inbox.pending().length,
      };
      close();
      return { effects, ...left };
    },
  };
}

function vet(workspace: Workspace, index: number) {
  const text = `${nameOf(index)} c${index}@example.com | role: Developer | pay: crypto`;
  return workspace.act(index % 2 === 0 ? NORA : TOMAS, {
    do: "command",
    channel: VETTING,
    command: "/vet",
    text,
  });
}

/** Candidate Baa, Candidate Bab, … */
function nameOf(index: number): string {
  const letter = (place: number) => String.fromCodePoint(97 + (Math.floor(index / 26 ** place) % 26));
  return `Candidate B${letter(1)}${letter(0)}`;
}

/** One of two people puts a reaction under a reminder, and takes the same one away the next time round. */
function change(workspace: Workspace, reminders: readonly string[], index: number) {
  const round = Math.floor(index / reminders.length);
  const ts = reminders[index % reminders.length] ?? "";
  const name = NAMES[Math.floor(round / 2) % NAMES.length] ?? "";
  return workspace.act(round % 4 < 2 ? NORA : TOMAS, {
    do: round % 2 === 0 ? "react" : "unreact",
    ...{ channel: VETTING, ts, name },
  });
}

/** Somebody answers and takes it back, somebody looks at App Home, somebody asks for help. */
async function ordinaryMinute(workspace: Workspace, reminders: readonly string[], minute: number) {
  const ts = reminders[minute % reminders.length] ?? "";
  for (const does of ["react", "unreact"] as const)
    await workspace.act(NORA, { do: does, channel: VETTING, ts, name: "-1" });
  await workspace.act(NORA, { do: "openHome" });
  await workspace.act(TOMAS, { do: "command", channel: VETTING, command: "/vet", text: "help" });
}

function messagesIn(workspace: Workspace) {
  const { channels } = workspace.snapshot(NORA);
  return (channels.find(({ id }) => id === VETTING)?.messages ?? []).filter((one) => !one.ephemeral);
}

function remindersIn(workspace: Workspace): readonly string[] {
  return messagesIn(workspace)
    .filter((one) => one.reactions.some(({ users }) => users.includes(BOT)))
    .map(({ ts }) => ts);
}

/** Every case stands there once, in the order of the commands, with so many messages in reading order. */
function expectCases(workspace: Workspace, parts: number): void {
  const all = messagesIn(workspace);
  const roots = all.filter((one) => one.threadTs === undefined);
  const heads = roots.map((one) => textOf(one).split("\n")[0]);
  expect(heads).toEqual(Array.from(roots, (_, index) => `V-${index + 1} · ${nameOf(index)} · Developer`));
  expect(heads).toHaveLength(CASES);
  const threads = Map.groupBy(all, ({ ts, threadTs = ts }) => threadTs);
  for (const thread of threads.values()) {
    expect(thread).toHaveLength(parts);
    const [, warning, tasks, unanswered] = thread.map(textOf);
    expect(warning).toContain("Payment: 1 open question");
    expect(tasks).toContain("What settles it");
    expect(unanswered).toContain("could not tell");
  }
}
