import { SEE } from "../../playbook/publications.ts";
import { clear, defineCheck, notApplicable, raise } from "../define-check.ts";

export const wantsToLeaveThePlatform = defineCheck({
  id: "wants-to-leave-the-platform",
  category: "channel",
  asks: {
    en: "Does the person ask to move to another messenger or off the platform?",
    de: "Möchte die Person auf einen anderen Messenger oder weg von der Plattform wechseln?",
  },
  because: {
    en: "Outside the platform nobody keeps a record, and its identity and payment checks no longer apply.",
    de: "Außerhalb der Plattform gibt es kein Protokoll, und deren Prüfungen von Identität und Zahlung entfallen.",
  },
  ordinaryReasons: [
    {
      en: "The person wants to save the platform's fees.",
      de: "Die Person möchte die Gebühren der Plattform sparen.",
    },
    {
      en: "In many places, messengers such as WhatsApp are the usual way to talk business.",
      de: "Vielerorts sind Messenger wie WhatsApp der übliche Weg für geschäftliche Gespräche.",
    },
  ],
  cannotKnow: {
    en: "Why the person would rather talk elsewhere.",
    de: "Warum die Person lieber anderswo schreibt.",
  },
  sources: [SEE.US22, SEE.JP24],
  settledBy: ["interview-on-video-or-in-person", "call-back-on-the-phone-number"],
  maturity: "steady",
  basis: "noted",
  strengths: ["moderate"],
  needs: ["conversation"],

  run({ conversation }) {
    const { leavesPlatform } = conversation;
    if (leavesPlatform === undefined)
      return notApplicable({
        en: "Nobody has noted whether the person asks to talk elsewhere.",
        de: "Niemand hat vermerkt, ob die Person anderswo weiterschreiben möchte.",
      });
    if (!leavesPlatform.value) return clear;
    return raise({
      strength: "moderate",
      says: {
        en: "The person asks to go on outside the platform where the contact began.",
        de: "Die Person möchte außerhalb der Plattform weitermachen, auf der der Kontakt begann.",
      },
      evidence: [leavesPlatform],
    });
  },
});
