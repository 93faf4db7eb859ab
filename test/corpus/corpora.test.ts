import { beforeAll, describe, expect, test } from "vitest";
import { checkById } from "../../src/checks/index.ts";
import { ALLOWED, KNOWN, ORDINARY } from "../quality/corpus.ts";
import { isAccepted, measureKnown, measureOrdinary, percent, total } from "../quality/measure.ts";

const FEWEST_ORDINARY = 250;
const FEWEST_KNOWN = 60;
const FEWEST_COUNTRIES = 25;
const FEWEST_SCRIPTS = 12;
const SCRIPTS =
  "Latin Cyrillic Greek Arabic Hebrew Devanagari Bengali Tamil Sinhala Thai Khmer Han Hangul Hiragana Georgian Armenian Ethiopic Tifinagh".split(
    " ",
  );

describe("the corpora are what they say", () => {
  test("there are enough people, countries and scripts", () => {
    const names = ORDINARY.map(({ submission }) => submission.name);
    const countries = new Set(ORDINARY.map(({ submission }) => submission.location?.country));
    const scripts = SCRIPTS.filter((script) =>
      names.some((name) => new RegExp(`\\p{Script=${script}}`, "u").test(name)),
    );
    expect(names.length).toBeGreaterThanOrEqual(FEWEST_ORDINARY);
    expect(countries.size).toBeGreaterThanOrEqual(FEWEST_COUNTRIES);
    expect(scripts.length).toBeGreaterThanOrEqual(FEWEST_SCRIPTS);
    expect(KNOWN.length).toBeGreaterThanOrEqual(FEWEST_KNOWN);
  });

  test("everybody is there once", () => {
    const names = [...ORDINARY, ...KNOWN].map(({ submission }) => submission.name);
    expect(names.filter((name, at) => names.indexOf(name) < at)).toEqual([]);
  });

  test("most ordinary people are far into the process, with much to look at", () => {
    const met = ORDINARY.filter(({ submission }) =>
      submission.interviews?.some(({ mode }) => mode === "video"),
    );
    const rich = ORDINARY.filter(({ submission }) => Object.keys(submission).length >= 8);
    expect(met.length / ORDINARY.length).toBeGreaterThan(0.8);
    expect(rich.length / ORDINARY.length).toBeGreaterThan(0.8);
  });

  test("every check that a known case expects is in the catalogue", () => {
    const unknown = KNOWN.flatMap(({ expect: { raised } }) =>
      raised.filter((id) => checkById(id) === undefined),
    );
    expect([...new Set(unknown)]).toEqual([]);
  });
});

describe("ordinary people", () => {
  let measured: ReturnType<typeof measureOrdinary>;
  beforeAll(() => {
    measured = measureOrdinary();
  });

  test("nobody is to be verified first", () => {
    expect(measured.bothered.filter(({ level }) => level === "verify-first").map(described)).toEqual([]);
  });

  test("whoever is asked something is accepted with a reason, and no reason is left over", () => {
    expect(measured.bothered.filter((one) => !isAccepted(one)).map(described)).toEqual([]);
    const asked = measured.bothered.map(({ person }) => person.submission.name);
    expect(ALLOWED.map(({ person }) => person).filter((person) => !asked.includes(person))).toEqual([]);
  });

  test("at least 98 of 100 are left alone, and no region less than another by a point", () => {
    expect(percent(total(measured.regions.values()))).toBeGreaterThanOrEqual(98);
    const rates = [...measured.regions.values()].map(percent);
    expect(rates).toHaveLength(5);
    expect(Math.max(...rates) - Math.min(...rates)).toBeLessThanOrEqual(1);
  });
});

describe("known cases", () => {
  test("each is at its level, with every check that it was modelled on", () => {
    const { missed } = measureKnown();
    expect(
      missed.map(({ known, level, lacking }) => ({
        name: known.submission.name,
        level: `${level}; wanted: ${known.expect.level}`,
        lacking,
      })),
    ).toEqual([]);
  });
});

function described({
  person,
  raised,
}: {
  person: (typeof ORDINARY)[number];
  raised: readonly string[];
}): string {
  return `${person.submission.name}: ${raised.join(", ")}`;
}
