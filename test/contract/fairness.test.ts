import { readdirSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { CHECKS } from "../../src/checks/index.ts";
import { Submission } from "../../src/domain/submission.ts";
import { deriveFacts, known } from "../../src/facts/index.ts";

/** What must not be asked for, nor kept, nor judged by, as the words of a key or of the code. */
const OFF_LIMITS = new Set(
  "nationality nationalities nation citizen citizens citizenship ethnic ethnicity ethnicities race racial tribe caste birth birthday birthdate birthplace born dob age ages gender sex male female religion religious faith photo photos photograph picture portrait selfie accent mothertongue marital pregnant disability passport visa skin".split(
    " ",
  ),
);

/** Of these, what no code may be about; its texts may well say that a disability is an ordinary reason. */
const NO_CODE_ABOUT = new Set(
  "nationality nationalities citizen citizens citizenship ethnic ethnicity ethnicities race racial tribe caste birthplace birthdate dob gender sex male female religion religious faith skin".split(
    " ",
  ),
);

/** Names of peoples and faiths, English and German: as data they could only stand for what nobody may look at. */
const PEOPLES = new Set(
  "african afghan albanian algerian american arab arabic arabs argentine argentinian armenian asian australian austrian azerbaijani bangladeshi belarusian belgian bengali bosnian brazilian british bulgarian burmese cambodian canadian caucasian chinese chilean colombian croatian cuban czech danish dutch egyptian english estonian ethiopian european filipino finnish french georgian german ghanaian greek gypsy han hausa hebrew hindi hispanic hungarian igbo indian indonesian iranian iraqi irish israeli italian jamaican japanese jewish jew jews jordanian kazakh kenyan korean koreans kurd kurdish latina latino latvian lebanese lithuanian malay malaysian maltese mexican moldovan mongolian moroccan nepali nigerian norwegian pakistani palestinian persian peruvian polish portuguese punjabi romanian russian russians scottish serbian sinhalese slav slavic slovak slovene somali spanish swedish swiss syrian tamil thai tibetan tunisian turk turkish uighur uyghur ukrainian uzbek venezuelan vietnamese welsh yoruba zulu christian christians muslim muslims islam islamic hindu hindus buddhist buddhists catholic protestant orthodox sikh atheist chinesisch russisch koreanisch türkisch arabisch jüdisch muslimisch christlich".split(
    " ",
  ),
);

/** Where the two sets meet something else, each with the only reason for which it may stay. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  // How one name is spelled in two scripts: read by the comparison of two names only, as the next test makes sure.
  "name-match.ts": ["korean", "han"],
  "name-korean.ts": ["korean"],
  "name-score.ts": ["korean"],
  "name-parts.ts": ["han"],
  // Whether a mail address is made of the person's own name, which is a reason not to ask.
  "email-words.ts": ["korean"],
  // North American numbers do not show what kind of line they are.
  "phone-is-virtual.ts": ["american"],
  // Another name of UTC.
  "place.ts": ["zulu"],
  // "christian" is a given name there.
  "name-variants.ts": ["korean", "han", "christian"],
};

/** Writings tell how a text is to be cut and compared. Only these may ask for one, none of them a check. */
const READERS_OF_WRITINGS = ["name-parts.ts", "person-name.ts", "postal-address.ts", "prose-words.ts"];
const WRITING = /\\p\{(?:Script|sc|Script_Extensions|scx)=\w+\}/giu;

const SOURCES = ["../../src/facts/", "../../src/checks/"].flatMap((folder) => {
  const root = new URL(folder, import.meta.url);
  return readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => ({ file, code: withoutComments(readFileSync(new URL(file, root), "utf8")) }));
});

function withoutComments(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\//g, " ").replace(/(^|\s)\/\/[^\n]*/g, "$1");
}

/** "birthPlace", "birth_place" and "birth-place" are two words each. */
function wordsOf(text: string): readonly string[] {
  return text
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .toLowerCase()
    .split(/[^\p{L}]+/u);
}

function keysOf(schema: unknown): readonly string[] {
  if (typeof schema !== "object" || schema === null) return [];
  if (Array.isArray(schema)) return schema.flatMap(keysOf);
  return Object.entries(schema).flatMap(([key, value]) => [
    ...(key === "properties" && typeof value === "object" && value !== null ? Object.keys(value) : []),
    ...(key === "enum" && Array.isArray(value) ? value.map(String) : []),
    ...keysOf(value),
  ]);
}

