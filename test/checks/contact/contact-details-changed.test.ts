import { contactDetailsChanged } from "../../../src/checks/contact/contact-details-changed.ts";
import { testCheck } from "../../support/check-tester.ts";

testCheck(contactDetailsChanged, import.meta.url, {
  clear: { "they did not": { conversation: { changedContact: false } } },
  raised: {
    "they did": {
      given: { conversation: { changedContact: true } },
      strength: "moderate",
      evidence: ["Changed contact details meanwhile: yes"],
    },
  },
  notApplicable: {
    "nobody noted it": {},
    "only something else was noted": { conversation: { textOnly: true } },
  },
});
