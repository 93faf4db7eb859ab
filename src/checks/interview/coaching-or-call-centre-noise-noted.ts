import { SEE } from "../../playbook/publications.ts";
import { notedCheck } from "../noted-check.ts";

export const coachingOrCallCentreNoiseNoted = notedCheck({
  id: "coaching-or-call-centre-noise-noted",
  asks: {
    en: "Did an interviewer note prompting, or the noise of many calls at once?",
    de: "Hat jemand im Gespräch Vorsagen oder die Geräusche vieler gleichzeitiger Telefonate vermerkt?",
  },
  because: {
    en: "Groups that apply under many names often sit in one room, and somebody tells the speaker what to say.",
    de: "Gruppen, die sich unter vielen Namen bewerben, sitzen oft in einem Raum, und jemand sagt der sprechenden Person vor.",
  },
  ordinaryReasons: [
    {
      en: "The person calls from an open-plan office, a co-working space or a café.",
      de: "Die Person ruft aus einem Großraumbüro, einem Coworking-Space oder einem Café an.",
    },
    { en: "Family or flatmates are in the same room.", de: "Familie oder Mitbewohner sind im selben Raum." },
    {
      en: "An interpreter or an assistant helps because of a disability or a language.",
      de: "Jemand dolmetscht oder assistiert, etwa wegen einer Behinderung oder der Sprache.",
    },
  ],
  cannotKnow: {
    en: "Who was in the room, and what was said there.",
    de: "Wer im Raum war und was dort gesprochen wurde.",
  },
  sources: [SEE.CN, SEE.KRK25],
  settledBy: ["live-problem-hands-visible"],
  strength: "moderate",
  observation: "coaching-or-call-centre-noise",
  says: {
    en: "An interviewer noted prompting or the noise of many calls.",
    de: "Im Gespräch wurden Vorsagen oder die Geräusche vieler Telefonate vermerkt.",
  },
});
