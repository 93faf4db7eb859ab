import { referenceSharesContactDetails } from "../../../src/checks/references/reference-shares-contact-details.ts";
import type { Submission } from "../../../src/domain/submission.ts";
import { testCheck } from "../../support/check-tester.ts";

type Reference = NonNullable<Submission["references"]>[number];
const TOM = { name: "Tom Baker", company: "Alpha GmbH" };
const MARA = { name: "Mara Lindqvist", company: "Beta AB" };
const two = (tom: Reference, mara: Reference) => ({
  references: [
    { ...TOM, ...tom },
    { ...MARA, ...mara },
  ],
});

testCheck(referenceSharesContactDetails, import.meta.url, {
  clear: {
    "each has their own": two({ phone: "+49 30 1234567", email: "tom@alpha.de" }, { phone: "+46 8 1234567" }),
    "two colleagues share a switchboard": two(
      { phone: "+49 30 1234567" },
      { company: "Alpha", phone: "030 1234567" },
    ),
    "two colleagues share a department's mailbox": two(
      { company: "Alpha", email: "hr@alpha.de" },
      { company: "Alpha Cloud Services", email: "hr@alpha.de" },
    ),
    "colleagues are known by the domain of their company": two(
      { company: "Alpha", companyDomain: "alpha.de", phone: "+49 30 1234567" },
      { company: "Alfa", companyDomain: "www.alpha.de", phone: "+49 30 1234567" },
    ),
    "one referee is entered twice": {
      references: [
        { name: "Tom Baker", phone: "+49 30 1234567", email: "tom.baker@alpha.de" },
        { name: "Thomas Baker", phone: "+49 30 1234567", email: "tom.baker@gmail.com" },
      ],
    },
    "first names are shared before the @": {
      emails: ["jane@example.com"],
      references: [{ ...TOM, email: "jane@alpha.de" }],
    },
    "a role is shared before the @": two({ email: "recruiting@alpha.de" }, { email: "recruiting@beta.se" }),
    "the candidate has a namesake": {
      emails: ["jane.doe@example.com"],
      references: [{ name: "Jane Doe", company: "Alpha", email: "jane.doe@alpha.de" }],
    },
  },
  raised: {
    "two referees share a phone number, spelled in two ways": {
      given: { ...two({ phone: "+49 30 1234567" }, { phone: "030/1234567" }), location: { country: "DE" } },
      strength: "strong",
      evidence: ["Reference, Tom Baker: +49 30 1234567", "Reference, Mara Lindqvist: 030/1234567"],
    },
    "two referees share a mailbox, spelled in two ways": {
      given: two({ email: "Ref.Desk@gmail.com" }, { email: "refdesk+mara@googlemail.com" }),
      strength: "strong",
      evidence: [
        "Reference, Tom Baker: Ref.Desk@gmail.com",
        "Reference, Mara Lindqvist: refdesk+mara@googlemail.com",
      ],
    },
    "two referees share a handle": {
      given: two({ email: "stardev77@alpha.de" }, { email: "stardev77@beta.se" }),
      strength: "strong",
      evidence: ["Reference, Tom Baker: stardev77@alpha.de", "Reference, Mara Lindqvist: stardev77@beta.se"],
    },
    "a referee has the candidate's phone number": {
      given: { phones: ["+49 151 23456789"], references: [{ ...TOM, phone: "0049 151 23456789" }] },
      strength: "strong",
      evidence: ["Phone: +49 151 23456789", "Reference, Tom Baker: 0049 151 23456789"],
    },
    "a referee has the candidate's mailbox": {
      given: { emails: ["jane.doe@gmail.com"], references: [{ email: "janedoe@gmail.com" }] },
      strength: "strong",
      evidence: ["E-mail: jane.doe@gmail.com", "Reference: janedoe@gmail.com"],
    },
    "a referee has the candidate's handle": {
      given: {
        profiles: { github: "https://github.com/stardev77" },
        references: [{ ...TOM, email: "stardev77@alpha.de" }],
      },
      strength: "strong",
      evidence: ["Handle: https://github.com/stardev77", "Reference, Tom Baker: stardev77@alpha.de"],
    },
  },
  notApplicable: { "there are no references": {}, "no reference can be reached": { references: [TOM] } },
});
