import { describe, expect, test } from "vitest";
import { createGateway, RESPOND } from "../../src/slack/gateway.ts";
import { SHARE_FILE } from "../../src/slack/share-file.ts";
import { type Reply, startEndpoint } from "../support/slack-endpoint.ts";

const TOLD = { channel: "C1", user: "U1", text: "Please add the scope." };
const FILE = {
  name: "V-1-case-file.html",
  title: "Case file V-1 · Jane Doe",
  comment: "The case file of V-1",
  content: "<p>ä</p>",
  channel: "C1",
  thread_ts: "1.2",
  otherwise: { method: "chat.postEphemeral", args: TOLD },
};

async function start() {
  const endpoint = await startEndpoint();
  const announced = ok({ file_id: "F1", upload_url: `${endpoint.url}/upload/v1/secret` });
  return { ...endpoint, announced, gateway: createGateway(endpoint.client, endpoint.log) };
}

function ok(more: object = {}): Reply {
  return { body: { ok: true, ...more } };
}

function refused(error: string): Reply {
  return { body: { ok: false, error } };
}

describe("sharing a file", () => {
  test("announces it, sends its bytes and puts it into the thread", async () => {
    const { gateway, calls, say, announced } = await start();
    say(announced);
    expect(await gateway.call(SHARE_FILE, FILE)).toEqual({ kind: "done", file: "F1" });
    expect(calls.map(({ method }) => method)).toEqual([
      "files.getUploadURLExternal",
      "upload/v1/secret",
      "files.completeUploadExternal",
    ]);
    expect(calls[0]?.args).toMatchObject({ filename: FILE.name, length: "9" });
    expect(calls[2]?.args).toMatchObject({
      files: [{ id: "F1", title: FILE.title }],
      channel_id: "C1",
      thread_ts: "1.2",
      initial_comment: FILE.comment,
    });
  });

  test.each([
    ["the app lacks the scope", 0, "missing_scope"],
    ["the team takes no such files", 2, "file_type_not_allowed"],
  ])("tells whoever asked when %s", async (_, after, error) => {
    const { gateway, calls, say, announced } = await start();
    say(...[announced, ok()].slice(0, after), refused(error));
    expect(await gateway.call(SHARE_FILE, FILE)).toEqual({ kind: "done" });
    expect(calls.at(-1)).toEqual({ method: "chat.postEphemeral", args: TOLD });
  });

  test.each([
    ["cannot say where to", 0, refused("internal_error"), "internal_error"],
    ["breaks off", 0, "dropped", "no_answer"],
    ["has no room for the bytes", 1, { status: 503 }, "http_503"],
    ["breaks off over the bytes", 1, "dropped", "no_answer"],
    ["does not know the bot in the channel", 2, refused("not_in_channel"), "not_in_channel"],
  ] as const)("is tried again from the beginning when Slack %s", async (_, after, last, error) => {
    const { gateway, say, announced } = await start();
    say(...[announced, ok()].slice(0, after), last);
    expect(await gateway.call(SHARE_FILE, FILE)).toMatchObject({ kind: "later", error });
    say(announced);
    expect(await gateway.call(SHARE_FILE, FILE)).toEqual({ kind: "done", file: "F1" });
  });

  test.each(["https://evil.example/upload", "http://files.slack.com/upload", "not an address", ""])(
    "sends nothing to %j",
    async (address) => {
      const { gateway, calls, say } = await start();
      say(ok({ file_id: "F1", upload_url: address }));
      expect(await gateway.call(SHARE_FILE, FILE)).toEqual({ kind: "never", error: "upload_elsewhere" });
      expect(calls).toHaveLength(1);
    },
  );

  test("by a response URL answers there when it cannot be shared", async () => {
    const { gateway, calls, say, url } = await start();
    say(refused("missing_scope"), { status: 200, body: "ok" });
    const otherwise = { method: RESPOND, args: { url: `${url}/respond/1`, text: "Please add the scope." } };
    expect(await gateway.call(SHARE_FILE, { ...FILE, otherwise })).toEqual({ kind: "done" });
    expect(calls.at(-1)).toMatchObject({ method: "respond/1", args: { text: "Please add the scope." } });
  });
});
