import { SEE } from "../../playbook/publications.ts";
import { notedCheck } from "../noted-check.ts";

export const refusesAStepAskedOfEveryone = notedCheck({
  id: "refuses-a-step-asked-of-everyone",
  asks: {
    en: "Did the person decline a step that everyone is asked to take?",
    de: "Hat die Person einen Schritt abgelehnt, um den alle gebeten werden?",
  },
  because: {
    en: "A step that needs the real person cannot be taken by somebody else in their name.",
    de: "Einen Schritt, für den es die richtige Person braucht, kann niemand anderes in ihrem Namen gehen.",
  },
  ordinaryReasons: [
    {
      en: "A disability, a belief or care for privacy makes this step hard; offer another one that shows the same.",
      de: "Eine Behinderung, eine Überzeugung oder der Schutz der Privatsphäre steht entgegen; bieten Sie einen gleichwertigen Schritt an.",
    },
    {
      en: "The person was not told why the step is asked for, or that it is asked of everyone.",
      de: "Der Person wurde nicht gesagt, wozu der Schritt dient und dass er für alle gilt.",
    },
  ],
  cannotKnow: {
    en: "Why the person declined. Everybody may say no to a step.",
    de: "Warum die Person abgelehnt hat. Jeder darf zu einem Schritt Nein sagen.",
  },
  sources: [SEE.USROK23],
  settledBy: ["check-identity-on-the-call", "meet-in-person"],
  strength: "moderate",
  observation: "refuses-a-step-asked-of-everyone",
  says: {
    en: "An interviewer noted that the person declined a step that is asked of everyone.",
    de: "Im Gespräch wurde vermerkt, dass die Person einen Schritt abgelehnt hat, um den alle gebeten werden.",
  },
});
