import { describe, expect, test } from "vitest";
import { assess } from "../../src/assessment/assess.ts";
import { clear, defineCheck, notApplicable, type Outcome, raise } from "../../src/checks/define-check.ts";
import { CHECKS } from "../../src/checks/index.ts";
import { paidOnlyInCrypto } from "../../src/checks/payment/paid-only-in-crypto.ts";
import type { Category } from "../../src/domain/finding.ts";
import { readSubmission } from "../../src/domain/read-submission.ts";
import type { Submission } from "../../src/domain/submission.ts";
import { verbatim } from "../../src/domain/text.ts";
import type { EarlierUse } from "../../src/facts/identifiers.ts";
import { type Gathered, known } from "../../src/facts/index.ts";
import { ORDINARY, OTHER_PAYEE, TUESDAY } from "../support/open-world.ts";
import { fc } from "../support/properties.ts";

const GATHERED: Gathered = {
  seenAt: TUESDAY,
  now: TUESDAY,
  earlier: known([]),
  passedTasks: [],
  failedTasks: [],
};

function never(check: string, error: unknown): void {
  throw new Error(`${check} is broken`, { cause: error });
}

function run(submission: Submission, gathered: Partial<Gathered> = {}, checks = CHECKS) {
  return assess(checks, submission, { ...GATHERED, ...gathered }, never);
}

function check(id: string, outcome: () => Outcome, category: Category = "payment") {
  return defineCheck({
    ...paidOnlyInCrypto,
    id,
    category,
    strengths: ["strong", "moderate"],
    needs: [],
    run: outcome as never,
  });
}

function finding(cases: readonly string[] = []): Outcome {
  const source = { name: "submission", seenAt: TUESDAY };
  return raise({
    strength: "moderate",
    says: verbatim("x"),
    evidence: [{ says: verbatim("y"), source }],
    cases,
  });
}

function phoneOf(name: string, number: number): EarlierUse {
  return { kind: "phone", canonical: "+4915123456789", case: `V-${number}`, name, seenAt: TUESDAY };
}

describe("a check that throws", () => {
  const boom = check("boom", () => {
    throw new Error("on purpose");
  });

  test("ends in 'cannot tell', is reported, and the others are asked all the same", () => {
    const reported: [string, unknown][] = [];
    const assessment = assess(
      [boom, check("after", () => finding())],
      ORDINARY,
      GATHERED,
      (id, error) => void reported.push([id, error]),
    );
    expect(reported).toEqual([["boom", new Error("on purpose")]]);
    expect(assessment.unanswered).toEqual([
      {
        check: "boom",
        because: { en: expect.stringContaining("on us"), de: expect.stringContaining("an uns") },
      },
    ]);
    expect(assessment.findings.map((one) => one.check)).toEqual(["after"]);
    expect(assessment.coverage).toEqual({ checks: 2, raised: 1, clear: 0, notApplicable: 0, unanswered: 1 });
  });
});

describe("what is assessed", () => {
  test("of an ordinary candidate raises nothing and opens the baseline", () => {
    const { level, findings, linked, tasks, at } = run(ORDINARY);
    expect({ level, findings, linked, at }).toEqual({
      level: "nothing-raised",
      findings: [],
      linked: [],
      at: TUESDAY,
    });
    expect(tasks.every(({ baseline, because }) => baseline && because.length === 0)).toBe(true);
    expect(tasks).not.toEqual([]);
  });

  test("every ending is counted, and 'cannot tell' is listed with its reason", () => {
    const cannotTell = { ending: "cannot-tell", because: verbatim("Look-ups are off.") } as const;
    const { coverage, unanswered } = run(ORDINARY, {}, [
      check("a", () => clear),
      check("b", () => clear),
      check("c", () => clear),
      check("d", () => notApplicable(verbatim("nothing given"))),
      check("e", () => notApplicable(verbatim("nothing given"))),
      check("f", () => cannotTell),
      check("g", () => finding()),
    ]);
    expect(coverage).toEqual({ checks: 7, raised: 1, clear: 3, notApplicable: 2, unanswered: 1 });
    expect(unanswered).toEqual([{ check: "f", because: verbatim("Look-ups are off.") }]);
  });

  test("an unknown source ends in 'cannot tell', never in 'clear'", () => {
    const because = verbatim("The source did not answer.");
    const { unanswered, linked } = run(ORDINARY, { earlier: { known: false, because } });
    expect(unanswered).toContainEqual({ check: "phone-used-by-another-candidate", because });
    expect(linked).toEqual([]);
  });

  test.each([
    ["nothing is passed", {}, false, "verify-first"],
    ["the task that settles it passed", { passedTasks: ["confirm-the-payee-name"] }, true, "nothing-raised"],
    ["another task passed", { passedTasks: ["liveness-script"] }, false, "verify-first"],
  ] as const)("a finding when %s", (_, gathered, settled, level) => {
    const assessment = run(OTHER_PAYEE, gathered);
    expect(assessment.findings).toMatchObject([{ check: "account-holder-differs", settled }]);
    expect(assessment.level).toBe(level);
  });

  test("what the submission says was passed or failed counts like an answer here", () => {
    expect(run({ ...OTHER_PAYEE, passedTasks: ["confirm-the-payee-name"] }).level).toBe("nothing-raised");
    expect(run({ ...ORDINARY, failedTasks: ["liveness-script"] }).findings).toMatchObject([
      { check: "verification-failed", strength: "strong" },
    ]);
  });

  test("a finding says all it has to: evidence, reasons, sources, tasks", () => {
    const [found] = run(OTHER_PAYEE).findings;
    expect(found?.evidence.map(({ says, source }) => [says.en, source])).toEqual([
      ["Candidate: Jane Doe", { name: "submission", seenAt: TUESDAY }],
      ["Account holder: Robert Hill", { name: "submission", seenAt: TUESDAY }],
    ]);
    expect(found?.evidence.every((one) => Object.keys(one).join() === "says,source")).toBe(true);
    expect(found?.ordinaryReasons.length).toBeGreaterThan(0);
    expect(found?.tasks).toEqual(["confirm-the-payee-name"]);
  });
});

