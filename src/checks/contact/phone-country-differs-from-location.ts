import { isNonEmpty } from "../../domain/non-empty.ts";
import type { Phone } from "../../facts/phones.ts";
import { isSameTerritory } from "../../facts/territories.ts";
import { SEE } from "../../playbook/publications.ts";
import { cannotTell, clear, defineCheck, notApplicable, raise } from "../define-check.ts";

export const phoneCountryDiffersFromLocation = defineCheck({
  id: "phone-country-differs-from-location",
  category: "contact",
  asks: {
    en: "Is every phone number from another country than the person says they live in?",
    de: "Stammen alle Telefonnummern aus einem anderen Land als dem angegebenen Wohnsitzland?",
  },
  because: {
    en: "Somebody who lives elsewhere than stated often has no number of the country stated.",
    de: "Wer woanders wohnt als angegeben, hat oft keine Nummer des angegebenen Landes.",
  },
  ordinaryReasons: [
    {
      en: "The person moved and kept the number, or works across a border.",
      de: "Die Person ist umgezogen und hat ihre Nummer behalten, oder sie arbeitet über eine Grenze hinweg.",
    },
    {
      en: "The number belongs to a client or an employer in another country.",
      de: "Die Nummer gehört zu einem Auftraggeber oder Arbeitgeber in einem anderen Land.",
    },
  ],
  cannotKnow: {
    en: "Where the phone is. A number travels with whoever carries it.",
    de: "Wo sich das Telefon befindet. Eine Nummer reist mit.",
  },
  sources: [SEE.US22],
  settledBy: ["call-back-on-the-phone-number", "ask-about-the-claimed-place"],
  maturity: "steady",
  basis: "computed",
  strengths: ["weak"],
  needs: ["phones", "place"],

  run({ phones, place }) {
    const { country } = place;
    if (phones.length === 0)
      return notApplicable({
        en: "No phone number was given.",
        de: "Es wurde keine Telefonnummer angegeben.",
      });
    if (country === undefined)
      return notApplicable({
        en: "No country of residence was given.",
        de: "Es wurde kein Wohnsitzland angegeben.",
      });
    if (phones.some((phone) => mayBeFrom(phone, country.value))) return clear;
    const evidence = phones.filter((phone) => phone.country !== undefined).map((phone) => phone.stated);
    if (isNonEmpty(evidence))
      return raise({
        strength: "weak",
        says: {
          en: "No phone number is from the country of residence given.",
          de: "Keine der Telefonnummern stammt aus dem angegebenen Wohnsitzland.",
        },
        evidence: [country, ...evidence],
      });
    return cannotTell({
      en: "The number belongs to no country, or could not be read.",
      de: "Die Nummer gehört zu keinem Land oder war nicht lesbar.",
    });
  },
});

function mayBeFrom({ country, possibleCountries }: Phone, home: string): boolean {
  return country === undefined ? possibleCountries.includes(home) : isSameTerritory(country, home);
}
