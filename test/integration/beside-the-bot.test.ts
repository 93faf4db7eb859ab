import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { openStorage } from "../../src/storage/index.ts";
import { openLocks } from "../../src/storage/locks.ts";
import { NORA, startBot, startTestWorkspace, type TestBot, TOKENS, VETTING } from "../support/bot.ts";
import { bonafide } from "../support/run-command.ts";
import { CRYPTO, PARTS } from "./acting.ts";
import { emptyFolder, runMain } from "./process.ts";

/** Each command is a process of its own, which takes a second to start, and longer on a busy machine. */
const SLOW = { timeout: 60_000 };
const NEXT_DAY = "2026-03-04T09:00:00Z";

function settingsOf(bot: TestBot): Record<string, string> {
  return {
    SLACK_BOT_TOKEN: TOKENS.botToken,
    SLACK_APP_TOKEN: TOKENS.appToken,
    SLACK_API_URL: bot.workspace.apiUrl,
    VETTING_CHANNEL: VETTING,
    DATABASE_PATH: bot.databasePath,
  };
}

const posted = (bot: TestBot) => bot.messages().filter((one) => !one.ephemeral).length;

describe("a second bot", SLOW, () => {
  test("on the same database ends with code 1 and says where the first one is", async () => {
    const workspace = await startTestWorkspace();
    const environment = {
      SLACK_BOT_TOKEN: TOKENS.botToken,
      SLACK_APP_TOKEN: TOKENS.appToken,
      SLACK_API_URL: workspace.apiUrl,
      VETTING_CHANNEL: VETTING,
      DATABASE_PATH: join(emptyFolder(), "bonafide.db"),
    };
    const first = runMain(environment);
    await first.line("Bonafide is connected to Slack");
    const second = runMain(environment);
    expect(await second.ended).toBe(1);
    const [line = "", ...more] = second.said().split("\n");
    expect(more).toEqual([]);
    expect(line).toContain(`Another bot works with the database ${environment.DATABASE_PATH}: process `);
    expect(line).toContain(`process ${first.child.pid} on `);
    expect(line).toMatch(/, since 20\d\d-.*Z\. One bot serves one database\. Stop that one first/);
    expect(await workspace.act(NORA, help)).toEqual({ ok: true });

    first.child.kill("SIGKILL");
    await first.ended;
    const third = runMain(environment);
    await third.line("Bonafide is connected to Slack");
  });
});

test(
  "a second bot on the same token is refused, whatever its database, and takes nothing away",
  SLOW,
  async () => {
    const bot = await startBot();
    const environment = { ...settingsOf(bot), DATABASE_PATH: join(emptyFolder(), "other.db") };
    const second = runMain(environment);
    expect(await second.ended).toBe(1);
    expect(second.said()).toMatch(
      /^SLACK_APP_TOKEN is in use by 1 other connection, .*; wanted: one bot per token\. Stop the other one/,
    );
    expect(second.said().split("\n")).toHaveLength(1);
    for (let at = 0; at < 4; at += 1)
      expect(await bot.vet(CRYPTO.replaceAll("sam", `sam${at}`))).toEqual({ ok: true });
    expect(bot.thread("V-4")).toHaveLength(PARTS);
    await bot.restart();
    expect(await bot.vet("help")).toEqual({ ok: true });
  },
);

const help = { do: "command", channel: VETTING, command: "/vet", text: "help" } as const;

describe("beside a running bot", SLOW, () => {
  test("what is due is done once, by however many processes at the same time", async () => {
    const bot = await startBot();
    for (let at = 0; at < 3; at += 1) await bot.vet(CRYPTO.replaceAll("sam", `sam${at}`));
    const before = posted(bot);
    // Long enough for each of them to come upon what another is just sending.
    for (let at = 0; at < 3; at += 1) bot.workspace.fault({ method: "chat.postMessage", delayMs: 1500 });
    const environment = settingsOf(bot);
    const runs = ["a", "b", "c"].map(() => bonafide(["run-due", "--now", NEXT_DAY], { environment }));
    await bot.moveTo(NEXT_DAY);
    const ran = await Promise.all(runs);
    await bot.bonafide.settled();
    expect(ran.map(({ code, err }) => ({ code, err }))).toEqual(ran.map(() => ({ code: 0, err: [] })));
    const due = posted(bot) - before;
    expect(due).toBe(3);
    const said = ran.map(({ out }) => Number(out[0]?.replace("reminders: ", "")));
    expect(said.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(due);
    const storage = await bot.kept();
    const events = [1, 2, 3].flatMap((id) => storage.history.of(id).map(({ event }) => event.kind));
    expect(events.filter((kind) => kind === "reminded")).toHaveLength(due);
    expect(storage.outbox.waiting()).toBe(0);
  });

  test("what one process is sending is sent by no other, and goes out when that one was killed", async () => {
    const bot = await startBot();
    const locks = openLocks(bot.databasePath);
    onTestFinished(() => locks.close());
    const lock = locks.take("sending");
    const result = await bot.workspace.act(NORA, { ...help, text: CRYPTO });
    expect(result).toEqual({ ok: true });
    const beside = openStorage({ path: bot.databasePath, now: bot.clock.now() });
    onTestFinished(() => beside.close());
    while (beside.outbox.waiting() === 0) await new Promise((resolve) => setImmediate(resolve));
    expect(posted(bot)).toBe(0);
    lock?.release();
    await bot.bonafide.settled();
    expect(bot.thread("V-1")).toHaveLength(PARTS);
  });

  test("every reading command answers, and what comes from Slack meanwhile is kept", async () => {
    const bot = await startBot();
    await bot.vet(CRYPTO);
    const environment = settingsOf(bot);
    const cwd = emptyFolder();
    const commands = [
      ["cases"],
      ["case", "V-1"],
      ["export", "V-1", "--format", "json"],
      ["digest", "--post"],
      ["vet", "-", "--db", bot.databasePath],
    ];
    const input = JSON.stringify({ name: "Jane Doe", emails: ["jane@example.com"] });
    const ran = Promise.all(commands.map((args) => bonafide(args, { environment, cwd, input })));
    for (let at = 0; at < 5; at += 1)
      expect(await bot.vet(CRYPTO.replaceAll("sam", `sam${at}`))).toEqual({ ok: true });
    expect((await ran).map(({ code, err }, at) => [commands[at], code, err])).toEqual(
      commands.map((args) => [args, 0, []]),
    );
    const storage = await bot.kept();
    expect(storage.cases.list({ limit: 20 })).toHaveLength(7);
    expect(storage.history.firstBroken()).toBeUndefined();
    expect(storage.inbox.pending()).toEqual([]);
  });
});
