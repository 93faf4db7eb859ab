import { emailDomainRecentlyRegistered } from "../../../src/checks/contact/email-domain-recently-registered.ts";
import { testCheck } from "../../support/check-tester.ts";

const source = { name: "RDAP", seenAt: "2026-03-03T10:00:05.000Z" };
const registered = (domain: string, registeredAt: string) => ({
  lookedUp: { domainAges: [{ domain, registeredAt, source }] },
});
const at = "2026-02-03T10:00:00.000Z";

testCheck(emailDomainRecentlyRegistered, import.meta.url, {
  clear: {
    "it is old": { emails: ["jane@example.com"], ...registered("example.com", "2009-05-01T00:00:00.000Z") },
    "it is 90 days old": {
      at,
      emails: ["jane@example.com"],
      ...registered("example.com", "2025-11-05T10:00:00.000Z"),
    },
    "it is free mail, which nobody asks about": {
      emails: ["jane@gmail.com"],
      ...registered("example.org", "2026-02-01T00:00:00.000Z"),
    },
  },
  raised: {
    "it is one second younger than 90 days, though it was looked up later": {
      given: {
        at,
        emails: ["jane@example.com"],
        ...registered("example.com", "2025-11-05T10:00:01.000Z"),
      },
      strength: "moderate",
      evidence: ["E-mail: jane@example.com", "example.com: registered 2025-11-05"],
    },
    "the address is below the registered domain": {
      given: {
        at,
        emails: ["jane@mail.example.co.uk"],
        ...registered("example.co.uk", "2026-01-20T00:00:00.000Z"),
      },
      strength: "moderate",
      evidence: ["E-mail: jane@mail.example.co.uk", "example.co.uk: registered 2026-01-20"],
    },
  },
  notApplicable: { "no address was given": {} },
  cannotTell: {
    "look-ups are off": { emails: ["jane@example.com"] },
    "the registry does not say": {
      emails: ["jane@example.com"],
      ...registered("ample.com", "2026-01-20T00:00:00.000Z"),
    },
  },
});
