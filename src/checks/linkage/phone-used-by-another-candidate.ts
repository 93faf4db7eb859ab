import { isNonEmpty } from "../../domain/non-empty.ts";
import { SEE } from "../../playbook/publications.ts";
import { clear, defineCheck, notApplicable, raise } from "../define-check.ts";

export const phoneUsedByAnotherCandidate = defineCheck({
  id: "phone-used-by-another-candidate",
  category: "linkage",
  asks: {
    en: "Did another candidate, under another name, give the same phone number?",
    de: "Hat eine andere Person unter anderem Namen dieselbe Telefonnummer angegeben?",
  },
  because: {
    en: "One group often applies under several names and reuses its phone numbers.",
    de: "Dieselbe Gruppe bewirbt sich oft unter mehreren Namen und nutzt ihre Telefonnummern mehrfach.",
  },
  ordinaryReasons: [
    {
      en: "Two people share a household, an office or a placement agency.",
      de: "Zwei Menschen teilen sich einen Haushalt, ein Büro oder eine Vermittlungsagentur.",
    },
    {
      en: "The phone company gave an old number to a new customer.",
      de: "Der Anbieter hat eine frei gewordene Nummer neu vergeben.",
    },
    {
      en: "The same person applied before and has a new name, for example after a wedding.",
      de: "Dieselbe Person hat sich schon einmal beworben und heißt heute anders, etwa nach einer Heirat.",
    },
  ],
  cannotKnow: {
    en: "Whether the two candidates know each other, and which of them the number belongs to.",
    de: "Ob sich die beiden kennen und wem die Nummer gehört.",
  },
  sources: [SEE.FBI25a, SEE.W3H],
  settledBy: ["compare-with-the-earlier-candidate", "call-back-on-the-phone-number"],
  maturity: "steady",
  basis: "computed",
  strengths: ["strong"],
  needs: ["names", "phones", "shared"],

  run({ names, phones, shared }) {
    if (phones.length === 0)
      return notApplicable({
        en: "No phone number was given.",
        de: "Es wurde keine Telefonnummer angegeben.",
      });
    const uses = shared.filter((use) => use.kind === "phone" && names.match(use.name) === "different");
    const evidence = [...new Set(uses.map((use) => use.here)), ...uses.map((use) => use.there)];
    if (!isNonEmpty(evidence)) return clear;
    return raise({
      strength: "strong",
      says: {
        en: "Another candidate, under another name, gave the same phone number.",
        de: "Eine andere Person hat unter anderem Namen dieselbe Telefonnummer angegeben.",
      },
      evidence,
      cases: [...new Set(uses.map((use) => use.case))],
    });
  },
});
