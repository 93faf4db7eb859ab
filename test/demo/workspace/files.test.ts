import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Workspace } from "../../../src/demo/workspace/index.ts";
import { ANNA, APP, BEN, CLOSED, clientOf, ELSEWHERE, OLD, OPEN, refusal, start } from "./fixture.ts";

const PAGE = "<!DOCTYPE html><p>Hello</p>";
const WRITER = { ...APP, scopes: [...APP.scopes, "files:write"] };

let workspace: Workspace;

beforeEach(async () => {
  workspace = await start({ app: WRITER });
});
afterEach(() => workspace.stop());

async function announce(length = PAGE.length): Promise<{ readonly id: string; readonly url: string }> {
  const { upload_url: url = "", file_id: id = "" } = await clientOf(workspace).files.getUploadURLExternal({
    filename: "page.html",
    length,
  });
  return { id, url };
}

async function uploaded(): Promise<string> {
  const { id, url } = await announce();
  await fetch(url, { method: "POST", body: PAGE });
  return id;
}

const complete = (args: Record<string, unknown>) =>
  clientOf(workspace).apiCall("files.completeUploadExternal", args);
const messages = (channel: string, user = ANNA) =>
  workspace.snapshot(user).channels.find(({ id }) => id === channel)?.messages ?? [];

describe("a file of the bot", () => {
  test("is announced, sent and then shared in a thread, with words", async () => {
    const { ts = "" } = await clientOf(workspace).chat.postMessage({ channel: CLOSED, text: "t" });
    const id = await uploaded();
    const files = [{ id, title: "A page" }];
    await complete({ files, channel_id: CLOSED, thread_ts: ts, initial_comment: "Here it is" });
    expect(messages(CLOSED).at(-1)).toMatchObject({
      threadTs: ts,
      text: "Here it is",
      files: [{ id, name: "page.html", title: "A page", mimetype: "text/html", size: PAGE.length }],
    });
  });

  test("needs no words, and without a channel nobody sees it", async () => {
    await complete({ files: [{ id: await uploaded() }], channel_id: OPEN });
    expect(messages(OPEN).at(-1)).toMatchObject({ text: "", files: [{ title: "page.html" }] });
    await complete({ files: [{ id: await uploaded() }] });
    expect(messages(OPEN)).toHaveLength(1);
  });

  test("is handed to whoever sees the message, as a download that can do nothing", async () => {
    const id = await uploaded();
    await complete({ files: [{ id }], channel_id: CLOSED });
    const get = (user: string) => fetch(`${workspace.url}/local/files/${id}?user=${user}`);
    const response = await get(ANNA);
    expect(await response.text()).toBe(PAGE);
    expect(response.headers.get("content-disposition")).toBe('attachment; filename="page.html"');
    expect(response.headers.get("content-security-policy")).toMatch(/^sandbox/);
    expect((await get(BEN)).status).toBe(404);
    expect((await fetch(`${workspace.url}/local/files/F0NONE?user=${ANNA}`)).status).toBe(404);
  });
});

describe("refused is", () => {
  test("an app without the scope", async () => {
    await workspace.stop();
    workspace = await start();
    const client = clientOf(workspace);
    expect(await refusal(client.files.getUploadURLExternal({ filename: "a", length: 1 }))).toBe(
      "missing_scope",
    );
    expect(await refusal(complete({ files: [{ id: "F1" }] }))).toBe("missing_scope");
  });

  test.each([
    ["no name", { length: 3 }, "invalid_arguments"],
    ["no length", { filename: "a" }, "invalid_arguments"],
    ["a length that is none", { filename: "a", length: 0 }, "invalid_arguments"],
    ["a file larger than anything", { filename: "a", length: 2_000_000_000 }, "file_upload_size_restricted"],
  ])("an announcement with %s", async (_, args, error) => {
    expect(await refusal(clientOf(workspace).apiCall("files.getUploadURLExternal", args))).toBe(error);
  });

  test.each([
    ["fewer bytes than announced", PAGE.length + 1, 1, 400],
    ["bytes sent twice", PAGE.length, 2, 400],
  ])("%s", async (_, length, times, status) => {
    const { url } = await announce(length);
    let last = 0;
    for (let time = 0; time < times; time += 1)
      last = (await fetch(url, { method: "POST", body: PAGE })).status;
    expect(last).toBe(status);
  });

  test("an address that nobody gave out", async () => {
    expect((await fetch(`${workspace.url}/upload/guess`, { method: "POST", body: PAGE })).status).toBe(404);
  });

  test.each([
    ["no files", {}, "invalid_arguments"],
    ["a file nobody announced", { files: [{ id: "F0NONE" }] }, "file_not_found"],
    ["a thread without its channel", { files: [{ id: "F0NONE" }], thread_ts: "1.1" }, "invalid_arguments"],
  ])("finishing with %s", async (_, args, error) => {
    expect(await refusal(complete(args))).toBe(error);
  });

  test.each([
    ["C0NONE", "channel_not_found"],
    [ELSEWHERE, "not_in_channel"],
    [OLD, "is_archived"],
  ])("sharing in %s, and the file can be shared elsewhere after", async (channel, error) => {
    const files = [{ id: await uploaded() }];
    expect(await refusal(complete({ files, channel_id: channel }))).toBe(error);
    expect(await refusal(complete({ files, channel_id: OPEN, thread_ts: "1.000001" }))).toBe(
      "message_not_found",
    );
    await complete({ files, channel_id: OPEN });
    expect(await refusal(complete({ files, channel_id: OPEN }))).toBe("file_not_found");
  });

  test("finishing before the bytes are there", async () => {
    const { id } = await announce();
    expect(await refusal(complete({ files: [{ id }], channel_id: OPEN }))).toBe("file_not_found");
  });
});
