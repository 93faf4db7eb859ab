import { describe, expect, test } from "vitest";
import type { PostedMessage } from "../../src/demo/protocol.ts";
import { NORA, startBot, type TestBot, TOMAS, textOf, VETTING } from "../support/bot.ts";
import { CRYPTO, click, inMessage, only, PARTS, reminders, taskList, typed, whispers } from "./acting.ts";

function public_(bot: TestBot): readonly PostedMessage[] {
  return bot.messages().filter((one) => !one.ephemeral);
}
function roots(bot: TestBot): readonly PostedMessage[] {
  return public_(bot).filter((one) => one.threadTs === undefined);
}
/** Later by the bot's clock, so that what Slack did not take is tried again. */
async function later(bot: TestBot, seconds: number): Promise<void> {
  bot.clock.moveTo(new Date(bot.clock.now().getTime() + seconds * 1000));
  await bot.bonafide.settled();
}

describe("a delivery that comes twice has one effect", () => {
  test("an event with the same id", async () => {
    const bot = await startBot();
    await bot.vet(CRYPTO);
    await bot.moveTo("2026-03-04T09:00:00Z");
    const { ts } = only(reminders(bot));
    await bot.act(NORA, { do: "react", channel: VETTING, ts, name: "x" });
    await bot.workspace.redeliver();
    await bot.workspace.redeliver();
    await bot.bonafide.settled();
    await bot.act(NORA, { do: "unreact", channel: VETTING, ts, name: "x" });
    await bot.workspace.redeliver();
    await bot.bonafide.settled();
    const storage = await bot.kept();
    const kinds = storage.history.of(1).map(({ event }) => event.kind);
    expect(kinds.filter((kind) => kind === "task-answered")).toHaveLength(1);
    expect(kinds.filter((kind) => kind === "answer-withdrawn")).toHaveLength(1);
  });

  test("an old event after newer ones", async () => {
    const bot = await startBot();
    await bot.vet(CRYPTO);
    await bot.moveTo("2026-03-04T09:00:00Z");
    const { ts } = only(reminders(bot));
    await bot.act(NORA, { do: "react", channel: VETTING, ts, name: "white_check_mark" });
    await bot.act(NORA, { do: "unreact", channel: VETTING, ts, name: "white_check_mark" });
    await bot.act(TOMAS, { do: "react", channel: VETTING, ts, name: "x" });
    await bot.workspace.redeliver();
    await bot.bonafide.settled();
    expect(textOf(only(reminders(bot)))).toContain(`*❌ Failed* · <@${TOMAS}>`);
  });

  test("a command whose acknowledgement got lost", async () => {
    const bot = await startBot();
    const payload = {
      command: "/vet",
      text: CRYPTO,
      user_id: NORA,
      channel_id: VETTING,
      team_id: "T0LOCAL00",
      api_app_id: "A0BONAFIDE",
      trigger_id: "1.2.same",
    };
    for (const envelope of ["one", "two"])
      bot.workspace.sendEnvelope({
        type: "slash_commands",
        envelope_id: envelope,
        payload,
        accepts_response_payload: true,
      });
    await bot.workspace.until(NORA, (seen) =>
      JSON.stringify(seen.channels).includes("What settles it: 0 of"),
    );
    await bot.bonafide.settled();
    expect(roots(bot)).toHaveLength(1);
  });
});

describe("a form whose acknowledgement got lost stays open, and", () => {
  async function casesAfter(sent: readonly string[]): Promise<readonly string[]> {
    const bot = await startBot();
    await bot.vet("");
    const modal = bot.modal();
    sent.forEach((name, at) => {
      const state = { values: typed({ name, emails: "jane@example.com" }) };
      const view = { ...modal?.view, id: modal?.viewId, state };
      const person = { id: NORA, username: "Nora", name: "Nora", team_id: "T0LOCAL00" };
      const from = { team: { id: "T0LOCAL00", domain: "local" }, user: person, api_app_id: "A0BONAFIDE" };
      const payload = { type: "view_submission", ...from, view, response_urls: [] };
      bot.workspace.sendEnvelope({
        type: "interactive",
        envelope_id: `sent-${at}`,
        payload,
        accepts_response_payload: true,
      });
    });
    await bot.workspace.until(NORA, () => roots(bot).length === new Set(sent).size);
    await bot.bonafide.settled();
    const storage = await bot.kept();
    return storage.cases.list({ limit: 10 }).map(({ name }) => name);
  }

  test("sent again as it was, is one case", async () => {
    expect(await casesAfter(["Jane Doe", "Jane Doe"])).toEqual(["Jane Doe"]);
  });

  test("sent again with something else in it, is not lost", async () => {
    expect((await casesAfter(["Jane Do", "Jane Doe"])).toSorted()).toEqual(["Jane Do", "Jane Doe"]);
  });
});

