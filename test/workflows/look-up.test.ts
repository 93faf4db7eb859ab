import { describe, expect, test } from "vitest";
import type { Submission } from "../../src/domain/submission.ts";
import { caseNow } from "../../src/workflows/assess-case.ts";
import { decide } from "../../src/workflows/decide.ts";
import { askOutside, runLookUps } from "../../src/workflows/look-up.ts";
import {
  eventsOf,
  ORDINARY,
  OTHER_PAYEE,
  OWNER,
  openTestWorld,
  type TestWorld,
  TUESDAY,
  vetted,
} from "../support/open-world.ts";
import { codeAccount, fakeOutside } from "../support/outside.ts";

/** Everything that can be looked up, and nothing that does not fit. */
const REACHABLE: Partial<Submission> = {
  emails: ["jane@doe.dev"],
  profiles: { github: "janedoe", portfolio: "https://doe.dev/Jane" },
  cv: { employment: [{ employer: "Acme", domain: "acme.de" }] },
};
const ALL = [
  "github janedoe",
  "dns doe.dev",
  "rdap doe.dev",
  "links https://github.com/janedoe",
  "links https://doe.dev/Jane",
  "rdap acme.de",
];
const QUIET: Submission = { ...ORDINARY, ...REACHABLE };
const RAISED: Submission = { ...OTHER_PAYEE, ...REACHABLE };
/** Weak in two categories, which is a level of its own and no occasion. */
const WEAK: Submission = {
  ...QUIET,
  rate: { asked: 20, bandFrom: 60, bandTo: 90, currency: "EUR", per: "hour" },
  payment: { methods: ["bank"], accountHolder: "Jane Doe", iban: "GB33BUKB20201555555555" },
};
const LATER = "2026-03-03T09:05:00.000Z";
const days = (count: number) => new Date(Date.parse(TUESDAY) + count * 86_400_000).toISOString();
const click = { because: "click", by: OWNER, at: TUESDAY } as const;

function because({ world }: TestWorld, caseId: number, check: string): string | undefined {
  return caseNow(world, caseId).assessment.unanswered.find((open) => open.check === check)?.because.en;
}

describe("nobody is looked up", () => {
  test.each<[string, ReturnType<typeof fakeOutside>, Submission, string]>([
    ["with look-ups off, whatever is raised", fakeOutside([]), RAISED, "Look-ups are off."],
    ["with nothing raised", fakeOutside(), QUIET, "Nobody has asked yet. “Look up” in the thread asks."],
    ["for weak findings", fakeOutside(), WEAK, "Nobody has asked yet. “Look up” in the thread asks."],
  ])("%s", async (_, outside, submission, reason) => {
    const test = openTestWorld({ outside });
    const { id, assessment } = vetted(test, submission);
    if (submission === WEAK) expect(assessment.level).toBe("questions-open");
    await runLookUps(test.world, LATER);
    expect(outside.asked).toEqual([]);
    expect(test.storage.lookUps.ofCase(id)).toEqual([]);
    expect(because(test, id, "email-domain-recently-registered")).toBe(reason);
    expect(eventsOf(test, id).map(({ kind }) => kind)).not.toContain("look-ups-asked");
  });

  test("with look-ups off, by a click", async () => {
    const outside = fakeOutside([]);
    const test = openTestWorld({ outside });
    const { id } = vetted(test, RAISED);
    expect(askOutside(test.world, id, click)).toBe(0);
    await runLookUps(test.world, LATER);
    expect(outside.asked).toEqual([]);
  });

  test("by a source that is off", async () => {
    const outside = fakeOutside(["dns"]);
    const test = openTestWorld({ outside });
    const { id } = vetted(test, RAISED);
    await runLookUps(test.world, LATER);
    expect(outside.asked).toEqual(["dns doe.dev"]);
    expect(because(test, id, "email-domain-recently-registered")).toBe("Look-ups are off.");
  });

  test("once the case is decided, or the source was switched off meanwhile", async () => {
    const outside = fakeOutside();
    const test = openTestWorld({ outside });
    const { id } = vetted(test, RAISED);
    const other = vetted(test, { ...RAISED, name: "Ada Other" });
    decide(test.world, id, { decision: "proceed", reason: "Met.", by: OWNER, at: TUESDAY });
    await runLookUps({ ...test.world, outside: { ...outside, enabled: ["github"] } }, LATER);
    expect(outside.asked).toEqual(["github janedoe"]);
    const { lookUps } = test.storage;
    expect(lookUps.ofCase(id).every(({ state }) => state === "silent")).toBe(true);
    expect(lookUps.ofCase(other.id).filter(({ state }) => state === "answered")).toHaveLength(1);
  });

  test("for a case that is not there", () => {
    expect(askOutside(openTestWorld({ outside: fakeOutside() }).world, 99, click)).toBeUndefined();
  });
});

