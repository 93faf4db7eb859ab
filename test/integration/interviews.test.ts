import { describe, expect, test } from "vitest";
import type { ViewState } from "../../src/demo/protocol.ts";
import { GENERAL, NORA, startBot, type TestBot, TOMAS, textOf, VETTING } from "../support/bot.ts";
import { click, inMessage, ORDINARY, only, shownIn, submit, whispers } from "./acting.ts";

const TODAY = "2026-03-03";

const rootOf = (bot: TestBot) => only(bot.thread("V-1").slice(0, 1));
const inThread = (bot: TestBot, begins: RegExp) => bot.thread("V-1").find((one) => begins.test(textOf(one)));

async function open(bot: TestBot, actionId: string, user = NORA): Promise<void> {
  await click(bot, inMessage(rootOf(bot)), actionId, { user });
}

/** What stands in the form by itself, with what somebody chose and typed. */
function filled(bot: TestBot, user: string, changed: Readonly<Record<string, unknown>>): ViewState {
  const blocks = bot.modal(user)?.view.blocks ?? [];
  const state: Record<string, ViewState[string]> = {};
  for (const block of blocks) {
    const { block_id: id, element } = block as { block_id?: string; element?: Record<string, unknown> };
    if (id === undefined || element === undefined) continue;
    const type = String(element["type"]);
    const key = {
      datepicker: "selected_date",
      static_select: "selected_option",
      radio_buttons: "selected_option",
    }[type];
    const many = type === "checkboxes";
    const before = element["initial_value"] ?? element["initial_date"] ?? element["initial_option"] ?? null;
    const now = Object.hasOwn(changed, id) ? changed[id] : (element["initial_options"] ?? before);
    state[id] = { value: { type, [many ? "selected_options" : (key ?? "value")]: many ? (now ?? []) : now } };
  }
  return state;
}

function option(bot: TestBot, user: string, blockId: string, value: string): unknown {
  const block = bot.modal(user)?.view.blocks.find((one) => one.block_id === blockId);
  const { element } = block as unknown as { element: { options: readonly { value: string }[] } };
  return element.options.find((one) => one.value === value);
}

async function enter(
  bot: TestBot,
  user: string,
  given: {
    readonly on?: string;
    readonly mode?: string;
    readonly observations?: readonly string[];
    readonly notes?: string;
  } = {},
) {
  await open(bot, "interview-open", user);
  const { on = TODAY, mode = "video", observations = [], notes } = given;
  return submit(
    bot,
    filled(bot, user, {
      interviewOn: on,
      interviewMode: option(bot, user, "interviewMode", mode),
      camera: option(bot, user, "camera", "on"),
      observations: observations.map((one) => option(bot, user, "observations", one)),
      ...(notes !== undefined && { interviewNotes: notes }),
    }),
    user,
  );
}

describe("the brief before an interview", () => {
  test.each([
    ["by its button", (bot: TestBot) => open(bot, "interview-brief")],
    ["by command", (bot: TestBot) => bot.vet("brief V-1")],
  ])("comes %s, and only whoever asked sees it", async (_, ask) => {
    const bot = await startBot();
    await bot.vet(`${ORDINARY} | pay: crypto`);
    const before = bot.thread("V-1");
    await ask(bot);
    const brief = whispers(bot).at(-1) ?? "";
    expect(brief).toContain("Interview brief V-1");
    expect(brief).toContain("How would you like to be paid");
    expect(brief).toContain("Everybody is asked for the same steps");
    expect(brief).toContain("turn to the side");
    expect(bot.thread("V-1")).toEqual(before);
    expect(whispers(bot, TOMAS)).toEqual([]);
  });

  test("of no case says so", async () => {
    const bot = await startBot();
    await bot.vet("brief V-9");
    expect(only(whispers(bot))).toContain("there is no case V-9");
    await bot.vet("brief");
    expect(whispers(bot).at(-1)).toContain("/vet brief V-12");
  });
});

