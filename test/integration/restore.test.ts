import { copyFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { NORA, startBot, type TestBot, VETTING } from "../support/bot.ts";
import { bonafide } from "../support/run-command.ts";
import { CRYPTO, ORDINARY, PARTS } from "./acting.ts";
import { emptyFolder } from "./process.ts";

const SLOW = { timeout: 60_000 };
const posted = (bot: TestBot) =>
  bot.workspace.calls.filter(({ method }) => method === "chat.postMessage").length;

/** As the help of `bonafide backup` says it. */
async function restore(bot: TestBot, from: string): Promise<void> {
  await bot.stop();
  renameSync(bot.databasePath, `${bot.databasePath}.before`);
  for (const end of ["-wal", "-shm"]) rmSync(`${bot.databasePath}${end}`, { force: true });
  copyFileSync(from, bot.databasePath);
  await bot.restart();
}

test(
  "a bot that starts with a backup sends nothing of what was sent since, and goes on from there",
  SLOW,
  async () => {
    const bot = await startBot();
    await bot.vet(CRYPTO);
    const to = join(emptyFolder(), "copy.db");
    const [ran] = await Promise.all([
      bonafide(["backup", to, "--db", bot.databasePath]),
      bot.vet(CRYPTO.replaceAll("sam", "ben")),
    ]);
    expect(ran).toMatchObject({ code: 0, err: [] });
    expect(ran.out).toEqual([
      expect.stringMatching(/copy\.db: [12] cases, \d\.\d MB, \d+ still owed to Slack$/),
    ]);
    await bot.vet(CRYPTO.replaceAll("sam", "kim"));
    // Of the time before the backup, and worked off: only the other case was under way.
    const sent = bot.thread("V-1").map(({ ts }) => ts);

    await restore(bot, to);
    expect(bot.thread("V-1").map(({ ts }) => ts)).toEqual(sent);
    const before = posted(bot);
    await bot.moveTo("2026-03-03T09:05:00Z");
    expect(posted(bot)).toBe(before);
    expect(await bot.vet(ORDINARY)).toEqual({ ok: true });
    const storage = await bot.kept();
    expect(storage.history.firstBroken()).toBeUndefined();
  },
);

test(
  "what was owed when the backup was made is said, and sent by the bot that starts with it",
  SLOW,
  async () => {
    const bot = await startBot({ refusals: ["internal_error"] });
    bot.workspace.fault({ method: "chat.postMessage", status: 503 });
    await bot.workspace.act(NORA, { do: "command", channel: VETTING, command: "/vet", text: CRYPTO });
    await bot.bonafide.settled();
    const to = join(emptyFolder(), "copy.db");
    const { out } = await bonafide(["backup", to, "--json", "--db", bot.databasePath]);
    const { owed, cases } = JSON.parse(out[0] ?? "") as { owed: number; cases: number };
    expect(cases).toBe(1);
    expect(owed).toBeGreaterThanOrEqual(PARTS);
    await bot.moveTo("2026-03-03T09:10:00Z");
    expect(bot.thread("V-1")).toHaveLength(PARTS);

    await restore(bot, to);
    const roots = bot.messages().filter((one) => one.threadTs === undefined && !one.ephemeral);
    expect(roots).toHaveLength(2);
  },
);
