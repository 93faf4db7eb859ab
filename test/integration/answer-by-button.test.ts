import { describe, expect, test } from "vitest";
import { ANSWERS } from "../../src/domain/task.ts";
import { ACTION_OF_ANSWER } from "../../src/slack/action-ids.ts";
import { GENERAL, NORA, startBot, type TestBot, TOMAS, textOf } from "../support/bot.ts";
import {
  CRYPTO,
  click,
  inMessage,
  ORDINARY,
  only,
  reminders,
  submit,
  taskList,
  taskRow,
  typed,
  whispers,
} from "./acting.ts";

const STATE = {
  passed: "*✅ Passed*",
  failed: "*❌ Failed*",
  inconclusive: "*🤷 Could not tell*",
  mine: `Taken by <@${TOMAS}>`,
  snooze: "No reminder before Wed 4 Mar, 09:00",
  "not-needed": "*🚫 Not needed*",
} as const;

async function home(bot: TestBot, user = NORA) {
  await bot.act(user, { do: "openHome" });
  return shownHome(bot, user);
}
function shownHome(bot: TestBot, user = NORA) {
  const shown = only(bot.workspace.snapshot(user).apps).home;
  if (shown === null) throw new Error("there is no App Home");
  return {
    at: { where: { type: "view", viewId: shown.viewId }, blocks: shown.view.blocks } as const,
    text: textOf({ text: "", blocks: shown.view.blocks }),
  };
}

describe("a button in the thread", () => {
  test.each(ANSWERS)(
    "gives the answer %s, and the task list and the root message show it",
    async (answer) => {
      const bot = await startBot();
      await bot.vet(CRYPTO);
      await click(bot, inMessage(taskList(bot)), ACTION_OF_ANSWER[answer], { user: TOMAS });
      expect(textOf(taskList(bot))).toContain(STATE[answer]);
      // A failed task is a finding that asks for one task more.
      const counted = { passed: "1 of 5", failed: "1 of 6", "not-needed": "1 of 5" };
      const root = textOf(bot.thread("V-1")[0] ?? { text: "", blocks: [] });
      expect(root).toContain(new Map(Object.entries(counted)).get(answer) ?? "0 of 5");
      const storage = await bot.kept();
      expect(storage.history.of(1).at(-1)?.by).toBe(TOMAS);
      expect(
        storage.history.of(1).some(({ event }) => event.kind === "task-answered" && event.via === "button"),
      ).toBe(true);
      expect(storage.history.firstBroken()).toBeUndefined();
    },
  );

  test("takes an answer back", async () => {
    const bot = await startBot();
    await bot.vet(CRYPTO);
    const before = textOf(taskList(bot));
    await click(bot, inMessage(taskList(bot)), "task-passed");
    await click(bot, inMessage(taskList(bot)), "task-undo", { user: TOMAS });
    expect(textOf(taskList(bot))).toBe(before);
    const storage = await bot.kept();
    expect(storage.history.of(1).map(({ event }) => event.kind)).toContain("answer-withdrawn");
    expect(storage.history.firstBroken()).toBeUndefined();
  });

  test("clicked by two people at once counts as one task, and both stand in the history", async () => {
    const bot = await startBot();
    await bot.vet(CRYPTO);
    const list = inMessage(taskList(bot));
    await Promise.all([NORA, TOMAS].map((user) => click(bot, list, "task-passed", { user })));
    expect(textOf(taskList(bot))).toContain("1 of 5 tasks answered");
    const storage = await bot.kept();
    const answered = storage.history.of(1).filter(({ event }) => event.kind === "task-answered");
    expect(answered.map(({ by }) => by).sort()).toEqual([NORA, TOMAS]);
  });
});