describe("the form after an interview", () => {
  test("adds it, answers whether anybody has seen the person, and says only what changed", async () => {
    const bot = await startBot();
    await bot.vet(`${ORDINARY} | stage: interview`);
    expect(textOf(inThread(bot, /^Interview: 1 open/) ?? rootOf(bot))).toContain(
      "Nobody has met this person",
    );
    const before = bot.thread("V-1").length;
    expect(await enter(bot, TOMAS, { notes: "<!channel> Told us about *Go*." })).toEqual({ ok: true });
    const added = textOf(inThread(bot, /added or changed/) ?? rootOf(bot));
    expect(added).toContain(`<@${TOMAS}> added or changed: Interview.`);
    expect(added).toContain("No longer open: Nobody has met this person");
    const list = textOf(inThread(bot, /^1 interview entered/) ?? rootOf(bot));
    expect(list).toContain(`3 Mar 2026 · Video · camera: On, entered by <@${TOMAS}>`);
    expect(list).toContain("“&lt;!channel&gt; Told us about");
    expect(bot.thread("V-1")).toHaveLength(before + 2);
    const storage = await bot.kept();
    expect(storage.cases.find(1)?.submission.interviews).toMatchObject([
      { on: TODAY, mode: "video", camera: "on" },
    ]);
    expect(storage.history.of(1).map(({ event }) => event)).toContainEqual({
      kind: "interview-recorded",
      via: "form",
      on: TODAY,
      mode: "video",
      observations: 0,
    });
  });

  test("opens on today's date, and takes no day that is still to come", async () => {
    const bot = await startBot();
    await bot.vet(ORDINARY);
    await open(bot, "interview-open");
    expect(shownIn(bot)).toEqual({ interviewOn: TODAY });
    const interviewMode = option(bot, NORA, "interviewMode", "phone");
    const refused = await submit(bot, filled(bot, NORA, { interviewOn: "2026-03-04", interviewMode }));
    expect(refused).toMatchObject({
      ok: false,
      errors: { interviewOn: expect.stringContaining("still to come") },
    });
    expect((await bot.kept()).interviews.ofCase(1)).toEqual([]);
  });

  test("says under every observation that honest people show it too", async () => {
    const bot = await startBot();
    await bot.vet(ORDINARY);
    await open(bot, "interview-open");
    const block = bot.modal()?.view.blocks.find((one) => one.block_id === "observations");
    const { element } = block as unknown as {
      element: { options: readonly { description: { text: string } }[] };
    };
    expect(element.options).toHaveLength(10);
    for (const { description } of element.options) expect(description.text).toMatch(/^Can be harmless: /);
  });
});

