import { codeAccountYoungerThanTheCareer } from "../../../src/checks/code/code-account-younger-than-the-career.ts";
import { testCheck } from "../../support/check-tester.ts";
import { codeAccount } from "../../support/code-account.ts";

const NEW = codeAccount({ createdAt: "2025-12-24T00:00:00.000Z" });
const CREATED = "Code account janedoe: created 2025-12-24";
const claims = (years: number) => ({ cv: { skills: [{ name: "Open source", years }] } });

testCheck(codeAccountYoungerThanTheCareer, import.meta.url, {
  clear: {
    "the account is old": { ...claims(9), ...codeAccount({}) },
    "the account is six months old": {
      ...claims(9),
      ...codeAccount({ createdAt: "2025-08-03T09:00:00.000Z" }),
    },
  },
  raised: {
    "the account is not quite six months old": {
      given: { ...claims(4), ...codeAccount({ createdAt: "2025-08-03T09:00:01.000Z" }) },
      strength: "weak",
      evidence: ["CV, skills: Open source, 4 years", "Code account janedoe: created 2025-08-03"],
    },
    "the text claims years of open source": {
      given: { ...NEW, cv: { text: "8+ years of open-source work. Java." } },
      strength: "weak",
      evidence: ["CV, text: 8+ years of open-source work", CREATED],
    },
    "the text says since when": {
      given: { ...NEW, cv: { text: "Open source contributor since 2019" } },
      strength: "weak",
      evidence: ["CV, text: Open source contributor since 2019", CREATED],
    },
    "a job is in public code": {
      given: {
        ...NEW,
        cv: {
          employment: [
            { employer: "Example", title: "Open-source maintainer", start: "2018-01", end: "2024-01" },
          ],
        },
      },
      strength: "weak",
      evidence: ["CV, job: Open-source maintainer, Example, from 2018-01", CREATED],
    },
  },
  notApplicable: {
    "no code profile was given": {},
    "nothing is claimed: a new account on its own is no finding": NEW,
    "less than four years are claimed": { ...claims(3.9), ...NEW },
    "the years are not about public code": { ...NEW, cv: { text: "Java for 15 years. I like open source." } },
    "the work was private": { ...NEW, cv: { skills: [{ name: "GitHub", years: 10 }] } },
    "a year is only mentioned": {
      ...NEW,
      cv: { text: "15 years ago open source was new. Vor 15 Jahren Open Source." },
    },
  },
  cannotTell: { "nobody has looked": { ...claims(9), profiles: { github: "janedoe" } } },
});
