import { expect, test } from "vitest";
import type { OutsideAnswer } from "../../src/workflows/sources.ts";
import { CRYPTO, click, inMessage, reminders, submit, typed } from "../integration/acting.ts";
import { GENERAL, NORA, startBot, type TestBot, VETTING } from "../support/bot.ts";
import { fakeOutside } from "../support/outside.ts";
import { fc } from "../support/properties.ts";
import { expectHarmlessMessage, expectHarmlessView } from "./harmless.ts";
import { MARK, markedText } from "./hostile.ts";

const texts = (count: number, longest: number) =>
  fc.sample(markedText(longest), { numRuns: count, seed: 8 }).map((text) => text.trim());

/** Every message and view that was sent is harmless; Slack's own limits are the workspace's, which refuses. */
function expectHarmless(bot: TestBot): void {
  let looked = 0;
  for (const { args } of bot.workspace.calls) {
    const { text, blocks, view } = args;
    if (Array.isArray(blocks)) {
      expectHarmlessMessage({ text: typeof text === "string" ? text : "", blocks });
      looked += 1;
    }
    if (typeof view === "object" && view !== null) expectHarmlessView(view);
  }
  expect(looked).toBeGreaterThan(0);
}

/** One line of JSON each, whatever came in, and nothing of what somebody wrote. */
function expectSilentLog({ logged }: TestBot): void {
  expect(logged.length).toBeGreaterThan(0);
  for (const line of logged) {
    expect(line.trimEnd()).not.toMatch(/\p{Cc}/u);
    expect(Object.keys(JSON.parse(line) as object)).toContain("msg");
    expect(line).not.toContain(MARK);
  }
}

test("commands, messages, forms, reactions and searches end in harmless messages and a log without them", {
  timeout: 60_000,
}, async () => {
  const bot = await startBot({ environment: { LOG_LEVEL: "debug" }, workspace: { escapeCommands: false } });
  for (const text of texts(6, 2000)) await bot.vet(`${text.replaceAll("\n", " ")} jane@example.com`);
  await bot.vet(CRYPTO);
  for (const text of texts(3, 300)) {
    await bot.vet("");
    await submit(bot, typed({ name: text, role: text, city: text, notes: text, accountHolder: text }));
    const posted = await bot.act(NORA, { do: "post", channel: GENERAL, text });
    const ts = posted.ok ? (posted.ts ?? "") : "";
    await bot.act(NORA, { do: "messageShortcut", callbackId: "vet-from-message", channel: GENERAL, ts });
    await submit(bot, typed({ name: text, emails: "jane@example.com", cvText: text, jobAdvert: text }));
  }
  const root = bot.messages().find(({ threadTs, ephemeral }) => threadTs === undefined && !ephemeral);
  if (root === undefined) throw new Error("no case was opened");
  for (const [reason = ""] of [texts(1, 2000)]) {
    await click(bot, inMessage(root), "case-decide");
    const decision = { value: { type: "radio_buttons", selected_option: { value: "on-hold" } } };
    await submit(bot, { decision, ...typed({ reason }) });
  }
  await bot.moveTo("2026-03-04T09:00:00Z");
  for (const { ts } of reminders(bot).slice(0, 3))
    for (const name of ["white_check_mark::skin-tone-3", "x", MARK.toLowerCase(), "__proto__"])
      await bot.act(NORA, { do: "react", channel: VETTING, ts, name });
  await bot.act(NORA, { do: "openHome" });
  await bot.moveTo("2026-03-09T08:00:00Z");
  expect(bot.messages().length).toBeGreaterThan(12);
  expectHarmless(bot);
  expectSilentLog(bot);
});

test("what is answered outside, and a look-up that breaks, come into no log", async () => {
  const [said = MARK] = texts(1, 300);
  const outside = fakeOutside();
  const broken = () => {
    throw new Error(`an error that quotes an answer: ${said}`);
  };
  const answers: readonly (() => OutsideAnswer)[] = [
    () => ({ ok: false, host: said, because: { en: said, de: said } }),
    broken,
  ];
  let nth = 0;
  const bot = await startBot({
    environment: { LOG_LEVEL: "debug", LOOKUPS: "dns,rdap,github,links" },
    outside: {
      ...outside,
      async ask() {
        nth += 1;
        return answers[nth % answers.length]?.() ?? broken();
      },
    },
    errors: ["what is asked outside could not be asked"],
  });
  await bot.vet("Jane Doe jane@doe.dev github.com/janedoe | role: Engineer | pay: crypto");
  expect(nth).toBeGreaterThan(1);
  expectHarmless(bot);
  expectSilentLog(bot);
});
