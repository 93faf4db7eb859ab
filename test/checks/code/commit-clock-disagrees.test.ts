import { commitClockDisagrees } from "../../../src/checks/code/commit-clock-disagrees.ts";
import { testCheck } from "../../support/check-tester.ts";
import { codeAccount } from "../../support/code-account.ts";

/** Pairs of hours east of UTC and commits. */
const commits = (country: string, ...offsets: readonly (readonly [number, number])[]) => ({
  location: { country },
  ...codeAccount({
    commitOffsets: offsets.map(([hours, count]) => ({ minutes: hours * 60, commits: count })),
  }),
});

testCheck(commitClockDisagrees, import.meta.url, {
  clear: {
    "they follow the country's winter and summer": commits("DE", [1, 50], [2, 50]),
    "60 % are far away": commits("DE", [1, 40], [9, 60]),
    "four hours east are two in summer": commits("DE", [4, 100]),
    "most were made on servers": commits("JP", [0, 90], [9, 10]),
    "the country has many zones": commits("US", [-10, 50], [-5, 50]),
  },
  raised: {
    "61 % are far away": {
      given: commits("DE", [1, 39], [8, 20], [9, 41]),
      strength: "weak",
      evidence: ["Country of residence given: DE", "61 of 100 commits of the last year: +09:00, +08:00"],
    },
    "ten commits are enough": {
      given: commits("US", [5.5, 10]),
      strength: "weak",
      evidence: ["Country of residence given: US", "10 of 10 commits of the last year: +05:30"],
    },
  },
  notApplicable: {
    "no code profile was given": {},
    "no country was given": codeAccount({ commitOffsets: [{ minutes: 540, commits: 90 }] }),
  },
  cannotTell: {
    "nobody has looked": { location: { country: "DE" }, profiles: { github: "janedoe" } },
    "there are no commits": commits("DE"),
    "nine commits are too few": commits("DE", [9, 9]),
    "all were made on servers": commits("JP", [0, 90]),
    "the country is not known": commits("XX", [9, 90]),
    "there is no such offset": commits("DE", [99, 90]),
  },
});
