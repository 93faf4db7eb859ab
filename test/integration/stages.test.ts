import { describe, expect, test } from "vitest";
import type { PostedMessage, ViewState } from "../../src/demo/protocol.ts";
import { ACTION, ACTION_OF_ANSWER } from "../../src/slack/action-ids.ts";
import { GENERAL, GRETA, NORA, startBot, type TestBot, TOMAS, textOf } from "../support/bot.ts";
import { click, inMessage, ORDINARY, only, submit, taskList, taskRow, typed, whispers } from "./acting.ts";

function root(bot: TestBot): PostedMessage {
  const [first] = bot.thread("V-1");
  if (first === undefined) throw new Error("V-1 is not in the channel");
  return first;
}

function gates(bot: TestBot): readonly PostedMessage[] {
  return bot.thread("V-1").filter((one) => textOf(one).includes("moved this from stage"));
}

function stageState(stage: string, reason?: string): ViewState {
  const option = { text: { type: "plain_text", text: stage }, value: stage };
  return {
    stage: { value: { type: "static_select", selected_option: option } },
    ...typed({ reason: reason ?? "" }),
  };
}

describe("the stage of a case", () => {
  test("is moved by a form that shows where it stands; the gate asks whoever moved it for the reason", async () => {
    const bot = await startBot();
    await bot.vet(ORDINARY);
    const title = "Compare identity document and face on the call";
    const row = taskRow(taskList(bot), title);
    await click(bot, inMessage(taskList(bot)), ACTION_OF_ANSWER.failed, { value: row });
    await click(bot, inMessage(root(bot)), ACTION.caseStage, { user: TOMAS });
    expect(JSON.stringify(bot.modal(TOMAS)?.view)).toContain('"initial_option"');
    expect(await submit(bot, stageState("offer"), TOMAS)).toMatchObject({ ok: true });

    expect(textOf(root(bot))).toContain("stage offer");
    expect(textOf(root(bot))).toContain("Stage: offer");
    const note = textOf(only(gates(bot)));
    expect(note).toContain(`<@${TOMAS}>, please say why`);
    const [, open = "", failed = ""] = note.split(/\*Due before it and .*\*/);
    expect(open).toContain("Meet in person or on video");
    expect(open).not.toContain(title);
    expect(failed).toContain(title);
    expect(textOf(taskList(bot))).toContain("Agree on payment");

    await click(bot, inMessage(only(gates(bot))), ACTION.gateReason);
    await submit(bot, typed({ reason: "<!channel> the client *cannot* wait" }));
    const explained = textOf(only(gates(bot)));
    expect(explained).toContain("*Reason:* “&lt;!channel&gt; the client ∗cannot∗ wait”");
    expect(explained).not.toContain("please say why");

    const storage = await bot.kept();
    const kinds = storage.history.of(1).map(({ by, event }) => `${event.kind} ${by}`);
    expect(kinds).toEqual(
      expect.arrayContaining([`stage-moved ${TOMAS}`, `gate-passed ${TOMAS}`, `gate-explained ${NORA}`]),
    );
    expect(storage.history.firstBroken()).toBeUndefined();
  });

  test("is moved by a command, with a reason, and answered with what was due before", async () => {
    const bot = await startBot();
    await bot.vet(ORDINARY);
    await bot.vet("stage V-1 offer the client cannot wait", { channel: GENERAL });
    expect(whispers(bot, NORA, GENERAL).at(-1)).toMatch(
      /V-1 is at stage offer now\. \d tasks were due before it; the thread says which\./,
    );
    expect(textOf(only(gates(bot)))).toContain("“the client cannot wait”");
    await bot.vet("stage V-1 offer", { channel: GENERAL });
    expect(whispers(bot, NORA, GENERAL).at(-1)).toContain("V-1 is at stage offer already.");
    await bot.vet("stage V-1 application", { channel: GENERAL });
    expect(whispers(bot, NORA, GENERAL).at(-1)).toBe("V-1 is at stage application now.");
    expect(gates(bot)).toHaveLength(1);
  });

  test.each([
    ["stage V-9 offer", "there is no case V-9"],
    ["stage V-1 hired-ish", "Write one of the stages behind V-1: application, interview, offer"],
    ["stage offer", "Write the case and the stage"],
  ])("is not moved by /vet %s, and the answer says what is possible", async (text, says) => {
    const bot = await startBot();
    await bot.vet(ORDINARY);
    const before = textOf(root(bot));
    await bot.vet(text);
    expect(whispers(bot).at(-1)).toContain(says);
    expect(textOf(root(bot))).toBe(before);
  });

  test("is nobody's business outside the team", async () => {
    const bot = await startBot();
    await bot.vet(ORDINARY);
    const before = textOf(root(bot));
    await bot.vet("stage V-1 offer", { user: GRETA, channel: GENERAL });
    expect(whispers(bot, GRETA, GENERAL).at(-1)).toContain("only its members");
    expect(textOf(root(bot))).toBe(before);
  });

  test("moved by two people in two forms: both are on record, and the last one counts", async () => {
    const bot = await startBot();
    await bot.vet(ORDINARY);
    for (const user of [NORA, TOMAS]) await click(bot, inMessage(root(bot)), ACTION.caseStage, { user });
    await submit(bot, stageState("offer"), NORA);
    await submit(bot, stageState("onboarding", "it was agreed"), TOMAS);
    expect(textOf(root(bot))).toContain("stage onboarding");
    expect(gates(bot)).toHaveLength(2);
    const storage = await bot.kept();
    const moves = storage.history.of(1).filter(({ event }) => event.kind === "stage-moved");
    expect(moves.map(({ by }) => by)).toEqual([NORA, TOMAS]);
  });
});
