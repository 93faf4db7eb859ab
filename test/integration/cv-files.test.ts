import { describe, expect, test } from "vitest";
import type { PostedMessage, ViewState } from "../../src/demo/protocol.ts";
import { CV_FILE } from "../../src/slack/forms/groups/background.ts";
import { createCvReader } from "../../src/sources/cv-files/create-cv-reader.ts";
import type { CvReader } from "../../src/workflows/sources.ts";
import {
  GENERAL,
  GRETA,
  NORA,
  startBot,
  type TestBot,
  type TestBotOptions,
  TOMAS,
  textOf,
} from "../support/bot.ts";
import { lines, makeDocx, makePdf, paragraph } from "../support/cv-file-maker.ts";
import { buttonsIn, click, inMessage, only, shownIn, submit, typed, whispers } from "./acting.ts";

const CV = [
  "Jane Doe",
  "Work experience",
  "03/2012 - 05/2015 Engineer, Example GmbH, Berlin",
  "Interfaces with React.",
  "Education",
  "10/2008 - 02/2012 TU Berlin, Computer science",
  "Skills",
  "React (20 years), SQL",
];
const PDF = makePdf({ pages: [lines(...CV)], info: "/Author (Robert Hill) /Producer (Writer)" });
const DOCX = makeDocx({
  body: CV.map((line) => paragraph(line)).join(""),
  core: "<dc:creator>Robert Hill</dc:creator><cp:lastModifiedBy>Robert Hill</cp:lastModifiedBy>",
});
const JANE = { name: "Jane Doe", emails: "jane@example.com" };

async function withFile(bot: TestBot, name: string, content: Uint8Array): Promise<ViewState> {
  const base64 = Buffer.from(content).toString("base64");
  const stored = await bot.act(NORA, { do: "upload", name, mimetype: "application/octet-stream", base64 });
  const id = stored.ok ? stored.fileId : undefined;
  return { ...typed(JANE), [CV_FILE]: { value: { type: "file_input", files: [{ id }] } } };
}

/** A case that came with a file, worked off to the end. */
async function given(name: string, content: Uint8Array, options: TestBotOptions = {}): Promise<TestBot> {
  const bot = await startBot(options);
  await bot.vet("");
  expect(await submit(bot, await withFile(bot, name, content))).toEqual({ ok: true });
  return bot;
}

const UNANSWERED = /^\d+ checks? could not tell/;

function part(bot: TestBot, says: RegExp): PostedMessage | undefined {
  return bot.thread("V-1").find((one) => says.test(textOf(one)));
}
const read = (bot: TestBot) => part(bot, /The CV file .* was read\./) ?? only([]);
const lost = (bot: TestBot) => textOf(part(bot, /The CV file .* could not be read\./) ?? only([]));
const unanswered = (bot: TestBot) => textOf(part(bot, UNANSWERED) ?? only([]));
const history = (bot: TestBot) => textOf(part(bot, /^Work history: /) ?? { text: "", blocks: [] });
const buttons = (message: PostedMessage) => buttonsIn(message.blocks).map(({ actionId }) => actionId);

