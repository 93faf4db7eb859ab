import { experienceExceedsCareer } from "../../../src/checks/history/experience-exceeds-career.ts";
import type { Submission } from "../../../src/domain/submission.ts";
import { testCheck } from "../../support/check-tester.ts";

type Cv = NonNullable<Submission["cv"]>;
const job = (start: string | undefined, more: Cv = {}) => ({
  cv: { employment: [{ employer: "Example GmbH", ...(start !== undefined && { start }) }], ...more },
});
const JAVA = (years: number) => [{ name: "Java", years }];
const TEXT = (years: number) => `Engineer with ${years} years of experience.`;
const FIRST_JOB = "First job: Example GmbH, from 2019-03";

/** Assessed in February 2026: a job since 2019-03 makes 83 months. */
testCheck(experienceExceedsCareer, import.meta.url, {
  clear: {
    "the years fit": job("2019-03", { text: "Developer with 7 years of experience." }),
    "they exceed the career by two years": job("2019-02", { text: TEXT(9) }),
    "a skill may be as old as studies that are not listed": job("2019-03", { skills: JAVA(14) }),
    "the studies began long before": job("2019-03", {
      skills: JAVA(14),
      education: [{ school: "TU Berlin", start: "2012", end: "2018" }],
    }),
    "only the end of the studies is known": job("2019-03", {
      skills: JAVA(14),
      education: [{ school: "TU Berlin", end: "2018" }],
    }),
    "a profile has an earlier job": {
      ...job("2019-03", { skills: JAVA(14) }),
      otherHistory: [{ source: "linkedin", employment: [{ employer: "Older Ltd", start: "2012-01" }] }],
    },
    "a year alone may mean its January": job("2018", { text: TEXT(10) }),
  },
  raised: {
    "they exceed the career by 25 months": {
      given: job("2019-03", { text: TEXT(9) }),
      strength: "moderate",
      evidence: ["CV, text: Engineer with 9 years of experience", FIRST_JOB],
    },
    "a skill exceeds the career and any studies": {
      given: job("2019-03", { skills: JAVA(15) }),
      strength: "moderate",
      evidence: ["CV, skills: Java, 15 years", `${FIRST_JOB}; with six years for studies before it`],
    },
    "the summary is worse than the skill": {
      given: job("2019-03", { skills: JAVA(15), text: TEXT(14) }),
      strength: "moderate",
      evidence: ["CV, text: Engineer with 14 years of experience", FIRST_JOB],
    },
    "the summary does": {
      given: job("2019-03", {
        text: "Profile. Over 12 years of professional experience in software development.",
      }),
      strength: "moderate",
      evidence: ["CV, text: Over 12 years of professional experience in software development", FIRST_JOB],
    },
    "the summary does, in German": {
      given: job("2019-03", { text: "Mehr als 15 Jahre Berufserfahrung als Entwicklerin" }),
      strength: "moderate",
      evidence: ["CV, text: Mehr als 15 Jahre Berufserfahrung als Entwicklerin", FIRST_JOB],
    },
    "the studies are not early enough": {
      given: job("2019-03", {
        skills: [...JAVA(8), { name: "Backend development", years: 20 }],
        education: [{ school: "TU Berlin", start: "2014", end: "2018" }],
      }),
      strength: "moderate",
      evidence: ["CV, skills: Backend development, 20 years", "Start of studies: TU Berlin, 2014"],
    },
  },
  notApplicable: {
    "there is no CV": {},
    "no years are claimed": job("2019-03", { text: "Java, Kotlin. Since 2019 at Example." }),
    "the years are not about this line of work": job("2019-03", {
      text: "I am 35 years old. 20 years ago I moved. 15 years of experience as a chef. 12 years of teaching experience.",
      skills: [
        { name: "English", years: 30 },
        { name: "Piano", years: 25 },
      ],
    }),
    "the years are a team's": job("2019-03", {
      text: "Our team has 40 years of experience. Engineers with 90 years of combined experience.",
    }),
  },
  cannotTell: {
    "no date is known": job(undefined, { skills: JAVA(20) }),
    "there is only a skill": { cv: { skills: JAVA(20) } },
    "one job has no date": {
      cv: { employment: [{ employer: "Example", start: "2019" }, { employer: "Older" }], skills: JAVA(20) },
    },
    "the studies have no date": job("2019-03", { skills: JAVA(20), education: [{ school: "TU Berlin" }] }),
    "the CV says that it is shortened": job("2019-03", { skills: JAVA(20), text: "Selected positions" }),
    "the person taught themselves": job("2019-03", { skills: JAVA(20), text: "Self-taught programmer" }),
  },
});
