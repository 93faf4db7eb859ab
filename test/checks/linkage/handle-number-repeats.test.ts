import { handleNumberRepeats } from "../../../src/checks/linkage/handle-number-repeats.ts";
import { testCheck } from "../../support/check-tester.ts";

const use = (canonical: string, name = "Mara Lindqvist") => ({
  kind: "handle-word-suffix" as const,
  canonical,
  case: "V-3",
  name,
  seenAt: "2026-01-05T09:00:00.000Z",
});

testCheck(handleNumberRepeats, import.meta.url, {
  clear: {
    "the handles have no number": { handles: ["janedoe", "jdoe"] },
    "one stem has one number": { handles: ["pixelcat482", "pixel_cat482", "Pixel-Cat482"] },
    "one stem is part of the other": { handles: ["pixelcat482"], profiles: { github: "pixel482" } },
    "the stems are spellings of the name": {
      handles: ["janedoe482"],
      profiles: { github: "jdoe482", gitlab: "doejane482" },
    },
    "the numbers differ": { handles: ["pixelcat482", "rivermoon483"] },
    "the number is a year": { handles: ["pixelcat1985", "rivermoon1985"] },
    "the number is counted up": { handles: ["pixelcat123", "rivermoon123"] },
    "the number is one digit over and over": { handles: ["pixelcat777", "rivermoon777"] },
    "two digits are too few": { handles: ["pixelcat48", "rivermoon48"] },
    "five digits are too many": { handles: ["pixelcat48213", "rivermoon48213"] },
    "the same person comes back": {
      emails: ["skydev0413@example.com"],
      earlier: [use("skydev0413", "J. Doe")],
    },
    "a mailbox and a handle share a number": {
      emails: ["rivermoon482@example.com"],
      handles: ["pixelcat482"],
    },
  },
  raised: {
    "two words bear one number": {
      given: { handles: ["pixelcat482"], profiles: { github: "https://github.com/RiverMoon482" } },
      strength: "moderate",
      evidence: ["GitHub: https://github.com/RiverMoon482", "Handle: pixelcat482"],
    },
    "the number has four digits": {
      given: { handles: ["@pixelcat0413", "rivermoon0413"] },
      strength: "moderate",
      evidence: ["Handle: @pixelcat0413", "Handle: rivermoon0413"],
    },
    "another name uses the word and the number": {
      given: { emails: ["sky-dev0413@example.com"], earlier: [use("dev0413")] },
      strength: "moderate",
      evidence: ["E-mail: sky-dev0413@example.com", "V-3, Mara Lindqvist, uses the same word and number"],
      cases: ["V-3"],
    },
  },
  notApplicable: { "no handle was given": {} },
});
