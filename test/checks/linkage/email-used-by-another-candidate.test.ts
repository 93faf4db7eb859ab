import { emailUsedByAnotherCandidate } from "../../../src/checks/linkage/email-used-by-another-candidate.ts";
import { testCheck } from "../../support/check-tester.ts";

const emails = ["jane.doe@example.com"];
const use = (name: string, over = {}) => ({
  kind: "mailbox" as const,
  canonical: "jane.doe@example.com",
  case: "V-3",
  name,
  seenAt: "2026-01-05T09:00:00.000Z",
  ...over,
});
const evidence = ["E-mail: jane.doe@example.com", "V-3, Mara Lindqvist, gave the same one"];

testCheck(emailUsedByAnotherCandidate, import.meta.url, {
  clear: {
    "nobody else gave it": { emails },
    "the same person comes back": { emails, earlier: [use("Doe, Jane")] },
    "the same person comes back with a married name": { emails, earlier: [use("Jane Smith")] },
    "the same person comes back in another script": {
      name: "Сергей Петров",
      emails,
      earlier: [use("Sergei Petrov")],
    },
    "another mailbox was shared": {
      emails,
      earlier: [use("Mara Lindqvist", { canonical: "m@example.com" })],
    },
    "a referee elsewhere has it": { emails, earlier: [use("Mara Lindqvist", { kind: "referee-mail" })] },
    "only a referee's mailbox is another candidate's": {
      emails,
      references: [{ email: "mara@example.com" }],
      earlier: [use("Mara Lindqvist", { canonical: "mara@example.com" })],
    },
  },
  raised: {
    "another name gave it": {
      given: { emails, earlier: [use("Mara Lindqvist")] },
      strength: "strong",
      evidence,
      cases: ["V-3"],
    },
    "it was written with dots, a tag and the other domain": {
      given: {
        emails: ["J.ane.Doe+jobs@googlemail.com"],
        earlier: [use("Mara Lindqvist", { canonical: "janedoe@gmail.com" })],
      },
      strength: "strong",
      evidence: ["E-mail: J.ane.Doe+jobs@googlemail.com", "V-3, Mara Lindqvist, gave the same one"],
      cases: ["V-3"],
    },
    "very many gave it, and the first five are shown": {
      given: {
        emails,
        earlier: Array.from({ length: 7 }, (_, at) => use("Mara Lindqvist", { case: `V-${at + 1}` })),
      },
      strength: "strong",
      evidence: [
        "E-mail: jane.doe@example.com",
        ...[1, 2, 3, 4, 5].map((at) => `V-${at}, Mara Lindqvist, gave the same one`),
      ],
      cases: ["V-1", "V-2", "V-3", "V-4", "V-5", "V-6", "V-7"],
    },
  },
  notApplicable: { "no address was given": { earlier: [use("Mara Lindqvist")] } },
});
