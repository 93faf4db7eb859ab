import { joinedTheCallUnderAnotherName } from "../../../src/checks/identity/joined-the-call-under-another-name.ts";
import { testCheck } from "../../support/check-tester.ts";

const joined = (...names: string[]) => ({
  interviews: names.map((joinedAs) => ({ on: "2026-02-01", mode: "video" as const, joinedAs })),
});

testCheck(joinedTheCallUnderAnotherName, import.meta.url, {
  clear: {
    "it is the name given": joined("Jane Doe"),
    "it is the first name, with pronouns or a firm": joined("Jane (she/her)", "Jane | ACME"),
    "it is a device or a handle": joined("Sofie's iPhone", "jd_1987"),
    "one of the names fits": joined("Jane Smith"),
    "it is another first name alone": joined("Mara"),
    "it is an alias": { aliases: ["Mara Lindqvist"], ...joined("Mara Lindqvist") },
    "it is the name in another script": { name: "Сергей Петров", ...joined("Sergey Petrov") },
  },
  raised: {
    "given and family name both differ": {
      given: joined("Mara Lindqvist"),
      strength: "strong",
      evidence: ["Candidate: Jane Doe", "Name shown in the call: Mara Lindqvist"],
    },
    "it differs in one of two calls": {
      given: joined("Jane Doe", "Lindqvist, Mara | ACME"),
      strength: "strong",
      evidence: ["Candidate: Jane Doe", "Name shown in the call: Lindqvist, Mara | ACME"],
    },
  },
  notApplicable: {
    "no interview was entered": {},
    "nobody entered the name": { interviews: [{ mode: "video" }] },
    "only the CV bears another name": { cv: { name: "Mara Lindqvist" } },
  },
});
