import { describe, expect, test } from "vitest";
import { levelOf } from "../../src/assessment/level.ts";
import type { Level } from "../../src/domain/assessment.ts";
import {
  CATEGORIES,
  type Category,
  type Finding,
  STRENGTHS,
  type Strength,
} from "../../src/domain/finding.ts";
import { fc } from "../support/properties.ts";

type Judged = Pick<Finding, "category" | "strength" | "settled">;

function finding(strength: Strength, category: Category, settled = false): Judged {
  return { strength, category, settled };
}

const rows: readonly [string, readonly Judged[], Level][] = [
  ["nothing", [], "nothing-raised"],
  ["one weak finding is a remark", [finding("weak", "contact")], "nothing-raised"],
  [
    "two weak findings in one category are one voice",
    [finding("weak", "contact"), finding("weak", "contact")],
    "nothing-raised",
  ],
  [
    "weak findings in two categories",
    [finding("weak", "contact"), finding("weak", "location")],
    "questions-open",
  ],
  [
    "weak findings in many categories never verify by themselves",
    [
      finding("weak", "contact"),
      finding("weak", "location"),
      finding("weak", "history"),
      finding("weak", "interview"),
      finding("weak", "payment"),
    ],
    "questions-open",
  ],
  ["one moderate finding", [finding("moderate", "payment")], "questions-open"],
  [
    "two moderate findings in one category",
    [finding("moderate", "payment"), finding("moderate", "payment")],
    "questions-open",
  ],
  [
    "moderate findings in two categories",
    [finding("moderate", "payment"), finding("moderate", "references")],
    "verify-first",
  ],
  [
    "a moderate finding and weak ones in two other categories",
    [finding("moderate", "payment"), finding("weak", "contact"), finding("weak", "location")],
    "questions-open",
  ],
  [
    "a moderate finding and weak ones in three other categories",
    [
      finding("moderate", "payment"),
      finding("weak", "contact"),
      finding("weak", "location"),
      finding("weak", "history"),
    ],
    "verify-first",
  ],
  [
    "a weak finding in the category of the moderate one is the same voice",
    [
      finding("moderate", "payment"),
      finding("weak", "payment"),
      finding("weak", "contact"),
      finding("weak", "location"),
    ],
    "questions-open",
  ],
  ["any strong finding", [finding("strong", "linkage")], "verify-first"],
  ["a settled strong finding does not count", [finding("strong", "linkage", true)], "nothing-raised"],
  [
    "a settled finding does not lend its category",
    [finding("moderate", "payment"), finding("moderate", "references", true)],
    "questions-open",
  ],
];

describe("the level", () => {
  test.each(rows)("%s", (_, findings, level) => {
    expect(levelOf(findings).level).toBe(level);
  });

  test("says why, in both languages", () => {
    expect(levelOf([finding("strong", "payment")]).because).toEqual({
      en: "One strong finding in payment.",
      de: "Ein starker Hinweis: Zahlung.",
    });
    expect(levelOf([finding("moderate", "payment"), finding("moderate", "references")]).because.en).toBe(
      "2 moderate findings, in payment and references.",
    );
    expect(levelOf([finding("strong", "payment", true)]).because.en).toBe("Everything raised is settled.");
  });

  const anyFinding = fc.record({
    category: fc.constantFrom(...CATEGORIES),
    strength: fc.constantFrom(...STRENGTHS),
    settled: fc.boolean(),
  });
  const order: readonly Level[] = ["nothing-raised", "questions-open", "verify-first"];

  test("does not depend on the order of the findings", () => {
    fc.assert(
      fc.property(fc.array(anyFinding, { maxLength: 8 }), (findings) => {
        expect(levelOf(findings).level).toBe(levelOf(findings.toReversed()).level);
      }),
    );
  });

  test("never falls because something more was raised, nor rises because something was settled", () => {
    fc.assert(
      fc.property(fc.array(anyFinding, { maxLength: 8 }), anyFinding, (findings, more) => {
        const rank = (some: readonly Judged[]) => order.indexOf(levelOf(some).level);
        expect(rank([...findings, { ...more, settled: false }])).toBeGreaterThanOrEqual(rank(findings));
        expect(rank([...findings, { ...more, settled: true }])).toBe(rank(findings));
      }),
    );
  });
});
