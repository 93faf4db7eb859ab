import { employerDomainYoungerThanTheJob } from "../../../src/checks/history/employer-domain-younger-than-the-job.ts";
import { testCheck } from "../../support/check-tester.ts";

const RDAP = { name: "RDAP", seenAt: "2026-02-03T09:00:00.000Z" };
const age = (domain: string, registeredAt: string) => ({ domain, registeredAt, source: RDAP });
const job = (
  domain: string | undefined,
  start: string | undefined,
  ...domainAges: ReturnType<typeof age>[]
) => ({
  cv: {
    employment: [
      {
        employer: "Example GmbH",
        ...(domain !== undefined && { domain }),
        ...(start !== undefined && { start }),
      },
    ],
  },
  lookedUp: { domainAges },
});

testCheck(employerDomainYoungerThanTheJob, import.meta.url, {
  clear: {
    "the domain is older": job("example.com", "2019-03", age("example.com", "2001-05-02T00:00:00.000Z")),
    "it was registered in the same month": job(
      "example.com",
      "2019-03",
      age("example.com", "2019-03-31T23:59:59.000Z"),
    ),
    "a year alone may mean its December": job(
      "example.com",
      "2019",
      age("example.com", "2019-12-01T00:00:00.000Z"),
    ),
  },
  raised: {
    "it was registered in the month after": {
      given: job("example.com", "2019-03", age("example.com", "2019-04-01T00:00:00.000Z")),
      strength: "moderate",
      evidence: ["CV: Example GmbH, from 2019-03", "example.com: registered 2019-04-01"],
    },
    "the job's domain is a host or a link": {
      given: job("https://www.jobs.example.co.uk/", "2019", age("example.co.uk", "2025-04-01T00:00:00.000Z")),
      strength: "moderate",
      evidence: ["CV: Example GmbH, from 2019", "example.co.uk: registered 2025-04-01"],
    },
  },
  notApplicable: {
    "no job has a domain": job(undefined, "2019-03"),
    "no job has a start": job("example.com", undefined),
    "there is no CV": { lookedUp: { domainAges: [] } },
  },
  cannotTell: {
    "the registry does not say": job("example.com", "2019-03"),
    "another domain was looked up": job(
      "example.com",
      "2019",
      age("example.org", "2025-04-01T00:00:00.000Z"),
    ),
  },
});
