import { remoteControlOrSecondTypistNoted } from "../../../src/checks/interview/remote-control-or-second-typist-noted.ts";
import { testCheck } from "../../support/check-tester.ts";

const EVIDENCE = "Noted by the interviewer: remote control or a second person typing";

testCheck(remoteControlOrSecondTypistNoted, import.meta.url, {
  clear: {
    "nothing was noted": { interviews: [{ mode: "video" }] },
    "something else was noted": { interviews: [{ observations: ["cannot-explain-own-work"] }] },
    "only the free text mentions it": {
      interviews: [{ notes: "remote-control-or-second-typist" }],
      notes: "remote-control-or-second-typist",
    },
  },
  raised: {
    "it was noted": {
      given: { interviews: [{ observations: ["remote-control-or-second-typist"] }] },
      strength: "moderate",
      evidence: [EVIDENCE],
    },
    "it was noted in two of three interviews, once twice": {
      given: {
        interviews: [
          {
            on: "2026-01-05",
            observations: ["remote-control-or-second-typist", "remote-control-or-second-typist"],
          },
          { on: "2026-01-12", mode: "video" },
          { on: "2026-01-20", observations: ["reading-or-long-pauses", "remote-control-or-second-typist"] },
        ],
      },
      strength: "moderate",
      evidence: [EVIDENCE, EVIDENCE],
    },
  },
  notApplicable: { "no interview was held": {} },
});
