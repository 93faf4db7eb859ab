import { describe, expect, test } from "vitest";
import { hour, openCase, openTask, openTemporary } from "./examples.ts";

const SET = { setBy: "U0ADMIN", setAt: hour(1) } as const;

function withTasks() {
  const storage = openTemporary();
  const caseId = openCase(storage, { owner: "U1" });
  const [free, taken, done] = [
    openTask(storage, caseId),
    openTask(storage, caseId),
    openTask(storage, caseId),
  ];
  storage.tasks.answer(taken, { answer: "mine", by: "U2", at: hour(1) }, "a");
  storage.tasks.answer(done, { answer: "passed", by: "U2", at: hour(1) }, "b");
  const owners = () =>
    Object.fromEntries(storage.cases.find(caseId)?.tasks.map(({ id, owner }) => [id, owner]) ?? []);
  return { storage, caseId, free, taken, done, owners };
}

describe("the owner of a role", () => {
  test("gets its waiting tasks that nobody has taken, and no others", () => {
    const { storage, caseId, free, taken, done, owners } = withTasks();
    storage.roleOwners.set({ role: "it", owner: "U9", ...SET });
    expect(owners()).toEqual({ [free]: "U1", [taken]: "U2", [done]: "U1" });
    storage.roleOwners.set({ role: "finance", owner: "S0FINANCE", ...SET });
    expect(owners()).toEqual({ [free]: "S0FINANCE", [taken]: "U2", [done]: "U1" });
    expect(storage.tasks.waiting({ owner: "S0FINANCE", limit: 5 }).map(({ id }) => id)).toEqual([free]);
    // New ones, and what somebody gives back, are theirs as well.
    const later = openTask(storage, caseId);
    storage.tasks.withdraw(taken, "a", hour(2));
    expect(owners()).toMatchObject({ [later]: "S0FINANCE", [taken]: "S0FINANCE" });
    storage.tasks.withdraw(done, "b", hour(3));
    expect(owners()).toMatchObject({ [done]: "S0FINANCE" });
  });

  test("can be another one, or nobody again", () => {
    const { storage, free, owners } = withTasks();
    storage.roleOwners.set({ role: "finance", owner: "U8", ...SET });
    storage.roleOwners.set({ role: "finance", owner: "U9", setBy: "U0OTHER", setAt: hour(2) });
    expect(storage.roleOwners.all()).toEqual([
      { role: "finance", owner: "U9", setBy: "U0OTHER", setAt: hour(2) },
    ]);
    expect([storage.roleOwners.of("finance"), owners()[free]]).toEqual(["U9", "U9"]);
    storage.roleOwners.clear("finance");
    expect([storage.roleOwners.of("finance"), owners()[free]]).toEqual([undefined, "U1"]);
    expect(storage.roleOwners.all()).toEqual([]);
  });
});

describe("a person", () => {
  test("nobody knows anything of is nobody yet", () => {
    expect(openTemporary().people.find("U1")).toBeUndefined();
  });

  test("keeps what is known, piece by piece", () => {
    const { people } = openTemporary();
    people.setHolidays("U1", "JP");
    people.keepTimezone("U1", "Asia/Tokyo", hour(1));
    people.setAway("U1", hour(40));
    expect(people.find("U1")).toEqual({
      user: "U1",
      timezone: "Asia/Tokyo",
      holidays: "JP",
      awayUntil: hour(40),
    });
    people.keepTimezone("U1", undefined, hour(30));
    people.setHolidays("U1", undefined);
    people.setAway("U1", undefined);
    expect(people.find("U1")).toEqual({ user: "U1", timezone: "Asia/Tokyo" });
  });

  test("is away until they are back", () => {
    const { people } = openTemporary();
    people.setAway("U2", hour(40));
    people.setAway("U1", hour(20));
    const away = (at: number) => people.away(hour(at)).map(({ user }) => user);
    expect([away(0), away(20), away(40)]).toEqual([["U1", "U2"], ["U2"], []]);
  });

  test("is asked about once a while: who owns a waiting task or a role, and no group", () => {
    const { storage } = withTasks();
    storage.roleOwners.set({ role: "it", owner: "W9", ...SET });
    storage.roleOwners.set({ role: "people", owner: "S0GROUP", ...SET });
    openTask(storage, openCase(storage, { owner: "command-line" }));
    openTask(storage, openCase(storage, { owner: "U1" }));
    const unread = (since: number, limit = 50) => [...storage.people.notReadSince(hour(since), limit)].sort();
    expect(unread(0)).toEqual(["U1", "U2", "W9"]);
    expect(unread(0, 2)).toHaveLength(2);
    storage.people.keepTimezone("U2", undefined, hour(10));
    storage.people.keepTimezone("W9", "Europe/Berlin", hour(30));
    expect(unread(9)).toEqual(["U1"]);
    expect(unread(20)).toEqual(["U1", "U2"]);
  });

  test("without a waiting task is not asked about", () => {
    expect(openTemporary().people.notReadSince(hour(0), 50)).toEqual([]);
  });
});

test("what may be mentioned comes page by page, those that have waited longest first", () => {
  const { storage, free, taken } = withTasks();
  const mention = (now: number, after?: { id: number; remindAt: string }) =>
    storage.tasks
      .toMention({ now: hour(now), limit: 1, ...(after !== undefined && { after }) })
      .map(({ id, remindAt }) => ({ id, remindAt }));
  expect(mention(23)).toEqual([]);
  storage.tasks.firstRemindAt(taken, hour(20));
  expect(mention(24)).toEqual([{ id: taken, remindAt: hour(20) }]);
  expect(mention(24, { id: taken, remindAt: hour(20) })).toEqual([{ id: free, remindAt: hour(24) }]);
  storage.reminders.create({ task: taken, to: "U2", at: hour(21), escalation: false, next: hour(50) });
  storage.tasks.firstRemindAt(taken, hour(1));
  expect(mention(49)).toEqual([{ id: free, remindAt: hour(24) }]);
  storage.reminders.create({ task: free, to: "S1", at: hour(49), escalation: true });
  expect(mention(49)).toEqual([]);
  expect(mention(50)).toEqual([{ id: taken, remindAt: hour(50) }]);
});
