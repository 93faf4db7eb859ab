import { deviceFirstSeenElsewhere } from "../../../src/checks/logistics/device-first-seen-elsewhere.ts";
import { testCheck } from "../../support/check-tester.ts";

const device = (firstSeenCountry: string, country: string) => ({
  equipment: { firstSeenCountry, shipTo: { country, city: "Springfield" } },
});

testCheck(deviceFirstSeenElsewhere, import.meta.url, {
  clear: {
    "it is the same country": device("DE", "DE"),
    "it is a territory of that country": device("US", "PR"),
  },
  raised: {
    "it is another country": {
      given: device("FR", "DE"),
      strength: "strong",
      evidence: ["Device first seen in: FR", "Equipment goes to: Springfield, DE"],
    },
  },
  notApplicable: { "it has not checked in": { equipment: { shipTo: { country: "DE" } } } },
  cannotTell: {
    "where it went is not known": { equipment: { firstSeenCountry: "FR" } },
    "the country it went to is not known": {
      equipment: { firstSeenCountry: "FR", shipTo: { city: "Paris" } },
    },
  },
});
