import { describe, expect, test } from "vitest";
import { GENERAL, NORA, startBot, type TestBot, TOMAS, textOf, VETTING } from "../support/bot.ts";
import {
  CRYPTO,
  click,
  homeOf,
  inMessage,
  only,
  PARTS,
  reminders,
  taskList,
  taskRow,
  whispers,
} from "./acting.ts";
import { ANYTHING, expectWhole, pass, shown } from "./troubles.ts";

/** Nothing of Slack's answers; what people do in their clients still arrives. */
function goDown(bot: TestBot): void {
  bot.workspace.fault({ method: "*", times: Number.POSITIVE_INFINITY, status: 503, html: true });
  bot.workspace.fault({ method: "response_url", times: Number.POSITIVE_INFINITY, hangUp: true });
}

function calls(bot: TestBot, method?: string): number {
  return bot.workspace.calls.filter((call) => method === undefined || call.method === method).length;
}

describe("ten minutes without Slack's Web API", () => {
  test("what was done meanwhile is posted afterwards, each case in order and once", async () => {
    const bot = await startBot(ANYTHING);
    await bot.vet(CRYPTO);
    goDown(bot);
    const before = calls(bot);
    const names = ["Ada", "Bea", "Cyd", "Dov", "Eli"];
    for (const name of names) {
      await bot.vet(CRYPTO.replace("Sam", name), { channel: GENERAL });
      await pass(bot, 2, 30);
    }
    await click(bot, inMessage(taskList(bot)), "task-passed");
    // Five cases, their answers, one answered task: a few calls a minute for all of them together.
    expect(calls(bot) - before).toBeLessThan(10 * 8);
    bot.workspace.clearFaults();
    await pass(bot, 6, 30);
    const roots = shown(bot).filter((one) => one.threadTs === undefined);
    expect(roots.map((one) => textOf(one).split("\n")[0])).toEqual(
      ["Sam", ...names].map((name, index) => `V-${index + 1} · ${name} Rivera · Developer`),
    );
    for (const index of roots.keys()) expect(bot.thread(`V-${index + 1}`)).toHaveLength(PARTS);
    expect(textOf(roots[0] ?? taskList(bot))).toContain("1 of 5 tasks answered");
    // Answers of the last half hour are of use still.
    expect(whispers(bot, NORA, GENERAL)).toHaveLength(names.length);
    const storage = await bot.kept();
    expect([storage.outbox.waiting(), storage.outbox.parked(), storage.inbox.pending()]).toEqual([0, [], []]);
  });

  test("what changed many times meanwhile waits as one edit for each message", async () => {
    const bot = await startBot(ANYTHING);
    await bot.vet(CRYPTO);
    const list = taskList(bot);
    await homeOf(bot);
    goDown(bot);
    const values = ["Agree on payment", "Agree on payment"].map((title) => taskRow(list, title));
    for (let count = 0; count < 20; count += 1) {
      const action = count % 2 === 0 ? "task-mine" : "task-inconclusive";
      const value = values[count % 2] ?? "";
      await click(bot, inMessage(list), action, { value, user: count % 3 === 0 ? TOMAS : NORA });
    }
    await bot.stop();
    const storage = await bot.kept();
    const waiting = storage.outbox.waiting();
    storage.close();
    // Root, warning and list, and an App Home that stands open; answers to people are their own.
    expect(waiting).toBeLessThanOrEqual(12);
    bot.workspace.clearFaults();
    await bot.restart();
    await pass(bot, 6, 30);
    expect(textOf(taskList(bot))).toContain("*🤷 Could not tell*");
  });
});