describe("a CV file given in the form", () => {
  test.each([
    ["cv.pdf", PDF],
    ["cv.docx", DOCX],
  ])("is read, told in the thread, and used: %s", async (name, content) => {
    const bot = await given(name, content);
    expect(textOf(read(bot))).toContain(`The CV file ${name} was read.`);
    expect(textOf(read(bot))).toContain("1 job · 1 place of education · 2 skills");
    expect(buttons(read(bot))).toEqual(["cv-check"]);
    expect(history(bot)).toContain("Robert Hill");
    expect(textOf(only(bot.thread("V-1").slice(0, 1)))).toContain("Questions to settle");
    expect(unanswered(bot)).not.toContain("CV file");
    const storage = await bot.kept();
    expect(storage.cases.find(1)?.submission).toMatchObject({
      name: "Jane Doe",
      cv: { file: name, text: expect.stringContaining("Example GmbH"), metadata: { author: "Robert Hill" } },
    });
    expect(storage.history.of(1).map(({ event }) => event.kind)).toContain("cv-file-read");
    expect(storage.history.firstBroken()).toBeUndefined();
  });

  test("opens the case at once, however long the reading takes", async () => {
    const gate = Promise.withResolvers<void>();
    const real = createCvReader();
    const cvReader: CvReader = {
      read: async (content, name) => gate.promise.then(() => real.read(content, name)),
    };
    const bot = await startBot({ cvReader });
    await bot.vet("");
    const state = await withFile(bot, "cv.pdf", PDF);
    const viewId = bot.modal()?.viewId ?? "";
    expect(await bot.workspace.act(NORA, { do: "submit", viewId, state })).toEqual({ ok: true });
    await bot.workspace.until(NORA, () => bot.messages().find((one) => UNANSWERED.test(textOf(one))));
    expect(unanswered(bot)).toContain("The CV file has not been read yet.");
    expect(bot.thread("V-1").map(textOf).join()).not.toContain("was read.");
    gate.resolve();
    await bot.bonafide.settled();
    expect(unanswered(bot)).not.toContain("The CV file");
    expect(textOf(read(bot))).toContain("cv.pdf was read.");
  });

  test("that is broken leaves its checks open, with the reason", async () => {
    const bot = await given("cv.pdf", new TextEncoder().encode("%PDF-1.7 and nothing more"));
    expect(lost(bot)).toContain("The CV file cv.pdf could not be read.");
    expect(unanswered(bot)).toContain("this one is damaged");
    expect(bot.messages().every((one) => !buttons(one).includes("cv-check"))).toBe(true);
  });

  test("may be the only detail, and stays chosen when another field is refused", async () => {
    const bot = await startBot();
    await bot.vet("");
    const state = await withFile(bot, "cv.pdf", PDF);
    const { emails: _, ...rest } = state;
    expect(await submit(bot, { ...rest, ...typed({ country: "Nowhereland" }) })).toMatchObject({
      errors: { country: expect.any(String) },
    });
    expect(await submit(bot, typed({ country: "" }))).toEqual({ ok: true });
    expect(textOf(read(bot))).toContain("cv.pdf was read.");
  });
});

describe("a file that Slack does not hand out", () => {
  const MISSING = "the bot may not read files; install the app again with the scopes of its manifest";

  test("because the bot may not is named, with what to do", async () => {
    const scopes = [
      "commands",
      "chat:write",
      "groups:read",
      "channels:read",
      "reactions:write",
      "users:read",
    ];
    const options = { app: { scopes }, refusals: ["missing_scope"], errors: [MISSING] };
    const bot = await given("cv.pdf", PDF, options);
    expect(lost(bot)).toContain("files:read");
    expect(unanswered(bot)).toContain("files:read");
    expect(bot.logged.some((line) => line.includes(MISSING))).toBe(true);
  });

  test("for now is asked for again, without another message", async () => {
    const bot = await startBot({ refusals: ["internal_error"] });
    bot.workspace.fault({ method: "files.info", error: "internal_error" });
    await bot.vet("");
    await submit(bot, await withFile(bot, "cv.pdf", PDF));
    expect(unanswered(bot)).toContain("The CV file has not been read yet.");
    const before = bot.messages().length;
    await bot.moveTo("2026-03-03T09:00:30Z");
    expect(bot.messages()).toHaveLength(before);
    await bot.moveTo("2026-03-03T09:01:00Z");
    expect(textOf(read(bot))).toContain("cv.pdf was read.");
    expect(bot.workspace.calls.filter(({ method }) => method === "files.info")).toHaveLength(2);
  });

  test("because it was deleted is told", async () => {
    const bot = await startBot({ refusals: ["file_deleted"] });
    bot.workspace.fault({ method: "files.info", error: "file_deleted" });
    await bot.vet("");
    await submit(bot, await withFile(bot, "cv.pdf", PDF));
    expect(lost(bot)).toContain("Slack no longer has the file");
  });
});

