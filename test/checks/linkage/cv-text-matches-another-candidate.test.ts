import { cvTextMatchesAnotherCandidate } from "../../../src/checks/linkage/cv-text-matches-another-candidate.ts";
import { testCheck } from "../../support/check-tester.ts";

const cv = { text: "Ten years of building payment systems." };
const source = { name: "CVs of other candidates", seenAt: "2026-02-03T09:00:00.000Z" };
const similar = (similarity: number, name = "Mara Lindqvist", over = {}) => ({
  lookedUp: { similarCvs: [{ case: "V-3", name, similarity, passages: ["ten years of"], source, ...over }] },
});

testCheck(cvTextMatchesAnotherCandidate, import.meta.url, {
  clear: {
    "nothing is alike": { cv, lookedUp: { similarCvs: [] } },
    "less than half is alike": { cv, ...similar(0.49) },
    "the same person comes back": { cv, ...similar(1, "Doe, Jane") },
  },
  raised: {
    "half of it is alike": {
      given: { cv, ...similar(0.5) },
      strength: "strong",
      evidence: ["V-3, Mara Lindqvist: much the same text", 'In both: "ten years of"'],
      cases: ["V-3"],
    },
    "three passages are shown": {
      given: { cv, ...similar(0.999, "Mara Lindqvist", { passages: ["a", "b", "c", "d"] }) },
      strength: "strong",
      evidence: ["V-3, Mara Lindqvist: much the same text", 'In both: "a"', 'In both: "b"', 'In both: "c"'],
      cases: ["V-3"],
    },
  },
  notApplicable: { "no text was given": { lookedUp: { similarCvs: [] } } },
  cannotTell: { "texts are not compared": { cv } },
});
