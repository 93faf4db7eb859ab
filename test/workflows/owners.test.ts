import { describe, expect, test } from "vitest";
import type { Instant } from "../../src/domain/instant.ts";
import { answerTask, withdrawAnswer } from "../../src/workflows/answer-task.ts";
import { assignTask } from "../../src/workflows/assign-task.ts";
import { addresseeOf, calendarOf } from "../../src/workflows/calendars.ts";
import { keepTimezone, setRoleOwner, setWorkingTime } from "../../src/workflows/owners.ts";
import { remindDue } from "../../src/workflows/remind.ts";
import {
  COLLEAGUE,
  eventsOf,
  OTHER_PAYEE,
  OWNER,
  openTestWorld,
  TUESDAY,
  taskOf,
  vetted,
} from "../support/open-world.ts";

const PAYEE = "confirm-the-payee-name";
const IN_TOKYO = "U0TOKYO";
const IN_NEW_YORK = "U0NEWYORK";
const AT = "2026-03-03T09:30:00.000Z";

function start() {
  const test = openTestWorld();
  const { world } = test;
  keepTimezone(world, { user: IN_TOKYO, timezone: "Asia/Tokyo", at: TUESDAY });
  keepTimezone(world, { user: IN_NEW_YORK, timezone: "America/New_York", at: TUESDAY });
  const finance = (owner?: string) =>
    setRoleOwner(world, { role: "finance", by: OWNER, at: TUESDAY, ...(owner !== undefined && { owner }) });
  const open = () => vetted(test, OTHER_PAYEE).id;
  /** When the first reminder about the payee goes out, looked for every quarter of an hour. */
  const firstMention = (id: number, from: Instant = AT) => {
    for (let at = Date.parse(from); at < Date.parse(from) + 8 * 86_400_000; at += 900_000) {
      const now = new Date(at).toISOString();
      remindDue(world, now);
      const sent = eventsOf(test, id).find((event) => event.kind === "reminded" && event.task === PAYEE);
      if (sent?.kind === "reminded") return [now, sent.to];
    }
    return undefined;
  };
  return { test, world, finance, open, firstMention };
}

describe("a task belongs", () => {
  test.each([
    ["to the owner of the case when its role has none", undefined, undefined, OWNER],
    ["to the owner of its role", "S0FINANCE", undefined, "S0FINANCE"],
    ["to whoever took it, whoever owns the role", "S0FINANCE", COLLEAGUE, COLLEAGUE],
  ])("%s", (_, role, taker, expected) => {
    const { test, world, finance, open } = start();
    finance(role);
    const id = open();
    const task = taskOf(test, id, PAYEE).id;
    if (taker !== undefined)
      answerTask(world, { task, by: taker, at: AT, via: "reaction", key: "hand", answer: "mine" });
    expect(taskOf(test, id, PAYEE).owner).toBe(expected);
  });

  test("to the new owner of its role from the moment they are named, with the same due time", () => {
    const { test, finance, open } = start();
    const id = open();
    const before = taskOf(test, id, PAYEE);
    finance(IN_NEW_YORK);
    expect(taskOf(test, id, PAYEE)).toEqual({ ...before, owner: IN_NEW_YORK });
    finance();
    expect(taskOf(test, id, PAYEE)).toEqual(before);
  });
});

describe("handing a task on", () => {
  test("makes it the other's, is written down, and is shown", () => {
    const { test, world, open } = start();
    const id = open();
    const task = taskOf(test, id, PAYEE).id;
    const told = test.told.length;
    const after = assignTask(world, { task, to: COLLEAGUE, by: OWNER, via: "form", at: AT });
    expect(after).toMatchObject({ owner: COLLEAGUE, state: { status: "open", takenBy: COLLEAGUE } });
    expect(test.storage.history.of(id).at(-1)).toMatchObject({
      by: OWNER,
      at: AT,
      event: { kind: "task-assigned", task: PAYEE, from: OWNER, to: COLLEAGUE, via: "form" },
    });
    expect(test.told.slice(told)).toMatchObject([{ what: "case", case: { id } }]);
    expect(test.storage.history.firstBroken()).toBeUndefined();
  });

  test("again leaves nothing with the one before; who takes it has it, and gives it back", () => {
    const { test, world, open } = start();
    const id = open();
    const task = taskOf(test, id, PAYEE).id;
    const owner = () => taskOf(test, id, PAYEE).owner;
    assignTask(world, { task, to: COLLEAGUE, by: OWNER, via: "form", at: AT });
    assignTask(world, { task, to: "S0FINANCE", by: COLLEAGUE, via: "form", at: AT });
    expect(owner()).toBe("S0FINANCE");
    const hand = { task, by: IN_TOKYO, at: AT, via: "reaction", key: "hand" } as const;
    answerTask(world, { ...hand, answer: "mine" });
    expect(owner()).toBe(IN_TOKYO);
    withdrawAnswer(world, hand);
    expect(owner()).toBe("S0FINANCE");
  });

  test("says nothing about its outcome", () => {
    const { test, world, open } = start();
    const id = open();
    const task = taskOf(test, id, PAYEE).id;
    answerTask(world, { task, by: OWNER, at: AT, via: "button", key: "k", answer: "inconclusive" });
    assignTask(world, { task, to: COLLEAGUE, by: OWNER, via: "form", at: AT });
    expect(taskOf(test, id, PAYEE).state).toMatchObject({ status: "inconclusive", answeredBy: OWNER });
  });

  test("of a task that does not exist changes nothing", () => {
    const { world } = start();
    expect(assignTask(world, { task: 999, to: COLLEAGUE, by: OWNER, via: "form", at: AT })).toBeUndefined();
  });
});

