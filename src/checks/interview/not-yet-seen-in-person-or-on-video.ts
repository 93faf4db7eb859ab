import { isAtOrAfter } from "../../domain/stage.ts";
import { SEE } from "../../playbook/publications.ts";
import { cannotTell, clear, defineCheck, notApplicable, raise } from "../define-check.ts";

export const notYetSeenInPersonOrOnVideo = defineCheck({
  id: "not-yet-seen-in-person-or-on-video",
  category: "interview",
  asks: {
    en: "Is an interview in person or on video still missing?",
    de: "Steht ein persönliches Gespräch oder ein Gespräch per Video noch aus?",
  },
  because: {
    en: "Only somebody who was seen can be compared with an identity document, and recognised later.",
    de: "Nur wen man gesehen hat, kann man mit einem Ausweis vergleichen und später wiedererkennen.",
  },
  ordinaryReasons: [
    {
      en: "The interview is planned, or was held and not yet entered.",
      de: "Das Gespräch ist geplant, oder es hat stattgefunden und ist noch nicht eingetragen.",
    },
    {
      en: "The team itself has only offered phone calls so far.",
      de: "Das Team selbst hat bisher nur Telefonate angeboten.",
    },
  ],
  cannotKnow: {
    en: "What happened outside of what was entered here.",
    de: "Was außerhalb der hier eingetragenen Angaben geschehen ist.",
  },
  sources: [SEE.BfV24],
  settledBy: ["interview-on-video-or-in-person"],
  maturity: "steady",
  basis: "computed",
  strengths: ["weak", "moderate"],
  needs: ["interviews"],

  run({ interviews }) {
    const { stage, held } = interviews;
    if (!isAtOrAfter(stage.value, "interview"))
      return notApplicable({
        en: "The process has not reached the interviews yet.",
        de: "Die Gespräche haben noch nicht begonnen.",
      });
    if (held.some(({ value }) => value.seen)) return clear;
    if (held.some(({ value }) => value.mode === undefined))
      return cannotTell({
        en: "An interview was entered without saying how it was held.",
        de: "Bei einem eingetragenen Gespräch fehlt, wie es geführt wurde.",
      });
    return raise({
      strength: isAtOrAfter(stage.value, "offer") ? "moderate" : "weak",
      says: {
        en: "Nobody has met this person in person or with the camera on yet.",
        de: "Bisher hat niemand die Person persönlich oder mit eingeschalteter Kamera getroffen.",
      },
      evidence: [stage, ...held],
    });
  },
});
