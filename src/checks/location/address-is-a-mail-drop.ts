import { isNonEmpty } from "../../domain/non-empty.ts";
import { SEE } from "../../playbook/publications.ts";
import { clear, defineCheck, notApplicable, raise } from "../define-check.ts";

export const addressIsAMailDrop = defineCheck({
  id: "address-is-a-mail-drop",
  category: "location",
  asks: {
    en: "Is an address a post box, a parcel forwarder or another place where nobody lives?",
    de: "Ist eine Adresse ein Postfach, ein Weiterleitungsdienst oder ein anderer Ort, an dem niemand wohnt?",
  },
  because: {
    en: "Equipment that is collected or forwarded elsewhere ends up where nobody has looked.",
    de: "Geräte, die abgeholt oder weitergeleitet werden, landen an einem Ort, den niemand geprüft hat.",
  },
  ordinaryReasons: [
    {
      en: "The person shares a flat or lives with family, so that another name is on the door.",
      de: "Die Person wohnt in einer WG oder bei ihrer Familie, und am Klingelschild steht ein anderer Name.",
    },
    {
      en: "Nobody is at home during the day to take in a parcel.",
      de: "Tagsüber ist niemand zu Hause, um ein Paket anzunehmen.",
    },
    {
      en: "In many places a post box is the ordinary postal address.",
      de: "Vielerorts ist ein Postfach die übliche Postanschrift.",
    },
  ],
  cannotKnow: {
    en: "Where the person lives, and whether they could take the delivery at home.",
    de: "Wo die Person wohnt und ob sie die Lieferung auch zu Hause annehmen könnte.",
  },
  sources: [SEE.SEAL, SEE.RF26],
  settledBy: ["ship-to-the-id-address", "device-location-check"],
  maturity: "steady",
  basis: "computed",
  strengths: ["moderate"],
  needs: ["deliveryAddresses"],

  run({ deliveryAddresses }) {
    if (deliveryAddresses.length === 0)
      return notApplicable({
        en: "No postal address was given.",
        de: "Es wurde keine Postanschrift angegeben.",
      });
    const found = deliveryAddresses.filter((address) => address.mailDrop !== undefined);
    const evidence = found.map((address) => address.stated);
    if (!isNonEmpty(evidence)) return clear;
    return raise({
      strength: "moderate",
      says: found.every((address) => address.mailDrop === "care-of") ? CARE_OF : MAIL_DROP,
      evidence,
    });
  },
});

const CARE_OF = {
  en: "An address is care of somebody else.",
  de: "Eine Adresse ist mit „c/o“ bei jemand anderem angegeben.",
};
const MAIL_DROP = {
  en: "An address is a post box, a pick-up point or a service that takes in mail for others.",
  de: "Eine Adresse ist ein Postfach, eine Abholstelle oder ein Dienst, der Post für andere annimmt.",
};
