import { differentPersonNoted } from "../../../src/checks/interview/different-person-noted.ts";
import { testCheck } from "../../support/check-tester.ts";

const EVIDENCE = "Noted by the interviewer: another person or voice than before";

testCheck(differentPersonNoted, import.meta.url, {
  clear: {
    "nothing was noted": { interviews: [{ mode: "video" }] },
    "something else was noted": { interviews: [{ observations: ["cannot-explain-own-work"] }] },
    "only the free text mentions it": {
      interviews: [{ notes: "different-person" }],
      notes: "different-person",
    },
  },
  raised: {
    "it was noted": {
      given: { interviews: [{ observations: ["different-person"] }] },
      strength: "strong",
      evidence: [EVIDENCE],
    },
    "it was noted in two of three interviews, once twice": {
      given: {
        interviews: [
          { on: "2026-01-05", observations: ["different-person", "different-person"] },
          { on: "2026-01-12", mode: "video" },
          { on: "2026-01-20", observations: ["reading-or-long-pauses", "different-person"] },
        ],
      },
      strength: "strong",
      evidence: [EVIDENCE, EVIDENCE],
    },
  },
  notApplicable: { "no interview was held": {} },
});
