import { SEE } from "../../playbook/publications.ts";
import { notedCheck } from "../noted-check.ts";

export const leftWhenAskedForIdentity = notedCheck({
  id: "left-when-asked-for-identity",
  asks: {
    en: "Did the person leave the call when asked for an identity document?",
    de: "Hat die Person das Gespräch verlassen, als nach einem Ausweis gefragt wurde?",
  },
  because: {
    en: "Behind a borrowed identity, the face on the document is another one.",
    de: "Bei einer geliehenen Identität zeigt der Ausweis ein anderes Gesicht.",
  },
  ordinaryReasons: [
    {
      en: "The connection broke, or the device ran out of power.",
      de: "Die Verbindung ist abgebrochen, oder der Akku war leer.",
    },
    {
      en: "The request came without notice, and the person did not want to show a document to strangers.",
      de: "Die Bitte kam unangekündigt, und die Person wollte Fremden keinen Ausweis zeigen.",
    },
  ],
  cannotKnow: { en: "Why the call ended at that moment.", de: "Warum das Gespräch in diesem Moment endete." },
  sources: [SEE.SEAL, SEE.KRK25],
  settledBy: ["check-identity-on-the-call", "independent-identity-check"],
  strength: "strong",
  observation: "left-when-asked-for-identity",
  says: {
    en: "An interviewer noted that the call ended when an identity document was asked for.",
    de: "Im Gespräch wurde vermerkt, dass es bei der Frage nach dem Ausweis endete.",
  },
});
