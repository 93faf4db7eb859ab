import { isNonEmpty } from "../../domain/non-empty.ts";
import type { TechnologyClaim } from "../../facts/technology-claims.ts";
import { SEE } from "../../playbook/publications.ts";
import { clear, defineCheck, notApplicable, raise } from "../define-check.ts";

/** Years are rounded up, and some people tried a preview: up to a year too early is nothing. */
const FORGIVEN = { years: 12, date: 6 } as const satisfies Record<TechnologyClaim["basis"], number>;
/** Two years cannot be rounding. */
const STRONG_FROM_MONTHS = 24;
const MOST_SHOWN = 3;

export const technologyClaimedBeforeItExisted = defineCheck({
  id: "technology-claimed-before-it-existed",
  category: "history",
  asks: {
    en: "Does the CV claim experience with a technology from before it came out?",
    de: "Nennt der Lebenslauf Erfahrung mit einer Technologie aus der Zeit vor deren Erscheinen?",
  },
  because: {
    en: "Invented careers are often written from a list of technologies without looking at their dates.",
    de: "Ausgedachte Werdegänge entstehen oft aus einer Liste von Technologien, ohne auf deren Alter zu achten.",
  },
  ordinaryReasons: [
    {
      en: "The years stand for the whole field, such as web development, and not for this one tool.",
      de: "Die Jahre meinen das ganze Gebiet, etwa Webentwicklung, und nicht dieses eine Werkzeug.",
    },
    {
      en: "The person used an early version inside the company that made it.",
      de: "Die Person hat im Haus des Herstellers mit einer frühen Version gearbeitet.",
    },
    {
      en: "A recruiter or a CV tool filled in the years.",
      de: "Eine Personalvermittlung oder ein Lebenslauf-Programm hat die Jahre eingetragen.",
    },
  ],
  cannotKnow: {
    en: "What the person can do. Only a conversation about the work shows that.",
    de: "Was die Person kann. Das zeigt nur ein Gespräch über die Arbeit.",
  },
  sources: [SEE.DTEX24],
  settledBy: ["ask-about-claimed-facts"],
  maturity: "steady",
  basis: "computed",
  strengths: ["moderate", "strong"],
  needs: ["technologyClaims"],

  run({ technologyClaims }) {
    if (technologyClaims.length === 0)
      return notApplicable({
        en: "The CV does not say when a technology that we know the age of was used.",
        de: "Der Lebenslauf sagt bei keiner Technologie, deren Alter wir kennen, wann sie genutzt wurde.",
      });
    const early = earliestOfEach(
      technologyClaims.filter((claim) => claim.monthsEarly > FORGIVEN[claim.basis]),
    );
    const evidence = early.slice(0, MOST_SHOWN).flatMap((claim) => [claim.stated, claim.release]);
    if (!isNonEmpty(evidence)) return clear;
    const isStrong = early.length >= 2 || early.some((claim) => claim.monthsEarly >= STRONG_FROM_MONTHS);
    return raise({
      strength: isStrong ? "strong" : "moderate",
      says: {
        en: "The CV claims a technology for a time before anybody could have used it.",
        de: "Der Lebenslauf nennt eine Technologie für eine Zeit, in der sie noch niemand nutzen konnte.",
      },
      evidence,
    });
  },
});

/** Saying one thing twice is not two findings. The furthest from its release comes first. */
function earliestOfEach(claims: readonly TechnologyClaim[]): readonly TechnologyClaim[] {
  const sorted = claims.toSorted((one, other) => other.monthsEarly - one.monthsEarly);
  return sorted.filter(
    (claim, at) => sorted.findIndex((other) => other.technology === claim.technology) === at,
  );
}
