import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { elementLines } from "../../src/cli/element-lines.ts";

describe("the lines on which a list's elements begin", () => {
  test.each([
    ["[]", []],
    [" [\n ]", []],
    ["[1, 2,\n3]", [1, 1, 2]],
    ["\n[\n\n{},\n[],[\n1,\n2],3]", [4, 5, 5, 7]],
    ['["\\"", "],[\\\\",\n"{"]', [1, 1, 2]],
    ['[{"a": [1, {"b": ","}],\n"c": 2},\ntrue]', [1, 3]],
    ["[[1,\n2],\n[[3]],\n[]]", [1, 3, 4]],
  ])("%j: %j", (text, expected) => {
    expect(elementLines(text)).toEqual(expected);
  });

  test("are as many as there are elements, each where its text begins", () => {
    fc.assert(
      fc.property(
        fc.array(fc.jsonValue({ maxDepth: 3 }), { maxLength: 6 }),
        fc.integer({ min: 0, max: 3 }),
        (list, indent) => {
          const text = JSON.stringify(list, undefined, indent);
          let line = 1;
          const expected = list.map((value) => {
            if (indent > 0) line += 1;
            const begins = line;
            if (indent > 0) line += JSON.stringify([value], undefined, indent).split("\n").length - 3;
            return begins;
          });
          expect(elementLines(text)).toEqual(expected);
        },
      ),
    );
  });
});