test("a reading that the end of the process cut short is done after the start, once", async () => {
  const real = createCvReader();
  const readings: string[] = [];
  let isAlive = false;
  const cvReader: CvReader = {
    async read(content, name) {
      if (!isAlive) throw new Error("ended");
      readings.push(name);
      return real.read(content, name);
    },
  };
  const bot = await given("cv.pdf", PDF, { cvReader, errors: ["CV files could not be read"] });
  await bot.stop();
  isAlive = true;
  bot.clock.moveTo(new Date("2026-03-03T09:02:00Z"));
  await bot.restart();
  await bot.restart();
  await bot.moveTo("2026-03-03T12:00:00Z");
  expect(readings).toEqual(["cv.pdf"]);
  expect(bot.thread("V-1").filter((one) => textOf(one).includes("was read."))).toHaveLength(1);
});

test("a reading under way is finished before the bot stops", async () => {
  const gate = Promise.withResolvers<void>();
  const begun = Promise.withResolvers<void>();
  const real = createCvReader();
  let readings = 0;
  const cvReader: CvReader = {
    async read(content, name) {
      readings += 1;
      begun.resolve();
      await gate.promise;
      return real.read(content, name);
    },
  };
  const bot = await startBot({ cvReader });
  await bot.vet("");
  const state = await withFile(bot, "cv.pdf", PDF);
  await bot.workspace.act(NORA, { do: "submit", viewId: bot.modal()?.viewId ?? "", state });
  await begun.promise;
  const stopped = bot.stop();
  gate.resolve();
  await stopped;
  await bot.restart();
  expect(readings).toBe(1);
  expect(textOf(read(bot))).toContain("cv.pdf was read.");
});

