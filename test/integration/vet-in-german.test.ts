import { expect, test } from "vitest";
import { startBot, textOf, VETTING } from "../support/bot.ts";
import { CRYPTO, click, inMessage, only, reminders, submit, typed, whispers } from "./acting.ts";

test("a German team reads German everywhere", async () => {
  const bot = await startBot({ environment: { LANGUAGE: "de" } });
  await bot.vet(CRYPTO);
  const thread = bot.thread("V-1").map(textOf).join("\n");
  expect(thread).toContain("Nächster Schritt");
  expect(thread).toContain("Zahlung: 1 offene Frage");
  expect(thread).toContain("So lässt es sich klären: 0 von 5 Aufgaben beantwortet");
  expect(whispers(bot)).toEqual([`V-1 · Sam Rivera steht in <#${VETTING}>.`]);

  await bot.vet("Sam | Schuhgröße: 42");
  expect(whispers(bot).at(-1)).toContain("Es wurde noch nichts gestartet.");
  await bot.vet("hilfe");
  expect(whispers(bot).at(-1)).toContain("Beginnen Sie mit `/vet`");

  await bot.vet("");
  expect(bot.modal()?.view.title.text).toBe("Person prüfen");
  const refused = await submit(bot, typed({ name: "Sam", emails: "sam@" }));
  expect(refused).toMatchObject({ ok: false, errors: { emails: expect.stringContaining("nicht lesbar") } });

  await bot.moveTo("2026-03-04T09:00:00Z");
  const reminder = only(reminders(bot));
  expect(textOf(reminder)).toContain("nächster Schritt:");
  await bot.act("U0TOMAS", { do: "react", channel: VETTING, ts: reminder.ts, name: "white_check_mark" });
  expect(textOf(only(reminders(bot)))).toContain("✅ Passt");
});

test("the German commands are understood", async () => {
  const bot = await startBot({ environment: { LANGUAGE: "de" } });
  await bot.vet(CRYPTO);
  for (const [text, wanted] of [
    ["liste", "1 Fall"],
    ["aufgaben", "5 Aufgaben warten auf Sie"],
    ["zeige V-1", "V-1 · Sam Rivera"],
  ] as const) {
    await bot.vet(text);
    expect(whispers(bot).at(-1)).toContain(wanted);
  }
  const list = bot.messages().findLast((one) => one.ephemeral && textOf(one).includes("1 Fall"));
  if (list !== undefined) await click(bot, inMessage(list), "case-open");
  expect(whispers(bot).at(-1)).toContain("Thread von V-1 öffnen");
});
