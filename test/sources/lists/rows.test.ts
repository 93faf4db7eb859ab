import { describe, expect, test } from "vitest";
import { nestedCells } from "../../../src/sources/lists/rows.ts";
import { fc } from "../../support/properties.ts";

describe("a cell that is a row of its own", () => {
  test.each([
    ["a;b;c", ["a", "b", "c"]],
    [" a ;; b", ["a", "b"]],
    ['"a;b";c', ["a;b", "c"]],
    ['a;"b ""c"""', ["a", 'b "c"']],
    ['a; "b;c" ;d', ["a", "b;c", "d"]],
    ['"never closed;b', ['"never closed', "b"]],
    ['a "quoted" word;b', ['a "quoted" word', "b"]],
    ["", []],
  ])("%j", (cell, expected) => {
    expect(nestedCells(cell)).toEqual(expected);
  });

  test("gives back what was put in", () => {
    const value = fc
      .string()
      .map((text) => text.trim())
      .filter((text) => text !== "");
    fc.assert(
      fc.property(fc.array(value), (values) => {
        const cell = values.map((text) => `"${text.replaceAll('"', '""')}"`).join(";");
        expect(nestedCells(cell)).toEqual(values);
      }),
    );
  });
});
