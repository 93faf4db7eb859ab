import { afterEach, describe, expect, test, vi } from "vitest";
import { BOT, GENERAL, GRETA, NORA, startBot, type TestBot, TOMAS, textOf, VETTING } from "../support/bot.ts";
import { CRYPTO, ORDINARY, whispers } from "./acting.ts";

// Much happens in each, on however busy a machine.
vi.setConfig({ testTimeout: 60_000 });

const DIGEST = "C0DIGEST";
const OPENED = "outsiders can read the vetting channel; nothing is posted until it is private";
const REFUSED = `Please ask the team in <#${VETTING}>`;

afterEach(() => void vi.restoreAllMocks());

/** Moves the clock that ages are measured by, so that Slack is asked again. */
function twoMinutesLater(): void {
  const now = performance.now() + 120_000;
  vi.spyOn(performance, "now").mockImplementation(() => now);
}

const inChannel = (bot: TestBot) => bot.messages().filter((one) => !one.ephemeral);
const said = (bot: TestBot) => inChannel(bot).map(textOf).join("\n");

describe.each([
  ["made public", { isPrivate: false }, { isPrivate: true }],
  ["shared with another company", { isShared: true }, { isShared: false }],
])("a vetting channel that is %s while the bot runs", (_, opened, closed) => {
  test("gets no word about candidates until it is private again; then all of it", async () => {
    const bot = await startBot({ errors: [OPENED] });
    await bot.vet(CRYPTO);
    const before = inChannel(bot).length;
    bot.workspace.setExposure(VETTING, opened);
    twoMinutesLater();
    await bot.moveTo("2026-03-03T10:00:00Z");
    expect(inChannel(bot)).toHaveLength(before + 1);
    expect(said(bot)).toContain("Please make this channel private again");

    expect(await bot.vet(ORDINARY)).toEqual({ ok: true });
    await bot.moveTo("2026-03-04T09:00:00Z");
    expect(said(bot)).not.toContain("Jane Doe");
    expect(inChannel(bot)).toHaveLength(before + 1);
    // Whoever was in the team goes on with it where nobody else reads along.
    expect(whispers(bot).at(-1)).toContain("V-2 · Jane Doe is open");

    bot.workspace.setExposure(VETTING, closed);
    twoMinutesLater();
    await bot.moveTo("2026-03-04T09:02:00Z");
    await bot.moveTo("2026-03-04T09:04:00Z");
    expect(said(bot)).toContain("V-2 · Jane Doe");
    expect(said(bot).match(/Please make this channel private again/g)).toHaveLength(1);
  });

  test("lets nobody in who joins it meanwhile", async () => {
    const bot = await startBot({ errors: [OPENED] });
    await bot.vet(CRYPTO);
    bot.workspace.setExposure(VETTING, opened);
    bot.workspace.setMember(VETTING, GRETA, true);
    await bot.workspace.until(NORA, () =>
      bot.workspace.acks.some(({ kind }) => kind === "member_joined_channel"),
    );
    await bot.vet("list", { user: GRETA, channel: GENERAL });
    expect(whispers(bot, GRETA, GENERAL).at(-1)).toContain(REFUSED);
    await bot.vet("list", { channel: GENERAL });
    expect(whispers(bot, NORA, GENERAL).at(-1)).toContain("Sam Rivera");
  });

  test("is written to all the same where somebody has said that it may be public", async () => {
    const bot = await startBot({ environment: { ALLOW_PUBLIC_CHANNEL: "true" } });
    bot.workspace.setExposure(VETTING, opened);
    twoMinutesLater();
    await bot.moveTo("2026-03-03T10:00:00Z");
    await bot.vet(CRYPTO);
    expect(said(bot)).toContain("Sam Rivera");
  });
});

test("a digest channel that is made public while the bot runs gets no names from then on", async () => {
  const bot = await startBot({
    environment: { DIGEST_CHANNEL: DIGEST },
    workspace: {
      channels: [
        { id: VETTING, name: "vetting", isPrivate: true, members: [NORA, TOMAS, BOT] },
        { id: DIGEST, name: "digest", isPrivate: true, members: [NORA, BOT] },
      ],
    },
  });
  await bot.vet(CRYPTO);
  await bot.moveTo("2026-03-09T08:00:00Z");
  const digests = () => bot.messages(DIGEST).map(textOf);
  expect(digests().at(-1)).toContain("Sam Rivera");
  bot.workspace.setExposure(DIGEST, { isPrivate: false });
  twoMinutesLater();
  await bot.moveTo("2026-03-16T08:00:00Z");
  expect(digests()).toHaveLength(2);
  expect(digests().at(-1)).not.toContain("Rivera");
});
