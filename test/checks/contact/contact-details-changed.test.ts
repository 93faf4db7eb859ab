import { contactDetailsChanged } from "../../../src/checks/contact/contact-details-changed.ts";
import { testCheck } from "../../support/check-tester.ts";

const noted = (changedContact: boolean) => ({ conversation: { changedContact } });

testCheck(contactDetailsChanged, import.meta.url, {
  clear: {
    "they did not": { conversation: { changedContact: false } },
    "a second mailbox came beside the first": {
      ...noted(false),
      emails: ["jane@example.com", "jane@other.example"],
      before: [{ emails: ["jane@example.com"] }],
    },
    "a typing error was put right": {
      ...noted(false),
      emails: ["jane.doe@gmail.com"],
      phones: ["+49 1512 3456789"],
      before: [{ emails: ["jane.doe@gmial.com"], phones: ["+49 1512 3456798"] }],
    },
    "one was taken away": {
      ...noted(false),
      emails: ["jane@example.com"],
      before: [{ emails: ["jane@example.com", "old@example.com"] }],
    },
    "the change was taken back": {
      ...noted(false),
      emails: ["jane@example.com"],
      before: [{ emails: ["jane@example.com"] }, { emails: ["hill@other.example"] }],
    },
    "the same number is written with its country": {
      ...noted(false),
      phones: ["+49 1512 3456789"],
      before: [{ phones: ["01512 3456789"] }],
    },
    "the first ones came later": {
      ...noted(false),
      emails: ["jane@example.com"],
      phones: ["+49 1512 3456789"],
      before: [{}],
    },
  },
  raised: {
    "they did": {
      given: { conversation: { changedContact: true } },
      strength: "moderate",
      evidence: ["Changed contact details meanwhile: yes"],
    },
    "another mailbox took the place of the first": {
      given: { emails: ["hill@other.example"], before: [{ emails: ["jane@example.com"] }] },
      strength: "moderate",
      evidence: ["E-mail before: jane@example.com", "E-mail now: hill@other.example"],
    },
    "it did so step by step, although nobody noted it": {
      given: {
        ...noted(false),
        emails: ["hill@other.example"],
        before: [{ emails: ["jane@example.com"] }, { emails: ["jane@example.com", "hill@other.example"] }],
      },
      strength: "moderate",
      evidence: ["E-mail before: jane@example.com", "E-mail now: hill@other.example"],
    },
    "so did another phone": {
      given: {
        ...noted(true),
        phones: ["+44 20 7946 0123"],
        before: [{}, { phones: ["+49 1512 3456789"] }],
      },
      strength: "moderate",
      evidence: [
        "Changed contact details meanwhile: yes",
        "Phone before: +49 1512 3456789",
        "Phone now: +44 20 7946 0123",
      ],
    },
  },
  notApplicable: {
    "nobody noted it": {},
    "a detail was added that says nothing of it": { role: "Engineer", before: [{}] },
    "only something else was noted": { conversation: { textOnly: true } },
  },
});
