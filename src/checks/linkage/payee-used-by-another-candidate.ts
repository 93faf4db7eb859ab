import { SEE } from "../../playbook/publications.ts";
import { usedByAnotherCheck } from "../used-by-another.ts";

export const payeeUsedByAnotherCandidate = usedByAnotherCheck({
  id: "payee-used-by-another-candidate",
  asks: {
    en: "Did another candidate, under another name, ask to be paid to the same account or wallet?",
    de: "Möchte eine andere Person unter anderem Namen auf dasselbe Konto oder Wallet bezahlt werden?",
  },
  because: {
    en: "The pay of several borrowed identities often comes together in one account.",
    de: "Die Bezahlung mehrerer geliehener Identitäten läuft oft auf einem Konto zusammen.",
  },
  ordinaryReasons: [
    {
      en: "A couple or two business partners share an account.",
      de: "Ein Paar oder zwei Geschäftspartner teilen sich ein Konto.",
    },
    {
      en: "Both are paid through the same agency or payroll service.",
      de: "Beide werden über dieselbe Agentur oder Abrechnungsstelle bezahlt.",
    },
    {
      en: "The wallet is a collective address of an exchange.",
      de: "Das Wallet ist eine Sammeladresse einer Börse.",
    },
  ],
  cannotKnow: {
    en: "Who holds the account; only the bank can confirm the payee.",
    de: "Wem das Konto gehört; das kann nur die Bank bestätigen.",
  },
  sources: [SEE.FBI25b, SEE.W3H],
  settledBy: ["confirm-the-payee-name", "compare-with-the-earlier-candidate"],
  maturity: "steady",
  strength: "strong",
  kinds: ["account", "wallet"],
  nothingGiven: {
    en: "No account or wallet was given that can be compared.",
    de: "Es wurde kein Konto oder Wallet angegeben, das sich vergleichen lässt.",
  },
  says: {
    en: "Another candidate, under another name, gave the same account or wallet.",
    de: "Eine andere Person hat unter anderem Namen dasselbe Konto oder Wallet angegeben.",
  },
});
