import { refereeSeenElsewhere } from "../../../src/checks/linkage/referee-seen-elsewhere.ts";
import type { IdentifierKind } from "../../../src/facts/identifiers.ts";
import { testCheck } from "../../support/check-tester.ts";

const referee = { name: "Tom Hill", company: "Acme Robotics", email: "tom.hill@gmail.com" };
const use = (kind: IdentifierKind, canonical = "tomhill@gmail.com", name = "Mara Lindqvist") => ({
  kind,
  canonical,
  case: "V-3",
  name,
  seenAt: "2026-01-05T09:00:00.000Z",
});
const shown = "Reference: Tom Hill, tom.hill@gmail.com";
const named = "V-3, Mara Lindqvist, named the same contact as a reference";

testCheck(refereeSeenElsewhere, import.meta.url, {
  clear: {
    "nobody else knows the referee": { references: [referee] },
    "the same person comes back with the same referee": {
      references: [referee],
      earlier: [use("referee-mail", "tomhill@gmail.com", "Jane Doe")],
    },
    "two colleagues name the head of their team": {
      references: [referee],
      earlier: [use("referee-mail"), use("referee-at", "tomhill@gmail.com acme")],
    },
    "it is not known where the other one saw the referee": {
      references: [referee],
      earlier: [use("referee-mail"), use("referee-at", "tomhill@gmail.com ?")],
    },
    "it is not known where the referee works": {
      references: [{ email: "tom.hill@gmail.com" }],
      earlier: [use("referee-mail")],
    },
    "the candidate names the own mailbox, which is another check's": {
      emails: ["tom.hill@gmail.com"],
      references: [referee],
      earlier: [use("mailbox")],
    },
    "the referee is the candidate, come back": {
      references: [referee],
      earlier: [use("mailbox", "tomhill@gmail.com", "J. Doe")],
    },
  },
  raised: {
    "the referee's mailbox is another candidate's": {
      given: { references: [referee], earlier: [use("mailbox")] },
      strength: "strong",
      evidence: [shown, "V-3, Mara Lindqvist, gave it as their own"],
      cases: ["V-3"],
    },
    "the referee's number is another candidate's": {
      given: {
        references: [{ name: "Tom Hill", phone: "+49 151 23456789" }],
        earlier: [use("phone", "+4915123456789")],
      },
      strength: "strong",
      evidence: ["Reference: Tom Hill, +49 151 23456789", "V-3, Mara Lindqvist, gave it as their own"],
      cases: ["V-3"],
    },
    "the candidate is a referee elsewhere": {
      given: { emails: ["tom.hill@gmail.com"], earlier: [use("referee-mail")] },
      strength: "strong",
      evidence: ["E-mail: tom.hill@gmail.com", named],
      cases: ["V-3"],
    },
    "the referee vouches for people from companies that have nothing in common": {
      given: { references: [referee], earlier: [use("referee-mail")] },
      strength: "strong",
      evidence: [shown, named],
      cases: ["V-3"],
    },
  },
  notApplicable: {
    "no reference was given": {},
    "the reference has no contact": { references: [{ name: "Tom Hill", company: "Acme" }] },
  },
});
