import { agreedWithAFalseDetail } from "../../../src/checks/interview/agreed-with-a-false-detail.ts";
import { testCheck } from "../../support/check-tester.ts";

const EVIDENCE = "Noted by the interviewer: agreed with a detail that was made up for the test";

testCheck(agreedWithAFalseDetail, import.meta.url, {
  clear: {
    "nothing was noted": { interviews: [{ mode: "video" }] },
    "something else was noted": { interviews: [{ observations: ["cannot-explain-own-work"] }] },
    "only the free text mentions it": {
      interviews: [{ notes: "agreed-with-a-false-detail" }],
      notes: "agreed-with-a-false-detail",
    },
  },
  raised: {
    "it was noted": {
      given: { interviews: [{ observations: ["agreed-with-a-false-detail"] }] },
      strength: "moderate",
      evidence: [EVIDENCE],
    },
    "it was noted in two of three interviews, once twice": {
      given: {
        interviews: [
          { on: "2026-01-05", observations: ["agreed-with-a-false-detail", "agreed-with-a-false-detail"] },
          { on: "2026-01-12", mode: "video" },
          { on: "2026-01-20", observations: ["reading-or-long-pauses", "agreed-with-a-false-detail"] },
        ],
      },
      strength: "moderate",
      evidence: [EVIDENCE, EVIDENCE],
    },
  },
  notApplicable: { "no interview was held": {} },
});