describe("an owner's calendar", () => {
  test.each([
    ["nobody knows: the team's", "U0NEW", "Europe/Berlin", false],
    ["a user group: the team's", "S0FINANCE", "Europe/Berlin", false],
    ["somebody in Tokyo", IN_TOKYO, "Asia/Tokyo", false],
    ["somebody with holidays of their own", "U0HOLIDAYS", "Europe/Berlin", true],
  ])("of %s", (_, user, timezone, isUs) => {
    const { world } = start();
    setWorkingTime(world, { user: "U0HOLIDAYS", holidays: "us", awayUntil: undefined });
    const calendar = calendarOf(world, user);
    expect(calendar.timezone).toBe(timezone);
    expect([calendar.isHoliday("2026-03-05"), calendar.isHoliday("2026-04-03")]).toEqual([isUs, !isUs]);
  });

  test("takes no region that is not known, and no time zone", () => {
    const { world } = start();
    const awayUntil = "2026-03-09T08:00:00.000Z";
    expect(setWorkingTime(world, { user: IN_TOKYO, holidays: "XX-1", awayUntil })).toBe(false);
    keepTimezone(world, { user: IN_TOKYO, timezone: "Moon/Tycho", at: AT });
    keepTimezone(world, { user: IN_TOKYO, timezone: undefined, at: AT });
    expect(world.storage.people.find(IN_TOKYO)).toEqual({ user: IN_TOKYO, timezone: "Asia/Tokyo" });
    expect(setWorkingTime(world, { user: IN_TOKYO, holidays: "JP", awayUntil })).toBe(true);
    expect(addresseeOf(world, IN_TOKYO)).toMatchObject({ awayUntil, calendar: { timezone: "Asia/Tokyo" } });
  });

  test.each([
    // Opened on Tuesday, 10:00 in Berlin: six working hours later on each clock.
    [OWNER, "2026-03-03T15:00:00.000Z"],
    [IN_NEW_YORK, "2026-03-03T20:00:00.000Z"],
    [IN_TOKYO, "2026-03-04T06:00:00.000Z"],
  ])("decides when a task of %s is due: %s", (owner, dueAt) => {
    const { test, finance, open } = start();
    finance(owner);
    expect(taskOf(test, open(), PAYEE).dueAt).toBe(dueAt);
  });

  test.each([
    [OWNER, "2026-03-03T13:00:00.000Z"],
    [IN_NEW_YORK, "2026-03-03T18:00:00.000Z"],
    [IN_TOKYO, "2026-03-04T04:00:00.000Z"],
  ])("decides when %s is reminded: %s", (owner, at) => {
    const { finance, open, firstMention } = start();
    finance(owner);
    expect(firstMention(open())).toEqual([at, owner]);
  });

  test("decides anew when the task is handed on, by the clock of whoever has it now", () => {
    const { test, world, open, firstMention } = start();
    const id = open();
    const task = taskOf(test, id, PAYEE).id;
    // Due at 16:00 in Berlin is 10:00 in New York: less than four hours of work there, so nothing ahead of time.
    assignTask(world, { task, to: IN_NEW_YORK, by: OWNER, via: "form", at: AT });
    expect(firstMention(id)).toEqual(["2026-03-03T15:00:00.000Z", IN_NEW_YORK]);
  });

  test("that becomes known later moves what nobody was reminded of yet", () => {
    const { test, world, open, firstMention } = start();
    const id = open();
    keepTimezone(world, { user: OWNER, timezone: "America/New_York", at: AT });
    expect(taskOf(test, id, PAYEE).dueAt).toBe("2026-03-03T15:00:00.000Z");
    expect(firstMention(id)).toEqual(["2026-03-03T15:00:00.000Z", OWNER]);
  });
});

describe("somebody who is away", () => {
  test("is not reminded until they are back, and then once", () => {
    const { test, world, open, firstMention } = start();
    const id = open();
    setWorkingTime(world, { user: OWNER, holidays: undefined, awayUntil: "2026-03-09T08:00:00.000Z" });
    expect(firstMention(id)?.[0]).toBe("2026-03-09T08:00:00.000Z");
    remindDue(world, "2026-03-09T08:00:30.000Z");
    const about = eventsOf(test, id).filter((event) => event.kind === "reminded" && event.task === PAYEE);
    expect(about).toHaveLength(1);
  });
});
