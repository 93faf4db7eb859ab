import { addressIsAMailDrop } from "../../../src/checks/location/address-is-a-mail-drop.ts";
import { testCheck } from "../../support/check-tester.ts";

const ship = (line: string, country = "DE") => ({ equipment: { shipTo: { line, country } } });

testCheck(addressIsAMailDrop, import.meta.url, {
  clear: {
    "it is a home": ship("Torstraße 1, 2. OG"),
    "only the town is given": { equipment: { shipTo: { city: "Berlin" } } },
    "a post box is the ordinary address there": ship("P.O. Box 12345-00100", "KE"),
    "the country is known from the residence only": {
      location: { country: "UG" },
      equipment: { shipTo: { line: "P.O. Box 7062", city: "Kampala" } },
    },
  },
  raised: {
    "it is a packing station": {
      given: {
        equipment: { shipTo: { line: "Packstation 145", postcode: "10115", city: "Berlin", country: "DE" } },
      },
      strength: "moderate",
      evidence: ["Shipping address: Packstation 145, 10115, Berlin, DE"],
      says: /pick-up point/,
    },
    "it is care of somebody else": {
      given: ship("Torstraße 1, c/o Weber"),
      strength: "moderate",
      evidence: ["Shipping address: Torstraße 1, c/o Weber, DE"],
      says: /care of/,
    },
    "the address on the identity document is a post box": {
      given: {
        equipment: { shipTo: { line: "12 High Street" }, idAddress: { line: "PO Box 4", country: "GB" } },
      },
      strength: "moderate",
      evidence: ["Address on the identity document: PO Box 4, GB"],
    },
  },
  notApplicable: {
    "no address was given": {},
    "only its country was given": { equipment: { shipTo: { country: "DE" } } },
  },
});
