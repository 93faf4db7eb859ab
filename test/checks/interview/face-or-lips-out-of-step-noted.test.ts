import { faceOrLipsOutOfStepNoted } from "../../../src/checks/interview/face-or-lips-out-of-step-noted.ts";
import { testCheck } from "../../support/check-tester.ts";

const EVIDENCE = "Noted by the interviewer: face or lips out of step with the voice";

testCheck(faceOrLipsOutOfStepNoted, import.meta.url, {
  clear: {
    "nothing was noted": { interviews: [{ mode: "video" }] },
    "something else was noted": { interviews: [{ observations: ["cannot-explain-own-work"] }] },
    "only the free text mentions it": {
      interviews: [{ notes: "face-or-lips-out-of-step" }],
      notes: "face-or-lips-out-of-step",
    },
  },
  raised: {
    "it was noted": {
      given: { interviews: [{ observations: ["face-or-lips-out-of-step"] }] },
      strength: "moderate",
      evidence: [EVIDENCE],
    },
    "it was noted in two of three interviews, once twice": {
      given: {
        interviews: [
          { on: "2026-01-05", observations: ["face-or-lips-out-of-step", "face-or-lips-out-of-step"] },
          { on: "2026-01-12", mode: "video" },
          { on: "2026-01-20", observations: ["reading-or-long-pauses", "face-or-lips-out-of-step"] },
        ],
      },
      strength: "moderate",
      evidence: [EVIDENCE, EVIDENCE],
    },
  },
  notApplicable: { "no interview was held": {} },
});
