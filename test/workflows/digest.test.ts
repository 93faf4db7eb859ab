import { describe, expect, test } from "vitest";
import type { Instant } from "../../src/domain/instant.ts";
import { type DigestTime, digestIfDue, digestOf, digestOfWeek } from "../../src/workflows/digest.ts";
import { ORDINARY, OTHER_PAYEE, openTestWorld, type TestWorld, vetted } from "../support/open-world.ts";

const MONDAY_NINE: DigestTime = { day: 1, hour: 9, minute: 0, timezone: "Europe/Berlin" };
/** Mondays, 09:00 in Berlin. */
const MARCH_2 = "2026-03-02T08:00:00.000Z";
const MARCH_9 = "2026-03-09T08:00:00.000Z";

/** A team that has been running since Tuesday, 3 March. */
function running(since = "2026-03-03T09:00:00.000Z"): TestWorld {
  const test = openTestWorld();
  test.storage.digests.settled(since);
  return test;
}

function weeks(test: TestWorld) {
  return test.told.flatMap((one) => (one.what === "digest" ? [one.week] : []));
}

/** Asks every ten minutes; the ends of the weeks that were sent. */
function run(test: TestWorld, time: DigestTime, from: Instant, to: Instant): readonly Instant[] {
  for (let at = Date.parse(from); at < Date.parse(to); at += 600_000)
    digestIfDue(test.world, time, new Date(at).toISOString());
  return weeks(test).map((week) => week.to);
}

describe("the weekly digest", () => {
  test("does not look back on the day a team starts", () => {
    const test = openTestWorld();
    expect(digestIfDue(test.world, MONDAY_NINE, "2026-03-03T09:00:00.000Z")).toBe("not-due");
    expect(test.told).toEqual([]);
    expect(test.storage.digests.lastAt()).toBe("2026-03-03T09:00:00.000Z");
    expect(digestIfDue(test.world, MONDAY_NINE, MARCH_9)).toBe("sent");
  });

  test.each([
    ["a minute before", "2026-03-09T07:59:59.999Z", "not-due"],
    ["at the very minute", MARCH_9, "sent"],
    ["later that day", "2026-03-09T20:00:00.000Z", "sent"],
    ["days later, when nobody was running", "2026-03-12T08:00:00.000Z", "sent"],
  ] as const)("%s is %s: %s", (_, now, expected) => {
    const test = running();
    expect(digestIfDue(test.world, MONDAY_NINE, now)).toBe(expected);
    expect(weeks(test).map(({ to }) => to)).toEqual(expected === "sent" ? [MARCH_9] : []);
  });

  test("comes once a week", () => {
    const test = running();
    expect(run(test, MONDAY_NINE, "2026-03-07T00:00:00.000Z", "2026-03-17T00:00:00.000Z")).toEqual([
      MARCH_9,
      "2026-03-16T08:00:00.000Z",
    ]);
  });

  test("covers the seven days before it, beside the seven before those", () => {
    const test = running();
    vetted(test, ORDINARY, "2026-03-02T07:59:59.999Z");
    vetted(test, ORDINARY, MARCH_2);
    vetted(test, ORDINARY, "2026-03-09T07:59:59.999Z");
    vetted(test, ORDINARY, MARCH_9);
    digestIfDue(test.world, MONDAY_NINE, MARCH_9);
    const [week] = weeks(test);
    expect(week).toMatchObject({ from: MARCH_2, to: MARCH_9 });
    expect(week?.figures.week.opened["nothing-raised"]).toBe(2);
    expect(week?.figures.before.opened["nothing-raised"]).toBe(1);
  });

  test("for weeks in which nobody was running is one, the newest", () => {
    const test = running();
    expect(digestIfDue(test.world, MONDAY_NINE, "2026-04-01T10:00:00.000Z")).toBe("sent");
    expect(digestIfDue(test.world, MONDAY_NINE, "2026-04-01T10:01:00.000Z")).toBe("not-due");
    expect(weeks(test).map(({ to }) => to)).toEqual(["2026-03-30T07:00:00.000Z"]);
  });

  test("with nothing to say is settled in silence", () => {
    const test = running();
    test.quietWeeks(true);
    expect(digestIfDue(test.world, MONDAY_NINE, MARCH_9)).toBe("silent");
    test.quietWeeks(false);
    expect(digestIfDue(test.world, MONDAY_NINE, "2026-03-09T08:01:00.000Z")).toBe("not-due");
    expect(weeks(test)).toEqual([]);
  });

  test("that cannot be told is not settled", () => {
    const test = running();
    const world = {
      ...test.world,
      notices: {
        ...test.world.notices,
        digest() {
          throw new Error("no outbox");
        },
      },
    };
    expect(() => digestIfDue(world, MONDAY_NINE, MARCH_9)).toThrow("no outbox");
    expect(digestIfDue(test.world, MONDAY_NINE, MARCH_9)).toBe("sent");
  });
});

