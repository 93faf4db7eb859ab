import { phoneIsVirtual } from "../../../src/checks/contact/phone-is-virtual.ts";
import { testCheck } from "../../support/check-tester.ts";

testCheck(phoneIsVirtual, import.meta.url, {
  clear: {
    "it is a German mobile number": { phones: ["+49 151 23456789"] },
    "it is a landline": { phones: ["+49 30 23125000"] },
    "it is a Nigerian mobile number": { phones: ["+234 803 123 4567"] },
    "a national number is read with the claimed country": {
      phones: ["030 23125000"],
      location: { country: "DE" },
    },
    "it is a freephone line": { phones: ["+49 800 1234567"] },
  },
  raised: {
    "it is a French internet number": {
      given: { phones: ["+33 9 70 12 34 56"] },
      strength: "weak",
      evidence: ["Phone: +33 9 70 12 34 56"],
      says: /internet number/,
    },
    "one of several is, though another does not tell": {
      given: { phones: ["+1 212 555 0100", "+49 151 23456789", "+81 50 1234 5678"] },
      strength: "weak",
      evidence: ["Phone: +81 50 1234 5678"],
      says: /internet number/,
    },
    "its range is not in use": {
      given: { phones: ["+49 151 123"] },
      strength: "weak",
      evidence: ["Phone: +49 151 123"],
      says: /not known to be in use/,
    },
  },
  notApplicable: { "no number was given": {} },
  cannotTell: {
    "it begins with +1": { phones: ["+1 212 555 0100"] },
    "it begins with +1 and is from no known range": { phones: ["+1 555 555 0100"] },
    "one of two begins with +1": { phones: ["+49 151 23456789", "+1 212 555 0100"] },
    "it is national and no country is known": { phones: ["0151 23456789"] },
    "it is not a number": { phones: ["call me"] },
  },
});
