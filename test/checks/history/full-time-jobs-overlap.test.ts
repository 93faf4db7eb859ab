import { fullTimeJobsOverlap } from "../../../src/checks/history/full-time-jobs-overlap.ts";
import type { Employment } from "../../../src/domain/submission.ts";
import { testCheck } from "../../support/check-tester.ts";

const job = (employer: string, start: string, end?: string, more: Partial<Employment> = {}) => ({
  employer,
  start,
  ...(end !== undefined && { end }),
  fullTime: true,
  ...more,
});
const cv = (...employment: Employment[]) => ({ cv: { employment } });

testCheck(fullTimeJobsOverlap, import.meta.url, {
  clear: {
    "one follows the other": cv(job("Alpha", "2018-01", "2020-06"), job("Beta", "2020-07", "2022-01")),
    "they overlap for three months": cv(
      job("Alpha", "2018-01", "2020-06"),
      job("Beta", "2020-03", "2022-01"),
    ),
    "they are roles at one company": cv(
      job("Alpha GmbH", "2018-01", "2021-06"),
      job("Alpha", "2019-01", "2022-01"),
    ),
    "one of them is independent work": cv(
      job("Alpha", "2018-01", "2021-06"),
      job("Various", "2019-01", "2021-06", { title: "Freelance developer" }),
    ),
    "years alone leave it open": cv(job("Alpha", "2018", "2020"), job("Beta", "2020", "2022")),
  },
  raised: {
    "they overlap for four months": {
      given: cv(job("Alpha", "2018-01", "2020-07"), job("Beta", "2020-03", "2022-01")),
      strength: "weak",
      evidence: ["CV: Alpha, 2018-01 to 2020-07", "CV: Beta, 2020-03 to 2022-01"],
    },
    "both go on": {
      given: cv(job("Alpha", "2024-01"), job("Beta", "2025-01")),
      strength: "weak",
      evidence: ["CV: Alpha, from 2024-01", "CV: Beta, from 2025-01"],
    },
    "three overlap, and each is shown once": {
      given: cv(
        job("Alpha", "2018-01", "2021-01"),
        job("Beta", "2018-01", "2021-01"),
        job("Gamma", "2018-01", "2020-01"),
      ),
      strength: "weak",
      evidence: [
        "CV: Alpha, 2018-01 to 2021-01",
        "CV: Beta, 2018-01 to 2021-01",
        "CV: Gamma, 2018-01 to 2020-01",
      ],
    },
  },
  notApplicable: {
    "there is no CV": {},
    "there is one job": cv(job("Alpha", "2018-01")),
    "one of two is part-time": cv(
      job("Alpha", "2018-01"),
      job("Beta", "2018-01", undefined, { fullTime: false }),
    ),
    "nobody said that they are full-time": cv(
      { employer: "Alpha", start: "2018-01" },
      { employer: "Beta", start: "2018-01" },
    ),
  },
});