describe("reminders that waited for Slack", () => {
  test("of a task that was answered meanwhile are not sent", async () => {
    const bot = await startBot(ANYTHING);
    await bot.vet(CRYPTO);
    const list = taskList(bot);
    bot.workspace.fault({ method: "chat.postMessage", times: 1000, status: 503 });
    await bot.moveTo("2026-03-04T09:00:00Z");
    await click(bot, inMessage(list), "task-passed", { value: taskRow(list, "Agree on payment") });
    bot.workspace.clearFaults();
    await pass(bot, 10, 60);
    expect(reminders(bot)).toEqual([]);
    const storage = await bot.kept();
    expect([storage.outbox.waiting(), storage.outbox.parked()]).toEqual([0, []]);
  });

  test("for days come as one, the newest, with its reactions", async () => {
    const bot = await startBot(ANYTHING);
    await bot.vet(CRYPTO);
    bot.workspace.fault({ method: "chat.postMessage", times: 1000, status: 503 });
    for (const day of ["04", "05", "06", "09"]) await bot.moveTo(`2026-03-${day}T10:00:00Z`);
    bot.workspace.clearFaults();
    await pass(bot, 10, 60);
    const about = reminders(bot).filter((one) => textOf(one).includes("Agree on payment"));
    expect(textOf(only(about))).toContain("(reminder 3)");
    expect(only(about).reactions).toHaveLength(3);
    // The answer under it counts.
    await bot.act(NORA, { do: "react", channel: VETTING, ts: only(about).ts, name: "white_check_mark" });
    expect(textOf(bot.thread("V-1")[0] ?? only(about))).toContain("1 of 5 tasks answered");
  });
});

describe("deliveries out of order", () => {
  async function reminded() {
    const bot = await startBot({ ...ANYTHING, workspace: { timing: { eventRetryMs: [] } } });
    await bot.vet(CRYPTO);
    await bot.moveTo("2026-03-04T09:00:00Z");
    const { ts } = only(reminders(bot));
    let sent = 0;
    const event = (type: "reaction_added" | "reaction_removed", id = `Ev${++sent}`) => {
      const item = { type: "message", channel: VETTING, ts };
      const happened = { type, user: NORA, reaction: "white_check_mark", item, event_ts: "1.0" };
      bot.workspace.sendEnvelope({
        type: "events_api",
        envelope_id: `${id}-${++sent}`,
        payload: {
          ...{ type: "event_callback", team_id: "T0LOCAL00", api_app_id: "A0BONAFIDE", event_id: id },
          authorizations: [{ team_id: "T0LOCAL00", user_id: "U0BONAFIDE", is_bot: true }],
          event: happened,
        },
        accepts_response_payload: false,
      });
    };
    const kinds = async () => {
      // Whatever was sent is there once this is answered: one socket keeps its order.
      await bot.vet("help");
      const storage = await bot.kept();
      return storage.history.of(1).map(({ event: { kind } }) => kind);
    };
    return { bot, ts, event, kinds };
  }

  test("the same event three times has one effect", async () => {
    const { event, kinds } = await reminded();
    for (let count = 0; count < 3; count += 1) event("reaction_added", "Ev-same");
    expect((await kinds()).filter((kind) => kind === "task-answered")).toHaveLength(1);
  });

  test("a reaction taken away before it was made leaves what stands in Slack", async () => {
    const { bot, ts, event } = await reminded();
    event("reaction_removed");
    event("reaction_added");
    await bot.vet("help");
    expect(textOf(only(reminders(bot)))).toContain("*✅ Passed*");
    // Nothing of the kind stands under the message: found by the next look at it.
    await bot.restart();
    await bot.bonafide.settled();
    expect(textOf(only(reminders(bot)))).not.toContain("*✅ Passed*");
    await bot.act(NORA, { do: "react", channel: VETTING, ts, name: "white_check_mark" });
    expect(textOf(only(reminders(bot)))).toContain("*✅ Passed*");
  });
});

test("an outage in which the bot starts anew loses nothing", async () => {
  const bot = await startBot(ANYTHING);
  bot.workspace.fault({ method: "chat.postMessage", times: 1000, hangUp: true });
  await bot.vet(CRYPTO);
  await bot.restart();
  await pass(bot, 10, 60);
  expect(shown(bot)).toEqual([]);
  bot.workspace.clearFaults();
  await pass(bot, 6, 60);
  expectWhole(bot);
});