describe("App Home", () => {
  test("shows one's own tasks and the open cases, and a click there is shown there", async () => {
    const bot = await startBot();
    await bot.vet(ORDINARY);
    const before = await home(bot);
    expect(before.text).toContain("My tasks (4)");
    expect(before.text).toContain("V-1 · Jane Doe");
    await click(bot, before.at, "task-passed");
    expect(shownHome(bot).text).toContain("My tasks (3)");
    expect(textOf(taskList(bot))).toContain("*✅ Passed*");
    const storage = await bot.kept();
    expect(
      storage.history.of(1).findLast(({ event }) => event.kind === "task-answered")?.event,
    ).toMatchObject({ via: "home" });
  });

  test("shows a task to whoever took it", async () => {
    const bot = await startBot();
    await bot.vet(CRYPTO);
    expect((await home(bot, TOMAS)).text).toContain("My tasks (0)");
    await click(bot, inMessage(taskList(bot)), "task-mine", { user: TOMAS });
    expect((await home(bot, TOMAS)).text).toContain("My tasks (1)");
  });

  test("opens the form, and the person hears of the case", async () => {
    const bot = await startBot();
    await click(bot, (await home(bot)).at, "form-open");
    expect(await submit(bot, typed({ name: "Jane Doe", emails: "jane@example.com" }))).toEqual({ ok: true });
    expect(whispers(bot).at(-1)).toContain("V-1 · Jane Doe is open");
  });

  test("asks why at once when a task is not needed", async () => {
    const bot = await startBot();
    await bot.vet(CRYPTO);
    await click(bot, (await home(bot)).at, "task-not-needed");
    expect(bot.modal()?.view.title.text).toBe("Not needed");
    expect(await submit(bot, typed({ reason: "known from an earlier project" }))).toEqual({ ok: true });
    expect(textOf(taskList(bot))).toContain("“known from an earlier project”");
  });

  test("shows a case where the person is looking", async () => {
    const bot = await startBot();
    await bot.vet(ORDINARY);
    await click(bot, (await home(bot)).at, "case-open");
    const shown = textOf({ text: "", blocks: bot.modal()?.view.blocks ?? [] });
    expect(shown).toContain("V-1 · Jane Doe · Backend engineer");
    expect(shown).toContain("Open the thread of V-1");
  });

  test("goes through its pages", async () => {
    const bot = await startBot();
    for (const name of ["Ada", "Ben", "Cleo", "Dora"])
      await bot.vet(`${name} Ordinary ${name.toLowerCase()}@example.com`);
    const first = await home(bot);
    expect(first.text).toContain("Page 1 of 2");
    await click(bot, first.at, "home-on");
    expect(shownHome(bot).text).toContain("Page 2 of 2");
  });
});

test("the answers under /vet tasks count like any other", async () => {
  const bot = await startBot();
  await bot.vet(CRYPTO);
  await bot.vet("tasks", { channel: GENERAL });
  const list = bot.messages(GENERAL).at(-1);
  if (list === undefined) throw new Error("there is no list");
  await click(bot, inMessage(list, GENERAL), "task-failed");
  expect(textOf(taskList(bot))).toContain("*❌ Failed*");
  expect(textOf(bot.thread("V-1")[0] ?? { text: "", blocks: [] })).toContain("1 of 6");
});

describe("not needed", () => {
  const REASON = "Paid by the agency, which has checked the account.";

  async function explained(answer: (bot: TestBot) => Promise<unknown>) {
    const bot = await startBot();
    await bot.vet(CRYPTO);
    await bot.moveTo("2026-03-04T09:00:00Z");
    await answer(bot);
    const asked = bot.messages().findLast((one) => one.ephemeral);
    if (asked === undefined) throw new Error("nobody was asked why");
    return { bot, asked };
  }
  const byReaction = (bot: TestBot) => {
    const { ts } = only(reminders(bot));
    return bot.act(NORA, { do: "react", channel: "C0VETTING", ts, name: "no_entry_sign" });
  };
  const byButton = (bot: TestBot) =>
    click(bot, inMessage(taskList(bot)), "task-not-needed", {
      value: taskRow(taskList(bot), "Agree on payment"),
    });

  test.each([
    ["a reaction", byReaction],
    ["a button", byButton],
  ])("by %s asks for the reason, and keeps it", async (_, answer) => {
    const { bot, asked } = await explained(answer);
    expect(textOf(asked)).toContain("Please say in a sentence why this is not needed");
    expect(asked.threadTs === undefined || asked.threadTs === bot.thread("V-1")[0]?.ts).toBe(true);
    await click(bot, inMessage(asked), "reason-open");
    expect(await submit(bot, typed({ reason: "  " }))).toMatchObject({ ok: false });
    expect(await submit(bot, typed({ reason: REASON }))).toEqual({ ok: true });
    expect(textOf(taskList(bot))).toContain(`“${REASON}”`);
    const storage = await bot.kept();
    expect(storage.history.of(1).at(-1)?.event).toMatchObject({
      kind: "task-answered",
      answer: "not-needed",
      note: REASON,
    });
    expect(storage.cases.find(1)?.tasks.find((task) => task.state.status === "not-needed")?.state.note).toBe(
      REASON,
    );
    expect(storage.history.firstBroken()).toBeUndefined();
  });
});
