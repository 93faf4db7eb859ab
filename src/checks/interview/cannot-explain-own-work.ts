import { SEE } from "../../playbook/publications.ts";
import { notedCheck } from "../noted-check.ts";

export const cannotExplainOwnWork = notedCheck({
  id: "cannot-explain-own-work",
  asks: {
    en: "Was the person unable to explain work that they say is their own?",
    de: "Konnte die Person Arbeiten nicht erklären, die sie als eigene angibt?",
  },
  because: {
    en: "Samples that come with a borrowed career were made by somebody else.",
    de: "Arbeitsproben aus einem geliehenen Werdegang hat jemand anderes gemacht.",
  },
  ordinaryReasons: [
    {
      en: "The work was years ago, or was done by a team.",
      de: "Die Arbeit liegt Jahre zurück oder war Teamarbeit.",
    },
    {
      en: "A contract does not allow the person to speak about it.",
      de: "Ein Vertrag erlaubt es der Person nicht, darüber zu sprechen.",
    },
    {
      en: "Interviews make the person nervous, or the language is a second one.",
      de: "Gespräche machen die Person nervös, oder sie führt sie in einer Fremdsprache.",
    },
  ],
  cannotKnow: { en: "Who did the work that was shown.", de: "Wer die gezeigte Arbeit gemacht hat." },
  sources: [SEE.USROK23, SEE.SEAL],
  settledBy: ["walk-through-own-code"],
  strength: "moderate",
  observation: "cannot-explain-own-work",
  says: {
    en: "An interviewer noted that the person could not explain their own work.",
    de: "Im Gespräch wurde vermerkt, dass die Person die eigene Arbeit nicht erklären konnte.",
  },
});
