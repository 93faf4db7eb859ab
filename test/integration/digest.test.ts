import { describe, expect, test } from "vitest";
import { BOT, GENERAL, GRETA, NORA, startBot, type TestBot, TOMAS, textOf, VETTING } from "../support/bot.ts";
import { CRYPTO, click, inMessage, ORDINARY, only, taskList, taskRow, whispers } from "./acting.ts";

const MONDAY = "2026-03-09T08:00:00Z";

function digests(bot: TestBot, channel = VETTING): readonly string[] {
  return bot
    .messages(channel)
    .filter((one) => !one.ephemeral && textOf(one).startsWith("Weekly digest"))
    .map(textOf);
}

describe("the digest", () => {
  test("comes on Monday at nine, once", async () => {
    const bot = await startBot();
    await bot.vet(CRYPTO);
    await bot.vet(ORDINARY, { user: TOMAS });
    await bot.moveTo("2026-03-09T07:59:00Z");
    expect(digests(bot)).toEqual([]);
    await bot.moveTo(MONDAY);
    const digest = only(digests(bot));
    const { blocks } = only(bot.messages().filter((one) => textOf(one).startsWith("Weekly digest")));
    expect(JSON.stringify(blocks)).toContain("New cases");
    expect(digest).toContain("V-1");
    expect(digest).toContain("(Sam Rivera)");
    expect(digest).toContain(`<@${NORA}>`);
    await bot.moveTo("2026-03-09T08:01:00Z");
    await bot.restart();
    await bot.moveTo("2026-03-09T15:00:00Z");
    expect(digests(bot)).toHaveLength(1);
    await bot.moveTo("2026-03-16T08:00:00Z");
    expect(digests(bot)).toHaveLength(2);
  });

  test("links to the cases, in a private channel of its own too", async () => {
    const bot = await startBot({
      environment: { DIGEST_CHANNEL: "C0LEADS" },
      workspace: {
        channels: [...CHANNELS, { id: "C0LEADS", name: "leads", isPrivate: true, members: [NORA, BOT] }],
      },
    });
    await bot.vet(CRYPTO);
    await bot.moveTo(MONDAY);
    const digest = only(digests(bot, "C0LEADS"));
    expect(digest).toContain(`${bot.workspace.url}/archives/${VETTING}/p`);
    expect(digest).toContain("(Sam Rivera)");
    expect(digests(bot)).toEqual([]);
  });

  test("names no candidate where others read along", async () => {
    const bot = await startBot({
      environment: { DIGEST_CHANNEL: GENERAL },
      workspace: {
        channels: CHANNELS.map((channel) =>
          channel.id === GENERAL ? { ...channel, members: [...channel.members, BOT] } : channel,
        ),
      },
    });
    await bot.vet(CRYPTO);
    await bot.moveTo(MONDAY);
    const digest = only(digests(bot, GENERAL));
    expect(digest).toContain("V-1");
    expect(
      bot
        .messages(GENERAL, GRETA)
        .map((one) => JSON.stringify(one))
        .join(""),
    ).not.toMatch(/Sam|Rivera|sam\.rivera/);
  });

  test("is silent when there is nothing to say", async () => {
    const bot = await startBot();
    await bot.moveTo(MONDAY);
    await bot.moveTo("2026-03-16T08:00:00Z");
    expect(bot.messages()).toEqual([]);
    await bot.vet("digest");
    expect(only(whispers(bot))).toContain("There is nothing to report");
  });

  test("that was missed while nobody was running is caught up once", async () => {
    const bot = await startBot();
    await bot.vet(CRYPTO);
    await bot.stop();
    bot.clock.moveTo(new Date("2026-03-25T10:00:00Z"));
    await bot.restart();
    await bot.bonafide.runDue();
    expect(digests(bot)).toHaveLength(1);
  });

  test("comes when the team wants it", async () => {
    const bot = await startBot({ environment: { DIGEST_AT: "fri 16:30" } });
    await bot.vet(CRYPTO);
    await bot.moveTo("2026-03-06T15:29:00Z");
    expect(digests(bot)).toEqual([]);
    await bot.moveTo("2026-03-06T15:30:00Z");
    expect(digests(bot)).toHaveLength(1);
  });
});

const isChart = (block: object) => Reflect.get(block, "type") === "data_visualization";

function blocksOf(bot: TestBot): readonly object[] {
  return only(bot.messages().filter((one) => textOf(one).startsWith("Weekly digest"))).blocks;
}

