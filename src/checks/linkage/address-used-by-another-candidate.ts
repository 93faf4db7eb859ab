import { SEE } from "../../playbook/publications.ts";
import { usedByAnotherCheck } from "../used-by-another.ts";

export const addressUsedByAnotherCandidate = usedByAnotherCheck({
  id: "address-used-by-another-candidate",
  asks: {
    en: "Did another candidate, under another name, give the same postal address?",
    de: "Hat eine andere Person unter anderem Namen dieselbe Postanschrift angegeben?",
  },
  because: {
    en: "Computers for several borrowed identities are sent to one address, where somebody switches them on.",
    de: "Rechner für mehrere geliehene Identitäten gehen an eine Adresse, an der sie jemand einschaltet.",
  },
  ordinaryReasons: [
    {
      en: "People of one household have different names: couples, families, flatmates.",
      de: "Menschen in einem Haushalt heißen verschieden: Paare, Familien, Wohngemeinschaften.",
    },
    {
      en: "Both live in one apartment building, and one of them left out the flat.",
      de: "Beide wohnen in einem Mehrfamilienhaus, und eine Angabe nennt die Wohnung nicht.",
    },
    {
      en: "Both have parcels sent to a shared office or a pick-up point.",
      de: "Beide lassen Pakete an ein Gemeinschaftsbüro oder eine Abholstelle liefern.",
    },
  ],
  cannotKnow: {
    en: "Who lives there, and whether the two candidates know each other.",
    de: "Wer dort wohnt und ob sich die beiden kennen.",
  },
  sources: [SEE.US22, SEE.JP24],
  settledBy: ["compare-with-the-earlier-candidate", "ship-to-the-id-address"],
  maturity: "steady",
  strength: "moderate",
  kinds: ["address"],
  nothingGiven: {
    en: "No postal address was given that is complete enough to compare.",
    de: "Es wurde keine Postanschrift angegeben, die sich vergleichen lässt.",
  },
  says: {
    en: "Another candidate, under another name, gave the same postal address.",
    de: "Eine andere Person hat unter anderem Namen dieselbe Postanschrift angegeben.",
  },
});
