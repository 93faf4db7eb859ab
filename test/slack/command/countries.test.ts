import { expect, test } from "vitest";
import { readCountry } from "../../../src/slack/command/countries.ts";

test.each([
  ["DE", "DE"],
  ["de", "DE"],
  ["Germany", "DE"],
  ["Deutschland", "DE"],
  ["Österreich", "AT"],
  ["osterreich", "AT"],
  ["the Netherlands", "NL"],
  ["U.S.A.", "US"],
  ["uk", "GB"],
  ["England", "GB"],
  ["Türkei", "TR"],
  ["Turkey", "TR"],
  ["Südkorea", "KR"],
  ["Côte d'Ivoire", "CI"],
  ["Hong Kong", "HK"],
  ["Myanmar", "MM"],
  ["Bosnia & Herzegovina", "BA"],
])("%s is %s", (typed, code) => {
  expect(readCountry(typed)).toBe(code);
});

test.each(["", "Atlantis", "EU", "XX", "DD", "ZZ", "Berlin", "x".repeat(1000)])(
  "%s is no country",
  (typed) => {
    expect(readCountry(typed)).toBeUndefined();
  },
);
