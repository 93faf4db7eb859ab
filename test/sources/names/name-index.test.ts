import { describe, expect, test } from "vitest";
import { nameScore, SAME_NAME } from "../../../src/facts/name-score.ts";
import { createNameIndexBuilder, type NameIndex } from "../../../src/sources/names/name-index.ts";
import type { NameQuality } from "../../../src/sources/names/tables.ts";
import { allAtOnce } from "../../support/all-at-once.ts";
import { fc } from "../../support/properties.ts";

const LISTED: readonly (readonly [name: string, quality: NameQuality])[] = [
  ["Friedrich Buchenberger", "primary"],
  ["HABASHI, Tariq Salem", "primary"],
  ["Abd al-Rahman Khalidov", "primary"],
  ["Karim al-Jawadi", "primary"],
  ["Pak Song Chol", "primary"],
  ["Oleg Petrovich Sidorenko", "primary"],
  ["Walijanov", "primary"],
  ["Robert", "primary"],
  ["Mirando", "primary"],
  ["Nadim Korrash", "weak"],
  ["Shadowfox", "weak"],
  ["يوسف القحطاني", "primary"],
  ["李桂花", "primary"],
  ["Jonas Fazl ullahi", "primary"],
  ["Marisol Estrella Quintanilla Benavides", "primary"],
];

function indexOf(names: readonly (readonly [string, NameQuality])[]): NameIndex {
  const builder = createNameIndexBuilder();
  for (const [entry, [name, quality]] of names.entries()) builder.add(entry, name, quality);
  return allAtOnce(builder.finish());
}

const index = indexOf(LISTED);
const found = (name: string) => index.search(name).map((hit) => hit.name);

describe("a listed person is found", () => {
  test.each([
    ["as listed", "Friedrich Buchenberger", "Friedrich Buchenberger"],
    ["in another order", "buchenberger friedrich", "Friedrich Buchenberger"],
    ["a swap", "Firedrich Buchenberger", "Friedrich Buchenberger"],
    ["a letter left out", "Friedrich Buchnberger", "Friedrich Buchenberger"],
    ["a doubled letter", "Friedrich Buchhenberger", "Friedrich Buchenberger"],
    ["other vowels", "Fredrich Bochanberger", "Friedrich Buchenberger"],
    ["no space", "FriedrichBuchenberger", "Friedrich Buchenberger"],
    ["a space too many", "Friedrich Buchen berger", "Friedrich Buchenberger"],
    ["a space too many in the list", "Jonas Fazlullahi", "Jonas Fazl ullahi"],
    ["a space in another place", "Pak Songc-Hol", "Pak Song Chol"],
    ["servant of in one word", "Abdurrahman Khalidov", "Abd al-Rahman Khalidov"],
    ["an article in one word", "Karim Aljawadi", "Karim al-Jawadi"],
    ["another romanisation", "Seong-cheol BAK", "Pak Song Chol"],
    ["Hangul", "박성철", "Pak Song Chol"],
    ["Cyrillic, without the father's name", "Олег Сидоренко", "Oleg Petrovich Sidorenko"],
    ["a listed name without vowels", "Yusuf al-Qahtani", "يوسف القحطاني"],
    ["a query without vowels", "طارق سالم حبشي", "HABASHI, Tariq Salem"],
    ["characters", "李 桂花", "李桂花"],
    ["one rare word, mistyped", "Awlijanov", "Walijanov"],
    ["a weak alias, as listed", "Korrash Nadim", "Nadim Korrash"],
    [
      "two words of four that hardly anybody has",
      "Marisol Quintanilla Benavides",
      "Marisol Estrella Quintanilla Benavides",
    ],
  ])("%s: %s", (_, query, name) => {
    expect(found(query)).toEqual([name]);
  });
});

describe("nobody is found", () => {
  test.each([
    ["another given name", "Wolfgang Buchenberger"],
    ["another family name", "Friedrich Buchenwald"],
    ["a lone family name of somebody listed", "Buchenberger"],
    ["a lone given name of somebody listed", "Tariq"],
    ["a lone common given name, though it is listed alone", "Robert"],
    ["its short form", "Bob"],
    ["a lone common given name within a full name", "Robert Ziegler"],
    ["an initial and a family name", "F. Buchenberger"],
    ["a weak alias, mistyped", "Nadin Korrash"],
    ["a weak alias of one word", "Shadowfox"],
    ["a weak alias within a longer name", "Nadim Omar Korrash"],
    ["another syllable", "Pak Song Min"],
    ["another character", "李桂英"],
    ["syllables that add up to a listed word", "미란도"],
    ["nothing to read", "?!"],
    ["nothing at all", ""],
  ])("%s: %s", (_, query) => {
    expect(found(query)).toEqual([]);
  });
});

test("words that many listed people have do not make a hit out of a part of a name", () => {
  const common = Array.from(
    { length: 60 },
    (_, at) => [`Maria ${"bdfgklmnprst"[at % 12]}${"aeiou"[at % 5]}rov Lopez`, "primary"] as const,
  );
  const crowd = indexOf([
    ...common,
    ["Maria Ximena Lopez", "primary"],
    ["Tibor Ximena Zsolnay", "primary"],
    ...LISTED,
  ]);
  expect(crowd.search("Maria Lopez")).toEqual([]);
  expect(crowd.search("Maria Ximena Lopez").map((hit) => hit.name)).toEqual(["Maria Ximena Lopez"]);
});

