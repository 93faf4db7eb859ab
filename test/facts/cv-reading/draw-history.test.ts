import { afterEach, describe, expect, test, vi } from "vitest";
import { Submission } from "../../../src/domain/submission.ts";
import { drawHistory } from "../../../src/facts/cv-reading/index.ts";
import { fc } from "../../support/properties.ts";
import { examples, score, total } from "./measure.ts";

const EXAMPLES = examples();

describe("over all examples", () => {
  test("there are enough of them, in many layouts", () => {
    expect(EXAMPLES.length).toBeGreaterThanOrEqual(40);
  });

  test.each([
    ["employment", ["employer", "start", "end"]],
    ["education", ["school", "start", "end"]],
    ["skills", ["name", "years"]],
  ] as const)("of the %s nearly all is found, and hardly anything that is not there", (part, keys) => {
    const scores = EXAMPLES.map(({ text, expected }) => score(drawHistory(text)[part], expected[part], keys));
    const { precision, recall } = total(scores);
    expect(precision).toBeGreaterThanOrEqual(0.95);
    expect(recall).toBeGreaterThanOrEqual(0.85);
  });

  test("what is drawn fits into a submission", () => {
    for (const { text } of EXAMPLES)
      expect(Submission.safeParse({ name: "Jane Doe", cv: drawHistory(text) }).success).toBe(true);
  });
});

test("a job has its title and what stands below it, and no line of the next one", () => {
  const { employment } = drawHistory(`Experience

Engineer, Example GmbH, Berlin | 03/2019 – 05/2021
• Wrote the billing service in Go.
• Kept it running.

Working Student, Sample AG | 2017 – 2019
Tests in Java.`);
  expect(employment).toEqual([
    {
      employer: "Example GmbH",
      title: "Engineer",
      start: "2019-03",
      end: "2021-05",
      text: "Wrote the billing service in Go.\nKept it running.",
    },
    {
      employer: "Sample AG",
      title: "Working Student",
      start: "2017",
      end: "2019",
      text: "Tests in Java.",
    },
  ]);
});

test.each([
  ["a sentence with years in it", "Experience\n\nFrom 2018 to 2020 I led the move of our shop to Erlang."],
  ["a period that names nobody", "Experience\n\n2018 – 2020\nParental leave\n"],
  ["a journey", "Experience\n\n03/2018 – 05/2018\nTravelling in New Zealand\n"],
  ["an office alone", "Work experience\n\nEngineer | Berlin, Germany | 2018 – 2020"],
  ["a certificate", "Certifications\n\nAWS Solutions Architect, 2020 – 2023"],
  ["a school", "Education\n\nUniversity of Leeds, BSc Mathematics, 2013 – 2016"],
])("%s is no job", (_, text) => {
  expect(drawHistory(text).employment).toEqual([]);
});

const FRAGMENTS = [
  ..."Experience Berufserfahrung Skills Education Page 1 of 2 GmbH Engineer Universität 03/2019 – 2021 seit bis heute".split(
    " ",
  ),
  "\n",
  "\n\n",
  "\t",
  "          ",
  " | ",
  ", ",
  "• ",
  "(",
  ")",
  "**",
  "# ",
  ": ",
  "Company: ",
  "Zeitraum: ",
];
const cv = fc.oneof(
  fc.string({ unit: "binary", maxLength: 400 }),
  fc.array(fc.constantFrom(...FRAGMENTS), { maxLength: 200 }).map((parts) => parts.join("")),
  fc.array(fc.constantFrom(...FRAGMENTS), { maxLength: 120 }).map((parts) => parts.join(" ")),
);

test("whatever a text holds, what is drawn from it is whole and fits into a submission", () => {
  fc.assert(
    fc.property(cv, (text) => {
      const drawn = drawHistory(text);
      expect(Submission.safeParse({ name: "Jane Doe", cv: drawn }).error?.issues).toBeUndefined();
      expect(drawHistory(text)).toEqual(drawn);
      for (const { start, end } of drawn.employment)
        if (start !== undefined && end !== undefined)
          expect(start.slice(0, Math.min(start.length, end.length)) <= end.slice(0, start.length)).toBe(true);
    }),
  );
});

describe("a text of 60,000 characters", () => {
  afterEach(() => vi.restoreAllMocks());

  /** Every expression that is run, with as many steps as it had characters in front of it. */
  function stepsFor(text: string): number {
    let steps = 0;
    const run = RegExp.prototype.exec;
    vi.spyOn(RegExp.prototype, "exec").mockImplementation(function (this: RegExp, given) {
      steps += 1;
      return run.call(this, given);
    });
    drawHistory(text);
    vi.restoreAllMocks();
    return steps;
  }

  test.each([
    ["of one letter", "a"],
    ["of blanks", " "],
    ["of tabs", "\t"],
    ["of lines", "\n"],
    ["of periods", "2019 – 2020\n"],
    ["of open periods", "03/2019 –\n"],
    ["of dates without an end", "03/2019 – "],
    ["of headings", "Experience\nSkills\n"],
    ["of jobs", "Experience\n\nEngineer, Example GmbH | 03/2019 – 05/2021\n"],
    ["of jobs without an employer", "Experience\nEngineer\n03/2019 – 05/2021\n\n"],
    ["of names that may be anything", "Alpha\nBeta\nGamma\n2019 – 2020\n"],
    ["of brackets", "Skills\n((((((((((,(((((((\n"],
    ["of skills", "Skills\nReact (6 years), Java – 10 Jahre, "],
    ["of legal forms", "Sp. z o. o. S. A. S. "],
    ["of columns", "Skills          Experience\n"],
    ["of stars", "****_____***"],
    ["of labels", "Firma: A\nZeitraum: 2019 – 2020\n"],
  ])("%s costs no more than in proportion", (_, part) => {
    const prefix = part.startsWith("Experience") || part.startsWith("Skills") ? "" : "Experience\n\n";
    const text = (length: number) => (prefix + part.repeat(length)).slice(0, length);
    const [half, whole, beyond] = [stepsFor(text(30_000)), stepsFor(text(60_000)), stepsFor(text(200_000))];
    expect(whole).toBeLessThanOrEqual(2.3 * half + 2000);
    expect(beyond).toBeLessThanOrEqual(1.01 * whole + 100);
  });
});
