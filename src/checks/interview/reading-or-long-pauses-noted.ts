import { SEE } from "../../playbook/publications.ts";
import { notedCheck } from "../noted-check.ts";

export const readingOrLongPausesNoted = notedCheck({
  id: "reading-or-long-pauses-noted",
  asks: {
    en: "Did an interviewer note eye movement or long pauses, as if answers were read out?",
    de: "Hat jemand im Gespräch Augenbewegungen oder lange Pausen wie beim Ablesen vermerkt?",
  },
  because: {
    en: "Answers that somebody else writes have to be waited for and read out.",
    de: "Auf Antworten, die jemand anderes schreibt, muss man warten und sie ablesen.",
  },
  ordinaryReasons: [
    {
      en: "The person is nervous, thinks before speaking, or translates in their head.",
      de: "Die Person ist aufgeregt, denkt vor dem Sprechen nach oder übersetzt im Kopf.",
    },
    {
      en: "A second screen, their own notes, or a slow connection.",
      de: "Ein zweiter Bildschirm, eigene Notizen oder eine langsame Verbindung.",
    },
    {
      en: "A disability, such as a stammer or an eye condition.",
      de: "Eine Behinderung, etwa Stottern oder eine Augenerkrankung.",
    },
  ],
  cannotKnow: {
    en: "What the person was looking at. It is one impression, and impressions differ.",
    de: "Wohin die Person geschaut hat. Es ist ein einzelner Eindruck, und Eindrücke gehen auseinander.",
  },
  sources: [SEE.BfV24, SEE.USROK23],
  settledBy: ["live-problem-hands-visible"],
  strength: "weak",
  observation: "reading-or-long-pauses",
  says: {
    en: "An interviewer noted eye movement or long pauses, as if reading.",
    de: "Im Gespräch wurden Augenbewegungen oder lange Pausen wie beim Ablesen vermerkt.",
  },
});
