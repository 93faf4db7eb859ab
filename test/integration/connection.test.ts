import { describe, expect, test } from "vitest";
import { NORA, startBot, type TestBot, textOf, VETTING } from "../support/bot.ts";
import { CRYPTO, only, PARTS, reminders } from "./acting.ts";

/** The socket client waits five seconds before it connects anew. */
const SLOW = { timeout: 30_000 };

/** Until the bot hears what people do. */
async function connectedAgain(bot: TestBot): Promise<void> {
  const opened = () =>
    bot.workspace.calls.filter(({ method, ok }) => ok && method === "apps.connections.open").length;
  const before = opened();
  await bot.workspace.until(NORA, () => opened() > before, 20_000);
  for (;;) {
    const { ok } = await bot.vet("help");
    if (ok) return;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

describe("a connection that Slack takes away", SLOW, () => {
  test("comes back, and what happened in between is delivered by Slack's own retry, once", async () => {
    const bot = await startBot({ workspace: { timing: { eventRetryMs: [0, 6000, 6000] } } });
    await bot.vet(CRYPTO);
    await bot.moveTo("2026-03-04T09:00:00Z");
    const { ts } = only(reminders(bot));
    bot.workspace.disconnectSockets("warning");
    const reacted = await bot.act(NORA, { do: "react", channel: VETTING, ts, name: "white_check_mark" });
    expect(reacted).toEqual({ ok: true });
    expect(await bot.vet("help")).toEqual({ ok: false, error: "dispatch_failed" });
    await bot.workspace.until(
      NORA,
      (seen) => JSON.stringify(seen.channels).includes("1 of 5 tasks answered"),
      20_000,
    );
    await bot.bonafide.settled();
    expect(textOf(only(reminders(bot)))).toContain("*✅ Passed*");
    const storage = await bot.kept();
    expect(storage.history.of(1).filter(({ event }) => event.kind === "task-answered")).toHaveLength(1);
  });

  test("comes back also when Slack refuses the first attempts", async () => {
    const bot = await startBot({
      refusals: ["internal_error", "invalid_auth"],
      errors: ["there is no connection to Slack; trying again", "Bolt"],
    });
    bot.workspace.fault({ method: "apps.connections.open", status: 500 });
    bot.workspace.fault({ method: "apps.connections.open", error: "invalid_auth" });
    bot.workspace.disconnectSockets("refresh_requested");
    await connectedAgain(bot);
    expect(await bot.vet(CRYPTO)).toEqual({ ok: true });
    expect(bot.thread("V-1")).toHaveLength(PARTS);
  });
});

test("a notice that Slack delivers fewer events does not end the bot", async () => {
  const bot = await startBot();
  bot.workspace.sendEnvelope({
    type: "events_api",
    envelope_id: "limited",
    payload: {
      type: "app_rate_limited",
      token: "local",
      team_id: "T0LOCAL00",
      minute_rate_limited: 1,
      api_app_id: "A0",
    },
    accepts_response_payload: false,
  });
  expect(await bot.vet(CRYPTO)).toEqual({ ok: true });
  expect(bot.thread("V-1")).toHaveLength(PARTS);
  expect(bot.logged.join("")).toContain("app_rate_limited");
});

test.each<[string, unknown]>([
  ["no JSON object", "this is a text"],
  ["nothing at all", null],
  ["an unknown type", { type: "goodbye_world", envelope_id: "x", payload: {} }],
  ["no payload", { type: "events_api", envelope_id: "y" }],
  ["no payload of a command", { type: "slash_commands", envelope_id: "y" }],
  ["no payload of a click", { type: "interactive", envelope_id: "y", payload: null }],
  ["an empty click", { type: "interactive", envelope_id: "y", payload: {} }],
  ["an event without a type", { type: "events_api", envelope_id: "z", payload: { event: {} } }],
])("an envelope with %s does not end the bot", async (_, envelope) => {
  const bot = await startBot({ errors: ["Bolt", "a Slack listener failed"] });
  bot.workspace.sendEnvelope(envelope as object);
  expect(await bot.vet(CRYPTO)).toEqual({ ok: true });
  expect(bot.thread("V-1")).toHaveLength(PARTS);
});
