import { setTimeout as wait } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { WebSocket } from "ws";
import type { Workspace } from "../../../src/demo/workspace/index.ts";
import {
  ANNA,
  APP,
  CLOSED,
  clientOf,
  modal,
  OPEN,
  type Running,
  refusal,
  runOnSocket,
  start,
} from "./fixture.ts";

const METHOD = "chat.postMessage";
const MESSAGE = { channel: OPEN, text: "t" };

interface Envelope {
  readonly type: string;
  readonly payload: { readonly event_id: string };
  readonly retry_attempt: number;
  readonly retry_reason: string;
}

let workspace: Workspace;
let running: Running | undefined;

beforeEach(async () => {
  workspace = await start({ timing: { ackMs: 40, eventRetryMs: [0, 5, 10], triggerMs: 40 } });
});
afterEach(async () => {
  await running?.stop();
  await workspace.stop();
  running = undefined;
});

function messages(): number {
  return workspace.snapshot(ANNA).channels.flatMap((channel) => channel.messages).length;
}

describe("faults that were asked for", () => {
  it("are errors, as often as asked", async () => {
    workspace.fault({ method: METHOD, times: 2, error: "fatal_error" });
    const { chat } = clientOf(workspace);
    expect(await refusal(chat.postMessage(MESSAGE))).toBe("fatal_error");
    expect(await refusal(chat.postMessage(MESSAGE))).toBe("fatal_error");
    expect(await refusal(chat.postMessage(MESSAGE))).toBe("ok");
    expect(workspace.calls.map((call) => call.ok)).toEqual([false, false, true]);
  });

  it("are HTTP statuses, with a time to wait", async () => {
    workspace.fault({ method: METHOD, status: 429, retryAfter: 7 });
    workspace.fault({ method: METHOD, status: 503 });
    const { chat } = clientOf(workspace);
    await expect(chat.postMessage(MESSAGE)).rejects.toMatchObject({ retryAfter: 7 });
    await expect(chat.postMessage(MESSAGE)).rejects.toThrow("503");
    expect(messages()).toBe(0);
  });

  it("cut the connection after the effect", async () => {
    workspace.fault({ method: METHOD, dropAnswer: true });
    const { chat } = clientOf(workspace);
    await expect(chat.postMessage(MESSAGE)).rejects.toThrow();
    expect(messages()).toBe(1);
    expect(workspace.calls).toMatchObject([{ method: METHOD, ok: true }]);
  });

  it("delay the answer", async () => {
    workspace.fault({ method: METHOD, delayMs: 30 });
    const before = performance.now();
    await clientOf(workspace).chat.postMessage(MESSAGE);
    expect(performance.now() - before).toBeGreaterThan(25);
  });
});

describe("an app that does not answer in time", () => {
  it("makes a command fail for the person, once", async () => {
    let heard = 0;
    running = await runOnSocket(workspace, (app) => {
      app.command("/try", async () => {
        heard += 1;
      });
    });
    const command = { do: "command", channel: OPEN, command: "/try", text: "" } as const;
    expect(await workspace.act(ANNA, command)).toEqual({ ok: false, error: "operation_timeout" });
    expect(heard).toBe(1);
  });

  it("finds its trigger expired, and a used one exchanged", async () => {
    const view = modal();
    running = await runOnSocket(workspace, (app) => {
      app.command("/try", async ({ ack, client, body: { trigger_id, text } }) => {
        await ack();
        if (text === "late") await wait(60);
        await refusal(client.views.open({ trigger_id, view }));
        if (text === "twice") await refusal(client.views.open({ trigger_id, view }));
      });
    });
    const opened = () => workspace.calls.filter((call) => call.method === "views.open");
    const command = { do: "command", channel: OPEN, command: "/try" } as const;
    await workspace.act(ANNA, { ...command, text: "twice" });
    await workspace.until(ANNA, () => opened().length === 2);
    await workspace.act(ANNA, { ...command, text: "late" });
    await workspace.until(ANNA, () => opened().length === 3);
    expect(opened().map((call) => call.error)).toEqual([
      undefined,
      "exchanged_trigger_id",
      "expired_trigger_id",
    ]);
  });
});

