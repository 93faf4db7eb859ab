import { cvFileClockDisagrees } from "../../../src/checks/history/cv-file-clock-disagrees.ts";
import { testCheck } from "../../support/check-tester.ts";

const made = (created: string, country = "DE") => ({ location: { country }, cv: { metadata: { created } } });

testCheck(cvFileClockDisagrees, import.meta.url, {
  clear: {
    "it is the country's time": made("2026-01-01T10:00:00+01:00"),
    "it is the country's summer time": made("2025-07-01T10:00:00+02:00"),
    "it is two hours off": made("2026-01-01T10:00:00+03:00"),
    "it is within three hours in summer": made("2025-07-01T10:00:00+04:00"),
    "it is UTC, in a country near it": made("2026-01-01T10:00:00Z"),
    "it is half an hour off, as a PDF writes it": made("D:20260101100000+05'30'", "NP"),
    "a country has many zones": made("2026-01-01T10:00:00-10:00", "US"),
  },
  raised: {
    "it is three hours off in winter": {
      given: made("2026-01-01T10:00:00+04:00"),
      strength: "weak",
      evidence: ["Country of residence given: DE", "File created: 2026-01-01T10:00:00+04:00"],
    },
    "it is across the world, as a PDF writes it": {
      given: made("D:20260101100000+09'00'", "US"),
      strength: "weak",
      evidence: ["Country of residence given: US", "File created: D:20260101100000+09'00'"],
    },
    "it is west": {
      given: made("20260101100000-08'00"),
      strength: "weak",
      evidence: ["Country of residence given: DE", "File created: 20260101100000-08'00"],
    },
  },
  notApplicable: {
    "there is no file": { location: { country: "DE" } },
    "no country was given": { cv: { metadata: { created: "2026-01-01T10:00:00+09:00" } } },
  },
  cannotTell: {
    "the file has no offset": made("2026-01-01T10:00:00"),
    "the date cannot be read": made("last spring +09:00"),
    "there is no such day": made("2026-13-41T10:00:00+09:00"),
    "there is no such offset": made("2026-01-01T10:00:00+19:00"),
    "it is UTC, which servers write": made("2026-01-01T10:00:00Z", "JP"),
    "the country is not known": made("2026-01-01T10:00:00+09:00", "XX"),
  },
});
