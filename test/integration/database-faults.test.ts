import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import Sqlite from "better-sqlite3";
import { describe, expect, onTestFinished, test } from "vitest";
import { openStorage } from "../../src/storage/index.ts";
import { NORA, startBot, startTestWorkspace, type TestBot, TOKENS, textOf, VETTING } from "../support/bot.ts";
import { CRYPTO, ORDINARY, only, reminders } from "./acting.ts";
import { emptyFolder } from "./process.ts";

const SLOW = { timeout: 60_000 };
const OUT_OF_ORDER = ["the database does not work"];

interface Line {
  readonly level: number;
  readonly msg: string;
  readonly found?: string;
  readonly todo?: string;
}

const linesOf = (logged: readonly string[]) => logged.map((line) => JSON.parse(line) as Line);
const faultsIn = (logged: readonly string[]) =>
  linesOf(logged).filter(({ msg }) => OUT_OF_ORDER.includes(msg));

/** As a process that never comes to an end would. */
function lock(bot: TestBot): () => void {
  const db = new Sqlite(bot.databasePath);
  db.exec("begin exclusive");
  onTestFinished(() => void db.close());
  return () => void db.exec("rollback");
}

describe("a database that another process has locked", SLOW, () => {
  test("loses no reaction: it is not acknowledged, comes again and counts once", async () => {
    const timing = { eventRetryMs: [4000, 1, 1], ackMs: 3500 };
    const bot = await startBot({ workspace: { timing }, errors: OUT_OF_ORDER });
    await bot.vet(CRYPTO);
    await bot.moveTo("2026-03-04T09:00:00Z");
    const { ts } = only(reminders(bot));
    const release = lock(bot);
    await bot.workspace.act(NORA, { do: "react", channel: VETTING, ts, name: "white_check_mark" });
    await bot.workspace.until(NORA, () => faultsIn(bot.logged).length > 0, 20_000);
    release();
    await bot.workspace.until(NORA, () => textOf(only(reminders(bot))).includes("*✅ Passed*"), 20_000);
    await bot.bonafide.runDue();
    expect(linesOf(bot.logged).map(({ msg }) => msg)).toContain("the database works again");
    const storage = await bot.kept();
    expect(storage.history.of(1).filter(({ event }) => event.kind === "task-answered")).toHaveLength(1);
  });

  test("is said once in the log, and to whoever types; afterwards everything goes on", async () => {
    const bot = await startBot({ errors: OUT_OF_ORDER });
    const release = lock(bot);
    for (const name of ["sam", "ben"]) {
      await bot.workspace.act(NORA, {
        ...{ do: "command", channel: VETTING, command: "/vet" },
        text: CRYPTO.replaceAll("sam", name),
      });
    }
    expect(bot.messages().map(textOf).join("\n")).toContain("sam.rivera@example.com");
    expect(faultsIn(bot.logged)).toMatchObject([{ level: 50, found: "another process has locked it" }]);
    release();
    expect(await bot.vet(ORDINARY)).toEqual({ ok: true });
    expect(bot.thread("V-1").length).toBeGreaterThan(1);
    const storage = await bot.kept();
    expect(storage.cases.list({ limit: 5 })).toHaveLength(1);
  });
});

/** The bot as a process whose files may be no larger than that, until `relieve`: what a full disk does, by the kernel. */
async function limited(environment: Record<string, string>, kilobytes: number) {
  const main = fileURLToPath(new URL("../../src/main.ts", import.meta.url));
  const script = `trap '' XFSZ; ulimit -S -f ${kilobytes}; exec "$0" "$1"`;
  const cwd = dirname(environment["DATABASE_PATH"] ?? "");
  const child = spawn("bash", ["--norc", "-c", script, process.execPath, main], { cwd, env: environment });
  const logged: string[] = [];
  const connected = Promise.withResolvers<void>();
  createInterface(child.stderr).on("line", (line) => {
    logged.push(line);
    if (line.includes("Bonafide is connected")) connected.resolve();
  });
  child.on("close", () => connected.reject(new Error(`it could not start: ${logged.join("\n")}`)));
  onTestFinished(async () => {
    child.kill("SIGKILL");
    if (child.exitCode === null && child.signalCode === null) await once(child, "close");
  });
  return {
    child,
    logged,
    connected: connected.promise,
    relieve: () => execFileSync("prlimit", ["--pid", String(child.pid), "--fsize=unlimited"]),
    ended: () => child.exitCode !== null,
  };
}

test(
  "a disk that takes no more ends nothing: what came is refused with a word, and taken when there is room",
  SLOW,
  async () => {
    const workspace = await startTestWorkspace();
    const folder = join(emptyFolder(), "data");
    mkdirSync(folder);
    const environment = {
      ...{
        SLACK_BOT_TOKEN: TOKENS.botToken,
        SLACK_APP_TOKEN: TOKENS.appToken,
        SLACK_API_URL: workspace.apiUrl,
      },
      ...{
        VETTING_CHANNEL: VETTING,
        DATABASE_PATH: join(folder, "bonafide.db"),
      },
    };
    openStorage({ path: environment.DATABASE_PATH, now: new Date(0) }).close();
    const bot = await limited(environment, 800);
    await bot.connected;
    const vet = (at: number) => {
      const text = `Sam Rivera sam${at}@example.com | pay: crypto | notes: ${"A long note. ".repeat(60)}`;
      return workspace.act(NORA, { do: "command", channel: VETTING, command: "/vet", text });
    };
    let at = 0;
    for (; at < 200 && faultsIn(bot.logged).length === 0; at += 1) await vet(at);
    expect(faultsIn(bot.logged)).toHaveLength(1);
    for (const more of [1, 2, 3]) await vet(at + more);
    expect(faultsIn(bot.logged)).toHaveLength(1);
    expect(bot.ended()).toBe(false);

    bot.relieve();
    const last = { do: "command", channel: VETTING, command: "/vet", text: ORDINARY } as const;
    expect(await workspace.act(NORA, last)).toEqual({ ok: true });
    bot.child.kill("SIGKILL");
    await once(bot.child, "close");
    const storage = openStorage({ path: environment.DATABASE_PATH, now: new Date(0) });
    onTestFinished(() => storage.close());
    expect(storage.history.firstBroken()).toBeUndefined();
    // Acknowledged is kept, be it worked off by now or not.
    const kept = [storage.inbox.pending(), storage.cases.list({ limit: 500 })];
    expect(JSON.stringify(kept)).toContain("Jane Doe");
    const db = new Sqlite(environment.DATABASE_PATH, { readonly: true });
    onTestFinished(() => void db.close());
    expect(db.pragma("integrity_check", { simple: true })).toBe("ok");
  },
);
