import { SEE } from "../../playbook/publications.ts";
import { cannotTell, clear, defineCheck, notApplicable, raise } from "../define-check.ts";

/** People adapt a CV to an advert, and should: a third of its very wording is more than that. */
const RAISED_FROM = 0.35;
/** In fewer, a few set phrases already make a third. */
const FEWEST_PASSAGES = 25;

export const cvMirrorsTheJobAdvert = defineCheck({
  id: "cv-mirrors-the-job-advert",
  category: "history",
  asks: {
    en: "Does the CV repeat the wording of the job advert?",
    de: "Wiederholt der Lebenslauf den Wortlaut des Inserats?",
  },
  because: {
    en: "CVs that are made in bulk are filled with the text of the advert they answer.",
    de: "Massenhaft erstellte Lebensläufe werden mit dem Text des jeweiligen Inserats gefüllt.",
  },
  ordinaryReasons: [
    {
      en: "Career advisers and applicant tracking systems tell people to use the advert's words.",
      de: "Bewerbungsratgeber und Auswahlprogramme legen nahe, die Worte des Inserats zu verwenden.",
    },
    {
      en: "A writing assistant tailored the CV to the advert.",
      de: "Ein Schreibassistent hat den Lebenslauf auf das Inserat zugeschnitten.",
    },
    {
      en: "The person does this very job now, and describes it in the usual words.",
      de: "Die Person macht genau diese Arbeit und beschreibt sie mit den üblichen Worten.",
    },
  ],
  cannotKnow: {
    en: "Whether the person has done what the words say.",
    de: "Ob die Person getan hat, was die Worte sagen.",
  },
  sources: [SEE.KOL, SEE.MSFT25],
  settledBy: ["ask-about-claimed-facts"],
  maturity: "steady",
  basis: "computed",
  strengths: ["weak"],
  needs: ["advertOverlap"],

  run({ advertOverlap }) {
    if (advertOverlap === undefined)
      return notApplicable({
        en: "There are not both an advert and the text of a CV.",
        de: "Es liegen nicht sowohl ein Inserat als auch der Text eines Lebenslaufs vor.",
      });
    const { passages, share, examples } = advertOverlap;
    if (passages < FEWEST_PASSAGES)
      return cannotTell({
        en: "The advert is too short to compare wording.",
        de: "Das Inserat ist zu kurz, um den Wortlaut zu vergleichen.",
      });
    if (share.value < RAISED_FROM) return clear;
    return raise({
      strength: "weak",
      says: {
        en: "More than a third of the advert's wording stands in the CV.",
        de: "Mehr als ein Drittel vom Wortlaut des Inserats steht im Lebenslauf.",
      },
      evidence: [share, ...examples],
    });
  },
});
