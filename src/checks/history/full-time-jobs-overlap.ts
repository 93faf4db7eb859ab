import { isNonEmpty } from "../../domain/non-empty.ts";
import { fullTimeOverlaps } from "../../facts/job-overlaps.ts";
import { SEE } from "../../playbook/publications.ts";
import { clear, defineCheck, notApplicable, raise } from "../define-check.ts";

/** A notice period, spent at home while the next job has begun, rarely lasts longer. */
const FORGIVEN_MONTHS = 3;
const MOST_SHOWN = 2;

export const fullTimeJobsOverlap = defineCheck({
  id: "full-time-jobs-overlap",
  category: "history",
  asks: {
    en: "Do two full-time jobs in the CV overlap for more than three months?",
    de: "Überschneiden sich im Lebenslauf zwei Vollzeitstellen um mehr als drei Monate?",
  },
  because: {
    en: "Groups that share one identity hold several full-time jobs under it at once.",
    de: "Gruppen, die sich eine Identität teilen, haben darunter oft mehrere Vollzeitstellen zugleich.",
  },
  ordinaryReasons: [
    {
      en: "One of the two was a side project, part-time, or ended in paid leave.",
      de: "Eine der beiden war ein Nebenprojekt, Teilzeit oder endete mit einer bezahlten Freistellung.",
    },
    {
      en: "An agency and its client are both listed for the same work.",
      de: "Agentur und Kunde stehen beide für dieselbe Arbeit im Lebenslauf.",
    },
    {
      en: "A date was misremembered, or the end of a job was not filled in.",
      de: "Ein Datum ist falsch erinnert, oder das Ende einer Stelle wurde nicht eingetragen.",
    },
  ],
  cannotKnow: {
    en: "How many hours the person worked, and whether both employers agreed.",
    de: "Wie viele Stunden die Person gearbeitet hat und ob beide Arbeitgeber einverstanden waren.",
  },
  sources: [SEE.US22],
  settledBy: ["call-employers-by-own-number"],
  maturity: "steady",
  basis: "computed",
  strengths: ["weak"],
  needs: ["histories"],

  run({ histories }) {
    const { cv, now } = histories;
    if (cv.filter((job) => job.fullTime === true && job.start !== undefined).length < 2)
      return notApplicable({
        en: "The CV does not list two dated full-time jobs.",
        de: "Der Lebenslauf nennt keine zwei datierten Vollzeitstellen.",
      });
    const long = fullTimeOverlaps(cv, now).filter(({ months }) => months > FORGIVEN_MONTHS);
    const evidence = [...new Set(long.slice(0, MOST_SHOWN).flatMap(({ one, other }) => [one, other]))].map(
      (job) => job.stated,
    );
    if (!isNonEmpty(evidence)) return clear;
    return raise({
      strength: "weak",
      says: {
        en: "Two full-time jobs in the CV overlap for more than three months.",
        de: "Zwei Vollzeitstellen im Lebenslauf überschneiden sich um mehr als drei Monate.",
      },
      evidence,
    });
  },
});
