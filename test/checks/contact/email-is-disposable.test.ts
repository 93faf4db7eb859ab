import { emailIsDisposable } from "../../../src/checks/contact/email-is-disposable.ts";
import { testCheck } from "../../support/check-tester.ts";

testCheck(emailIsDisposable, import.meta.url, {
  clear: {
    "it is a domain of one's own": { emails: ["jane@example.com"] },
    "it is free mail": { emails: ["jane.doe@gmail.com", "jane@web.de", "jane@naver.com"] },
    "it is an address hidden by Apple": { emails: ["x7f2k9@privaterelay.appleid.com"] },
    "it is a relay to a mailbox of one's own": {
      emails: ["jane.x1@mozmail.com", "jane@duck.com", "jane@simplelogin.com", "cv@jane.anonaddy.com"],
    },
    "only the suffix above it is on the list": { emails: ["jane@company.zp.ua"] },
  },
  raised: {
    "it is a throwaway service": {
      given: { emails: ["jane@mailinator.com"] },
      strength: "weak",
      evidence: ["E-mail: jane@mailinator.com"],
    },
    "one of two is, below the service's domain": {
      given: { emails: ["jane@example.com", "Jane@box.Mailinator.com"] },
      strength: "weak",
      evidence: ["E-mail: Jane@box.Mailinator.com"],
    },
  },
  notApplicable: { "no address was given": {} },
});
