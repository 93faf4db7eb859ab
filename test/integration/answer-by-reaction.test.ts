import { describe, expect, test } from "vitest";
import type { PostedMessage } from "../../src/demo/protocol.ts";
import { ANSWERS, type Answer } from "../../src/domain/task.ts";
import { ANSWER_INFO } from "../../src/playbook/reactions.ts";
import { BOT, NORA, startBot, type TestBot, TOMAS, textOf, VETTING } from "../support/bot.ts";
import { CRYPTO, only, reminders, taskList } from "./acting.ts";

/** A case with one reminder under it, the next day at 10:00. */
async function reminded() {
  const bot = await startBot();
  await bot.vet(CRYPTO);
  await bot.moveTo("2026-03-04T09:00:00Z");
  return { bot, reminder: only(reminders(bot)) };
}

function react(bot: TestBot, { ts }: Pick<PostedMessage, "ts">, name: string, user = NORA) {
  return bot.act(user, { do: "react", channel: VETTING, ts, name });
}
function unreact(bot: TestBot, { ts }: Pick<PostedMessage, "ts">, name: string, user = NORA) {
  return bot.act(user, { do: "unreact", channel: VETTING, ts, name });
}

function texts(bot: TestBot) {
  return {
    root: textOf(bot.thread("V-1")[0] ?? { text: "", blocks: [] }),
    list: textOf(taskList(bot)),
    reminder: textOf(only(reminders(bot))),
  };
}

async function answersKept(bot: TestBot): Promise<readonly string[]> {
  const storage = await bot.kept();
  expect(storage.history.firstBroken()).toBeUndefined();
  return storage.history.of(1).flatMap(({ by, event }) => {
    if (event.kind === "task-answered") return [`${by} ${event.answer} ${event.from}→${event.to}`];
    return event.kind === "answer-withdrawn"
      ? [`${by} undoes ${event.answer} ${event.from}→${event.to}`]
      : [];
  });
}

/** What each answer makes the three messages say. */
const SHOWN: Record<Answer, { root: string; list: string; reminder: string; to: string }> = {
  passed: { root: "1 of 5 tasks answered", list: "*✅ Passed*", reminder: "*✅ Passed*", to: "passed" },
  failed: { root: "1 of 6 tasks answered", list: "*❌ Failed*", reminder: "*❌ Failed*", to: "failed" },
  inconclusive: {
    root: "0 of 5 tasks",
    list: "*🤷 Could not tell*",
    reminder: "*🤷 Could not tell*",
    to: "inconclusive",
  },
  mine: { root: `(<@${TOMAS}>`, list: `Taken by <@${TOMAS}>`, reminder: `Taken by <@${TOMAS}>`, to: "open" },
  snooze: {
    root: "0 of 5 tasks",
    list: "No reminder before",
    reminder: "No reminder before Thu 5 Mar, 09:00",
    to: "open",
  },
  "not-needed": {
    root: "1 of 5 tasks answered",
    list: "*🚫 Not needed*",
    reminder: "*🚫 Not needed*",
    to: "not-needed",
  },
};
const TONED = new Set([
  "+1",
  "-1",
  "raising_hand",
  "hand",
  "shrug",
  "person_shrugging",
  "man-shrugging",
  "woman-raising-hand",
]);
const EVERY = ANSWERS.flatMap((answer) =>
  ANSWER_INFO[answer].reactions.flatMap((name) =>
    [name, ...(TONED.has(name) ? [`${name}::skin-tone-2`, `${name}::skin-tone-6`] : [])].map(
      (one) => [one, answer] as const,
    ),
  ),
);

describe("every reaction that means an answer gives it, and the three messages show it", () => {
  test.each(EVERY)("%s means %s", async (name, answer) => {
    const { bot, reminder } = await reminded();
    expect(await react(bot, reminder, name, TOMAS)).toEqual({ ok: true });
    const { to, ...shown } = SHOWN[answer];
    const after = texts(bot);
    expect(after.root).toContain(shown.root);
    expect(after.list).toContain(shown.list);
    expect(after.reminder).toContain(shown.reminder);
    expect(await answersKept(bot)).toEqual([`${TOMAS} ${answer} open→${to}`]);
  });
});

