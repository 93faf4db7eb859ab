import { cannotExplainOwnWork } from "../../../src/checks/interview/cannot-explain-own-work.ts";
import { testCheck } from "../../support/check-tester.ts";

const EVIDENCE = "Noted by the interviewer: could not explain their own work";

testCheck(cannotExplainOwnWork, import.meta.url, {
  clear: {
    "nothing was noted": { interviews: [{ mode: "video" }] },
    "something else was noted": { interviews: [{ observations: ["different-person"] }] },
    "only the free text mentions it": {
      interviews: [{ notes: "cannot-explain-own-work" }],
      notes: "cannot-explain-own-work",
    },
  },
  raised: {
    "it was noted": {
      given: { interviews: [{ observations: ["cannot-explain-own-work"] }] },
      strength: "moderate",
      evidence: [EVIDENCE],
    },
    "it was noted in two of three interviews, once twice": {
      given: {
        interviews: [
          { on: "2026-01-05", observations: ["cannot-explain-own-work", "cannot-explain-own-work"] },
          { on: "2026-01-12", mode: "video" },
          { on: "2026-01-20", observations: ["reading-or-long-pauses", "cannot-explain-own-work"] },
        ],
      },
      strength: "moderate",
      evidence: [EVIDENCE, EVIDENCE],
    },
  },
  notApplicable: { "no interview was held": {} },
});
