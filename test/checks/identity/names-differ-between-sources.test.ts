import { namesDifferBetweenSources } from "../../../src/checks/identity/names-differ-between-sources.ts";
import { testCheck } from "../../support/check-tester.ts";

testCheck(namesDifferBetweenSources, import.meta.url, {
  clear: {
    "all of them fit": {
      cv: { name: "DOE, Jane" },
      profiles: { names: { github: "jane", linkedin: "Jane M. Doe" } },
      interviews: [{ joinedAs: "Jane" }],
    },
    "the family name has changed": { cv: { name: "Jane Smith" } },
    "it is spelled in another script": { name: "محمد علي", cv: { name: "Mohamed Ali" } },
    "it is a short form": { name: "Robert Smith", profiles: { names: { linkedin: "Bob Smith" } } },
    "the profile bears a nickname": { profiles: { names: { github: "Night Owl Coder" } } },
    "the account is the person's business": {
      profiles: { names: { gitlab: "Northwind Sailing" } },
      payment: { registeredBusiness: "Northwind Sailing" },
    },
  },
  raised: {
    "the CV bears another": {
      given: { cv: { name: "Mara Lindqvist" } },
      strength: "moderate",
      evidence: ["Candidate: Jane Doe", "Name on the CV: Mara Lindqvist"],
    },
    "a profile and a call do, the CV fits": {
      given: {
        cv: { name: "Jane Doe" },
        profiles: { names: { github: "Mara Lindqvist", linkedin: "Jane Doe" } },
        interviews: [{ on: "2026-02-01", joinedAs: "Tomás Pereira" }],
      },
      strength: "moderate",
      evidence: [
        "Candidate: Jane Doe",
        "Name on the profile (github): Mara Lindqvist",
        "Name shown in the call: Tomás Pereira",
      ],
    },
  },
  notApplicable: {
    "no other name is known": {},
    "only the platform account bears another": { source: { accountName: "Mara Lindqvist" } },
    "only a reference bears another": { references: [{ name: "Mara Lindqvist" }] },
  },
});
