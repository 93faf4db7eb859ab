import { expect, onTestFinished, test, vi } from "vitest";
import type { SlackConfig } from "../../src/config.ts";
import type { Workspace } from "../../src/demo/workspace/index.ts";
import { createBolt } from "../../src/slack/bolt.ts";
import { BOT, NORA, startTestWorkspace, TOKENS, VETTING } from "../support/bot.ts";
import { recordingLog } from "../support/recording-log.ts";
import { startEndpoint } from "../support/slack-endpoint.ts";

const IDENTITY = { botId: "B0BONAFIDE", botUser: BOT, url: "https://team.example/" };

function configFor(apiUrl: string): SlackConfig {
  return {
    botToken: TOKENS.botToken,
    transport: { kind: "socket", appToken: TOKENS.appToken },
    apiUrl,
    vettingChannel: VETTING,
    digestChannel: VETTING,
    allowPublicChannel: false,
    allowedUsergroup: undefined,
  };
}

/** A Bolt app on a real socket that acknowledges /vet and keeps what was typed. */
async function connect(workspace: Workspace) {
  const { log, logged } = recordingLog();
  const typed: string[] = [];
  const bolt = createBolt(configFor(workspace.apiUrl), IDENTITY, log);
  bolt.app.command("/vet", async ({ command, ack }) => {
    typed.push(command.text);
    await ack();
    if (command.text === "fail") throw new Error("Jane Doe cannot be vetted");
  });
  await bolt.start();
  const stop = vi.fn(bolt.stop);
  onTestFinished(async () => {
    if (stop.mock.calls.length === 0) await stop();
  });
  const vet = (text: string) =>
    workspace.act(NORA, { do: "command", channel: VETTING, command: "/vet", text });
  return { typed, logged, stop, vet };
}

test("a call is made once: retrying is the outbox's business", async () => {
  for (const reply of [
    { status: 500 },
    { status: 429, headers: { "retry-after": "30" } },
    "dropped",
  ] as const) {
    const { client, calls } = await startEndpoint([reply]);
    await expect(client.apiCall("chat.postMessage", { channel: "C1", text: "x" })).rejects.toThrow();
    expect(calls).toHaveLength(1);
  }
});

test("takes commands over the socket, until it is stopped", async () => {
  const workspace = await startTestWorkspace();
  const { typed, stop, vet } = await connect(workspace);
  expect(await vet("help")).toMatchObject({ ok: true });
  await stop();
  expect(await vet("list")).toMatchObject({ ok: false });
  expect(typed).toEqual(["help"]);
});

test("survives the notice that Slack delivers fewer events, and says so", async () => {
  const workspace = await startTestWorkspace();
  const { logged, vet } = await connect(workspace);
  workspace.sendEnvelope({
    envelope_id: "e1",
    type: "events_api",
    payload: { type: "app_rate_limited", team_id: "T1", minute_rate_limited: 1 },
  });
  await vi.waitFor(() =>
    expect(logged).toContainEqual(
      expect.objectContaining({ level: "warn", text: expect.stringContaining("app_rate_limited") }),
    ),
  );
  expect(await vet("help")).toMatchObject({ ok: true });
});

test("takes for such a notice nothing that only speaks of one", async () => {
  const workspace = await startTestWorkspace();
  const { typed, vet } = await connect(workspace);
  await vet('app_rate_limited {"payload":{"type":"app_rate_limited"}}');
  expect(typed).toEqual(['app_rate_limited {"payload":{"type":"app_rate_limited"}}']);
});

test("a listener that fails is logged, and the next command is taken", async () => {
  const workspace = await startTestWorkspace();
  const { logged, vet, typed } = await connect(workspace);
  await vet("fail");
  await vi.waitFor(() => expect(logged.some(({ level }) => level === "error")).toBe(true));
  await vet("help");
  expect(typed).toEqual(["fail", "help"]);
  expect(JSON.stringify(logged)).not.toContain("Jane");
});

test("stops in time when the other side does not answer any more", async () => {
  const workspace = await startTestWorkspace();
  const { stop } = await connect(workspace);
  await workspace.stop();
  const began = performance.now();
  await stop();
  expect(performance.now() - began).toBeLessThan(3500);
});
