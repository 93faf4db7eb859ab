import { isSameTerritory } from "../../facts/territories.ts";
import { SEE } from "../../playbook/publications.ts";
import { cannotTell, clear, defineCheck, notApplicable, raise } from "../define-check.ts";

export const deviceFirstSeenElsewhere = defineCheck({
  id: "device-first-seen-elsewhere",
  category: "logistics",
  asks: {
    en: "Did the device first check in from another country than it was sent to?",
    de: "Hat sich das Gerät zuerst aus einem anderen Land gemeldet als dem, in das es ging?",
  },
  because: {
    en: "Some equipment is sent on to another country before it is switched on.",
    de: "Manche Geräte werden in ein anderes Land weitergeschickt, bevor sie eingeschaltet werden.",
  },
  ordinaryReasons: [
    {
      en: "The company network or a VPN shows another country than the person is in.",
      de: "Das Firmennetz oder ein VPN zeigt ein anderes Land an als das, in dem die Person ist.",
    },
    {
      en: "The person took the device along on a journey or lives near a border.",
      de: "Die Person hat das Gerät auf eine Reise mitgenommen oder wohnt nahe einer Grenze.",
    },
  ],
  cannotKnow: {
    en: "Where the device stands; a network address is an estimate.",
    de: "Wo das Gerät steht; eine Netzadresse erlaubt nur eine Schätzung.",
  },
  sources: [SEE.GTIG25, SEE.RF26],
  settledBy: ["device-location-check", "first-day-on-video"],
  maturity: "steady",
  basis: "computed",
  strengths: ["strong"],
  needs: ["equipment"],

  run({ equipment }) {
    const { firstSeenCountry, shipTo } = equipment;
    if (firstSeenCountry === undefined)
      return notApplicable({
        en: "The device has not checked in yet.",
        de: "Das Gerät hat sich noch nicht gemeldet.",
      });
    const country = shipTo?.value.country;
    if (shipTo === undefined || country === undefined)
      return cannotTell({
        en: "Which country the device was sent to has not been noted.",
        de: "Es ist nicht vermerkt, in welches Land das Gerät ging.",
      });
    if (isSameTerritory(firstSeenCountry.value, country)) return clear;
    return raise({
      strength: "strong",
      says: {
        en: "The device first checked in from another country than it was sent to.",
        de: "Das Gerät hat sich zuerst aus einem anderen Land gemeldet als dem, in das es ging.",
      },
      evidence: [firstSeenCountry, shipTo],
    });
  },
});