describe("events", () => {
  it("come again with the same id while they are not acked, three times at most", async () => {
    const { ts = "" } = await clientOf(workspace).chat.postMessage({ channel: CLOSED, text: "t" });
    const { url = "" } = await clientOf(workspace, APP.appToken).apps.connections.open({});
    const socket = new WebSocket(url);
    const seen: Envelope[] = [];
    const fourth = new Promise<void>((resolve) => {
      socket.on("message", (data) => {
        const envelope: Envelope = JSON.parse(String(data));
        if (envelope.type === "events_api") seen.push(envelope);
        if (seen.length === 4) resolve();
      });
    });
    await new Promise((resolve) => socket.once("message", resolve));
    await workspace.act(ANNA, { do: "react", channel: CLOSED, ts, name: "x" });
    await fourth;
    await workspace.stop();
    expect(new Set(seen.map(({ payload }) => payload.event_id)).size).toBe(1);
    expect(seen.map(({ retry_attempt, retry_reason }) => [retry_attempt, retry_reason])).toEqual([
      [0, ""],
      [1, "timeout"],
      [2, "timeout"],
      [3, "timeout"],
    ]);
  });

  it("can be sent again on purpose", async () => {
    const seen: unknown[] = [];
    running = await runOnSocket(workspace, (app) => {
      app.event("reaction_added", async ({ body, context }) => {
        seen.push([body.event_id, context.retryNum]);
      });
    });
    const { ts = "" } = await clientOf(workspace).chat.postMessage({ channel: CLOSED, text: "t" });
    await workspace.act(ANNA, { do: "react", channel: CLOSED, ts, name: "x" });
    await workspace.redeliver();
    expect(seen).toEqual([
      [expect.any(String), 0],
      [expect.any(String), 1],
    ]);
  });

  it("are not sent without the scope for them", async () => {
    const deaf = await start({ app: { ...APP, scopes: ["chat:write"] } });
    const app = await runOnSocket(deaf, () => {});
    const { ts = "" } = await clientOf(deaf).chat.postMessage({ channel: CLOSED, text: "t" });
    await deaf.act(ANNA, { do: "react", channel: CLOSED, ts, name: "x" });
    expect(deaf.acks).toEqual([]);
    await app.stop();
    await deaf.stop();
  });

  it("tell who came and went, and that the bot itself is out", async () => {
    const seen: string[] = [];
    running = await runOnSocket(workspace, (app) => {
      app.use(async ({ payload, next }) => {
        seen.push(`${String(payload.type)} ${"user" in payload ? String(payload.user) : ""}`.trim());
        await next();
      });
    });
    workspace.setMember(CLOSED, "U0BEN", true);
    workspace.setMember(CLOSED, "U0BEN", false);
    workspace.setMember(CLOSED, "U0BOT", false);
    await workspace.until(ANNA, () => workspace.acks.length === 3);
    expect(seen).toEqual(["member_joined_channel U0BEN", "member_left_channel U0BEN", "group_left"]);
    expect(await refusal(clientOf(workspace).conversations.info({ channel: CLOSED }))).toBe(
      "channel_not_found",
    );
  });
});

describe("the socket", () => {
  it("is taken away and asked for again", async () => {
    running = await runOnSocket(workspace, (app) => {
      app.command("/try", ({ ack }) => ack());
    });
    workspace.disconnectSockets("warning");
    const command = { do: "command", channel: OPEN, command: "/try", text: "" } as const;
    expect(await workspace.act(ANNA, command)).toEqual({ ok: false, error: "dispatch_failed" });
    const opened = () =>
      workspace.calls.filter((call) => call.method === "apps.connections.open").length === 2;
    await workspace.until(ANNA, opened);
    const { client } = (running.app as unknown as { receiver: { client: NodeJS.EventEmitter } }).receiver;
    await new Promise((resolve) => client.once("connected", resolve));
    expect(await workspace.act(ANNA, command)).toEqual({ ok: true });
  });

  it("refuses a stranger and a ticket used twice", async () => {
    const { url = "" } = await clientOf(workspace, APP.appToken).apps.connections.open({});
    const first = new WebSocket(url);
    const hello = await new Promise<string>((resolve) =>
      first.once("message", (data) => resolve(String(data))),
    );
    expect(JSON.parse(hello)).toMatchObject({ type: "hello", num_connections: 1 });
    const second = new WebSocket(url);
    const error = await new Promise<Error>((resolve) => second.once("error", resolve));
    expect(error.message).toContain("404");
    first.terminate();
  });
});
