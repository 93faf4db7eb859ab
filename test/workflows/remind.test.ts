import { describe, expect, test } from "vitest";
import type { Instant } from "../../src/domain/instant.ts";
import type { Answer, TaskId } from "../../src/domain/task.ts";
import { answerTask } from "../../src/workflows/answer-task.ts";
import { decide } from "../../src/workflows/decide.ts";
import { remindDue } from "../../src/workflows/remind.ts";
import type { Policy } from "../../src/workflows/world.ts";
import {
  COLLEAGUE,
  eventsOf,
  ORDINARY,
  OTHER_PAYEE,
  OWNER,
  openTestWorld,
  type TestWorld,
  taskOf,
  vetted,
} from "../support/open-world.ts";

const PAYEE = "confirm-the-payee-name";
/** When the payee's name should be confirmed: six working hours after Tuesday, 10:00. */
const DUE = "2026-03-03T15:00:00.000Z";
const JUST_AFTER = "2026-03-03T15:00:30.000Z";
/** Two working hours before that. */
const AHEAD = "2026-03-03T13:00:00.000Z";

/** Asks whether something is due at each of these moments, and answers with what was sent. */
function tick(test: TestWorld, ...moments: readonly Instant[]): readonly [number, number][] {
  return moments.map((at) => {
    const { reminders, escalations } = remindDue(test.world, at);
    return [reminders, escalations];
  });
}

/** Asks every quarter of an hour, from one moment to another; when something was sent. */
function run(test: TestWorld, from: Instant, to: Instant): readonly Instant[] {
  const sent: Instant[] = [];
  for (let at = Date.parse(from); at < Date.parse(to); at += 900_000) {
    const now = new Date(at).toISOString();
    const { reminders, escalations } = remindDue(test.world, now);
    for (let count = 0; count < reminders + escalations; count += 1) sent.push(now);
  }
  return sent;
}

function start(policy: Partial<Policy> = {}) {
  const test = openTestWorld({ policy });
  const { id } = vetted(test, OTHER_PAYEE);
  // Only one task is left, so that the others of the case do not speak up.
  for (const one of test.storage.cases.find(id)?.tasks ?? [])
    if (one.task !== PAYEE) answer(test, id, one.task, "not-needed", "2026-03-03T09:30:00.000Z");
  return { test, id };
}

function answer(test: TestWorld, id: number, task: TaskId, given: Answer, at: Instant, by = OWNER): void {
  answerTask(test.world, {
    task: taskOf(test, id, task).id,
    by,
    at,
    via: "reaction",
    key: `${task}:${given}:${at}`,
    answer: given,
  });
}

function reminded(test: TestWorld, id: number) {
  return eventsOf(test, id).flatMap((event) =>
    event.kind === "reminded" ? [[event.task, event.to, event.nth]] : [],
  );
}

