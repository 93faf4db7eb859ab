import { describe, expect, test } from "vitest";
import {
  BOT,
  GENERAL,
  GRETA,
  NORA,
  startBot,
  type TestBot,
  type TestBotOptions,
  TOMAS,
  textOf,
  VETTING,
} from "../support/bot.ts";
import {
  buttonsIn,
  CRYPTO,
  click,
  inMessage,
  ORDINARY,
  only,
  reminders,
  submit,
  taskList,
  typed,
  whispers,
} from "./acting.ts";

const REFUSED = `Please ask the team in <#${VETTING}>`;

function leave(bot: TestBot, user: string) {
  bot.workspace.setMember(VETTING, user, false);
  return settled(bot, "member_left_channel");
}
function join(bot: TestBot, user: string) {
  bot.workspace.setMember(VETTING, user, true);
  return settled(bot, "member_joined_channel");
}
async function settled(bot: TestBot, kind: string) {
  const heard = (snapshot: unknown) =>
    snapshot !== undefined && bot.workspace.acks.some((ack) => ack.kind === kind);
  await bot.workspace.until(NORA, heard);
  await bot.bonafide.settled();
}

function shownHome(bot: TestBot, user: string): string {
  return textOf({ text: "", blocks: only(bot.workspace.snapshot(user).apps).home?.view.blocks ?? [] });
}
function shownModal(bot: TestBot, user: string): string {
  return textOf({ text: "", blocks: bot.modal(user)?.view.blocks ?? [] });
}

async function nothingIsStored(bot: TestBot) {
  const storage = await bot.kept();
  expect(storage.cases.list({ limit: 200 })).toEqual([]);
  expect(storage.inbox.pending()).toEqual([]);
}

describe("somebody from outside the vetting channel is refused politely, and nothing is stored", () => {
  test.each([ORDINARY, "list", "tasks", "show V-1", "digest", "checks", "help", "Jane"])(
    "/vet %s",
    async (text) => {
      const bot = await startBot();
      await bot.vet(text, { user: GRETA, channel: GENERAL });
      expect(only(whispers(bot, GRETA, GENERAL))).toContain(REFUSED);
      await nothingIsStored(bot);
    },
  );

  test("the form", async () => {
    const bot = await startBot();
    await bot.vet("", { user: GRETA, channel: GENERAL });
    expect(bot.modal(GRETA)).toBeUndefined();
    expect(only(whispers(bot, GRETA, GENERAL))).toContain(REFUSED);
  });

  test("the global shortcut, which has no channel to answer in", async () => {
    const bot = await startBot();
    await bot.act(GRETA, { do: "shortcut", callbackId: "vet" });
    expect(shownModal(bot, GRETA)).toContain(REFUSED);
    expect(await submit(bot, {}, GRETA)).toEqual({ ok: false, error: "no_submit_button" });
    await nothingIsStored(bot);
  });

  test("the shortcut of a message", async () => {
    const bot = await startBot();
    const message = await bot.act(GRETA, { do: "post", channel: GENERAL, text: "jane@example.com" });
    const ts = message.ok ? (message.ts ?? "") : "";
    await bot.act(GRETA, { do: "messageShortcut", callbackId: "vet-from-message", channel: GENERAL, ts });
    expect(bot.modal(GRETA)).toBeUndefined();
    expect(only(whispers(bot, GRETA, GENERAL))).toContain(REFUSED);
  });

  test("App Home", async () => {
    const bot = await startBot();
    await bot.vet(ORDINARY);
    await bot.act(GRETA, { do: "openHome" });
    expect(shownHome(bot, GRETA)).toContain(REFUSED);
    expect(shownHome(bot, GRETA)).not.toContain("Jane");
  });
});

describe("somebody who has left the vetting channel", () => {
  test("cannot send the form that was opened before, and what was typed stays", async () => {
    const bot = await startBot();
    await bot.act(TOMAS, { do: "shortcut", callbackId: "vet" });
    await leave(bot, TOMAS);
    const answer = await submit(bot, typed({ name: "Jane Doe", emails: "jane@example.com" }), TOMAS);
    expect(answer).toMatchObject({ ok: false, errors: { name: expect.stringContaining("Please ask") } });
    expect(bot.modal(TOMAS)).toBeDefined();
    await nothingIsStored(bot);
  });

  test("cannot answer by a button that is still in sight elsewhere", async () => {
    const bot = await startBot();
    await bot.vet(CRYPTO, { user: TOMAS });
    await bot.vet("tasks", { user: TOMAS, channel: GENERAL });
    const list = bot.messages(GENERAL, TOMAS).at(-1);
    await leave(bot, TOMAS);
    if (list === undefined) throw new Error("there is no list");
    await click(bot, inMessage(list, GENERAL), "task-passed", { user: TOMAS });
    expect(whispers(bot, TOMAS, GENERAL).at(-1)).toContain(REFUSED);
    expect(textOf(taskList(bot))).toContain("0 of 5");
  });

  test("finds App Home closed, also without opening it again", async () => {
    const bot = await startBot();
    await bot.vet(CRYPTO, { user: TOMAS });
    await bot.act(TOMAS, { do: "openHome" });
    expect(shownHome(bot, TOMAS)).toContain("Sam Rivera");
    await leave(bot, TOMAS);
    expect(shownHome(bot, TOMAS)).toContain(REFUSED);
    expect(shownHome(bot, TOMAS)).not.toContain("Sam Rivera");
  });

  test("cannot use a button of App Home that was on the screen", async () => {
    const bot = await startBot();
    await bot.vet(CRYPTO, { user: TOMAS });
    await bot.act(TOMAS, { do: "openHome" });
    const home = only(bot.workspace.snapshot(TOMAS).apps).home;
    if (home === null) throw new Error("there is no App Home");
    const [decide] = buttonsIn(home.view.blocks).filter((one) => one.actionId === "task-passed");
    // The click is on its way while the membership ends.
    const clicked = bot.act(TOMAS, {
      do: "act",
      where: { type: "view", viewId: home.viewId },
      blockId: decide?.blockId ?? "",
      actionId: "task-passed",
    });
    bot.workspace.setMember(VETTING, TOMAS, false);
    await clicked;
    await settled(bot, "member_left_channel");
    expect(shownHome(bot, TOMAS)).toContain(REFUSED);
  });
});

