import { isNonEmpty } from "../../domain/non-empty.ts";
import { clear, defineCheck, notApplicable, raise } from "../define-check.ts";

export const emailIsDisposable = defineCheck({
  id: "email-is-disposable",
  category: "contact",
  asks: {
    en: "Is an e-mail address made to be thrown away?",
    de: "Ist eine E-Mail-Adresse nur für kurze Zeit gedacht?",
  },
  because: {
    en: "A throwaway address is soon gone, and nobody can be reached there later.",
    de: "Eine Wegwerfadresse gibt es bald nicht mehr, und später ist dort niemand zu erreichen.",
  },
  ordinaryReasons: [
    {
      en: "The person wants to keep advertising out of their own mailbox.",
      de: "Die Person möchte ihr eigenes Postfach von Werbung freihalten.",
    },
    {
      en: "The domain is on the list by mistake, or now belongs to somebody else.",
      de: "Die Domain steht irrtümlich auf der Liste oder gehört inzwischen jemand anderem.",
    },
  ],
  cannotKnow: {
    en: "How long the person will keep the address.",
    de: "Wie lange die Person die Adresse behält.",
  },
  sources: [],
  settledBy: ["answer-from-a-second-address"],
  maturity: "trial",
  basis: "computed",
  strengths: ["weak"],
  needs: ["emails"],

  run({ emails }) {
    if (emails.length === 0)
      return notApplicable({
        en: "No e-mail address was given.",
        de: "Es wurde keine E-Mail-Adresse angegeben.",
      });
    const evidence = emails.filter((email) => email.disposable).map((email) => email.stated);
    if (!isNonEmpty(evidence)) return clear;
    return raise({
      strength: "weak",
      says: {
        en: "An e-mail address is from a service for throwaway addresses.",
        de: "Eine E-Mail-Adresse stammt von einem Dienst für Wegwerfadressen.",
      },
      evidence,
    });
  },
});
