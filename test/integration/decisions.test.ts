import { describe, expect, test } from "vitest";
import type { PostedMessage, ViewState } from "../../src/demo/protocol.ts";
import { ACTION } from "../../src/slack/action-ids.ts";
import { GRETA, NORA, startBot, type TestBot, TOMAS, textOf, VETTING } from "../support/bot.ts";
import { CRYPTO, click, inMessage, only, reminders, submit, taskList, typed, whispers } from "./acting.ts";

function root(bot: TestBot): PostedMessage {
  const [first] = bot.thread("V-1");
  if (first === undefined) throw new Error("V-1 is not in the channel");
  return first;
}

function saying(bot: TestBot, words: string): PostedMessage {
  return only(bot.thread("V-1").filter((one) => textOf(one).includes(words)));
}

function proposal(bot: TestBot): PostedMessage {
  return only(
    bot
      .thread("V-1")
      .slice(1)
      .filter((one) => textOf(one).includes("*Proposed:*")),
  );
}

function decision(what: string, reason: string, until?: string): ViewState {
  const option = { text: { type: "plain_text", text: what }, value: what };
  return {
    decision: { value: { type: "radio_buttons", selected_option: option } },
    ...typed({ reason }),
    until: { value: { type: "datepicker", selected_date: until ?? null } },
  };
}

async function decides(bot: TestBot, user: string, what: string, reason: string, until?: string) {
  await click(bot, inMessage(root(bot)), ACTION.caseDecide, { user });
  return submit(bot, decision(what, reason, until), user);
}

async function started(): Promise<TestBot> {
  const bot = await startBot();
  await bot.vet(CRYPTO);
  return bot;
}

describe("a decision that takes two", () => {
  test("waits for a second person, who confirms it; the routes to report to follow", async () => {
    const bot = await started();
    await decides(bot, NORA, "confirmed-misrepresentation", "The registrar has no such degree.");
    expect(textOf(root(bot))).toContain("It waits for a second person.");
    expect(textOf(root(bot))).not.toContain("*Decision:*");

    await click(bot, inMessage(proposal(bot)), ACTION.proposalConfirm, { user: NORA });
    expect(whispers(bot).at(-1)).toContain("Please ask somebody else to confirm");
    expect(textOf(root(bot))).not.toContain("*Decision:*");

    await click(bot, inMessage(proposal(bot)), ACTION.proposalConfirm, { user: TOMAS });
    expect(textOf(root(bot))).toContain(
      `*Decision:* Confirmed misrepresentation, by <@${NORA}> and <@${TOMAS}>`,
    );
    expect(textOf(root(bot))).toContain("*Next step:* Contain, get advice and report");
    expect(textOf(taskList(bot))).toContain("asked by the decision");
    const routes = textOf(saying(bot, "Where this can be reported"));
    for (const country of ["Germany", "United States", "United Kingdom"]) expect(routes).toContain(country);

    // Of everything that waited, only the one task that the decision asks for speaks up.
    await bot.moveTo("2026-03-04T14:30:00Z");
    expect(textOf(only(reminders(bot)))).toContain("Contain, get advice and report");
    const storage = await bot.kept();
    expect(storage.history.of(1).findLast(({ event }) => event.kind === "decided")).toMatchObject({
      by: TOMAS,
      event: { proposedBy: NORA },
    });
  });

  test("is withdrawn when somebody disagrees, with a reason, and both hear of it", async () => {
    const bot = await started();
    await decides(bot, NORA, "not-cleared", "Nobody answered.");
    await click(bot, inMessage(proposal(bot)), ACTION.proposalDisagree, { user: TOMAS });
    expect(await submit(bot, typed({ reason: "no" }), TOMAS)).toMatchObject({ ok: false });
    await submit(bot, typed({ reason: "They answered me on Monday." }), TOMAS);
    const note = textOf(saying(bot, "disagreed"));
    expect(note).toContain("They answered me on Monday.");
    expect(note).toContain("Nobody answered.");
    expect(whispers(bot).at(-1)).toContain(`Please talk to <@${TOMAS}>, who disagrees on V-1`);
    expect(textOf(root(bot))).not.toMatch(/\*(Decision|Proposed):\*/);
  });

  test("confirmed twice at the same moment counts once, and the second one is told", async () => {
    const bot = await startBot({ workspace: { channels: TEAM_OF_THREE } });
    await bot.vet(CRYPTO);
    await decides(bot, NORA, "not-cleared", "Nobody answered.");
    const shown = inMessage(proposal(bot));
    await Promise.all(
      [TOMAS, GRETA].map((user) => click(bot, shown, ACTION.proposalConfirm, { user }).catch(() => {})),
    );
    const decided = textOf(root(bot));
    const second = [TOMAS, GRETA].find((user) => decided.includes(`<@${NORA}> and <@${user}>`));
    const late = [TOMAS, GRETA].find((user) => user !== second) ?? "";
    expect(second).toBeDefined();
    expect(whispers(bot, late).at(-1)).toContain(`<@${second}> has confirmed it already`);
    const storage = await bot.kept();
    expect(storage.history.of(1).filter(({ event }) => event.kind === "decided")).toHaveLength(1);
  });

  test("is out of reach for somebody who is no longer in the team, by button and by form", async () => {
    const bot = await startBot({ workspace: { channels: TEAM_OF_THREE } });
    await bot.vet(CRYPTO);
    await decides(bot, NORA, "not-cleared", "Nobody answered.");
    await click(bot, inMessage(proposal(bot)), ACTION.proposalDisagree, { user: GRETA });
    const before = textOf(root(bot));
    const shown = inMessage(proposal(bot));
    bot.workspace.setMember(VETTING, GRETA, false);
    await bot.workspace.until(NORA, () =>
      bot.workspace.acks.some(({ kind }) => kind === "member_left_channel"),
    );
    await bot.bonafide.settled();
    expect(await submit(bot, typed({ reason: "They answered me." }), GRETA)).toMatchObject({ ok: false });
    await click(bot, shown, ACTION.proposalConfirm, { user: GRETA }).catch(() => {});
    expect(textOf(root(bot))).toBe(before);
    const storage = await bot.kept();
    expect(storage.history.of(1).filter(({ by }) => by === GRETA)).toEqual([]);
    expect(storage.decisions.waiting(1)).toMatchObject({ by: NORA });
  });
});

