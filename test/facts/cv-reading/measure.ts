import { readdirSync, readFileSync } from "node:fs";
import type { DrawnHistory } from "../../../src/domain/cv-reading.ts";

const FOLDER = new URL("../../fixtures/cv-texts/", import.meta.url);

export interface Example {
  readonly name: string;
  readonly text: string;
  readonly expected: DrawnHistory;
}

/** CVs that were written for this: invented people and companies, real layouts. */
export function examples(): readonly Example[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith(".txt"))
    .map((file) => {
      const name = file.replace(/\.txt$/, "");
      const read = (ending: string) => readFileSync(new URL(`${name}.${ending}`, FOLDER), "utf8");
      return { name, text: read("txt"), expected: JSON.parse(read("json")) as DrawnHistory };
    });
}

export interface Score {
  readonly right: number;
  readonly drawn: number;
  readonly expected: number;
  readonly missed: readonly string[];
  readonly invented: readonly string[];
}

/** Right is what is expected in every part that is compared: employer and both dates, a skill's name and years. */
export function score(drawn: readonly object[], expected: readonly object[], keys: readonly string[]): Score {
  const shown = (item: object) => {
    const parts = new Map(Object.entries(item));
    return keys.map((key) => String(parts.get(key) ?? "–")).join(" | ");
  };
  const left = expected.map(shown);
  const invented: string[] = [];
  for (const item of drawn.map(shown)) {
    const at = left.indexOf(item);
    if (at < 0) invented.push(item);
    else left.splice(at, 1);
  }
  return {
    right: drawn.length - invented.length,
    drawn: drawn.length,
    expected: expected.length,
    missed: left,
    invented,
  };
}

export function total(scores: readonly Score[]): { readonly precision: number; readonly recall: number } {
  const sum = (of: (score: Score) => number) => scores.reduce((all, one) => all + of(one), 0);
  const right = sum((one) => one.right);
  return {
    precision:
      right /
      Math.max(
        1,
        sum((one) => one.drawn),
      ),
    recall:
      right /
      Math.max(
        1,
        sum((one) => one.expected),
      ),
  };
}
