import { describe, expect, it } from "vitest";
import { inspectView, problemsInView } from "../../../src/slack/block-kit/index.ts";

const plain = (text: string) => ({ type: "plain_text", text });
const input = (element: object = {}, more: object = {}) => ({
  type: "input",
  label: plain("l"),
  element: { type: "plain_text_input", ...element },
  ...more,
});
const modal = (more: object = {}) => ({
  type: "modal",
  title: plain("t"),
  submit: plain("s"),
  blocks: [input()],
  ...more,
});
const home = (...blocks: object[]) => ({ type: "home", blocks });
const dividers = (count: number) => Array.from({ length: count }, () => ({ type: "divider" }));

describe("what Slack takes", () => {
  it.each([
    ["a modal", modal()],
    ["100 blocks", modal({ blocks: dividers(100) })],
    ["no blocks yet", modal({ blocks: [] })],
    [
      "an alert and a file input in a modal",
      modal({ blocks: [{ type: "alert", text: plain("t") }, input({ type: "file_input", max_files: 10 })] }),
    ],
    [
      "all that can be remembered",
      modal({ private_metadata: "x".repeat(3000), callback_id: "c", external_id: "e" }),
    ],
    ["an App Home", home({ type: "header", text: plain("t") })],
  ])("%s", (_name, view) => {
    expect(problemsInView(view)).toEqual([]);
  });
});

describe("what Slack refuses, and where", () => {
  it.each([
    [
      "a long title",
      modal({ title: plain("x".repeat(25)) }),
      "must be less than 25 characters",
      "/view/title/text",
    ],
    [
      "a long submit",
      modal({ submit: plain("x".repeat(25)) }),
      "must be less than 25 characters",
      "/view/submit/text",
    ],
    [
      "a long close",
      modal({ close: plain("x".repeat(25)) }),
      "must be less than 25 characters",
      "/view/close/text",
    ],
    ["no title", modal({ title: undefined }), "missing required field: title", "/view"],
    ["an input and no submit", modal({ submit: undefined }), "missing required field: submit", "/view"],
    ["101 blocks", modal({ blocks: dividers(101) }), "no more than 100 items allowed", "/view/blocks"],
    [
      "too much remembered",
      modal({ private_metadata: "x".repeat(3001) }),
      "must be less than 3001 characters",
      "/view/private_metadata",
    ],
    [
      "a table in a modal",
      modal({ blocks: [{ type: "table", rows: [[{ type: "raw_text", text: "t" }]] }] }),
      "unsupported type: table",
      "/view/blocks/0/type",
    ],
    [
      "an alert at home",
      home({ type: "alert", text: plain("t") }),
      "unsupported type: alert",
      "/view/blocks/0/type",
    ],
    [
      "a file input at home",
      home(input({ type: "file_input" })),
      "unsupported type: file_input",
      "/view/blocks/0/element/type",
    ],
    ["a title at home", { ...home(), title: plain("t") }, "invalid additional property: title", "/view"],
    [
      "eleven files",
      modal({ blocks: [input({ type: "file_input", max_files: 11 })] }),
      "must be 10 or less",
      "/view/blocks/0/element/max_files",
    ],
    [
      "less than the least",
      modal({ blocks: [input({ min_length: 9, max_length: 3 })] }),
      "must not be more than max_length",
      "/view/blocks/0/element/min_length",
    ],
    [
      "two places to begin",
      modal({ blocks: [input({ focus_on_load: true }), input({ focus_on_load: true })] }),
      "only one element may have focus_on_load",
      "/view/blocks/1/element/focus_on_load",
    ],
    [
      "no number",
      modal({ blocks: [input({ type: "number_input" })] }),
      "missing required field: is_decimal_allowed",
      "/view/blocks/0/element",
    ],
    ["nothing at all", undefined, "must provide an object", "/view"],
  ])("%s", (_name, view, message, pointer) => {
    expect(problemsInView(view)).toEqual([`[ERROR] ${message} [json-pointer:${pointer}]`]);
  });

  it("more than 250 kB", () => {
    const big = modal({
      blocks: Array.from({ length: 90 }, () => ({ type: "section", text: plain("x".repeat(3000)) })),
    });
    expect(inspectView(big).map((problem) => problem.error)).toEqual(["view_too_large"]);
  });
});
