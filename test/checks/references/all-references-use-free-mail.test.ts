import { allReferencesUseFreeMail } from "../../../src/checks/references/all-references-use-free-mail.ts";
import { testCheck } from "../../support/check-tester.ts";

const references = (...emails: string[]) => ({ references: emails.map((email) => ({ email })) });

testCheck(allReferencesUseFreeMail, import.meta.url, {
  clear: {
    "one writes from a company": references("a@gmail.com", "b@example.org"),
    "one writes from a company and one gave no address": {
      references: [{ email: "b@example.org" }, { name: "Ana" }],
    },
    "one works for a mail service": {
      references: [{ email: "a@gmail.com" }, { email: "b@yahoo.com", company: "Yahoo Inc." }],
    },
    "a domain is unknown to us": references("a@gmx.de", "b@a-small-company.example"),
  },
  raised: {
    "both write from consumer mail": {
      given: references("a@gmail.com", "b@gmx.de"),
      strength: "moderate",
      evidence: ["Reference: a@gmail.com", "Reference: b@gmx.de"],
    },
    "all three do, in any spelling": {
      given: {
        references: [
          { name: "Ana", company: "Example GmbH", email: "Ana@GMAIL.com" },
          { email: "b@posteo.de" },
          { email: "c@hotmail.co.uk" },
        ],
      },
      strength: "moderate",
      evidence: [
        "Reference: Ana, Example GmbH, Ana@GMAIL.com",
        "Reference: b@posteo.de",
        "Reference: c@hotmail.co.uk",
      ],
    },
  },
  notApplicable: {
    "there are no references": {},
    "there is one reference": references("a@gmail.com"),
  },
  cannotTell: {
    "one of two gave no address": { references: [{ email: "a@gmail.com" }, { name: "Ana" }] },
    "an address cannot be read": references("a@gmail.com", "ana at example"),
  },
});