const TEAM_OF_THREE = [
  { id: VETTING, name: "vetting", isPrivate: true, members: [NORA, TOMAS, GRETA, "U0BONAFIDE"] },
];

describe("two people who decide differently at the same moment", () => {
  test("are both on record, the last one counts, and both are told", async () => {
    const bot = await started();
    for (const user of [NORA, TOMAS]) await click(bot, inMessage(root(bot)), ACTION.caseDecide, { user });
    await submit(bot, decision("proceed", "Met in Berlin."), NORA);
    await submit(bot, decision("on-hold", "The bank has not answered."), TOMAS);
    expect(textOf(root(bot))).toContain(`*Decision:* On hold, by <@${TOMAS}>`);
    expect(whispers(bot, NORA).at(-1)).toContain("their “On hold” stands in place of your “Proceed”");
    expect(whispers(bot, TOMAS).at(-1)).toContain("your “On hold” stands in place of their “Proceed”");
    const storage = await bot.kept();
    const kinds = storage.history.of(1).map(({ by, event }) => `${event.kind} ${by}`);
    expect(kinds.slice(-3)).toEqual([`decided ${NORA}`, `reopened ${TOMAS}`, `decided ${TOMAS}`]);
  });

  test("or alike, where it takes two, have decided together", async () => {
    const bot = await started();
    for (const user of [NORA, TOMAS]) await click(bot, inMessage(root(bot)), ACTION.caseDecide, { user });
    await submit(bot, decision("not-cleared", "Nobody answered."), NORA);
    await submit(bot, decision("not-cleared", "The referee hung up."), TOMAS);
    expect(textOf(root(bot))).toContain(`*Decision:* Not cleared, by <@${NORA}> and <@${TOMAS}>`);
  });
});

describe("on hold and back", () => {
  test("a case on hold is quiet until its date, and then asks again", async () => {
    const bot = await started();
    expect(await decides(bot, NORA, "on-hold", "Away.", "2026-03-03")).toMatchObject({ ok: false });
    await submit(bot, decision("on-hold", "Away.", "2026-03-16"));
    expect(textOf(root(bot))).toContain("on hold until Mon 16 Mar, 09:00");
    await bot.moveTo("2026-03-10T09:00:00Z");
    expect(reminders(bot)).toEqual([]);
    await bot.vet("list open");
    expect(whispers(bot).at(-1)).toContain("*On hold*");
    await bot.moveTo("2026-03-16T07:00:00Z");
    expect(textOf(root(bot))).toContain("*Decision:*");
    await bot.moveTo("2026-03-16T08:00:00Z");
    expect(textOf(root(bot))).not.toContain("*Decision:*");
    expect(textOf(saying(bot, "the hold has ended"))).toContain(`<@${NORA}>`);
    await bot.moveTo("2026-03-17T13:00:00Z");
    expect(reminders(bot).length).toBeGreaterThan(0);
  });

  test("a decided case is reopened with a reason, and whoever decided it hears of it", async () => {
    const bot = await started();
    await decides(bot, NORA, "proceed", "Met in Berlin.");
    await click(bot, inMessage(root(bot)), ACTION.caseReopen, { user: TOMAS });
    await submit(bot, typed({ reason: "The bank called back." }), TOMAS);
    expect(textOf(root(bot))).not.toContain("*Decision:*");
    const note = textOf(saying(bot, "this case is open again"));
    expect(note).toContain("“The bank called back.”");
    expect(note).toContain(`The decision until then: Proceed, by <@${NORA}>`);
    expect(whispers(bot).at(-1)).toContain("The bank called back.");
  });

  test("a case that somebody else has reopened already stays as it is", async () => {
    const bot = await started();
    await decides(bot, NORA, "proceed", "Met in Berlin.");
    for (const user of [NORA, TOMAS]) await click(bot, inMessage(root(bot)), ACTION.caseReopen, { user });
    await submit(bot, typed({ reason: "First." }), NORA);
    await submit(bot, typed({ reason: "Second." }), TOMAS);
    expect(whispers(bot, TOMAS).at(-1)).toContain("it is open already");
    const storage = await bot.kept();
    expect(storage.history.of(1).filter(({ event }) => event.kind === "reopened")).toHaveLength(1);
  });
});