describe("whether it was the same person", () => {
  async function interviewedByTwo(): Promise<TestBot> {
    const bot = await startBot();
    await bot.vet(ORDINARY);
    await enter(bot, NORA, { on: "2026-03-02" });
    await enter(bot, TOMAS);
    return bot;
  }

  const question = (bot: TestBot, user: string) =>
    bot
      .messages(VETTING, user)
      .filter((one) => one.ephemeral && /same person in every interview/.test(textOf(one)))
      .at(-1);

  async function say(bot: TestBot, user: string, actionId: string): Promise<void> {
    const asked = question(bot, user);
    if (asked === undefined) throw new Error("nobody was asked");
    await click(bot, inMessage(asked), actionId, { user });
  }

  const listed = (bot: TestBot) => textOf(inThread(bot, /interviews? entered/) ?? rootOf(bot));

  test("each interviewer is asked alone, and reads nothing of the others before all have answered", async () => {
    const bot = await interviewedByTwo();
    for (const user of [NORA, TOMAS]) expect(question(bot, user)).toBeDefined();
    await say(bot, NORA, "same-person-another");
    expect(whispers(bot, NORA).at(-1)).toContain("kept, “Another person”");
    const everything = bot.messages(VETTING, TOMAS).map(textOf).join("\n");
    expect(everything).not.toContain("nother person noted");
    expect(listed(bot)).toContain("1 of 2 have answered");
    expect(listed(bot)).not.toContain("Another person");
    expect(bot.thread("V-1").map(textOf).join("\n")).not.toContain("An interviewer noted another person");
    await say(bot, TOMAS, "same-person-not-sure");
    expect(listed(bot)).toContain(`<@${NORA}>: Another person`);
    expect(listed(bot)).toContain(`<@${TOMAS}>: Not sure`);
    // Tomás answered last, and it was not he who saw another person.
    const added = bot
      .thread("V-1")
      .map(textOf)
      .filter((text) => text.includes("nother person or voice than before"));
    expect(added.join("\n")).toContain("Bonafide added or changed: Interview.");
    expect(added.join("\n")).not.toContain(`<@${TOMAS}> added`);
    expect(bot.thread("V-1").map(textOf).join("\n")).toContain("An interviewer noted another person");
  });

  test("a form takes a note, shows only my own answer, and can be sent again until all have answered", async () => {
    const bot = await interviewedByTwo();
    const list = () => inMessage(inThread(bot, /interviews? entered/) ?? rootOf(bot));
    const answer = async (user: string, value: string, note: string) => {
      await click(bot, list(), "same-person-open", { user });
      const opinion = option(bot, user, "opinion", value);
      return submit(bot, filled(bot, user, { opinion, note }), user);
    };
    expect(await answer(NORA, "another", "The voice was lower.")).toEqual({ ok: true });
    await click(bot, list(), "same-person-open", { user: TOMAS });
    expect(shownIn(bot, TOMAS)).toEqual({});
    await click(bot, list(), "same-person-open", { user: NORA });
    expect(shownIn(bot, NORA)).toMatchObject({ opinion: { value: "another" }, note: "The voice was lower." });
    await answer(NORA, "same", "Only the microphone.");
    await answer(TOMAS, "same", "");
    expect(listed(bot)).toContain("“Only the microphone.”");
    expect(listed(bot)).not.toContain("The voice was lower");
    await say(bot, NORA, "same-person-another");
    expect(whispers(bot, NORA).at(-1)).toContain("your first answer stands");
  });

  test("two who answer at the same moment both count", async () => {
    const bot = await interviewedByTwo();
    await Promise.all([say(bot, NORA, "same-person-same"), say(bot, TOMAS, "same-person-another")]);
    expect(listed(bot)).toContain(`<@${NORA}>: Same person`);
    expect(listed(bot)).toContain(`<@${TOMAS}>: Another person`);
    const storage = await bot.kept();
    const said = storage.history.of(1).filter(({ event }) => event.kind === "same-person-answered");
    expect(said.map(({ by }) => by).toSorted()).toEqual([NORA, TOMAS]);
    expect(storage.cases.find(1)?.submission.interviews?.map(({ observations }) => observations)).toEqual([
      undefined,
      ["different-person"],
    ]);
  });

  test("two who enter their interviews at the same moment are both asked, once", async () => {
    const bot = await startBot();
    await bot.vet(ORDINARY);
    await Promise.all([enter(bot, NORA, { on: "2026-03-02" }), enter(bot, TOMAS)]);
    for (const user of [NORA, TOMAS]) {
      const asked = whispers(bot, user).filter((text) => text.includes("same person in every interview"));
      expect(asked).toHaveLength(1);
    }
  });

  test("whoever does not answer is asked once more, and after two working days the thread shows what there is", async () => {
    const bot = await interviewedByTwo();
    await say(bot, NORA, "same-person-same");
    const asked = () =>
      whispers(bot, TOMAS).filter((text) => text.includes("same person in every interview"));
    expect(asked()).toHaveLength(1);
    for (const time of ["2026-03-04T10:00:00Z", "2026-03-04T11:00:00Z", "2026-03-04T15:00:00Z"])
      await bot.moveTo(time);
    expect(asked()).toHaveLength(2);
    expect(listed(bot)).not.toContain("Same person");
    await bot.moveTo("2026-03-05T10:00:00Z");
    expect(listed(bot)).toContain(`<@${NORA}>: Same person`);
    expect(listed(bot)).toContain(`<@${TOMAS}>: no answer yet`);
  });

  test("somebody who held no interview is told that they are not asked", async () => {
    const bot = await startBot();
    await bot.vet(ORDINARY);
    await enter(bot, NORA, { on: "2026-03-02" });
    await enter(bot, NORA);
    const list = inThread(bot, /interviews? entered/) ?? rootOf(bot);
    await click(bot, inMessage(list), "same-person-open", { user: TOMAS });
    await submit(bot, filled(bot, TOMAS, { opinion: option(bot, TOMAS, "opinion", "another") }), TOMAS);
    expect(whispers(bot, TOMAS).at(-1)).toContain("Only interviewers are asked this");
    expect(listed(bot)).not.toContain("Another person");
  });
});

