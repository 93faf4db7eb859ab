import { describe, expect, test } from "vitest";
import type { PostedMessage } from "../../src/demo/protocol.ts";
import { ANSWERS, type Answer } from "../../src/domain/task.ts";
import { ANSWER_INFO } from "../../src/playbook/reactions.ts";
import { ACTION_OF_ANSWER, SHORTCUT } from "../../src/slack/action-ids.ts";
import { GRETA, NORA, startBot, type TestBot, TOMAS, textOf, VETTING } from "../support/bot.ts";
import {
  CRYPTO,
  choose,
  click,
  homeOf,
  inMessage,
  only,
  reminders,
  submit,
  taskList,
  typed,
  whispers,
} from "./acting.ts";

const REASON = "Known from an earlier project.";

/** The case of somebody whose first task has just been reminded of. */
async function reminded(): Promise<{ bot: TestBot; reminder: PostedMessage; task: string }> {
  const bot = await startBot();
  await bot.vet(CRYPTO);
  await bot.moveTo("2026-03-04T09:00:00Z");
  const reminder = only(reminders(bot));
  const storage = await bot.kept();
  const task = storage.reminders.ofCase(1)[0]?.task;
  storage.close();
  await bot.restart();
  return { bot, reminder, task: String(task) };
}

async function explain(bot: TestBot): Promise<void> {
  const asked = bot.messages().findLast((one) => one.ephemeral);
  if (asked === undefined) throw new Error("nobody was asked why");
  await click(bot, inMessage(asked), "reason-open");
  await submit(bot, typed({ reason: REASON }));
}

const answerBy: Readonly<
  Record<
    string,
    (given: { bot: TestBot; reminder: PostedMessage; task: string }, answer: Answer) => Promise<void>
  >
> = {
  async reaction({ bot, reminder: { ts } }, answer) {
    const [name] = ANSWER_INFO[answer].reactions;
    await bot.act(NORA, { do: "react", channel: VETTING, ts, name });
    if (answer === "not-needed") await explain(bot);
  },
  async button({ bot, task }, answer) {
    await click(bot, inMessage(taskList(bot)), ACTION_OF_ANSWER[answer], { value: task });
    if (answer === "not-needed") await explain(bot);
  },
  async home({ bot, task }, answer) {
    await click(bot, await homeOf(bot), ACTION_OF_ANSWER[answer], { value: task });
    if (answer === "not-needed") await submit(bot, typed({ reason: REASON }));
  },
  async shortcut({ bot, reminder: { ts } }, answer) {
    await bot.act(NORA, { do: "messageShortcut", callbackId: SHORTCUT.answerTask, channel: VETTING, ts });
    const chosen = { answer: { value: { type: "radio_buttons", selected_option: { value: answer } } } };
    const note = answer === "not-needed" ? typed({ reason: REASON }) : {};
    expect(await submit(bot, { ...chosen, ...note })).toEqual({ ok: true });
  },
};

describe.each(Object.keys(answerBy))("an answer by %s", (way) => {
  test.each(ANSWERS)("%s leaves the same behind as any other way", async (answer) => {
    const given = await reminded();
    await answerBy[way]?.(given, answer);
    const storage = await given.bot.kept();
    const events = storage.history.of(1).filter(({ event }) => event.kind === "task-answered");
    const [first] = events;
    const task = storage.cases.find(1)?.tasks.find(({ id }) => id === Number(given.task));
    const isSettled = answer === "passed" || answer === "failed" || answer === "not-needed";
    expect(first?.by).toBe(NORA);
    expect(first?.event).toMatchObject({
      answer,
      via: way,
      from: "open",
      to: answer === "mine" || answer === "snooze" ? "open" : answer,
      ...(answer === "snooze" && { until: "2026-03-05T08:00:00.000Z" }),
      ...(answer === "inconclusive" && { until: "2026-03-09T08:00:00.000Z" }),
    });
    expect(task?.state).toEqual({
      status: answer === "mine" || answer === "snooze" ? "open" : answer,
      ...(answer === "mine" && { takenBy: NORA }),
      ...(answer === "snooze" && { quietUntil: "2026-03-05T08:00:00.000Z" }),
      ...(answer === "inconclusive" && { quietUntil: "2026-03-09T08:00:00.000Z" }),
      ...((isSettled || answer === "inconclusive") && { answeredBy: NORA, answeredAt: expect.any(String) }),
      ...(answer === "not-needed" && { note: REASON }),
    });
    expect(storage.history.firstBroken()).toBeUndefined();
  });
});

