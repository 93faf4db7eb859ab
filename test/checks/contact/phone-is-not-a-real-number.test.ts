import { phoneIsNotARealNumber } from "../../../src/checks/contact/phone-is-not-a-real-number.ts";
import { testCheck } from "../../support/check-tester.ts";

const raised = (phone: string) => ({
  given: { phones: [phone] },
  strength: "moderate" as const,
  evidence: [`Phone: ${phone}`],
});

testCheck(phoneIsNotARealNumber, import.meta.url, {
  clear: {
    "numbers from many countries are valid": {
      phones: [
        "+49 (0)151 / 23456789",
        "0049 30 901820",
        "+1 (212) 555-0100",
        "+44 20 7946 0958",
        "+91 98765 43210",
        "+234 803 123 4567",
        "+84 912 345 678",
        "+86 138 0013 8000",
        "+380 50 123 4567",
        "+55 11 98765-4321",
      ],
    },
    "it is national and fits the country given": { phones: ["030 901820"], location: { country: "DE" } },
    "it has the form that Mexico used until 2019": { phones: ["+52 1 55 1234 5678"] },
    "it lacks the ninth digit that Brazil added": { phones: ["+55 11 8765-4321"] },
    "it has the length that Côte d'Ivoire used until 2021": { phones: ["+225 07 12 34 56"] },
    "the country code is typed twice over": { phones: ["+0049 151 23456789"] },
    "full-width digits are digits": { phones: ["＋４９ １５１ ２３４５６７８９"] },
    "it is an internet number": { phones: ["+33 9 70 12 34 56"] },
  },
  raised: {
    "it is too short": raised("+49 151 12"),
    "it is too long": raised("+1 212 555 0100 123"),
    "its range does not exist": raised("+1 555 555 0100"),
    "its country code does not exist": raised("+999 1234567"),
    "it begins with 00 and is too short": raised("0033 12345"),
    "another number is valid": {
      given: { phones: ["+49 30 901820", "+44 0000 000000"] },
      strength: "moderate",
      evidence: ["Phone: +44 0000 000000"],
    },
  },
  notApplicable: { "no number was given": {} },
  cannotTell: {
    "it is national and no country is known": { phones: ["0151 23456789"] },
    "it is national and may be from another country": {
      phones: ["0912 345 678"],
      location: { country: "US" },
    },
    "two numbers are typed as one": { phones: ["+49 151 23456789 / +49 30 1234567"] },
    "it is not a number": { phones: ["call me"] },
    "it is only a country code": { phones: ["+49"] },
  },
});