test("the last answer wins, and taking it away brings back the one before", async () => {
  const { bot, reminder } = await reminded();
  const before = texts(bot);
  await react(bot, reminder, "x");
  await react(bot, reminder, "white_check_mark");
  expect(texts(bot).reminder).toContain("✅ Passed");
  await unreact(bot, reminder, "white_check_mark");
  expect(texts(bot).reminder).toContain("❌ Failed");
  await unreact(bot, reminder, "x");
  expect(texts(bot).reminder).toBe(before.reminder);
  expect(texts(bot).root).toBe(before.root);
  expect(await answersKept(bot)).toEqual([
    `${NORA} failed open→failed`,
    `${NORA} passed failed→passed`,
    `${NORA} undoes passed passed→failed`,
    `${NORA} undoes failed failed→open`,
  ]);
});

test("two people answer for themselves: each takes back only their own", async () => {
  const { bot, reminder } = await reminded();
  await react(bot, reminder, "white_check_mark", NORA);
  await react(bot, reminder, "white_check_mark", TOMAS);
  await unreact(bot, reminder, "white_check_mark", TOMAS);
  expect(texts(bot).reminder).toContain(`*✅ Passed* · <@${NORA}>`);
  await react(bot, reminder, "x", TOMAS);
  expect(texts(bot).reminder).toContain(`*❌ Failed* · <@${TOMAS}>`);
  await unreact(bot, reminder, "white_check_mark", NORA);
  expect(texts(bot).reminder).toContain(`*❌ Failed* · <@${TOMAS}>`);
});

test("a failed task is a finding of its own", async () => {
  const { bot, reminder } = await reminded();
  await react(bot, reminder, "x");
  expect(bot.thread("V-1").map(textOf).join("\n")).toContain("Verification: 1 open question");
  await unreact(bot, reminder, "x");
  expect(bot.thread("V-1").map(textOf).join("\n")).not.toContain("Verification: 1 open question");
});

describe("what changes nothing", () => {
  async function nothingChanges(does: (bot: TestBot, reminder: PostedMessage) => Promise<unknown>) {
    const { bot, reminder } = await reminded();
    const before = texts(bot);
    await does(bot, reminder);
    expect(texts(bot)).toEqual(before);
    expect(await answersKept(bot)).toEqual([]);
  }

  test("the reactions that the bot put there itself", () =>
    nothingChanges(async (_, reminder) => {
      expect(reminder.reactions.map(({ name, users }) => [name, users])).toEqual([
        ["white_check_mark", [BOT]],
        ["x", [BOT]],
        ["raising_hand", [BOT]],
      ]);
    }));
  test("a reaction that means nothing here", () =>
    nothingChanges(async (bot, reminder) => {
      for (const name of ["tada", "eyes", "wave::skin-tone-3"]) await react(bot, reminder, name);
    }));
  test("an answer on the root message", () =>
    nothingChanges((bot) => react(bot, bot.thread("V-1")[0] ?? { ts: "" }, "white_check_mark")));
  test("an answer on the task list", () => nothingChanges((bot) => react(bot, taskList(bot), "x")));
  test("an answer on what somebody else wrote", () =>
    nothingChanges(async (bot, reminder) => {
      const [root] = bot.thread("V-1");
      const text = "I will call them.";
      for (const threadTs of [undefined, root?.ts ?? reminder.ts]) {
        const post = {
          do: "post",
          channel: VETTING,
          text,
          ...(threadTs !== undefined && { threadTs }),
        } as const;
        const written = await bot.act(TOMAS, post);
        await react(bot, { ts: written.ok ? (written.ts ?? "") : "" }, "white_check_mark");
      }
    }));
  test("taking away a reaction that never was an answer", () =>
    nothingChanges(async (bot, reminder) => {
      await react(bot, reminder, "tada");
      await unreact(bot, reminder, "tada");
    }));
});
