import { isNonEmpty } from "../../domain/non-empty.ts";
import { SEE } from "../../playbook/publications.ts";
import { clear, defineCheck, notApplicable, raise } from "../define-check.ts";

/** Jaccard similarity of word 5-shingles: from a half on, long passages must be the same. */
const ALIKE_FROM = 0.5;
const MOST_CASES = 3;
const MOST_PASSAGES = 3;

export const cvTextMatchesAnotherCandidate = defineCheck({
  id: "cv-text-matches-another-candidate",
  category: "linkage",
  asks: {
    en: "Is much of the CV or cover letter the same as that of a candidate with another name?",
    de: "Stimmt der Lebenslauf oder das Anschreiben großenteils mit dem einer Person mit anderem Namen überein?",
  },
  because: {
    en: "One text is used for several invented people, with another name on top.",
    de: "Ein Text wird für mehrere erfundene Personen genutzt, nur mit anderem Namen darüber.",
  },
  ordinaryReasons: [
    {
      en: "Both used the same sample text or the same writing tool.",
      de: "Beide haben denselben Mustertext oder dasselbe Schreibprogramm genutzt.",
    },
    {
      en: "Two colleagues describe the same projects with a common text.",
      de: "Zwei Kollegen beschreiben dieselben Projekte mit einem gemeinsamen Text.",
    },
    {
      en: "An agency writes the CVs of all the people it places.",
      de: "Eine Agentur schreibt die Lebensläufe aller, die sie vermittelt.",
    },
  ],
  cannotKnow: {
    en: "Who wrote the text first, and who took it from whom.",
    de: "Wer den Text zuerst geschrieben und wer ihn übernommen hat.",
  },
  sources: [SEE.FBI25a, SEE.US22],
  settledBy: ["compare-with-the-earlier-candidate", "ask-about-claimed-facts"],
  maturity: "steady",
  basis: "computed",
  strengths: ["strong"],
  needs: ["application", "names", "similarCvs"],

  run({ application, names, similarCvs }) {
    if (!application.hasCvText)
      return notApplicable({ en: "No CV text was given.", de: "Es liegt kein Text eines Lebenslaufs vor." });
    const alike = similarCvs
      .filter((cv) => cv.similarity >= ALIKE_FROM && names.match(cv.name) === "different")
      .toSorted((one, other) => other.similarity - one.similarity);
    const evidence = alike.slice(0, MOST_CASES).flatMap(({ case: id, name, passages, source }) => {
      return [
        {
          says: { en: `${id}, ${name}: much the same text`, de: `${id}, ${name}: weitgehend derselbe Text` },
          source,
        },
        ...passages.slice(0, MOST_PASSAGES).map((passage) => ({
          says: { en: `In both: "${passage}"`, de: `In beiden: „${passage}“` },
          source,
        })),
      ];
    });
    if (!isNonEmpty(evidence)) return clear;
    return raise({
      strength: "strong",
      says: {
        en: "Much of the text is the same as that of a candidate with another name.",
        de: "Große Teile des Textes stimmen mit dem einer Person mit anderem Namen überein.",
      },
      evidence,
      cases: [...new Set(alike.map((cv) => cv.case))],
    });
  },
});
