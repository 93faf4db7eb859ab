import { SEE } from "../../playbook/publications.ts";
import { clear, defineCheck, notApplicable, raise } from "../define-check.ts";

export const deliveryAddressChangedLate = defineCheck({
  id: "delivery-address-changed-late",
  category: "logistics",
  asks: {
    en: "Was the delivery address changed after the offer?",
    de: "Wurde die Lieferadresse nach dem Angebot geändert?",
  },
  because: {
    en: "A late change sends the computer to a helper once identity and address have been checked.",
    de: "Eine späte Änderung schickt den Rechner an Helfer, nachdem Identität und Adresse schon geprüft sind.",
  },
  ordinaryReasons: [
    {
      en: "The person is moving for the new job.",
      de: "Die Person zieht für die neue Stelle um.",
    },
    {
      en: "Illness, care for a relative or a holiday keeps the person somewhere else on the day of delivery.",
      de: "Krankheit, Pflege oder Urlaub: Am Liefertag ist die Person woanders.",
    },
  ],
  cannotKnow: {
    en: "Why the address changed, and who receives the parcel there.",
    de: "Warum sich die Adresse geändert hat und wer das Paket dort annimmt.",
  },
  sources: [SEE.SWX24],
  settledBy: ["confirm-the-changed-detail", "ship-to-the-id-address"],
  maturity: "steady",
  basis: "computed",
  strengths: ["strong"],
  needs: ["equipment"],

  run({ equipment }) {
    const { changedAfterOffer, shipTo } = equipment;
    if (changedAfterOffer === undefined)
      return notApplicable({
        en: "Nobody has noted whether the delivery address changed.",
        de: "Es ist nicht vermerkt, ob sich die Lieferadresse geändert hat.",
      });
    if (!changedAfterOffer.value) return clear;
    return raise({
      strength: "strong",
      says: {
        en: "The delivery address was changed after the offer.",
        de: "Die Lieferadresse wurde nach dem Angebot geändert.",
      },
      evidence: [changedAfterOffer, ...(shipTo === undefined ? [] : [shipTo])],
    });
  },
});
