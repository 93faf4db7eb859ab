import { describe, expect, test } from "vitest";
import type { Workspace } from "../../src/demo/workspace/index.ts";
import { SCOPES } from "../../src/slack/manifest.ts";
import { NORA, startTestWorkspace, TOKENS, VETTING } from "../support/bot.ts";
import { metricOf, readMetrics } from "../support/read-metrics.ts";
import { type BotProcess, emptyFolder, freePort, runMain } from "./process.ts";

/** A process of its own takes a second to start, and longer on a busy machine. */
const SLOW = { timeout: 60_000 };
const CONNECTED = "Bonafide is connected to Slack";
/** From the signal: the whole stop may take ten seconds, and a busy machine needs a moment more to notice. */
const STOPPED_WITHIN_MS = 10_500;

function settings(workspace: Workspace, more: Readonly<Record<string, string>> = {}) {
  return {
    SLACK_BOT_TOKEN: TOKENS.botToken,
    SLACK_APP_TOKEN: TOKENS.appToken,
    SLACK_API_URL: workspace.apiUrl,
    VETTING_CHANNEL: VETTING,
    DATABASE_PATH: "bonafide.db",
    ...more,
  };
}

const vet = (workspace: Workspace, text: string) =>
  workspace.act(NORA, { do: "command", channel: VETTING, command: "/vet", text });
const roots = (workspace: Workspace) =>
  (workspace.snapshot(NORA).channels.find(({ id }) => id === VETTING)?.messages ?? [])
    .filter((one) => one.threadTs === undefined && !one.ephemeral)
    .map((one) => /Candidate [a-z]+/.exec(JSON.stringify(one))?.[0]);
const letters = (index: number) =>
  `${String.fromCharCode(97 + (index % 26))}${"xyz"[Math.floor(index / 26)]}`;

async function endOf(bot: BotProcess): Promise<readonly [number | null, boolean]> {
  const asked = performance.now();
  const code = await bot.ended;
  return [code, performance.now() - asked < STOPPED_WITHIN_MS];
}

describe("SIGTERM", SLOW, () => {
  test("in the middle of fifty submissions loses none of the acknowledged ones and doubles none", async () => {
    const workspace = await startTestWorkspace();
    const folder = emptyFolder();
    const first = runMain(settings(workspace), folder);
    await first.line(CONNECTED);
    const names = Array.from({ length: 50 }, (_, index) => `Candidate ${letters(index)}`);
    const acts = names.map((name, index) => vet(workspace, `${name} c${index}@example.com | pay: crypto`));
    await first.line("acknowledged");
    first.child.kill("SIGTERM");
    expect(await endOf(first)).toEqual([0, true]);
    expect(first.said()).toContain("Bonafide has stopped");
    // Slack tells who was not heard.
    const answers = await Promise.all(acts);
    const acked = names.filter((_, index) => answers[index]?.ok === true);
    expect(acked.length).toBeGreaterThan(0);

    const second = runMain(settings(workspace), folder);
    await second.line(CONNECTED);
    second.child.kill("SIGTERM");
    expect((await endOf(second))[0]).toBe(0);
    const { openStorage } = await import("../../src/storage/index.ts");
    const storage = openStorage({ path: `${folder}/bonafide.db`, now: new Date(0) });
    const kept = storage.cases.list({ limit: 200 }).map(({ name }) => name);
    expect(storage.inbox.pending()).toEqual([]);
    expect(storage.history.firstBroken()).toBeUndefined();
    storage.close();
    expect(new Set(kept).size).toBe(kept.length);
    expect(acked.filter((name) => !kept.includes(name))).toEqual([]);
    const shown = roots(workspace);
    expect(new Set(shown).size).toBe(shown.length);
  });

  test("is obeyed within ten seconds by a bot whose Slack hangs", async () => {
    const workspace = await startTestWorkspace();
    const bot = runMain(settings(workspace));
    await bot.line(CONNECTED);
    for (const method of ["chat.postMessage", "users.info", "conversations.members", "reactions.get"])
      workspace.fault({ method, delayMs: 60_000, times: 100 });
    await vet(workspace, "Jane Doe jane@example.com | pay: crypto");
    await bot.line("acknowledged");
    bot.child.kill("SIGTERM");
    expect(await endOf(bot)).toEqual([0, true]);
    expect(bot.said()).toContain("it goes on at the next start");
  });

  test("makes it not ready, and a second one ends it at once, with code 0", async () => {
    const workspace = await startTestWorkspace();
    const port = await freePort();
    const bot = runMain(settings(workspace, { HEALTH_PORT: String(port) }));
    await bot.line(CONNECTED);
    workspace.fault({ method: "chat.postMessage", delayMs: 60_000, times: 100 });
    await vet(workspace, "Jane Doe jane@example.com | pay: crypto");
    bot.child.kill("SIGTERM");
    await bot.line("Bonafide is stopping");
    const ready = await fetch(`http://127.0.0.1:${port}/readyz`);
    expect([ready.status, await ready.text()]).toEqual([503, "stopping\n"]);
    bot.child.kill("SIGTERM");
    expect(await bot.ended).toBe(0);
    expect(bot.said()).not.toContain("Bonafide has stopped");
  });
});

