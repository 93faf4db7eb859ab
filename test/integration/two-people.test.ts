import { expect, test } from "vitest";
import { NORA, startBot, type TestBot, TOMAS, textOf, VETTING } from "../support/bot.ts";
import { CRYPTO, click, inMessage, only, reminders, taskList, taskRow, whispers } from "./acting.ts";

async function reminded(): Promise<{ bot: TestBot; ts: string }> {
  const bot = await startBot();
  await bot.vet(CRYPTO);
  await bot.moveTo("2026-03-04T09:00:00Z");
  return { bot, ts: only(reminders(bot)).ts };
}

test("two people react at the same moment: both are kept, the last one counts, and both can see it", async () => {
  const { bot, ts } = await reminded();
  const react = (user: string, name: string) =>
    bot.workspace.act(user, { do: "react", channel: VETTING, ts, name });
  await Promise.all([react(NORA, "white_check_mark"), react(TOMAS, "x")]);
  await bot.bonafide.settled();
  expect(textOf(only(reminders(bot)))).toContain(`*❌ Failed* · <@${TOMAS}>`);
  expect(whispers(bot, NORA).at(-1)).toContain(`a later answer of <@${TOMAS}> counts now: ❌ Failed`);
  expect(whispers(bot, TOMAS)).toEqual([]);
  const storage = await bot.kept();
  expect(
    storage.history
      .of(1)
      .flatMap(({ by, event }) => (event.kind === "task-answered" ? [[by, event.answer]] : [])),
  ).toEqual([
    [NORA, "passed"],
    [TOMAS, "failed"],
  ]);
});

test("a click overrules a reaction, and whoever reacted hears of it", async () => {
  const { bot, ts } = await reminded();
  await bot.act(NORA, { do: "react", channel: VETTING, ts, name: "x" });
  const list = taskList(bot);
  const row = taskRow(list, "Agree on payment");
  await bot.act(NORA, { do: "unreact", channel: VETTING, ts, name: "x" });
  await bot.act(NORA, { do: "react", channel: VETTING, ts, name: "shrug" });
  await click(bot, inMessage(taskList(bot)), "task-passed", { user: TOMAS, value: row });
  expect(whispers(bot, NORA).at(-1)).toContain(`a later answer of <@${TOMAS}> counts now: ✅ Passed`);
});

test("two people who say the same, and one who changes their mind, are told nothing", async () => {
  const { bot, ts } = await reminded();
  const before = whispers(bot, NORA).length;
  for (const [user, name] of [
    [NORA, "white_check_mark"],
    [TOMAS, "white_check_mark"],
    [TOMAS, "x"],
  ] as const)
    await bot.act(user, { do: "react", channel: VETTING, ts, name });
  expect(whispers(bot, NORA)).toHaveLength(before);
  expect(whispers(bot, TOMAS)).toHaveLength(0);
});
