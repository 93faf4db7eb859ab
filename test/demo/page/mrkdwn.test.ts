import { describe, expect, it } from "vitest";
import { type MrkdwnNode, parseMrkdwn } from "../../../src/demo/page/mrkdwn.ts";
import { fc } from "../../support/properties.ts";

const text = (value: string): MrkdwnNode => ({ type: "text", text: value });

function plain(nodes: readonly MrkdwnNode[]): string {
  return nodes
    .map((node) => {
      if ("children" in node) return plain(node.children);
      if (node.type === "text" || node.type === "code" || node.type === "pre") return node.text;
      return node.type === "break" ? "\n" : "";
    })
    .join("");
}

describe("styles", () => {
  it.each<[string, string, readonly MrkdwnNode[]]>([
    ["bold", "*a b*", [{ type: "bold", children: [text("a b")] }]],
    ["italic", "_a_", [{ type: "italic", children: [text("a")] }]],
    ["strike", "~a~", [{ type: "strike", children: [text("a")] }]],
    ["code", "`*a*`", [{ type: "code", text: "*a*" }]],
    [
      "nested",
      "*a _b_*",
      [{ type: "bold", children: [text("a "), { type: "italic", children: [text("b")] }] }],
    ],
    ["within a word", "snake_case_name", [text("snake_case_name")]],
    ["sums", "2 * 3 * 4", [text("2 * 3 * 4")]],
    ["unclosed", "*a", [text("*a")]],
    ["not over lines", "*a\nb*", [text("*a"), { type: "break" }, text("b*")]],
    ["in brackets", "(*a*)", [text("("), { type: "bold", children: [text("a")] }, text(")")]],
  ])("%s", (_, source, nodes) => {
    expect(parseMrkdwn(source)).toEqual(nodes);
  });
});

describe("lines", () => {
  it("joins quoted lines into one quote", () => {
    const children = [text("a"), { type: "break" }, text("b")];
    expect(parseMrkdwn("&gt; a\n&gt;b\nc")).toEqual([{ type: "quote", children }, text("c")]);
  });

  it("knows bullets", () => {
    const bullets = [
      { type: "bullet", children: [text("one")] },
      { type: "bullet", children: [text("two")] },
    ];
    expect(parseMrkdwn("list\n• one\n• two")).toEqual([text("list"), ...bullets]);
  });

  it("keeps what is in a fence as it is", () => {
    expect(parseMrkdwn("a\n```*b*\n&lt;c&gt;```\nd")).toEqual([
      text("a"),
      { type: "break" },
      { type: "pre", text: "*b*\n<c>" },
      text("d"),
    ]);
  });

  it("reads an unclosed fence as text", () => {
    expect(parseMrkdwn("a ```b")).toEqual([text("a "), text("```b")]);
  });
});

describe("tokens", () => {
  it.each<[string, string, MrkdwnNode]>([
    [
      "link",
      "<https://a.example/?x=1&amp;y=2|go>",
      { type: "link", url: "https://a.example/?x=1&y=2", label: "go" },
    ],
    [
      "link without label",
      "<https://a.example>",
      { type: "link", url: "https://a.example", label: "https://a.example" },
    ],
    ["mail", "<mailto:a@b.example>", { type: "link", url: "mailto:a@b.example", label: "a@b.example" }],
    ["user", "<@U1|ann>", { type: "user", id: "U1", label: "ann" }],
    ["channel", "<#C1>", { type: "channel", id: "C1" }],
    ["broadcast", "<!here>", { type: "broadcast", range: "here" }],
    ["emoji", ":shrug:", { type: "emoji", name: "shrug" }],
    ["emoji with a tone", ":wave::skin-tone-3:", { type: "emoji", name: "wave::skin-tone-3" }],
    [
      "date",
      "<!date^1700000000^{date} {time}|then>",
      { type: "date", instant: 1_700_000_000_000, format: "{date} {time}", fallback: "then" },
    ],
  ])("%s", (_, source, node) => {
    expect(parseMrkdwn(source)).toEqual([node]);
  });

  it("links a plain address without the full stop behind it", () => {
    const link = { type: "link", url: "https://a.example/b", label: "https://a.example/b" };
    expect(parseMrkdwn("see https://a.example/b.")).toEqual([text("see "), link, text(".")]);
    expect(parseMrkdwn("https://a.example", { verbatim: true })).toEqual([text("https://a.example")]);
  });
});

describe("hostile text", () => {
  it.each(["<javascript:alert(1)|x>", "<data:text/html,x|x>", "<file:///etc/passwd>"])(
    "does not link %s",
    (source) => {
      expect(parseMrkdwn(source)).toEqual([text(source)]);
    },
  );

  it("does not turn an escaped token into one", () => {
    expect(parseMrkdwn("&lt;!channel&gt; &lt;@U1&gt;")).toEqual([text("<!channel> <@U1>")]);
  });

  it("unescapes once", () => {
    expect(parseMrkdwn("&amp;lt;b&amp;gt;")).toEqual([text("&lt;b&gt;")]);
  });

  it("loses no letters and ends, whatever is written", () => {
    const pieces = fc.constantFrom(
      "*",
      "_",
      "~",
      "`",
      "```",
      "&gt;",
      "\n",
      "<",
      ">",
      "|",
      ":",
      "a",
      " ",
      "•",
      "ß",
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
        const source = parts.join("");
        const letters = (of: string) => of.replace(/[^aß]/g, "").length;
        const hidden = /<|:/.test(source);
        const shown = letters(plain(parseMrkdwn(source)));
        if (!hidden) expect(shown).toBe(letters(source));
        else expect(shown).toBeLessThanOrEqual(letters(source));
      }),
    );
  });
});
