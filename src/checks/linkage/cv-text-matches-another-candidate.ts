import { ERASED_NAME } from "../../domain/case.ts";
import { isNonEmpty } from "../../domain/non-empty.ts";
import type { Text } from "../../domain/text.ts";
import type { LookedUp } from "../../facts/looked-up.ts";
import { SEE } from "../../playbook/publications.ts";
import { clear, defineCheck, notApplicable, raise } from "../define-check.ts";

/** Jaccard similarity of word 5-shingles: from a half on, long passages must be the same. */
const ALIKE_FROM = 0.5;
const MOST_CASES = 3;
const MOST_PASSAGES = 3;
const MOST_JOBS = 5;

type SimilarCv = LookedUp["similarCvs"][number];

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
      en: "Two colleagues changed employers together, more than once.",
      de: "Zwei Kollegen haben mehr als einmal gemeinsam den Arbeitgeber gewechselt.",
    },
    {
      en: "An agency writes the CVs of all the people it places.",
      de: "Eine Agentur schreibt die Lebensläufe aller, die sie vermittelt.",
    },
  ],
  cannotKnow: {
    en: "Which CV came first, and which of the two people it tells of.",
    de: "Welcher Lebenslauf zuerst da war und von wem er wirklich handelt.",
  },
  sources: [SEE.FBI25a, SEE.US22],
  settledBy: ["compare-with-the-earlier-candidate", "ask-about-claimed-facts"],
  maturity: "steady",
  basis: "computed",
  strengths: ["strong", "moderate"],
  needs: ["application", "names", "similarCvs"],

  run({ application, names, similarCvs }) {
    const others = similarCvs.filter(({ name }) => names.match(name) === "different");
    const sameText = others.filter((cv) => cv.likeness === "text" && cv.similarity >= ALIKE_FROM);
    const alike = [...sameText, ...others.filter((cv) => cv.likeness === "outline")];
    const evidence = alike.slice(0, MOST_CASES).flatMap(shown);
    if (!isNonEmpty(evidence))
      return application.hasCvText
        ? clear
        : notApplicable({ en: "No CV text was given.", de: "Es liegt kein Text eines Lebenslaufs vor." });
    return raise({
      strength: sameText.length > 0 ? "strong" : "moderate",
      says: sameText.length > 0 ? SAME_TEXT : SAME_COURSE,
      evidence,
      cases: [...new Set(alike.map((cv) => cv.case))],
    });
  },
});

const SAME_TEXT: Text = {
  en: "Much of the text is the same as that of a candidate with another name.",
  de: "Große Teile des Textes stimmen mit dem einer Person mit anderem Namen überein.",
};
const SAME_COURSE: Text = {
  en: "The CV tells much the same career, in other words, as that of a candidate with another name.",
  de: "Der Lebenslauf schildert in anderen Worten weitgehend denselben Werdegang wie der einer Person mit anderem Namen.",
};
const NOT_KEPT: Text = {
  en: "That CV is no longer kept, so what both have cannot be shown.",
  de: "Jener Lebenslauf liegt nicht mehr vor; was in beiden steht, lässt sich nicht zeigen.",
};

function shown({ case: id, name, likeness, passages, source }: SimilarCv) {
  const both = passages
    .slice(0, likeness === "text" ? MOST_PASSAGES : MOST_JOBS)
    .map(
      (passage): Text =>
        likeness === "text"
          ? { en: `In both: "${passage}"`, de: `In beiden: „${passage}“` }
          : { en: `In both: ${passage}`, de: `In beiden: ${passage}` },
    );
  const what: Text =
    likeness === "text"
      ? { en: "much the same text", de: "weitgehend derselbe Text" }
      : { en: "much the same career", de: "weitgehend derselbe Werdegang" };
  const who = name === ERASED_NAME ? id : `${id}, ${name}`;
  const says: Text = { en: `${who}: ${what.en}`, de: `${who}: ${what.de}` };
  return [says, ...(both.length === 0 ? [NOT_KEPT] : both)].map((text) => ({ says: text, source }));
}
