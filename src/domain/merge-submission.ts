import { readSubmission } from "./read-submission.ts";
import type { Submission } from "./submission.ts";

type Plain = Readonly<Record<string, unknown>>;

/** What makes two entries of a list one entry, by the list's place; entries of other lists are one when they are equal. */
const SAME_ENTRY: Readonly<Record<string, readonly string[]>> = {
  "cv.employment": ["employer", "start"],
  "cv.education": ["school", "start"],
  "cv.skills": ["name"],
  otherHistory: ["source"],
  "otherHistory.employment": ["employer", "start"],
};

/**
 * A submission with what was learned later: lists are united, single values replaced, nothing is taken away. Says what
 * is wrong when the whole is no submission any more, as with a list that has become too long.
 */
export function mergeSubmission(
  earlier: Submission,
  change: Partial<Submission>,
): ReturnType<typeof readSubmission> {
  return readSubmission(merged(earlier, change, ""));
}

/** The parts in which two submissions differ, such as "emails" or "cv.text", in alphabetical order. */
export function changedFields(one: Submission, other: Submission): readonly string[] {
  return differences(one, other, "").toSorted();
}

function differences(one: Plain, other: Plain, place: string): readonly string[] {
  const keys = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  return keys.flatMap((key) => {
    const path = placeOf(place, key);
    const [before, after] = [one[key], other[key]];
    if (place === "" && (isPlain(before) || isPlain(after)))
      return differences(isPlain(before) ? before : {}, isPlain(after) ? after : {}, path);
    return sameValue(before, after) ? [] : [path];
  });
}

function merged(before: unknown, after: unknown, place: string): unknown {
  if (after === undefined) return before;
  if (Array.isArray(before) && Array.isArray(after)) return united(before, after, place);
  if (!isPlain(before) || !isPlain(after)) return after;
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return Object.fromEntries(keys.map((key) => [key, merged(before[key], after[key], placeOf(place, key))]));
}

function united(before: readonly unknown[], after: readonly unknown[], place: string): readonly unknown[] {
  const all = [...before];
  for (const item of after) {
    const key = entryKey(item, place);
    const at = all.findIndex((one) => entryKey(one, place) === key);
    if (at < 0) all.push(item);
    else all[at] = isPlain(item) ? merged(all[at], item, place) : all[at];
  }
  return all;
}

function entryKey(item: unknown, place: string): string {
  const keys = SAME_ENTRY[place];
  if (typeof item === "string") return item.trim();
  if (!isPlain(item) || keys === undefined) return sorted(item);
  return keys.map((key) => String(item[key] ?? "").toLowerCase()).join("\n");
}

/** Whether two values say the same, whatever the order of their keys. */
export function sameValue(one: unknown, other: unknown): boolean {
  return sorted(one) === sorted(other);
}

/** As JSON, whatever the order of the keys. */
function sorted(value: unknown): string {
  return (
    JSON.stringify(value, (_, part: unknown) =>
      isPlain(part)
        ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
        : part,
    ) ?? ""
  );
}

function placeOf(place: string, key: string): string {
  return place === "" ? key : `${place}.${key}`;
}

function isPlain(value: unknown): value is Plain {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
