import { cannotDescribeClaimedPlace } from "../../../src/checks/interview/cannot-describe-claimed-place.ts";
import { testCheck } from "../../support/check-tester.ts";

const EVIDENCE = "Noted by the interviewer: could not describe the town given";

testCheck(cannotDescribeClaimedPlace, import.meta.url, {
  clear: {
    "nothing was noted": { interviews: [{ mode: "video" }] },
    "something else was noted": { interviews: [{ observations: ["cannot-explain-own-work"] }] },
    "only the free text mentions it": {
      interviews: [{ notes: "cannot-describe-claimed-place" }],
      notes: "cannot-describe-claimed-place",
    },
  },
  raised: {
    "it was noted": {
      given: { interviews: [{ observations: ["cannot-describe-claimed-place"] }] },
      strength: "moderate",
      evidence: [EVIDENCE],
    },
    "it was noted in two of three interviews, once twice": {
      given: {
        interviews: [
          {
            on: "2026-01-05",
            observations: ["cannot-describe-claimed-place", "cannot-describe-claimed-place"],
          },
          { on: "2026-01-12", mode: "video" },
          { on: "2026-01-20", observations: ["reading-or-long-pauses", "cannot-describe-claimed-place"] },
        ],
      },
      strength: "moderate",
      evidence: [EVIDENCE, EVIDENCE],
    },
  },
  notApplicable: { "no interview was held": {} },
});
