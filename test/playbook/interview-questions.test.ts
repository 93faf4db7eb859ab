import { describe, expect, test } from "vitest";
import { CHECKS } from "../../src/checks/index.ts";
import { CATEGORIES } from "../../src/domain/finding.ts";
import { LANGUAGES, type Text } from "../../src/domain/text.ts";
import {
  BASELINE_QUESTIONS,
  CATEGORY_QUESTIONS,
  CHECK_QUESTIONS,
} from "../../src/playbook/interview-questions.ts";

const BANK: readonly (readonly [string, Text])[] = [
  ...BASELINE_QUESTIONS.map((text, index) => [`everyone ${index + 1}`, text] as const),
  ...Object.entries(CATEGORY_QUESTIONS),
  ...Object.entries(CHECK_QUESTIONS).flatMap(([id, text]) =>
    text === undefined ? [] : [[id, text] as const],
  ),
];

/** Nobody is asked where they come from, how old they are, whom they live with or what they believe. */
const NOT_ASKED = {
  en: /\b(origin|born|birth|age|how old|nation\w*|citizen\w*|native|mother tongue|accent|family|married|wife|husband|child\w*|pregnan\w*|religio\w*|belie(?:f|ve)|race|ethnic\w*|come from|home country|passport|visa|gender|sex)\b/i,
  de: /\b(herkunft|stammen|geboren|geburt\w*|alter|wie alt|national\w*|staatsangeh\w*|staatsbürger\w*|muttersprach\w*|akzent|familie|verheiratet|kinder|schwanger\w*|religi\w*|glaube\w*|ethni\w*|heimat\w*|reisepass|visum|geschlecht)\b/i,
};
const VERDICTS = {
  en: /\b(fake|fraud\w*|liar|lying|lie|scam\w*|spy|suspicio\w*|really|honest\w*|true|prove|admit|explain yourself|why)\b/i,
  de: /\b(gefälscht|betrug|betrüg\w*|lüge\w*|lügen|spion\w*|verdächtig\w*|verdacht|wirklich|ehrlich|wahr|beweis\w*|zugeben|warum|weshalb)\b/i,
};
/** Closed questions begin with a verb. */
const OPEN = {
  en: /\b(which|what|how|who|where|when|whose)\b/i,
  de: /\b(welch\w*|was|wie|wer|wem|wen|wessen|wo|wohin|wann|worüber|woran|unter welcher)\b/i,
};

describe("the questions of an interview", () => {
  test("are asked of everyone, of every category and of checks that exist", () => {
    expect(BASELINE_QUESTIONS.length).toBeGreaterThanOrEqual(5);
    expect(Object.keys(CATEGORY_QUESTIONS).sort()).toEqual([...CATEGORIES].sort());
    const ids = new Set(CHECKS.map(({ id }) => id));
    expect(Object.keys(CHECK_QUESTIONS).filter((id) => !ids.has(id))).toEqual([]);
    expect(BANK.length).toBeGreaterThan(30);
  });

  test.each(BANK)("%s: open, short, and about nothing that is nobody's business", (_, text) => {
    for (const language of LANGUAGES) {
      const words = text[language];
      expect(words).toMatch(/^\p{Lu}[^?]+\?$/u);
      expect([...words].length).toBeLessThanOrEqual(180);
      expect(words.split(/[\s,]+/, 3).join(" ")).toMatch(OPEN[language]);
      expect(words).not.toMatch(NOT_ASKED[language]);
      expect(words).not.toMatch(VERDICTS[language]);
      // The same words go to everybody: nothing of a candidate can be filled in.
      expect(words).not.toMatch(/[{}]/);
    }
  });

  test("German ones are formal", () => {
    for (const [, { de }] of BANK) {
      expect(de).not.toMatch(/\b(du|dir|dich|dein\w*|euch|euer)\b/i);
    }
  });

  test.each([
    ["en", "How old are you?"],
    ["en", "Where do you come from?"],
    ["de", "Wie ist Ihre Herkunft?"],
  ] as const)("this guard sees %s %s", (language, words) => {
    expect(words).toMatch(NOT_ASKED[language]);
  });
});
