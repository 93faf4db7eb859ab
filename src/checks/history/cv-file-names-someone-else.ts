import { cannotTell, clear, defineCheck, notApplicable, raise } from "../define-check.ts";

export const cvFileNamesSomeoneElse = defineCheck({
  id: "cv-file-names-someone-else",
  category: "history",
  asks: {
    en: "Does the CV's file name another person as its author?",
    de: "Nennt die Datei des Lebenslaufs eine andere Person als Autor?",
  },
  because: {
    en: "Where one person writes CVs for many names, the program signs them all with that person's own.",
    de: "Wo jemand Lebensläufe für viele Namen schreibt, trägt das Programm überall den eigenen Namen ein.",
  },
  ordinaryReasons: [
    {
      en: "A friend, a relative or a career adviser helped, or lent a computer.",
      de: "Jemand aus Freundeskreis, Familie oder Beratung hat geholfen oder einen Computer geliehen.",
    },
    {
      en: "The person started from somebody's template or an old CV of a colleague.",
      de: "Die Person ging von einer fremden Vorlage oder einem alten Lebenslauf aus dem Kollegium aus.",
    },
    {
      en: "The computer still bears the person's earlier name.",
      de: "Der Computer trägt noch den früheren Namen der Person.",
    },
  ],
  cannotKnow: {
    en: "Who wrote the CV. The program fills this field by itself.",
    de: "Wer den Lebenslauf geschrieben hat. Das Programm füllt dieses Feld von selbst.",
  },
  sources: [],
  settledBy: ["ask-about-claimed-facts", "check-identity-on-the-call"],
  maturity: "trial",
  basis: "computed",
  strengths: ["moderate"],
  needs: ["cvFile", "names"],

  run({ cvFile, names }) {
    const { author } = cvFile;
    if (author === undefined)
      return notApplicable({
        en: "No author of the CV's file is known.",
        de: "Es ist kein Autor der Lebenslauf-Datei bekannt.",
      });
    if (!cvFile.authorIsPerson || names.match(author.value) !== "different") return clear;
    if (cvFile.authorMayBeHelper)
      return cannotTell({
        en: "An agency or whoever recommended the person may have written the file.",
        de: "Die Datei kann von einer Agentur stammen oder von jemandem, der die Person empfohlen hat.",
      });
    return raise({
      strength: "moderate",
      says: {
        en: "The CV's file bears another person's name as its author.",
        de: "Die Datei des Lebenslaufs trägt den Namen einer anderen Person als Autor.",
      },
      evidence: [names.claimed, author],
    });
  },
});
