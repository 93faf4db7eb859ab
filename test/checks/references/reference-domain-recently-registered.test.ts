import { referenceDomainRecentlyRegistered } from "../../../src/checks/references/reference-domain-recently-registered.ts";
import { testCheck } from "../../support/check-tester.ts";

const RDAP = { name: "RDAP", seenAt: "2026-02-03T09:00:00.000Z" };
/** Assessed on 2026-02-03 at 10:00 UTC. */
const registered = (registeredAt: string, email = "tom@blueharbour.com") => ({
  references: [{ name: "Tom Baker", email }],
  lookedUp: { domainAges: [{ domain: "blueharbour.com", registeredAt, source: RDAP }] },
});

testCheck(referenceDomainRecentlyRegistered, import.meta.url, {
  clear: {
    "it is old": registered("2004-05-06T00:00:00.000Z"),
    "it is 180 days old": registered("2025-08-07T10:00:00.000Z"),
  },
  raised: {
    "it is not quite 180 days old": {
      given: registered("2025-08-07T10:00:01.000Z"),
      strength: "moderate",
      evidence: ["Domain of the reference: blueharbour.com", "blueharbour.com: registered 2025-08-07"],
    },
    "the address is below it": {
      given: registered("2026-01-30T00:00:00.000Z", "tom@mail.blueharbour.com"),
      strength: "moderate",
      evidence: ["Domain of the reference: blueharbour.com", "blueharbour.com: registered 2026-01-30"],
    },
    "only the company's domain is given": {
      given: {
        ...registered("2026-01-30T00:00:00.000Z"),
        references: [{ companyDomain: "blueharbour.com", email: "tom@gmail.com" }],
      },
      strength: "moderate",
      evidence: ["Domain of the reference: blueharbour.com", "blueharbour.com: registered 2026-01-30"],
    },
  },
  notApplicable: {
    "there are no references": { lookedUp: { domainAges: [] } },
    "the reference uses consumer mail": registered("2026-01-30T00:00:00.000Z", "tom@gmail.com"),
  },
  cannotTell: {
    "the registry does not say": registered("2026-01-30T00:00:00.000Z", "tom@northwind.com"),
  },
});
