import { describe, expect, test } from "vitest";
import { CHECKS } from "../../src/checks/index.ts";
import { GENERAL, NORA, startBot, TOMAS } from "../support/bot.ts";
import { CRYPTO, click, inMessage, ORDINARY, only, whispers } from "./acting.ts";

async function withTwoCases() {
  const bot = await startBot();
  await bot.vet(ORDINARY);
  await bot.vet(
    `${CRYPTO} | stage: interview | references: Pat Long pat.long@gmail.com, Kim Shore kim@outlook.com`,
    {
      user: TOMAS,
    },
  );
  await bot.moveTo("2026-03-03T09:01:00Z");
  return bot;
}

/** What `/vet <text>` answers in #general, where nothing else is written. */
async function answers(bot: Awaited<ReturnType<typeof startBot>>, text: string, user = NORA) {
  const before = whispers(bot, user, GENERAL).length;
  await bot.vet(text, { user, channel: GENERAL });
  return whispers(bot, user, GENERAL).slice(before);
}

describe("questions are answered for the asker alone", () => {
  test.each([
    ["help", ["Start with `/vet`", "`/vet list` all cases", "verified, the question is settled"]],
    ["list", ["2 cases", "V-2 · Sam Rivera", "V-1 · Jane Doe"]],
    ["list mine", ["1 case", "V-1 · Jane Doe"]],
    ["list open", ["2 cases"]],
    ["list verify", ["1 case", "V-2 · Sam Rivera"]],
    ["tasks", ["4 tasks wait for you", "V-1 · Jane Doe"]],
    ["show V-1", ["V-1 · Jane Doe · Backend engineer", "Open the thread of V-1"]],
    ["v-2", ["V-2 · Sam Rivera", "Verify before the next step"]],
    ["show V-99", ["there is no case V-99"]],
    ["digest", ["Weekly digest", "2 new cases"]],
    ["checks", [`${CHECKS.length} checks`]],
    ["Show me", ["Write the case like V-12"]],
  ])("/vet %s", async (text, wanted) => {
    const bot = await withTwoCases();
    const answered = (await answers(bot, text)).join("\n");
    for (const words of wanted) expect(answered).toContain(words);
    expect(bot.messages(GENERAL).every((one) => one.ephemeral)).toBe(true);
    expect(bot.messages(GENERAL, TOMAS)).toEqual([]);
  });
});

test("a list of one's own leaves out what others own", async () => {
  const bot = await withTwoCases();
  expect(only(await answers(bot, "list mine"))).not.toContain("V-2");
  expect(only(await answers(bot, "list mine", TOMAS))).not.toContain("V-1");
});

test("a decided case is no longer among the open ones", async () => {
  const bot = await startBot();
  await bot.vet(ORDINARY);
  expect(only(await answers(bot, "list open"))).toContain("V-1");
});

test("with no case yet, lists and digest say so", async () => {
  const bot = await startBot();
  expect(only(await answers(bot, "list"))).toContain("There are no such cases");
  expect(only(await answers(bot, "tasks"))).toContain("No task waits for you");
  expect(only(await answers(bot, "digest"))).toContain("There is nothing to report");
});

test("a case is opened from a list, with the way to its thread", async () => {
  const bot = await withTwoCases();
  await bot.vet("list", { channel: GENERAL });
  const list = bot.messages(GENERAL).at(-1);
  if (list === undefined) throw new Error("there is no list");
  await click(bot, inMessage(list, GENERAL), "case-open", { value: "2" });
  expect(whispers(bot, NORA, GENERAL).at(-1)).toContain("V-2 · Sam Rivera");
  expect(whispers(bot, NORA, GENERAL).at(-1)).toContain(`${bot.workspace.url}/archives/`);
});
