import { isNonEmpty } from "../../domain/non-empty.ts";
import type { Phone } from "../../facts/phones.ts";
import { SEE } from "../../playbook/publications.ts";
import { cannotTell, clear, defineCheck, notApplicable, raise } from "../define-check.ts";

export const phoneIsVirtual = defineCheck({
  id: "phone-is-virtual",
  category: "contact",
  asks: {
    en: "Is a phone number an internet number, or from a range that is not in use?",
    de: "Ist eine Telefonnummer eine Internetnummer oder aus einem Bereich, der nicht vergeben ist?",
  },
  because: {
    en: "Internet numbers can be rented in almost any country without living there.",
    de: "Internetnummern lassen sich in fast jedem Land mieten, ohne dort zu wohnen.",
  },
  ordinaryReasons: [
    {
      en: "Many freelancers and people who travel use an internet number for work.",
      de: "Viele Selbstständige und Reisende nutzen beruflich eine Internetnummer.",
    },
    {
      en: "A digit was mistyped or left out.",
      de: "Eine Ziffer ist vertippt oder fehlt.",
    },
  ],
  cannotKnow: {
    en: "Who answers the number. In North America, and after a move to another provider, also what kind it is.",
    de: "Wer unter der Nummer abnimmt. In Nordamerika und nach einem Anbieterwechsel auch nicht, welcher Art sie ist.",
  },
  sources: [SEE.W3H],
  settledBy: ["call-back-on-the-phone-number"],
  maturity: "steady",
  basis: "computed",
  strengths: ["weak"],
  needs: ["phones"],

  run({ phones }) {
    if (phones.length === 0)
      return notApplicable({
        en: "No phone number was given.",
        de: "Es wurde keine Telefonnummer angegeben.",
      });
    const virtual = phones.filter((phone) => phone.line === "voip");
    const found = virtual.length > 0 ? virtual : phones.filter(isUnassigned);
    const evidence = found.map((phone) => phone.stated);
    if (isNonEmpty(evidence))
      return raise({ strength: "weak", says: virtual.length > 0 ? INTERNET : UNASSIGNED, evidence });
    if (phones.some(isNorthAmerican)) return cannotTell(NORTH_AMERICA);
    return phones.some((phone) => phone.line === "unknown") ? cannotTell(UNKNOWN) : clear;
  },
});

const INTERNET = {
  en: "A phone number is an internet number, which is tied to no place.",
  de: "Eine Telefonnummer ist eine Internetnummer, die an keinen Ort gebunden ist.",
};
const UNASSIGNED = {
  en: "A phone number is from a range that is not known to be in use.",
  de: "Eine Telefonnummer stammt aus einem Bereich, der nicht als vergeben bekannt ist.",
};
const NORTH_AMERICA = {
  en: "Numbers that begin with +1 do not show what kind of line they are.",
  de: "Nummern, die mit +1 beginnen, verraten nicht, zu welcher Art Anschluss sie gehören.",
};
const UNKNOWN = {
  en: "The number does not show what kind of line it is, or could not be read.",
  de: "Die Nummer verrät nicht, zu welcher Art Anschluss sie gehört, oder war nicht lesbar.",
};

function isNorthAmerican(phone: Phone): boolean {
  return phone.e164?.startsWith("+1") ?? false;
}

function isUnassigned(phone: Phone): boolean {
  return phone.e164 !== undefined && !phone.valid && !isNorthAmerican(phone);
}
