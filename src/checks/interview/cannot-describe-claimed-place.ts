import { SEE } from "../../playbook/publications.ts";
import { notedCheck } from "../noted-check.ts";

export const cannotDescribeClaimedPlace = notedCheck({
  id: "cannot-describe-claimed-place",
  asks: {
    en: "Was the person unable to describe the town they say they live in?",
    de: "Konnte die Person den Ort nicht beschreiben, an dem sie nach eigener Angabe wohnt?",
  },
  because: {
    en: "Somebody who only borrows an address does not know what is around it.",
    de: "Wer eine Adresse nur geliehen hat, kennt die Umgebung nicht.",
  },
  ordinaryReasons: [
    {
      en: "The person has just moved there, or gave the nearest large town.",
      de: "Die Person ist gerade erst hingezogen oder hat die nächste größere Stadt angegeben.",
    },
    {
      en: "They work from home and rarely go out, or do not want to say where exactly they live.",
      de: "Sie arbeitet zu Hause und geht selten aus oder möchte nicht sagen, wo genau sie wohnt.",
    },
    {
      en: "The question came as a surprise, or was not understood.",
      de: "Die Frage kam überraschend oder wurde nicht verstanden.",
    },
  ],
  cannotKnow: { en: "Where the person lives.", de: "Wo die Person tatsächlich wohnt." },
  sources: [SEE.KRK25, SEE.SEAL],
  settledBy: ["ask-about-the-claimed-place"],
  strength: "moderate",
  observation: "cannot-describe-claimed-place",
  says: {
    en: "An interviewer noted that the person could not describe the town given.",
    de: "Im Gespräch wurde vermerkt, dass die Person den angegebenen Ort nicht beschreiben konnte.",
  },
});
