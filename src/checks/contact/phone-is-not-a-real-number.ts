import { isNonEmpty } from "../../domain/non-empty.ts";
import { SEE } from "../../playbook/publications.ts";
import { cannotTell, clear, defineCheck, notApplicable, raise } from "../define-check.ts";

export const phoneIsNotARealNumber = defineCheck({
  id: "phone-is-not-a-real-number",
  category: "contact",
  asks: {
    en: "Is a phone number one that its country does not have?",
    de: "Ist eine Telefonnummer in ihrem Land gar nicht möglich?",
  },
  because: {
    en: "Somebody who does not want to be called gives a number that cannot ring.",
    de: "Wer nicht angerufen werden möchte, gibt eine Nummer an, die nicht klingeln kann.",
  },
  ordinaryReasons: [
    {
      en: "A digit was mistyped or left out.",
      de: "Eine Ziffer ist vertippt oder fehlt.",
    },
    {
      en: "The country has opened new numbers that our tables do not know yet.",
      de: "Das Land hat neue Nummern vergeben, die unsere Tabellen noch nicht kennen.",
    },
  ],
  cannotKnow: {
    en: "Whether the number rings, and who answers it.",
    de: "Ob die Nummer klingelt und wer abnimmt.",
  },
  sources: [SEE.US22],
  settledBy: ["call-back-on-the-phone-number"],
  maturity: "steady",
  basis: "computed",
  strengths: ["moderate"],
  needs: ["phones"],

  run({ phones }) {
    if (phones.length === 0)
      return notApplicable({
        en: "No phone number was given.",
        de: "Es wurde keine Telefonnummer angegeben.",
      });
    const evidence = phones.filter((phone) => phone.real === false).map((phone) => phone.stated);
    if (isNonEmpty(evidence))
      return raise({
        strength: "moderate",
        says: {
          en: "A phone number is not valid for its country.",
          de: "Eine Telefonnummer ist in ihrem Land nicht gültig.",
        },
        evidence,
      });
    if (phones.every((phone) => phone.real === true)) return clear;
    return cannotTell({
      en: "A number has no country code, or could not be read.",
      de: "Einer Nummer fehlt die Ländervorwahl, oder sie war nicht lesbar.",
    });
  },
});
