import { cvConflictsWithProfile } from "../../../src/checks/history/cv-conflicts-with-profile.ts";
import { testCheck } from "../../support/check-tester.ts";

interface Job {
  readonly employer: string;
  readonly title?: string;
  readonly start?: string;
  readonly end?: string;
  readonly domain?: string;
  readonly fullTime?: boolean;
}

const compare = (cv: readonly Job[], profile: readonly Job[]) => ({
  cv: { employment: [...cv] },
  otherHistory: [{ source: "linkedin", employment: [...profile] }],
});
const example = { employer: "Example GmbH", title: "Software engineer", start: "2019-03", end: "2021-05" };

testCheck(cvConflictsWithProfile, import.meta.url, {
  clear: {
    "both say the same": compare([example], [example]),
    "only the legal form differs": compare([example], [{ ...example, employer: "EXAMPLE" }]),
    "the profile names the group": compare([example], [{ ...example, employer: "Example Cloud Services" }]),
    "the domain is the same": compare(
      [{ ...example, domain: "example.com" }],
      [{ ...example, employer: "Exa", domain: "www.example.com" }],
    ),
    "the employer is abbreviated": compare(
      [{ ...example, employer: "Bayerische Motoren Werke AG" }],
      [{ ...example, employer: "BMW" }],
    ),
    "the dates are six months apart": compare([example], [{ ...example, start: "2019-09" }]),
    "one date is only a year": compare([example], [{ ...example, start: "2019", end: "2021" }]),
    "both dates are only years that touch": compare(
      [{ ...example, start: "2019" }],
      [{ ...example, start: "2020" }],
    ),
    "the title shows a promotion": compare([example], [{ ...example, title: "Head of engineering" }]),
    "the title is a synonym": compare([example], [{ ...example, title: "Senior Backend-Entwicklerin" }]),
    "a title is unknown to us": compare([example], [{ ...example, title: "Ninja" }]),
    "the profile lacks a job": compare(
      [example, { employer: "Other AG", start: "2015-01", end: "2019-02" }],
      [example],
    ),
    "the CV lacks a job": compare(
      [example],
      [example, { employer: "Other AG", start: "2015-01", end: "2019-02" }],
    ),
    "the profile splits the job into roles": compare(
      [example],
      [
        { ...example, title: "Junior engineer", end: "2020-03" },
        { ...example, title: "Engineer", start: "2020-04" },
      ],
    ),
    "the CV lists two stays and the profile one": compare(
      [example, { ...example, start: "2010-01", end: "2012-01" }],
      [example],
    ),
    "the profile was not closed": compare([example], [{ employer: "Example", start: "2019-03" }]),
    "a second job in the same months is part-time": compare(
      [{ ...example, fullTime: false }],
      [{ ...example, employer: "Other AG" }],
    ),
    "the other job was done as a freelancer": compare(
      [{ ...example, employer: "Freelance" }],
      [{ ...example, employer: "Other AG" }],
    ),
    "a shared job covers the same months": compare(
      [example, { ...example, employer: "Third SE" }],
      [example, { ...example, employer: "Other AG" }],
    ),
    "two different jobs follow one another": compare(
      [{ employer: "Third SE", start: "2012-01", end: "2015-12" }],
      [{ employer: "Other AG", start: "2016-01", end: "2018-12" }],
    ),
    "two jobs overlap for a while": compare(
      [{ employer: "Third SE", start: "2012-01", end: "2015-12" }],
      [{ employer: "Other AG", start: "2013-01", end: "2018-12" }],
    ),
  },
  raised: {
    "the start is seven months off": {
      given: compare([example], [{ ...example, start: "2019-10" }]),
      strength: "strong",
      evidence: [
        "CV: Example GmbH, Software engineer, 2019-03 to 2021-05",
        "linkedin: Example GmbH, Software engineer, 2019-10 to 2021-05",
      ],
      says: /more than six months/,
    },
    "the end is seven months off": {
      given: compare([example], [{ ...example, end: "2020-10" }]),
      strength: "strong",
      evidence: [
        "CV: Example GmbH, Software engineer, 2019-03 to 2021-05",
        "linkedin: Example GmbH, Software engineer, 2019-03 to 2020-10",
      ],
      says: /more than six months/,
    },
    "years alone are two apart": {
      given: compare(
        [{ employer: "Example GmbH", start: "2015", end: "2021" }],
        [{ employer: "Example", start: "2018", end: "2021" }],
      ),
      strength: "strong",
      evidence: ["CV: Example GmbH, 2015 to 2021", "linkedin: Example, 2018 to 2021"],
      says: /more than six months/,
    },
    "the title is from another line of work": {
      given: compare([example], [{ ...example, title: "Truck driver" }]),
      strength: "strong",
      evidence: [
        "CV: Example GmbH, Software engineer, 2019-03 to 2021-05",
        "linkedin: Example GmbH, Truck driver, 2019-03 to 2021-05",
      ],
      says: /line of work/,
    },
    "the employer is another for the same months": {
      given: compare([example], [{ ...example, employer: "Other AG", start: "2019-04" }]),
      strength: "strong",
      evidence: [
        "CV: Example GmbH, Software engineer, 2019-03 to 2021-05",
        "linkedin: Other AG, Software engineer, 2019-04 to 2021-05",
      ],
      says: /another employer/,
    },
    "the present employer is another": {
      given: compare(
        [{ employer: "Example GmbH", start: "2022-01" }],
        [{ employer: "Other AG", start: "2022-02" }],
      ),
      strength: "strong",
      evidence: ["CV: Example GmbH, from 2022-01", "linkedin: Other AG, from 2022-02"],
      says: /another employer/,
    },
  },
  notApplicable: {
    "there is no CV": { otherHistory: [{ source: "linkedin", employment: [example] }] },
    "there is no profile": { cv: { employment: [example] } },
    "the profile lists nothing": {
      cv: { employment: [example] },
      otherHistory: [{ source: "linkedin", employment: [] }],
    },
  },
});
