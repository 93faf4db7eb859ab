import { describe, expect, it } from "vitest";
import { inspectMessage, problemsInMessage } from "../../../src/slack/block-kit/index.ts";

const plain = (text: string) => ({ type: "plain_text", text });
const mrkdwn = (text: string) => ({ type: "mrkdwn", text });
const option = (value: string) => ({ text: plain(value), value });
const button = (more: object = {}) => ({ type: "button", text: plain("Go"), ...more });
const section = (more: object) => ({ type: "section", ...more });
const actions = (...elements: object[]) => ({ type: "actions", elements });
const richText = (...elements: object[]) => ({
  type: "rich_text",
  elements: [{ type: "rich_text_section", elements }],
});
const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));

describe("what Slack takes", () => {
  it.each([
    ["text alone", []],
    ["a header of 150", [{ type: "header", text: plain("x".repeat(150)) }]],
    ["3000 emoji, which count once each", [section({ text: mrkdwn("😀".repeat(3000)) })]],
    ["fields", [section({ fields: times(10, () => mrkdwn("x".repeat(1000))) })]],
    ["an accessory", [section({ text: mrkdwn("t"), accessory: button({ style: "danger", value: "v" }) })]],
    [
      "a context",
      [
        {
          type: "context",
          elements: [mrkdwn("t"), { type: "image", image_url: "https://x.de/i.png", alt_text: "i" }],
        },
      ],
    ],
    ["25 buttons", [actions(...times(25, (index) => button({ action_id: `a${index}` })))]],
    [
      "the same action in two blocks",
      [actions(button({ action_id: "a" })), actions(button({ action_id: "a" }))],
    ],
    ["a menu", [actions({ type: "static_select", options: times(100, (index) => option(`v${index}`)) })]],
    [
      "groups",
      [actions({ type: "static_select", option_groups: [{ label: plain("g"), options: [option("v")] }] })],
    ],
    [
      "rich text",
      [
        richText(
          { type: "text", text: "t", style: { bold: true } },
          { type: "user", user_id: "U1" },
          { type: "emoji", name: "x" },
        ),
      ],
    ],
    [
      "a question before a click",
      [
        actions(
          button({
            confirm: { title: plain("t"), text: mrkdwn("t"), confirm: plain("y"), deny: plain("n") },
          }),
        ),
      ],
    ],
    [
      "an input",
      [{ type: "input", label: plain("l"), element: { type: "datepicker", initial_date: "2026-01-01" } }],
    ],
    [
      "message-only blocks",
      [
        { type: "markdown", text: "# t" },
        { type: "plan", title: "t", block_id: "p" },
      ],
    ],
  ])("%s", (_name, blocks) => {
    expect(problemsInMessage({ text: "t", blocks })).toEqual([]);
  });
});

