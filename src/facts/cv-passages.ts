import type { Submission } from "../domain/submission.ts";
import { cvOutline } from "./cv-outline.ts";
import { comparedLines, shingleAt, shinglesIn } from "./cv-sketch.ts";
import { passagesIn } from "./cv-words.ts";
import { WORDS_IN_A_ROW } from "./min-hash.ts";

type Passages = readonly (readonly string[])[];

const MOST_PASSAGES = 3;
const LONGEST_PASSAGE = 30;
const MOST_POINTS = 5;

/** The longest passages that two CVs have word by word, as they stand in the first, boilerplate left out; longest first. */
export function sharedPassages(one: Submission, other: Submission): readonly string[] {
  const [mine, theirs] = [one, other].map((submission) => passagesIn(comparedLines(submission)));
  if (mine === undefined || theirs === undefined) return [];
  const within = longestShared(mine, theirs);
  // A CV of short lines has no longer sentences in common.
  return within.length > 0 ? within : longestShared([mine.flat()], [theirs.flat()]);
}

function longestShared(mine: Passages, theirs: Passages): readonly string[] {
  const known = new Set(theirs.flatMap((words) => [...shinglesByStart(words).values()]));
  const runs = mine.flatMap((words) => sharedRuns(words, known));
  const shown = runs
    .toSorted((first, second) => second.length - first.length)
    .map((run) => run.slice(0, LONGEST_PASSAGE).join(" "));
  return [...new Set(shown)].slice(0, MOST_PASSAGES);
}

function shinglesByStart(words: readonly string[]): ReadonlyMap<number, string> {
  const shingles = shinglesIn(words);
  return new Map(shingles.starts.map((start) => [start, shingleAt(shingles, start)]));
}

function sharedRuns(words: readonly string[], known: ReadonlySet<string>): Passages {
  const runs: (readonly string[])[] = [];
  const shingles = shinglesByStart(words);
  const isShared = (start: number) => known.has(shingles.get(start) ?? "");
  for (let from = 0; from < words.length; from++) {
    if (!isShared(from)) continue;
    let to = from;
    while (isShared(to + 1)) to++;
    runs.push(words.slice(from, to + WORDS_IN_A_ROW));
    from = to;
  }
  return runs;
}

/** Jobs that stand in both CVs with the same months; failing those, what their points turn on in the same order. */
export function sharedOutline(one: Submission, other: Submission): readonly string[] {
  const [mine, theirs] = [one, other].map((submission) => cvOutline(submission, comparedLines(submission)));
  if (mine === undefined || theirs === undefined) return [];
  const jobs = mine.jobs.filter(({ key }) => theirs.jobs.some((job) => job.key === key));
  if (jobs.length > 0) return jobs.slice(0, MOST_POINTS).map(({ shown }) => shown);
  const rows = mine.features.filter(
    (feature) => feature.includes(" > ") && theirs.features.includes(feature),
  );
  return rows.slice(0, MOST_PASSAGES).map((row) => row.replaceAll(" > ", ", "));
}