describe("the menu of a task", () => {
  const QUIET = {
    tomorrow: "2026-03-04T08:00:00.000Z",
    "in-3-days": "2026-03-06T08:00:00.000Z",
    "next-week": "2026-03-09T08:00:00.000Z",
  } as const;

  test.each(Object.entries(QUIET))("puts it off: %s", async (item, until) => {
    const bot = await startBot();
    await bot.vet(CRYPTO);
    await choose(bot, inMessage(taskList(bot)), item);
    const storage = await bot.kept();
    expect(storage.history.of(1).at(-1)?.event).toMatchObject({ answer: "snooze", via: "button", until });
  });

  test.each([
    ["the thread", (bot: TestBot) => inMessage(taskList(bot)), "button"],
    ["App Home", homeOf, "home"],
  ] as const)("puts it off until a day, from %s", async (_, where, via) => {
    const bot = await startBot();
    await bot.vet(CRYPTO);
    await choose(bot, await where(bot), "date");
    const on = (date: string) => ({ "snooze-on": { value: { type: "datepicker", selected_date: date } } });
    expect(await submit(bot, on("2026-03-03"))).toMatchObject({
      errors: { "snooze-on": expect.any(String) },
    });
    // A Saturday.
    expect(await submit(bot, on("2026-03-14"))).toEqual({ ok: true });
    const storage = await bot.kept();
    expect(storage.history.of(1).at(-1)?.event).toMatchObject({
      answer: "snooze",
      via,
      until: "2026-03-16T08:00:00.000Z",
    });
  });

  const to = (user: string) => ({ "hand-on-to": { value: { type: "users_select", selected_user: user } } });

  test("hands it on, and it is gone from one App Home and stands in the other", async () => {
    const bot = await startBot();
    await bot.vet(CRYPTO);
    expect((await homeOf(bot)).text).toContain("My tasks (5)");
    await choose(bot, await homeOf(bot), "hand-on");
    expect(await submit(bot, to(TOMAS))).toEqual({ ok: true });
    expect((await homeOf(bot, { opens: false })).text).toContain("My tasks (4)");
    expect((await homeOf(bot, { user: TOMAS })).text).toContain("My tasks (1)");
    expect(textOf(taskList(bot))).toContain(`Taken by <@${TOMAS}>`);
    const storage = await bot.kept();
    expect(storage.history.of(1).at(-1)).toMatchObject({
      by: NORA,
      event: { kind: "task-assigned", from: NORA, to: TOMAS, via: "home" },
    });
  });

  test.each([
    ["somebody outside the team", GRETA],
    ["the bot", "U0BONAFIDE"],
  ])("hands nothing on to %s", async (_, user) => {
    const bot = await startBot();
    await bot.vet(CRYPTO);
    await choose(bot, inMessage(taskList(bot)), "hand-on");
    expect(await submit(bot, to(user))).toMatchObject({ errors: { "hand-on-to": expect.any(String) } });
  });
});

describe("the message shortcut", () => {
  test("on a message that is no reminder says where it works", async () => {
    const bot = await startBot();
    await bot.vet(CRYPTO);
    const { ts } = taskList(bot);
    await bot.act(NORA, { do: "messageShortcut", callbackId: SHORTCUT.answerTask, channel: VETTING, ts });
    expect(bot.modal()).toBeUndefined();
    expect(whispers(bot).at(-1)).toContain("Please choose “Answer this task” on a reminder");
  });

  test("asks for the reason where a task is not needed", async () => {
    const { bot, reminder } = await reminded();
    const { ts } = reminder;
    await bot.act(NORA, { do: "messageShortcut", callbackId: SHORTCUT.answerTask, channel: VETTING, ts });
    const chosen = { answer: { value: { type: "radio_buttons", selected_option: { value: "not-needed" } } } };
    expect(await submit(bot, chosen)).toMatchObject({ errors: { reason: expect.any(String) } });
  });

  test("is of no use to whoever has left the team with the form open", async () => {
    const { bot, reminder } = await reminded();
    const { ts } = reminder;
    const shortcut = {
      do: "messageShortcut",
      callbackId: SHORTCUT.answerTask,
      channel: VETTING,
      ts,
    } as const;
    await bot.act(TOMAS, shortcut);
    bot.workspace.setMember(VETTING, TOMAS, false);
    await bot.bonafide.settled();
    const chosen = { answer: { value: { type: "radio_buttons", selected_option: { value: "passed" } } } };
    await submit(bot, chosen, TOMAS);
    const storage = await bot.kept();
    expect(storage.history.of(1).filter(({ event }) => event.kind === "task-answered")).toEqual([]);
  });
});
