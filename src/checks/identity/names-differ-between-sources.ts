import { isNonEmpty } from "../../domain/non-empty.ts";
import { SEE } from "../../playbook/publications.ts";
import { clear, defineCheck, notApplicable, raise } from "../define-check.ts";

export const namesDifferBetweenSources = defineCheck({
  id: "names-differ-between-sources",
  category: "identity",
  asks: {
    en: "Does the person appear elsewhere under a name that does not fit the application?",
    de: "Tritt die Person anderswo unter einem Namen auf, der nicht zur Bewerbung passt?",
  },
  because: {
    en: "A borrowed or invented name is rarely carried through everywhere.",
    de: "Ein geliehener oder erfundener Name wird selten überall durchgehalten.",
  },
  ordinaryReasons: [
    {
      en: "The person has changed their whole name, or uses a pen name or a stage name.",
      de: "Die Person hat ihren Namen ganz geändert oder nutzt einen Künstlernamen.",
    },
    {
      en: "A file, profile or device of somebody else was entered by mistake or used for a day.",
      de: "Datei, Profil oder Gerät gehören jemand anderem und wurden versehentlich oder aushilfsweise genutzt.",
    },
  ],
  cannotKnow: {
    en: "Which of the names stands on the identity document, and who chose the other.",
    de: "Welcher der Namen im Ausweis steht und wer den anderen gewählt hat.",
  },
  sources: [SEE.US22, SEE.SEAL],
  settledBy: ["check-identity-on-the-call", "compare-cv-and-profiles"],
  maturity: "steady",
  basis: "computed",
  strengths: ["moderate"],
  needs: ["names", "otherNames", "payment"],

  run({ names, otherNames, payment }) {
    // The account on the platform has a check of its own.
    const sources = otherNames.filter(({ where }) => where !== "platform");
    if (sources.length === 0)
      return notApplicable({
        en: "No name from another source is known.",
        de: "Es ist kein Name aus einer anderen Quelle bekannt.",
      });
    const differing = sources.filter(({ differs, stated }) => differs && !payment.isBusiness(stated.value));
    const evidence = differing.map(({ stated }) => stated);
    if (!isNonEmpty(evidence)) return clear;
    return raise({
      strength: "moderate",
      says: {
        en: "Neither given nor family name from another source fits the application.",
        de: "Weder Vor- noch Nachname aus einer anderen Quelle passen zur Bewerbung.",
      },
      evidence: [names.claimed, ...evidence],
    });
  },
});