test("one hit for each entry, the best first", () => {
  const builder = createNameIndexBuilder();
  builder.add(7, "Friedrik Buchenberger", "alias");
  builder.add(7, "Friedrich Buchenberger", "primary");
  builder.add(3, "Friedrich Buchenbergar", "primary");
  expect(allAtOnce(builder.finish()).search("Friedrich Buchenberger")).toEqual([
    { entry: 7, name: "Friedrich Buchenberger", score: 1 },
    { entry: 3, name: "Friedrich Buchenbergar", score: expect.closeTo(0.96, 1) },
  ]);
});

test("an empty index finds nobody", () => {
  expect(indexOf([]).search("Jane Doeberg")).toEqual([]);
  expect(indexOf([["?", "primary"]]).size).toBe(0);
});

const word = fc.stringMatching(
  /^[bdfgklmnprst][aeiou][bdfgklmnprst]{1,2}[aeiou][bdgklmnrst][aeiou]?[lmnrst]?$/,
);
const fullName = fc.uniqueArray(word, { minLength: 2, maxLength: 4 });
const slip = fc.record({
  word: fc.nat(),
  at: fc.nat(),
  kind: fc.constantFrom("swap", "double", "drop", "none"),
});

function withSlip(
  words: readonly string[],
  { word: chosen, at: place, kind }: { word: number; at: number; kind: string },
) {
  return words.map((text, index) => {
    if (index !== chosen % words.length) return text;
    const at = place % (text.length - 1);
    if (kind === "swap") return `${text.slice(0, at)}${text[at + 1]}${text[at]}${text.slice(at + 2)}`;
    if (kind === "double") return `${text.slice(0, at)}${text[at]}${text.slice(at)}`;
    return kind === "drop" ? `${text.slice(0, at)}${text.slice(at + 1)}` : text;
  });
}

test("a name is found where a letter left out makes two others one", () => {
  expect(indexOf([["kubtubes sipan", "primary"]]).search("sipan kububes")).toHaveLength(1);
});

test("narrowing down loses nobody whose name scores high enough", () => {
  fc.assert(
    fc.property(
      fc.array(fullName, { minLength: 1, maxLength: 20 }),
      slip,
      fc.nat(),
      (names, slipped, chosen) => {
        const all = names.map((words) => words.join(" "));
        const words = names[chosen % names.length] ?? [];
        const query = withSlip(words, slipped).toReversed().join(" ");
        const hits = indexOf(all.map((name) => [name, "primary"])).search(query);
        const alike = all.filter(
          (name) =>
            name.split(" ").length === words.length && nameScore(query, name) >= 0.9 && name.length >= 12,
        );
        for (const name of alike)
          expect(
            hits.some((hit) => hit.name === name || all[hit.entry] === name),
            `${query}, ${name}`,
          ).toBe(true);
        for (const hit of hits) expect(nameScore(query, hit.name)).toBeCloseTo(hit.score, 10);
        for (const hit of hits) expect(hit.score).toBeGreaterThanOrEqual(SAME_NAME);
      },
    ),
  );
});

test("a search compares a handful of names, not all", () => {
  const given = ["mohamed", "maria", "ali", "anna", "omar", "elena", "ivan", "sara", "juan", "lena"];
  const names = Array.from({ length: 20_000 }, (_, at) => {
    const [one, two, three] = [at % 10, Math.floor(at / 10) % 40, Math.floor(at / 400)];
    const family = `${"bdfgklmnpr"[three % 10]}${"aeiou"[three % 5]}${"lmnrst"[three % 6]}${"bdfgklmnpr"[two % 10]}${"aeiou"[Math.floor(two / 10) % 5]}v`;
    return [`${given[one]} ${given[(one + 3) % 10]} ${family}`, "primary"] as const;
  });
  const crowd = indexOf(names);
  expect(crowd.compared("Mohamed Ali Hassan")).toBeLessThan(200);
  expect(crowd.compared("Zygmunt Wrzesniewski")).toBeLessThan(10);
});

test.each([
  ["Anton Sauer", "Yang Lei Zhu"],
  ["Susan Miller", "Yong Fang Sun"],
])("letters that only add up to the same are no reason to compare %s", (query, listed) => {
  expect(indexOf([[listed, "primary"]]).compared(query)).toBe(0);
});

test.each([
  ["many words", "mohamed ali ".repeat(9_000)],
  ["one long word", "mohamed".repeat(15_000)],
  ["many syllables", "김".repeat(100_000)],
])("a hostile name costs no more than its beginning: %s", (_, name) => {
  const hostile = indexOf([[name, "primary"], ...LISTED]);
  expect(hostile.compared(name)).toBeLessThanOrEqual(hostile.size);
  expect(hostile.search(`${name} more`)).toEqual(hostile.search(name));
});
