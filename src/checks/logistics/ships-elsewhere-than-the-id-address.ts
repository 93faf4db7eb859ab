import { SEE } from "../../playbook/publications.ts";
import { cannotTell, clear, defineCheck, notApplicable, raise } from "../define-check.ts";

export const shipsElsewhereThanTheIdAddress = defineCheck({
  id: "ships-elsewhere-than-the-id-address",
  category: "logistics",
  asks: {
    en: "Is the equipment to go to another address than the one on the identity document?",
    de: "Soll die Ausstattung an eine andere Adresse gehen als die im Ausweis?",
  },
  because: {
    en: "Computers for borrowed identities go to helpers who connect them for somebody elsewhere.",
    de: "Rechner für geliehene Identitäten gehen an Helfer, die sie für jemanden an einem anderen Ort anschließen.",
  },
  ordinaryReasons: [
    {
      en: "The person has moved, and the document still bears the old address.",
      de: "Die Person ist umgezogen, und im Ausweis steht noch die alte Adresse.",
    },
    {
      en: "Parcels go to a partner, a neighbour or a shared office, because nobody is at home during the day.",
      de: "Pakete gehen an die Partnerin, den Nachbarn oder ein Gemeinschaftsbüro, weil tagsüber niemand zu Hause ist.",
    },
  ],
  cannotKnow: {
    en: "Where the person lives, and who opens the parcel.",
    de: "Wo die Person wohnt und wer das Paket öffnet.",
  },
  sources: [SEE.US22, SEE.FBI25b, SEE.KB4],
  settledBy: ["ship-to-the-id-address"],
  maturity: "steady",
  basis: "computed",
  strengths: ["strong"],
  needs: ["equipment"],

  run({ equipment }) {
    const { shipTo, idAddress, match } = equipment;
    if (shipTo === undefined)
      return notApplicable({
        en: "No delivery address was given.",
        de: "Es wurde keine Lieferadresse angegeben.",
      });
    if (idAddress === undefined)
      return cannotTell({
        en: "The address on the identity document has not been noted.",
        de: "Die Adresse im Ausweis wurde noch nicht vermerkt.",
      });
    if (match === "same") return clear;
    if (match !== "different")
      return cannotTell({
        en: "The two addresses are not complete enough to compare, or differ in a detail only.",
        de: "Die beiden Adressen sind nicht vollständig genug für einen Vergleich oder weichen nur in einer Einzelheit ab.",
      });
    return raise({
      strength: "strong",
      says: {
        en: "The delivery address does not fit the address on the identity document.",
        de: "Die Lieferadresse passt nicht zur Adresse im Ausweis.",
      },
      evidence: [shipTo, idAddress],
    });
  },
});
