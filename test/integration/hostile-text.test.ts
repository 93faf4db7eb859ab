import { describe, expect, test } from "vitest";
import type { PostedMessage } from "../../src/demo/protocol.ts";
import { fields } from "../../src/slack/forms/groups/index.ts";
import { GENERAL, NORA, startBot, type TestBot, TOMAS, textOf, VETTING } from "../support/bot.ts";
import { click, inMessage, only, reminders, submit, taskList, typed, whispers } from "./acting.ts";

const MARKUP =
  "<!channel> *x* <https://evil.example|ok> <@U0NORA> &amp; \u202e :smile: `code` ~gone~ _slant_ @here #general";
const LONG = `${MARKUP} ${"Anastasia ".repeat(30)}`.slice(0, 300);

/** Every text that Slack would read as markup, in whatever was sent. */
function mrkdwnIn(node: unknown): readonly string[] {
  if (Array.isArray(node)) return node.flatMap(mrkdwnIn);
  if (typeof node !== "object" || node === null) return [];
  const own = Reflect.get(node, "type") === "mrkdwn" ? [String(Reflect.get(node, "text"))] : [];
  return [...own, ...Object.values(node).flatMap(mrkdwnIn)];
}

function everyText(messages: readonly PostedMessage[]): readonly string[] {
  return messages.flatMap((one) => [one.text, ...mrkdwnIn(one.blocks)]);
}

/** What Slack would act on: mentions, links, channels. Ours alone may be there. */
function markupIn(texts: readonly string[]): readonly string[] {
  return texts.flatMap((text) => text.match(/<[^>]*>/g) ?? []);
}
const OURS = new RegExp(`^<(@${NORA}|@${TOMAS}|#${VETTING}|https?://[^|>]+\\|[^<>]*)>$`);

function expectHarmless(bot: TestBot): void {
  const seen = [NORA, TOMAS].flatMap((user) => [
    ...bot.messages(VETTING, user),
    ...bot.messages(GENERAL, user),
  ]);
  const ours = seen.filter((one) => one.user === "U0BONAFIDE");
  expect(ours.length).toBeGreaterThan(0);
  const sent = bot.workspace.calls.flatMap(({ args }) => [
    ...(typeof args["text"] === "string" ? [args["text"]] : []),
    ...mrkdwnIn([args["blocks"], args["view"]]),
  ]);
  const found = markupIn([...everyText(ours), ...sent]);
  expect(found.filter((one) => !OURS.test(one))).toEqual([]);
  expect(found.filter((one) => one.includes("evil.example"))).toEqual([]);
  expect(everyText(ours).join("\n")).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/u);
  for (const call of bot.workspace.calls.filter(({ method }) => method.startsWith("chat."))) {
    for (const block of mrkdwnObjects(call.args["blocks"])) expect(block).toMatchObject({ verbatim: true });
    expect(call.args["link_names"]).toBeUndefined();
    expect(call.args["parse"]).toBeUndefined();
  }
}
function mrkdwnObjects(node: unknown): readonly object[] {
  if (Array.isArray(node)) return node.flatMap(mrkdwnObjects);
  if (typeof node !== "object" || node === null) return [];
  const own = Reflect.get(node, "type") === "mrkdwn" ? [node] : [];
  return [...own, ...Object.values(node).flatMap(mrkdwnObjects)];
}

/** A whole life of the case: posted, reminded, listed, answered, decided, in the digest. */
async function live(bot: TestBot): Promise<void> {
  for (const text of ["list", "tasks", "show V-1"]) await bot.vet(text);
  await bot.act(NORA, { do: "openHome" });
  await bot.moveTo("2026-03-04T09:00:00Z");
  const [reminder] = reminders(bot);
  if (reminder !== undefined)
    await bot.act(NORA, { do: "react", channel: VETTING, ts: reminder.ts, name: "no_entry_sign" });
  const asked = bot.messages().findLast((one) => JSON.stringify(one.blocks).includes("reason-open"));
  if (asked !== undefined) {
    await click(bot, inMessage(asked), "reason-open");
    await submit(bot, typed({ reason: LONG }));
  }
  const [root] = bot.thread("V-1");
  if (root !== undefined) await click(bot, inMessage(root), "case-decide");
  await submit(bot, {
    decision: { value: { type: "radio_buttons", selected_option: { value: "on-hold" } } },
    ...typed({ reason: MARKUP.repeat(10) }),
  });
  await bot.vet("digest");
  await bot.moveTo("2026-03-09T08:00:00Z");
}