const KEYS = keysOf(z.toJSONSchema(Submission, { io: "input" }));

test("the guard looks at something", () => {
  expect(KEYS.length).toBeGreaterThan(80);
  expect(KEYS).toContain("shipTo");
  expect(SOURCES.length).toBeGreaterThan(30);
  expect(wordsOf("birthPlace")).toContain("birth");
});

test("nobody is asked for what is nobody's business", () => {
  expect(
    KEYS.filter((key) => wordsOf(key).some((word) => OFF_LIMITS.has(word) || PEOPLES.has(word))),
  ).toEqual([]);
});

test.each(["nationality", "birthplace", "dateOfBirth", "age", "gender", "ethnicity", "religion", "photo"])(
  "a submission with %s is refused, at every depth",
  (key) => {
    for (const given of [{ [key]: "x" }, { cv: { [key]: "x" } }, { location: { [key]: "x" } }])
      expect(Submission.safeParse({ name: "Jane Doe", ...given }).success).toBe(false);
  },
);

describe("facts and checks hold no table of peoples or faiths, and no word for what is off limits", () => {
  test.each(SOURCES.map(({ file, code }) => [file, code] as const))("%s", (file, code) => {
    const allowed = ALLOWED[basename(file)] ?? [];
    const found = wordsOf(code.replace(WRITING, " ")).filter(
      (word) => (NO_CODE_ABOUT.has(word) || PEOPLES.has(word)) && !allowed.includes(word),
    );
    expect([...new Set(found)]).toEqual([]);
  });

  test("every exception is still needed", () => {
    const unused = Object.entries(ALLOWED).flatMap(([name, words]) => {
      const code = SOURCES.filter(({ file }) => basename(file) === name).map((source) => source.code);
      return words
        .filter((word) => !wordsOf(code.join(" ")).includes(word))
        .map((word) => `${name}: ${word}`);
    });
    expect(unused).toEqual([]);
  });
});

test("writings are asked for where texts are cut and compared, and nowhere else", () => {
  const readers = SOURCES.filter(({ code }) => code.search(WRITING) >= 0).map(({ file }) => file);
  expect(readers.toSorted()).toEqual(READERS_OF_WRITINGS);
});

test("what is known about spellings serves the comparison of two names, and no check", () => {
  const users = SOURCES.filter(({ code }) => /from "[^"]*name-(?:variants|parts)\.ts"/.test(code));
  const files = users.map(({ file }) => file);
  expect(files).toContain("name-match.ts");
  expect(files.filter((file) => file.includes("/") && !file.startsWith("name-"))).toEqual([]);
});

test("no check names a country, and none tells one from another by name", () => {
  const countries = new Set(regionCodes());
  expect(countries.size).toBeGreaterThan(200);
  const naming = SOURCES.filter(({ file }) => file.includes("/")).flatMap(({ file, code }) =>
    [...code.matchAll(/["'`]([A-Z]{2})["'`]/g)]
      .filter(([, code_]) => countries.has(code_ ?? ""))
      .map(([, code_]) => `${file}: ${code_}`),
  );
  expect(naming).toEqual([]);
});

function regionCodes(): readonly string[] {
  const names = new Intl.DisplayNames("en", { type: "region", fallback: "none" });
  const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
  return letters
    .flatMap((one) => letters.map((other) => one + other))
    .filter((code) => names.of(code) !== undefined);
}

test("every check judges by facts that are known by name, none of which is off limits", () => {
  const facts = Object.keys(
    deriveFacts(
      { name: "Jane Doe" },
      {
        seenAt: "2026-02-03T10:00:00.000Z",
        now: "2026-02-03T10:00:00.000Z",
        earlier: known([]),
        passedTasks: [],
        failedTasks: [],
      },
    ),
  );
  expect(CHECKS.flatMap(({ needs }) => needs).filter((need) => !facts.includes(need))).toEqual([]);
  expect(facts.filter((fact) => wordsOf(fact).some((word) => NO_CODE_ABOUT.has(word)))).toEqual([]);
});
