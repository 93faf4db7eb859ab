import { describe, expect, test } from "vitest";
import type { PostedMessage } from "../../src/demo/protocol.ts";
import { GENERAL, GRETA, NORA, startBot, type TestBot, TOMAS, textOf } from "../support/bot.ts";
import { type FakeOutside, fakeOutside } from "../support/outside.ts";
import { buttonsIn, click, inMessage, only, taskList, whispers } from "./acting.ts";

const QUIET = "Jane Doe jane@doe.dev github.com/janedoe | location: Berlin, DE | role: Engineer";
const RAISED = "Jane Doe jane@doe.dev github.com/janedoe | role: Engineer | pay: crypto";
const ALL = ["github janedoe", "dns doe.dev", "rdap doe.dev", "links https://github.com/janedoe"];

function part(bot: TestBot, begins: RegExp, caseName = "V-1"): PostedMessage | undefined {
  return bot.thread(caseName).find((one) => begins.test(textOf(one)));
}
const unanswered = (bot: TestBot) => part(bot, /^\d+ checks? could not tell/) ?? only([]);
const asked = (bot: TestBot, caseName = "V-1") => part(bot, /^Asked outside/, caseName);
const ids = (message: PostedMessage) => buttonsIn(message.blocks).map(({ actionId }) => actionId);

describe("look-ups", () => {
  test("are off unless somebody has switched them on: there is no button, and nobody is asked", async () => {
    const outside = fakeOutside([]);
    const bot = await startBot({ outside });
    await bot.vet(RAISED);
    await bot.moveTo("2026-03-03T12:00:00Z");
    expect(outside.asked).toEqual([]);
    expect(ids(unanswered(bot))).toEqual([]);
    expect(asked(bot)).toBeUndefined();
  });

  test("wait for a click where nothing is raised; the click says whom it asks", async () => {
    const outside = fakeOutside();
    outside.says({
      "dns doe.dev": { source: "dns", canReceive: false },
      "rdap doe.dev": "Come back tomorrow.",
    });
    const bot = await startBot({ outside });
    await bot.vet(QUIET);
    expect(outside.asked).toEqual([]);
    expect(asked(bot)).toBeUndefined();
    expect(textOf(unanswered(bot))).toContain("Nobody has asked yet. “Look up” in the thread asks.");
    expect(JSON.stringify(unanswered(bot).blocks)).toContain(
      "This asks GitHub (its API and pages) about janedoe, the name servers about doe.dev, the domain registry about doe.dev, and github.com for the page /janedoe. Nothing else about the person is sent.",
    );
    await click(bot, inMessage(unanswered(bot)), "look-up", { user: TOMAS });
    expect(outside.asked).toEqual(ALL);
    expect(ids(unanswered(bot))).toEqual([]);
    const lines = textOf(asked(bot) ?? only([]));
    expect(lines).toContain("Asked outside: 4 of 4 done");
    expect(lines).toContain(
      `• asked api.github.com about janedoe because <@${TOMAS}> wanted to know → account created 3 Feb 2015, 3 Mar 2026`,
    );
    expect(lines).toContain("→ has no mail server, 3 Mar 2026");
    expect(lines).toContain("→ Come back tomorrow., 3 Mar 2026");
    expect(textOf(part(bot, /^Contact details/) ?? only([]))).toContain("has no mail server");
    outside.says({ "rdap doe.dev": { source: "rdap", registeredAt: "2012-01-01T00:00:00.000Z" } });
    await click(bot, inMessage(asked(bot) ?? only([])), "look-up");
    expect(outside.asked).toEqual([...ALL, "rdap doe.dev"]);
    expect(textOf(asked(bot) ?? only([]))).toContain("→ registered 1 Jan 2012");
    expect(ids(asked(bot) ?? only([]))).toEqual([]);
    const storage = await bot.kept();
    expect(storage.history.of(1).find(({ event }) => event.kind === "look-ups-asked")?.by).toBe(TOMAS);
    expect(storage.history.firstBroken()).toBeUndefined();
  });

  test("go by themselves where a finding asks, and a later case uses the answers", async () => {
    const outside = fakeOutside();
    const bot = await startBot({ outside });
    await bot.vet(RAISED);
    expect(outside.asked).toEqual(ALL);
    expect(textOf(asked(bot) ?? only([]))).toContain(
      "• asked rdap.example about doe.dev because “Cryptocurrency is the only way of payment asked for.” → registered 1 Jan 2010",
    );
    await bot.moveTo("2026-03-05T09:00:00Z");
    await bot.vet(RAISED.replace("Jane Doe", "Robert Hill"));
    expect(outside.asked.slice(ALL.length)).toEqual(["dns doe.dev", "links https://github.com/janedoe"]);
    expect(textOf(asked(bot, "V-2") ?? only([]))).toContain("(answered 2 days before, for another case)");
  });

  test("are asked again at the next start when the process ended over them", async () => {
    const outside = fakeOutside();
    let isOpen = false;
    const gate: FakeOutside = {
      ...outside,
      async ask(question, given) {
        if (!isOpen) throw new Error("ended");
        return outside.ask(question, given);
      },
    };
    const bot = await startBot({ outside: gate, errors: ["what is asked outside could not be asked"] });
    await bot.vet(RAISED);
    expect(textOf(asked(bot) ?? only([]))).toContain("Asked outside: 0 of 4 done");
    isOpen = true;
    await bot.restart();
    expect(outside.asked).toEqual(ALL);
    expect(textOf(asked(bot) ?? only([]))).toContain("Asked outside: 4 of 4 done");
  });

  test("are not for people outside the vetting channel", async () => {
    const outside = fakeOutside();
    const bot = await startBot({ outside });
    await bot.vet(QUIET);
    const given = { by: GRETA, case: 1, at: "2026-03-03T09:00:00.000Z" };
    const storage = await bot.kept();
    storage.inbox.receive({
      ...{ key: "click:1", kind: "look-up", at: given.at },
      payload: { ...given, reply: { user: GRETA } },
    });
    storage.close();
    await bot.restart();
    expect(outside.asked).toEqual([]);
    expect(bot.messages(GENERAL, GRETA)).toEqual([]);
  });
});