describe("a reminder", () => {
  test("comes two working hours ahead, to the task's owner, and is shown and written down", () => {
    const { test, id } = start();
    expect(tick(test, "2026-03-03T12:59:30.000Z", AHEAD)).toEqual([
      [0, 0],
      [1, 0],
    ]);
    expect(test.storage.history.of(id).at(-1)).toMatchObject({
      by: "bonafide",
      at: AHEAD,
      event: { kind: "reminded", task: PAYEE, to: OWNER, nth: 1 },
    });
    expect(test.told.at(-1)).toMatchObject({ what: "reminder", at: AHEAD, case: { id } });
    expect(test.storage.reminders.ofCase(id)).toMatchObject([{ to: OWNER, at: AHEAD, escalation: false }]);
  });

  test("comes again when the task is due, and a working day later", () => {
    const { test } = start();
    expect(run(test, "2026-03-03T09:00:00.000Z", "2026-03-20T16:00:00.000Z")).toEqual([
      "2026-03-03T13:00:00.000Z",
      "2026-03-03T15:00:00.000Z",
      "2026-03-04T15:00:00.000Z",
    ]);
  });

  test("has no 'ahead' for a task that had less than four working hours", () => {
    const { test } = start({ remindAfterHours: 3 });
    expect(run(test, "2026-03-03T09:00:00.000Z", "2026-03-20T16:00:00.000Z")).toEqual([
      "2026-03-03T12:00:00.000Z",
      "2026-03-04T12:00:00.000Z",
      "2026-03-05T12:00:00.000Z",
    ]);
  });

  test("for what is asked of everyone is due after three working days", () => {
    const test = openTestWorld();
    const { tasks } = vetted(test, ORDINARY);
    expect(new Set(tasks.map(({ dueAt }) => dueAt))).toEqual(new Set(["2026-03-06T09:00:00.000Z"]));
    expect(run(test, "2026-03-03T09:00:00.000Z", "2026-03-06T08:30:00.000Z")).toEqual([
      ...Array.from({ length: 3 }, () => "2026-03-05T15:00:00.000Z"),
      // The fourth had to wait for the next day.
      "2026-03-06T08:00:00.000Z",
    ]);
  });

  test.each([
    ["at night", "2026-03-04T02:00:00.000Z", 0],
    ["before the day begins", "2026-03-04T07:59:59.000Z", 0],
    ["when it begins", "2026-03-04T08:00:00.000Z", 1],
    ["in its last minute", "2026-03-04T15:59:59.000Z", 1],
    ["when it has ended", "2026-03-04T16:00:00.000Z", 0],
    ["on a Saturday", "2026-03-07T10:00:00.000Z", 0],
    ["on a Sunday", "2026-03-08T10:00:00.000Z", 0],
    ["on a holiday", "2026-04-03T10:00:00.000Z", 0],
  ])("%s: %s sends %i", (_, at, sent) => {
    expect(tick(start().test, at)).toEqual([[sent, 0]]);
  });

  test("goes to whoever took the task", () => {
    const { test, id } = start();
    answer(test, id, PAYEE, "mine", "2026-03-03T10:00:00.000Z", COLLEAGUE);
    tick(test, JUST_AFTER);
    expect(reminded(test, id)).toEqual([[PAYEE, COLLEAGUE, 1]]);
  });

  test("comes three times at most, a working day apart, over a weekend too", () => {
    const { test, id } = start();
    expect(run(test, "2026-03-05T10:00:00.000Z", "2026-03-13T16:00:00.000Z")).toEqual([
      "2026-03-05T10:00:00.000Z",
      "2026-03-06T10:00:00.000Z",
      "2026-03-09T10:00:00.000Z",
    ]);
    expect(reminded(test, id).map(([, , nth]) => nth)).toEqual([1, 2, 3]);
  });

  test.each([
    ["passed", []],
    ["failed", []],
    ["not-needed", []],
    ["snooze", ["2026-03-05T08:00:00.000Z"]],
    ["inconclusive", []],
    ["mine", ["2026-03-04T10:00:00.000Z", "2026-03-05T10:00:00.000Z"]],
  ] as const)("%s on Wednesday: reminded in the rest of Wednesday and Thursday at %j", (given, expected) => {
    const { test, id } = start();
    answer(test, id, PAYEE, given, "2026-03-04T09:00:00.000Z");
    // What a failed task brings is due on Thursday as well, and has rows of its own.
    if (given === "failed")
      answer(test, id, "independent-identity-check", "passed", "2026-03-04T09:30:00.000Z");
    expect(run(test, "2026-03-04T10:00:00.000Z", "2026-03-05T16:00:00.000Z")).toEqual(expected);
  });

  test("for what could not be established comes again next week", () => {
    const { test, id } = start();
    answer(test, id, PAYEE, "inconclusive", "2026-03-04T09:00:00.000Z");
    expect(run(test, "2026-03-06T10:00:00.000Z", "2026-03-09T16:00:00.000Z")).toEqual([
      "2026-03-09T08:00:00.000Z",
    ]);
  });

  test("comes again when the answer is taken back", () => {
    const { test, id } = start();
    const task = taskOf(test, id, PAYEE).id;
    const given = { task, by: OWNER, at: "2026-03-03T12:00:00.000Z", via: "button", key: "k" } as const;
    answerTask(test.world, { ...given, answer: "passed" });
    expect(tick(test, JUST_AFTER)).toEqual([[0, 0]]);
    answerTask(test.world, { ...given, at: JUST_AFTER, answer: "mine" });
    expect(tick(test, "2026-03-03T15:01:00.000Z")).toEqual([[1, 0]]);
  });

  test.each(["proceed", "on-hold", "not-cleared"] as const)(
    "never comes once the case is decided: %s",
    (decision) => {
      const { test, id } = start({ escalateTo: "U0BOSS" });
      // Two of the four decisions take two people.
      for (const by of [OWNER, COLLEAGUE])
        decide(test.world, id, { decision, reason: "Decided.", by, at: "2026-03-03T12:00:00.000Z" });
      expect(run(test, "2026-03-03T14:00:00.000Z", "2026-03-05T16:00:00.000Z")).toEqual([]);
    },
  );
});

