import { refusesAStepAskedOfEveryone } from "../../../src/checks/interview/refuses-a-step-asked-of-everyone.ts";
import { testCheck } from "../../support/check-tester.ts";

const EVIDENCE = "Noted by the interviewer: declined a step that is asked of everyone";

testCheck(refusesAStepAskedOfEveryone, import.meta.url, {
  clear: {
    "nothing was noted": { interviews: [{ mode: "video" }] },
    "something else was noted": { interviews: [{ observations: ["cannot-explain-own-work"] }] },
    "only the free text mentions it": {
      interviews: [{ notes: "refuses-a-step-asked-of-everyone" }],
      notes: "refuses-a-step-asked-of-everyone",
    },
  },
  raised: {
    "it was noted": {
      given: { interviews: [{ observations: ["refuses-a-step-asked-of-everyone"] }] },
      strength: "moderate",
      evidence: [EVIDENCE],
    },
    "it was noted in two of three interviews, once twice": {
      given: {
        interviews: [
          {
            on: "2026-01-05",
            observations: ["refuses-a-step-asked-of-everyone", "refuses-a-step-asked-of-everyone"],
          },
          { on: "2026-01-12", mode: "video" },
          { on: "2026-01-20", observations: ["reading-or-long-pauses", "refuses-a-step-asked-of-everyone"] },
        ],
      },
      strength: "moderate",
      evidence: [EVIDENCE, EVIDENCE],
    },
  },
  notApplicable: { "no interview was held": {} },
});
