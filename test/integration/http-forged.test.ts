import { once } from "node:events";
import { request as httpRequest } from "node:http";
import { connect } from "node:net";
import { gzipSync } from "node:zlib";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { createBolt } from "../../src/slack/bolt.ts";
import { MOST_BODY_BYTES } from "../../src/slack/http-door.ts";
import { BOT, NORA, TOKENS, TOMAS, VETTING } from "../support/bot.ts";
import { recordingLog } from "../support/recording-log.ts";
import {
  commandBody,
  eventBody,
  FORM,
  formOf,
  interactionBody,
  secondsNow,
  signed,
  startSlackSide,
} from "../support/slack-side.ts";
import { tablesOf } from "../support/tables.ts";
import { buttonsIn, CRYPTO, ORDINARY, only, reminders, taskList } from "./acting.ts";
import { freePort } from "./process.ts";

// Much happens in each, on however busy a machine.
vi.setConfig({ testTimeout: 60_000 });

interface Forged {
  readonly method?: string;
  readonly path?: string;
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

/** Without a client's own ideas about headers, methods and lengths. */
async function send(url: string, { method = "POST", path, type = FORM, headers, body = "" }: Forged) {
  const { hostname, port, pathname } = new URL(url);
  const request = httpRequest({ hostname, port, method, path: path ?? pathname, agent: false });
  if (type !== "") request.setHeader("content-type", type);
  for (const [name, value] of Object.entries(headers ?? {})) request.setHeader(name, value);
  // Whoever is refused before all of it has been read may hear so in the middle of sending.
  request.on("error", () => {});
  if (!request.hasHeader("transfer-encoding") && !request.hasHeader("content-length"))
    request.setHeader("content-length", Buffer.byteLength(body));
  request.end(method === "GET" ? undefined : body);
  const [response] = await once(request, "response");
  response.resume();
  await once(response, "end");
  request.destroy();
  return response.statusCode as number;
}

const COMMAND = commandBody(NORA, CRYPTO);
const HUGE = commandBody(NORA, "x".repeat(MOST_BODY_BYTES));
const BINARY = gzipSync(COMMAND);
const { "x-slack-signature": SIGNATURE = "", "x-slack-request-timestamp": AT = "" } = signed(COMMAND);

const FORGED: readonly (readonly [string, number, Forged])[] = [
  ["no signature", 401, { body: COMMAND, headers: { "x-slack-request-timestamp": AT } }],
  ["no time", 401, { body: COMMAND, headers: { "x-slack-signature": SIGNATURE } }],
  ["neither", 401, { body: COMMAND }],
  ["an empty signature", 401, { body: COMMAND, headers: { ...signed(COMMAND), "x-slack-signature": "" } }],
  [
    "a signature of another version",
    401,
    { body: COMMAND, headers: { ...signed(COMMAND), "x-slack-signature": SIGNATURE.replace("v0", "v1") } },
  ],
  [
    "a signature cut short",
    401,
    { body: COMMAND, headers: { ...signed(COMMAND), "x-slack-signature": SIGNATURE.slice(0, -1) } },
  ],
  [
    "another secret",
    401,
    { body: COMMAND, headers: signed(COMMAND, secondsNow(), "another-signing-secret") },
  ],
  ["an empty secret", 401, { body: COMMAND, headers: signed(COMMAND, secondsNow(), "") }],
  ["the signature of another body", 401, { body: COMMAND, headers: signed(commandBody(NORA, "help")) }],
  ["a byte more than was signed", 401, { body: `${COMMAND}&`, headers: signed(COMMAND) }],
  [
    "a time that was not signed",
    401,
    { body: COMMAND, headers: { ...signed(COMMAND), "x-slack-request-timestamp": String(secondsNow() - 1) } },
  ],
  ["a time six minutes ago", 401, { body: COMMAND, headers: signed(COMMAND, secondsNow() - 360) }],
  ["a time six minutes ahead", 401, { body: COMMAND, headers: signed(COMMAND, secondsNow() + 360) }],
  [
    "a time that is none",
    401,
    { body: COMMAND, headers: { ...signed(COMMAND), "x-slack-request-timestamp": "soon" } },
  ],
  [
    "a time without end",
    401,
    { body: COMMAND, headers: { ...signed(COMMAND), "x-slack-request-timestamp": "Infinity" } },
  ],
  ["a body over the limit, signed", 413, { body: HUGE, headers: signed(HUGE) }],
  [
    "a body over the limit of unsaid length",
    413,
    { body: HUGE, headers: { ...signed(HUGE), "transfer-encoding": "chunked" } },
  ],
  [
    "a body said to be over the limit",
    413,
    { body: "", headers: { ...signed(""), "content-length": "999999999999" } },
  ],
  ["another content type", 415, { body: COMMAND, type: "text/plain", headers: signed(COMMAND) }],
  ["no content type", 415, { body: COMMAND, type: "", headers: signed(COMMAND) }],
  [
    "a form of parts",
    415,
    { body: COMMAND, type: "multipart/form-data; boundary=x", headers: signed(COMMAND) },
  ],
  ["a compressed body", 415, { body: BINARY, headers: { ...signed(COMMAND), "content-encoding": "gzip" } }],
  ["a compressed body that does not say so", 401, { body: BINARY, headers: signed(COMMAND) }],
  ["a form said to be JSON", 400, { body: COMMAND, type: "application/json", headers: signed(COMMAND) }],
  ["JSON that is null", 400, { body: "null", type: "application/json", headers: signed("null") }],
  ["JSON that is a list", 400, { body: "[]", type: "application/json", headers: signed("[]") }],
  ["JSON that ends early", 400, { body: "{", type: "application/json", headers: signed("{") }],
  [
    "a payload that is null",
    400,
    { body: formOf({ payload: "null" }), headers: signed(formOf({ payload: "null" })) },
  ],
  [
    "a payload that is text",
    400,
    { body: formOf({ payload: '"x"' }), headers: signed(formOf({ payload: '"x"' })) },
  ],
  ["no body", 401, {}],
  ["GET", 405, { method: "GET", headers: signed("") }],
  ["PUT", 405, { method: "PUT", body: COMMAND, headers: signed(COMMAND) }],
  ["another path", 404, { path: "/slack/install", body: COMMAND, headers: signed(COMMAND) }],
  [
    "a path around the corner",
    404,
    { path: "/slack/../slack/events", body: COMMAND, headers: signed(COMMAND) },
  ],
  ["a path that is no address", 404, { path: "//", body: COMMAND, headers: signed(COMMAND) }],
  [
    "a challenge that nobody signed",
    401,
    { type: "application/json", body: '{"type":"url_verification","challenge":"x"}' },
  ],
  ["a command in a TLS check", 200, { body: `${formOf({ ssl_check: "1", payload: "{}" })}&${COMMAND}` }],
];

test("what Slack did not send is refused, reaches no listener, stores nothing and ends nothing", async () => {
  const { bot, requestUrl } = await startSlackSide();
  await bot.bonafide.settled();
  const tables = tablesOf(bot.databasePath);
  const before = tables();
  const found: [string, number][] = [];
  for (const [name, , forged] of FORGED) found.push([name, await send(requestUrl, forged)]);
  await bot.bonafide.settled();
  expect(found).toEqual(FORGED.map(([name, status]) => [name, status]));
  expect(tables()).toEqual(before);
  expect(bot.logged.join("")).not.toMatch(/Rivera|"acknowledged"/);
  // And it still takes what Slack sends.
  expect(await bot.vet(ORDINARY)).toEqual({ ok: true });
  expect(bot.thread("V-1").length).toBeGreaterThan(1);
});

describe("what Slack asks of every app", () => {
  test("a signed challenge is answered, and a TLS check", async () => {
    const { bot, requestUrl } = await startSlackSide();
    const body = JSON.stringify({ type: "url_verification", challenge: "c-1" });
    const headers = { "content-type": "application/json; charset=utf-8", ...signed(body) };
    const response = await fetch(requestUrl, { method: "POST", headers, body });
    expect(await response.json()).toEqual({ challenge: "c-1" });
    expect(await send(requestUrl, { body: formOf({ ssl_check: "1" }) })).toBe(200);
    expect(bot.messages()).toEqual([]);
  });
});

test("each kind of delivery that is sent again has no second effect", async () => {
  const { bot, requestUrl, responseUrl, responded } = await startSlackSide();
  await bot.vet(CRYPTO);
  await bot.moveTo("2026-03-04T09:00:00Z");
  const { ts } = only(reminders(bot));
  const row = buttonsIn(taskList(bot).blocks).find(({ actionId }) => actionId === "task-failed")?.value;
  const url = { response_url: responseUrl(TOMAS) };
  const item = { type: "message", channel: VETTING, ts };
  const click = {
    type: "block_actions",
    actions: [{ type: "button", action_id: "task-failed", value: row }],
    ...url,
  };
  const form = {
    type: "view_submission",
    view: {
      ...{ id: "V0FORGED", callback_id: "decision-form", private_metadata: "1" },
      state: {
        values: {
          decision: { value: { type: "radio_buttons", selected_option: { value: "on-hold" } } },
          reason: { value: { type: "plain_text_input", value: "We wait for the registrar." } },
        },
      },
    },
  };
  const deliveries: readonly (readonly [string, string, string])[] = [
    ["a command", commandBody(TOMAS, ORDINARY, url), FORM],
    [
      "a reaction",
      eventBody({ type: "reaction_added", user: TOMAS, reaction: "x", item }),
      "application/json",
    ],
    ["a click", interactionBody(TOMAS, click), FORM],
    ["a form", interactionBody(TOMAS, form), FORM],
    ["a stage", commandBody(TOMAS, "stage V-1 interview", url), FORM],
  ];
  const tables = tablesOf(bot.databasePath);
  for (const [name, body, type] of deliveries) {
    const before = tables();
    const first = { body, type, headers: signed(body) };
    expect([name, await send(requestUrl, first)]).toEqual([name, 200]);
    await bot.bonafide.settled();
    const after = tables();
    expect(after, name).not.toEqual(before);
    const answers = responded.length;
    // The very request; and the same delivery signed anew, as only Slack could, or somebody with its secret.
    expect([name, await send(requestUrl, first)]).toEqual([name, 200]);
    expect([name, await send(requestUrl, { ...first, headers: signed(body, secondsNow() - 2) })]).toEqual([
      name,
      200,
    ]);
    await bot.bonafide.settled();
    expect(tables(), name).toEqual(after);
    expect(responded, name).toHaveLength(answers);
  }
  expect(bot.logged.filter((line) => line.includes("came again and was refused"))).toHaveLength(
    deliveries.length,
  );
});

test("what only reads is not answered twice when the very request comes again", async () => {
  const { bot, requestUrl, responseUrl, responded } = await startSlackSide();
  const body = commandBody(TOMAS, "list", { response_url: responseUrl(TOMAS) });
  const headers = signed(body);
  for (const _ of [1, 2, 3]) expect(await send(requestUrl, { body, headers })).toBe(200);
  await bot.bonafide.settled();
  expect(responded).toHaveLength(1);
});

describe("a request that comes byte by byte", () => {
  async function listening() {
    const port = await freePort();
    const { log } = recordingLog();
    const config = {
      ...{ botToken: TOKENS.botToken, apiUrl: "http://127.0.0.1:9/api/", vettingChannel: VETTING },
      ...{ digestChannel: VETTING, allowPublicChannel: false, allowedUsergroup: undefined },
      transport: { kind: "http", signingSecret: TOKENS.signingSecret, port },
    } as const;
    const times = { headersMs: 40, requestMs: 80, checkMs: 10 };
    const bolt = createBolt(
      config,
      { botId: "B0BONAFIDE", botUser: BOT, url: "https://team.example/" },
      log,
      times,
    );
    await bolt.start();
    onTestFinished(bolt.stop);
    return port;
  }

  test.each([
    ["in its headers", "POST /slack/events HTTP/1.1\r\nHost: x\r\n"],
    [
      "in its body",
      `POST /slack/events HTTP/1.1\r\nHost: x\r\nContent-Type: ${FORM}\r\nContent-Length: 100\r\n\r\nx`,
    ],
  ])("%s is ended by the bot", async (_, begun) => {
    const socket = connect(await listening(), "127.0.0.1");
    socket.write(begun);
    let heard = "";
    socket.on("data", (data) => {
      heard += String(data);
    });
    await once(socket, "close");
    expect(heard).toMatch(/^HTTP\/1\.1 408 /);
  });
});