describe("links", () => {
  const NUMBER = { ...ORDINARY, phones: ["+49 151 23456789"] };

  test.each([
    ["nobody", [], []],
    ["the same person come back", [phoneOf("Doe, Jane", 3)], [["V-3", []]]],
    ["somebody else", [phoneOf("Robert Hill", 4)], [["V-4", ["phone-used-by-another-candidate"]]]],
    [
      "both",
      [phoneOf("Jane Doe", 3), phoneOf("Robert Hill", 4)],
      [
        ["V-4", ["phone-used-by-another-candidate"]],
        ["V-3", []],
      ],
    ],
    [
      "the same person twice over",
      [
        phoneOf("Jane Doe", 3),
        { ...phoneOf("Jane Doe", 3), kind: "mailbox", canonical: "jane.doe@example.com" },
      ],
      [["V-3", []]],
    ],
  ] as const)("to %s", (_, earlier, expected) => {
    const { linked } = run(NUMBER, { earlier: known(earlier) });
    expect(linked.map((link) => [link.case, link.because])).toEqual(expected);
  });

  test("a shared detail that no finding points to says nothing about somebody else", () => {
    const mailbox = {
      ...phoneOf("Robert Hill", 4),
      kind: "mailbox",
      canonical: "jane.doe@example.com",
    } as const;
    const others = CHECKS.filter(({ category }) => category !== "linkage");
    expect(run(NUMBER, { earlier: known([mailbox]) }, others).linked).toEqual([]);
  });

  test("every finding that points to a case is named once", () => {
    const checks = [check("a", () => finding(["V-7", "V-8"])), check("b", () => finding(["V-7"]))];
    expect(run(ORDINARY, {}, checks).linked).toEqual([
      { case: "V-7", because: ["a", "b"] },
      { case: "V-8", because: ["a"] },
    ]);
  });
});

describe("whatever is typed", () => {
  const text = fc.oneof(
    fc.string({ maxLength: 40 }),
    fc.string({ unit: "binary", maxLength: 20 }),
    fc.constantFrom(
      "<!channel>",
      "{candidate}",
      "$&",
      "‮abc",
      "\0",
      "a".repeat(300),
      "+49 151 23456789",
      "__proto__",
    ),
  );
  const date = fc.constantFrom("2019", "2019-02", "2019-02-30", "9999-12", "0001");
  const employment = fc.array(
    fc.record(
      { employer: text, title: text, start: date, end: date, fullTime: fc.boolean(), text },
      { requiredKeys: ["employer"] },
    ),
    { maxLength: 3 },
  );
  const anything = fc.record(
    {
      name: text,
      aliases: fc.array(text, { maxLength: 2 }),
      phones: fc.array(text, { maxLength: 3 }),
      location: fc.record(
        { country: fc.constantFrom("DE", "US", "XX", "ZZ"), city: text },
        { requiredKeys: [] },
      ),
      observedTimezone: fc.constantFrom("Europe/Berlin", "Asia/Kathmandu", "Etc/GMT+12"),
      stage: fc.constantFrom("application", "offer", "engaged"),
      cv: fc.record(
        {
          text,
          employment,
          skills: fc.array(fc.record({ name: text, years: fc.integer({ min: 0, max: 80 }) })),
        },
        { requiredKeys: [] },
      ),
      otherHistory: fc.array(fc.record({ source: text, employment }), { maxLength: 2 }),
      references: fc.array(
        fc.record({ name: text, company: text, companyDomain: text, email: text, phone: text }),
        {
          maxLength: 3,
        },
      ),
      payment: fc.record(
        {
          methods: fc.array(fc.constantFrom("bank", "crypto")),
          accountHolder: text,
          registeredBusiness: text,
        },
        { requiredKeys: [] },
      ),
      notes: text,
    },
    { requiredKeys: ["name"] },
  );

  test("no check throws, coverage adds up, and the same input gives the same answer to the letter", () => {
    let assessed = 0;
    fc.assert(
      fc.property(anything, (input) => {
        const read = readSubmission(input);
        if (!read.ok) return;
        assessed += 1;
        const first = run(read.submission);
        const { checks, raised, clear: quiet, notApplicable: none, unanswered } = first.coverage;
        expect(checks).toBe(CHECKS.length);
        expect(raised + quiet + none + unanswered).toBe(checks);
        expect(raised).toBe(first.findings.length);
        expect(unanswered).toBe(first.unanswered.length);
        expect(JSON.stringify(run(structuredClone(read.submission)))).toBe(JSON.stringify(first));
      }),
      { numRuns: 200 },
    );
    expect(assessed).toBeGreaterThan(50);
  });
});
