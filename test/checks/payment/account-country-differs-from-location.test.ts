import { accountCountryDiffersFromLocation } from "../../../src/checks/payment/account-country-differs-from-location.ts";
import { testCheck } from "../../support/check-tester.ts";

const GERMAN = "DE89 3704 0044 0532 0130 00";
const given = (country: string, payment: object) => ({ location: { country }, payment });
const evidence = ["Country of residence given: PT", "Account kept in: DE"];

testCheck(accountCountryDiffersFromLocation, import.meta.url, {
  clear: {
    "the IBAN is of the country": given("DE", { iban: GERMAN }),
    "the account is said to be in the country": given("US", { accountCountry: "US" }),
    "the country is a territory of the account's": given("GG", { accountCountry: "GB" }),
    "the IBAN counts, not what was said": given("DE", { iban: GERMAN, accountCountry: "PT" }),
    "the person is paid through Wise": given("PT", { accountCountry: "BE", methods: ["wise"] }),
    "the person is paid through Payoneer": given("NG", {
      accountCountry: "US",
      methods: ["bank", "payoneer"],
    }),
    "the IBAN is one of Wise": given("PT", { iban: "BE91 9670 0000 0115" }),
  },
  raised: {
    "the IBAN is of another country": { given: given("PT", { iban: GERMAN }), strength: "weak", evidence },
    "the account is said to be elsewhere": {
      given: given("PT", { accountCountry: "DE", methods: ["bank"] }),
      strength: "weak",
      evidence,
    },
    "the IBAN cannot be read, and the account is said to be elsewhere": {
      given: given("PT", { iban: "see attachment", accountCountry: "DE" }),
      strength: "weak",
      evidence,
    },
  },
  notApplicable: {
    "nothing was given": {},
    "the account's country is not known": given("PT", { methods: ["bank"] }),
    "the IBAN is mistyped": given("PT", { iban: "DE89 3704 0044 0532 0130 01" }),
    "the country of residence is not known": { payment: { iban: GERMAN } },
  },
});
