import { SEE } from "../../playbook/publications.ts";
import { cannotTell, clear, defineCheck, notApplicable, raise } from "../define-check.ts";

/** Of the lower end of the band: bargains and lower costs of living are above it. */
const FAR_BELOW = 0.6;

export const rateFarBelowMarket = defineCheck({
  id: "rate-far-below-market",
  category: "channel",
  asks: {
    en: "Does the person ask for far less than the role pays?",
    de: "Verlangt die Person weit weniger, als die Stelle einbringt?",
  },
  because: {
    en: "Groups that fill many roles at once win them by price.",
    de: "Gruppen, die viele Stellen gleichzeitig besetzen, gewinnen sie über den Preis.",
  },
  ordinaryReasons: [
    {
      en: "Where the person lives, this is a good rate.",
      de: "Am Wohnort der Person ist das ein gutes Honorar.",
    },
    {
      en: "The person is starting out, coming back, or does not know the market.",
      de: "Die Person fängt an, kehrt zurück oder kennt den Markt nicht.",
    },
    {
      en: "The amount was meant per another period, or after tax.",
      de: "Der Betrag war für einen anderen Zeitraum oder netto gemeint.",
    },
  ],
  cannotKnow: {
    en: "Why the person asks for this amount, or what their work is worth.",
    de: "Warum die Person diesen Betrag nennt und was ihre Arbeit wert ist.",
  },
  sources: [SEE.SEAL, SEE.JP24],
  settledBy: ["interview-on-video-or-in-person", "walk-through-own-code"],
  maturity: "steady",
  basis: "computed",
  strengths: ["weak"],
  needs: ["rate"],

  run({ rate }) {
    const { asked, band, comparable } = rate;
    if (asked === undefined || band === undefined)
      return notApplicable({
        en: "The amount asked for or the band of the role was not given.",
        de: "Die geforderte Summe oder die Spanne der Stelle wurde nicht angegeben.",
      });
    if (!comparable)
      return cannotTell({
        en: "The currency and the period of the amounts are not clear.",
        de: "Währung und Zeitraum der Beträge sind nicht eindeutig.",
      });
    if (asked.value >= band.value * FAR_BELOW) return clear;
    return raise({
      strength: "weak",
      says: {
        en: `The person asks for less than ${FAR_BELOW * 100} % of the lower end of the band.`,
        de: `Die Person verlangt weniger als ${FAR_BELOW * 100} % des unteren Endes der Spanne.`,
      },
      evidence: [asked, band],
    });
  },
});
