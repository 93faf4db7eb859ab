import { describe, expect, test } from "vitest";
import { SCOPES } from "../../src/slack/manifest.ts";
import { openStorage } from "../../src/storage/index.ts";
import { eraseCase, rewordLinked } from "../../src/workflows/forget.ts";
import { GENERAL, NORA, startBot, type TestBot, TOMAS, textOf, VETTING } from "../support/bot.ts";
import { buttonsIn, click, homeOf, inMessage, whispers } from "./acting.ts";

const PERSON = "Qwendolin Zarathea";
const MAIL = "qwendolin.z@example.com";
const PHONE = "+49 1512 3456789";
const FIRST = `${PERSON} ${MAIL} ${PHONE} | role: Developer | pay: crypto`;
const OTHER = `Robert Hill robert.hill@example.org ${PHONE} | role: Tester`;
const NAMED = /qwendolin|zarathea/i;

/** As the command line does it, in another process or while the bot is stopped. */
async function forget(bot: TestBot, id: number): Promise<void> {
  const storage = openStorage({ path: bot.databasePath, now: bot.clock.now() });
  const at = bot.clock.now().toISOString();
  expect(eraseCase(storage, id, { by: "command-line", at, because: "asked" })).toBe(true);
  await rewordLinked(storage);
  storage.close();
}

function standing(bot: TestBot, user = NORA): readonly string[] {
  return [VETTING, GENERAL]
    .flatMap((channel) => bot.messages(channel, user))
    .filter(({ ephemeral }) => !ephemeral)
    .map(textOf);
}

async function withTwoCases(): Promise<TestBot> {
  const bot = await startBot();
  await bot.vet(FIRST);
  await bot.vet(OTHER, { user: TOMAS });
  await homeOf(bot);
  await bot.moveTo("2026-03-04T09:00:00Z");
  return bot;
}

describe("an erased case", { timeout: 30_000 }, () => {
  test("the messages of a case that was erased beside the running bot go, and its root says that it was", async () => {
    const bot = await withTwoCases();
    const [root] = bot.thread("V-1");
    expect(standing(bot).filter((text) => NAMED.test(text)).length).toBeGreaterThan(1);
    expect((await homeOf(bot, { opens: false })).text).toMatch(NAMED);
    await forget(bot, 1);
    await bot.moveTo("2026-03-04T09:01:00Z");
    expect(standing(bot).filter((text) => NAMED.test(text))).toEqual([]);
    const left = bot.messages().filter(({ ts, threadTs }) => ts === root?.ts || threadTs === root?.ts);
    expect(left.filter(({ ephemeral }) => !ephemeral).map(textOf)).toEqual([
      expect.stringMatching(/^V-1 · erased on 4 Mar 2026\n/),
    ]);
    expect(left.flatMap(({ blocks }) => buttonsIn(blocks))).toEqual([]);
    expect((await homeOf(bot, { opens: false })).text).not.toMatch(NAMED);
    expect(bot.thread("V-2").map(textOf).join("\n")).toContain("V-1 has been erased.");
    expect(bot.logged.join("\n")).not.toMatch(NAMED);
  });

  test("a stopped bot does it at its next start", async () => {
    const bot = await withTwoCases();
    await bot.stop();
    await forget(bot, 1);
    await bot.restart();
    expect(standing(bot).filter((text) => NAMED.test(text))).toEqual([]);
  });

  test("what somebody does about an erased case is answered calmly, and kept nowhere", async () => {
    const bot = await withTwoCases();
    const [root, ...thread] = bot.thread("V-1");
    const tasks = thread.find(({ blocks }) =>
      buttonsIn(blocks).some(({ actionId }) => actionId === "task-passed"),
    );
    const reminder = thread.find((one) => one.reactions.length > 0);
    if (root === undefined || tasks === undefined || reminder === undefined)
      throw new Error("the thread is not complete");
    await forget(bot, 1);
    await click(bot, inMessage(tasks), "task-passed");
    await bot.act(NORA, { do: "react", channel: VETTING, ts: reminder.ts, name: "x" });
    await bot.vet("show V-1");
    const gone =
      "Please open a new case with `/vet` if you need one: V-1 was erased on 4 Mar 2026. What you just did was not kept.";
    expect(whispers(bot, NORA).slice(-3)).toEqual([gone, gone, gone]);
    await bot.vet("list");
    expect(whispers(bot, NORA).at(-1)).toContain("V-1 · erased on 4 Mar 2026");
    const storage = await bot.kept();
    expect(storage.history.of(1).map(({ event }) => event.kind)).toEqual(["erased"]);
    expect(storage.history.firstBroken()).toBeUndefined();
  });

  test("a case file that the bot has put into the thread is deleted", async () => {
    const bot = await startBot({ app: { scopes: [...SCOPES, "files:write"] } });
    await bot.vet(FIRST);
    const [root] = bot.thread("V-1");
    if (root === undefined) throw new Error("V-1 is not there");
    await click(bot, inMessage(root), "case-file");
    const files = () => bot.messages().flatMap((message) => message.files ?? []);
    const [file] = files();
    expect(file?.name).toBe("V-1-case-file.html");
    await forget(bot, 1);
    await bot.moveTo("2026-03-03T10:00:00Z");
    expect(files()).toEqual([]);
    expect((await fetch(`${bot.workspace.url}/local/files/${file?.id}?user=${NORA}`)).status).toBe(404);
    expect((await bot.kept()).erasure.files(1)).toEqual([]);
  });

  test("a case is erased by the bot itself once its time is up, and no day earlier", async () => {
    const bot = await startBot({ environment: { RETENTION_DAYS: "2" } });
    await bot.vet(FIRST);
    await bot.moveTo("2026-03-05T08:00:00Z");
    expect(standing(bot).some((text) => NAMED.test(text))).toBe(true);
    await bot.moveTo("2026-03-05T10:00:00Z");
    expect(standing(bot).filter((text) => NAMED.test(text))).toEqual([]);
    expect(standing(bot)).toEqual([expect.stringMatching(/^V-1 · erased on 5 Mar 2026\n/)]);
  });

  test("digests that named an erased case are told without the name", async () => {
    const bot = await withTwoCases();
    await bot.moveTo("2026-03-09T08:00:00Z");
    const digests = () => standing(bot).filter((text) => text.startsWith("Weekly digest"));
    expect(digests()).toEqual([expect.stringMatching(NAMED)]);
    await forget(bot, 1);
    await bot.moveTo("2026-03-09T08:01:00Z");
    expect(digests()).toEqual([expect.stringMatching(/V-1/)]);
    expect(digests()).toEqual([expect.not.stringMatching(NAMED)]);
    expect(digests()[0]).toContain("Linked to earlier cases (2;");
  });
});
