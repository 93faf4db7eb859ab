import { describe, expect, test } from "vitest";
import { GENERAL, NORA, startBot, type TestBot, textOf } from "../support/bot.ts";
import { click, inMessage, shownIn, submit, whispers } from "./acting.ts";

async function openForm(bot: TestBot): Promise<void> {
  const reply = bot
    .messages(GENERAL)
    .find((one) => one.blocks.some((block) => JSON.stringify(block).includes("form-open")));
  if (reply === undefined) throw new Error("no button offers the form");
  await click(bot, inMessage(reply, GENERAL), "form-open");
}

describe("a text that cannot be read", () => {
  test.each([
    ["Jane", "one more detail"],
    ["Jane Doe | shoe size: 42", "“shoe size:” is not one of them"],
    ["Jane Doe jane@example.com | stage: later", "stage"],
    ["jane@example.com", "name"],
  ])("/vet %s is given back with the reason", async (text, reason) => {
    const bot = await startBot({ workspace: { escapeCommands: true } });
    await bot.vet(text, { channel: GENERAL });
    const answer = whispers(bot, NORA, GENERAL).join("\n");
    expect(answer).toContain(reason);
    expect(answer).toContain(text);
    expect(bot.messages()).toEqual([]);
  });

  test("opens the form filled with what was understood, and the form opens the case", async () => {
    const bot = await startBot();
    await bot.vet("Jane Doe jane@example.com | role: Designer | shoe size: 42", { channel: GENERAL });
    await openForm(bot);
    expect(shownIn(bot)).toMatchObject({ name: "Jane Doe", emails: "jane@example.com", role: "Designer" });
    expect(await submit(bot, {})).toEqual({ ok: true });
    expect(textOf(bot.thread("V-1")[0] ?? { text: "", blocks: [] })).toContain("V-1 · Jane Doe · Designer");
    expect(whispers(bot, NORA, GENERAL).at(-1)).toContain("V-1 · Jane Doe is open");
  });
});

const WORDS =
  "met at the conference in spring and speaks well about distributed storage; asked for a remote contract ";
const SEVERAL = Array.from({ length: 60 }, (_, index) => `https://example.com/projects/${index * 7919}`);

describe("a long text that cannot be read", () => {
  test.each([
    ["prose", `| notes: ${WORDS.replaceAll(";", ",").repeat(40).slice(0, 2900)}`],
    ["links", `| notes: ${SEVERAL.join(" ")}`],
    ["emoji", `| notes: ${"👩‍💻🧑🏽‍🔧 ".repeat(180)}`],
  ])("%s comes back in full, and nothing understood is lost on the way to the form", async (_, long) => {
    const text = `Jane Doe jane@example.com | shoe size: 42 ${long.trim()} | role: Designer | github: janedoe`;
    const bot = await startBot({ workspace: { escapeCommands: false } });
    await bot.vet(text, { channel: GENERAL });
    expect(whispers(bot, NORA, GENERAL).join("").replace(/[\n…]/g, "")).toContain(text);
    await openForm(bot);
    expect(shownIn(bot)).toMatchObject({ name: "Jane Doe", role: "Designer", github: "janedoe" });
    expect(String(shownIn(bot)["notes"]).length).toBeGreaterThan(900);
  });

  test("8,000 characters come back letter for letter", async () => {
    const text = Array.from({ length: 8000 }, (_, index) =>
      String.fromCodePoint(97 + ((index * index) % 26)),
    ).join("");
    const bot = await startBot({ workspace: { escapeCommands: false } });
    await bot.vet(text, { channel: GENERAL });
    expect(whispers(bot, NORA, GENERAL).join("").replace(/[\n…]/g, "")).toContain(text);
  });
});
