import { describe, expect, test } from "vitest";
import { BOT, NORA, startBot, type TestBot, TOMAS, textOf, VETTING } from "../support/bot.ts";
import { CRYPTO, click, inMessage, only, reminders, taskList, taskRow } from "./acting.ts";

const GROUP = "S0LEADS";

async function withCase(environment: Record<string, string> = {}) {
  const bot = await startBot({ environment });
  // Asked by a finding: due six working hours later, at 16:00 on Tuesday.
  await bot.vet(CRYPTO);
  return bot;
}

/** Local times in Berlin, which is one hour ahead of UTC in early March. */
async function counted(bot: TestBot, time: string): Promise<number> {
  await bot.moveTo(time);
  return reminders(bot).length;
}

test("reminders come in working hours only", async () => {
  const bot = await withCase();
  // Two hours ahead would be 14:00.
  expect(await counted(bot, "2026-03-03T12:59:00Z")).toBe(0);
  expect(await counted(bot, "2026-03-03T16:30:00Z")).toBe(0);
  expect(await counted(bot, "2026-03-04T07:59:00Z")).toBe(0);
  expect(await counted(bot, "2026-03-04T08:00:00Z")).toBe(1);
});

test("holidays and weekends are nobody's working time", async () => {
  const bot = await startBot({ environment: { HOLIDAYS: "DE-BE" } });
  // The Thursday before Easter, 10:00: due at 16:00.
  await bot.moveTo("2026-04-02T08:00:00Z");
  await bot.vet(CRYPTO);
  expect(await counted(bot, "2026-04-02T15:30:00Z")).toBe(0);
  for (const day of ["03", "04", "05", "06"]) expect(await counted(bot, `2026-04-${day}T08:30:00Z`)).toBe(0);
  expect(await counted(bot, "2026-04-07T07:30:00Z")).toBe(1);
});

test("a reminder mentions the owner of the case, and offers three reactions", async () => {
  const bot = await withCase();
  await bot.moveTo("2026-03-04T09:00:00Z");
  const reminder = only(reminders(bot));
  expect(textOf(reminder)).toContain(`<@${NORA}>, next step: *Agree on payment to the person's own account*`);
  expect(reminder.reactions).toEqual(
    ["white_check_mark", "x", "raising_hand"].map((name) => ({ name, users: [BOT] })),
  );
});

test("a reminder mentions whoever took the task", async () => {
  const bot = await withCase();
  const list = taskList(bot);
  const value = taskRow(list, "Agree on payment");
  await click(bot, inMessage(list), "task-mine", { user: TOMAS, value });
  await bot.moveTo("2026-03-04T09:00:00Z");
  expect(textOf(only(reminders(bot)))).toContain(`<@${TOMAS}>, next step:`);
});

describe("after an answer", () => {
  test("the reminder shows it and no other follows", async () => {
    const bot = await withCase();
    await bot.moveTo("2026-03-04T09:00:00Z");
    const { ts } = only(reminders(bot));
    await bot.act(TOMAS, { do: "react", channel: VETTING, ts, name: "+1" });
    expect(textOf(only(reminders(bot)))).toContain(`*✅ Passed* · <@${TOMAS}>`);
    await bot.moveTo("2026-03-05T10:00:00Z");
    expect(reminders(bot)).toHaveLength(1);
  });

  test.each([
    ["zzz", "2026-03-05T07:59:00Z", "2026-03-05T08:01:00Z"],
    ["shrug", "2026-03-06T15:00:00Z", "2026-03-09T08:01:00Z"],
  ])("%s keeps it quiet until its time", async (name, before, after) => {
    const bot = await startBot({ environment: { REMIND_AFTER_HOURS: "1", ESCALATE_TO: TOMAS } });
    await bot.vet(CRYPTO);
    await bot.moveTo("2026-03-03T10:30:00Z");
    const { ts } = only(reminders(bot));
    await bot.act(NORA, { do: "react", channel: VETTING, ts, name });
    const about = () => reminders(bot).filter((one) => textOf(one).includes("Agree on payment"));
    await bot.moveTo(before);
    expect(about()).toHaveLength(1);
    await bot.moveTo(after);
    // One working day lies between two reminders, also after a snooze.
    await bot.moveTo(new Date(Date.parse(after) + 4 * 3_600_000).toISOString());
    expect(about()).toHaveLength(2);
  });
});

test("three reminders at most, then one escalation, then silence", async () => {
  const bot = await withCase({ ESCALATE_TO: GROUP });
  const about = () => reminders(bot).filter((one) => textOf(one).includes("Agree on payment"));
  const seen: number[] = [];
  for (let day = 4; day <= 31; day += 1) {
    await bot.moveTo(`2026-03-${String(day).padStart(2, "0")}T10:00:00Z`);
    seen.push(about().length);
  }
  expect(seen.at(-1)).toBe(4);
  // On Friday the tasks that everybody gets have waited longer, and three are enough for a day.
  expect(seen.slice(0, 6)).toEqual([1, 2, 2, 2, 2, 3]);
  expect(textOf(about()[2] ?? { text: "", blocks: [] })).toContain("(reminder 3)");
  const escalation = textOf(about()[3] ?? { text: "", blocks: [] });
  expect(escalation).toContain(`<!subteam^${GROUP}>, please find somebody for this`);
  expect(escalation).toContain(`The case belongs to <@${NORA}>`);
});

test("an answer under the escalation counts", async () => {
  const bot = await withCase({ ESCALATE_TO: TOMAS });
  for (const day of ["04", "05", "06", "09", "10", "11"]) await bot.moveTo(`2026-03-${day}T10:00:00Z`);
  const escalation = reminders(bot).find((one) => textOf(one).includes("please find somebody"));
  await bot.act(TOMAS, { do: "react", channel: VETTING, ts: escalation?.ts ?? "", name: "white_check_mark" });
  const answered = reminders(bot).filter((one) => textOf(one).includes("Agree on payment"));
  expect(answered.map((one) => textOf(one).includes("*✅ Passed*"))).toEqual([true, true, true, true]);
});

test("a restart sends no reminder twice", async () => {
  const bot = await withCase();
  await bot.moveTo("2026-03-04T09:00:00Z");
  await bot.restart();
  await bot.bonafide.runDue();
  expect(reminders(bot)).toHaveLength(1);
});

test("an owner is reminded on their own clock, once Slack has said which", async () => {
  const users = [
    { id: NORA, name: "Nora", tz: "America/New_York" },
    { id: TOMAS, name: "Tomás" },
  ];
  const channels = [{ id: VETTING, name: "vetting", isPrivate: true, members: [NORA, TOMAS, BOT] }];
  const bot = await startBot({ workspace: { users, channels } });
  await bot.vet(CRYPTO);
  await bot.bonafide.runDue();
  // Nine in the morning in Berlin, and in New York on the next day.
  expect(await counted(bot, "2026-03-04T09:00:00Z")).toBe(0);
  expect(await counted(bot, "2026-03-04T13:59:00Z")).toBe(0);
  expect(await counted(bot, "2026-03-04T14:00:00Z")).toBe(1);
});

test("Slack not saying which is no reason to be silent", async () => {
  const bot = await startBot({ refusals: ["internal_error"] });
  await bot.vet(CRYPTO);
  bot.workspace.fault({ method: "users.info", error: "internal_error", times: 100 });
  await bot.bonafide.runDue();
  expect(await counted(bot, "2026-03-04T09:00:00Z")).toBe(1);
});
