import { describe, expect, test } from "vitest";
import { compareAddresses } from "../../src/facts/address-match.ts";
import { type GivenAddress, readAddress } from "../../src/facts/postal-address.ts";
import { fc } from "../support/properties.ts";

const match = (one: GivenAddress, other: GivenAddress) =>
  compareAddresses(readAddress(one), readAddress(other));
const berlin = (line: string) => ({ country: "DE", postcode: "10119", city: "Berlin", line });
const austin = (line: string) => ({ country: "US", postcode: "78756", city: "Austin", line });
const at = (country: string, postcode: string, city: string) => (line: string) => ({
  country,
  postcode,
  city,
  line,
});
const paris = at("FR", "75011", "Paris");
const madrid = at("ES", "28013", "Madrid");
const roma = at("IT", "00184", "Roma");
const warsaw = at("PL", "00-001", "Warszawa");
const lisbon = at("PT", "1200-123", "Lisboa");
const amsterdam = at("NL", "1017 AB", "Amsterdam");
const london = at("GB", "NW1 8QL", "London");

describe("one house, written in two ways", () => {
  test.each<[GivenAddress, GivenAddress]>([
    [berlin("Torstraße 12"), berlin("Torstr. 12, 3. OG")],
    [berlin("Torstraße 12"), berlin("Tor-Str. 12 Hinterhaus links")],
    [berlin("Torstrasse 12"), berlin("c/o Meier, Torstr.12")],
    [berlin("Torstr. 12-14"), berlin("Torstr. 12")],
    [berlin("Torstr. 12 a"), berlin("Torstr. 12A")],
    [berlin("Müllerstraße 3"), berlin("Muellerstr. 3")],
    [berlin("Willy-Brandt-Platz 5"), berlin("Willy Brandt Pl. 5")],
    [berlin("Straße des 17. Juni 135"), berlin("Str. des 17. Juni 135")],
    [berlin("Torstr. 12"), { ...berlin("Torstraße 12, 10119 Berlin"), postcode: "D-10119" }],
    [berlin("Torstr. 12"), { line: "Torstraße 12" }],
    [austin("1205 West North Loop Boulevard Apartment 4"), austin("1205 W North Loop Blvd #4")],
    [
      austin("1205 W. North Loop Blvd., Apt. 4"),
      { ...austin("1205 w north loop blvd 4"), postcode: "78756-1234" },
    ],
    [austin("1205 W North Loop Blvd"), austin("1205 W North Loop Blvd Austin 78756")],
    [austin("350 5th Avenue Suite 200"), austin("350 Fifth Ave, Ste 200")],
    [london("Flat 2, 14 Mill Lane"), { ...london("14 Mill Ln, Flat 2"), postcode: "nw18ql" }],
    [london("14 St James Street"), london("14 Saint James St")],
    [paris("12 bis avenue de la République"), paris("12 bis av. République")],
    [paris("5, rue du Bac"), paris("5 Rue du Bac, 3e étage")],
    [madrid("C/ Mayor, 5, 3º B"), madrid("Calle Mayor 5, 3º B")],
    [madrid("Avenida de la Constitución nº 7"), madrid("Avda. Constitución 7")],
    [roma("Via Roma, 5 int. 3"), { ...roma("via Roma 5"), city: "Rome" }],
    [
      warsaw("ul. Marszałkowska 10/12"),
      { ...warsaw("Marszalkowska Ulica 10"), line: "ul. Marszalkowska 10 m. 12", city: "Warsaw" },
    ],
    [lisbon("Rua Augusta, 123, 2º Dto"), lisbon("R. Augusta 123")],
    [
      at("ZA", "7600", "Stellenbosch")("Unit 14, Eikenhof Estate, 3 Merriman Ave"),
      at("ZA", "7600", "Stellenbosch")("14 Eikenhof, 3 Merriman Avenue"),
    ],
    [amsterdam("Keizersgracht 100-2"), amsterdam("Keizersgracht 100")],
    [amsterdam("Kerkstraat 8"), amsterdam("Kerkstr. 8")],
    [
      at("RU", "101000", "Москва")("ул. Ленина, д. 5, кв. 12"),
      at("RU", "101000", "Москва")("улица Ленина 5"),
    ],
    [at("JP", "150-0001", "東京")("神宮前1-2-3"), at("JP", "1500001", "東京")("神宮前1-2-3")],
  ])("%j and %j", (one, other) => {
    expect(match(one, other)).toBe("same");
    expect(match(other, one)).toBe("same");
  });
});

