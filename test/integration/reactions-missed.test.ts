import { expect, test } from "vitest";
import { BOT, NORA, startBot, TOMAS, textOf, VETTING } from "../support/bot.ts";
import { CRYPTO, only, reminders } from "./acting.ts";

/** Events to a bot that is not there are given up at once. */
const GIVEN_UP = { workspace: { timing: { eventRetryMs: [], ackMs: 500 } } };

async function reminded() {
  const bot = await startBot(GIVEN_UP);
  await bot.vet(CRYPTO);
  await bot.moveTo("2026-03-04T09:00:00Z");
  const { ts } = only(reminders(bot));
  const react = (user: string, name: string, does: "react" | "unreact" = "react") =>
    bot.workspace.act(user, { do: does, channel: VETTING, ts, name });
  const root = () => textOf(bot.thread("V-1")[0] ?? { text: "", blocks: [] });
  return { bot, react, root };
}

test("a reaction made while the bot was away is found at its next start", async () => {
  const { bot, react, root } = await reminded();
  await bot.stop();
  await react(TOMAS, "white_check_mark");
  expect(root()).toContain("0 of 5 tasks answered");
  await bot.restart();
  expect(root()).toContain("1 of 5 tasks answered");
  const storage = await bot.kept();
  expect(storage.history.of(1).filter(({ event }) => event.kind === "task-answered")).toMatchObject([
    { by: TOMAS, event: { answer: "passed", via: "reaction" } },
  ]);
});

test("a reaction taken away while the bot was away takes its answer back", async () => {
  const { bot, react, root } = await reminded();
  await react(NORA, "white_check_mark");
  await bot.bonafide.settled();
  expect(root()).toContain("1 of 5 tasks answered");
  await bot.stop();
  await react(NORA, "white_check_mark", "unreact");
  await bot.restart();
  expect(root()).toContain("0 of 5 tasks answered");
});

test("what is known already is found a second time without effect, answers by button included", async () => {
  const { bot, react } = await reminded();
  await react(NORA, "raising_hand");
  await bot.bonafide.settled();
  await bot.restart();
  await bot.restart();
  const storage = await bot.kept();
  expect(storage.history.of(1).filter(({ event }) => event.kind === "task-answered")).toHaveLength(1);
  expect(storage.history.of(1).filter(({ event }) => event.kind === "answer-withdrawn")).toEqual([]);
});

test("a reaction that was found, and is delivered after all, counts once", async () => {
  const { bot, react } = await reminded();
  await bot.stop();
  await react(TOMAS, "white_check_mark");
  await bot.restart();
  await bot.workspace.redeliver();
  await bot.bonafide.settled();
  const storage = await bot.kept();
  expect(storage.history.of(1).filter(({ event }) => event.kind === "task-answered")).toHaveLength(1);
});

test("what somebody answered who has left the team since goes on standing, and they hear nothing of it", async () => {
  const { bot, react, root } = await reminded();
  await react(TOMAS, "white_check_mark");
  await bot.bonafide.settled();
  await bot.stop();
  bot.workspace.setMember(VETTING, TOMAS, false);
  await bot.restart();
  expect(root()).toContain("1 of 5 tasks answered");
  expect(bot.workspace.calls.filter(({ method }) => method === "chat.postEphemeral")).toEqual([]);
  expect(bot.logged.filter((line) => line.includes("is not allowed"))).toEqual([]);
});

test("the reaction of somebody who may not answer is not found either", async () => {
  const { bot, react, root } = await reminded();
  await bot.stop();
  await react(TOMAS, "x");
  bot.workspace.setMember(VETTING, TOMAS, false);
  await bot.restart();
  expect(root()).toContain("0 of 5 tasks answered");
});

test("a reaction that Slack repeats after it was taken away again stays taken away", async () => {
  const { bot, react, root } = await reminded();
  const { ts } = only(reminders(bot));
  const given = bot.clock.now();
  const minutesLater = (minutes: number) =>
    bot.moveTo(new Date(given.getTime() + minutes * 60_000).toISOString());
  await react(NORA, "white_check_mark");
  await minutesLater(1);
  await react(NORA, "white_check_mark", "unreact");
  await minutesLater(5);
  bot.workspace.sendEnvelope({
    type: "events_api",
    envelope_id: "late",
    retry_attempt: 2,
    retry_reason: "timeout",
    payload: {
      type: "event_callback",
      event_id: "Ev0LATE",
      team_id: "T0LOCAL00",
      api_app_id: "A0BONAFIDE",
      authorizations: [{ team_id: "T0LOCAL00", user_id: BOT, is_bot: true }],
      event: {
        type: "reaction_added",
        user: NORA,
        reaction: "white_check_mark",
        item: { type: "message", channel: VETTING, ts },
        item_user: BOT,
        event_ts: `${given.getTime() / 1000}.000100`,
      },
    },
  });
  // What comes after it on the same connection shows that it has arrived.
  await react(TOMAS, "shrug");
  await bot.bonafide.settled();
  expect(root()).toContain("0 of 5 tasks answered");
  const storage = await bot.kept();
  const told = storage.history
    .of(1)
    .filter(({ by, event }) => by === NORA && "via" in event && event.via === "reaction");
  expect(told.map(({ event }) => event.kind)).toEqual(["task-answered", "answer-withdrawn"]);
});
