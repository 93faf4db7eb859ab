import { accountInAnotherName } from "../../../src/checks/identity/account-in-another-name.ts";
import { testCheck } from "../../support/check-tester.ts";

const account = (accountName: string) => ({ source: { channel: "platform" as const, accountName } });

testCheck(accountInAnotherName, import.meta.url, {
  clear: {
    "it is the candidate's, shortened by the platform": account("Jane D."),
    "it is a handle": account("janedev99"),
    "it is the registered business": {
      ...account("Mara Lindqvist Design"),
      payment: { registeredBusiness: "Mara Lindqvist Design GmbH" },
    },
    "it is the agency": { ...account("Blue Harbour"), agency: { name: "Blue Harbour Ltd" } },
    "the code account bears the candidate's name": { profiles: { names: { github: "J. Doe" } } },
    "the code account bears a nickname": { profiles: { names: { gitlab: "The Code Wizard" } } },
  },
  raised: {
    "the platform account bears another": {
      given: account("Mara Lindqvist"),
      strength: "strong",
      evidence: ["Candidate: Jane Doe", "Name of the platform account: Mara Lindqvist"],
    },
    "it does, shortened by the platform": {
      given: account("Mara L."),
      strength: "strong",
      evidence: ["Candidate: Jane Doe", "Name of the platform account: Mara L."],
    },
    "a code account does": {
      given: { profiles: { names: { github: "Mara Lindqvist" } } },
      strength: "strong",
      evidence: ["Candidate: Jane Doe", "Name on the profile (github): Mara Lindqvist"],
    },
  },
  notApplicable: {
    "no account name is known": { source: { channel: "platform" } },
    "only a page about the person bears another": { profiles: { names: { LinkedIn: "Mara Lindqvist" } } },
  },
});
