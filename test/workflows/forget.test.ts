import { describe, expect, test } from "vitest";
import { toInstant } from "../../src/domain/instant.ts";
import type { Submission } from "../../src/domain/submission.ts";
import { answerTask } from "../../src/workflows/answer-task.ts";
import { caseNow } from "../../src/workflows/assess-case.ts";
import { decide } from "../../src/workflows/decide.ts";
import { digestOf } from "../../src/workflows/digest.ts";
import { casesOf, eraseCase, rewordLinked } from "../../src/workflows/forget.ts";
import { purge } from "../../src/workflows/purge.ts";
import { remindDue } from "../../src/workflows/remind.ts";
import {
  COLLEAGUE,
  ORDINARY,
  OTHER_PAYEE,
  OWNER,
  openTestWorld,
  type TestWorld,
  TUESDAY,
  vetted,
} from "../support/open-world.ts";

const days = (count: number) => toInstant(new Date(Date.parse(TUESDAY) + count * 86_400_000));
const asked = (at = TUESDAY) => ({ by: "command-line", at, because: "asked" }) as const;
const overdue = (test: TestWorld, now: string, retentionDays = 180) =>
  purge(test.storage, { now, retentionDays, by: "bonafide" });
const ROBERT: Submission = { ...ORDINARY, name: "Robert Hill", emails: ["robert@example.org"] };

describe("the cases of a mailbox", () => {
  test.each([
    ["the same spelling", "jane.doe@gmail.com"],
    ["another case", "JANE.DOE@Gmail.com"],
    ["a tag and without dots", "janedoe+jobs@googlemail.com"],
  ])("are found by %s", async (_, email) => {
    const test = openTestWorld();
    const { id } = vetted(test, { ...ORDINARY, emails: ["jane.doe@gmail.com"] });
    vetted(test, { ...ORDINARY, emails: ["other@gmail.com"] });
    expect(await casesOf(test.storage, email)).toEqual({ cases: [id], asReferee: [] });
  });

  test("are found when their hashes have expired", async () => {
    const test = openTestWorld({ policy: { linkMemoryDays: 1 } });
    const { id } = vetted(test, ORDINARY);
    await overdue(test, days(2));
    expect((await casesOf(test.storage, "jane.doe@example.com")).cases).toEqual([id]);
  });

  test("are told apart from cases that name it as a reference's, and from erased ones", async () => {
    const test = openTestWorld();
    const { id } = vetted(test, ORDINARY);
    const other = vetted(test, {
      ...ROBERT,
      references: [{ name: "Jane Doe", email: "jane.doe@example.com" }],
    });
    expect(await casesOf(test.storage, "jane.doe@example.com")).toEqual({
      cases: [id],
      asReferee: [other.id],
    });
    eraseCase(test.storage, id, asked());
    expect((await casesOf(test.storage, "jane.doe@example.com")).cases).toEqual([]);
  });
});

test("what is counted still adds up, whoever is forgotten", () => {
  const test = openTestWorld();
  const ids = [ORDINARY, OTHER_PAYEE, ROBERT].map((submission) => vetted(test, submission).id);
  const [first = 0, second = 0, third = 0] = ids;
  decide(test.world, first, { decision: "proceed", reason: "Fine.", by: OWNER, at: TUESDAY });
  const payee = caseNow(test.world, second).tasks[0];
  answerTask(test.world, {
    task: payee?.id ?? 0,
    by: COLLEAGUE,
    via: "button",
    at: TUESDAY,
    key: "k",
    answer: "failed",
  });
  decide(test.world, third, { decision: "on-hold", reason: "Wait.", by: OWNER, at: TUESDAY });
  const before = digestOf(test.world, days(1));
  const records = test.storage.trackRecord.all();
  for (const id of ids) expect(eraseCase(test.storage, id, asked(days(1)))).toBe(true);
  const after = digestOf(test.world, days(1));
  expect(after.figures.week).toEqual({ ...before.figures.week, stillOpen: before.figures.week.stillOpen });
  expect(after.figures.raisedMost).toEqual(before.figures.raisedMost);
  expect(after.figures.linked).toEqual(before.figures.linked);
  expect(test.storage.trackRecord.all()).toEqual(records);
  // From then on nothing waits, and nothing is open.
  const later = digestOf(test.world, days(9)).figures;
  expect([later.week.decided, later.week.stillOpen, later.held, later.overdue]).toEqual([0, 0, 0, []]);
});

