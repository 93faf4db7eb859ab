import type { ModalView } from "@slack/types";
import { describe, expect, test } from "vitest";
import { createGateway, RESPOND } from "../../src/slack/gateway.ts";
import { type Reply, startEndpoint } from "../support/slack-endpoint.ts";

const BLOCKS = [{ type: "section", text: { type: "mrkdwn", text: "V-1 · Jane Doe" } }];
const MESSAGE = { channel: "C1", text: "V-1 · Jane Doe", blocks: BLOCKS };
const SEGMENT = { label: "a", value: 1 };
/** A candidate's links are never opened by Slack. */
const NO_PREVIEWS = { unfurl_links: "false", unfurl_media: "false" };

async function start(...replies: readonly Reply[]) {
  const endpoint = await startEndpoint(replies);
  return { ...endpoint, gateway: createGateway(endpoint.client, endpoint.log) };
}

function refused(error: string): Reply {
  return { body: { ok: false, error } };
}

describe("a call", () => {
  test("that Slack takes says where the message is", async () => {
    const { gateway, calls } = await start({ body: { ok: true, channel: "C1", ts: "1.2" } });
    expect(await gateway.call("chat.postMessage", MESSAGE)).toEqual({
      kind: "done",
      channel: "C1",
      ts: "1.2",
    });
    expect(calls).toEqual([{ method: "chat.postMessage", args: { ...MESSAGE, ...NO_PREVIEWS } }]);
  });

  test("whose answer names no place is done all the same", async () => {
    const { gateway } = await start({ body: { ok: true, channel: { id: "C1" }, ts: 12 } });
    expect(await gateway.call("views.publish", { user_id: "U1" })).toEqual({ kind: "done" });
  });

  test.each<[string, Reply, object]>([
    [
      "a 429 says when",
      { status: 429, headers: { "retry-after": "7" } },
      { kind: "later", error: "ratelimited", afterMs: 7000 },
    ],
    ["a broken server", { status: 500, body: "oops" }, { kind: "later", error: "http_500" }],
    ["a gateway in between", { status: 503, body: "<html>" }, { kind: "later", error: "http_503" }],
    ["no answer", "dropped", { kind: "later", error: "no_answer" }],
    ["an answer that is no JSON", { body: "<html>" }, { kind: "later", error: "no_answer" }],
    ["a reaction that is there already", refused("already_reacted"), { kind: "done" }],
    ["a reaction that is gone already", refused("no_reaction"), { kind: "done" }],
    [
      "a bot that is not in the channel",
      refused("not_in_channel"),
      { kind: "later", error: "not_in_channel" },
    ],
    ["a token that was revoked", refused("token_revoked"), { kind: "later", error: "token_revoked" }],
    ["a missing scope", refused("missing_scope"), { kind: "later", error: "missing_scope" }],
    ["trouble of Slack's own", refused("internal_error"), { kind: "later", error: "internal_error" }],
    ["a reaction to a message that is gone", refused("message_not_found"), { kind: "done" }],
    ["an archived channel", refused("is_archived"), { kind: "later", error: "is_archived" }],
    ["a limit said as an error", refused("ratelimited"), { kind: "later", error: "ratelimited" }],
    ["a 429 that does not say when", { status: 429 }, { kind: "later", error: "no_answer" }],
    [
      "a 429 for a day",
      { status: 429, headers: { "retry-after": "86400" } },
      { kind: "later", error: "ratelimited", afterMs: 86_400_000 },
    ],
    ["an error nobody knows", refused("brand_new_error"), { kind: "never", error: "brand_new_error" }],
  ])("%s is answered, never thrown", async (_, reply, expected) => {
    const { gateway, calls } = await start(reply);
    expect(await gateway.call("reactions.add", { channel: "C1", timestamp: "1.2", name: "x" })).toEqual(
      expected,
    );
    expect(calls).toHaveLength(1);
  });

  test.each([
    ["chat.update", {}, "message_not_found", { kind: "gone", what: "message", error: "message_not_found" }],
    [
      "chat.update",
      {},
      "cant_update_message",
      { kind: "gone", what: "message", error: "cant_update_message" },
    ],
    ["chat.update", {}, "edit_window_closed", { kind: "never", error: "edit_window_closed" }],
    [
      "chat.postMessage",
      { thread_ts: "1.0" },
      "thread_not_found",
      { kind: "gone", what: "thread", error: "thread_not_found" },
    ],
    ["chat.postMessage", {}, "thread_not_found", { kind: "never", error: "thread_not_found" }],
    ["chat.delete", {}, "message_not_found", { kind: "done" }],
    ["views.publish", {}, "view_too_large", { kind: "never", error: "view_too_large" }],
  ] as const)("%s with %j that Slack answers with %s", async (method, args, error, expected) => {
    const { gateway } = await start(refused(error));
    expect(await gateway.call(method, { channel: "C1", text: "x", ...args })).toEqual(expected);
  });

  test("to an address where nobody listens is one for later", async () => {
    const { gateway, client } = await start();
    Object.assign(client, { slackApiUrl: "http://127.0.0.1:9/api/" });
    expect((await gateway.call("chat.postMessage", MESSAGE)).kind).toBe("later");
  });
});