describe("a strong or moderate finding", () => {
  test("asks everything about the candidate, says why, and has the case assessed again once", async () => {
    const outside = fakeOutside();
    outside.says({
      "links https://doe.dev/Jane": { source: "links", status: 404 },
      "rdap acme.de": "The registry did not answer.",
    });
    const test = openTestWorld({ outside });
    const { id, assessment } = vetted(test, RAISED);
    expect(assessment.unanswered.map((open) => open.because.en)).toContain(
      "It is being asked outside; the answer is not there yet.",
    );
    expect(outside.asked).toEqual([]);
    expect(await runLookUps(test.world, LATER)).toBe(ALL.length);
    expect(outside.asked).toEqual(ALL);
    expect(outside.mostAtOnce).toBe(4);
    const after = caseNow(test.world, id).assessment;
    expect(after.findings.map(({ check }) => check)).toEqual([
      "profile-link-is-dead",
      "account-holder-differs",
    ]);
    expect(because(test, id, "email-domain-recently-registered")).toBeUndefined();
    expect(because(test, id, "email-domain-cannot-receive-mail")).toBeUndefined();
    const events = eventsOf(test, id);
    expect(events.filter(({ kind }) => kind === "look-ups-asked")).toEqual([
      {
        kind: "look-ups-asked",
        because: ["account-holder-differs"],
        questions: test.storage.lookUps.ofCase(id).map(({ question }) => question),
      },
    ]);
    expect(events.filter(({ kind }) => kind === "looked-up")).toHaveLength(ALL.length);
    expect(events).toContainEqual({
      ...{ kind: "looked-up", source: "rdap", about: "acme.de" },
      ...{ host: "rdap.example", outcome: "silent", reused: false },
    });
    expect(events.filter(({ kind }) => kind === "assessed")).toHaveLength(2);
    expect(test.told.filter(({ what }) => what === "case")).toHaveLength(2);
    expect(test.broken).toEqual([]);
  });

  test("asks each question once, however often the case is assessed", async () => {
    const outside = fakeOutside();
    const test = openTestWorld({ outside });
    const { id } = vetted(test, RAISED);
    for (const at of [LATER, days(1), days(90)]) {
      await runLookUps(test.world, at);
      expect(askOutside(test.world, id, { ...click, at })).toBe(0);
    }
    expect(outside.asked).toEqual(ALL);
  });
});

describe("a click", () => {
  test("asks what was not asked yet, and again what stayed without an answer", async () => {
    const outside = fakeOutside();
    outside.says({ "rdap doe.dev": "Too many questions; try again tomorrow." });
    const test = openTestWorld({ outside });
    const { id } = vetted(test, QUIET);
    expect(askOutside(test.world, id, click)).toBe(ALL.length);
    expect(askOutside(test.world, id, click)).toBe(0);
    await runLookUps(test.world, LATER);
    expect(because(test, id, "email-domain-recently-registered")).toBe(
      "The registry does not say when the domain was registered.",
    );
    outside.says({ "rdap doe.dev": { source: "rdap", registeredAt: "2026-02-01T00:00:00.000Z" } });
    expect(askOutside(test.world, id, { ...click, at: days(1) })).toBe(1);
    await runLookUps(test.world, days(1));
    expect(outside.asked).toEqual([...ALL, "rdap doe.dev"]);
    const { findings } = caseNow(test.world, id).assessment;
    expect(findings.map(({ check }) => check)).toEqual(["email-domain-recently-registered"]);
    expect(findings[0]?.evidence[1]?.source).toEqual({ name: "RDAP, rdap.example", seenAt: days(1) });
  });

  test("with no answer from anybody says each source's reason", async () => {
    const outside = fakeOutside();
    outside.says(Object.fromEntries(ALL.map((question) => [question, `No answer to ${question}.`])));
    const test = openTestWorld({ outside });
    const { id } = vetted(test, QUIET);
    askOutside(test.world, id, click);
    await runLookUps(test.world, LATER);
    expect(because(test, id, "email-domain-cannot-receive-mail")).toBe("No answer to dns doe.dev.");
    expect(because(test, id, "email-domain-recently-registered")).toBe("No answer to rdap doe.dev.");
    expect(because(test, id, "many-author-identities")).toBe("No answer to github janedoe.");
  });
});

