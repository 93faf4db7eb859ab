import { isNonEmpty } from "../../domain/non-empty.ts";
import { SEE } from "../../playbook/publications.ts";
import { cannotTell, clear, defineCheck, notApplicable, raise } from "../define-check.ts";

/** Neighbouring countries, and summer time that begins on another day, are at most two hours apart. */
const HOURS_APART = 3;

export const timezoneDiffersFromLocation = defineCheck({
  id: "timezone-differs-from-location",
  category: "location",
  asks: {
    en: "Is the person's time zone far from the country they say they live in?",
    de: "Liegt die Zeitzone der Person weit entfernt von dem Land, in dem sie nach eigener Angabe wohnt?",
  },
  because: {
    en: "Somebody who works from another country than stated often keeps that country's time.",
    de: "Wer aus einem anderen Land arbeitet als angegeben, lebt oft nach der Zeit dieses Landes.",
  },
  ordinaryReasons: [
    {
      en: "The person is travelling or visiting family.",
      de: "Die Person ist auf Reisen oder besucht ihre Familie.",
    },
    {
      en: "The calendar is set to the time of a client or an earlier employer.",
      de: "Der Kalender ist auf die Zeit einer Kundin, eines Kunden oder eines früheren Arbeitgebers eingestellt.",
    },
  ],
  cannotKnow: {
    en: "Where the person is. A time zone is a setting and spans many countries.",
    de: "Wo sich die Person aufhält. Eine Zeitzone ist nur eine Einstellung und umfasst viele Länder.",
  },
  sources: [SEE.US22],
  settledBy: ["ask-about-the-claimed-place"],
  maturity: "steady",
  basis: "computed",
  strengths: ["moderate"],
  needs: ["place"],

  run({ place }) {
    const { country } = place;
    if (country === undefined)
      return notApplicable({
        en: "No country of residence was given.",
        de: "Es wurde kein Wohnsitzland angegeben.",
      });
    const zones = [place.statedZone, place.observedZone].filter((zone) => zone !== undefined);
    if (zones.length === 0)
      return notApplicable({ en: "No time zone is known.", de: "Es ist keine Zeitzone bekannt." });
    const apart = zones.map((zone) => ({ zone, hours: place.hoursAway(zone.value) }));
    const far = apart.filter(({ hours }) => hours !== undefined && hours >= HOURS_APART);
    const evidence = far.map(({ zone }) => zone);
    if (isNonEmpty(evidence))
      return raise({
        strength: "moderate",
        says: {
          en: `The time zone is at least ${HOURS_APART} hours from every time zone of the country given.`,
          de: `Die Zeitzone liegt mindestens ${HOURS_APART} Stunden neben jeder Zeitzone des angegebenen Landes.`,
        },
        evidence: [country, ...evidence],
      });
    if (apart.some(({ hours }) => hours !== undefined)) return clear;
    return cannotTell(
      place.zones.length === 0
        ? {
            en: "The time zones of the country given are not known.",
            de: "Die Zeitzonen des angegebenen Landes sind nicht bekannt.",
          }
        : {
            en: "The time zone given names no place.",
            de: "Die angegebene Zeitzone bezeichnet keinen Ort.",
          },
    );
  },
});
