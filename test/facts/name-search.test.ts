import { describe, expect, test } from "vitest";
import { searchableName, searchedWords } from "../../src/facts/name-search.ts";
import { fc } from "../support/properties.ts";

describe("a name can be searched for", () => {
  test.each([
    ["Jane Doe", "jane doe"],
    ["Jürgen Groß", "jürgen jurgen juergen groß gross"],
    ["Łukasz Øster", "łukasz lukasz øster oster oester"],
    ["Иван О'Нил", "иван ivan о o нил nil"],
    ["  --  ", ""],
  ])("%j as %j", (name, words) => {
    expect(searchableName(name)).toBe(words);
  });

  test("in at most six words of forty characters", () => {
    const words = searchedWords(`${"x".repeat(90)} a b c d e f g h`);
    expect(words).toHaveLength(6);
    expect(words[0]).toEqual(["x".repeat(40)]);
  });

  test("and whatever is typed becomes letters, marks and digits", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 80 }), (typed) => {
        for (const spelling of searchedWords(typed).flat()) expect(spelling).toMatch(/^[\p{L}\p{M}\p{N}]+$/u);
      }),
    );
  });
});