describe("many at once", () => {
  test("twenty commands are each acknowledged, and all are posted in order", async () => {
    const bot = await startBot();
    const names = Array.from({ length: 20 }, (_, index) => `Candidate ${String.fromCodePoint(65 + index)}`);
    const acts = names.map((name, index) =>
      bot.workspace.act(NORA, {
        do: "command",
        channel: VETTING,
        command: "/vet",
        text: `${name} c${index}@example.com | pay: crypto`,
      }),
    );
    expect(await Promise.all(acts)).toEqual(names.map(() => ({ ok: true })));
    await bot.bonafide.settled();

    const felt = bot.workspace.acks.filter(({ kind }) => kind === "slash_commands").map(({ ms }) => ms);
    const measured = bot.logged
      .map((line) => JSON.parse(line) as { msg: string; ms: number })
      .flatMap(({ msg, ms }) => (msg === "acknowledged" ? [ms] : []));
    expect([felt.length, measured.length]).toEqual([20, 20]);

    expect(roots(bot).map((one) => textOf(one).split("\n")[0])).toEqual(
      names.map((name, index) => `V-${index + 1} · ${name}`),
    );
    for (const [index] of names.entries()) {
      const [root, warning, tasks, unanswered, ...more] = bot.thread(`V-${index + 1}`).map(textOf);
      expect(root).toContain("Questions to settle");
      expect(warning).toContain("Payment: 1 open question");
      expect(tasks).toContain("What settles it");
      expect(unanswered).toContain("could not tell");
      expect(more).toEqual([]);
    }
    expect(whispers(bot)).toHaveLength(20);
  });
});