describe("many tasks", () => {
  test("speak up three times per case and day; the rest waits for the next day", () => {
    const test = openTestWorld();
    const { id, tasks } = vetted(test, OTHER_PAYEE);
    expect(tasks).toHaveLength(5);
    const sent = run(test, "2026-03-06T12:00:00.000Z", "2026-03-09T16:00:00.000Z");
    expect(sent.map((at) => at.slice(0, 10))).toEqual([
      "2026-03-06",
      "2026-03-06",
      "2026-03-06",
      "2026-03-09",
      "2026-03-09",
      "2026-03-09",
    ]);
    // Those that waited longest come first, and on Monday first those that nobody was reminded of.
    expect(reminded(test, id)[0]).toEqual([PAYEE, OWNER, 1]);
  });

  test("of different cases do not share the limit", () => {
    const test = openTestWorld();
    const ids = [vetted(test, ORDINARY).id, vetted(test, ORDINARY).id];
    expect(tick(test, "2026-03-06T10:00:00.000Z")).toEqual([[6, 0]]);
    expect(ids.map((id) => reminded(test, id).length)).toEqual([3, 3]);
  });

  test("of which the oldest have nothing more to say do not silence the newer ones", () => {
    const { test, id } = start();
    for (let count = 0; count < 500; count += 1)
      test.storage.transaction(() => {
        const due = { openedAt: "2026-03-02T09:00:00.000Z", dueAt: "2026-03-02T10:00:00.000Z" };
        const task = test.storage.tasks.open({
          case: id,
          task: "liveness-script",
          role: "hiring",
          baseline: false,
          secondPerson: false,
          because: [],
          ...due,
          remindAt: due.dueAt,
        });
        for (let nth = 0; nth < 3; nth += 1)
          test.storage.reminders.create({
            task,
            to: OWNER,
            at: due.dueAt,
            escalation: false,
            next: "2026-03-03T10:00:00.000Z",
          });
      });
    expect(tick(test, "2026-03-04T10:00:00.000Z")).toEqual([[1, 0]]);
  });
});

describe("after a pause", () => {
  test("of a week, each task is caught up once and the case's limit holds", () => {
    const test = openTestWorld();
    const { id } = vetted(test, ORDINARY);
    expect(
      tick(test, "2026-03-16T10:00:00.000Z", "2026-03-16T10:00:30.000Z", "2026-03-16T15:59:30.000Z"),
    ).toEqual([
      [3, 0],
      [0, 0],
      [0, 0],
    ]);
    expect(new Set(reminded(test, id).map(([, , nth]) => nth))).toEqual(new Set([1]));
  });

  test("on a weekend nothing comes before Monday's first minute", () => {
    const { test } = start();
    expect(run(test, "2026-03-07T10:00:00.000Z", "2026-03-09T09:00:00.000Z")).toEqual([
      "2026-03-09T08:00:00.000Z",
    ]);
  });
});

describe("an escalation", () => {
  const LONG = ["2026-03-04T10:00:00.000Z", "2026-03-20T16:00:00.000Z"] as const;

  test("comes once, a working day after the third reminder", () => {
    const { test, id } = start({ escalateTo: "S0LEADS" });
    expect(run(test, ...LONG).map((at) => at.slice(0, 13))).toEqual([
      "2026-03-04T10",
      "2026-03-05T10",
      "2026-03-06T10",
      "2026-03-09T10",
    ]);
    expect(eventsOf(test, id).filter(({ kind }) => kind === "escalated")).toEqual([
      { kind: "escalated", task: PAYEE, to: "S0LEADS" },
    ]);
    expect(test.told.filter(({ what }) => what === "escalation")).toHaveLength(1);
    expect(
      test.storage.reminders
        .ofCase(id)
        .filter(({ task }) => task === taskOf(test, id, PAYEE).id)
        .map(({ escalation }) => escalation),
    ).toEqual([false, false, false, true]);
  });

  test("never comes where nobody is named for it", () => {
    const { test } = start();
    expect(run(test, ...LONG)).toHaveLength(3);
    expect(test.told.filter(({ what }) => what === "escalation")).toEqual([]);
  });

  test("waits while the task is quiet, and never comes once it is answered", () => {
    const { test, id } = start({ escalateTo: "S0LEADS" });
    run(test, "2026-03-04T10:00:00.000Z", "2026-03-06T11:00:00.000Z");
    answer(test, id, PAYEE, "inconclusive", "2026-03-09T09:00:00.000Z");
    expect(run(test, "2026-03-09T10:00:00.000Z", "2026-03-13T16:00:00.000Z")).toEqual([]);
    answer(test, id, PAYEE, "passed", "2026-03-13T15:00:00.000Z");
    expect(run(test, "2026-03-16T08:00:00.000Z", "2026-03-16T16:00:00.000Z")).toEqual([]);
  });
});

test("a reminder that cannot be shown is not counted either", () => {
  const { test, id } = start();
  const world = {
    ...test.world,
    notices: {
      ...test.world.notices,
      reminded() {
        throw new Error("no outbox");
      },
    },
  };
  expect(() => remindDue(world, JUST_AFTER)).toThrow("no outbox");
  expect(reminded(test, id)).toEqual([]);
  expect(tick(test, "2026-03-03T15:01:00.000Z")).toEqual([[1, 0]]);
  expect(DUE < JUST_AFTER).toBe(true);
});
