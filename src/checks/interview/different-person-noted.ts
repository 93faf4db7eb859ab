import { SEE } from "../../playbook/publications.ts";
import { notedCheck } from "../noted-check.ts";

export const differentPersonNoted = notedCheck({
  id: "different-person-noted",
  asks: {
    en: "Did an interviewer believe that another person or voice joined than before?",
    de: "Hatte jemand im Gespräch den Eindruck, es mit einer anderen Person oder Stimme zu tun zu haben als zuvor?",
  },
  because: {
    en: "Where several people work under one name, one sits in the interview and another does the work.",
    de: "Wo mehrere Menschen unter einem Namen arbeiten, führt einer das Gespräch und ein anderer macht die Arbeit.",
  },
  ordinaryReasons: [
    {
      en: "Light, camera, microphone, glasses or a new haircut change how somebody looks and sounds.",
      de: "Licht, Kamera, Mikrofon, Brille oder eine neue Frisur verändern, wie jemand wirkt und klingt.",
    },
    {
      en: "A cold, tiredness or nerves change a voice.",
      de: "Eine Erkältung, Müdigkeit oder Aufregung verändern die Stimme.",
    },
    {
      en: "Interviewers who met many people in a short time mix them up.",
      de: "Wer in kurzer Zeit mit vielen Menschen spricht, verwechselt sie leicht.",
    },
  ],
  cannotKnow: {
    en: "Who was on the call. People are poor at recognising others whom they have met once.",
    de: "Wer im Gespräch war. Menschen erkennen andere, die sie nur einmal gesehen haben, schlecht wieder.",
  },
  sources: [SEE.USROK23, SEE.FBI25b],
  settledBy: ["two-rounds-overlapping-interviewers", "check-identity-on-the-call"],
  strength: "strong",
  observation: "different-person",
  says: {
    en: "An interviewer noted another person or voice than before.",
    de: "Im Gespräch wurde eine andere Person oder Stimme als zuvor vermerkt.",
  },
});
