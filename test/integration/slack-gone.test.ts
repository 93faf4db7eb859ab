import { describe, expect, test } from "vitest";
import { BOT, NORA, startBot, type TestBot, TOMAS, textOf, VETTING } from "../support/bot.ts";
import { CRYPTO, click, inMessage, only, PARTS, reminders, taskList, whispers } from "./acting.ts";
import { ADVICE, ANYTHING, expectWhole, failed, GIVEN_UP, logged, pass, shown } from "./troubles.ts";

describe("what somebody deleted by hand", () => {
  test("a root message comes back with its thread, and the old replies go", async () => {
    const bot = await startBot(ANYTHING);
    await bot.vet(CRYPTO);
    const [root, ...old] = bot.thread("V-1");
    const before = taskList(bot);
    bot.workspace.deleteMessage(VETTING, root?.ts ?? "");
    await click(bot, inMessage(before), "task-passed");
    expectWhole(bot);
    expect(textOf(bot.thread("V-1")[0] ?? before)).toContain("1 of 5 tasks answered");
    expect(shown(bot).filter(({ ts }) => old.some((one) => one.ts === ts))).toEqual([]);
    // And can be worked with as before.
    await click(bot, inMessage(taskList(bot)), "task-undo");
    expect(textOf(bot.thread("V-1")[0] ?? before)).toContain("0 of 5 tasks answered");
    expect((await bot.kept()).outbox.parked()).toEqual([]);
  });

  test("a message of the thread comes back alone", async () => {
    const bot = await startBot(ANYTHING);
    await bot.vet(CRYPTO);
    await bot.moveTo("2026-03-04T09:00:00Z");
    bot.workspace.deleteMessage(VETTING, taskList(bot).ts);
    await bot.act(NORA, { do: "react", channel: VETTING, ts: only(reminders(bot)).ts, name: "+1" });
    expect(textOf(taskList(bot))).toContain("What settles it: 1 of 5");
    // The case, and the reminder.
    expect(bot.thread("V-1")).toHaveLength(PARTS + 1);
  });

  test("a reminder stays deleted, and the next one comes all the same", async () => {
    const bot = await startBot(ANYTHING);
    await bot.vet(CRYPTO);
    await bot.moveTo("2026-03-04T09:00:00Z");
    bot.workspace.deleteMessage(VETTING, only(reminders(bot)).ts);
    await click(bot, inMessage(taskList(bot)), "task-mine");
    expect(reminders(bot)).toEqual([]);
    await bot.moveTo("2026-03-05T10:00:00Z");
    expect(reminders(bot)).not.toEqual([]);
    expect((await bot.kept()).outbox.parked()).toEqual([]);
  });

  test("again and again is posted again once a minute at most", async () => {
    const bot = await startBot(ANYTHING);
    await bot.vet(CRYPTO);
    bot.workspace.fault({ method: "chat.update", times: 1000, error: "message_not_found" });
    for (let count = 0; count < 5; count += 1) {
      const list = shown(bot).findLast((one) => textOf(one).startsWith("What settles it"));
      if (list !== undefined) await click(bot, inMessage(list), "task-passed");
    }
    const roots = shown(bot).filter((one) => one.threadTs === undefined);
    expect(roots).toHaveLength(2);
  });

  test("a thread that takes no replies any more begins anew", async () => {
    const bot = await startBot(ANYTHING);
    await bot.vet(CRYPTO);
    bot.workspace.fault({ method: "chat.postMessage", error: "thread_not_found" });
    await bot.moveTo("2026-03-04T09:00:00Z");
    // The reminder, with its reactions, stands under the new root message.
    const roots = shown(bot).filter((one) => one.threadTs === undefined);
    const under = shown(bot).filter((one) => one.threadTs === roots.at(-1)?.ts);
    expect(roots).toHaveLength(2);
    expect(under.some((one) => one.reactions.length === 3)).toBe(true);
    expect(under).toHaveLength(PARTS);
    expect((await bot.kept()).outbox.parked()).toEqual([]);
  });
});

