import { mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { describe, expect, onTestFinished, test } from "vitest";
import { openStorage } from "../../src/storage/index.ts";
import { BOT, GENERAL, NORA, startTestWorkspace, TOKENS, TOMAS, VETTING } from "../support/bot.ts";
import { emptyFolder, freePort, runMain } from "./process.ts";

const CHANNELS = [
  { id: VETTING, name: "vetting", isPrivate: true, members: [NORA, TOMAS, BOT] },
  { id: GENERAL, name: "general", isPrivate: false, members: [NORA, TOMAS] },
  { id: "C0OPEN", name: "open-vetting", isPrivate: false, members: [NORA, BOT] },
  { id: "C0OLD", name: "old", isPrivate: true, isArchived: true, members: [NORA, BOT] },
  { id: "C0SECRET", name: "secret", isPrivate: true, members: [NORA] },
];

/** A process of its own takes a second to start, and longer on a busy machine. */
const SLOW = { timeout: 30_000 };

async function settings(more: Readonly<Record<string, string>> = {}) {
  const workspace = await startTestWorkspace({ workspace: { channels: CHANNELS } });
  const folder = emptyFolder();
  const environment = {
    SLACK_BOT_TOKEN: TOKENS.botToken,
    SLACK_APP_TOKEN: TOKENS.appToken,
    SLACK_API_URL: workspace.apiUrl,
    VETTING_CHANNEL: VETTING,
    DATABASE_PATH: join(folder, "bonafide.db"),
    ...more,
  };
  return { workspace, folder, environment };
}

/** Ends with code 1 and exactly these lines, each with the variable, what was found and what is wanted. */
async function refuses(environment: Readonly<Record<string, string>>, wanted: readonly RegExp[]) {
  const bot = runMain(environment);
  expect(await bot.ended).toBe(1);
  const lines = bot.said().split("\n");
  expect(lines).toEqual(wanted.map((line) => expect.stringMatching(line)));
  expect(bot.said()).not.toMatch(/^\s+at /m);
}

describe("a start that cannot work ends with code 1 and one clear line per problem", SLOW, () => {
  test.each<[string, Readonly<Record<string, string>>, readonly RegExp[]]>([
    [
      "a wrong bot token",
      { SLACK_BOT_TOKEN: "xoxb-other" },
      [/^SLACK_BOT_TOKEN was refused by Slack \(invalid_auth\); wanted: /],
    ],
    [
      "a wrong app token",
      { SLACK_APP_TOKEN: "xapp-other" },
      [/^SLACK_APP_TOKEN was refused by Slack \(invalid_auth\); wanted: /],
    ],
    ["no vetting channel", { VETTING_CHANNEL: "" }, [/^VETTING_CHANNEL is missing; wanted: /]],
    [
      "five wrong settings",
      {
        SLACK_BOT_TOKEN: "hello-world",
        SLACK_APP_TOKEN: "",
        VETTING_CHANNEL: "#vetting",
        TIMEZONE: "Berlin",
        LINK_KEY: "short",
      },
      [
        /^SLACK_BOT_TOKEN is … \(11 characters\); wanted: /,
        /^VETTING_CHANNEL is "#vetting"; wanted: /,
        /^TIMEZONE is "Berlin"; wanted: /,
        /^LINK_KEY is … \(5 characters\); wanted: at least 16 characters/,
        /^SLACK_APP_TOKEN is missing; wanted: /,
      ],
    ],
    [
      "a public channel without the bot",
      { VETTING_CHANNEL: GENERAL },
      [/^VETTING_CHANNEL is C0GENERAL, and the bot is not in it; wanted: .*\/invite/],
    ],
    [
      "a private channel without the bot",
      { VETTING_CHANNEL: "C0SECRET" },
      [/^VETTING_CHANNEL is C0SECRET, which the bot cannot see; wanted: /],
    ],
    [
      "an unknown channel",
      { VETTING_CHANNEL: "C0NOWHERE" },
      [/^VETTING_CHANNEL is C0NOWHERE, which the bot cannot see; wanted: /],
    ],
    [
      "an archived channel",
      { VETTING_CHANNEL: "C0OLD" },
      [/^VETTING_CHANNEL is C0OLD, an archived channel; wanted: /],
    ],
    [
      "a public vetting channel",
      { VETTING_CHANNEL: "C0OPEN" },
      [/^VETTING_CHANNEL is C0OPEN, a public channel: .*ALLOW_PUBLIC_CHANNEL=true/],
    ],
    [
      "two wrong channels",
      { VETTING_CHANNEL: "C0OLD", DIGEST_CHANNEL: "C0NOWHERE" },
      [/^VETTING_CHANNEL is C0OLD/, /^DIGEST_CHANNEL is C0NOWHERE/],
    ],
    [
      "a user group that does not exist",
      { ALLOWED_USERGROUP: "S0NONE" },
      [/^ALLOWED_USERGROUP is S0NONE, .*; wanted: /],
    ],
    [
      "an endpoint that does not answer",
      { SLACK_API_URL: "http://127.0.0.1:9/api/" },
      [/^Slack did not answer; wanted: /],
    ],
  ])("%s", async (_, wrong, wanted) => {
    const { environment } = await settings();
    await refuses({ ...environment, ...wrong }, wanted);
  });

  test("an app token without the scope for a connection", async () => {
    const { environment, workspace } = await settings();
    workspace.fault({ method: "apps.connections.open", error: "missing_scope", times: 100 });
    await refuses(environment, [
      /^SLACK_APP_TOKEN was refused by Slack \(missing_scope\); wanted: .*connections:write/,
    ]);
  });

  test("a database from a newer version", async () => {
    const { environment } = await settings();
    openStorage({ path: environment.DATABASE_PATH, now: new Date(0) }).close();
    const db = new Sqlite(environment.DATABASE_PATH);
    db.prepare("insert into migrations values (999, '0999-later', 'x', '2030-01-01T00:00:00.000Z')").run();
    db.close();
    await refuses(environment, [/^The database .*bonafide\.db is newer than this Bonafide: .*0999-later/]);
  });

  test("a file that is no database", async () => {
    const { environment } = await settings();
    writeFileSync(
      environment.DATABASE_PATH,
      "This is a letter, and it is longer than the header of a database.".repeat(20),
    );
    await refuses(environment, [/^The database .*bonafide\.db cannot be opened: .*DATABASE_PATH/]);
  });

  test.each<[string, (path: string) => void]>([
    ["that is no key", (path) => writeFileSync(path, "not a key\n")],
    ["that cannot be read", (path) => mkdirSync(path)],
  ])("a link key file %s", async (_, make) => {
    const { environment } = await settings();
    make(`${environment.DATABASE_PATH}.key`);
    await refuses(environment, [/bonafide\.db\.key .*LINK_KEY|bonafide\.db\.key .*[Rr]estore/]);
  });

  test("a port that is taken", async () => {
    const taken = createServer().listen(0, "127.0.0.1");
    onTestFinished(() => void taken.close());
    await new Promise((resolve) => taken.once("listening", resolve));
    const address = taken.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    const { SLACK_APP_TOKEN: _, ...environment } = (await settings()).environment;
    const http = { ...environment, SLACK_SIGNING_SECRET: "a-signing-secret-of-length", PORT: String(port) };
    // Node listens on every address; another process on one of them is enough to refuse only where both overlap.
    await refuses(http, [new RegExp(`^PORT is ${port}, .*; wanted: `)]);
  });
});

describe("a start that works", SLOW, () => {
  test("in a public channel when the team says so", async () => {
    const { environment } = await settings({ VETTING_CHANNEL: "C0OPEN", ALLOW_PUBLIC_CHANNEL: "true" });
    const bot = runMain(environment);
    await bot.line("Bonafide is connected to Slack");
  });

  test("logs no candidate, and ends by SIGTERM with code 0 within seconds", async () => {
    const { environment, workspace } = await settings();
    const bot = runMain(environment);
    await bot.line("Bonafide is connected to Slack");
    const text = "Jane Secretive jane.secretive@example.com +49 1512 3456789 | pay: crypto";
    expect(await workspace.act(NORA, { do: "command", channel: VETTING, command: "/vet", text })).toEqual({
      ok: true,
    });
    await bot.line("acknowledged");
    await workspace.until(NORA, (seen) => JSON.stringify(seen.channels).includes("What settles it"));
    const asked = performance.now();
    bot.child.kill("SIGTERM");
    expect(await bot.ended).toBe(0);
    expect(performance.now() - asked).toBeLessThan(5000);
    expect(bot.said()).toContain("Bonafide has stopped");
    expect(bot.said()).not.toMatch(/Secretive|secretive|3456789|crypto/);
    for (const line of bot.said().split("\n")) expect(() => JSON.parse(line)).not.toThrow();
  });

  test("over HTTP, with a connection still open, ends by SIGTERM as well", async () => {
    const port = await freePort();
    const app = { requestUrl: `http://127.0.0.1:${port}/slack/events` };
    const workspace = await startTestWorkspace({ app });
    const bot = runMain({
      SLACK_BOT_TOKEN: TOKENS.botToken,
      SLACK_SIGNING_SECRET: TOKENS.signingSecret,
      PORT: String(port),
      SLACK_API_URL: workspace.apiUrl,
      VETTING_CHANNEL: VETTING,
    });
    await bot.line("Bonafide is connected to Slack");
    const help = { do: "command", channel: VETTING, command: "/vet", text: "help" } as const;
    expect(await workspace.act(NORA, help)).toEqual({ ok: true });
    const asked = performance.now();
    bot.child.kill("SIGTERM");
    expect(await bot.ended).toBe(0);
    expect(performance.now() - asked).toBeLessThan(5000);
  });

  test("goes on where the last one was killed", async () => {
    const { environment, workspace, folder } = await settings();
    const first = runMain(environment, folder);
    await first.line("Bonafide is connected to Slack");
    workspace.fault({ method: "chat.postMessage", status: 503 });
    const text = "Jane Doe jane@example.com | pay: crypto";
    await workspace.act(NORA, { do: "command", channel: VETTING, command: "/vet", text });
    await workspace.until(NORA, () => workspace.calls.some((call) => call.method === "chat.postMessage"));
    first.child.kill("SIGKILL");
    await first.ended;
    const second = runMain(environment, folder);
    await second.line("Bonafide is connected to Slack");
    await workspace.until(
      NORA,
      (seen) => JSON.stringify(seen.channels).includes("What settles it: 0 of"),
      15_000,
    );
    const posted = workspace
      .snapshot(NORA)
      .channels.flatMap((channel) => channel.messages.filter((one) => !one.ephemeral));
    expect(posted.map((one) => one.threadTs === undefined)).toEqual([true, false, false]);
  });
});
