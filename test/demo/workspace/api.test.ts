import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Workspace } from "../../../src/demo/workspace/index.ts";
import {
  ANNA,
  APP,
  BEN,
  BOT,
  CLOSED,
  clientOf,
  clockAt,
  ELSEWHERE,
  GONE,
  GUEST,
  OLD,
  OPEN,
  refusal,
  section,
  start,
} from "./fixture.ts";

let workspace: Workspace;

beforeEach(async () => {
  workspace = await start();
});
afterEach(() => workspace.stop());

async function post(channel: string, text = "t"): Promise<string> {
  const { ts = "" } = await clientOf(workspace).chat.postMessage({ channel, text });
  return ts;
}

async function answer(method: string, init: RequestInit): Promise<Record<string, unknown>> {
  const response = await fetch(`${workspace.apiUrl}${method}`, { method: "POST", ...init });
  return (await response.json()) as Record<string, unknown>;
}

describe("tokens and scopes", () => {
  it("refuses no token, a wrong token and a token of the wrong kind", async () => {
    expect(await answer("auth.test", {})).toEqual({ ok: false, error: "not_authed" });
    const bot = clientOf(workspace);
    const app = clientOf(workspace, APP.appToken);
    expect(await refusal(clientOf(workspace, "xoxb-no").auth.test())).toBe("invalid_auth");
    expect(await refusal(bot.apps.connections.open({}))).toBe("not_allowed_token_type");
    expect(await refusal(app.chat.postMessage({ channel: OPEN, text: "t" }))).toBe("not_allowed_token_type");
    expect(await refusal(bot.apiCall("chat.scheduleMessage"))).toBe("unknown_method");
    expect(await bot.auth.test()).toMatchObject({ user_id: BOT, bot_id: APP.botId, team_id: "T0LOCAL00" });
    expect((await app.apps.connections.open({})).url).toMatch(/^ws:/);
  });

  it("takes the token and the arguments from a form and from JSON", async () => {
    const message = { token: APP.botToken, channel: OPEN, text: "t" };
    const asJson = { headers: { "Content-Type": "application/json" }, body: JSON.stringify(message) };
    expect(await answer("chat.postMessage", asJson)).toMatchObject({ ok: true, channel: OPEN });
    const asForm = { body: new URLSearchParams(message) };
    expect(await answer("chat.postMessage", asForm)).toMatchObject({ ok: true, channel: OPEN });
    expect(JSON.stringify(workspace.calls)).not.toContain(APP.botToken);
  });

  it("names the scope that is missing", async () => {
    const few = await start({ app: { ...APP, scopes: ["channels:read"] } });
    const client = clientOf(few);
    const reply = await fetch(`${few.apiUrl}chat.postMessage`, {
      method: "POST",
      headers: { Authorization: `Bearer ${APP.botToken}` },
    });
    expect(reply.headers.get("x-oauth-scopes")).toBe("channels:read");
    expect(await reply.json()).toEqual({
      ok: false,
      error: "missing_scope",
      needed: "chat:write",
      provided: "channels:read",
    });
    expect((await client.conversations.info({ channel: OPEN })).response_metadata?.scopes).toEqual([
      "channels:read",
    ]);
    expect(await refusal(client.conversations.info({ channel: CLOSED }))).toBe("missing_scope");
    expect(await refusal(client.users.info({ user: ANNA }))).toBe("missing_scope");
    await few.stop();
  });
});