describe("blocks", () => {
  test.each(["invalid_blocks", "invalid_blocks_format", "msg_blocks_too_long"])(
    "that Slack refuses with %s go out once more as text alone, and the log says why",
    async (error) => {
      const why = { messages: ["[ERROR] no more than 50 items allowed"] };
      const { gateway, calls, logged } = await start(
        { body: { ok: false, error, response_metadata: why } },
        { body: { ok: true, channel: "C1", ts: "1.2" } },
      );
      expect(await gateway.call("chat.postMessage", MESSAGE)).toEqual({
        kind: "done",
        channel: "C1",
        ts: "1.2",
      });
      expect(calls.map(({ args }) => args)).toEqual([
        { ...MESSAGE, ...NO_PREVIEWS },
        { channel: "C1", text: MESSAGE.text, ...NO_PREVIEWS },
      ]);
      expect(logged).toContainEqual(
        expect.objectContaining({ level: "error", fields: expect.objectContaining({ why }) }),
      );
    },
  );

  test("have a second form, which is tried before the text alone and is never sent along", async () => {
    const { gateway, calls } = await start(refused("invalid_blocks"), {
      body: { ok: true, channel: "C1", ts: "1.2" },
    });
    const chart = { type: "data_visualization", title: "t", chart: { type: "pie", segments: [SEGMENT] } };
    const rich = { ...MESSAGE, blocks: [chart, ...BLOCKS], fallbackBlocks: BLOCKS };
    expect(await gateway.call("chat.postMessage", rich)).toEqual({ kind: "done", channel: "C1", ts: "1.2" });
    expect(calls.map(({ args }) => args)).toEqual([
      { ...MESSAGE, blocks: [chart, ...BLOCKS], ...NO_PREVIEWS },
      { ...MESSAGE, ...NO_PREVIEWS },
    ]);
  });

  test("whose second form is refused too go out as text alone", async () => {
    const { gateway, calls } = await start(refused("invalid_blocks"), refused("msg_blocks_too_long"), {
      body: { ok: true, channel: "C1", ts: "1.2" },
    });
    await gateway.call("chat.postMessage", { ...MESSAGE, fallbackBlocks: BLOCKS });
    expect(calls.map(({ args }) => "blocks" in (args as object))).toEqual([true, true, false]);
  });

  test("that are taken leave the second form unsent, as does a channel that is closed", async () => {
    for (const reply of [{ body: { ok: true, channel: "C1", ts: "1.2" } }, refused("is_archived")]) {
      const { gateway, calls } = await start(reply);
      await gateway.call("chat.update", { ...MESSAGE, fallbackBlocks: [] });
      expect(calls.map(({ args }) => args)).toEqual([MESSAGE]);
    }
  });

  test("are given up when the text alone is refused too: there is no third time", async () => {
    const { gateway, calls } = await start(refused("invalid_blocks"), refused("invalid_blocks"));
    expect(await gateway.call("chat.postMessage", MESSAGE)).toEqual({
      kind: "never",
      error: "invalid_blocks",
    });
    expect(calls).toHaveLength(2);
  });

  test("that a message has none of are not left out a second time", async () => {
    const { gateway, calls } = await start(refused("invalid_blocks"));
    expect(await gateway.call("chat.postMessage", { channel: "C1", text: "x" })).toMatchObject({
      kind: "never",
    });
    expect(calls).toHaveLength(1);
  });

  test("that cannot fit are not even tried, and nothing of what they say is logged", async () => {
    const { gateway, calls, logged } = await start({ body: { ok: true, channel: "C1", ts: "1.2" } });
    const blocks = Array.from({ length: 51 }, () => BLOCKS[0]);
    await gateway.call("chat.postMessage", { ...MESSAGE, blocks });
    expect(calls.map(({ args }) => args)).toEqual([{ channel: "C1", text: MESSAGE.text, ...NO_PREVIEWS }]);
    expect(logged).toMatchObject([{ level: "error", fields: { method: "chat.postMessage" } }]);
    expect(JSON.stringify(logged)).not.toContain("Jane");
  });
});

