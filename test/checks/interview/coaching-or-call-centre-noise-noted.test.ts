import { coachingOrCallCentreNoiseNoted } from "../../../src/checks/interview/coaching-or-call-centre-noise-noted.ts";
import { testCheck } from "../../support/check-tester.ts";

const EVIDENCE = "Noted by the interviewer: prompting or the noise of many calls";

testCheck(coachingOrCallCentreNoiseNoted, import.meta.url, {
  clear: {
    "nothing was noted": { interviews: [{ mode: "video" }] },
    "something else was noted": { interviews: [{ observations: ["cannot-explain-own-work"] }] },
    "only the free text mentions it": {
      interviews: [{ notes: "coaching-or-call-centre-noise" }],
      notes: "coaching-or-call-centre-noise",
    },
  },
  raised: {
    "it was noted": {
      given: { interviews: [{ observations: ["coaching-or-call-centre-noise"] }] },
      strength: "moderate",
      evidence: [EVIDENCE],
    },
    "it was noted in two of three interviews, once twice": {
      given: {
        interviews: [
          {
            on: "2026-01-05",
            observations: ["coaching-or-call-centre-noise", "coaching-or-call-centre-noise"],
          },
          { on: "2026-01-12", mode: "video" },
          { on: "2026-01-20", observations: ["reading-or-long-pauses", "coaching-or-call-centre-noise"] },
        ],
      },
      strength: "moderate",
      evidence: [EVIDENCE, EVIDENCE],
    },
  },
  notApplicable: { "no interview was held": {} },
});
