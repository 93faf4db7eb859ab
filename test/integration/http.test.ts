import { createHmac } from "node:crypto";
import { describe, expect, test } from "vitest";
import { NORA, startBot, TOKENS, TOMAS, textOf, VETTING } from "../support/bot.ts";
import {
  CRYPTO,
  click,
  inMessage,
  only,
  PARTS,
  reminders,
  submit,
  taskList,
  typed,
  whispers,
} from "./acting.ts";
import { freePort } from "./process.ts";

async function startOnHttp() {
  const port = await freePort();
  const requestUrl = `http://127.0.0.1:${port}/slack/events`;
  const bot = await startBot({
    environment: { SLACK_APP_TOKEN: "", SLACK_SIGNING_SECRET: TOKENS.signingSecret, PORT: String(port) },
    app: { requestUrl },
  });
  return { bot, requestUrl };
}

test("over HTTP the same things happen as over the socket", async () => {
  const { bot } = await startOnHttp();
  expect(bot.workspace.calls.map(({ method }) => method)).not.toContain("apps.connections.open");
  expect(await bot.vet(CRYPTO)).toEqual({ ok: true });
  expect(bot.thread("V-1")).toHaveLength(PARTS);
  expect(whispers(bot).at(-1)).toContain("V-1 · Sam Rivera is open");

  await bot.moveTo("2026-03-04T09:00:00Z");
  const { ts } = only(reminders(bot));
  await bot.act(TOMAS, { do: "react", channel: VETTING, ts, name: "white_check_mark" });
  expect(textOf(only(reminders(bot)))).toContain(`*✅ Passed* · <@${TOMAS}>`);
  await bot.act(TOMAS, { do: "unreact", channel: VETTING, ts, name: "white_check_mark" });
  expect(textOf(taskList(bot))).toContain("0 of 5");
  await click(bot, inMessage(taskList(bot)), "task-failed");
  expect(textOf(taskList(bot))).toContain("1 of 6");

  await bot.vet("");
  const refused = await submit(bot, typed({ name: "Jane Doe", emails: "jane@" }));
  expect(refused).toMatchObject({ ok: false, errors: { emails: expect.any(String) } });
  expect(await submit(bot, typed({ name: "Jane Doe", emails: "jane@example.com" }))).toEqual({ ok: true });
  expect(bot.thread("V-2").length).toBeGreaterThan(1);

  await bot.act(NORA, { do: "openHome" });
  expect(only(bot.workspace.snapshot(NORA).apps).home).not.toBeNull();
});

describe("a request that Slack did not sign is refused, and nothing happens", () => {
  const BODY = new URLSearchParams({
    command: "/vet",
    text: CRYPTO,
    user_id: NORA,
    team_id: "T0LOCAL00",
    trigger_id: "1.2.3",
    response_url: "http://127.0.0.1:9/",
  }).toString();
  const now = () => Math.floor(Date.now() / 1000);
  const sign = (secret: string, at: number, body = BODY) =>
    `v0=${createHmac("sha256", secret).update(`v0:${at}:${body}`).digest("hex")}`;

  test.each<[string, () => Record<string, string>]>([
    ["no signature", () => ({})],
    [
      "another secret",
      () => ({
        "x-slack-request-timestamp": String(now()),
        "x-slack-signature": sign("another-secret", now()),
      }),
    ],
    [
      "another body",
      () => ({
        "x-slack-request-timestamp": String(now()),
        "x-slack-signature": sign(TOKENS.signingSecret, now(), "text=x"),
      }),
    ],
    [
      "an old time",
      () => ({
        "x-slack-request-timestamp": String(now() - 900),
        "x-slack-signature": sign(TOKENS.signingSecret, now() - 900),
      }),
    ],
    [
      "a time that is none",
      () => ({ "x-slack-request-timestamp": "soon", "x-slack-signature": sign(TOKENS.signingSecret, now()) }),
    ],
  ])("%s", async (_, headers) => {
    const { bot, requestUrl } = await startOnHttp();
    const response = await fetch(requestUrl, {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded", ...headers() },
      body: BODY,
    });
    expect(response.status).toBe(401);
    await bot.bonafide.settled();
    expect(bot.messages()).toEqual([]);
    expect(bot.logged.join("")).not.toContain("Rivera");
  });
});
