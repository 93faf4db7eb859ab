import { expect, test } from "vitest";
import { histories, sameEmployer } from "../../src/facts/work-history.ts";

const AT = "2026-02-03T10:00:00.000Z";
const jobs = (
  ...employment: { employer: string; domain?: string; start?: string; end?: string; title?: string }[]
) => histories({ name: "Jane", cv: { employment } }, AT, AT).cv;

test("a job is shown as it stands in its source", () => {
  const found = histories(
    {
      name: "Jane",
      cv: { employment: [{ employer: "Example GmbH", title: "Engineer", start: "2019-03", end: "2021" }] },
      otherHistory: [
        { source: "linkedin", employment: [{ employer: "Example", start: "2019" }, { employer: "Third" }] },
      ],
    },
    AT,
    AT,
  );
  expect(found.cv[0]?.stated).toEqual({
    value: "Example GmbH, Engineer, 2019-03 to 2021",
    says: {
      en: "CV: Example GmbH, Engineer, 2019-03 to 2021",
      de: "Lebenslauf: Example GmbH, Engineer, 2019-03 bis 2021",
    },
    source: { name: "CV", seenAt: AT },
  });
  expect(found.others[0]?.jobs.map((job) => job.stated.says.de)).toEqual([
    "linkedin: Example, ab 2019",
    "linkedin: Third",
  ]);
  expect(found.others[0]?.jobs[0]?.stated.source.name).toBe("linkedin");
});

test("a source that lists no job is no history", () => {
  const found = histories({ name: "Jane", otherHistory: [{ source: "linkedin", employment: [] }] }, AT, AT);
  expect(found).toMatchObject({ cv: [], others: [] });
});

test.each([
  ["name", { employer: "Example GmbH" }, { employer: "EXAMPLE" }, true],
  [
    "domain",
    { employer: "Exa", domain: "example.com" },
    { employer: "Sample", domain: "www.Example.com" },
    true,
  ],
  [
    "neither",
    { employer: "Exa", domain: "exa.example" },
    { employer: "Sample", domain: "sample.example" },
    false,
  ],
])("employers are told by %s", (_, one, other, expected) => {
  const [first, second] = jobs(one, other);
  expect(first && second && sameEmployer(first, second)).toBe(expected);
});