describe("an answer to another case", () => {
  test.each([
    ["rdap doe.dev", 30, true],
    ["rdap doe.dev", 31, false],
    ["dns doe.dev", 1, true],
    ["dns doe.dev", 2, false],
    ["links https://doe.dev/Jane", 2, false],
    ["github janedoe", 7, true],
    ["github janedoe", 8, false],
  ])("to %s is used after %i days: %s", async (question, age, isUsed) => {
    const outside = fakeOutside();
    const test = openTestWorld({ outside });
    vetted(test, RAISED);
    await runLookUps(test.world, TUESDAY);
    const before = outside.asked.length;
    const { id } = vetted(test, { ...RAISED, name: "Robert Hill" }, days(age));
    await runLookUps(test.world, days(age));
    expect(outside.asked.slice(before).includes(question)).toBe(!isUsed);
    const kept = test.storage.lookUps
      .ofCase(id)
      .find((one) => `${one.question.source} ${one.question.about}` === question);
    expect(kept).toMatchObject({
      state: "answered",
      seenAt: isUsed ? TUESDAY : days(age),
      answeredAt: days(age),
    });
    const event = eventsOf(test, id).find(
      (one) => one.kind === "looked-up" && `${one.source} ${one.about}` === question,
    );
    expect(event).toMatchObject({ reused: isUsed });
  });

  test("asked for at the same time is asked for once", async () => {
    const outside = fakeOutside();
    const test = openTestWorld({ outside });
    vetted(test, RAISED);
    vetted(test, { ...RAISED, name: "Robert Hill" });
    await runLookUps(test.world, TUESDAY);
    expect(outside.asked).toEqual(ALL);
  });
});

describe("a code account", () => {
  test("is asked for by its number once that is known, and a new handle shows as a change", async () => {
    const outside = fakeOutside();
    const test = openTestWorld({ outside });
    vetted(test, RAISED);
    await runLookUps(test.world, TUESDAY);
    outside.says({ "github janedoe": { source: "github", account: null, renamedTo: "maxmuster" } });
    const { id } = vetted(test, { ...RAISED, name: "Robert Hill" }, days(10));
    await runLookUps(test.world, days(10));
    expect(outside.accounts).toEqual([undefined, "7"]);
    const changed = caseNow(test.world, id).assessment.findings.find(
      ({ check }) => check === "profile-changed-after-contact",
    );
    expect(changed?.evidence.map(({ says }) => says.en)).toEqual([
      "Profile before: github.com/janedoe",
      "Profile now: github.com/maxmuster",
    ]);
  });

  test.each([
    [
      "that is not there leaves every question about it open",
      { source: "github", account: null } as const,
      0,
    ],
    ["that is there has not been renamed", codeAccount(), 1],
  ])("%s", async (_, answer, clear) => {
    const outside = fakeOutside();
    outside.says({ "github janedoe": answer });
    const test = openTestWorld({ outside });
    const { id } = vetted(test, RAISED);
    await runLookUps(test.world, LATER);
    const reason = because(test, id, "profile-changed-after-contact");
    expect(reason === undefined ? 1 : 0).toBe(clear);
    if (clear === 0) expect(reason).toMatch(/^GitHub shows no account of that name/);
  });

  test("elsewhere than on GitHub cannot be looked up", async () => {
    const test = openTestWorld({ outside: fakeOutside() });
    const { id } = vetted(test, { ...ORDINARY, profiles: { gitlab: "janedoe" } });
    expect(because(test, id, "many-author-identities")).toBe("Only accounts on GitHub can be looked up.");
  });
});

describe("a process that ends in the middle", () => {
  test("asks again what nobody has answered, and keeps what somebody has", async () => {
    const outside = fakeOutside();
    const test = openTestWorld({ outside });
    const { id } = vetted(test, RAISED);
    let left = 3;
    const before = await runLookUps(test.world, LATER, { goesOn: () => left-- > 0 });
    expect(before).toBeGreaterThan(0);
    expect(before).toBeLessThan(ALL.length);
    expect(eventsOf(test, id).filter(({ kind }) => kind === "assessed")).toHaveLength(1);
    await runLookUps(test.world, LATER);
    expect(outside.asked.toSorted()).toEqual(ALL.toSorted());
    expect(eventsOf(test, id).filter(({ kind }) => kind === "assessed")).toHaveLength(2);
  });

  test("gives up on a question that never comes back, and goes on with the others", async () => {
    const outside = fakeOutside();
    outside.says({ "rdap doe.dev": "throws" });
    const test = openTestWorld({ outside });
    const { id } = vetted(test, RAISED);
    for (let run = 0; run < 3; run += 1)
      await expect(runLookUps(test.world, LATER)).rejects.toThrow(/on purpose/);
    await runLookUps(test.world, LATER);
    expect(outside.asked.filter((question) => question === "rdap doe.dev")).toHaveLength(3);
    const states = test.storage.lookUps.ofCase(id).map(({ state }) => state);
    expect(states.filter((state) => state === "silent")).toHaveLength(1);
    expect(states.filter((state) => state === "answered")).toHaveLength(ALL.length - 1);
  });
});