describe("a mistake that nobody caught", SLOW, () => {
  test.each([
    ["an exception", "throw new Error(words)"],
    ["a rejection with no error in it", "Promise.reject(words)"],
  ])("%s ends the process with code 1, and the log does not quote it", async (_, mistake) => {
    const workspace = await startTestWorkspace();
    const code = `const words = process.env.WORDS; process.on("SIGUSR2", () => { ${mistake}; });`;
    const bot = runMain(
      settings(workspace, {
        WORDS: "Jane Secretive jane@example.com",
        NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(code)}`,
      }),
    );
    await bot.line(CONNECTED);
    bot.child.kill("SIGUSR2");
    expect(await bot.ended).toBe(1);
    expect(bot.said()).toContain("Bonafide ended through a mistake of its own");
    expect(bot.said()).not.toMatch(/secretive|jane/i);
  });
});

describe("health and metrics", SLOW, () => {
  async function running(more: Readonly<Record<string, string>> = {}) {
    const workspace = await startTestWorkspace();
    const port = await freePort();
    const bot = runMain(settings(workspace, { HEALTH_PORT: String(port), ...more }));
    await bot.line(CONNECTED);
    const ask = async (path: string) => {
      const response = await fetch(`http://127.0.0.1:${port}${path}`);
      return { status: response.status, body: await response.text() };
    };
    return { workspace, bot, ask };
  }

  test("count what happens, and name no candidate, no person, no case and no token", async () => {
    const { workspace, ask } = await running();
    await vet(workspace, "Jane Secretive jane.secretive@example.com +49 1512 3456789 | pay: crypto");
    await workspace.until(NORA, (at) => JSON.stringify(at.channels).includes("What settles it"), 15_000);
    const { body } = await ask("/metrics");
    const families = readMetrics(body);
    const opened = families.get("bonafide_cases_opened_total")?.samples ?? [];
    expect(opened.map(({ value }) => value)).toEqual([1]);
    const vetted = { kind: "vet", outcome: "received" };
    expect(metricOf(families, "bonafide_deliveries_total", vetted)).toBe(1);
    expect(metricOf(families, "bonafide_ack_seconds_count", { kind: "command" })).toBe(1);
    expect(metricOf(families, "bonafide_effect_seconds_count", { kind: "vet", outcome: "done" })).toBe(1);
    expect(metricOf(families, "bonafide_assessment_seconds_count")).toBeGreaterThan(0);
    const posts = { method: "chat.postMessage", outcome: "done" };
    expect(metricOf(families, "bonafide_slack_calls_total", posts)).toBeGreaterThan(0);
    expect(metricOf(families, "bonafide_connected")).toBe(1);
    expect(metricOf(families, "bonafide_tasks_waiting")).toBeGreaterThan(0);
    expect(metricOf(families, "bonafide_database_bytes")).toBeGreaterThan(4096);
    expect(metricOf(families, "process_resident_memory_bytes")).toBeGreaterThan(1e6);
    for (const path of ["/metrics", "/readyz", "/healthz", "/nowhere"])
      expect((await ask(path)).body).not.toMatch(
        /jane|secretive|3456789|crypto|xoxb|xapp|V-1|U0NORA|U0TOMAS|U0BONAFIDE|C0VETTING/i,
      );
  });

  test("ready means connected to Slack, and a bot that lost it says so until it is back", async () => {
    const { workspace, ask } = await running();
    expect(await ask("/readyz")).toEqual({ status: 200, body: "ready\n" });
    workspace.fault({ method: "apps.connections.open", error: "internal_error", times: 2 });
    workspace.disconnectSockets();
    const lost = await eventually(
      () => ask("/readyz"),
      ({ status }) => status === 503,
    );
    expect(lost.body).toBe("no connection to Slack\n");
    expect((await ask("/healthz")).status).toBe(200);
  });

  test("a port that is taken stops the start with one line", async () => {
    const workspace = await startTestWorkspace();
    const port = new URL(workspace.url).port;
    const bot = runMain(settings(workspace, { HEALTH_PORT: port }));
    expect(await bot.ended).toBe(1);
    expect(bot.said()).toMatch(/^HEALTH_PORT is 127\.0\.0\.1:\d+, .*EADDRINUSE.*; wanted: a free port/);
  });
});

test("a start with scopes that are missing says which in the log", SLOW, async () => {
  const workspace = await startTestWorkspace({
    app: { scopes: SCOPES.filter((scope) => scope !== "files:read") },
  });
  const bot = runMain(settings(workspace));
  const line = await bot.line("lacks scopes");
  expect(JSON.parse(line)).toMatchObject({ level: 40, missing: ["files:read"] });
});

async function eventually<T>(look: () => Promise<T>, isIt: (seen: T) => boolean): Promise<T> {
  for (let tries = 0; ; tries += 1) {
    const seen = await look();
    if (isIt(seen) || tries > 2000) return seen;
  }
}