describe("two houses", () => {
  test.each<[string, GivenAddress, GivenAddress]>([
    ["in two countries", { country: "DE", city: "Berlin" }, { country: "US", city: "Austin" }],
    [
      "in two towns",
      { country: "DE", postcode: "10115", city: "Berlin" },
      { country: "DE", postcode: "80331", city: "München" },
    ],
    [
      "in two towns, one street name",
      berlin("Bahnhofstr. 12"),
      { ...berlin("Bahnhofstr. 12"), postcode: "80331", city: "München" },
    ],
    ["in one street", berlin("Torstr. 12"), berlin("Torstr. 112")],
    ["in two streets of a town", berlin("Torstr. 12"), berlin("Invalidenstr. 40")],
    ["in two streets, in another language", austin("1205 W North Loop Blvd"), austin("88 Guadalupe Street")],
    [
      "of two countries that each have a territory",
      { country: "US", city: "Austin" },
      { country: "GB", city: "Austin" },
    ],
  ])("%s", (_, one, other) => {
    expect(match(one, other)).toBe("different");
    expect(match(other, one)).toBe("different");
  });
});

describe("unclear is", () => {
  test.each<[string, GivenAddress, GivenAddress]>([
    ["nothing at all", {}, {}],
    ["an address without a street", berlin("Torstr. 12"), { country: "DE", city: "Berlin" }],
    ["an address without a number", berlin("Torstr. 12"), berlin("Torstr.")],
    ["a postcode that may be mistyped", berlin("Torstr. 12"), { ...berlin("Torstr. 12"), postcode: "10191" }],
    [
      "a postcode in a town of the same name",
      { postcode: "10115", city: "Berlin" },
      { postcode: "12053", city: "Berlin" },
    ],
    [
      "a town that may go by another name",
      { country: "BE", city: "Ixelles" },
      { country: "BE", city: "Elsene" },
    ],
    ["a mistyped street", berlin("Invalidenstr. 12"), berlin("Invalidnstr. 12")],
    ["the house next door by letter", berlin("Torstr. 12a"), berlin("Torstr. 12b")],
    ["another flat of the house", austin("12 Main St Apt 4"), austin("12 Main St Apt 9")],
    [
      "another script",
      { country: "RU", city: "Москва", line: "Тверская 7" },
      { country: "RU", city: "Moscow", line: "Lenina 5" },
    ],
    [
      "a form that we cannot take apart",
      at("JP", "150-0001", "東京")("神宮前一丁目2番3号"),
      at("JP", "1500001", "東京")("神宮前1-2-3"),
    ],
    [
      "a number on the door and one of the register",
      at("CZ", "11000", "Praha")("Dlouhá 731/12"),
      at("CZ", "110 00", "Prague")("Dlouhá 12"),
    ],
    [
      "a territory of the same country",
      { country: "US", city: "San Juan" },
      { country: "PR", city: "San Juan" },
    ],
  ])("%s", (_, one, other) => {
    expect(match(one, other)).toBe("unclear");
    expect(match(other, one)).toBe("unclear");
  });
});

test("whatever is typed, an address is not different from itself, and the order does not matter", () => {
  const text = fc.oneof(
    fc.string({ maxLength: 60 }),
    fc.string({ unit: "binary", maxLength: 60 }),
    fc.constantFrom(
      "Torstr. 12",
      "12 Main St #4",
      "1".repeat(300),
      "a-".repeat(150),
      "#".repeat(200),
      "c/o ".repeat(70),
    ),
  );
  const address = fc.record(
    { country: fc.constantFrom("DE", "US", "JP"), postcode: text, city: text, line: text },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(address, address, (one, other) => {
      expect(match(one, one)).not.toBe("different");
      expect(match(one, other)).toBe(match(other, one));
    }),
  );
});