describe("messages", () => {
  it.each([
    ["no such channel", { channel: "C0NONE", text: "t" }, "channel_not_found"],
    ["a closed channel without the bot", { channel: "C0HIDDEN", text: "t" }, "channel_not_found"],
    ["an open channel without the bot", { channel: ELSEWHERE, text: "t" }, "not_in_channel"],
    ["an archived channel", { channel: OLD, text: "t" }, "is_archived"],
    ["a channel's name", { channel: "#general", text: "t" }, "channel_not_found"],
    ["nothing to say", { channel: OPEN, text: "" }, "no_text"],
    ["a thread that is not there", { channel: OPEN, text: "t", thread_ts: "1.000001" }, "thread_not_found"],
    ["too long a text", { channel: OPEN, text: "x".repeat(40_001) }, "msg_too_long"],
    [
      "too much in blocks",
      { channel: OPEN, text: "t", blocks: Array.from({ length: 5 }, () => section("x".repeat(2900))) },
      "msg_blocks_too_long",
    ],
    ["someone deactivated", { channel: GONE, text: "t" }, "user_disabled"],
  ])("refuses %s", async (_name, message, error) => {
    expect(await refusal(clientOf(workspace).chat.postMessage(message))).toBe(error);
    expect(workspace.calls.at(-1)).toMatchObject({ method: "chat.postMessage", ok: false, error });
  });

  it("explains what is wrong with blocks", async () => {
    const bad = { channel: OPEN, text: "t", blocks: [section("x".repeat(3001))] };
    await expect(clientOf(workspace).chat.postMessage(bad)).rejects.toMatchObject({
      data: {
        error: "invalid_blocks",
        response_metadata: {
          messages: ["[ERROR] must be less than 3001 characters [json-pointer:/blocks/0/text/text]"],
        },
      },
    });
    expect(workspace.snapshot(ANNA).channels.flatMap((channel) => channel.messages)).toEqual([]);
  });

  it("posts, answers in the thread, edits and deletes its own", async () => {
    const client = clientOf(workspace);
    const ts = await post(OPEN, "root");
    const reply = await client.chat.postMessage({ channel: OPEN, text: "reply", thread_ts: ts });
    expect(reply.message).toMatchObject({ thread_ts: ts, bot_id: APP.botId, app_id: APP.appId });
    const nested = { channel: OPEN, text: "t", thread_ts: reply.ts ?? "" };
    expect(await refusal(client.chat.postMessage(nested))).toBe("cannot_reply_to_message");
    const { permalink = "" } = await client.chat.getPermalink({ channel: OPEN, message_ts: reply.ts ?? "" });
    expect(permalink).toContain(`thread_ts=${ts}&cid=${OPEN}`);
    await client.chat.update({ channel: OPEN, ts, text: "new", blocks: [section("block")] });
    await client.chat.update({ channel: OPEN, ts, text: "newer" });
    const [root] = workspace.snapshot(ANNA).channels[0]?.messages ?? [];
    expect(root).toMatchObject({ text: "newer", edited: true, blocks: [section("block")] });
    await client.chat.delete({ channel: OPEN, ts });
    expect(await refusal(client.chat.update({ channel: OPEN, ts, text: "x" }))).toBe("message_not_found");
  });

  it("leaves other people's messages alone", async () => {
    const posted = await workspace.act(ANNA, { do: "post", channel: OPEN, text: "mine" });
    const ts = posted.ok ? (posted.ts ?? "") : "";
    const client = clientOf(workspace);
    expect(await refusal(client.chat.update({ channel: OPEN, ts, text: "x" }))).toBe("cant_update_message");
    expect(await refusal(client.chat.delete({ channel: OPEN, ts }))).toBe("cant_delete_message");
    const own = await post(OPEN);
    const long = client.chat.update({ channel: OPEN, ts: own, text: "x".repeat(4001) });
    expect(await refusal(long)).toBe("msg_too_long");
  });

  it("shows an ephemeral message to one person, and to nobody who is not in the channel", async () => {
    const client = clientOf(workspace);
    const { message_ts: ts = "" } = await client.chat.postEphemeral({
      channel: OPEN,
      user: BEN,
      text: "psst",
    });
    const seenBy = (user: string) => workspace.snapshot(user).channels.flatMap((channel) => channel.messages);
    expect(seenBy(BEN)).toMatchObject([{ ts, text: "psst", ephemeral: true }]);
    expect(seenBy(ANNA)).toEqual([]);
    expect(await refusal(client.chat.update({ channel: OPEN, ts, text: "x" }))).toBe("message_not_found");
    const toOutsider = client.chat.postEphemeral({ channel: CLOSED, user: BEN, text: "psst" });
    expect(await refusal(toOutsider)).toBe("user_not_in_channel");
  });

  it("gives every message its own rising timestamp while the clock stands still", async () => {
    const all: string[] = [];
    for (let count = 0; count < 5; count += 1) all.push(await post(OPEN));
    expect(new Set(all).size).toBe(5);
    expect(all.toSorted()).toEqual(all);
    expect(all[0]).toBe("1772442000.000000");
  });

  it("answers 429 above the rate that was asked for, until a second has passed", async () => {
    const clock = clockAt();
    const slow = await start({ clock, limits: { messagesPerSecondPerChannel: 1 } });
    const client = clientOf(slow);
    await client.chat.postMessage({ channel: OPEN, text: "1" });
    const second = client.chat.postMessage({ channel: OPEN, text: "2" });
    await expect(second).rejects.toMatchObject({ retryAfter: 1 });
    await client.chat.postMessage({ channel: CLOSED, text: "elsewhere" });
    clock.moveTo(new Date(clock.now().getTime() + 1001));
    await client.chat.postMessage({ channel: OPEN, text: "2" });
    await slow.stop();
  });
});

describe("reactions", () => {
  it("refuses what Slack refuses", async () => {
    const client = clientOf(workspace);
    const timestamp = await post(OPEN);
    const add = (name: string, more = {}) =>
      refusal(client.reactions.add({ channel: OPEN, timestamp, name, ...more }));
    expect(await add("white_check_mark")).toBe("ok");
    expect(await add("white_check_mark")).toBe("already_reacted");
    expect(await add("+1::skin-tone-3")).toBe("ok");
    expect(await add(":x:")).toBe("invalid_name");
    expect(await add("not_an_emoji_at_all")).toBe("invalid_name");
    expect(await add("x", { timestamp: "1.000001" })).toBe("message_not_found");
    for (const name of ["raising_hand", "woman-raising-hand", "shrug", "large_green_circle"]) {
      expect(await add(name)).toBe("ok");
    }
    const remove = client.reactions.remove({ channel: OPEN, timestamp, name: "x" });
    expect(await refusal(remove)).toBe("no_reaction");
  });
});

