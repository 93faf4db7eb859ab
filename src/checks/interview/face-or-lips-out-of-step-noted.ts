import { SEE } from "../../playbook/publications.ts";
import { notedCheck } from "../noted-check.ts";

export const faceOrLipsOutOfStepNoted = notedCheck({
  id: "face-or-lips-out-of-step-noted",
  asks: {
    en: "Did an interviewer note that face or lips were out of step with the voice?",
    de: "Hat jemand im Gespräch vermerkt, dass Gesicht oder Lippen nicht zur Stimme passten?",
  },
  because: {
    en: "A picture that is altered while the call runs often loses its hold when the head turns or a hand passes by.",
    de: "Ein laufend verändertes Bild gerät oft aus dem Tritt, wenn sich der Kopf dreht oder eine Hand davor vorbeigeht.",
  },
  ordinaryReasons: [
    {
      en: "A slow connection or a weak computer delays picture and sound by different amounts.",
      de: "Eine langsame Verbindung oder ein schwacher Rechner verzögert Bild und Ton verschieden stark.",
    },
    {
      en: "A blurred or replaced background cuts into face and hands.",
      de: "Ein weichgezeichneter oder ersetzter Hintergrund schneidet Gesicht und Hände an.",
    },
    { en: "A wireless headset is behind the picture.", de: "Ein Funk-Headset hinkt dem Bild hinterher." },
  ],
  cannotKnow: {
    en: "Whether the picture was altered. Poor lines look the same to the eye.",
    de: "Ob das Bild verändert wurde. Schlechte Leitungen sehen für das Auge genauso aus.",
  },
  sources: [SEE.FBI25b, SEE.U42],
  settledBy: ["liveness-script", "meet-in-person"],
  strength: "moderate",
  observation: "face-or-lips-out-of-step",
  says: {
    en: "An interviewer noted that face or lips were out of step with the voice.",
    de: "Im Gespräch wurde vermerkt, dass Gesicht oder Lippen nicht zur Stimme passten.",
  },
});