describe("what Slack never takes", () => {
  test.each(["edit_window_closed", "restricted_action"])("%s is parked and told once", async (error) => {
    const bot = await startBot(ANYTHING);
    await bot.vet(CRYPTO);
    bot.workspace.fault({ method: "chat.update", error });
    await click(bot, inMessage(taskList(bot)), "task-passed");
    await pass(bot, 30, 60);
    expect(failed(bot, "chat.update")).toBe(1);
    expect(logged(bot, 50)).toEqual([GIVEN_UP]);
    expect((await bot.kept()).outbox.parked()).toMatchObject([{ method: "chat.update", error }]);
  });

  test.each(["invalid_blocks", "msg_blocks_too_long"])("%s arrives as text alone", async (error) => {
    const bot = await startBot(ANYTHING);
    bot.workspace.fault({ method: "chat.postMessage", error });
    await bot.vet(CRYPTO);
    expect(shown(bot)).toHaveLength(PARTS);
    expect(shown(bot)[0]?.blocks).toEqual([]);
  });

  test("an answer to somebody who has left the channel is dropped, and nothing waits behind it", async () => {
    const bot = await startBot(ANYTHING);
    await bot.vet(CRYPTO);
    await bot.moveTo("2026-03-04T09:00:00Z");
    bot.workspace.fault({ method: "chat.postEphemeral", error: "user_not_in_channel" });
    await bot.act(NORA, {
      do: "react",
      channel: VETTING,
      ts: only(reminders(bot)).ts,
      name: "no_entry_sign",
    });
    const storage = await bot.kept();
    expect([storage.outbox.parked(), storage.outbox.waiting()]).toEqual([[], 0]);
  });

  test("an answer that is half an hour old is dropped without a call", async () => {
    const bot = await startBot(ANYTHING);
    bot.workspace.fault({ method: "response_url", times: 3, status: 500 });
    await bot.vet("help");
    bot.clock.moveTo(new Date(bot.clock.now().getTime() + 30 * 60_000));
    await bot.bonafide.settled();
    await pass(bot, 20, 60);
    expect(failed(bot, "response_url")).toBe(1);
    expect(whispers(bot)).toEqual([]);
  });
});

describe("a file that Slack does not take", () => {
  async function shareWith(fault: Parameters<TestBot["workspace"]["fault"]>[0]) {
    const scopes = { environment: { ALLOWED_USERGROUP: "S0LEADS" } };
    const userGroups = [{ id: "S0LEADS", handle: "leads", users: [NORA, TOMAS] }];
    const bot = await startBot({ ...ANYTHING, ...scopes, workspace: { userGroups } });
    await bot.vet(CRYPTO);
    bot.workspace.fault(fault);
    await click(bot, inMessage(bot.thread("V-1")[0] ?? taskList(bot)), "case-file");
    return bot;
  }

  test.each(["files.getUploadURLExternal", "upload", "files.completeUploadExternal"])(
    "for a while because of %s is shared once",
    async (method) => {
      const bot = await shareWith({ method, times: 3, status: 503, html: true });
      await pass(bot, 5);
      expect(shown(bot).filter((one) => (one.files ?? []).length > 0)).toHaveLength(1);
    },
  );

  test("for 25 minutes is given up: whoever asked is told, and nothing is tried any more", async () => {
    const bot = await shareWith({
      method: "files.getUploadURLExternal",
      times: 1000,
      error: "internal_error",
    });
    await pass(bot, 32, 60);
    const calls = failed(bot, "files.getUploadURLExternal");
    expect(calls).toBeLessThan(20);
    expect(whispers(bot).at(-1)).toContain("Slack did not let the bot put the file here");
    await pass(bot, 60, 300);
    expect(failed(bot, "files.getUploadURLExternal")).toBe(calls);
  });
});

describe("the bot and its channel", () => {
  test("removed and invited again: what waited is posted at once, and the operator was told once", async () => {
    const bot = await startBot(ANYTHING);
    bot.workspace.setMember(VETTING, BOT, false);
    await bot.vet(CRYPTO);
    await pass(bot, 120, 120);
    expect(shown(bot)).toEqual([]);
    expect(logged(bot, 50).filter((line) => ADVICE.includes(line))).toHaveLength(1);
    expect(failed(bot, "chat.postMessage")).toBeLessThan(35);
    bot.workspace.setMember(VETTING, BOT, true);
    await bot.workspace.until(NORA, () => shown(bot).length === PARTS);
    expectWhole(bot);
  });

  test("archived for an hour: nothing is lost", async () => {
    const bot = await startBot(ANYTHING);
    bot.workspace.setArchived(VETTING, true);
    await bot.vet(CRYPTO, { channel: "C0GENERAL" });
    await pass(bot, 60, 300);
    bot.workspace.setArchived(VETTING, false);
    await pass(bot, 6, 60);
    expectWhole(bot);
  });

  test("gone for more than a week: what waits is given up and shows, and one call stands for all", async () => {
    const bot = await startBot(ANYTHING);
    bot.workspace.setArchived(VETTING, true);
    for (const name of ["Ada", "Bea", "Cyd"])
      await bot.vet(CRYPTO.replace("Sam", name), { channel: "C0GENERAL" });
    const before = failed(bot, "chat.postMessage");
    await pass(bot, 7 * 24 * 60 + 60, 4 * 3600);
    expect(failed(bot, "chat.postMessage") - before).toBeLessThan(7 * 6 + 10);
    const storage = await bot.kept();
    expect(storage.outbox.waiting()).toBe(0);
    expect(storage.outbox.parked().filter(({ error }) => error === "is_archived")).toHaveLength(3);
  });

  test.each(["app_uninstalled", "tokens_revoked"])("%s is told to the operator", async (type) => {
    const text = "Slack took the bot's access away; install the app again";
    const bot = await startBot({ errors: [text] });
    await bot.workspace.tellApp({ type });
    await bot.bonafide.settled();
    expect(logged(bot, 50)).toEqual([text]);
  });
});