describe("what was read", () => {
  async function opened(user = NORA, options: TestBotOptions = {}): Promise<TestBot> {
    const bot = await given("cv.pdf", PDF, options);
    await click(bot, inMessage(read(bot)), "cv-check", { user });
    return bot;
  }

  test("counts once somebody has confirmed it, and the message says who", async () => {
    const bot = await opened(TOMAS);
    expect(history(bot)).not.toContain("React");
    expect(bot.modal(TOMAS)?.view.title.text).toBe("Check what was read");
    expect(shownIn(bot, TOMAS)).toEqual({
      employment: "Example GmbH | Engineer | 2012-03 – 2015-05",
      education: expect.stringMatching(/^TU Berlin \| .*2008-10 – 2012-02$/),
      skills: "React 20, SQL",
    });
    const [root] = bot.thread("V-1");
    await bot.moveTo("2026-03-03T09:10:00Z");
    expect(await submit(bot, {}, TOMAS)).toEqual({ ok: true });
    expect(history(bot)).toContain("React");
    expect(textOf(read(bot))).toContain(`Checked by <@${TOMAS}>, Tue 3 Mar, 10:10.`);
    expect(buttons(read(bot))).toEqual([]);
    expect(bot.thread("V-1")[0]?.ts).toBe(root?.ts);
    const storage = await bot.kept();
    expect(storage.cases.find(1)?.submission.cv).toMatchObject({
      employment: [{ employer: "Example GmbH", text: expect.stringContaining("Interfaces with React.") }],
      skills: [{ name: "React", years: 20 }, { name: "SQL" }],
    });
    expect(
      storage.history
        .of(1)
        .filter(({ by }) => by === TOMAS)
        .map(({ event }) => event.kind),
    ).toEqual(expect.arrayContaining(["cv-history-confirmed", "details-added"]));
    expect(storage.history.firstBroken()).toBeUndefined();
  });

  test("can be corrected first, and raises nothing then", async () => {
    const bot = await opened();
    expect(await submit(bot, typed({ skills: "React 6, SQL" }))).toEqual({ ok: true });
    expect(history(bot)).not.toContain("React");
    expect(textOf(read(bot))).toContain("Checked by");
    const storage = await bot.kept();
    expect(storage.cases.find(1)?.submission.cv?.skills).toEqual([
      { name: "React", years: 6 },
      { name: "SQL" },
    ]);
  });

  test("can be all wrong: then nothing of it counts, and the button goes", async () => {
    const bot = await opened();
    expect(await submit(bot, typed({ employment: "", education: "", skills: "" }))).toEqual({ ok: true });
    expect(textOf(read(bot))).toContain(`Checked by <@${NORA}>`);
    expect(buttons(read(bot))).toEqual([]);
    const storage = await bot.kept();
    expect(storage.cases.find(1)?.submission.cv).not.toHaveProperty("skills");
  });

  test("has its mistakes at their fields, and the form stays open", async () => {
    const bot = await opened();
    const before = bot.modal();
    expect(await submit(bot, typed({ skills: "Go 99" }))).toMatchObject({
      ok: false,
      errors: { skills: expect.stringContaining("“Go 99”") },
    });
    expect(bot.modal()).toEqual(before);
    expect(buttons(read(bot))).toEqual(["cv-check"]);
  });

  test("that two people correct reads as the later of them says", async () => {
    const bot = await opened();
    await click(bot, inMessage(read(bot)), "cv-check", { user: TOMAS });
    await submit(bot, typed({ skills: "React 20" }));
    expect(history(bot)).toContain("React");
    await submit(bot, typed({ skills: "React 6", education: "" }), TOMAS);
    expect(history(bot)).not.toContain("React");
    expect(textOf(read(bot))).toContain(`Checked by <@${TOMAS}>`);
    const storage = await bot.kept();
    expect(storage.cases.find(1)?.submission.cv?.skills).toEqual([{ name: "React", years: 6 }]);
    expect(storage.cases.find(1)?.submission.cv).not.toHaveProperty("education");
  });

  test("opens before Slack is asked anything, however slow it is", async () => {
    const bot = await given("cv.pdf", PDF, { workspace: { timing: { triggerMs: 300 } } });
    bot.workspace.fault({ method: "conversations.members", delayMs: 2000 });
    bot.workspace.fault({ method: "files.info", delayMs: 2000 });
    const { where } = inMessage(read(bot));
    const [{ blockId, actionId } = only([])] = buttonsIn(read(bot).blocks);
    await bot.workspace.act(NORA, { do: "act", where, blockId, actionId });
    await bot.workspace.until(NORA, (seen) => seen.modals.length === 1);
  });

  test("is confirmed by members of the vetting channel only", async () => {
    const bot = await given("cv.pdf", PDF);
    const storage = await bot.kept();
    const at = "2026-03-03T09:00:00.000Z";
    const confirmed = { employment: [], education: [], skills: [{ name: "React", years: 20 }] };
    storage.inbox.receive({
      ...{ key: "view:1", kind: "cv-history", at },
      payload: { by: GRETA, case: 1, history: confirmed, at, reply: { user: GRETA } },
    });
    storage.close();
    await bot.restart();
    expect(buttons(read(bot))).toEqual(["cv-check"]);
    expect(history(bot)).not.toContain("React");
    expect(bot.messages(GENERAL, GRETA)).toEqual([]);
  });

  test("of a case that holds too much already is given back with a next step", async () => {
    const bot = await opened();
    const storage = await bot.kept();
    const found = storage.cases.find(1);
    if (found === undefined) throw new Error("there is no case");
    const skills = Array.from({ length: 200 }, (_, index) => ({ name: `Skill ${index}` }));
    storage.cases.addVersion(
      1,
      { ...found.submission, cv: { ...found.submission.cv, skills } },
      found.submittedAt,
    );
    storage.close();
    await bot.restart();
    await submit(bot, {});
    expect(whispers(bot).at(-1)).toContain("Please shorten the lists");
    expect(buttons(read(bot))).toEqual(["cv-check"]);
  });
});
