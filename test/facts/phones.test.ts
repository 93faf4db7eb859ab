import { describe, expect, test } from "vitest";
import { phones } from "../../src/facts/phones.ts";

const AT = "2026-02-03T10:00:00.000Z";
const read = (phone: string, country?: string) =>
  phones(
    { name: "Jane Doe", phones: [phone], ...(country !== undefined && { location: { country } }) },
    AT,
  )[0];

describe("the kind of line", () => {
  test.each([
    ["+49 151 23456789", "mobile", "DE"],
    ["+49 30 23125000", "fixed", "DE"],
    ["+33 9 70 12 34 56", "voip", "FR"],
    ["+81 50 1234 5678", "voip", "JP"],
    ["+49 800 1234567", "other", "DE"],
    ["+91 98765 43210", "mobile", "IN"],
    ["+86 138 0013 8000", "mobile", "CN"],
    ["+1 212 555 0100", "unknown", "US"],
    ["+1 800 234 5678", "unknown", "US"],
  ])("of %s is %s", (phone, line, country) => {
    expect(read(phone)).toMatchObject({ line, country, valid: true });
  });

  test("is unknown for a number that is in no known range, which keeps its E.164 form", () => {
    expect(read("+49 151 123")).toMatchObject({ e164: "+49151123", valid: false, line: "unknown" });
  });
});

describe("one number in many spellings", () => {
  test.each([
    ["+49 (0)151 / 2345-6789", undefined],
    ["0049 151 23456789", undefined],
    ["0049 151 23456789", "US"],
    ["0151 23456789", "DE"],
    ["tel: +49 151 23456789", undefined],
  ])("%s (%s)", (phone, country) => {
    expect(read(phone, country)?.e164).toBe("+4915123456789");
  });

  test("is one phone", () => {
    const all = phones(
      { name: "Jane", phones: ["+49 151 23456789", "0049 151 23456789", "+49 30 23125000"] },
      AT,
    );
    expect(all.map((phone) => phone.stated.value)).toEqual(["+49 151 23456789", "+49 30 23125000"]);
  });
});

test.each([
  ["a national number without a country", "0151 23456789", undefined],
  ["a country that does not exist", "0151 23456789", "XX"],
  ["words", "call me", "DE"],
  ["too many digits", "+49 1512345678901234567890", "DE"],
])("has no E.164 form: %s", (_, phone, country) => {
  const { e164, valid, line } = read(phone, country) ?? {};
  expect({ e164, valid, line }).toEqual({ e164: undefined, valid: false, line: "unknown" });
});

test("nothing that cannot be read is dropped", () => {
  expect(phones({ name: "Jane", phones: ["call me", "call me", "later"] }, AT)).toHaveLength(3);
});

describe("whether a number can be one of its country", () => {
  test.each([
    ["+49 30 901820", undefined, true],
    ["030 901820", "DE", true],
    ["+52 1 55 1234 5678", undefined, true],
    ["+54 9 11 15 2345 6789", undefined, true],
    ["+229 97 12 34 56", undefined, true],
    ["+49 151 12", undefined, false],
    ["+49 151 12", "DE", false],
    ["0049 151 12", undefined, false],
    ["030 1", "DE", undefined],
    ["+49", undefined, undefined],
    ["+49 151 12 / +49 151 13", undefined, undefined],
  ])("%s (%s): %s", (phone, country, real) => {
    expect(read(phone, country)?.real).toBe(real);
  });

  test("a number that does not tell names every country that it may be from", () => {
    expect(read("+44 7700 900123")?.possibleCountries).toEqual(["GB", "GG", "IM", "JE"]);
    expect(read("+44 20 7946 0958")?.possibleCountries).toEqual(["GB"]);
    expect(read("call me")?.possibleCountries).toEqual([]);
  });
});
