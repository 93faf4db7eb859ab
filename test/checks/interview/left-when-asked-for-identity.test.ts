import { leftWhenAskedForIdentity } from "../../../src/checks/interview/left-when-asked-for-identity.ts";
import { testCheck } from "../../support/check-tester.ts";

const EVIDENCE = "Noted by the interviewer: left when asked for an identity document";

testCheck(leftWhenAskedForIdentity, import.meta.url, {
  clear: {
    "nothing was noted": { interviews: [{ mode: "video" }] },
    "something else was noted": { interviews: [{ observations: ["cannot-explain-own-work"] }] },
    "only the free text mentions it": {
      interviews: [{ notes: "left-when-asked-for-identity" }],
      notes: "left-when-asked-for-identity",
    },
  },
  raised: {
    "it was noted": {
      given: { interviews: [{ observations: ["left-when-asked-for-identity"] }] },
      strength: "strong",
      evidence: [EVIDENCE],
    },
    "it was noted in two of three interviews, once twice": {
      given: {
        interviews: [
          {
            on: "2026-01-05",
            observations: ["left-when-asked-for-identity", "left-when-asked-for-identity"],
          },
          { on: "2026-01-12", mode: "video" },
          { on: "2026-01-20", observations: ["reading-or-long-pauses", "left-when-asked-for-identity"] },
        ],
      },
      strength: "strong",
      evidence: [EVIDENCE, EVIDENCE],
    },
  },
  notApplicable: { "no interview was held": {} },
});
