import { cvTextMatchesAnotherCandidate } from "../../../src/checks/linkage/cv-text-matches-another-candidate.ts";
import { testCheck } from "../../support/check-tester.ts";

const cv = { text: "Ten years of building payment systems." };
const source = { name: "V-3", seenAt: "2026-02-03T09:00:00.000Z" };
const like = (over = {}) => ({
  case: "V-3",
  name: "Mara Lindqvist",
  likeness: "text" as const,
  similarity: 0.8,
  passages: ["ten years of"],
  source,
  ...over,
});
const similar = (...overs: object[]) => ({ lookedUp: { similarCvs: overs.map(like) } });
const outline = { likeness: "outline", similarity: 0.4, passages: ["Acme GmbH, 2019-03 – 2021-05"] };

testCheck(cvTextMatchesAnotherCandidate, import.meta.url, {
  clear: {
    "nothing is alike": { cv, ...similar() },
    "less than half is alike": { cv, ...similar({ similarity: 0.49 }) },
    "the same person comes back": { cv, ...similar({ similarity: 1, name: "Doe, Jane" }) },
    "the same person comes back with a rewritten CV": { cv, ...similar({ ...outline, name: "Jane Hill" }) },
  },
  raised: {
    "half of it is alike": {
      given: { cv, ...similar({ similarity: 0.5 }) },
      strength: "strong",
      says: /^Much of the text is the same/,
      evidence: ["V-3, Mara Lindqvist: much the same text", 'In both: "ten years of"'],
      cases: ["V-3"],
    },
    "three passages are shown": {
      given: { cv, ...similar({ similarity: 0.999, passages: ["a", "b", "c", "d"] }) },
      strength: "strong",
      evidence: ["V-3, Mara Lindqvist: much the same text", 'In both: "a"', 'In both: "b"', 'In both: "c"'],
      cases: ["V-3"],
    },
    "the other text is gone": {
      given: { cv, ...similar({ passages: [] }) },
      strength: "strong",
      evidence: [
        "V-3, Mara Lindqvist: much the same text",
        "That CV is no longer kept, so what both have cannot be shown.",
      ],
      cases: ["V-3"],
    },
    "one career is told in other words": {
      given: { cv, ...similar(outline) },
      strength: "moderate",
      says: /^The CV tells much the same career/,
      evidence: ["V-3, Mara Lindqvist: much the same career", "In both: Acme GmbH, 2019-03 – 2021-05"],
      cases: ["V-3"],
    },
    "jobs alone, without a text, are the same": {
      given: { ...similar(outline) },
      strength: "moderate",
      evidence: ["V-3, Mara Lindqvist: much the same career", "In both: Acme GmbH, 2019-03 – 2021-05"],
      cases: ["V-3"],
    },
    "the same text stands before the same career": {
      given: { cv, ...similar({ ...outline, case: "V-4" }, {}) },
      strength: "strong",
      evidence: [
        "V-3, Mara Lindqvist: much the same text",
        'In both: "ten years of"',
        "V-4, Mara Lindqvist: much the same career",
        "In both: Acme GmbH, 2019-03 – 2021-05",
      ],
      cases: ["V-3", "V-4"],
    },
    "three cases are shown, and all are named": {
      given: { cv, ...similar(...["V-3", "V-4", "V-5", "V-6"].map((id) => ({ case: id }))) },
      strength: "strong",
      evidence: ["V-3", "V-4", "V-5"].flatMap((id) => [
        `${id}, Mara Lindqvist: much the same text`,
        'In both: "ten years of"',
      ]),
      cases: ["V-3", "V-4", "V-5", "V-6"],
    },
  },
  notApplicable: { "no text was given": { ...similar() } },
  cannotTell: { "texts are not compared": { cv } },
});
