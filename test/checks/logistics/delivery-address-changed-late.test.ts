import { deliveryAddressChangedLate } from "../../../src/checks/logistics/delivery-address-changed-late.ts";
import { testCheck } from "../../support/check-tester.ts";

const changed = "Delivery address changed after the offer: yes";

testCheck(deliveryAddressChangedLate, import.meta.url, {
  clear: { "it stayed": { equipment: { changedAfterOffer: false } } },
  raised: {
    "it changed": {
      given: { equipment: { changedAfterOffer: true } },
      strength: "strong",
      evidence: [changed],
    },
    "it changed, and the new one is shown": {
      given: { equipment: { changedAfterOffer: true, shipTo: { city: "Berlin", line: "Torstr. 12" } } },
      strength: "strong",
      evidence: [changed, "Equipment goes to: Torstr. 12, Berlin"],
    },
  },
  notApplicable: { "nothing was noted": {} },
});
