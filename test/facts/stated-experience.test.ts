import { describe, expect, test } from "vitest";
import { statedExperience } from "../../src/facts/stated-experience.ts";
import { fc } from "../support/properties.ts";

const read = (text: string) =>
  statedExperience(text).map(
    (said) => `${said.technology.name} ${"years" in said ? said.years : said.since}`,
  );

describe("counts", () => {
  test.each([
    ["8 years of TypeScript", ["TypeScript 8"]],
    ["8+ yrs TypeScript", ["TypeScript 8"]],
    ["8-10 years of professional experience with TypeScript", ["TypeScript 8"]],
    ["Über 8 Jahre Erfahrung mit TypeScript", ["TypeScript 8"]],
    ["8 years as a TypeScript developer", ["TypeScript 8"]],
    ["8.5 years of TypeScript", ["TypeScript 8.5"]],
    ["React (8 years), Node.js (5 years)", ["React 8", "Node.js 5"]],
    ["Node.js 5 years, Kubernetes 3 years", ["Node.js 5", "Kubernetes 3"]],
    ["TypeScript, 8 years of Java", ["Java 8"]],
    ["TypeScript since 2013", ["TypeScript 2013"]],
    ["seit 2013 TypeScript", ["TypeScript 2013"]],
    ["TypeScript-Entwicklerin seit 03/2013", ["TypeScript 2013-03"]],
    ["8 years of React Native", ["React Native 8"]],
    ["15 years of React experience", ["React 15"]],
    ["Java. Later 15 years of React", ["React 15"]],
    ["10 years as Go developer", ["Go 10"]],
    ["8 years of Docker containers", ["Docker 8"]],
  ])("%s", (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe("does not count", () => {
  test.each([
    ["years of something else", "10 years of experience, lately with TypeScript"],
    ["a list behind the first", "10 years of software. TypeScript and Java"],
    ["a moment in the past", "I learned TypeScript 15 years ago"],
    ["a moment in the past, in German", "Vor 15 Jahren TypeScript gelernt"],
    ["an age", "TypeScript, 45 years old"],
    ["a cook", "20 years as a Chef in hotels"],
    ["a verb", "10 years, I React fast"],
    ["a lower-case word", "Java, 20 years of swift delivery"],
    ["a company that writes in capitals", "20 years of SWIFT payments in Java"],
    ["a gem", "20 years of Ruby jewellery"],
    ["a puppet player", "Puppet since 1990"],
    ["a number without years", "8 TypeScript projects"],
    ["a year that is none", "TypeScript since 3013"],
    ["a compound", "8 years of Reactive programming"],
  ])("%s", (_, text) => {
    expect(read(text)).toEqual([]);
  });
});

test("an everyday word counts when the rest of the CV leaves no doubt", () => {
  expect(statedExperience("15 years of React.")).toEqual([]);
  expect(statedExperience("15 years of React.", true)).toMatchObject([
    { technology: { name: "React" }, years: 15 },
  ]);
});

test("the sentence is quoted as it stands", () => {
  expect(statedExperience("Hello. I have 8 years of TypeScript, and a cat. Bye.")[0]?.sentence).toBe(
    "I have 8 years of TypeScript, and a cat",
  );
});

test("what is said again counts once, as it was said first", () => {
  const text = "8 years of React. Kubernetes since 2015. I have 8 years of React! 6 years of React. ".repeat(
    3,
  );
  const said = statedExperience(text, true).map(({ technology, sentence, ...length }) => [
    technology.name,
    length,
    sentence,
  ]);
  expect(said).toEqual([
    ["React", { years: 8 }, "8 years of React"],
    ["Kubernetes", { since: "2015" }, "Kubernetes since 2015"],
    ["React", { years: 6 }, "6 years of React"],
  ]);
});

test("any text can be read", () => {
  const words = fc.constantFrom(
    "8",
    "years",
    "of",
    "React",
    "since",
    "2010",
    "Go",
    "TypeScript",
    ",",
    ".",
    "(",
    ")",
    "+",
    "Jahre",
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: "binary" }),
        fc.array(words).map((all) => all.join(" ")),
      ),
      (text) => {
        for (const said of statedExperience(text)) {
          expect(text).toContain(said.sentence);
          if ("years" in said) expect(said.years).toBeLessThan(100);
        }
      },
    ),
  );
});