describe("what Slack does not take", () => {
  test("for a moment is sent again, in order and once", async () => {
    const bot = await startBot({ refusals: ["internal_error", "fatal_error"] });
    bot.workspace.fault({ method: "chat.postMessage", status: 500 });
    bot.workspace.fault({ method: "chat.postMessage", error: "fatal_error" });
    await bot.vet(CRYPTO);
    expect(public_(bot)).toEqual([]);
    await later(bot, 2);
    expect(public_(bot)).toEqual([]);
    await later(bot, 5);
    expect(bot.thread("V-1")).toHaveLength(PARTS);
    expect(roots(bot)).toHaveLength(1);
  });

  test("because it is too much waits as long as Slack says", async () => {
    const bot = await startBot({ refusals: ["ratelimited"] });
    bot.workspace.fault({ method: "chat.postMessage", status: 429, retryAfter: 30 });
    await bot.vet(CRYPTO);
    await later(bot, 29);
    expect(public_(bot)).toEqual([]);
    await bot.vet(CRYPTO.replace("Sam", "Ada"));
    expect(public_(bot)).toEqual([]);
    await later(bot, 2);
    expect(roots(bot)).toHaveLength(2);
    expect(bot.workspace.calls.filter((call) => call.error === "ratelimited")).toHaveLength(1);
  });

  test("faster than one message a second arrives all the same", async () => {
    const bot = await startBot({
      refusals: ["ratelimited"],
      workspace: { limits: { messagesPerSecondPerChannel: 1 } },
    });
    await bot.vet(CRYPTO);
    for (let second = 0; second < 6; second += 1) await later(bot, 2);
    expect(bot.thread("V-1")).toHaveLength(PARTS);
  });

  test("after which the answer is lost is doubled at most there, and the case goes on with the last one", async () => {
    const bot = await startBot();
    bot.workspace.fault({ method: "chat.postMessage", dropAnswer: true });
    await bot.vet(CRYPTO);
    await later(bot, 5);
    expect(roots(bot)).toHaveLength(2);
    const [lost, kept] = roots(bot);
    expect(public_(bot).filter((one) => one.threadTs === lost?.ts)).toEqual([]);
    const replies = public_(bot).filter((one) => one.threadTs === kept?.ts);
    expect(replies).toHaveLength(PARTS - 1);
    const list = replies.find((one) => textOf(one).startsWith("What settles it"));
    if (list !== undefined) await click(bot, inMessage(list), "task-passed");
    expect(textOf(only(roots(bot).filter((one) => one.ts === kept?.ts)))).toContain("1 of 5 tasks answered");
  });

  test("after which the answer is lost is known again by its id, where Slack knows ids", async () => {
    const bot = await startBot({ workspace: { knowsMessageIds: true } });
    bot.workspace.fault({ method: "chat.postMessage", dropAnswer: true, times: 2 });
    await bot.vet(CRYPTO);
    await later(bot, 5);
    await later(bot, 15);
    expect(roots(bot)).toHaveLength(1);
    expect(bot.thread("V-1")).toHaveLength(PARTS);
  });

  test("an edit whose answer is lost is made again, and nothing is doubled", async () => {
    const bot = await startBot();
    await bot.vet(CRYPTO);
    bot.workspace.fault({ method: "chat.update", dropAnswer: true, times: 2 });
    await click(bot, inMessage(taskList(bot)), "task-passed");
    await later(bot, 2);
    await later(bot, 4);
    expect(textOf(roots(bot)[0] ?? { text: "", blocks: [] })).toContain("1 of 5 tasks answered");
    expect(public_(bot)).toHaveLength(PARTS);
  });

  test("because of its blocks arrives as text alone", async () => {
    const bot = await startBot({ refusals: ["invalid_blocks"], errors: ["Slack refused the blocks"] });
    bot.workspace.fault({ method: "chat.postMessage", error: "invalid_blocks" });
    await bot.vet(CRYPTO);
    const root = only(roots(bot));
    expect(root.blocks).toEqual([]);
    expect(root.text).toContain("V-1 · Sam Rivera");
    expect(public_(bot)).toHaveLength(PARTS);
  });

  test("an answer for one person is sent again as well", async () => {
    const bot = await startBot({ refusals: ["internal_error"] });
    await bot.vet(CRYPTO);
    await bot.moveTo("2026-03-04T09:00:00Z");
    bot.workspace.fault({ method: "chat.postEphemeral", status: 503 });
    const { ts } = only(reminders(bot));
    await bot.act(NORA, { do: "react", channel: VETTING, ts, name: "no_entry_sign" });
    await later(bot, 2);
    expect(whispers(bot).at(-1)).toContain("why this is not needed");
  });

  test("for good is given up alone: the rest of the case goes on", async () => {
    const bot = await startBot({
      refusals: ["restricted_action"],
      errors: ["Slack will not take this; see bonafide doctor"],
    });
    await bot.vet(CRYPTO);
    bot.workspace.fault({ method: "reactions.add", error: "restricted_action" });
    await bot.moveTo("2026-03-04T09:00:00Z");
    expect(only(reminders(bot)).reactions.map(({ name }) => name)).toEqual(["x", "raising_hand"]);
    const storage = await bot.kept();
    expect(storage.outbox.parked()).toMatchObject([{ method: "reactions.add", error: "restricted_action" }]);
  });
});

describe("a stop and a start", () => {
  test("what was still owed is sent then, and nothing twice", async () => {
    const bot = await startBot({ refusals: ["internal_error"] });
    bot.workspace.fault({ method: "chat.postMessage", status: 503 });
    await bot.vet(CRYPTO);
    await bot.stop();
    expect(public_(bot)).toEqual([]);
    bot.clock.moveTo(new Date(bot.clock.now().getTime() + 60_000));
    await bot.restart();
    expect(bot.thread("V-1")).toHaveLength(PARTS);
    await bot.restart();
    expect(public_(bot)).toHaveLength(PARTS);
  });

  test("what was kept and not worked off has its effect then", async () => {
    const bot = await startBot();
    const storage = await bot.kept();
    const at = bot.clock.now().toISOString();
    const submission = { name: "Sam Rivera", emails: ["sam@example.com"], payment: { methods: ["crypto"] } };
    const payload = { submission, by: NORA, via: "command", at, reply: { user: NORA } };
    expect(storage.inbox.receive({ key: "command:1", kind: "vet", payload, at })).toBe(true);
    storage.close();
    await bot.restart();
    await bot.bonafide.runDue();
    expect(bot.thread("V-1")).toHaveLength(PARTS);
    await bot.restart();
    await bot.bonafide.runDue();
    expect(roots(bot)).toHaveLength(1);
  });
});
