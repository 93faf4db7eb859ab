import { describe, expect, test } from "vitest";
import type { ViewState } from "../../src/demo/protocol.ts";
import { GRETA, NORA, startBot, type TestBot, TOMAS, textOf } from "../support/bot.ts";
import { buttonsIn, CRYPTO, click, homeOf, inMessage, ORDINARY, submit, taskList } from "./acting.ts";

const GROUP = { id: "S0MONEY", handle: "money", users: [NORA, TOMAS] };

/** Types into the search and presses Enter. */
async function search(bot: TestBot, typed: string, user = NORA) {
  const { where, blocks } = await homeOf(bot, { user, opens: false });
  const block = blocks.find(({ type }) => type === "input");
  const value = { type: "plain_text_input", value: typed };
  const blockId = block?.block_id ?? "";
  const result = await bot.act(user, { do: "act", where, blockId, actionId: "home-search", value });
  if (!result.ok) throw new Error(`the search failed: ${result.error}`);
  return homeOf(bot, { user, opens: false });
}

describe("the search in App Home", () => {
  async function three(): Promise<TestBot> {
    const bot = await startBot();
    await bot.vet(ORDINARY);
    await bot.vet(CRYPTO);
    await bot.vet("Jürgen Doe juergen.doe@example.com");
    await homeOf(bot);
    return bot;
  }

  test("shows what fits in place of the open cases, and all of them again", async () => {
    const bot = await three();
    const found = await search(bot, "doe");
    expect(found.text).toContain("Search: doe");
    expect(found.text).toMatch(/V-3[\s\S]*V-1/);
    expect(found.text).not.toContain("V-2 · Sam Rivera*");
    await click(bot, found, "home-on", { value: '{"tasks":0,"cases":0,"search":""}' });
    expect((await homeOf(bot, { opens: false })).text).toContain("Open cases (3)");
  });

  test.each([
    ["JURGEN", "V-3 · Jürgen Doe"],
    ["riv", "V-2 · Sam Rivera"],
    ["nobody", "nothing fits nobody"],
    ["V-99", "nothing fits V-99"],
  ])("for %j says %j", async (typed, shown) => {
    expect((await search(await three(), typed)).text).toContain(shown);
  });

  test("goes straight to a case by its number", async () => {
    const bot = await three();
    const home = await search(bot, " v-2 ");
    expect(bot.modal()?.view.title.text).toBe("V-2");
    expect(textOf({ text: "", blocks: bot.modal()?.view.blocks ?? [] })).toContain("Sam Rivera");
    expect(home.text).toContain("Open cases (3)");
  });

  test("stays while tasks are answered, also after a new start", async () => {
    const bot = await three();
    await search(bot, "doe");
    await bot.restart();
    const before = await homeOf(bot, { opens: false });
    const [, count = ""] = /My tasks \((\d+)\)/.exec(before.text) ?? [];
    await click(bot, before, "task-passed");
    const after = await homeOf(bot, { opens: false });
    expect(after.text).toContain(`My tasks (${Number(count) - 1})`);
    expect(after.text).toContain("Search: doe");
  });

  test("of nothing shows all", async () => {
    expect((await search(await three(), "   ")).text).toContain("Open cases (3)");
  });
});

test("an answer on the second page of tasks leaves one there", async () => {
  const bot = await startBot();
  for (const name of ["Ada", "Ben", "Cleo", "Dora"])
    await bot.vet(`${name} Ordinary ${name.toLowerCase()}@example.com`);
  await click(bot, await homeOf(bot), "home-on");
  await click(bot, await homeOf(bot, { opens: false }), "task-passed");
  const home = await homeOf(bot, { opens: false });
  expect(home.text).toContain("Page 2 of 2");
  expect(home.text).toContain("My tasks (15)");
});

test("a case whose tasks are all answered waits for a decision until there is one", async () => {
  const bot = await startBot();
  await bot.vet(ORDINARY);
  for (let left = 4; left > 0; left -= 1) await click(bot, await homeOf(bot), "task-passed");
  const home = await homeOf(bot);
  expect(home.text).toContain("The cases below wait for your decision");
  await click(bot, home, "case-decide");
  const decided: ViewState = {
    decision: { value: { type: "radio_buttons", selected_option: { value: "proceed" } } },
    reason: { value: { type: "plain_text_input", value: "Met on video." } },
  };
  expect(await submit(bot, decided)).toEqual({ ok: true });
  const after = await homeOf(bot, { opens: false });
  expect(after.text).toContain("nothing waits for you");
  expect(after.text).toContain("Open cases (0)");
});

