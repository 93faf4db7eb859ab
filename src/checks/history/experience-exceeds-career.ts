import { cannotTell, clear, defineCheck, notApplicable, raise } from "../define-check.ts";

/** Years are rounded, and many people worked a little before their first proper job. */
const FORGIVEN_MONTHS = 24;

export const experienceExceedsCareer = defineCheck({
  id: "experience-exceeds-career",
  category: "history",
  asks: {
    en: "Does the CV claim more years of experience than the career is long?",
    de: "Nennt der Lebenslauf mehr Jahre Erfahrung, als der Werdegang lang ist?",
  },
  because: {
    en: "In an invented career the summary and the list of jobs are often written apart from each other.",
    de: "In einem ausgedachten Werdegang entstehen Zusammenfassung und Stationen oft unabhängig voneinander.",
  },
  ordinaryReasons: [
    {
      en: "The CV leaves out early or unrelated jobs.",
      de: "Der Lebenslauf lässt frühe oder fachfremde Stellen weg.",
    },
    {
      en: "The person taught themselves or worked on the side before studies and first job.",
      de: "Die Person hat sich vieles selbst beigebracht oder schon vor Studium und erster Stelle nebenbei gearbeitet.",
    },
    {
      en: "A recruiter or a CV tool filled in the years.",
      de: "Eine Personalvermittlung oder ein Lebenslauf-Programm hat die Jahre eingetragen.",
    },
  ],
  cannotKnow: {
    en: "What the person did before the first date in the CV.",
    de: "Was die Person vor dem ersten Datum im Lebenslauf gemacht hat.",
  },
  sources: [],
  settledBy: ["ask-about-claimed-facts", "compare-cv-and-profiles"],
  maturity: "trial",
  basis: "computed",
  strengths: ["moderate"],
  needs: ["career"],

  run({ career }) {
    const { claims, now } = career;
    if (claims.length === 0)
      return notApplicable({
        en: "The CV claims no number of years of experience.",
        de: "Der Lebenslauf nennt keine Zahl von Jahren an Erfahrung.",
      });
    const dated = claims.flatMap(({ stated, began }) =>
      began === undefined ? [] : [{ stated, began, over: stated.value * 12 - (now - began.value) }],
    );
    const [worst] = dated.toSorted((one, other) => other.over - one.over);
    if (worst === undefined)
      return cannotTell({
        en: "The CV does not say when the first job or the studies began.",
        de: "Der Lebenslauf sagt nicht, wann die erste Stelle oder das Studium begann.",
      });
    if (worst.over <= FORGIVEN_MONTHS) return clear;
    if (career.perhapsEarlier())
      return cannotTell({
        en: "The career may have begun before the first date in the CV.",
        de: "Der Werdegang kann vor dem ersten Datum im Lebenslauf begonnen haben.",
      });
    return raise({
      strength: "moderate",
      says: {
        en: "The CV claims over two years more experience than its jobs and studies leave room for.",
        de: "Der Lebenslauf nennt über zwei Jahre mehr Erfahrung, als Stellen und Studium Raum lassen.",
      },
      evidence: [worst.stated, worst.began],
    });
  },
});
