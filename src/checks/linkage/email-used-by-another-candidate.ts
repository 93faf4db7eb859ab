import { SEE } from "../../playbook/publications.ts";
import { usedByAnotherCheck } from "../used-by-another.ts";

export const emailUsedByAnotherCandidate = usedByAnotherCheck({
  id: "email-used-by-another-candidate",
  asks: {
    en: "Did another candidate, under another name, give the same mailbox?",
    de: "Hat eine andere Person unter anderem Namen dasselbe Postfach angegeben?",
  },
  because: {
    en: "One group often applies under several names and answers from one mailbox, written with dots or tags.",
    de: "Dieselbe Gruppe bewirbt sich oft unter mehreren Namen und antwortet aus einem Postfach, das mit Punkten oder Zusätzen geschrieben wird.",
  },
  ordinaryReasons: [
    {
      en: "An agency or a relative applied for both from one mailbox.",
      de: "Eine Agentur oder ein Familienmitglied hat sich für beide aus einem Postfach beworben.",
    },
    {
      en: "The same person applied before and has a new name, for example after a wedding.",
      de: "Dieselbe Person hat sich schon einmal beworben und heißt heute anders, etwa nach einer Heirat.",
    },
  ],
  cannotKnow: {
    en: "Who reads the mailbox, and whether the two candidates know each other.",
    de: "Wer das Postfach liest und ob sich die beiden kennen.",
  },
  sources: [SEE.FBI25a, SEE.KRK25],
  settledBy: ["compare-with-the-earlier-candidate", "answer-from-a-second-address"],
  maturity: "steady",
  strength: "strong",
  kinds: ["mailbox"],
  nothingGiven: { en: "No e-mail address was given.", de: "Es wurde keine E-Mail-Adresse angegeben." },
  says: {
    en: "Another candidate, under another name, gave the same mailbox.",
    de: "Eine andere Person hat unter anderem Namen dasselbe Postfach angegeben.",
  },
});
