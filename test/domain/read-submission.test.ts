import { expect, test } from "vitest";
import { readSubmission } from "../../src/domain/read-submission.ts";

test.each([
  ["lists", "[", "]"],
  ["objects", '{"a":', "}"],
])("%s as deep as a stack is high are refused with their place", (_, open, close) => {
  const deep: unknown = JSON.parse(`${open.repeat(50_000)}1${close.repeat(50_000)}`);
  const read = readSubmission({ name: "Jane Doe", role: deep });
  expect(read.ok ? [] : read.problems.map(({ path }) => path)).toEqual(["role"]);
});

test("what is blank however deep a submission goes is not given", () => {
  const read = readSubmission({
    name: "Jane Doe",
    otherHistory: [{ source: "linkedin", employment: [{ employer: "Example", title: " " }] }],
    profiles: { names: { github: "" } },
  });
  expect(read.ok && read.submission).toEqual({
    name: "Jane Doe",
    otherHistory: [{ source: "linkedin", employment: [{ employer: "Example" }] }],
  });
});
