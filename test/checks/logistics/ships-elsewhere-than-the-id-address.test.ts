import { shipsElsewhereThanTheIdAddress } from "../../../src/checks/logistics/ships-elsewhere-than-the-id-address.ts";
import { testCheck } from "../../support/check-tester.ts";

const berlin = (line: string, over = {}) => ({
  country: "DE",
  postcode: "10119",
  city: "Berlin",
  line,
  ...over,
});
const both = (shipTo: object, idAddress: object) => ({ equipment: { shipTo, idAddress } });

testCheck(shipsElsewhereThanTheIdAddress, import.meta.url, {
  clear: {
    "it is one address": both(berlin("Torstraße 12"), berlin("Torstr. 12, 3. OG")),
    "it is one address, written in two ways": both(
      {
        country: "US",
        postcode: "78756",
        city: "Austin",
        line: "1205 West North Loop Boulevard Apartment 4",
      },
      { country: "US", postcode: "78756", city: "Austin", line: "1205 W North Loop Blvd #4" },
    ),
  },
  raised: {
    "it is another street": {
      given: both(berlin("Invalidenstr. 40"), berlin("Torstr. 12")),
      strength: "strong",
      evidence: [
        "Equipment goes to: Invalidenstr. 40, 10119 Berlin, DE",
        "Address on the identity document: Torstr. 12, 10119 Berlin, DE",
      ],
    },
    "it is another country": {
      given: both({ country: "US", city: "Austin" }, berlin("Torstr. 12")),
      strength: "strong",
      evidence: [
        "Equipment goes to: Austin, US",
        "Address on the identity document: Torstr. 12, 10119 Berlin, DE",
      ],
    },
  },
  notApplicable: {
    "no address was given": {},
    "only the document's address is known": { equipment: { idAddress: berlin("Torstr. 12") } },
  },
  cannotTell: {
    "the document's address is not known": { equipment: { shipTo: berlin("Torstr. 12") } },
    "an address is not complete": both(berlin("Torstr. 12"), { country: "DE", city: "Berlin" }),
    "the postcode may be mistyped": both(berlin("Torstr. 12"), berlin("Torstr. 12", { postcode: "10191" })),
    "it is another flat of the house": both(berlin("Torstr. 12, Whg. 4"), berlin("Torstr. 12, Whg. 9")),
  },
});
