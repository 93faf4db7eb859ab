import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { createDownload } from "../../src/slack/files.ts";
import { type Reply, startEndpoint } from "../support/slack-endpoint.ts";

const PDF = Buffer.from("%PDF-1.7 and so on");
const TEN_MB = 10 * 1024 * 1024;
const SIGN_IN = '\n<!DOCTYPE html><html lang="en-US"><title>Slack</title></html>';

type Serve = (path: string, response: ServerResponse) => void;

/** A place for files; with one tiny Slack in front of it that says where a file is. */
async function open(given: {
  readonly info?: (url: string) => Reply;
  readonly serve?: Serve;
  readonly file?: object;
  readonly deadline?: AbortSignal;
  /** Whether the place stands where the settings say that Slack is. */
  readonly isSlack?: boolean;
  /** Who may use the bot, as far as it is known. */
  readonly ask?: (user: string) => boolean | undefined;
}) {
  const asked: { readonly path: string; readonly authorization: string | undefined }[] = [];
  const server = createServer((request, response) => {
    asked.push({ path: request.url ?? "", authorization: request.headers.authorization });
    (given.serve ?? pdf)(request.url ?? "", response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const file = {
    id: "F1",
    mimetype: "application/pdf",
    url_private_download: `${url}/cv.pdf`,
    ...given.file,
  };
  const info = given.info?.(url) ?? { body: { ok: true, file } };
  const endpoint = await startEndpoint([info]);
  const { client, log, logged } = endpoint;
  const apiUrl = given.isSlack === false ? endpoint.url : `${url}/api/`;
  const { deadline = new AbortController().signal } = given;
  const download = createDownload({
    ...{
      client,
      log,
      deadline: () => deadline,
      access: { ask: async (user) => (given.ask === undefined ? true : given.ask(user)) },
    },
    config: { botToken: "xoxb-test", apiUrl },
  });
  return { download: () => download("F1"), asked, logged, calls: endpoint.calls };
}

const pdf: Serve = (_, response) => response.writeHead(200, { "content-type": "application/pdf" }).end(PDF);
const says =
  (status: number, body = "", headers = {}): Serve =>
  (_, response) =>
    response.writeHead(status, headers).end(body);

const NOT_AGAIN = { ok: false, again: false };

test("a file is asked for by its id, and fetched with the bot's token", async () => {
  const { download, asked, calls, logged } = await open({});
  expect(await download()).toEqual({ ok: true, content: new Uint8Array(PDF) });
  expect(calls).toEqual([{ method: "files.info", args: { file: "F1" } }]);
  expect(asked).toEqual([{ path: "/cv.pdf", authorization: "Bearer xoxb-test" }]);
  expect(logged).toEqual([]);
});

test.each<[string, boolean | undefined, object]>([
  ["of a colleague is read", true, { ok: true }],
  ["of somebody outside the team is not asked for", false, { ok: false, again: false }],
  ["waits while nobody knows whose it is", undefined, { ok: false, again: true }],
])("a file %s", async (_, isTheirs, expected) => {
  const users: string[] = [];
  const { download, asked } = await open({
    file: { user: "U0THEM" },
    ask(user) {
      users.push(user);
      return isTheirs;
    },
  });
  expect(await download()).toMatchObject(expected);
  expect(users).toEqual(["U0THEM"]);
  expect(asked).toHaveLength(isTheirs === true ? 1 : 0);
});

test("one without an address for downloads is fetched where it is shown", async () => {
  const { download } = await open({
    info: (url) => ({ body: { ok: true, file: { id: "F1", url_private: `${url}/cv.pdf` } } }),
  });
  expect(await download()).toMatchObject({ ok: true });
});

describe("Slack's answer about the file", () => {
  test.each([
    ["it was deleted", { body: { ok: false, error: "file_deleted" } }, "no longer has the file", false],
    ["it never was", { body: { ok: false, error: "file_not_found" } }, "no longer has the file", false],
    ["only its stone is left", { body: { ok: true, file: { mode: "tombstone" } } }, "no longer has", false],
    ["it is too large", { body: { ok: true, file: { size: TEN_MB + 1 } } }, "at most 10 MB", false],
    ["it has no address", { body: { ok: true, file: {} } }, "outside Slack", false],
    ["too many questions", { status: 429, headers: { "retry-after": "30" } }, "did not hand it out", true],
    ["a fault", { status: 500 }, "did not hand it out", true],
    ["a token that was taken back", { body: { ok: false, error: "token_revoked" } }, "did not hand", true],
    ["none", "dropped", "did not hand it out", true],
  ] as const)("says: %s", async (_, info, words, again) => {
    const { download, asked } = await open({ info: () => info });
    expect(await download()).toEqual({
      ok: false,
      because: { en: expect.stringContaining(words), de: expect.any(String) },
      again,
    });
    expect(asked).toEqual([]);
  });
});

describe("a bot that may not read files", () => {
  const MISSING = "the bot may not read files; install the app again with the scopes of its manifest";

  test.each([
    ["hears so from Slack", { info: () => ({ body: { ok: false, error: "missing_scope" } }) }],
    [
      "is led to the page for signing in",
      { serve: says(200, SIGN_IN, { "content-type": "text/html; charset=utf-8" }) },
    ],
    ["is shown that page without a type", { serve: says(200, SIGN_IN) }],
    ["is refused the file", { serve: says(403) }],
    ["is not known at all", { serve: says(401) }],
  ])("%s", async (_, given) => {
    const { download, logged } = await open(given);
    expect(await download()).toMatchObject({
      ...NOT_AGAIN,
      because: { en: expect.stringContaining("files:read") },
    });
    expect(logged).toMatchObject([{ level: "error", text: MISSING }]);
  });

  test("is another thing than a page that somebody uploaded", async () => {
    const { download, logged } = await open({
      serve: says(200, SIGN_IN, { "content-type": "text/html" }),
      file: { mimetype: "text/html" },
    });
    expect(await download()).toMatchObject({ ok: true });
    expect(logged).toEqual([]);
  });
});

/** Whatever is asked for outside this machine is a PDF; answers with what was. */
function insteadOfFetch(): readonly unknown[] {
  const { fetch } = globalThis;
  const fetched: unknown[] = [];
  const spy = vi.spyOn(globalThis, "fetch").mockImplementation(async (input, init) => {
    const address = String(input instanceof Request ? input.url : input);
    if (address.startsWith("http://127.0.0.1:")) return fetch(input, init);
    fetched.push([address, init]);
    return new Response(PDF);
  });
  onTestFinished(() => spy.mockRestore());
  return fetched;
}

describe("the token goes to Slack alone", () => {
  test.each([
    "http://files.slack.com/cv.pdf",
    "https://files.slack.com:8443/cv.pdf",
    "https://jane:doe@files.slack.com/cv.pdf",
    "https://files.slack.com.example.org/cv.pdf",
    "https://notslack.com/cv.pdf",
    "https://docs.example.org/cv.pdf",
    "ftp://files.slack.com/cv.pdf",
    "no address",
  ])("never to %s", async (address) => {
    const fetched = insteadOfFetch();
    const { download } = await open({ file: { url_private_download: address } });
    expect(await download()).toMatchObject({
      ...NOT_AGAIN,
      because: { en: expect.stringContaining("outside Slack") },
    });
    expect(fetched).toEqual([]);
  });

  test.each([
    "https://files.slack.com/files-pri/T1-F1/download/cv.pdf",
    "https://a.slack-edge.com/cv.pdf",
    "https://files.slack-gov.com/cv.pdf",
  ])("and to %s", async (address) => {
    const fetched = insteadOfFetch();
    const { download } = await open({ file: { url_private_download: address } });
    expect(await download()).toMatchObject({ ok: true });
    expect(fetched).toEqual([
      [
        address,
        expect.objectContaining({ headers: { authorization: "Bearer xoxb-test" }, redirect: "manual" }),
      ],
    ]);
  });

  test("nor to another port of this machine", async () => {
    const { download, asked } = await open({ isSlack: false });
    expect(await download()).toMatchObject(NOT_AGAIN);
    expect(asked).toEqual([]);
  });

  test("is followed inside Slack, and nowhere else", async () => {
    const inside = await open({
      serve: (path, response) =>
        path === "/cv.pdf"
          ? response.writeHead(302, { location: "/moved.pdf" }).end("Found")
          : pdf(path, response),
    });
    expect(await inside.download()).toMatchObject({ ok: true });
    expect(inside.asked.map(({ path }) => path)).toEqual(["/cv.pdf", "/moved.pdf"]);
    const outside = await open({ serve: says(302, "", { location: "https://example.org/cv.pdf" }) });
    expect(await outside.download()).toMatchObject(NOT_AGAIN);
    expect(outside.asked).toHaveLength(1);
  });

  test("is led in a circle four times at most", async () => {
    const { download, asked } = await open({ serve: says(302, "", { location: "/cv.pdf" }) });
    expect(await download()).toMatchObject({ ok: false, again: true });
    expect(asked).toHaveLength(4);
  });
});

describe("the content", () => {
  test.each([
    ["is gone", says(404), "no longer has the file", false],
    ["is gone for good", says(410), "no longer has the file", false],
    ["is for another time", says(429), "did not hand it out", true],
    ["fails", says(503), "did not hand it out", true],
    [
      "ends too early",
      (_: string, response: ServerResponse) => {
        response.writeHead(200, { "content-length": "1000" });
        response.write(PDF, () => response.destroy());
      },
      "did not hand it out",
      true,
    ],
    [
      "never ends",
      (_: string, response: ServerResponse) => {
        response.writeHead(200, { "content-type": "application/pdf" });
        const more = () => response.write(Buffer.alloc(1024 * 1024), () => !response.destroyed && more());
        more();
      },
      "at most 10 MB",
      false,
    ],
  ] as const)("%s", async (_, serve, words, again) => {
    const { download } = await open({ serve });
    expect(await download()).toMatchObject({
      ok: false,
      again,
      because: { en: expect.stringContaining(words) },
    });
  });

  test("may have 10 MB", async () => {
    const { download } = await open({ serve: says(200, "x".repeat(TEN_MB)) });
    const found = await download();
    expect(found.ok && found.content.length).toBe(TEN_MB);
  });

  test("that takes too long is asked for another time", async () => {
    const late = new AbortController();
    const { download } = await open({
      deadline: late.signal,
      serve: (_, response) => void response.writeHead(200).write("%PDF", () => late.abort()),
    });
    expect(await download()).toMatchObject({ ok: false, again: true });
  });
});
