import { describe, expect, test } from "vitest";
import type { FaultEffect } from "../../src/demo/workspace/options.ts";
import { NORA, startBot, type TestBot, TOMAS } from "../support/bot.ts";
import { CRYPTO, click, homeOf, inMessage, taskList, whispers } from "./acting.ts";
import { ANYTHING, CHANNEL_CODES, expectWhole, failed, pass, shown, TOKEN_CODES } from "./troubles.ts";

describe("trouble that passes: everything arrives, in order and once", () => {
  test.each<[string, FaultEffect]>([
    ["a 429 for half a minute", { status: 429, retryAfter: 30 }],
    ["a 429 for no time at all", { status: 429, retryAfter: 0 }],
    ["a 429 that does not say when", { status: 429 }],
    ["a 429 that says something else", { status: 429, retryAfter: "soon" }],
    ["a 429 said as an error", { error: "ratelimited" }],
    ["a 500", { status: 500 }],
    ["a proxy's page with a 502", { status: 502, html: true }],
    ["a proxy's page with a 503", { status: 503, html: true }],
    ["a proxy's page with a 200", { status: 200, html: true }],
    ["a connection that is cut", { hangUp: true }],
    ...["internal_error", "fatal_error", "service_unavailable", "message_limit_exceeded"].map(
      (error): [string, FaultEffect] => [error, { error }],
    ),
    ...[...CHANNEL_CODES, ...TOKEN_CODES].map((error): [string, FaultEffect] => [error, { error }]),
  ])("%s", async (_, fault) => {
    const bot = await startBot(ANYTHING);
    bot.workspace.fault({ method: "chat.postMessage", times: 6, ...fault });
    await bot.vet(CRYPTO);
    await pass(bot, 5, 30);
    expect(failed(bot, "chat.postMessage")).toBe(6);
    expectWhole(bot);
  });

  test("a 429 for a day is asked about again after ten minutes", async () => {
    const bot = await startBot(ANYTHING);
    bot.workspace.fault({ method: "chat.postMessage", status: 429, retryAfter: 86_400 });
    await bot.vet(CRYPTO);
    await pass(bot, 9, 60);
    expect(shown(bot)).toEqual([]);
    await pass(bot, 2, 60);
    expectWhole(bot);
  });
});

describe("a storm that does not end is met with few calls", () => {
  const storms: readonly [string, FaultEffect][] = [
    ["429", { status: 429, retryAfter: 1 }],
    ["page", { status: 503, html: true }],
  ];
  const kinds: readonly [string, (bot: TestBot) => Promise<unknown>][] = [
    ["chat.postMessage", (bot) => bot.vet(CRYPTO.replace("Sam", "Ada"))],
    ["chat.update", (bot) => click(bot, inMessage(taskList(bot)), "task-passed")],
    ["reactions.add", (bot) => bot.moveTo("2026-03-04T09:00:00Z")],
    ["views.publish", (bot) => bot.act(NORA, { do: "openHome" })],
    ["response_url", (bot) => bot.vet("help")],
    ["users.info", (bot) => bot.moveTo("2026-03-04T09:00:00Z")],
    ["conversations.members", (bot) => bot.vet("help")],
    ["reactions.get", (bot) => bot.moveTo("2026-03-04T09:00:00Z")],
  ];
  test.each(kinds.flatMap(([method, act]) => storms.map((storm) => [method, ...storm, act] as const)))(
    "%s, %s",
    async (method, _, fault, act) => {
      const bot = await startBot(ANYTHING);
      await bot.vet(CRYPTO);
      bot.workspace.fault({ method, times: 10_000, ...fault });
      await act(bot);
      await pass(bot, 20, 20);
      // At first every few seconds, then once a minute for each place at most.
      expect(failed(bot, method)).toBeLessThan(32);
      bot.workspace.clearFaults();
      await pass(bot, 6, 60);
      expect((await bot.kept()).outbox.waiting()).toBe(0);
    },
  );
});

test("who somebody is cannot be asked: what they did waits, and is neither lost nor refused", async () => {
  const bot = await startBot(ANYTHING);
  bot.workspace.fault({ method: "users.info", times: 2, status: 503, html: true });
  await bot.vet(CRYPTO, { user: TOMAS });
  expect(shown(bot)).toEqual([]);
  expect(whispers(bot, TOMAS)).toEqual([]);
  await bot.bonafide.runDue();
  await bot.bonafide.runDue();
  expectWhole(bot);
});

test("App Home too large is parked and nobody else's waits for it", async () => {
  const bot = await startBot(ANYTHING);
  bot.workspace.fault({ method: "views.publish", error: "view_too_large" });
  await bot.act(NORA, { do: "openHome" });
  expect((await homeOf(bot, { user: TOMAS })).text).not.toBe("");
  expect((await bot.kept()).outbox.parked()).toMatchObject([{ error: "view_too_large" }]);
});