describe("an answer to a response URL", () => {
  test.each<[string, Reply, object]>([
    ["is done", { body: "ok" }, { kind: "done" }],
    [
      "that is used up is no use any more",
      { status: 404, body: "used_url" },
      { kind: "never", error: "http_404" },
    ],
    ["that Slack cannot take now comes later", { status: 502 }, { kind: "later", error: "http_502" }],
    ["that nobody answers comes later", "dropped", { kind: "later", error: "no_answer" }],
    [
      "at a busy time waits as long as Slack says",
      { status: 429, headers: { "retry-after": "3" } },
      { kind: "later", error: "ratelimited", afterMs: 3000 },
    ],
    ["at a busy time of unknown length", { status: 429 }, { kind: "later", error: "ratelimited" }],
    [
      "is not followed elsewhere",
      { status: 307, headers: { location: "http://127.0.0.1:9/" } },
      { kind: "later", error: "no_answer" },
    ],
  ])("%s", async (_, reply, expected) => {
    const { gateway, calls, url } = await start(reply);
    const message = { response_type: "ephemeral", replace_original: false, text: "hello", blocks: BLOCKS };
    expect(await gateway.call(RESPOND, { url: `${url}/response/1`, ...message })).toEqual(expected);
    expect(calls).toEqual([{ method: "response/1", args: message }]);
  });

  test("that is no address is given up without a throw", async () => {
    const { gateway } = await start();
    expect((await gateway.call(RESPOND, { url: "not a url", text: "x" })).kind).not.toBe("done");
  });
});

describe("a form", () => {
  const view: ModalView = {
    type: "modal",
    callback_id: "vet-form",
    title: { type: "plain_text", text: "Vet" },
    blocks: [{ type: "section", text: { type: "plain_text", text: "x" } }],
  };

  test("is opened with its trigger", async () => {
    const { gateway, calls } = await start();
    expect(await gateway.openView("T1", view)).toEqual({ kind: "done" });
    expect(calls).toEqual([{ method: "views.open", args: { trigger_id: "T1", view } }]);
  });

  test("whose trigger has run out is not opened, and that is an answer", async () => {
    const { gateway } = await start(refused("expired_trigger_id"));
    expect(await gateway.openView("T1", view)).toEqual({ kind: "never", error: "expired_trigger_id" });
  });

  test("that does not fit Block Kit is tried and logged", async () => {
    const { gateway, calls, logged } = await start();
    await gateway.openView("T1", { ...view, title: { type: "plain_text", text: "x".repeat(25) } });
    expect(calls).toHaveLength(1);
    expect(logged).toMatchObject([{ level: "error" }]);
  });
});
