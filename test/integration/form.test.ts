import { describe, expect, test } from "vitest";
import { GENERAL, NORA, startBot, TOMAS, textOf, VETTING } from "../support/bot.ts";
import {
  CRYPTO,
  click,
  formState,
  inMessage,
  only,
  reminders,
  shownIn,
  submit,
  typed,
  whispers,
} from "./acting.ts";

const FILLED = {
  name: "Nguyễn Thị Mai",
  emails: ["mai@example.org"],
  phones: ["+84 912 345 678"],
  location: { country: "VN", city: "Đà Nẵng" },
  stage: "interview",
  payment: { methods: ["crypto"] },
  interviews: [{ on: "2026-02-26", mode: "video", camera: "on" }],
} as const;

test("/vet alone opens an empty form within the trigger's life, and sending it opens the case", async () => {
  const bot = await startBot();
  await bot.vet("", { channel: GENERAL });
  expect(bot.modal()?.view.title.text).toBe("Vet a candidate");
  expect(shownIn(bot)).toEqual({});
  expect(
    await submit(
      bot,
      formState({
        ...FILLED,
        emails: [...FILLED.emails],
        phones: [...FILLED.phones],
        payment: { methods: ["crypto"] },
        interviews: [...FILLED.interviews],
      }),
    ),
  ).toEqual({ ok: true });
  expect(bot.modal()).toBeUndefined();
  const storage = await bot.kept();
  expect(storage.cases.find(1)?.submission).toEqual(FILLED);
  expect(storage.history.of(1)[0]?.event).toEqual({ kind: "opened", via: "form", stage: "interview" });
});

test("the answer to a form reaches the person where they began", async () => {
  const bot = await startBot();
  await bot.vet("", { channel: GENERAL });
  await submit(bot, typed({ name: "Jane Doe", emails: "jane@example.com" }));
  expect(only(whispers(bot, NORA, GENERAL))).toContain("V-1 · Jane Doe is open in");
  expect(whispers(bot)).toEqual([]);
});

describe("what is wrong stands at its field, and the form stays open with everything typed", () => {
  test.each([
    ["an address", { name: "Jane Doe", emails: "jane@" }, "emails"],
    ["a country", { name: "Jane Doe", emails: "jane@example.com", country: "Nowhereland" }, "country"],
    ["a time zone", { name: "Jane Doe", emails: "jane@example.com", timezone: "Berlin time" }, "timezone"],
    ["only a name", { name: "Jane Doe" }, "emails"],
    ["a name of spaces", { name: "  ", emails: "jane@example.com" }, "name"],
  ])("%s", async (_, fields, at) => {
    const bot = await startBot();
    await bot.vet("");
    const before = bot.modal();
    const refused = await submit(bot, typed(fields));
    expect(refused).toMatchObject({ ok: false, errors: { [at]: expect.stringMatching(/\.$/) } });
    expect(bot.modal()).toEqual(before);
    const kept = typed({
      name: "Jane Doe",
      emails: "jane@example.com",
      country: "DE",
      timezone: "Europe/Berlin",
    });
    expect(await submit(bot, kept)).toEqual({ ok: true });
    expect(only(bot.messages().filter((one) => one.threadTs === undefined && !one.ephemeral)).text).toContain(
      "V-1",
    );
  });
});

describe("shortcuts", () => {
  test("the global one opens the form", async () => {
    const bot = await startBot();
    await bot.act(TOMAS, { do: "shortcut", callbackId: "vet" });
    expect(await submit(bot, typed({ name: "Jane Doe", phones: "+49 1512 3456789" }), TOMAS)).toEqual({
      ok: true,
    });
    expect(textOf(bot.thread("V-1")[0] ?? { text: "", blocks: [] })).toContain(`owner <@${TOMAS}>`);
    expect(whispers(bot, TOMAS).at(-1)).toContain("V-1 · Jane Doe is open");
  });

  test("the one of a message fills in what it found there", async () => {
    const bot = await startBot();
    const message = await bot.act(NORA, {
      do: "post",
      channel: GENERAL,
      text: "She wrote again: jane@example.com, +49 1512 3456789, https://github.com/janedoe. Free from May.",
    });
    const ts = message.ok ? (message.ts ?? "") : "";
    await bot.act(NORA, { do: "messageShortcut", callbackId: "vet-from-message", channel: GENERAL, ts });
    expect(shownIn(bot)).toEqual({
      emails: "jane@example.com",
      phones: "+49 1512 3456789",
      github: "janedoe",
    });
    expect(await submit(bot, typed({ name: "Jane Doe" }))).toEqual({ ok: true });
    expect(bot.thread("V-1").length).toBeGreaterThan(1);
  });
});

