import { existsSync } from "node:fs";
import { basename, dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Check, Outcome } from "../../src/checks/define-check.ts";
import type { Strength } from "../../src/domain/finding.ts";
import { readSubmission } from "../../src/domain/read-submission.ts";
import type { Submission } from "../../src/domain/submission.ts";
import type { Text } from "../../src/domain/text.ts";
import type { EarlierUse } from "../../src/facts/identifiers.ts";
import { deriveFacts, type FactName, type FactSheet, known } from "../../src/facts/index.ts";
import type { LookedUp } from "../../src/facts/looked-up.ts";

const SEEN_AT = "2026-02-03T10:00:00.000Z";

/** What the row is about; the candidate is Jane Doe unless it says otherwise. */
type Given = Partial<Submission> & {
  readonly earlier?: readonly EarlierUse[];
  /** When the submission was made and is assessed. */
  readonly at?: string;
  /** What was stated before, each a week before the next. */
  readonly before?: readonly Partial<Submission>[];
  /** What sources have answered; what is left out is unknown. */
  readonly lookedUp?: Partial<LookedUp>;
};

interface RaisedRow {
  readonly given: Given;
  readonly strength: Strength;
  /** Every piece of evidence in English, in order. */
  readonly evidence: readonly string[];
  readonly says?: RegExp;
  readonly cases?: readonly string[];
}

/** Each row: what it shows, and a submission that shows it. */
interface Rows {
  readonly clear: Readonly<Record<string, Given>>;
  readonly raised: Readonly<Record<string, RaisedRow>>;
  readonly notApplicable?: Readonly<Record<string, Given>>;
  readonly cannotTell?: Readonly<Record<string, Given>>;
}

const WEEK_MS = 604_800_000;

const SILENT: Text = { en: "The source did not answer.", de: "Die Quelle hat nicht geantwortet." };

/**
 * Tests a check by rows. For free: the wall clock says 1999, inputs are frozen, every run is repeated, only declared
 * facts count, a silent source ends in "cannot tell", both languages speak, and the file has the check's name.
 */
export function testCheck(check: Check, testFile: string, rows: Rows): void {
  describe(check.id, () => {
    beforeEach(() => {
      vi.setSystemTime(new Date("1999-12-31T23:00:00Z"));
    });
    afterEach(() => {
      vi.useRealTimers();
    });

    test("is named like its files", () => {
      const path = fileURLToPath(testFile);
      expect(basename(path)).toBe(`${check.id}.test.ts`);
      expect(basename(dirname(path))).toBe(check.category);
      const source = new URL(`../../src/checks/${check.category}/${check.id}.ts`, import.meta.url);
      expect(existsSync(source)).toBe(true);
    });

    describe("is clear when", () => {
      test.each(Object.entries(rows.clear))("%s", (_, given) => {
        expect(run(check, given)).toEqual({ ending: "clear" });
      });
    });

    describe("raises when", () => {
      test.each(Object.entries(rows.raised))("%s", (_, row) => {
        expectRaised(check, row);
      });
    });

    testSilence("is not applicable when", "not-applicable", check, rows.notApplicable);
    testSilence("cannot tell when", "cannot-tell", check, rows.cannotTell);
    testNeeds(check, rows);
  });
}

function testSilence(
  title: string,
  ending: "not-applicable" | "cannot-tell",
  check: Check,
  rows: Rows["notApplicable"],
): void {
  if (rows === undefined) return;
  describe(title, () => {
    test.each(Object.entries(rows))("%s", (_, given) => {
      const outcome = run(check, given);
      expect(outcome.ending).toBe(ending);
      if ("because" in outcome) expectText(outcome.because);
    });
  });
}

function testNeeds(check: Check, rows: Rows): void {
  const [row] = Object.values(rows.raised);
  if (row === undefined) throw new Error(`${check.id} has no row in which it raises`);

  test.each(check.needs)("cannot tell when %s is silent", (need) => {
    const silent = { ...sheetOf(row.given), [need]: { known: false, because: SILENT } };
    expect(check.run(silent)).toEqual({ ending: "cannot-tell", because: SILENT });
  });

  test("judges by nothing but the facts it declares", () => {
    const sheet = sheetOf(row.given);
    const others = (Object.keys(sheet) as FactName[]).filter((name) => !check.needs.includes(name));
    const silent = Object.fromEntries(others.map((name) => [name, { known: false, because: SILENT }]));
    expect(check.run({ ...sheet, ...silent })).toEqual(check.run(sheet));
  });
}

function expectRaised(check: Check, row: RaisedRow): void {
  const outcome = run(check, row.given);
  if (outcome.ending !== "raised") throw new Error(`expected a finding, got ${JSON.stringify(outcome)}`);
  const { raised } = outcome;
  expect(raised.strength).toBe(row.strength);
  expect(check.strengths).toContain(raised.strength);
  expect(raised.evidence.map((evidence) => evidence.says.en)).toEqual(row.evidence);
  expect(raised.cases ?? []).toEqual(row.cases ?? []);
  if (row.says !== undefined) expect(raised.says.en).toMatch(row.says);
  expectText(raised.says);
  for (const { says, source } of raised.evidence) {
    expectText(says);
    expect(source.name).not.toBe("");
    expect(new Date(source.seenAt).toISOString()).toBe(source.seenAt);
  }
}

function run(check: Check, given: Given): Outcome {
  const sheet = sheetOf(given);
  const outcome = check.run(sheet);
  expect(check.run(sheet)).toEqual(outcome);
  return outcome;
}

function sheetOf({ earlier, at = SEEN_AT, before = [], lookedUp = {}, ...given }: Given): FactSheet {
  const read = readSubmission({ name: "Jane Doe", ...given });
  if (!read.ok) throw new Error(`not a submission: ${JSON.stringify(read.problems)}`);
  return deriveFacts(frozen(read.submission), {
    seenAt: at,
    now: at,
    earlier: known(frozen(earlier ?? [])),
    earlierVersions: frozen(
      before.map((submission, index) => ({
        at: new Date(Date.parse(at) - (before.length - index) * WEEK_MS).toISOString(),
        submission: { name: "Jane Doe", ...submission },
      })),
    ),
    passedTasks: [],
    failedTasks: [],
    lookedUp: frozen(lookedUp),
  });
}

function frozen<T>(value: T): T {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const part of Object.values(value)) frozen(part);
  return value;
}

function expectText(text: Text): void {
  expect(text.en.trim()).not.toBe("");
  expect(text.de.trim()).not.toBe("");
}
