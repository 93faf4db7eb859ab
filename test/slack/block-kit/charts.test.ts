import { expect, test } from "vitest";
import { problemsInMessage, problemsInView } from "../../../src/slack/block-kit/index.ts";

const point = (label: string, value = 1) => ({ label, value });
const series = (name: string, ...labels: readonly string[]) => ({
  name,
  data: labels.map((label) => point(label)),
});
const axis = (...categories: readonly string[]) => ({ axis_config: { categories } });
const bar = (more: object) => ({ type: "bar", series: [series("one", "a")], ...axis("a"), ...more });
const chart = (of: object, title = "New cases") => ({ type: "data_visualization", title, chart: of });
const problems = (...blocks: readonly object[]) => problemsInMessage({ text: "t", blocks });

test.each<[string, object]>([
  ["a bar chart", chart(bar({}))],
  ["nothing in a bar", chart(bar({ series: [{ name: "one", data: [point("a", 0)] }] }))],
  [
    "names of 20 characters",
    chart(bar({ series: [series("x".repeat(20), "y".repeat(20))], ...axis("y".repeat(20)) })),
  ],
  ["labels in another order", chart(bar({ series: [series("one", "b", "a")], ...axis("a", "b") }))],
  [
    "lines with titled axes",
    chart({ ...bar({}), type: "line", axis_config: { categories: ["a"], x_label: "x" } }),
  ],
  ["a pie", chart({ type: "pie", segments: [point("a"), point("b")] })],
])("%s is taken", (_, block) => {
  expect(problems(block)).toEqual([]);
});

test.each<[string, object]>([
  ["a title of 51 characters", chart(bar({}), "x".repeat(51))],
  ["a series name of 21 characters", chart(bar({ series: [series("x".repeat(21), "a")] }))],
  [
    "a label of 21 characters",
    chart(bar({ series: [series("one", "x".repeat(21))], ...axis("x".repeat(21)) })),
  ],
  ["seven series", chart(bar({ series: [..."abcdefg"].map((name) => series(name, "a")) }))],
  ["two series of one name", chart(bar({ series: [series("one", "a"), series("one", "a")] }))],
  ["a label that is not on the axis", chart(bar({ series: [series("one", "b")] }))],
  ["a category without a value", chart(bar(axis("a", "b")))],
  ["no axis", chart({ type: "bar", series: [series("one", "a")] })],
  ["an empty slice", chart({ type: "pie", segments: [point("a", 0)] })],
  ["a chart of no kind", chart({ type: "radar", series: [] })],
  ["a key that is not known", { ...chart(bar({})), colour: "red" }],
])("%s is refused", (_, block) => {
  expect(problems(block)).not.toEqual([]);
});

test("a chart stands in messages only", () => {
  const home = { type: "home", blocks: [chart(bar({}))] };
  expect(problemsInView(home).join()).toContain("unsupported type: data_visualization");
});

test("a message holds two charts and no third", () => {
  const one = chart(bar({}));
  expect(problems(one, one)).toEqual([]);
  expect(problems(one, one, one)).not.toEqual([]);
});