describe("when the clocks change", () => {
  test.each([
    ["to summer time", "2026-03-23T08:00:00.000Z", "2026-03-30T07:00:00.000Z"],
    ["to winter time", "2026-10-19T07:00:00.000Z", "2026-10-26T08:00:00.000Z"],
  ])(
    "%s, the digest comes at nine on the wall, and its week begins where the last one ended",
    (_, from, to) => {
      const test = running(from);
      vetted(test, ORDINARY, from);
      vetted(test, ORDINARY, new Date(Date.parse(from) - 1).toISOString());
      expect(digestIfDue(test.world, MONDAY_NINE, new Date(Date.parse(to) - 1).toISOString())).toBe(
        "not-due",
      );
      expect(digestIfDue(test.world, MONDAY_NINE, to)).toBe("sent");
      const [week] = weeks(test);
      expect(week).toMatchObject({ from, to });
      expect(week?.figures.week.opened["nothing-raised"]).toBe(1);
      expect(week?.figures.before.opened["nothing-raised"]).toBe(1);
    },
  );

  const sundayHalfPastTwo = { ...MONDAY_NINE, day: 0, hour: 2, minute: 30 };

  test("in the hour that is left out, it comes that day all the same, once", () => {
    const test = running("2026-03-25T09:00:00.000Z");
    const sent = run(test, sundayHalfPastTwo, "2026-03-28T00:00:00.000Z", "2026-03-30T12:00:00.000Z");
    expect(sent.map((at) => at.slice(0, 10))).toEqual(["2026-03-29"]);
  });

  test("in the hour that comes twice, it comes once", () => {
    const test = running("2026-10-21T09:00:00.000Z");
    const sent = run(test, sundayHalfPastTwo, "2026-10-24T00:00:00.000Z", "2026-10-26T12:00:00.000Z");
    expect(sent.map((at) => at.slice(0, 10))).toEqual(["2026-10-25"]);
  });
});

test("a digest that somebody asks for covers the seven days up to now", () => {
  const test = openTestWorld();
  expect(digestOf(test.world, "2026-03-05T12:34:56.000Z")).toMatchObject({
    from: "2026-02-26T12:34:56.000Z",
    to: "2026-03-05T12:34:56.000Z",
  });
});

describe("a week by its name", () => {
  const WEEK_10 = { year: 2026, week: 10 };

  test("that is over is whole, from Monday to Sunday in the team's time zone", () => {
    const test = openTestWorld();
    vetted(test, ORDINARY, "2026-03-01T22:59:59.999Z");
    vetted(test, ORDINARY, "2026-03-01T23:00:00.000Z");
    vetted(test, ORDINARY, "2026-03-08T22:59:59.999Z");
    vetted(test, ORDINARY, "2026-03-08T23:00:00.000Z");
    const week = digestOfWeek(test.world, WEEK_10, "2026-05-01T08:00:00.000Z");
    expect(week).toMatchObject({
      from: "2026-03-01T23:00:00.000Z",
      to: "2026-03-08T23:00:00.000Z",
      past: WEEK_10,
    });
    expect(week?.figures.week).toMatchObject({ stillOpen: 3, opened: { "nothing-raised": 2 } });
    expect(week?.figures.before).toMatchObject({ stillOpen: 1, opened: { "nothing-raised": 1 } });
  });

  test("that has begun goes as far as it has come, and one that has not is none", () => {
    const { world } = openTestWorld();
    const friday = "2026-03-06T08:00:00.000Z";
    const week = digestOfWeek(world, WEEK_10, friday);
    expect(week).toMatchObject({ from: "2026-03-01T23:00:00.000Z", to: friday });
    expect(week?.past).toBeUndefined();
    expect(digestOfWeek(world, { year: 2026, week: 11 }, friday)).toBeUndefined();
    expect(digestOfWeek(world, { year: 2026, week: 11 }, "2026-03-08T23:00:00.000Z")).toBeDefined();
  });
});

test("a week says who may not be asked, whether there are lists, and what each check has been worth", () => {
  const opened = openTestWorld();
  vetted(opened, OTHER_PAYEE);
  const week = digestOf(opened.world, MARCH_9);
  expect(week).toMatchObject({ off: ["dns", "rdap", "github", "links"], hasLists: false });
  expect(week.records.get("account-holder-differs")).toEqual({ confirmed: 0, ordinary: 0, open: 1 });
});

test("overdue tasks stand beside those of the digest before", () => {
  const test = running();
  vetted(test, OTHER_PAYEE, "2026-03-04T08:00:00.000Z");
  digestIfDue(test.world, MONDAY_NINE, MARCH_9);
  vetted(test, OTHER_PAYEE, "2026-03-10T08:00:00.000Z");
  digestIfDue(test.world, MONDAY_NINE, "2026-03-16T08:00:00.000Z");
  const [first, second] = weeks(test).map(({ figures }) => ({
    now: figures.overdue.reduce((sum, { tasks }) => sum + tasks, 0),
    before: figures.overdueBefore,
  }));
  expect(first?.before).toBe(0);
  expect(first?.now).toBeGreaterThan(0);
  expect(second?.before).toBe(first?.now);
});