describe("channels, people and files", () => {
  it("hides closed channels the bot is not in", async () => {
    const client = clientOf(workspace);
    const { channel } = await client.conversations.info({ channel: CLOSED, include_num_members: true });
    expect(channel).toMatchObject({ is_private: true, is_member: true, num_members: 2 });
    expect((await client.conversations.info({ channel: ELSEWHERE })).channel?.is_member).toBe(false);
    expect(await refusal(client.conversations.info({ channel: "C0HIDDEN" }))).toBe("channel_not_found");
    expect(await refusal(client.conversations.members({ channel: "C0HIDDEN" }))).toBe("channel_not_found");
  });

  it("pages through members", async () => {
    const client = clientOf(workspace);
    const pages: (readonly string[])[] = [];
    for await (const page of client.paginate("conversations.members", { channel: OPEN, limit: 3 })) {
      pages.push((page as { members?: string[] }).members ?? []);
    }
    expect(pages).toEqual([[ANNA, BEN, GUEST], [BOT]]);
  });

  it("opens one direct conversation per person", async () => {
    const client = clientOf(workspace);
    const first = await client.conversations.open({ users: ANNA });
    const second = await client.conversations.open({ users: ANNA });
    expect(second.channel?.id).toBe(first.channel?.id);
    await client.chat.postMessage({ channel: ANNA, text: "hello" });
    const isDirect = (user: string) => workspace.snapshot(user).channels.some((channel) => channel.isIm);
    expect([isDirect(ANNA), isDirect(BEN)]).toEqual([true, false]);
    expect(await refusal(client.conversations.info({ channel: first.channel?.id ?? "" }))).toBe(
      "missing_scope",
    );
    expect(await refusal(client.conversations.open({ users: "U0NONE" }))).toBe("user_not_found");
  });

  it("tells guests and deactivated people from the others", async () => {
    const client = clientOf(workspace);
    expect((await client.users.info({ user: GUEST })).user).toMatchObject({
      is_restricted: true,
      deleted: false,
    });
    expect((await client.users.info({ user: GONE })).user).toMatchObject({ deleted: true });
    const { user } = await client.users.info({ user: ANNA });
    expect(user).toMatchObject({ tz: "Europe/Berlin", tz_offset: 3600, is_restricted: false });
    expect(await refusal(client.users.info({ user: "U0NONE" }))).toBe("user_not_found");
    expect((await client.users.list({})).members).toHaveLength(5);
    expect((await client.usergroups.users.list({ usergroup: "S0GROUP" })).users).toEqual([ANNA, BEN]);
    expect(await refusal(client.usergroups.users.list({ usergroup: "S0NO" }))).toBe("no_such_subteam");
  });

  it("gives a file's content to the bot's token only", async () => {
    const base64 = Buffer.from("a CV").toString("base64");
    const sent = await workspace.act(ANNA, {
      do: "upload",
      name: "cv.pdf",
      mimetype: "application/pdf",
      base64,
    });
    const id = sent.ok ? (sent.fileId ?? "") : "";
    const { file } = await clientOf(workspace).files.info({ file: id });
    expect(file).toMatchObject({ name: "cv.pdf", filetype: "pdf", size: 4, user: ANNA });
    const url = file?.url_private_download ?? "";
    expect((await fetch(url)).status).toBe(403);
    const download = await fetch(url, { headers: { Authorization: `Bearer ${APP.botToken}` } });
    expect(await download.text()).toBe("a CV");
  });
});

describe("people", () => {
  it.each([
    ["a guest sees only their channels", GUEST, [OPEN]],
    ["others see open channels and their closed ones", BEN, [OPEN, ELSEWHERE, OLD]],
    ["a member sees the closed one", ANNA, [OPEN, CLOSED, ELSEWHERE, "C0HIDDEN", OLD]],
  ])("%s", (_name, user, channels) => {
    expect(workspace.snapshot(user).channels.map((channel) => channel.id)).toEqual(channels);
  });

  it("lets nobody act where they are not", async () => {
    const say = (user: string, channel: string) => workspace.act(user, { do: "post", channel, text: "hi" });
    expect(await say(BEN, CLOSED)).toEqual({ ok: false, error: "channel_not_found" });
    expect(await say(BEN, ELSEWHERE)).toEqual({ ok: false, error: "not_in_channel" });
    expect(await say(ANNA, OLD)).toEqual({ ok: false, error: "is_archived" });
    expect(await say(GONE, OPEN)).toEqual({ ok: false, error: "account_inactive" });
    expect(await say(BOT, OPEN)).toEqual({ ok: false, error: "user_not_found" });
  });
});
