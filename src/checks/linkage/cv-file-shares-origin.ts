import { usedByAnotherCheck } from "../used-by-another.ts";

export const cvFileSharesOrigin = usedByAnotherCheck({
  id: "cv-file-shares-origin",
  asks: {
    en: "Was the CV file made by the same hand as the CV of a candidate with another name?",
    de: "Stammt die Lebenslauf-Datei aus derselben Hand wie die einer Person mit anderem Namen?",
  },
  because: {
    en: "CVs for several invented people are often written on one computer.",
    de: "Lebensläufe für mehrere erfundene Personen entstehen oft an einem Rechner.",
  },
  ordinaryReasons: [
    {
      en: "Both had their CV written by the same agency, career service or friend.",
      de: "Beide haben den Lebenslauf von derselben Agentur, Beratung oder Bekannten schreiben lassen.",
    },
    {
      en: "Both files were made from the same template, which left its author or id in them.",
      de: "Beide Dateien beruhen auf derselben Vorlage, die ihren Autor oder ihre Kennung hinterlassen hat.",
    },
  ],
  cannotKnow: {
    en: "Who wrote the CV. The entries are set by a program and are easy to change.",
    de: "Wer den Lebenslauf geschrieben hat. Die Einträge setzt ein Programm, und sie sind leicht zu ändern.",
  },
  sources: [],
  settledBy: ["compare-with-the-earlier-candidate", "ask-about-claimed-facts"],
  maturity: "trial",
  strength: "moderate",
  needsFile: true,
  kinds: ["document-author", "document-moment", "document-id"],
  nothingGiven: {
    en: "The CV file says nothing by which its maker could be told.",
    de: "Die Lebenslauf-Datei enthält nichts, woran sich ihre Herkunft erkennen ließe.",
  },
  says: {
    en: "The CV file has the same origin as the CV of a candidate with another name.",
    de: "Die Lebenslauf-Datei hat dieselbe Herkunft wie die einer Person mit anderem Namen.",
  },
});