describe("the chart in the digest", () => {
  test("is there where Slack takes it", async () => {
    const bot = await startBot();
    await bot.vet(CRYPTO);
    await bot.moveTo(MONDAY);
    expect(blocksOf(bot).filter(isChart)).toHaveLength(1);
  });

  test("is left out, and nothing else, where Slack does not", async () => {
    const bot = await startBot({ refusals: ["invalid_blocks"], errors: ["Slack refused the blocks"] });
    // Nothing is due yet on Monday, so the digest is the first message then.
    await bot.moveTo("2026-03-06T15:00:00Z");
    await bot.vet(ORDINARY);
    bot.workspace.fault({ method: "chat.postMessage", error: "invalid_blocks" });
    await bot.moveTo(MONDAY);
    expect(blocksOf(bot).filter(isChart)).toEqual([]);
    expect(only(digests(bot))).toContain("*1 new case (the week before: 0)*");
    expect(bot.workspace.calls.filter(({ args }) => "fallbackBlocks" in args)).toEqual([]);
  });
});

describe("any week", () => {
  async function asked(text: string): Promise<string> {
    const bot = await startBot();
    await bot.vet(CRYPTO);
    await bot.moveTo("2026-03-18T10:00:00Z");
    await bot.vet(`digest ${text}`);
    return whispers(bot).at(-1) ?? "";
  }

  test.each([
    ["2026-W10", "Weekly digest 2026-W10, 2 Mar 2026 to 8 Mar 2026"],
    ["2026-03-08", "Weekly digest 2026-W10, 2 Mar 2026 to 8 Mar 2026"],
    ["2026-w10", "*1 new case (the week before: 0)*"],
    ["2026-W11", "There is nothing to report of 2026-W11"],
    ["2026-W12", "Weekly digest, 16 Mar 2026 to 18 Mar 2026"],
    ["2026-W13", "2026-W13 is still to come"],
    ["2026-W54", "Write the week like 2026-W09, or any day in it like 2026-03-02. “2026-W54” is not a week."],
    ["last", "“last” is not a week"],
  ])("/vet digest %s", async (text, says) => {
    expect(await asked(text)).toContain(says);
  });
});

describe("in a channel that everybody reads", () => {
  const SECRETS = ["Zelda", "Quixote", "zq.work", "quixote-labs", "Ultramar", "Windmill"];

  test("nothing that a candidate wrote stands in the digest, of this week or another", async () => {
    const bot = await startBot({
      environment: { DIGEST_CHANNEL: GENERAL },
      workspace: {
        channels: CHANNELS.map((channel) =>
          channel.id === GENERAL ? { ...channel, members: [...channel.members, BOT] } : channel,
        ),
      },
    });
    const details =
      "https://github.com/quixote-labs | location: Ultramar, DE | role: Windmill tamer | pay: crypto";
    await bot.vet(`Zelda Quixote zq.work@example.com ${details}`);
    await bot.vet(`Dulcinea Quixote zq.work@example.com ${details}`);
    await click(bot, inMessage(taskList(bot)), "task-passed");
    await bot.moveTo(MONDAY);
    for (const text of ["digest", "digest 2026-W10"]) await bot.vet(text, { channel: GENERAL });
    const read = bot.messages(GENERAL).map((one) => JSON.stringify(one));
    expect(read).toHaveLength(3);
    expect(read.join()).toContain("V-1");
    expect([...SECRETS, "Dulcinea"].filter((secret) => read.join().includes(secret))).toEqual([]);
  });
});

describe("what a check has been worth here", () => {
  test("is said at a finding and in /vet checks, once five have ended", async () => {
    const bot = await startBot();
    const title = "Agree on payment";
    for (const [index, name] of ["Ann", "Ben", "Cem", "Dag", "Eli", "Fay"].entries()) {
      await bot.vet(`${name} Rivera ${name}@example.com | pay: crypto`);
      const thread = bot
        .thread(`V-${index + 1}`)
        .map(textOf)
        .join("\n");
      const told = "*In this team:* 0 confirmed, 5 settled as ordinary";
      expect(thread.includes(told)).toBe(index === 5);
      const list = taskList(bot, `V-${index + 1}`);
      if (index < 5) await click(bot, inMessage(list), "task-passed", { value: taskRow(list, title) });
    }
    await bot.vet("checks");
    expect(whispers(bot).join("\n")).toContain("0 confirmed, 5 settled as ordinary · 1 open");
    expect(whispers(bot).join("\n")).toContain("They cannot show what was missed");
  });
});

const CHANNELS = [
  { id: VETTING, name: "vetting", isPrivate: true, members: [NORA, TOMAS, BOT] },
  { id: GENERAL, name: "general", isPrivate: false, members: [NORA, TOMAS, GRETA] },
];
