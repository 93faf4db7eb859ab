import { expect, test } from "vitest";
import type { Submission } from "../../src/domain/submission.ts";
import { technologyClaims } from "../../src/facts/technology-claims.ts";

const AT = "2026-02-03T10:00:00.000Z";
const claims = (cv: Submission["cv"], now = AT) =>
  technologyClaims({ name: "Jane", ...(cv !== undefined && { cv }) }, AT, now).map(
    ({ technology, monthsEarly, basis }) => [technology.name, monthsEarly, basis],
  );
const job = (over: object) => ({ employment: [{ employer: "Example", start: "2008", ...over }] });

test.each([
  ["years that fit", { skills: [{ name: "React", years: 10 }] }, [["React", -33, "years"]]],
  ["years that do not fit", { skills: [{ name: "React", years: 15 }] }, [["React", 27, "years"]]],
  ["a skill without years", { skills: [{ name: "React" }, { name: "React", years: 0 }] }, []],
  [
    "a job that ended",
    job({ end: "2012-06", text: "React and Java" }),
    [
      ["React", 11, "date"],
      ["Java", -205, "date"],
    ],
  ],
  [
    "a job that ended some time in a year",
    job({ end: "2012", text: "React, Java" }),
    [
      ["React", 5, "date"],
      ["Java", -211, "date"],
    ],
  ],
  ["a job title", job({ end: "2012-06", title: "React developer" }), [["React", 11, "date"]]],
  ["a job that goes on", job({ text: "React and Java" }), []],
  [
    "one technology named often in a job",
    job({ end: "2012-06", text: "Java. Java; Java" }),
    [["Java", -205, "date"]],
  ],
  ["everyday words in a job", job({ end: "2012-06", text: "React to calls. Go home." }), []],
  ["since a year", { text: "TypeScript since 2011" }, [["TypeScript", 10, "date"]]],
  ["since a month", { text: "TypeScript since 03/2011" }, [["TypeScript", 19, "date"]]],
  ["years in the text", { text: "14 years of TypeScript" }, [["TypeScript", 8, "years"]]],
  ["no CV", undefined, []],
])("%s", (_, cv, expected) => {
  expect(claims(cv)).toEqual(expected);
});

test("years count back from the day of the assessment", () => {
  const cv = { skills: [{ name: "React", years: 15 }] };
  expect(claims(cv, "2028-02-03T10:00:00.000Z")).toEqual([["React", 3, "years"]]);
});

test("a claim shows what was said, and where the release can be read", () => {
  const [claim] = technologyClaims({ name: "Jane", cv: { skills: [{ name: "React", years: 15 }] } }, AT, AT);
  expect(claim?.stated.says).toEqual({
    en: "CV, skills: React, 15 years (since about 2011-02)",
    de: "Lebenslauf, Kenntnisse: React, 15 Jahre (also etwa seit 2011-02)",
  });
  expect(claim?.release.source.url).toMatch(/^https:/);
});

test("a long sentence is quoted in part", () => {
  const text = `14 years of TypeScript ${"and so on ".repeat(100)}`;
  const [claim] = technologyClaims({ name: "Jane", cv: { text } }, AT, AT);
  expect(claim?.stated.value).toBe(text.slice(0, 200));
});
