import { describe, expect, test } from "vitest";
import { interviewBrief } from "../../src/assessment/interview-brief.ts";
import { CATEGORIES, type Category, type Finding, STRENGTHS } from "../../src/domain/finding.ts";
import {
  BASELINE_QUESTIONS,
  CATEGORY_QUESTIONS,
  CHECK_QUESTIONS,
} from "../../src/playbook/interview-questions.ts";
import { buildCase, buildFinding } from "../support/build-case.ts";
import { fc } from "../support/properties.ts";

const briefOf = (findings: readonly Finding[]) => interviewBrief(buildCase({ assessment: { findings } }));
const asked = (findings: readonly Finding[]) => briefOf(findings).questions.map(({ asks }) => asks);
const found = (category: Category, given: Partial<Finding> = {}) =>
  buildFinding({ check: `of-${category}`, category, ...given });

describe("the questions", () => {
  test("are the ones for everybody when nothing is open", () => {
    expect(asked([])).toEqual(BASELINE_QUESTIONS.slice(0, 3));
    expect(asked([found("payment", { settled: true })])).toEqual(BASELINE_QUESTIONS.slice(0, 3));
  });

  test.each<[string, readonly Finding[], readonly unknown[]]>([
    [
      "a check's own question comes before its category's",
      [found("history", { check: "technology-claimed-before-it-existed" }), found("history")],
      [
        CHECK_QUESTIONS["technology-claimed-before-it-existed"],
        CATEGORY_QUESTIONS.history,
        BASELINE_QUESTIONS[0],
      ],
    ],
    [
      "the strongest finding comes first",
      [
        found("contact", { strength: "weak" }),
        found("payment", { strength: "strong" }),
        found("code", { strength: "moderate" }),
      ],
      [CATEGORY_QUESTIONS.payment, CATEGORY_QUESTIONS.code, CATEGORY_QUESTIONS.contact],
    ],
    [
      "what the interview itself answers is no question",
      [found("interview", { check: "not-yet-seen-in-person-or-on-video" })],
      BASELINE_QUESTIONS.slice(0, 3),
    ],
    [
      "five at most",
      CATEGORIES.slice(0, 7).map((category) => found(category)),
      CATEGORIES.slice(0, 5).map((category) => CATEGORY_QUESTIONS[category]),
    ],
  ])("%s", (_, findings, questions) => {
    expect(asked(findings)).toEqual(questions);
  });

  test("findings that lead to one question share it", () => {
    const [first] = briefOf([found("payment"), found("payment", { check: "another" })]).questions;
    expect(first?.because.map(({ check }) => check)).toEqual(["of-payment", "another"]);
  });

  test("are three to five different ones, whatever was found", () => {
    const finding = fc
      .record({
        check: fc.constantFrom("a", "camera-refused", "cv-conflicts-with-profile", "asks-for-prepayment"),
        category: fc.constantFrom(...CATEGORIES),
        strength: fc.constantFrom(...STRENGTHS),
        settled: fc.boolean(),
      })
      .map(buildFinding);
    fc.assert(
      fc.property(fc.array(finding, { maxLength: 30 }), (findings) => {
        const questions = asked(findings).map(({ en }) => en);
        expect(questions.length).toBeGreaterThanOrEqual(3);
        expect(questions.length).toBeLessThanOrEqual(5);
        expect(new Set(questions).size).toBe(questions.length);
        expect(briefOf(findings)).toEqual(briefOf(findings));
      }),
    );
  });
});

test("what is compared: every name that was given, and what shows on a call and no question asks for", () => {
  const brief = interviewBrief(
    buildCase({
      submission: { name: "Jane Doe", aliases: ["J. Doe", "Jane Doe"], cv: { name: "Jane M. Doe" } },
      assessment: {
        findings: [
          ...CATEGORIES.filter((category) => category !== "history").map((category) =>
            found(category, { strength: category === "interview" ? "weak" : "strong" }),
          ),
          found("interview", { check: "not-yet-seen-in-person-or-on-video", strength: "weak" }),
          found("history", { settled: true }),
        ],
      },
    }),
  );
  expect(brief.names).toEqual(["Jane Doe", "J. Doe", "Jane M. Doe"]);
  const asked = brief.questions.flatMap(({ because }) => because.map(({ category }) => category));
  expect(asked).toEqual(["linkage", "watchlist", "contact", "identity", "location"]);
  expect(brief.compare.map(({ check }) => check)).toEqual([
    "of-interview",
    "not-yet-seen-in-person-or-on-video",
  ]);
});
