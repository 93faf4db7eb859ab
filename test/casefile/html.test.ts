import { describe, expect, test } from "vitest";
import { clamp, html, source, webAddress } from "../../src/casefile/html.ts";
import { fc } from "../support/properties.ts";
import { readPage } from "../support/read-page.ts";

/** Written as they are: seen by readers, and no line ends that a parser of attributes would change. */
const seen = fc
  .string({ unit: "grapheme", maxLength: 40 })
  .filter((text) => !/[\p{Cc}\p{Cf}]/u.test(text) && text.isWellFormed());
const marks = fc
  .array(fc.constantFrom("<", ">", '"', "'", "&", "&amp;", "&#60;", "=", " ", "x"), { maxLength: 20 })
  .map((parts) => parts.join(""));

describe("a template", () => {
  test("gives back every text as it was, between tags and in an attribute", () => {
    fc.assert(
      fc.property(fc.oneof(seen, marks), (text) => {
        const page = source(html`<p title="${text}" lang="en">${text}</p>`);
        const { elements, text: read } = readPage(page);
        expect(elements).toEqual([{ name: "p", attributes: { title: text, lang: "en" } }]);
        expect(read).toBe(text);
      }),
    );
  });

  test.each([
    ["a piece of a page", html`<b>${"<i>"}</b>`, "<b>&lt;i&gt;</b>"],
    ["many of them", [html`<b>1</b>`, "<", html`<b>2</b>`], "<b>1</b>&lt;<b>2</b>"],
    ["a number", 3, "3"],
    ["nothing", undefined, ""],
    ["what does not hold", false as const, ""],
  ])("takes %s", (_, hole, expected) => {
    expect(source(html`${hole}`)).toBe(expected);
  });

  test("takes nothing for a piece of a page that was only read", () => {
    const read = JSON.parse('["<script>"]') as string[];
    expect(source(html`${read}`)).toBe("&lt;script&gt;");
  });
});

test.each([
  ["https://example.com/a b", "https://example.com/a%20b"],
  ["HTTPS://EXAMPLE.com", "https://example.com/"],
  ["java\nscript:alert(1)", undefined],
  ["vbscript:x", undefined],
  ["file:///etc/passwd", undefined],
  ["not an address", undefined],
  [undefined, undefined],
])("%s is the web address %s", (address, expected) => {
  expect(webAddress(address)).toBe(expected);
});

test.each([
  ["abc", 3, "abc"],
  ["abcd", 3, "ab…"],
  ["😀😀😀", 3, "😀😀😀"],
  ["😀😀😀😀", 3, "😀😀…"],
  ["a b c", 3, "a…"],
])("%s at most %i letters long is %s", (text, max, expected) => {
  expect(clamp(text, max)).toBe(expected);
});
