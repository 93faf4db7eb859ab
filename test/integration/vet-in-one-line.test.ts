import { describe, expect, test } from "vitest";
import { BOT, GENERAL, NORA, startBot, textOf, VETTING } from "../support/bot.ts";
import { CRYPTO, ORDINARY, only, taskList, whispers } from "./acting.ts";

const SEVERAL_CATEGORIES =
  "Alex Carter alex@example.com +44 7400 123456 | stage: interview | pay: crypto | references: Pat Long pat.long@gmail.com, Kim Shore kim.shore@outlook.com";

test("one line in the vetting channel opens one case with one root message", async () => {
  const bot = await startBot();
  expect(await bot.vet(ORDINARY)).toEqual({ ok: true });
  const root = only(bot.messages().filter((one) => one.threadTs === undefined && !one.ephemeral));
  expect(root.user).toBe(BOT);
  expect(textOf(root)).toContain("V-1 · Jane Doe · Backend engineer");
  expect(textOf(root)).toContain("Nothing raised");
  expect(textOf(root)).toContain(`owner <@${NORA}>`);
  expect(whispers(bot)).toEqual([`V-1 · Jane Doe is open in <#${VETTING}>.`]);
});

test("elsewhere the answer is only for the one who asked, and the case is in the vetting channel", async () => {
  const bot = await startBot();
  await bot.vet(ORDINARY, { channel: GENERAL });
  const answer = only(bot.messages(GENERAL));
  expect(answer.ephemeral).toBe(true);
  expect(textOf(answer)).toContain("V-1 · Jane Doe is open in");
  expect(bot.messages(GENERAL, "U0TOMAS")).toEqual([]);
  expect(bot.thread("V-1").length).toBeGreaterThan(1);
  expect(bot.messages().filter((one) => one.ephemeral)).toEqual([]);
});

test("each category that raised something has one warning in the thread, and the tasks come after", async () => {
  const bot = await startBot();
  await bot.vet(SEVERAL_CATEGORIES);
  const [, ...replies] = bot.thread("V-1");
  const headlines = replies.map((one) => textOf(one).split("\n")[0]);
  expect(headlines).toEqual([
    "References: 1 open question",
    "Interview: 1 open question",
    "Payment: 1 open question",
    expect.stringContaining("What settles it: 0 of 5 tasks answered"),
    expect.stringMatching(/^\d+ checks could not tell$/),
  ]);
});

test("what could not be told stands at the end of the thread, with the reason", async () => {
  const bot = await startBot();
  await bot.vet("Sam Rivera sam@example.com +1 415 555 2671");
  const last = bot.thread("V-1").at(-1);
  const count = /(\d+) could not tell/.exec(textOf(bot.thread("V-1")[0] ?? { text: "", blocks: [] }))?.[1];
  expect(last && textOf(last)).toContain(`${count} checks could not tell`);
  expect(last && textOf(last)).toContain(
    "Numbers that begin with +1 do not show what kind of line they are.",
  );
});

test("the root message is edited in place and never posted again", async () => {
  const bot = await startBot();
  await bot.vet(CRYPTO);
  const [root] = bot.thread("V-1");
  const list = taskList(bot);
  await bot.vet("Another Person another@example.com | pay: crypto");
  const posted = () => bot.workspace.calls.filter((call) => call.method === "chat.postMessage").length;
  const before = posted();
  const task = list.blocks.find((block) => block.type === "actions");
  await bot.act(NORA, {
    do: "act",
    where: { type: "message", channel: VETTING, ts: list.ts },
    blockId: task?.block_id ?? "",
    actionId: "task-passed",
  });
  const [after] = bot.thread("V-1");
  expect(after?.ts).toBe(root?.ts);
  expect(after?.edited).toBe(true);
  expect(after && textOf(after)).toContain("1 of 5 tasks answered");
  expect(posted()).toBe(before);
});

test("nothing that is posted unfurls links", async () => {
  const bot = await startBot();
  await bot.vet(`${ORDINARY} | portfolio: https://janedoe.dev | pay: crypto`);
  await bot.moveTo("2026-03-04T09:00:00Z");
  const posts = bot.workspace.calls.filter((call) => call.method === "chat.postMessage");
  expect(posts.length).toBeGreaterThan(2);
  expect(posts.map(({ args }) => [String(args["unfurl_links"]), String(args["unfurl_media"])])).toEqual(
    posts.map(() => ["false", "false"]),
  );
});

describe("what Slack wraps around typed text is undone", () => {
  test.each([
    ["Jane Doe <mailto:jane@example.com|jane@example.com>", "jane@example.com"],
    ["Jane Doe <mailto:jane@example.com> <tel:+4915123456789|+49 1512 3456789>", "jane@example.com"],
    ["Jane Doe <https://github.com/janedoe|github.com/janedoe> jane@example.com", "jane@example.com"],
  ])("%s", async (text, email) => {
    const bot = await startBot({ workspace: { escapeCommands: false } });
    await bot.vet(text);
    const storage = await bot.kept();
    expect(storage.cases.find(1)?.submission).toMatchObject({ name: "Jane Doe", emails: [email] });
  });

  test("also when Slack wraps by itself", async () => {
    const bot = await startBot();
    await bot.vet("Jane Doe jane@example.com janedoe.dev github.com/janedoe");
    const storage = await bot.kept();
    expect(storage.cases.find(1)?.submission).toMatchObject({
      name: "Jane Doe",
      emails: ["jane@example.com"],
      profiles: { github: "janedoe", portfolio: "https://janedoe.dev" },
    });
  });
});

test("nothing about a candidate is in the log", async () => {
  const bot = await startBot();
  await bot.vet(SEVERAL_CATEGORIES);
  await bot.vet("Alex Carter | shoe size: 42");
  await bot.moveTo("2026-03-04T09:00:00Z");
  const log = bot.logged.join("");
  expect(log).toContain("acknowledged");
  for (const secret of ["Carter", "alex@example.com", "7400", "pat.long", "shoe"])
    expect(log).not.toContain(secret);
});