describe("what Slack refuses, and where", () => {
  it.each([
    ["empty text", [section({ text: mrkdwn("") })], "must be more than 0 characters", "/blocks/0/text/text"],
    [
      "long text",
      [section({ text: mrkdwn("x".repeat(3001)) })],
      "must be less than 3001 characters",
      "/blocks/0/text/text",
    ],
    [
      "a long field",
      [section({ fields: [plain("x".repeat(2001))] })],
      "must be less than 2001 characters",
      "/blocks/0/fields/0/text",
    ],
    [
      "eleven fields",
      [section({ fields: times(11, () => plain("x")) })],
      "no more than 10 items allowed",
      "/blocks/0/fields",
    ],
    ["an empty section", [section({})], "missing required field: text", "/blocks/0"],
    [
      "a long header",
      [{ type: "header", text: plain("x".repeat(151)) }],
      "must be less than 151 characters",
      "/blocks/0/text/text",
    ],
    [
      "mrkdwn in a header",
      [{ type: "header", text: mrkdwn("x") }],
      "must be a valid enum value",
      "/blocks/0/text/type",
    ],
    ["51 blocks", times(51, () => ({ type: "divider" })), "no more than 50 items allowed", "/blocks"],
    [
      "26 buttons",
      [actions(...times(26, () => button()))],
      "no more than 25 items allowed",
      "/blocks/0/elements",
    ],
    [
      "eleven in a context",
      [{ type: "context", elements: times(11, () => plain("x")) }],
      "no more than 10 items allowed",
      "/blocks/0/elements",
    ],
    [
      "a long button",
      [actions(button({ text: plain("x".repeat(76)) }))],
      "must be less than 76 characters",
      "/blocks/0/elements/0/text/text",
    ],
    [
      "a long value",
      [actions(button({ value: "x".repeat(2001) }))],
      "must be less than 2001 characters",
      "/blocks/0/elements/0/value",
    ],
    [
      "another style",
      [actions(button({ style: "green" }))],
      "must be a valid enum value",
      "/blocks/0/elements/0/style",
    ],
    [
      "no options",
      [actions({ type: "static_select", options: [] })],
      "no less than 1 items allowed",
      "/blocks/0/elements/0/options",
    ],
    [
      "101 options",
      [actions({ type: "static_select", options: times(101, (index) => option(`${index}`)) })],
      "no more than 100 items allowed",
      "/blocks/0/elements/0/options",
    ],
    [
      "eleven boxes",
      [actions({ type: "checkboxes", options: times(11, (index) => option(`${index}`)) })],
      "no more than 10 items allowed",
      "/blocks/0/elements/0/options",
    ],
    [
      "six in an overflow",
      [actions({ type: "overflow", options: times(6, (index) => option(`${index}`)) })],
      "no more than 5 items allowed",
      "/blocks/0/elements/0/options",
    ],
    [
      "a long option",
      [actions({ type: "overflow", options: [option("x".repeat(76))] })],
      "must be less than 76 characters",
      "/blocks/0/elements/0/options/0/text/text",
    ],
    [
      "a first option nobody offers",
      [actions({ type: "radio_buttons", options: [option("a")], initial_option: option("b") })],
      "must be one of the provided options",
      "/blocks/0/elements/0/initial_option",
    ],
    ["an unknown block", [{ type: "novel" }], "unsupported type: novel", "/blocks/0/type"],
    [
      "an unknown element",
      [actions({ type: "plain_text_input" })],
      "unsupported type: plain_text_input",
      "/blocks/0/elements/0/type",
    ],
    [
      "an unknown field",
      [section({ text: mrkdwn("t"), colour: "red" })],
      "invalid additional property: colour",
      "/blocks/0",
    ],
    ["an alert", [{ type: "alert", text: plain("t") }], "unsupported type: alert", "/blocks/0/type"],
    [
      "a file input",
      [{ type: "input", label: plain("l"), element: { type: "file_input" } }],
      "unsupported type: file_input",
      "/blocks/0/element/type",
    ],
    [
      "an id used twice",
      [
        { type: "divider", block_id: "a" },
        { type: "divider", block_id: "a" },
      ],
      '`block_id` "a" already exists',
      "/blocks/1/block_id",
    ],
    [
      "an action used twice in a block",
      [actions(button({ action_id: "a" }), button({ action_id: "a" }))],
      '`action_id` "a" already exists',
      "/blocks/0/elements/1/action_id",
    ],
    [
      "a long id",
      [{ type: "divider", block_id: "x".repeat(256) }],
      "must be less than 256 characters",
      "/blocks/0/block_id",
    ],
    [
      "an image from nowhere",
      [{ type: "image", alt_text: "i" }],
      "must define either `image_url` or `slack_file`, not both",
      "/blocks/0",
    ],
    [
      "empty rich text",
      [richText({ type: "text", text: "" })],
      "must be more than 0 characters",
      "/blocks/0/elements/0/elements/0/text",
    ],
    ["no list", "blocks", "must provide an array", "/blocks"],
  ])("%s", (_name, blocks, message, pointer) => {
    expect(problemsInMessage({ text: "t", blocks })).toEqual([
      `[ERROR] ${message} [json-pointer:${pointer}]`,
    ]);
  });

  it("nothing to say", () => {
    expect(inspectMessage({ text: "" })[0]?.error).toBe("no_text");
    expect(inspectMessage({ text: "", blocks: [] })[0]?.error).toBe("no_text");
    expect(inspectMessage({ blocks: [{ type: "divider" }] })).toEqual([]);
  });

  it("too much text, alone or in blocks together", () => {
    expect(inspectMessage({ text: "x".repeat(40_001) })[0]?.error).toBe("msg_too_long");
    const blocks = (count: number) => [
      ...times(4, () => section({ text: mrkdwn("x".repeat(3000)) })),
      section({ text: mrkdwn("x".repeat(count)) }),
    ];
    expect(inspectMessage({ text: "t", blocks: blocks(1200) })).toEqual([]);
    expect(inspectMessage({ text: "t", blocks: blocks(1201) })[0]?.error).toBe("msg_blocks_too_long");
  });
});