describe("the settings", () => {
  async function opened(options: Parameters<typeof startBot>[0] = {}, user = NORA): Promise<TestBot> {
    const bot = await startBot(options);
    await bot.vet(CRYPTO);
    await click(bot, await homeOf(bot, { user }), "settings-open", { user });
    return bot;
  }
  const person = (role: string, user: string): ViewState => ({
    [`person:${role}`]: { value: { type: "users_select", selected_user: user } },
  });

  test("give the tasks of a role to somebody, and show it the next time", async () => {
    const bot = await opened();
    expect((await homeOf(bot, { user: TOMAS })).text).toContain("My tasks (0)");
    expect(await submit(bot, person("people", TOMAS))).toEqual({ ok: true });
    const mine = await homeOf(bot, { opens: false });
    const theirs = await homeOf(bot, { user: TOMAS });
    const count = (text: string) => Number(/My tasks \((\d+)\)/.exec(text)?.[1]);
    expect(count(theirs.text)).toBeGreaterThan(0);
    expect(count(mine.text) + count(theirs.text)).toBe(5);
    await click(bot, mine, "settings-open");
    expect(JSON.stringify(bot.modal()?.view.blocks)).toContain(`"initial_user":"${TOMAS}"`);
    const storage = await bot.kept();
    expect(storage.roleOwners.all()).toMatchObject([{ role: "people", owner: TOMAS, setBy: NORA }]);
  });

  test("leave alone what somebody else has set in the meantime", async () => {
    const bot = await opened();
    await click(bot, await homeOf(bot, { user: TOMAS }), "settings-open", { user: TOMAS });
    await submit(bot, person("it", TOMAS), TOMAS);
    await submit(bot, person("finance", NORA));
    const storage = await bot.kept();
    expect(storage.roleOwners.all().map(({ role, owner }) => [role, owner])).toEqual([
      ["finance", NORA],
      ["it", TOMAS],
    ]);
  });

  test("offer user groups where Slack may be asked for them", async () => {
    const bot = await opened({
      environment: { ALLOWED_USERGROUP: GROUP.id },
      workspace: { userGroups: [GROUP] },
    });
    const group: ViewState = {
      "instead:finance": { value: { type: "static_select", selected_option: { value: GROUP.id } } },
    };
    expect(await submit(bot, group)).toEqual({ ok: true });
    const storage = await bot.kept();
    expect(storage.roleOwners.of("finance")).toBe(GROUP.id);
  });

  test("open without user groups while Slack does not name them", async () => {
    const bot = await startBot({
      environment: { ALLOWED_USERGROUP: GROUP.id },
      workspace: { userGroups: [GROUP] },
      refusals: ["team_not_found"],
    });
    bot.workspace.fault({ method: "usergroups.list", error: "team_not_found" });
    await click(bot, await homeOf(bot), "settings-open");
    const shown = JSON.stringify(bot.modal()?.view.blocks);
    expect(shown).toContain("The owner of the case");
    expect(shown).not.toContain("@money");
  });

  test("give nothing to somebody who may not see candidates", async () => {
    const bot = await opened();
    expect(await submit(bot, person("it", GRETA))).toMatchObject({
      errors: { "person:it": expect.any(String) },
    });
    expect(await submit(bot, person("it", "U0BONAFIDE"))).toMatchObject({ ok: false });
  });

  test("keep holidays and an absence, and nobody is reminded in it", async () => {
    const bot = await opened();
    expect(JSON.stringify(bot.modal()?.view.blocks)).toContain("Europe/Berlin, as Slack says");
    const given: ViewState = {
      holidays: { value: { type: "plain_text_input", value: "de-by" } },
      away: { value: { type: "datepicker", selected_date: "2026-03-14" } },
    };
    expect(await submit(bot, given)).toEqual({ ok: true });
    expect((await homeOf(bot, { opens: false })).text).toContain(
      "You are away: nobody reminds you before Mon 16 Mar",
    );
    await bot.moveTo("2026-03-13T10:00:00Z");
    expect(textOf(taskList(bot))).toContain("0 of 5");
    expect(bot.thread("V-1").filter((one) => textOf(one).includes("next step:"))).toEqual([]);
    await bot.moveTo("2026-03-16T10:00:00Z");
    expect(bot.thread("V-1").filter((one) => textOf(one).includes("next step:"))).not.toEqual([]);
    const storage = await bot.kept();
    expect(storage.people.find(NORA)).toMatchObject({
      holidays: "DE-BY",
      awayUntil: "2026-03-16T08:00:00.000Z",
      timezone: "Europe/Berlin",
    });
  });

  test.each([
    ["holidays", { type: "plain_text_input", value: "atlantis" }],
    ["away", { type: "datepicker", selected_date: "2026-03-03" }],
  ])("say at %s what is wrong there", async (field, value) => {
    const bot = await opened();
    expect(await submit(bot, { [field]: { value } })).toMatchObject({
      errors: { [field]: expect.any(String) },
    });
  });

  test("change nothing for somebody who has left the team with the form open", async () => {
    const bot = await opened({}, TOMAS);
    bot.workspace.setMember("C0VETTING", TOMAS, false);
    await bot.bonafide.settled();
    await submit(bot, person("it", NORA), TOMAS);
    expect((await homeOf(bot, { user: TOMAS, opens: false })).text).toContain("only its members");
    const storage = await bot.kept();
    expect(storage.roleOwners.all()).toEqual([]);
  });
});

test("somebody outside the team finds nothing to click on", async () => {
  const bot = await startBot();
  await bot.vet(CRYPTO);
  const home = await homeOf(bot, { user: GRETA });
  expect(buttonsIn(home.blocks)).toEqual([]);
  expect(home.text).not.toContain("Sam Rivera");
  expect(inMessage(taskList(bot)).blocks.length).toBeGreaterThan(0);
});
