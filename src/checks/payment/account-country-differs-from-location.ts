import { isSameTerritory } from "../../facts/territories.ts";
import { SEE } from "../../playbook/publications.ts";
import { clear, defineCheck, notApplicable, raise } from "../define-check.ts";

export const accountCountryDiffersFromLocation = defineCheck({
  id: "account-country-differs-from-location",
  category: "payment",
  asks: {
    en: "Is the bank account kept in another country than the person says they live in?",
    de: "Wird das Bankkonto in einem anderen Land geführt als dem, in dem die Person nach eigener Angabe wohnt?",
  },
  because: {
    en: "The pay of a borrowed identity goes to where the account's real user can reach it.",
    de: "Die Bezahlung einer geliehenen Identität geht dorthin, wo sie für andere erreichbar ist.",
  },
  ordinaryReasons: [
    {
      en: "The person moved and kept the old account.",
      de: "Die Person ist umgezogen und hat das alte Konto behalten.",
    },
    {
      en: "The account is at an online bank or a payment service of another country.",
      de: "Das Konto ist bei einer Direktbank oder einem Zahlungsdienst eines anderen Landes.",
    },
  ],
  cannotKnow: {
    en: "Who uses the account and where. Payoneer, Wise and their like are left out.",
    de: "Wer das Konto nutzt und wo. Payoneer, Wise und Ähnliches bleiben außer Betracht.",
  },
  sources: [SEE.US22],
  settledBy: ["confirm-the-payee-name"],
  maturity: "steady",
  basis: "computed",
  strengths: ["weak"],
  needs: ["payment", "place"],

  run({ payment, place }) {
    const { account } = payment;
    if (account === undefined)
      return notApplicable({
        en: "It is not known in which country the account is.",
        de: "Es ist nicht bekannt, in welchem Land das Konto geführt wird.",
      });
    if (place.country === undefined)
      return notApplicable({
        en: "No country of residence was given.",
        de: "Es wurde kein Wohnsitzland angegeben.",
      });
    if (account.value.isPaymentService || isSameTerritory(account.value.country, place.country.value))
      return clear;
    return raise({
      strength: "weak",
      says: {
        en: "The account is kept in another country than the country of residence.",
        de: "Das Konto wird in einem anderen Land geführt als dem Wohnsitzland.",
      },
      evidence: [place.country, account],
    });
  },
});