describe("when Slack does not open the form", () => {
  test("the person is told so and nothing was started", async () => {
    const bot = await startBot({ refusals: ["expired_trigger_id"] });
    bot.workspace.fault({ method: "views.open", error: "expired_trigger_id" });
    await bot.vet("", { channel: GENERAL });
    expect(only(whispers(bot, NORA, GENERAL))).toContain("Please try once more");
    await bot.vet("", { channel: GENERAL });
    expect(bot.modal()).toBeDefined();
  });
});

describe("a decision", () => {
  const choose = (decision: string, reason: string) => ({
    decision: { value: { type: "radio_buttons", selected_option: { value: decision } } },
    ...typed({ reason }),
  });

  async function decidedCase() {
    const bot = await startBot();
    await bot.vet(CRYPTO);
    const [root] = bot.thread("V-1");
    if (root === undefined) throw new Error("there is no case");
    await click(bot, inMessage(root), "case-decide", { user: TOMAS });
    return { bot, root };
  }

  test("stands in the root message with its reason and name, and reminders stop", async () => {
    const { bot, root } = await decidedCase();
    expect(textOf({ text: "", blocks: bot.modal(TOMAS)?.view.blocks ?? [] })).toContain("V-1 · Sam Rivera");
    expect(await submit(bot, choose("proceed", "Met twice, references reached."), TOMAS)).toEqual({
      ok: true,
    });
    const [after] = bot.thread("V-1");
    expect(after?.ts).toBe(root.ts);
    expect(after && textOf(after)).toContain(`by <@${TOMAS}>`);
    expect(after && textOf(after)).toContain("“Met twice, references reached.”");
    await bot.moveTo("2026-03-05T09:00:00Z");
    await bot.moveTo("2026-03-06T09:00:00Z");
    expect(reminders(bot)).toEqual([]);
    const storage = await bot.kept();
    expect(storage.history.of(1).at(-1)).toMatchObject({
      by: TOMAS,
      event: { kind: "decided", decision: "proceed", reason: "Met twice, references reached." },
    });
    expect(storage.history.firstBroken()).toBeUndefined();
  });

  test("needs a reason", async () => {
    const { bot } = await decidedCase();
    expect(await submit(bot, choose("proceed", "   "), TOMAS)).toMatchObject({
      ok: false,
      errors: { reason: expect.stringContaining("a few words") },
    });
    expect(await submit(bot, choose("on-hold", "waiting for the bank"), TOMAS)).toEqual({ ok: true });
  });

  test("can be changed, and both stand in the history", async () => {
    const { bot, root } = await decidedCase();
    await submit(bot, choose("on-hold", "waiting for the bank"), TOMAS);
    const [held] = bot.thread("V-1");
    await click(bot, inMessage(held ?? root), "case-decide");
    await submit(bot, choose("proceed", "the bank named the person"));
    const [after] = bot.thread("V-1");
    expect(after && textOf(after)).toContain("the bank named the person");
    expect(after && textOf(after)).not.toContain("waiting for the bank");
    const storage = await bot.kept();
    const decisions = storage.history
      .of(1)
      .flatMap(({ event }) => (event.kind === "decided" ? [event.decision] : []));
    expect(decisions).toEqual(["on-hold", "proceed"]);
  });

  test("takes the case from the list of open ones", async () => {
    const { bot } = await decidedCase();
    await submit(bot, choose("proceed", "all answered"), TOMAS);
    await bot.act(NORA, { do: "command", channel: VETTING, command: "/vet", text: "list open" });
    expect(whispers(bot).at(-1)).toContain("There are no such cases");
  });
});

test("the form opens before Slack is asked anything, however slow it is", async () => {
  const bot = await startBot({ workspace: { timing: { triggerMs: 300 } } });
  bot.workspace.fault({ method: "conversations.members", delayMs: 2000 });
  bot.workspace.fault({ method: "chat.postMessage", delayMs: 400 });
  // Something else is on its way to Slack meanwhile.
  await bot.workspace.act(NORA, { do: "command", channel: VETTING, command: "/vet", text: CRYPTO });
  await bot.workspace.act(NORA, { do: "command", channel: VETTING, command: "/vet", text: "" });
  await bot.workspace.until(NORA, (seen) => seen.modals.length === 1);
  await bot.bonafide.settled();
});
