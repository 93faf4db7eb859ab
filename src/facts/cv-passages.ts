import type { Submission } from "../domain/submission.ts";
import { cvOutline } from "./cv-outline.ts";
import { comparedLines, shinglesOf, WORDS_IN_A_ROW } from "./cv-sketch.ts";
import { wordsIn } from "./cv-words.ts";

const MOST_PASSAGES = 3;
const LONGEST_PASSAGE = 30;
const MOST_POINTS = 5;

/** The longest passages that two CVs have word by word, as they stand in the first, boilerplate left out; longest first. */
export function sharedPassages(one: Submission, other: Submission): readonly string[] {
  const words = wordsIn(comparedLines(one));
  const theirs = new Set(shinglesOf(wordsIn(comparedLines(other))));
  const shared = shinglesOf(words).map((shingle) => shingle !== undefined && theirs.has(shingle));
  const runs: { readonly from: number; readonly length: number }[] = [];
  for (let from = 0; from < shared.length; from++) {
    if (shared[from] !== true) continue;
    let to = from;
    while (shared[to + 1] === true) to++;
    runs.push({ from, length: to - from + WORDS_IN_A_ROW });
    from = to;
  }
  const passages = runs
    .toSorted((first, second) => second.length - first.length)
    .map(({ from, length }) => words.slice(from, from + Math.min(length, LONGEST_PASSAGE)).join(" "));
  return [...new Set(passages)].slice(0, MOST_PASSAGES);
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
