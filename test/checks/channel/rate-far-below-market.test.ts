import { rateFarBelowMarket } from "../../../src/checks/channel/rate-far-below-market.ts";
import type { Submission } from "../../../src/domain/submission.ts";
import { testCheck } from "../../support/check-tester.ts";

const rate = (asked: number, more: Submission["rate"] = {}) => ({
  rate: { asked, bandFrom: 50, bandTo: 90, currency: "EUR", per: "hour", ...more },
});

testCheck(rateFarBelowMarket, import.meta.url, {
  clear: {
    "it is in the band": rate(60),
    "it is exactly 60 % of the lower end": rate(30),
    "it is above the band": rate(200),
    "it is far below the upper end only": rate(40, { bandTo: 500 }),
  },
  raised: {
    "it is just under 60 % of the lower end": {
      given: rate(29.99),
      strength: "weak",
      evidence: ["Asked for: 29.99 EUR per hour", "Band of the role: 50–90 EUR per hour"],
    },
    "the band has one end": {
      given: { rate: { asked: 20, bandFrom: 50, currency: "€", per: "Stunde" } },
      strength: "weak",
      evidence: ["Asked for: 20 € per Stunde", "Band of the role: 50 € per Stunde"],
    },
    "the ends of the band were swapped": {
      given: rate(20, { bandFrom: 90, bandTo: 50 }),
      strength: "weak",
      evidence: ["Asked for: 20 EUR per hour", "Band of the role: 50–90 EUR per hour"],
    },
  },
  notApplicable: {
    "no rate was given": {},
    "nothing was asked for": { rate: { asked: 0, bandFrom: 50, currency: "EUR", per: "hour" } },
    "there is no band": { rate: { asked: 20, currency: "EUR", per: "hour" } },
    "only the upper end is known": { rate: { asked: 20, bandTo: 90, currency: "EUR", per: "hour" } },
  },
  cannotTell: {
    "the currency is missing": { rate: { asked: 20, bandFrom: 50, per: "hour" } },
    "the period is missing": { rate: { asked: 20, bandFrom: 50, currency: "EUR" } },
    "two currencies are named": rate(20, { currency: "USD/EUR" }),
    "two periods are named": rate(20, { per: "hour or day" }),
  },
});
