import { almostOnlyCopies } from "../../../src/checks/code/almost-only-copies.ts";
import type { Submission } from "../../../src/domain/submission.ts";
import { testCheck } from "../../support/check-tester.ts";
import { codeAccount, repository } from "../../support/code-account.ts";

const LEAD: Partial<Submission> = {
  cv: { employment: [{ employer: "Example", title: "Open-source lead" }] },
};
const holds = (copies: number, own: number, ownCommits = 19) =>
  codeAccount({
    ownCommits,
    ownRepositories: [
      ...Array.from({ length: copies }, (_, at) =>
        repository(`copy-${at}`, at % 2 === 0 ? { fork: true } : { templateCopy: true }),
      ),
      ...Array.from({ length: own }, (_, at) => repository(`own-${at}`)),
    ],
  });

testCheck(almostOnlyCopies, import.meta.url, {
  clear: {
    "89 % are copies": { ...LEAD, ...holds(89, 11) },
    "there are twenty own commits": { ...LEAD, ...holds(10, 0, 20) },
  },
  raised: {
    "90 % are copies": {
      given: { ...LEAD, ...holds(9, 1) },
      strength: "weak",
      evidence: ["CV, title: Open-source lead", "janedoe: 9 of 10 repositories are copies, 19 own commits"],
    },
    "the role is senior and the contact began with a contribution": {
      given: { role: "Senior engineer", source: { channel: "pull-request" }, ...holds(5, 0, 0) },
      strength: "weak",
      evidence: [
        "Role applied for: Senior engineer",
        "janedoe: 5 of 5 repositories are copies, 0 own commits",
      ],
    },
  },
  notApplicable: {
    "no code profile was given": {},
    "nobody claims public code": { role: "Senior engineer", ...holds(9, 1) },
    "nobody claims a senior role": { role: "Engineer", cv: { text: "I like open source." }, ...holds(9, 1) },
  },
  cannotTell: {
    "nobody has looked": { ...LEAD, profiles: { github: "janedoe" } },
    "there are four repositories": { ...LEAD, ...holds(4, 0) },
  },
});
