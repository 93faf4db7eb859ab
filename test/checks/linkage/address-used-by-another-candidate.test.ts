import { addressUsedByAnotherCandidate } from "../../../src/checks/linkage/address-used-by-another-candidate.ts";
import { testCheck } from "../../support/check-tester.ts";

const shipTo = (line: string, over = {}) => ({
  equipment: { shipTo: { country: "DE", postcode: "10119", city: "Berlin", line, ...over } },
});
const use = (name: string, over = {}) => ({
  kind: "address" as const,
  canonical: "10119 torst 12",
  case: "V-3",
  name,
  seenAt: "2026-01-05T09:00:00.000Z",
  ...over,
});
const flat = (unit: string) => use("Mara Lindqvist", { kind: "flat", canonical: `10119 torst 12 ${unit}` });

testCheck(addressUsedByAnotherCandidate, import.meta.url, {
  clear: {
    "nobody else gave it": shipTo("Torstr. 12"),
    "the same person comes back": { ...shipTo("Torstr. 12"), earlier: [use("J. Doe"), flat("?")] },
    "relatives share it": { ...shipTo("Torstr. 12"), earlier: [use("Robert Doe"), flat("?")] },
    "somebody lives next door": { ...shipTo("Torstr. 14"), earlier: [use("Mara Lindqvist"), flat("?")] },
    "both name a flat, and another one": {
      ...shipTo("Torstr. 12, Whg. 4"),
      earlier: [use("Mara Lindqvist")],
    },
  },
  raised: {
    "another name gave it, and neither names a flat": {
      given: { ...shipTo("Torstraße 12"), earlier: [use("Mara Lindqvist"), flat("?")] },
      strength: "moderate",
      evidence: ["Address: Torstraße 12, 10119 Berlin, DE", "V-3, Mara Lindqvist, gave the same one"],
      cases: ["V-3"],
    },
    "one of them names the flat": {
      given: { ...shipTo("Torstr. 12, Whg. 4"), earlier: [use("Mara Lindqvist"), flat("?")] },
      strength: "moderate",
      evidence: ["Address: Torstr. 12, Whg. 4, 10119 Berlin, DE", "V-3, Mara Lindqvist, gave the same one"],
      cases: ["V-3"],
    },
    "it is the same flat": {
      given: { ...shipTo("Torstr. 12 Whg 4"), earlier: [use("Mara Lindqvist"), flat("4")] },
      strength: "moderate",
      evidence: ["Address: Torstr. 12 Whg 4, 10119 Berlin, DE", "V-3, Mara Lindqvist, gave the same one"],
      cases: ["V-3"],
    },
  },
  notApplicable: {
    "no address was given": {},
    "the street is missing": {
      equipment: { idAddress: { country: "DE", postcode: "10119", city: "Berlin" } },
    },
  },
});
