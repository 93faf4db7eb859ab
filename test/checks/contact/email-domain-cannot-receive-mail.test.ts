import { emailDomainCannotReceiveMail } from "../../../src/checks/contact/email-domain-cannot-receive-mail.ts";
import { testCheck } from "../../support/check-tester.ts";

const source = { name: "DNS", seenAt: "2026-02-03T10:00:05.000Z" };
const answers = (...servers: [string, boolean][]) => ({
  lookedUp: { mailServers: servers.map(([domain, canReceive]) => ({ domain, canReceive, source })) },
});

testCheck(emailDomainCannotReceiveMail, import.meta.url, {
  clear: {
    "it has a mail server": { emails: ["jane@Example.com"], ...answers(["example.com", true]) },
    "it is free mail, which nobody asks about": { emails: ["jane@gmail.com"], ...answers() },
    "it is free mail, and look-ups are off": { emails: ["jane@gmail.com"] },
    "another domain has none": {
      emails: ["jane@example.com"],
      ...answers(["example.com", true], ["example.org", false]),
    },
  },
  raised: {
    "it has none": {
      given: { emails: ["jane@example.com"], ...answers(["example.com", false]) },
      strength: "moderate",
      evidence: ["E-mail: jane@example.com", "example.com: no mail server"],
    },
    "one of two has none, though the other was not answered": {
      given: { emails: ["jane@example.net", "jane@example.com"], ...answers(["example.com", false]) },
      strength: "moderate",
      evidence: ["E-mail: jane@example.com", "example.com: no mail server"],
    },
  },
  notApplicable: { "no address was given": {} },
  cannotTell: {
    "look-ups are off": { emails: ["jane@example.com"] },
    "this domain was not answered": {
      emails: ["jane@gmail.com", "jane@example.com"],
      ...answers(["example.org", true]),
    },
  },
});
