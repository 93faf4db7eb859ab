import { distance } from "fastest-levenshtein";
import type { Instant } from "../domain/instant.ts";

/** Something stated, in the form that is compared. */
export interface Detail {
  readonly canonical: string;
  readonly text: string;
}

/** What stood under one heading, and since when. */
export interface DetailsAt {
  readonly at: Instant;
  readonly details: readonly Detail[];
}

export interface DatedDetail extends Detail {
  /** When it was first stated. */
  readonly since: Instant;
}

/** Up to so many characters apart, a long detail was mistyped and has been put right. */
const MISTYPED = 2;
const LONG = 7;

/**
 * What is stated now in the place of what was stated before, oldest version first. A detail beside another, one that
 * was taken away, a corrected typing error, and what stood there from the beginning replace nothing.
 */
export function replacedDetails(versions: readonly DetailsAt[]): {
  readonly before: readonly DatedDetail[];
  readonly now: readonly DatedDetail[];
} {
  const seen = new Map<string, DatedDetail>();
  for (const { at, details } of versions)
    for (const detail of details)
      if (!seen.has(detail.canonical)) seen.set(detail.canonical, { ...detail, since: at });
  const first = canonicals(versions.find(({ details }) => details.length > 0));
  const current = canonicals(versions.at(-1));
  const before = [...seen.values()].filter(({ canonical }) => !current.has(canonical));
  const now = [...seen.values()].filter(
    (one) =>
      current.has(one.canonical) &&
      !first.has(one.canonical) &&
      !before.some((gone) => isCorrection(gone, one)),
  );
  const present = versions.at(-1)?.details ?? [];
  const kept = before.filter((gone) => !present.some((one) => isCorrection(gone, one)));
  return now.length === 0 || kept.length === 0 ? { before: [], now: [] } : { before: kept, now };
}

/**
 * What one place that holds one thing at a time has held, each with its beginning. A corrected typing error goes on
 * as the same; going back to an earlier one undoes what lay between.
 */
export function successiveDetails(
  versions: readonly DetailsAt[],
  isSame: (one: Detail, other: Detail) => boolean = isSameOrCorrected,
): readonly DatedDetail[] {
  const held: DatedDetail[] = [];
  for (const { at, details } of versions) {
    const [detail] = details;
    if (detail === undefined) continue;
    const earlier = held.findIndex((one) => isSame(one, detail));
    if (earlier >= 0) held.splice(earlier + 1);
    else held.push({ ...detail, since: at });
  }
  return held;
}

function isSameOrCorrected(one: Detail, other: Detail): boolean {
  return one.canonical === other.canonical || isCorrection(one, other);
}

function canonicals(version: DetailsAt | undefined): ReadonlySet<string> {
  return new Set((version?.details ?? []).map(({ canonical }) => canonical));
}

/** Whether one is the other with a typing error put right. */
export function isCorrection(one: Detail, other: Detail): boolean {
  return isClose(one.canonical, other.canonical) || isClose(one.text, other.text);
}

function isClose(one: string, other: string): boolean {
  const shortest = Math.min(one.length, other.length);
  if (shortest < LONG || Math.max(one.length, other.length) > shortest + MISTYPED) return false;
  return distance(one, other) <= MISTYPED;
}
