import { cvFileNamesSomeoneElse } from "../../../src/checks/history/cv-file-names-someone-else.ts";
import type { Submission } from "../../../src/domain/submission.ts";
import { testCheck } from "../../support/check-tester.ts";

type Cv = NonNullable<Submission["cv"]>;
const author = (name: string, cv: Cv = {}) => ({ cv: { ...cv, metadata: { author: name } } });

testCheck(cvFileNamesSomeoneElse, import.meta.url, {
  clear: {
    "it is the candidate": author("Jane Doe"),
    "the order is another": author("DOE, Jane"),
    "it is an earlier family name": author("Jane Smith"),
    "somebody of the family wrote it": author("Peter Doe"),
    "it is an alias": { name: "Jane Doe", aliases: ["Mira Okafor"], ...author("Mira Okafor") },
    "it is a program": author("Microsoft Office User"),
    "it is a template": author("Resume Genius"),
    "it is a user name": author("mlindqvist"),
    "it is a computer": author("HP Laptop"),
    "it is an address": author("mara@example.com"),
    "it is a company": author("Blue Harbour Consulting"),
    "it is an employer": author("Blue Harbour", { employment: [{ employer: "Blue Harbour GmbH" }] }),
    "it is a single word": author("Mara"),
    "it is a placeholder": author("Vorname Nachname"),
  },
  raised: {
    "it is another person": {
      given: author("Mara Lindqvist"),
      strength: "moderate",
      evidence: ["Candidate: Jane Doe", "Author of the file: Mara Lindqvist"],
    },
    "it is another person, with initials": {
      given: author("Mara K. Lindqvist"),
      strength: "moderate",
      evidence: ["Candidate: Jane Doe", "Author of the file: Mara K. Lindqvist"],
    },
    "somebody else recommended the candidate": {
      given: { ...author("Mara Lindqvist"), source: { channel: "referral", referredBy: "Tom Baker" } },
      strength: "moderate",
      evidence: ["Candidate: Jane Doe", "Author of the file: Mara Lindqvist"],
    },
  },
  notApplicable: {
    "there is no file": {},
    "the file names nobody": { cv: { metadata: { producer: "Word" } } },
  },
  cannotTell: {
    "an agency sent the file": { ...author("Mara Lindqvist"), source: { channel: "agency" } },
    "whoever recommended the candidate wrote it": {
      ...author("Mara Lindqvist"),
      source: { channel: "referral", referredBy: "M. Lindqvist" },
    },
  },
});
