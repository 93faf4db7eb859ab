import { describe, expect, test } from "vitest";
import { monthRange } from "../../src/facts/months.ts";
import { TECHNOLOGIES, TECHNOLOGIES_AS_OF } from "../../src/facts/technologies.ts";
import { skillNamed, wordsOf } from "../../src/facts/technology-words.ts";

test("the table is long enough to be worth having", () => {
  expect(TECHNOLOGIES.length).toBeGreaterThanOrEqual(150);
});

test("no spelling means two technologies", () => {
  const spellings = TECHNOLOGIES.flatMap(({ name, aliases }) => [name, ...(aliases ?? [])]).map((spelling) =>
    wordsOf(spelling.toLowerCase()).join(" "),
  );
  expect(spellings.filter((spelling, at) => spellings.indexOf(spelling) !== at)).toEqual([]);
});

describe.each(TECHNOLOGIES.map((technology) => [technology.name, technology] as const))(
  "%s",
  (_, technology) => {
    test("has a month before the table was made, and a page that says so", () => {
      expect(technology.released).toMatch(/^(?:19|20)\d{2}-(?:0[1-9]|1[0-2])$/);
      expect(monthRange(technology.released)?.from).toBeLessThan(monthRange(TECHNOLOGIES_AS_OF)?.from ?? 0);
      expect(new URL(technology.source).protocol).toBe("https:");
    });

    test("is found under each of its spellings", () => {
      for (const spelling of [technology.name, ...(technology.aliases ?? [])])
        expect(skillNamed(spelling)?.name).toBe(technology.name);
    });
  },
);

test.each([
  ["react", "React"],
  ["React 18", "React"],
  ["React development", "React"],
  ["React Native", "React Native"],
  ["node.js v20", "Node.js"],
  ["Ruby on Rails", "Ruby on Rails"],
  ["Swift", "Swift"],
])("the skill %s is %s", (skill, name) => {
  expect(skillNamed(skill)?.name).toBe(name);
});

test.each(["SWIFT", "Go to market", "React and leadership", "COBOL", "Reactive", "", "docker-free life"])(
  "the skill %s is none that we know",
  (skill) => {
    expect(skillNamed(skill)).toBeUndefined();
  },
);