describe("a name, a role and an account full of markup", () => {
  test.each(["en", "de"])("ping nobody and format nothing, all the way (%s)", async (language) => {
    const bot = await startBot({ environment: { LANGUAGE: language } });
    await bot.vet("", { channel: GENERAL });
    const state = typed({
      name: LONG,
      aliases: `${MARKUP}\n<!here>`,
      emails: "_a_b_c_@example.com",
      role: MARKUP,
      city: MARKUP,
      accountHolder: MARKUP,
      notes: MARKUP,
    });
    expect(await submit(bot, state)).toEqual({ ok: true });
    await live(bot);
    expectHarmless(bot);
    expect(bot.thread("V-1")[0]?.text).toContain("V-1 · &lt;!channel&gt; ∗x∗");
    const storage = await bot.kept();
    expect(storage.cases.find(1)?.submission.role).toContain("<https://evil.example|ok>");
    expect(storage.history.firstBroken()).toBeUndefined();
  });
});

test("the second candidate's case quotes the first one's name as harmlessly", async () => {
  const bot = await startBot();
  await bot.act(NORA, { do: "shortcut", callbackId: "vet" });
  await submit(bot, typed({ name: MARKUP, phones: "+44 7400 123456" }));
  await bot.vet("Jane Doe jane@example.com +44 7400 123456");
  expect(bot.thread("V-2").map(textOf).join("\n")).toContain("gave the same one");
  expectHarmless(bot);
});

test("everything typed into the largest form is taken, posted in parts, and kept whole", async () => {
  const bot = await startBot();
  await bot.vet("");
  const most = (id: string) => ({ [id]: `${MARKUP} `.repeat(100).slice(0, 2990).trim() });
  const line = (id: string) => ({ [id]: LONG.trim() });
  const state = {
    ...typed({
      ...line("name"),
      ...line("role"),
      ...line("city"),
      ...line("accountHolder"),
      ...line("registeredBusiness"),
      ...line("joinedAs"),
      ...most("notes"),
      ...most("interviewNotes"),
      ...most("jobAdvert"),
      emails: Array.from({ length: 20 }, (_, index) => `${"x".repeat(60)}${index}@example.com`).join("\n"),
      phones: Array.from({ length: 50 }, (_, index) => `+44 7400 1${String(10_000 + index)}`).join("\n"),
      wallets: Array.from({ length: 50 }, (_, index) => `wallet${"w".repeat(40)}${index}`).join("\n"),
    }),
  };
  expect(Object.keys(state).filter((id) => !fields.some((field) => field.id === id))).toEqual([]);
  expect(await submit(bot, state)).toEqual({ ok: true });
  await live(bot);
  expectHarmless(bot);
  const kept = (await bot.kept()).cases.find(1)?.submission;
  expect(kept?.emails).toHaveLength(20);
  expect(kept?.phones).toHaveLength(50);
  expect(kept?.notes?.length).toBeGreaterThan(2900);
});

describe("a command with markup in it", () => {
  test.each([
    ["a channel ping", "<!channel> jane@example.com"],
    ["a person", `<@${NORA}|Nora> jane@example.com`],
    ["a link that poses as another", "Jane <https://evil.example|https://good.example> jane@example.com"],
    ["entities", "Jane &lt;!here&gt; &amp;lt;!channel&amp;gt; jane@example.com"],
    ["line ends", "Jane Doe\n<!here>\njane@example.com\n| role: a\u2028b\u0085c\r\nd"],
    ["controls", "Jane\u0000Doe\u001b[31m jane@example.com\u202e"],
    ["8,000 characters", `Jane ${"<!channel> *x* ".repeat(540)} jane@example.com`],
    ["only punctuation", "<<<>>>|||;;;:::"],
    ["a long name of one letter", `${"J".repeat(4000)} jane@example.com`],
    ["a lone surrogate", "Jane \ud83d Doe jane@example.com"],
  ])("%s pings nobody and is never lost", async (_, text) => {
    const bot = await startBot({ workspace: { escapeCommands: false } });
    expect(await bot.vet(text, { channel: GENERAL })).toEqual({ ok: true });
    const answered = whispers(bot, NORA, GENERAL);
    expect(answered.length).toBeGreaterThan(0);
    expectHarmless(bot);
    // Either a case was opened with it, or the text came back.
    const isOpen = bot.messages().some((one) => one.threadTs === undefined);
    if (!isOpen) expect(answered.join("").length).toBeGreaterThan(Math.min(text.length * 0.8, 7900));
  });
});

test("a message full of markup fills the form and no more", async () => {
  const bot = await startBot();
  const posted = await bot.act(NORA, {
    do: "post",
    channel: GENERAL,
    text: `${MARKUP} jane@example.com ${"+49 151 1234 ".repeat(300)}`,
  });
  const ts = posted.ok ? (posted.ts ?? "") : "";
  await bot.act(NORA, { do: "messageShortcut", callbackId: "vet-from-message", channel: GENERAL, ts });
  expect(bot.modal()).toBeDefined();
  expect(await submit(bot, typed({ name: MARKUP }))).toEqual({ ok: true });
  expect(only(bot.thread("V-1").filter((one) => one.threadTs === undefined)).text).toContain("V-1");
  expect(textOf(taskList(bot))).toContain("0 of");
  expectHarmless(bot);
});
