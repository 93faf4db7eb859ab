import { readdirSync } from "node:fs";
import { basename, dirname, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { CHECKS, checkById } from "../../src/checks/index.ts";
import { CATEGORIES } from "../../src/domain/finding.ts";
import { LANGUAGES, type Text } from "../../src/domain/text.ts";
import { SEE } from "../../src/playbook/publications.ts";

const SOURCES = filesBelow("../../src/checks/", ".ts");
const TESTS = filesBelow("../checks/", ".test.ts");

/** `<category>/<id>` of every file in a category's folder. */
function filesBelow(folder: string, ending: string): readonly string[] {
  const root = fileURLToPath(new URL(folder, import.meta.url));
  return readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((file) => file.includes(sep) && file.endsWith(ending))
    .map((file) => `${basename(dirname(file))}/${basename(file, ending)}`)
    .toSorted();
}

const indexed = CHECKS.map((check) => `${check.category}/${check.id}`).toSorted();

describe("folder, index and tests agree", () => {
  test("there is something to compare", () => {
    expect(SOURCES.length).toBeGreaterThan(0);
    expect(TESTS.length).toBeGreaterThan(0);
  });

  test("every check file is in the index, and the other way round", () => {
    expect(indexed).toEqual(SOURCES);
  });

  test("every check file has its test file, and the other way round", () => {
    expect(TESTS).toEqual(SOURCES);
  });

  test("an id is used once and finds its check", () => {
    expect(new Set(CHECKS.map((check) => check.id)).size).toBe(CHECKS.length);
    for (const check of CHECKS) expect(checkById(check.id)).toBe(check);
    expect(checkById("no-such-check")).toBeUndefined();
  });

  test("checks of one category stand together, in the order of the categories", () => {
    const order = CHECKS.map((check) => CATEGORIES.indexOf(check.category));
    expect(order).toEqual(order.toSorted((one, other) => one - other));
  });
});

/** Words that judge a person, in any form, as part of a longer word too. */
const VERDICTS: Readonly<Record<keyof Text, RegExp>> = {
  en: /\b(?:fak|fraud|liar|lie[ds]?\b|lying|scam|spy|spies|suspicio|impost|criminal|dishonest|cheat|deceiv|decept)/i,
  de: /betrug|betrüg|fälsch|gefälscht|lügn|lüge|gelogen|schwindl|spion|verdächt|verdacht|kriminell|hochstapl|unehrlich|täusch|faker|fake/i,
};
/** What no check looks at, so no text may speak of it. */
const OFF_LIMITS: Readonly<Record<keyof Text, RegExp>> = {
  en: /\b(?:nationalit|ethnic|race|racial|birthplace|gender|accent|korea|china|chinese|russia)/i,
  de: /nationalit|staatsangeh|ethni|geburtsort|geschlecht|akzent|korea|china|chines|russ(?:land|isch)/i,
};
const FILLER =
  /^(?:other|various|unknown|none|n\/a|a mistake|coincidence|sonstige|verschiedene|unbekannt|zufall|keine)\b/i;

function textsOf(check: (typeof CHECKS)[number]): readonly Text[] {
  return [check.asks, check.because, check.cannotKnow, ...check.ordinaryReasons];
}

describe.each(CHECKS.map((check) => [check.id, check] as const))("%s", (_, check) => {
  test.each(LANGUAGES)("asks a question (%s)", (language) => {
    expect(check.asks[language]).toMatch(/^\p{Lu}[^?]*\?$/u);
  });

  test.each(LANGUAGES)("speaks in whole sentences (%s)", (language) => {
    for (const text of textsOf(check).filter((it) => it !== check.asks))
      expect(text[language]).toMatch(/^\p{Lu}.{18,}\.$/u);
  });

  test.each(LANGUAGES)("passes no verdict and keeps off what is nobody's business (%s)", (language) => {
    for (const text of textsOf(check)) {
      expect(text[language]).not.toMatch(VERDICTS[language]);
      expect(text[language]).not.toMatch(OFF_LIMITS[language]);
    }
  });

  test("says the two languages differently", () => {
    for (const text of textsOf(check)) expect(text.de).not.toBe(text.en);
  });

  test("has ordinary reasons that mean something, each once", () => {
    const reasons = check.ordinaryReasons.flatMap((reason) => [reason.en, reason.de]);
    expect(reasons.filter((reason) => FILLER.test(reason))).toEqual([]);
    expect(new Set(reasons).size).toBe(reasons.length);
  });

  test("has another strength each time it names one", () => {
    expect(new Set(check.strengths).size).toBe(check.strengths.length);
  });

  test("names a source, unless people in the team are the source", () => {
    if (check.category === "workflow" || check.maturity === "trial") return;
    expect(check.sources.length).toBeGreaterThan(0);
  });
});

describe("publications", () => {
  test.each(Object.entries(SEE))("%s has a title and a page", (_, { title, url }) => {
    expect(title.length).toBeGreaterThan(10);
    expect(title).not.toMatch(VERDICTS.en);
    expect(new URL(url).protocol).toBe("https:");
  });

  test("are named once each", () => {
    const titles = Object.values(SEE).map((publication) => publication.title);
    expect(new Set(titles).size).toBe(titles.length);
  });
});
