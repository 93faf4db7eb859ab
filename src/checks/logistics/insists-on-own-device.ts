import { SEE } from "../../playbook/publications.ts";
import { clear, defineCheck, notApplicable, raise } from "../define-check.ts";

export const insistsOnOwnDevice = defineCheck({
  id: "insists-on-own-device",
  category: "logistics",
  asks: {
    en: "Does the person decline company equipment and insist on a device of their own?",
    de: "Lehnt die Person Firmengeräte ab und besteht auf einem eigenen Gerät?",
  },
  because: {
    en: "On a device of their own, nobody sees where it stands and what runs on it.",
    de: "Bei einem eigenen Gerät sieht niemand, wo es steht und was darauf läuft.",
  },
  ordinaryReasons: [
    {
      en: "Many freelancers own their equipment and work for several clients on it.",
      de: "Viele Selbstständige haben eigene Geräte und arbeiten damit für mehrere Auftraggeber.",
    },
    {
      en: "The person needs a special keyboard, screen reader or system.",
      de: "Die Person braucht eine besondere Tastatur, einen Screenreader oder ein bestimmtes System.",
    },
  ],
  cannotKnow: {
    en: "Whether the person would accept a managed desktop when asked.",
    de: "Ob die Person auf Nachfrage einen verwalteten Arbeitsplatz annehmen würde.",
  },
  sources: [SEE.SWX24, SEE.GTIG25],
  settledBy: ["refuse-own-device"],
  maturity: "steady",
  basis: "computed",
  strengths: ["moderate"],
  needs: ["equipment"],

  run({ equipment }) {
    const { ownDevice } = equipment;
    if (ownDevice === undefined)
      return notApplicable({
        en: "Nothing was noted about the device.",
        de: "Zum Gerät wurde nichts vermerkt.",
      });
    if (!ownDevice.value) return clear;
    return raise({
      strength: "moderate",
      says: {
        en: "The person insists on a device of their own.",
        de: "Die Person besteht auf einem eigenen Gerät.",
      },
      evidence: [ownDevice],
    });
  },
});
