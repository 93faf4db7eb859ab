import { SEE } from "../../playbook/publications.ts";
import { cannotTell, clear, defineCheck, notApplicable, raise } from "../define-check.ts";

export const agencyCannotShowItsIdentityCheck = defineCheck({
  id: "agency-cannot-show-its-identity-check",
  category: "channel",
  asks: {
    en: "Is the staffing agency unable to document how it checked the person's identity?",
    de: "Kann die Agentur nicht belegen, wie sie die Identität der Person geprüft hat?",
  },
  because: {
    en: "Each side tends to believe that the other one has checked, and in the end nobody has.",
    de: "Jede Seite verlässt sich leicht darauf, dass die andere geprüft hat, und am Ende hat es niemand getan.",
  },
  ordinaryReasons: [
    {
      en: "The agency checks, and has no written process for it because it is small.",
      de: "Die Agentur prüft, hat dafür als kleines Unternehmen aber keinen schriftlichen Ablauf.",
    },
    {
      en: "The agency may not hand out documents for reasons of data protection.",
      de: "Die Agentur darf Unterlagen aus Gründen des Datenschutzes nicht weitergeben.",
    },
  ],
  cannotKnow: {
    en: "Anything about the person. The question is for the agency.",
    de: "Irgendetwas über die Person. Die Frage richtet sich an die Agentur.",
  },
  sources: [SEE.USROK23, SEE.FBI25b],
  settledBy: ["agency-identity-process"],
  maturity: "steady",
  basis: "noted",
  strengths: ["moderate"],
  needs: ["agency"],

  run({ agency }) {
    if (agency === undefined)
      return notApplicable({ en: "No agency is involved.", de: "Es ist keine Agentur beteiligt." });
    const { documentsIdentityCheck } = agency;
    if (documentsIdentityCheck === undefined)
      return cannotTell({
        en: "Nobody has noted yet whether the agency documents its identity check.",
        de: "Es ist noch nicht vermerkt, ob die Agentur ihre Identitätsprüfung belegt.",
      });
    if (documentsIdentityCheck.value) return clear;
    return raise({
      strength: "moderate",
      says: {
        en: "The agency has not been able to document its own identity check.",
        de: "Die Agentur konnte ihre eigene Identitätsprüfung bisher nicht belegen.",
      },
      evidence: [agency.stated, documentsIdentityCheck],
    });
  },
});