describe("proof that a profile is the person's own", () => {
  const OTHER =
    "Jane Doe jane@doe.dev +49 1512 3456789 github.com/janedoe https://janedoe.dev | role: Engineer";
  const CODE = /bonafide-[2-9A-Z]{4}-[2-9A-Z]{4}/;

  /** The same account under another name opens the task. */
  async function open(outside: FakeOutside): Promise<TestBot> {
    const bot = await startBot({ outside });
    await bot.vet("Robert Hill robert@hill.dev github.com/janedoe | role: Engineer");
    await bot.vet(OTHER);
    return bot;
  }

  test("is a code with places of this candidate, and a button that looks for it", async () => {
    const outside = fakeOutside();
    const bot = await open(outside);
    const text = textOf(taskList(bot, "V-2"));
    const [code = ""] = CODE.exec(text) ?? [];
    expect(code).not.toBe("");
    expect(text).toContain("• GitHub account janedoe: in a public gist or in the profile text");
    expect(text).toContain("• https://janedoe.dev/: anywhere in the text of the page");
    expect(text).toContain("as a DNS TXT record at `_bonafide.janedoe.dev`");
    expect(outside.searched).toEqual([]);
    await click(bot, inMessage(taskList(bot, "V-2")), "control-check");
    expect(outside.searched).toHaveLength(3);
    expect(whispers(bot).at(-1)).toContain(`Please ask the person whether \`${code}\` is public there`);
    expect(textOf(taskList(bot, "V-2"))).toContain(code);
    outside.shows("github");
    await click(bot, inMessage(taskList(bot, "V-2")), "control-check", { user: TOMAS });
    expect(whispers(bot, TOMAS).at(-1)).toContain("The task is passed: the code stands at");
    expect(textOf(taskList(bot, "V-2"))).toContain(`“${code}: https://found.example/github”`);
    expect(textOf(taskList(bot, "V-2"))).not.toContain("Code to pass on");
    const lines = textOf(asked(bot, "V-2") ?? only([]));
    expect(lines).toMatch(
      new RegExp(`looked for the code at .*because <@${NORA}> wanted to know → not there yet`),
    );
    expect(lines).toMatch(new RegExp(`looked for the code at .*because <@${TOMAS}> wanted to know → found`));
  });

  test("has no button with look-ups off, and says how a person looks", async () => {
    const outside = fakeOutside([]);
    const bot = await open(outside);
    const list = taskList(bot, "V-2");
    expect(ids(list)).not.toContain("control-check");
    expect(textOf(list)).toMatch(CODE);
    expect(textOf(list)).toContain("open the place yourself");
    expect(outside.searched).toEqual([]);
  });
});
