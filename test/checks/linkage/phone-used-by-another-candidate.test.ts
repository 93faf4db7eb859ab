import { phoneUsedByAnotherCandidate } from "../../../src/checks/linkage/phone-used-by-another-candidate.ts";
import { testCheck } from "../../support/check-tester.ts";

const phones = ["+49 151 23456789"];
const use = (name: string, over = {}) => ({
  kind: "phone" as const,
  canonical: "+4915123456789",
  case: "V-3",
  name,
  seenAt: "2026-01-05T09:00:00.000Z",
  ...over,
});

testCheck(phoneUsedByAnotherCandidate, import.meta.url, {
  clear: {
    "nobody else gave the number": { phones },
    "the same person comes back": { phones, earlier: [use("Jane Doe")] },
    "the same person comes back in another order": { phones, earlier: [use("Doe, Jane")] },
    "the same person comes back with an initial": { phones, earlier: [use("J. Doe")] },
    "the same person comes back with a married name": { phones, earlier: [use("Jane Smith")] },
    "the earlier name is an alias": { phones, aliases: ["Mara Lindqvist"], earlier: [use("Mara Lindqvist")] },
    "another number was shared": {
      phones,
      earlier: [use("Mara Lindqvist", { canonical: "+4915100000000" })],
    },
    "only the mailbox was shared": {
      phones,
      emails: ["jane@example.com"],
      earlier: [use("Mara Lindqvist", { kind: "mailbox", canonical: "jane@example.com" })],
    },
  },
  raised: {
    "another name gave the number": {
      given: { phones, earlier: [use("Mara Lindqvist")] },
      strength: "strong",
      evidence: ["Phone: +49 151 23456789", "V-3, Mara Lindqvist, gave the same one"],
      cases: ["V-3"],
    },
    "the number was typed differently": {
      given: { phones: ["0151 23456789"], location: { country: "DE" }, earlier: [use("Mara Lindqvist")] },
      strength: "strong",
      evidence: ["Phone: 0151 23456789", "V-3, Mara Lindqvist, gave the same one"],
      cases: ["V-3"],
    },
    "one of two earlier names is another": {
      given: { phones, earlier: [use("Jane Doe"), use("Mara Lindqvist", { case: "V-7" })] },
      strength: "strong",
      evidence: ["Phone: +49 151 23456789", "V-7, Mara Lindqvist, gave the same one"],
      cases: ["V-7"],
    },
    "two others gave it, and the number is shown once": {
      given: { phones, earlier: [use("Mara Lindqvist"), use("Tomás Pereira", { case: "V-7" })] },
      strength: "strong",
      evidence: [
        "Phone: +49 151 23456789",
        "V-3, Mara Lindqvist, gave the same one",
        "V-7, Tomás Pereira, gave the same one",
      ],
      cases: ["V-3", "V-7"],
    },
  },
  notApplicable: { "no number was given": { earlier: [use("Mara Lindqvist")] } },
});
