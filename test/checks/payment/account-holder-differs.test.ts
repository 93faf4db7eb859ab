import { accountHolderDiffers } from "../../../src/checks/payment/account-holder-differs.ts";
import { testCheck } from "../../support/check-tester.ts";

const holder = (accountHolder: string, over = {}) => ({ payment: { accountHolder, ...over } });

testCheck(accountHolderDiffers, import.meta.url, {
  clear: {
    "the name is the candidate's": holder("Jane Doe"),
    "the bank writes it in capitals and turned around": holder("DOE, JANE"),
    "the bank shortens the given name": holder("J. Doe"),
    "the bank has a name from before a marriage": holder("Jane Smith"),
    "it is a joint account": holder("Jane Doe and Mara Lindqvist"),
    "it is an alias": { ...holder("Mara Lindqvist"), aliases: ["Mara Lindqvist"] },
    "it is the registered business": holder("Blue Harbour Ltd", {
      registeredBusiness: "Blue Harbour Limited",
    }),
    "the business bears the candidate's name": holder("Doe Software GmbH"),
    "it is the agency": { ...holder("Blue Harbour GmbH"), agency: { name: "Blue Harbour" } },
    "the name is in another script": { name: "Сергей Петров", ...holder("Sergei Petrov") },
    "how the characters are read is not known": { name: "田中太郎", ...holder("Taro Tanaka") },
  },
  raised: {
    "it is another name": {
      given: holder("Mara Lindqvist"),
      strength: "strong",
      evidence: ["Candidate: Jane Doe", "Account holder: Mara Lindqvist"],
    },
    "it is another name in any script": {
      given: { name: "Kim Min-jun", ...holder("Lee Seo-yeon") },
      strength: "strong",
      evidence: ["Candidate: Kim Min-jun", "Account holder: Lee Seo-yeon"],
    },
    "it is a company, and none was registered": {
      given: holder("Blue Harbour Ltd"),
      strength: "strong",
      evidence: ["Candidate: Jane Doe", "Account holder: Blue Harbour Ltd"],
    },
    "it is another company than the registered one": {
      given: holder("Blue Harbour Consulting Ltd", { registeredBusiness: "Green Valley Consulting GmbH" }),
      strength: "strong",
      evidence: ["Candidate: Jane Doe", "Account holder: Blue Harbour Consulting Ltd"],
    },
  },
  notApplicable: {
    "no account was given": {},
    "the account holder is blank": holder(" "),
  },
});
