import { describe, expect, test } from "vitest";
import type { Submission } from "../../src/domain/submission.ts";
import { deriveFacts, type FactSheet, known } from "../../src/facts/index.ts";

const AT = "2026-02-03T10:00:00.000Z";
const gathered = { seenAt: AT, now: AT, earlier: known([]), passedTasks: [], failedTasks: [] };

const unknownIn = (sheet: FactSheet) =>
  Object.entries(sheet).flatMap(([name, fact]) => (fact.known ? [] : [name]));

/** A name alone may be on a list. */
const ONLY_LOOKED_UP = ["watchlistHits"];

test("a name alone is enough: what can be known without asking is known to be empty", () => {
  expect(unknownIn(deriveFacts({ name: "Jane Doe" }, gathered))).toEqual(ONLY_LOOKED_UP);
});

test("only what the silent source would have told is unknown", () => {
  const because = { en: "No database.", de: "Keine Datenbank." };
  const sheet = deriveFacts({ name: "Jane Doe" }, { ...gathered, earlier: { known: false, because } });
  expect(sheet.shared).toEqual({ known: false, because });
  expect(unknownIn(sheet)).toEqual(["shared", ...ONLY_LOOKED_UP]);
});

test("tasks settled in Bonafide and in the submission count alike, each once", () => {
  const { settledTasks } = deriveFacts(
    { name: "Jane Doe", failedTasks: ["liveness-script"], passedTasks: ["meet-in-person"] },
    { ...gathered, failedTasks: ["liveness-script", "meet-in-person"], passedTasks: ["first-day-on-video"] },
  );
  expect(settledTasks).toEqual(
    known({
      failed: ["liveness-script", "meet-in-person"],
      passed: ["meet-in-person", "first-day-on-video"],
      asOf: AT,
    }),
  );
});

describe("a CV file that could not be read", () => {
  const cvFileProblem = { en: "It is locked.", de: "Sie ist verschlossen." };
  const unread = (submission: Partial<Submission>) =>
    Object.entries(deriveFacts({ name: "Jane Doe", ...submission }, { ...gathered, cvFileProblem })).flatMap(
      ([name, fact]) => (!fact.known && fact.because === cvFileProblem ? [name] : []),
    );

  test.each([
    ["says nothing", {}, ["cvFile", "similarCvs"]],
    ["says nothing of an advert", { jobAdvert: "We look for" }, ["advertOverlap", "cvFile", "similarCvs"]],
    ["takes nothing from a text that was typed", { cv: { text: "Ten years of Java" } }, ["cvFile"]],
    [
      "takes nothing from the words of a job that were typed",
      { jobAdvert: "We look for", cv: { employment: [{ employer: "A", text: "Built things" }] } },
      ["cvFile", "similarCvs"],
    ],
    ["takes nothing from what was typed about it", { cv: { metadata: { author: "Jane" } } }, ["similarCvs"]],
  ] as [string, Partial<Submission>, string[]][])("%s", (_, submission, names) => {
    expect(unread(submission)).toEqual(names);
  });

  test("is the reason that is given", () => {
    const { cvFile } = deriveFacts({ name: "Jane Doe" }, { ...gathered, cvFileProblem });
    expect(cvFile).toEqual({ known: false, because: cvFileProblem });
  });
});
