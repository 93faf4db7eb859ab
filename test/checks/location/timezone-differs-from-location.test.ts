import { timezoneDiffersFromLocation } from "../../../src/checks/location/timezone-differs-from-location.ts";
import { testCheck } from "../../support/check-tester.ts";

const inGermany = (timezone: string) => ({ location: { country: "DE", timezone } });

testCheck(timezoneDiffersFromLocation, import.meta.url, {
  clear: {
    "the zone is the country's": inGermany("Europe/Berlin"),
    "the zone is next door": inGermany("Europe/Kyiv"),
    "it is two hours away": inGermany("Europe/Moscow"),
    "any zone of a wide country fits": { location: { country: "US", timezone: "Pacific/Honolulu" } },
    "the same hour has two dates": {
      location: { country: "NZ", timezone: "Etc/GMT-12" },
      observedTimezone: "Pacific/Auckland",
    },
    "summer time brings it nearer": {
      ...inGermany("Asia/Dubai"),
      at: "2026-07-03T10:00:00.000Z",
    },
    "one zone names no place and the other fits": {
      location: { country: "DE", timezone: "Europe/Berlin" },
      observedTimezone: "UTC",
    },
  },
  raised: {
    "it is three hours away": {
      given: inGermany("Asia/Dubai"),
      strength: "moderate",
      evidence: ["Country of residence given: DE", "Time zone given: Asia/Dubai"],
    },
    "the zone seen differs though the stated one fits": {
      given: { ...inGermany("Europe/Berlin"), observedTimezone: "Asia/Shanghai" },
      strength: "moderate",
      evidence: [
        "Country of residence given: DE",
        "Time zone seen in the calendar or meeting tool: Asia/Shanghai",
      ],
    },
    "both differ": {
      given: { location: { country: "US", timezone: "Asia/Tokyo" }, observedTimezone: "Asia/Shanghai" },
      strength: "moderate",
      evidence: [
        "Country of residence given: US",
        "Time zone given: Asia/Tokyo",
        "Time zone seen in the calendar or meeting tool: Asia/Shanghai",
      ],
    },
    "the country lies in Asia and the zone in Europe": {
      given: { location: { country: "KR", timezone: "Europe/Berlin" } },
      strength: "moderate",
      evidence: ["Country of residence given: KR", "Time zone given: Europe/Berlin"],
    },
  },
  notApplicable: {
    "no country was given": { location: { timezone: "Europe/Berlin" } },
    "no zone was given": { location: { country: "DE" } },
  },
  cannotTell: {
    "the zone is UTC": inGermany("UTC"),
    "the country has no known zones": { location: { country: "XX", timezone: "Europe/Berlin" } },
  },
});