describe("somebody who has just joined the vetting channel", () => {
  test("may do everything at once", async () => {
    const bot = await startBot();
    await bot.vet("list", { user: GRETA, channel: GENERAL });
    expect(whispers(bot, GRETA, GENERAL).at(-1)).toContain(REFUSED);
    await join(bot, GRETA);
    await bot.vet("", { user: GRETA });
    expect(bot.modal(GRETA)?.view.title.text).toBe("Vet a candidate");
    expect(await submit(bot, typed({ name: "Jane Doe", emails: "jane@example.com" }), GRETA)).toEqual({
      ok: true,
    });
    expect(whispers(bot, GRETA).at(-1)).toContain("V-1 · Jane Doe is open");
    await click(bot, inMessage(taskList(bot)), "task-passed", { user: GRETA });
    expect(textOf(taskList(bot))).toContain(`*✅ Passed* · <@${GRETA}>`);
  });

  test("is known even when the question was on its way already", async () => {
    const bot = await startBot();
    bot.workspace.fault({ method: "conversations.members", delayMs: 100 });
    await join(bot, GRETA);
    const first = bot.vet("", { user: GRETA });
    await leave(bot, TOMAS);
    await first;
    await bot.vet("list", { user: TOMAS, channel: GENERAL });
    expect(whispers(bot, TOMAS, GENERAL).at(-1)).toContain(REFUSED);
  });
});

describe("with a user group that may use the bot", () => {
  const GROUP: TestBotOptions = {
    environment: { ALLOWED_USERGROUP: "S0HIRING" },
    workspace: {
      userGroups: [{ id: "S0HIRING", handle: "hiring", users: [NORA] }],
      channels: [
        { id: VETTING, name: "vetting", isPrivate: true, members: [NORA, TOMAS, GRETA, BOT] },
        { id: GENERAL, name: "general", isPrivate: false, members: [NORA, TOMAS, GRETA] },
      ],
    },
  };

  test("a reaction of somebody else is ignored, and they are told once", async () => {
    const bot = await startBot(GROUP);
    await bot.vet(CRYPTO);
    await bot.moveTo("2026-03-04T09:00:00Z");
    const reminder = only(reminders(bot));
    const before = textOf(reminder);
    for (const name of ["white_check_mark", "x", "no_entry_sign"])
      await bot.act(TOMAS, { do: "react", channel: VETTING, ts: reminder.ts, name });
    await bot.act(TOMAS, { do: "unreact", channel: VETTING, ts: reminder.ts, name: "x" });
    expect(textOf(only(reminders(bot)))).toBe(before);
    expect(only(whispers(bot, TOMAS))).toContain("your reaction changed nothing");
    expect(only(bot.messages(VETTING, TOMAS).filter((one) => one.ephemeral)).threadTs).toBe(
      bot.thread("V-1")[0]?.ts,
    );
    await bot.act(GRETA, { do: "react", channel: VETTING, ts: reminder.ts, name: "x" });
    expect(only(whispers(bot, GRETA))).toContain("your reaction changed nothing");
    const storage = await bot.kept();
    expect(storage.history.of(1).filter(({ event }) => event.kind === "task-answered")).toEqual([]);
  });

  test("a button of somebody else is refused", async () => {
    const bot = await startBot(GROUP);
    await bot.vet(CRYPTO);
    await click(bot, inMessage(taskList(bot)), "task-passed", { user: TOMAS });
    expect(whispers(bot, TOMAS).at(-1)).toContain(REFUSED);
    expect(textOf(taskList(bot))).toContain("0 of 5");
    const [root] = bot.thread("V-1");
    if (root !== undefined) await click(bot, inMessage(root), "case-decide", { user: TOMAS });
    expect(bot.modal(TOMAS)).toBeUndefined();
  });
});

test("while Slack does not say who is a member, the last answer holds", async () => {
  const bot = await startBot({ refusals: ["internal_error"] });
  bot.workspace.fault({ method: "conversations.members", status: 500, times: 10 });
  await join(bot, GRETA);
  await bot.vet("list", { channel: GENERAL });
  expect(whispers(bot, NORA, GENERAL).at(-1)).toContain("There are no such cases");
  await bot.vet("list", { user: GRETA, channel: GENERAL });
  expect(whispers(bot, GRETA, GENERAL).at(-1)).toContain(REFUSED);
});
