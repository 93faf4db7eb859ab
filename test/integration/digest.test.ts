import { describe, expect, test } from "vitest";
import { BOT, GENERAL, GRETA, NORA, startBot, type TestBot, TOMAS, textOf, VETTING } from "../support/bot.ts";
import { CRYPTO, ORDINARY, only, whispers } from "./acting.ts";

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
    expect(digest).toContain("2 new cases");
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

const CHANNELS = [
  { id: VETTING, name: "vetting", isPrivate: true, members: [NORA, TOMAS, BOT] },
  { id: GENERAL, name: "general", isPrivate: false, members: [NORA, TOMAS, GRETA] },
];
