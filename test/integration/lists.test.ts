import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { ListEntry } from "../../src/domain/watchlist.ts";
import { openStorage } from "../../src/storage/index.ts";
import { importList } from "../../src/workflows/import-list.ts";
import { GENERAL, startBot, type TestBot, textOf } from "../support/bot.ts";
import { listedPerson, listedThing, recordsOf } from "../support/list-entry.ts";
import { bonafide, folderWith } from "../support/run-command.ts";
import { ORDINARY, whispers } from "./acting.ts";

const HIT = "Given: jane.doe@example.com. On the list: jane.doe@example.com";
const JANE = listedThing("jane", "email", "jane.doe@example.com");

/** As another process does it. */
async function imported(bot: TestBot, entries: readonly ListEntry[], name = "Ours"): Promise<void> {
  const storage = openStorage({ path: bot.databasePath, now: bot.clock.now() });
  const given = { name, publisher: "Team", sanctions: false, records: recordsOf(...entries) };
  await importList(storage, given, bot.clock.now().toISOString());
  storage.close();
}

const saysHit = (bot: TestBot) => bot.thread("V-1").filter((message) => textOf(message).includes(HIT));
const rootOf = (bot: TestBot) => bot.thread("V-1").map(textOf)[0] ?? "";

describe("a list that is imported while the bot runs", () => {
  test("shows its hit in the thread of an older open case, once", async () => {
    const bot = await startBot();
    await bot.vet(ORDINARY);
    const before = bot.thread("V-1");
    expect(rootOf(bot)).toContain("Nothing raised");
    await imported(bot, [JANE]);
    await bot.moveTo("2026-03-03T09:01:00Z");
    expect(saysHit(bot)).toHaveLength(1);
    expect(rootOf(bot)).toContain("Verify before the next step");
    expect(bot.thread("V-1")[0]?.ts).toBe(before[0]?.ts);

    const after = bot.thread("V-1").length;
    await bot.moveTo("2026-03-03T09:02:00Z");
    await imported(bot, [JANE, listedThing("other", "email", "other@hopana.example")]);
    await bot.moveTo("2026-03-03T09:03:00Z");
    expect(saysHit(bot)).toHaveLength(1);
    expect(bot.thread("V-1")).toHaveLength(after);
  });

  test("shows it although the bot was down in between, and to the next candidate at once", async () => {
    const bot = await startBot();
    await bot.vet(ORDINARY);
    await bot.stop();
    await imported(bot, [JANE, listedPerson("p", "Grace Octavia Silverstone")]);
    await bot.restart();
    expect(saysHit(bot)).toHaveLength(1);
    await bot.vet("Grace Octavia Silverstone grace@example.org | location: Berlin, DE");
    const thread = bot.thread("V-2").map(textOf).join("\n");
    expect(thread).toContain("The name resembles one on an imported list. Nothing else agrees so far.");
  });

  test("by the command line with none of the bot's settings is the bot's to tell as well", {
    timeout: 60_000,
  }, async () => {
    const bot = await startBot();
    await bot.vet(ORDINARY);
    const folder = folderWith({ "ours.csv": "email\njane.doe@example.com\n" });
    const args = ["import", "--format", "csv", join(folder, "ours.csv"), "--list", "Ours"];
    const { code, out } = await bonafide([...args, "--db", bot.databasePath], { cwd: folder });
    expect(code).toBe(0);
    expect(out.at(-1)).toContain("the running bot compares them");
    await bot.moveTo("2026-03-03T09:01:00Z");
    expect(saysHit(bot)).toHaveLength(1);
  });

  test("is answered by /vet lists", async () => {
    const bot = await startBot();
    const answer = async (text: string) => {
      await bot.vet(text, { channel: GENERAL });
      return whispers(bot, undefined, GENERAL).at(-1) ?? "";
    };
    expect(await answer("lists")).toContain("No list has been imported yet");
    await imported(bot, [JANE], "Known <!channel>");
    expect(await answer("listen")).toContain("Candidates are compared with 1 list");
    expect(await answer("lists")).toContain("Known &lt;!channel&gt;");
  });
});
