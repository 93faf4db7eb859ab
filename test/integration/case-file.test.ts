import { describe, expect, test } from "vitest";
import type { PostedMessage } from "../../src/demo/protocol.ts";
import { SCOPES } from "../../src/slack/manifest.ts";
import { GENERAL, GRETA, NORA, startBot, type TestBot, TOMAS, textOf, VETTING } from "../support/bot.ts";
import { readPage } from "../support/read-page.ts";
import { CRYPTO, click, inMessage, only, whispers } from "./acting.ts";

const ALLOWED = { app: { scopes: [...SCOPES, "files:write"] } };

function root(bot: TestBot): PostedMessage {
  return bot.thread("V-1")[0] ?? only([]);
}

const shared = (bot: TestBot) => bot.thread("V-1").filter(({ files }) => files !== undefined);

/** The page as somebody in the channel downloads it. */
async function download(bot: TestBot, user = NORA): Promise<Response> {
  const id = shared(bot).at(-1)?.files?.[0]?.id ?? "none";
  return fetch(`${bot.workspace.url}/local/files/${id}?user=${user}`);
}

describe("“Case file”", () => {
  test("asks first, and then puts the page into the thread, with the names of colleagues", async () => {
    const bot = await startBot(ALLOWED);
    await bot.vet(CRYPTO);
    expect(JSON.stringify(root(bot).blocks)).toContain("Everybody in that channel can read and keep it");
    await click(bot, inMessage(root(bot)), "case-file", { user: TOMAS });
    const [message] = shared(bot);
    expect(message?.text).toBe(
      `The case file of V-1, asked for by <@${TOMAS}>. Please keep it no longer than the case itself.`,
    );
    expect(message?.files).toEqual([
      expect.objectContaining({ name: "V-1-case-file.html", title: "Case file V-1" }),
    ]);
    const { text } = readPage(await (await download(bot)).text());
    expect(text).toContain("Sam Rivera");
    expect(text).toContain("Nora");
    expect(text).not.toContain("The case file was put into the thread.");
    expect(whispers(bot, TOMAS).at(-1)).toBe("The case file is on its way into the thread of V-1.");
    expect((await download(bot, GRETA)).status).toBe(404);
  });

  test("is in the history, with whoever shared it, and in the next file", async () => {
    const bot = await startBot(ALLOWED);
    await bot.vet(CRYPTO);
    await click(bot, inMessage(root(bot)), "case-file", { user: TOMAS });
    await click(bot, inMessage(root(bot)), "case-file");
    expect(shared(bot)).toHaveLength(2);
    const { text } = readPage(await (await download(bot)).text());
    expect(text).toContain("The case file was put into the thread.");
    expect(text).toContain("Tomás");
    const storage = await bot.kept();
    const entries = storage.history.of(1).filter(({ event }) => event.kind === "case-file-shared");
    expect(entries.map(({ by }) => by)).toEqual([TOMAS, NORA]);
    expect(storage.history.firstBroken()).toBeUndefined();
    expect(storage.outbox.waiting()).toBe(0);
  });

  test("without the scope says how to get the file, and nothing is stuck", async () => {
    const bot = await startBot({ refusals: ["missing_scope"] });
    await bot.vet(CRYPTO);
    await click(bot, inMessage(root(bot)), "case-file");
    expect(shared(bot)).toEqual([]);
    expect(whispers(bot).at(-1)).toContain("`npx bonafide export V-1 --format html`");
    expect(whispers(bot).at(-1)).toContain("`files:write`");
    const storage = await bot.kept();
    expect([storage.outbox.waiting(), storage.outbox.parked()]).toEqual([0, []]);
  });

  test("is German where the team reads German", async () => {
    const bot = await startBot({ ...ALLOWED, environment: { LANGUAGE: "de" } });
    await bot.vet(CRYPTO);
    await click(bot, inMessage(root(bot)), "case-file");
    expect(shared(bot)[0]?.files?.[0]).toMatchObject({ name: "V-1-fallakte.html" });
    expect(await (await download(bot)).text()).toContain('<html lang="de">');
  });

  test("goes once Slack takes it, and once for one click", async () => {
    const bot = await startBot({ ...ALLOWED, refusals: ["internal_error"] });
    await bot.vet(CRYPTO);
    bot.workspace.fault({ method: "files.completeUploadExternal", error: "internal_error" });
    await click(bot, inMessage(root(bot)), "case-file");
    expect(shared(bot)).toEqual([]);
    await bot.moveTo("2026-03-03T09:05:00Z");
    expect(shared(bot)).toHaveLength(1);
  });

  test("of a case shown elsewhere goes into its own thread all the same", async () => {
    const bot = await startBot(ALLOWED);
    await bot.vet(CRYPTO);
    await bot.vet("show V-1", { channel: GENERAL });
    const answer = bot.messages(GENERAL).at(-1) ?? only([]);
    expect(textOf(answer)).toContain("Case file");
    const where = { type: "message", channel: GENERAL, ts: answer.ts } as const;
    await click(bot, { where, blocks: answer.blocks }, "case-file");
    expect(shared(bot)).toHaveLength(1);
    expect(bot.messages(GENERAL).every(({ files }) => files === undefined)).toBe(true);
    expect(bot.messages(GENERAL).at(-1)?.text).toContain("on its way");
  });

  test.each([
    ["somebody outside the vetting channel", GRETA, 1, /^Please ask/],
    ["a case that does not exist", NORA, 99, /there is no case V-99/],
  ])("by or about %s shares nothing", async (_, user, about, expected) => {
    const bot = await startBot(ALLOWED);
    await bot.vet(CRYPTO);
    const storage = await bot.kept();
    const at = "2026-03-03T09:00:00.000Z";
    const payload = { by: user, case: about, at, reply: { user } };
    storage.inbox.receive({ key: "click:1", kind: "case-file", at, payload });
    storage.close();
    await bot.restart();
    expect(shared(bot)).toEqual([]);
    if (user === NORA) expect(bot.messages(VETTING, user).at(-1)?.text).toMatch(expected);
    expect(bot.messages(GENERAL, GRETA)).toEqual([]);
  });

  test("of a case that was opened on the command line says where to get it", async () => {
    const bot = await startBot(ALLOWED);
    await bot.vet(CRYPTO);
    const storage = await bot.kept();
    const at = "2026-03-03T09:00:00.000Z";
    const id = storage.cases.create({
      submission: { name: "Jane Doe" },
      stage: "application",
      owner: "command-line",
      openedAt: at,
    });
    const found = storage.cases.find(1);
    if (found === undefined) throw new Error("the first case is there");
    storage.cases.assess(id, found.assessment);
    const payload = { by: NORA, case: id, at, reply: { user: NORA } };
    storage.inbox.receive({ key: "click:1", kind: "case-file", at, payload });
    storage.close();
    await bot.restart();
    expect(bot.messages().at(-1)?.text).toContain("V-2 has no thread in Slack for the file");
  });
});
