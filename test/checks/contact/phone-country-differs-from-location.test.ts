import { phoneCountryDiffersFromLocation } from "../../../src/checks/contact/phone-country-differs-from-location.ts";
import { testCheck } from "../../support/check-tester.ts";

const given = (country: string, ...phones: string[]) => ({ phones, location: { country } });
const raised = (country: string, phone: string) => ({
  given: given(country, phone),
  strength: "weak" as const,
  evidence: [`Country of residence given: ${country}`, `Phone: ${phone}`],
});

testCheck(phoneCountryDiffersFromLocation, import.meta.url, {
  clear: {
    "it is from there": given("DE", "+49 151 23456789"),
    "one of two is from there": given("DE", "+234 803 123 4567", "+49 151 23456789"),
    "it is typed without a country code": given("DE", "0151 23456789"),
    "it is British and they live in Jersey": given("JE", "+44 20 7946 0958"),
    "it is from Jersey and they live in Britain": given("GB", "+44 1534 123456"),
    "it is Italian and they live in the Vatican": given("VA", "+39 02 1234 5678"),
    "it is from Rome, in numbers of the Vatican": given("IT", "+39 06 698 12345"),
    "it is French and they live on Réunion": given("RE", "+33 6 12 34 56 78"),
    "it is from the mainland and they live in Puerto Rico": given("PR", "+1 212 555 0100"),
    "it is Norwegian and they live on Svalbard": given("SJ", "+47 406 12 345"),
    "a +1 number cannot be told apart": given("JM", "+1 555 555 0100"),
  },
  raised: {
    "it is from elsewhere": raised("DE", "+86 138 0013 8000"),
    "it is Kazakh and they live in Russia": raised("RU", "+7 701 123 4567"),
    "it is from New York and they live in Canada": raised("CA", "+1 212 555 0100"),
    "none of several is from there": {
      given: given("DE", "+86 138 0013 8000", "+44 20 7946 0958"),
      strength: "weak",
      evidence: ["Country of residence given: DE", "Phone: +86 138 0013 8000", "Phone: +44 20 7946 0958"],
    },
  },
  notApplicable: {
    "no number was given": { location: { country: "DE" } },
    "no country was given": { phones: ["+49 151 23456789"] },
  },
  cannotTell: {
    "it belongs to no country": given("DE", "+800 1234 5678"),
    "it is not a number": given("DE", "call me"),
  },
});
