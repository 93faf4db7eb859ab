import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { DatabaseRefused, openDatabase } from "../../src/storage/database.ts";
import { openStorage } from "../../src/storage/index.ts";
import { openLocks } from "../../src/storage/locks.ts";
import { migrate, readMigrations } from "../../src/storage/migrate.ts";
import { createTurns } from "../../src/storage/turns.ts";
import { openAt, openCase, temporaryPath } from "./examples.ts";

const HOLDER = fileURLToPath(new URL("../support/hold-duty.ts", import.meta.url));
const SLOW = { timeout: 60_000 };
const NOW = new Date(0);

async function held(path: string, duty: string): Promise<{ child: ChildProcess; said: string }> {
  const child = spawn(process.execPath, [HOLDER, path, duty]);
  onTestFinished(() => void child.kill("SIGKILL"));
  const [said] = (await once(child.stdout, "data")) as [Buffer];
  return { child, said: String(said).trim() };
}

async function killed(child: ChildProcess): Promise<void> {
  child.kill("SIGKILL");
  await once(child, "close");
}

function openBot(path: string) {
  const storage = openStorage({ path, now: NOW, bot: "process 2 on that-host" });
  onTestFinished(() => storage.close());
  return storage;
}

test(
  "a second bot is refused with who works there already, and starts once the first was killed",
  SLOW,
  async () => {
    const path = temporaryPath();
    const { child, said } = await held(path, "bot");
    expect(said).toBe("held");
    expect(() => openBot(path)).toThrow(DatabaseRefused);
    expect(() => openBot(path)).toThrow(
      `Another bot works with the database ${path}: process ${child.pid} on this-host. One bot serves one database.`,
    );
    expect((await held(path, "bot")).said).toContain("Another bot works with the database");
    await killed(child);
    expect(openBot(path).outbox.waiting()).toBe(0);
    expect((await held(path, "bot")).said).toContain("process 2 on that-host");
  },
);

test("everything else reads and writes beside a running bot", SLOW, async () => {
  const path = temporaryPath();
  const bot = openBot(path);
  const beside = openAt(path);
  const id = openCase(beside);
  expect(bot.cases.find(id)?.owner).toBe("U1");
});

test("a bot that has ended leaves the database to the next one", () => {
  const path = temporaryPath();
  for (let start = 0; start < 3; start += 1)
    openStorage({ path, now: NOW, bot: "process 1 on this-host" }).close();
});

test("what lies beside the database is its owner's alone", () => {
  const path = temporaryPath();
  openBot(path);
  const files = readdirSync(`${path}.locks`);
  expect(files).toContain("bot");
  for (const file of files) expect(statSync(join(`${path}.locks`, file)).mode & 0o777).toBe(0o600);
  expect(statSync(`${path}.locks`).mode & 0o777).toBe(0o700);
});

test("a command of a newer version waits for the bot of the older one to be stopped", SLOW, async () => {
  const path = temporaryPath();
  const older = openDatabase(path);
  onTestFinished(() => void older.close());
  migrate(older, NOW, readMigrations().slice(0, -1));
  const lock = openLocks(path);
  lock.take("bot");
  lock.sign("bot", "process 7 on this-host");
  expect(() => openStorage({ path, now: NOW })).toThrow(
    /older version, and a bot works .*process 7 on this-host/,
  );
  expect(older.prepare("select count(*) from migrations").pluck().get()).toBe(readMigrations().length - 1);
  lock.close();
  openAt(path);
});

test("a turn waits for the other process, and comes when that one was killed", SLOW, async () => {
  const path = temporaryPath();
  const { child } = await held(path, "sending");
  const turns = createTurns(openLocks(path));
  const done: string[] = [];
  const sending = turns.inTurn("sending", async () => done.push("sending"));
  await turns.inTurn("due", async () => done.push("due"));
  expect(done).toEqual(["due"]);
  await killed(child);
  await sending;
  expect(done).toEqual(["due", "sending"]);
});

test(
  "who is closing leaves to the other process what that one does, and does what is free",
  SLOW,
  async () => {
    const path = temporaryPath();
    await held(path, "sending");
    const turns = createTurns(openLocks(path));
    const waiting = turns.inTurn("sending", async () => "done");
    turns.close();
    expect(await waiting).toBeUndefined();
    expect(await turns.inTurn("sending", async () => "done")).toBeUndefined();
    expect(await turns.inTurn("due", async () => "done")).toBe("done");
  },
);

test.each(["file", ":memory:"])(
  "in one process work of a kind is done one after the other (%s)",
  async (where) => {
    const turns = createTurns(openLocks(where === "file" ? temporaryPath() : where));
    const steps: string[] = [];
    const work = (name: string) => async () => {
      steps.push(`${name} begins`);
      await Promise.resolve();
      steps.push(`${name} ends`);
      if (name === "a") throw new Error("on purpose");
    };
    const all = ["a", "b", "c"].map((name) => turns.inTurn("due", work(name)));
    await Promise.allSettled(all);
    await expect(all[0]).rejects.toThrow("on purpose");
    expect(steps).toEqual(["a", "b", "c"].flatMap((name) => [`${name} begins`, `${name} ends`]));
  },
);
