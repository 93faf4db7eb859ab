import { describe, expect, test } from "vitest";
import * as z from "zod";
import { assess } from "../../src/assessment/assess.ts";
import { toReport } from "../../src/assessment/report.ts";
import { CHECKS } from "../../src/checks/index.ts";
import { PEOPLE } from "../../src/demo/people.ts";
import type { Submission } from "../../src/domain/submission.ts";
import { LANGUAGES } from "../../src/domain/text.ts";
import { known } from "../../src/facts/index.ts";
import { TUESDAY } from "../support/open-world.ts";

/** As the contract with users has it, and not a key more. */
const Report = z.strictObject({
  candidate: z.string().min(1),
  case: z.string().regex(/^V-\d+$/),
  at: z.iso.datetime({ precision: 3 }),
  level: z.enum(["verify-first", "questions-open", "nothing-raised"]),
  because: z.string().min(1),
  findings: z.array(
    z.strictObject({
      check: z.string().regex(/^[a-z0-9-]+$/),
      category: z.string().regex(/^[a-z]+$/),
      strength: z.enum(["strong", "moderate", "weak"]),
      settled: z.boolean(),
      says: z.string().min(1),
      evidence: z
        .array(
          z.strictObject({
            says: z.string().min(1),
            source: z.strictObject({
              name: z.string().min(1),
              seenAt: z.iso.datetime(),
              url: z.url().optional(),
            }),
          }),
        )
        .min(1),
      ordinaryReasons: z.array(z.string().min(1)).min(1),
      sources: z.array(z.strictObject({ title: z.string().min(1), url: z.url({ protocol: /^https$/ }) })),
      tasks: z.array(z.string()).min(1),
    }),
  ),
  unanswered: z.array(z.strictObject({ check: z.string(), because: z.string().min(1) })),
  tasks: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string().min(1),
      before: z.enum(["application", "interview", "offer", "onboarding", "engaged"]).nullable(),
      owner: z.enum(["hiring", "people", "it", "finance", "security"]),
      baseline: z.boolean(),
      because: z.array(z.string()),
    }),
  ),
  linked: z.array(z.strictObject({ case: z.string().regex(/^V-\d+$/), because: z.array(z.string()) })),
  coverage: z.strictObject({
    checks: z.int(),
    raised: z.int(),
    clear: z.int(),
    notApplicable: z.int(),
    unanswered: z.int(),
  }),
});

const forms: readonly Submission[] = PEOPLE.flatMap(({ form }) => form ?? []);
const withEverything: Submission = {
  ...forms.at(-1),
  name: "Michael Brandt",
  phones: ["+1 415 555 2671", "+44 7400 123456"],
  failedTasks: ["report-and-contain"],
  passedTasks: ["confirm-the-payee-name"],
};

function assessed(submission: Submission) {
  const earlier = known([
    { kind: "phone", canonical: "+447400123456", case: "V-5", name: "Alex Carter", seenAt: TUESDAY } as const,
    {
      kind: "phone",
      canonical: "+14155552671",
      case: "V-6",
      name: "Michael Brandt",
      seenAt: TUESDAY,
    } as const,
  ]);
  const gathered = { seenAt: TUESDAY, now: TUESDAY, earlier, passedTasks: [], failedTasks: [] };
  return assess(CHECKS, submission, gathered, (check, error) => {
    throw new Error(check, { cause: error });
  });
}

describe("the report", () => {
  test.each(
    [...forms, withEverything].flatMap((submission) =>
      LANGUAGES.map((language) => [submission.name, language, submission] as const),
    ),
  )("of %s in %s has the form that programs rely on, through JSON as well", (_, language, submission) => {
    const assessment = assessed(submission);
    const report = toReport(submission.name, "V-12", assessment, language);
    expect(Report.parse(JSON.parse(JSON.stringify(report)))).toEqual(report);
    const { checks, raised, clear, notApplicable, unanswered } = report.coverage;
    expect(raised + clear + notApplicable + unanswered).toBe(checks);
    expect(report.findings).toHaveLength(raised);
    expect(report.unanswered).toHaveLength(unanswered);
  });

  test("fills every part for a candidate with everything, so that the form above was tried", () => {
    const report = toReport("Michael Brandt", "V-12", assessed(withEverything), "en");
    expect(report.findings.map(({ settled }) => settled)).toContain(true);
    expect(report.unanswered).not.toEqual([]);
    expect(report.linked).toEqual([
      { case: "V-5", because: ["phone-used-by-another-candidate"] },
      { case: "V-6", because: [] },
    ]);
    expect(report.tasks.map(({ before }) => before)).toContain("offer");
  });

  test("a task that no stage waits for says so with null", () => {
    const assessment = assessed({ name: "Jane Doe", phones: ["+49 1512 3456789"] });
    const planned = { id: "report-and-contain", owner: "security", baseline: false, because: ["a"] } as const;
    const report = toReport("Jane Doe", "V-1", { ...assessment, tasks: [planned] }, "en");
    expect(report.tasks).toEqual([{ ...planned, title: expect.any(String), before: null }]);
    expect(Report.parse(report)).toEqual(report);
  });

  test("differs between the languages in words alone", () => {
    const assessment = assessed(withEverything);
    const [en, de] = LANGUAGES.map((language) => toReport("Michael Brandt", "V-12", assessment, language));
    expect(en?.because).toBe(assessment.because.en);
    expect(de?.because).toBe(assessment.because.de);
    expect(en?.findings.map(({ says }) => says)).not.toEqual(de?.findings.map(({ says }) => says));
    const bones = (report: typeof en) => ({
      ...report,
      because: "",
      findings: report?.findings.map(({ check, strength, tasks, sources }) => ({
        check,
        strength,
        tasks,
        sources,
      })),
      unanswered: report?.unanswered.map(({ check }) => check),
      tasks: report?.tasks.map((task) => ({ ...task, title: "" })),
    });
    expect(bones(en)).toEqual(bones(de));
  });
});
