import { expect, test } from "vitest";
import { jsonLine } from "../../src/cli/json-line.ts";
import { fc } from "../support/properties.ts";

test.each([
  ["a control of the second kind", "\u009b2J", String.raw`"\u009b2J"`],
  ["an escape sequence", "\u001b[31m", String.raw`"\u001b[31m"`],
  ["delete", "\u007f", String.raw`"\u007f"`],
  ["an override of the direction", "\u202ecba", String.raw`"\u202ecba"`],
  ["a tag of two units", "\u{e0041}", String.raw`"\udb40\udc41"`],
  ["line separators", "a\u2028b", String.raw`"a\u2028b"`],
])("%s is spelled out", (_, text, shown) => {
  expect(jsonLine(text)).toBe(shown);
});

test("letters of every script stay as they are, and indented lines too", () => {
  expect(jsonLine({ name: "Zoë 한" }, 2)).toBe('{\n  "name": "Zoë 한"\n}');
});

test("a program reads the same value", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(JSON.parse(jsonLine({ text }))).toEqual({ text });
    }),
  );
});
