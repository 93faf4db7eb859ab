import { SEE } from "../../playbook/publications.ts";
import { notedCheck } from "../noted-check.ts";

export const agreedWithAFalseDetail = notedCheck({
  id: "agreed-with-a-false-detail",
  asks: {
    en: "Did the person agree with a detail that the interviewer had made up?",
    de: "Hat die Person einem Detail zugestimmt, das im Gespräch frei erfunden wurde?",
  },
  because: {
    en: "Somebody who was never there cannot tell a made-up street or colleague from a real one.",
    de: "Wer nie dort war, kann eine erfundene Straße oder Kollegin nicht von einer echten unterscheiden.",
  },
  ordinaryReasons: [
    {
      en: "Out of politeness people do not correct an interviewer.",
      de: "Aus Höflichkeit widerspricht man im Gespräch nicht gern.",
    },
    {
      en: "The question was misheard, or the detail sounded like a real one.",
      de: "Die Frage wurde falsch verstanden, oder das Detail klang wie ein echtes.",
    },
  ],
  cannotKnow: { en: "Why the person agreed.", de: "Warum die Person zugestimmt hat." },
  sources: [SEE.SEAL],
  settledBy: ["ask-about-claimed-facts"],
  strength: "moderate",
  observation: "agreed-with-a-false-detail",
  says: {
    en: "An interviewer noted that the person agreed with a detail made up for the test.",
    de: "Im Gespräch wurde vermerkt, dass die Person einem erfundenen Detail zugestimmt hat.",
  },
});
