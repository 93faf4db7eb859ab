import { readingOrLongPausesNoted } from "../../../src/checks/interview/reading-or-long-pauses-noted.ts";
import { testCheck } from "../../support/check-tester.ts";

const EVIDENCE = "Noted by the interviewer: eye movement or long pauses, as if reading";

testCheck(readingOrLongPausesNoted, import.meta.url, {
  clear: {
    "nothing was noted": { interviews: [{ mode: "video" }] },
    "something else was noted": { interviews: [{ observations: ["cannot-explain-own-work"] }] },
    "only the free text mentions it": { interviews: [{ notes: "Long pauses, as if reading." }] },
  },
  raised: {
    "it was noted": {
      given: { interviews: [{ observations: ["reading-or-long-pauses"] }] },
      strength: "weak",
      evidence: [EVIDENCE],
    },
    "it was noted in two of three interviews": {
      given: {
        interviews: [
          { on: "2026-01-05", observations: ["reading-or-long-pauses"] },
          { on: "2026-01-12", mode: "video" },
          { on: "2026-01-20", observations: ["different-person", "reading-or-long-pauses"] },
        ],
      },
      strength: "weak",
      evidence: [EVIDENCE, EVIDENCE],
    },
  },
  notApplicable: { "no interview was held": {} },
});
