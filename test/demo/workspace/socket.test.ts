import { afterEach, describe, expect, it } from "vitest";
import type { Workspace } from "../../../src/demo/workspace/index.ts";
import {
  ANNA,
  APP,
  BEN,
  BOT,
  CLOSED,
  clientOf,
  GUEST,
  modal,
  OPEN,
  plain,
  type Running,
  runOnSocket,
  section,
  start,
} from "./fixture.ts";

let workspace: Workspace;
let running: Running | undefined;

afterEach(async () => {
  await running?.stop();
  await workspace.stop();
  running = undefined;
});

describe("a Bolt app on the socket", () => {
  it("answers a command at once and later", async () => {
    workspace = await start();
    running = await runOnSocket(workspace, (app) => {
      app.command("/try", async ({ ack, respond, command }) => {
        await ack(`heard ${command.text}`);
        await respond({ text: "later", response_type: "in_channel" });
      });
    });
    const text = "a@b.de https://x.de/y?a=1&b=2 @ben #general <@U0BEN> see x.de, a<b";
    expect(await workspace.act(ANNA, { do: "command", channel: OPEN, command: "/try", text })).toEqual({
      ok: true,
    });
    const messages = await workspace.until(ANNA, (seen) => {
      const found = seen.channels.find((channel) => channel.id === OPEN)?.messages;
      return found?.length === 2 && found;
    });
    expect(messages[0]).toMatchObject({ ephemeral: true, user: BOT });
    expect(messages[0]?.text).toBe(
      "heard <mailto:a@b.de|a@b.de> <https://x.de/y?a=1&amp;b=2> <@U0BEN|ben> <#C0OPEN|general> <@U0BEN|ben> see <http://x.de|x.de>, a&lt;b",
    );
    expect(messages[1]).toMatchObject({ ephemeral: false, text: "later" });
    const forBen = workspace.snapshot(BEN).channels.find((channel) => channel.id === OPEN)?.messages;
    expect(forBen?.map((message) => message.text)).toEqual(["later"]);
    expect(workspace.acks).toEqual([{ kind: "slash_commands", ms: expect.any(Number) }]);
  });

  it("opens a form and takes it back when it is filled in wrongly", async () => {
    workspace = await start();
    const submitted: unknown[] = [];
    running = await runOnSocket(workspace, (app) => {
      app.command("/try", async ({ ack, client, body }) => {
        await ack();
        await client.views.open({ trigger_id: body.trigger_id, view: modal() });
      });
      app.view("form", async ({ ack, view }) => {
        submitted.push(view.state.values);
        const { value } = view.state.values["who"]?.["name"] ?? {};
        await (value === "x" ? ack({ response_action: "errors", errors: { who: "Too short" } }) : ack());
      });
    });
    await workspace.act(ANNA, { do: "command", channel: OPEN, command: "/try", text: "" });
    const { viewId } = await workspace.until(ANNA, (seen) => seen.modals[0]);
    const fill = (value: string) =>
      workspace.act(ANNA, {
        do: "submit",
        viewId,
        state: { who: { name: { type: "plain_text_input", value } } },
      });
    expect(await fill("")).toEqual({ ok: false, error: "validation", errors: { who: expect.any(String) } });
    expect(submitted).toEqual([]);
    expect(await fill("x")).toEqual({ ok: false, error: "errors", errors: { who: "Too short" } });
    expect(workspace.snapshot(ANNA).modals).toHaveLength(1);
    expect(await fill("Ada")).toEqual({ ok: true });
    expect(workspace.snapshot(ANNA).modals).toEqual([]);
    expect(submitted.at(-1)).toEqual({ who: { name: { type: "plain_text_input", value: "Ada" } } });
  });

  it("hears of reactions, its own too, but not from those who cannot see the message", async () => {
    workspace = await start();
    const heard: string[] = [];
    running = await runOnSocket(workspace, (app) => {
      app.use(async ({ payload, next }) => {
        if ("reaction" in payload) heard.push(`${payload.type} ${String(payload.reaction)}`);
        await next();
      });
    });
    const client = clientOf(workspace);
    const { ts = "" } = await client.chat.postMessage({ channel: CLOSED, text: "t" });
    const react = (user: string, name: string) =>
      workspace.act(user, { do: "react", channel: CLOSED, ts, name });
    expect(await react(ANNA, "white_check_mark")).toEqual({ ok: true });
    expect(await react(ANNA, "white_check_mark")).toEqual({ ok: false, error: "already_reacted" });
    expect(await react(ANNA, "no_such_face")).toEqual({ ok: false, error: "invalid_name" });
    for (const outsider of [BEN, GUEST]) {
      expect(await react(outsider, "x")).toEqual({ ok: false, error: "channel_not_found" });
    }
    await client.reactions.add({ channel: CLOSED, timestamp: ts, name: "eyes" });
    await workspace.act(ANNA, { do: "unreact", channel: CLOSED, ts, name: "white_check_mark" });
    expect(heard.filter((each) => !each.includes("eyes"))).toEqual([
      "reaction_added white_check_mark",
      "reaction_removed white_check_mark",
    ]);
    await workspace.until(ANNA, () => workspace.acks.length === 3);
    const { message } = await client.reactions.get({ channel: CLOSED, timestamp: ts });
    expect(message?.reactions).toEqual([{ name: "eyes", users: [BOT], count: 1 }]);
  });

  it("gets clicks with everything Slack sends", async () => {
    workspace = await start();
    const bodies: object[] = [];
    running = await runOnSocket(workspace, (app) => {
      app.action("go", async ({ ack, body, respond }) => {
        await ack();
        bodies.push(body);
        await respond({ text: "done", replace_original: true });
      });
    });
    const posted = await clientOf(workspace).chat.postMessage({
      channel: CLOSED,
      text: "t",
      blocks: [
        section("x"),
        {
          type: "actions",
          block_id: "b",
          elements: [{ type: "button", action_id: "go", text: plain("Go"), value: "7" }],
        },
      ],
    });
    const where = { type: "message", channel: CLOSED, ts: posted.ts ?? "" } as const;
    expect(await workspace.act(ANNA, { do: "act", where, blockId: "b", actionId: "go" })).toEqual({
      ok: true,
    });
    expect(await workspace.act(ANNA, { do: "act", where, blockId: "b", actionId: "no" })).toEqual({
      ok: false,
      error: "unknown_action",
    });
    await workspace.until(ANNA, (seen) =>
      seen.channels.some((channel) =>
        channel.messages.some((message) => message.text === "done" && message.edited),
      ),
    );
    expect(bodies[0]).toMatchObject({
      type: "block_actions",
      user: { id: ANNA },
      api_app_id: APP.appId,
      container: { type: "message", message_ts: where.ts, channel_id: CLOSED, is_ephemeral: false },
      channel: { id: CLOSED, name: "privategroup" },
      message: { ts: where.ts, user: BOT },
      actions: [{ type: "button", block_id: "b", action_id: "go", value: "7" }],
    });
  });

  it("tells the person when nobody is there", async () => {
    workspace = await start();
    const command = { do: "command", channel: OPEN, command: "/try", text: "" } as const;
    expect(await workspace.act(ANNA, command)).toEqual({ ok: false, error: "dispatch_failed" });
    expect(await workspace.act(ANNA, { ...command, command: "/other" })).toEqual({
      ok: false,
      error: "unknown_command",
    });
  });
});
