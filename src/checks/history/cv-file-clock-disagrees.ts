import { cannotTell, clear, defineCheck, notApplicable, raise } from "../define-check.ts";

/** As for time zones: neighbouring countries and summer time explain two hours. */
const HOURS_APART = 3;

export const cvFileClockDisagrees = defineCheck({
  id: "cv-file-clock-disagrees",
  category: "history",
  asks: {
    en: "Was the CV's file made on a clock far from the country given?",
    de: "Entstand die Datei des Lebenslaufs auf einer Uhr weit entfernt vom angegebenen Land?",
  },
  because: {
    en: "A computer notes its own time zone in a file, whatever address the CV names.",
    de: "Ein Computer vermerkt in einer Datei die eigene Zeitzone, gleich welche Adresse im Lebenslauf steht.",
  },
  ordinaryReasons: [
    {
      en: "The person lived elsewhere when the file was made, or was travelling.",
      de: "Die Person lebte woanders, als die Datei entstand, oder war auf Reisen.",
    },
    {
      en: "A website or an agency abroad made the file.",
      de: "Eine Website oder eine Agentur im Ausland hat die Datei erstellt.",
    },
  ],
  cannotKnow: {
    en: "Where the person is. A clock is a setting.",
    de: "Wo sich die Person aufhält. Eine Uhr ist nur eine Einstellung.",
  },
  sources: [],
  settledBy: ["ask-about-the-claimed-place"],
  maturity: "trial",
  basis: "computed",
  strengths: ["weak"],
  needs: ["cvFile", "place"],

  run({ cvFile, place }) {
    const { created, hasOffset, hoursFromHome } = cvFile;
    if (created === undefined)
      return notApplicable({
        en: "It is not known when the CV's file was made.",
        de: "Es ist nicht bekannt, wann die Datei des Lebenslaufs entstand.",
      });
    if (place.country === undefined)
      return notApplicable({
        en: "No country of residence was given.",
        de: "Es wurde kein Wohnsitzland angegeben.",
      });
    if (!hasOffset)
      return cannotTell({
        en: "The file does not say on which clock it was made.",
        de: "Die Datei sagt nicht, nach welcher Uhr sie entstand.",
      });
    if (hoursFromHome === undefined)
      return cannotTell({
        en: "The file's clock names no place, or the country's time is not known.",
        de: "Die Uhr der Datei bezeichnet keinen Ort, oder die Zeit des Landes ist nicht bekannt.",
      });
    if (hoursFromHome < HOURS_APART) return clear;
    return raise({
      strength: "weak",
      says: {
        en: `The file's clock is at least ${HOURS_APART} hours from every time zone of the country given.`,
        de: `Die Uhr der Datei liegt mindestens ${HOURS_APART} Stunden neben jeder Zeitzone des angegebenen Landes.`,
      },
      evidence: [place.country, created],
    });
  },
});