describe("details that are added later", () => {
  test("a changed phone raises its own check, and what nobody touched stays", async () => {
    const bot = await startBot();
    await bot.vet(`${ORDINARY} | pay: bank`);
    await open(bot, "details-open", TOMAS);
    expect(shownIn(bot, TOMAS)).toMatchObject({ emails: "jane.doe@example.com", phones: "+49 1512 3456789" });
    expect(await submit(bot, filled(bot, TOMAS, { phones: "+49 1520 9876543" }), TOMAS)).toEqual({
      ok: true,
    });
    const added = textOf(inThread(bot, /added or changed/) ?? rootOf(bot));
    expect(added).toContain(`<@${TOMAS}> added or changed: Phone numbers.`);
    expect(added).toContain("Does not fit yet:");
    const storage = await bot.kept();
    const found = storage.cases.find(1);
    expect(found?.submission).toMatchObject({
      emails: ["jane.doe@example.com"],
      phones: ["+49 1520 9876543"],
      location: { country: "DE", city: "Berlin" },
      payment: { methods: ["bank"] },
    });
    expect(found?.assessment.findings.map(({ check }) => check)).toContain("contact-details-changed");
    expect(storage.history.of(1).map(({ event }) => event)).toContainEqual({
      kind: "details-added",
      via: "form",
      fields: ["phones"],
    });
  });

  test("an emptied field is taken away, and the thread says which", async () => {
    const bot = await startBot();
    await bot.vet(ORDINARY);
    await open(bot, "details-open");
    await submit(bot, filled(bot, NORA, { phones: null }));
    expect(textOf(inThread(bot, /removed/) ?? rootOf(bot))).toContain(`<@${NORA}> removed: Phone numbers.`);
    expect((await bot.kept()).cases.find(1)?.submission.phones).toBeUndefined();
  });

  test("nothing changed: only whoever sent it hears so", async () => {
    const bot = await startBot();
    await bot.vet(ORDINARY);
    const before = bot.thread("V-1");
    await open(bot, "details-open");
    await submit(bot, filled(bot, NORA, {}));
    expect(whispers(bot).at(-1)).toContain("V-1 stays as it is");
    expect(bot.thread("V-1")).toEqual(before);
    expect((await bot.kept()).cases.versions(1)).toHaveLength(1);
  });

  test("what two people change at the same time in different fields is both kept", async () => {
    const bot = await startBot();
    await bot.vet(ORDINARY);
    await open(bot, "details-open", NORA);
    await open(bot, "details-open", TOMAS);
    const nora = filled(bot, NORA, { github: "janedoe" });
    const tomas = filled(bot, TOMAS, { accountHolder: "Jane Doe" });
    await Promise.all([submit(bot, nora, NORA), submit(bot, tomas, TOMAS)]);
    expect((await bot.kept()).cases.find(1)?.submission).toMatchObject({
      phones: ["+49 1512 3456789"],
      profiles: { github: "janedoe" },
      payment: { accountHolder: "Jane Doe" },
    });
  });

  test("what cannot be read stands at its field", async () => {
    const bot = await startBot();
    await bot.vet(ORDINARY);
    await open(bot, "details-open");
    const refused = await submit(bot, filled(bot, NORA, { emails: "jane@" }));
    expect(refused).toMatchObject({
      ok: false,
      errors: { emails: expect.stringContaining("could not be read") },
    });
  });

  test("a message in the thread fills the form beside what is known", async () => {
    const bot = await startBot();
    await bot.vet(ORDINARY);
    const { ts } = rootOf(bot);
    const text = "She also wrote from jane@example.org, see https://github.com/janedoe";
    const posted = await bot.act(NORA, { do: "post", channel: VETTING, text, threadTs: ts });
    const message = posted.ok ? (posted.ts ?? "") : "";
    await bot.act(NORA, { do: "messageShortcut", callbackId: "add-to-case", channel: VETTING, ts: message });
    expect(shownIn(bot)).toMatchObject({
      emails: "jane.doe@example.com\njane@example.org",
      github: "janedoe",
    });
    await submit(bot, filled(bot, NORA, {}));
    expect((await bot.kept()).cases.find(1)?.submission).toMatchObject({
      emails: ["jane.doe@example.com", "jane@example.org"],
      profiles: { github: "janedoe" },
    });
  });

  test("a message that belongs to no case says so", async () => {
    const bot = await startBot();
    const posted = await bot.act(NORA, { do: "post", channel: GENERAL, text: "Hello" });
    const ts = posted.ok ? (posted.ts ?? "") : "";
    await bot.act(NORA, { do: "messageShortcut", callbackId: "add-to-case", channel: GENERAL, ts });
    expect(whispers(bot, NORA, GENERAL).at(-1)).toContain("belongs to no case");
  });
});