test("nobody is reminded of an erased case, and it is in no list under its name", () => {
  const test = openTestWorld();
  const { id } = vetted(test, OTHER_PAYEE);
  eraseCase(test.storage, id, asked());
  expect(remindDue(test.world, days(7)).reminders).toBe(0);
  expect(test.storage.caseLists.named("Jane", 10)).toEqual([]);
  expect(test.storage.cases.list({ open: true, limit: 10 })).toEqual([]);
  expect(test.storage.cases.list({ limit: 10 })).toMatchObject([{ id, name: "", erasedAt: TUESDAY }]);
  expect(test.storage.cases.list({ limit: 10 })[0]).not.toHaveProperty("decision");
  expect(eraseCase(test.storage, id, asked())).toBe(false);
});

describe("what is kept too long is erased", () => {
  const decided = (test: TestWorld, at: string) => {
    const { id } = vetted(test, ORDINARY);
    decide(test.world, id, { decision: "proceed", reason: "Fine.", by: OWNER, at });
    return id;
  };

  test.each([
    ["180 days after the decision, to the day", 10, 190, []],
    ["and then", 10, 190.001, [1]],
  ])("%s", async (_, on, now, erased) => {
    const test = openTestWorld();
    decided(test, days(on));
    expect((await overdue(test, days(now))).cases).toEqual(erased);
  });

  test("counts, undecided, from when somebody last worked on it; what the bot does is no work", async () => {
    const test = openTestWorld();
    const { id } = vetted(test, OTHER_PAYEE);
    remindDue(test.world, days(100));
    const [task] = caseNow(test.world, id).tasks;
    answerTask(test.world, {
      task: task?.id ?? 0,
      by: OWNER,
      via: "button",
      at: days(30),
      key: "k",
      answer: "mine",
    });
    expect((await overdue(test, days(209))).cases).toEqual([]);
    expect((await overdue(test, days(211))).cases).toEqual([id]);
  });

  test("waits for the end of a hold", async () => {
    const test = openTestWorld();
    const { id } = vetted(test, ORDINARY);
    const until = days(60);
    decide(test.world, id, { decision: "on-hold", reason: "Later.", by: OWNER, at: TUESDAY, until });
    expect((await overdue(test, days(200))).cases).toEqual([]);
    expect((await overdue(test, days(241))).cases).toEqual([id]);
  });

  test("of many cases all, in one go, and a second time nothing", async () => {
    const test = openTestWorld();
    for (let count = 0; count < 25; count += 1) decided(test, TUESDAY);
    expect((await overdue(test, days(181))).cases).toHaveLength(25);
    expect(await overdue(test, days(181))).toEqual({
      cases: [],
      links: 0,
      identifiers: 0,
      sketches: 0,
      leftovers: 0,
    });
  });

  test("keeps the keyed hashes until they expire: a shared number is still noticed, a return is none", async () => {
    const test = openTestWorld();
    const id = decided(test, TUESDAY);
    await overdue(test, days(181));
    const other = vetted(test, { ...ROBERT }, days(182));
    const finding = other.assessment.findings.find(
      ({ check }) => check === "phone-used-by-another-candidate",
    );
    expect(finding?.evidence.at(-1)?.says.en).toBe(`V-${id} (name no longer kept), gave the same one`);
    const again = vetted(test, { ...ORDINARY, name: "Doe, Jane M.", emails: ["new@example.com"] }, days(182));
    const shared = again.assessment.linked.find((link) => link.case === `V-${id}`);
    expect(shared).toEqual({ case: `V-${id}`, because: [] });
    const purged = await overdue(test, days(366));
    expect(purged.identifiers).toBeGreaterThan(0);
    expect(
      vetted(test, { ...ROBERT, emails: [] }, days(366)).assessment.linked.map((link) => link.case),
    ).not.toContain(`V-${id}`);
  });
});

test("who was asked to be forgotten is linked to nobody any more", async () => {
  const test = openTestWorld();
  const { id } = vetted(test, ORDINARY);
  eraseCase(test.storage, id, asked());
  await rewordLinked(test.storage);
  expect(vetted(test, ROBERT).assessment.linked).toEqual([]);
});

test("keys of deliveries go after 30 days, and those that wait stay", async () => {
  const test = openTestWorld();
  const { inbox } = test.storage;
  for (const key of ["old", "waits"]) inbox.receive({ key, kind: "vet", payload: null, at: TUESDAY });
  inbox.finish("old", TUESDAY);
  expect((await overdue(test, days(30))).leftovers).toBe(0);
  expect((await overdue(test, days(31))).leftovers).toBe(1);
  expect(inbox.receive({ key: "old", kind: "vet", payload: null, at: days(31) })).toBe(true);
  expect(inbox.receive({ key: "waits", kind: "vet", payload: null, at: days(31) })).toBe(false);
});
