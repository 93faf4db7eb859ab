import { technologyClaimedBeforeItExisted } from "../../../src/checks/history/technology-claimed-before-it-existed.ts";
import { testCheck } from "../../support/check-tester.ts";

const skills = (name: string, years: number) => ({ cv: { skills: [{ name, years }] } });
const job = (end: string, text: string) => ({
  cv: { employment: [{ employer: "Example GmbH", start: "2008-01", end, text }] },
});
const REACT = "React: first publicly available 2013-05";
const TYPESCRIPT = "TypeScript: first publicly available 2012-10";

testCheck(technologyClaimedBeforeItExisted, import.meta.url, {
  clear: {
    "the years fit": skills("React", 10),
    "the years are twelve months too many": { ...skills("React", 13.75), at: "2026-02-03T10:00:00.000Z" },
    "the job ended after the release": job("2014-01", "Frontend in React and Java for a bank."),
    "the job ended six months before": job("2012-11", "Built it with React and TypeScript."),
    "a year alone may reach into the release": job("2013", "Moved the site to React and Node.js."),
    "a longer name is meant": { ...skills("Java", 20) },
  },
  raised: {
    "the years are thirteen months too many": {
      given: skills("React", 13.8333),
      strength: "moderate",
      evidence: ["CV, skills: React, 13.8333 years (since about 2012-04)", REACT],
    },
    "the years are 23 months too many": {
      given: skills("React", 14.6667),
      strength: "moderate",
      evidence: ["CV, skills: React, 14.6667 years (since about 2011-06)", REACT],
    },
    "the years are 24 months too many": {
      given: skills("React", 14.75),
      strength: "strong",
      evidence: ["CV, skills: React, 14.75 years (since about 2011-05)", REACT],
    },
    "two technologies are too early": {
      given: {
        cv: {
          skills: [
            { name: "React", years: 14 },
            { name: "TypeScript", years: 14.5 },
          ],
        },
      },
      strength: "strong",
      evidence: [
        "CV, skills: React, 14 years (since about 2012-02)",
        REACT,
        "CV, skills: TypeScript, 14.5 years (since about 2011-08)",
        TYPESCRIPT,
      ],
    },
    "one claim is made twice, which counts once": {
      given: {
        cv: { skills: [{ name: "React", years: 14 }], text: "I have 14 years of experience with React." },
      },
      strength: "moderate",
      evidence: ["CV, skills: React, 14 years (since about 2012-02)", REACT],
    },
    "a job ended seven months before the release": {
      given: job("2012-10", "Built the shop in React and Java."),
      strength: "moderate",
      evidence: ["CV, job: React at Example GmbH, until 2012-10", REACT],
    },
    "the text says so": {
      given: { cv: { text: "Profile. 20 years of professional experience with Kubernetes." } },
      strength: "strong",
      evidence: [
        "CV, text: 20 years of professional experience with Kubernetes (since about 2006-02)",
        "Kubernetes: first publicly available 2014-06",
      ],
    },
    "the text says since when, in German": {
      given: { cv: { text: "Seit 2010 TypeScript, davor Java." } },
      strength: "moderate",
      evidence: ["CV, text: Seit 2010 TypeScript, davor Java", TYPESCRIPT],
    },
  },
  notApplicable: {
    "there is no CV": {},
    "no technology has a time": { cv: { skills: [{ name: "React" }], text: "I know React and Java." } },
    "only everyday words stand in the text": {
      cv: { text: "20 years as a Chef. I React fast and Go home. Ruby since 1990." },
    },
    "the job still runs": {
      cv: { employment: [{ employer: "Example", start: "2005", text: "React, Java" }] },
    },
    "the technology is not in our table": skills("COBOL", 60),
    "the skill is the payment network": skills("SWIFT", 25),
  },
});
