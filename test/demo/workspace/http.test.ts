import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, it } from "vitest";
import type { Workspace } from "../../../src/demo/workspace/index.ts";
import {
  ANNA,
  APP,
  CLOSED,
  clientOf,
  modal,
  OPEN,
  plain,
  type Running,
  runOnHttp,
  start,
} from "./fixture.ts";

let workspace: Workspace;
let running: Running | undefined;

afterEach(async () => {
  await running?.stop();
  await workspace.stop();
  running = undefined;
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

async function startOnHttp(signingSecret = APP.signingSecret): Promise<number> {
  const port = await freePort();
  const requestUrl = `http://127.0.0.1:${port}/slack/events`;
  workspace = await start({
    app: { ...APP, signingSecret, requestUrl },
    timing: { ackMs: 500, eventRetryMs: [] },
  });
  return port;
}

it("delivers commands, clicks, forms and events to a Bolt app over signed HTTP", async () => {
  const port = await startOnHttp();
  const heard: unknown[] = [];
  running = await runOnHttp(workspace.apiUrl, port, (app) => {
    app.command("/try", async ({ ack, client, body }) => {
      await ack({ text: "heard", response_type: "ephemeral" });
      await client.views.open({ trigger_id: body.trigger_id, view: modal() });
    });
    app.view("form", ({ ack }) => ack({ response_action: "errors", errors: { who: "No" } }));
    app.action("go", async ({ ack, action }) => {
      heard.push(action.type);
      await ack();
    });
    app.event("reaction_added", async ({ event, context }) => {
      heard.push([event.reaction, context.retryNum]);
    });
  });
  await workspace.act(ANNA, { do: "command", channel: OPEN, command: "/try", text: "a=1&b=ü" });
  const viewId = await workspace.until(ANNA, (seen) => seen.modals[0]?.viewId);
  const state = { who: { name: { type: "plain_text_input", value: "Zoë & co" } } };
  expect(await workspace.act(ANNA, { do: "submit", viewId, state })).toEqual({
    ok: false,
    error: "errors",
    errors: { who: "No" },
  });
  const button = { type: "button" as const, action_id: "go", text: plain("Go") };
  const blocks = [{ type: "actions" as const, block_id: "b", elements: [button] }];
  const { ts = "" } = await clientOf(workspace).chat.postMessage({ channel: CLOSED, text: "t", blocks });
  const where = { type: "message", channel: CLOSED, ts } as const;
  await workspace.act(ANNA, { do: "act", where, blockId: "b", actionId: "go" });
  await workspace.act(ANNA, { do: "react", channel: CLOSED, ts, name: "x" });
  await workspace.redeliver();
  expect(heard).toEqual(["button", ["x", undefined], ["x", 1]]);
});

it("reaches no app that has another signing secret", async () => {
  const port = await startOnHttp("another");
  running = await runOnHttp(workspace.apiUrl, port, () => {});
  const command = { do: "command", channel: OPEN, command: "/try", text: "" } as const;
  expect(await workspace.act(ANNA, command)).toEqual({ ok: false, error: "dispatch_failed" });
});

it("tells the person when nothing listens at the address", async () => {
  await startOnHttp();
  const command = { do: "command", channel: OPEN, command: "/try", text: "" } as const;
  expect(await workspace.act(ANNA, command)).toEqual({ ok: false, error: "dispatch_failed" });
});
