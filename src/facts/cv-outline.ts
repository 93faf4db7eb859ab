import type { Submission } from "../domain/submission.ts";
import { canonicalCompany } from "./company-name.ts";
import { mentionsIn, wordsOf } from "./technology-words.ts";

/** What a paraphrase leaves as it is: who somebody worked for and when, where they learned, and what their points turn on. */
export interface CvOutline {
  /** Jobs with their months, by which a career can be told from others. */
  readonly jobs: readonly OutlineJob[];
  /** Jobs, education, and rows of three anchors that follow each other. */
  readonly features: readonly string[];
}

export interface OutlineJob {
  readonly company: string;
  /** Employer, first and last month. */
  readonly key: string;
  /** As it stands in the CV. */
  readonly shown: string;
}

const MOST_JOBS = 20;
const MOST_FEATURES = 400;
const ANCHORS_IN_A_ROW = 3;
/** A point with fewer words beside its anchors is a list of technologies. */
const FEWEST_PLAIN_WORDS = 4;
/** In German every noun has a capital: there a capital makes no proper name. */
const MANY_CAPITALS = 0.25;
/** "5 years", "2 teams": a number that stands in every other CV. */
const SMALLEST_TELLING = 10;
const NO_NAMES = new Set("GmbH gGmbH mbH MSc BSc PhD MBA SaaS PaaS IaaS".split(" "));

/** `lines`: what the CV tells, point by point. */
export function cvOutline({ cv }: Submission, lines: readonly string[]): CvOutline {
  const jobs = (cv?.employment ?? []).slice(0, MOST_JOBS).map(outlineJob);
  const schools = (cv?.education ?? []).map(
    ({ school, start = "", end = "" }) => `school ${canonicalCompany(school)} ${start} ${end}`,
  );
  const features = [...jobs.map(({ key }) => `job ${key}`), ...schools, ...rowsOfAnchors(lines)];
  return {
    jobs: jobs.filter(({ key }) => isToTheMonth(key)),
    features: [...new Set(features)].slice(0, MOST_FEATURES),
  };
}

type Employment = NonNullable<NonNullable<Submission["cv"]>["employment"]>[number];

function outlineJob({ employer, start, end }: Employment): OutlineJob {
  const company = canonicalCompany(employer);
  const [from, to] = [start, end].map((date) => date?.slice(0, "2019-03".length));
  const dates = [from, to].some(Boolean) ? `${from ?? ""} – ${to ?? ""}`.trim() : "";
  return {
    company,
    key: `${company} ${from ?? "?"} ${to ?? "now"}`,
    shown: dates === "" ? employer : `${employer}, ${dates}`,
  };
}

/** Years alone are shared by many who worked at large employers. */
function isToTheMonth(key: string): boolean {
  return / \d{4}-\d\d (?:\d{4}-\d\d|now)$/.test(key);
}

interface Anchor {
  readonly word: string;
  /** A tool or an abbreviation, which a whole trade has in common. */
  readonly isCommon: boolean;
}

/** Sorted within a point, because a paraphrase turns sentences round; never of common ones alone. */
function rowsOfAnchors(lines: readonly string[]): readonly string[] {
  const points = pointsOf(lines);
  const nounsHaveCapitals = hasManyCapitals(points);
  const anchors = points.flatMap((words) => anchorsOf(words, nounsHaveCapitals));
  return anchors
    .slice(ANCHORS_IN_A_ROW - 1)
    .map((_, at) => anchors.slice(at, at + ANCHORS_IN_A_ROW))
    .filter((row) => row.some(({ isCommon }) => !isCommon))
    .map((row) => row.map(({ word }) => word).join(" > "));
}

function pointsOf(lines: readonly string[]): readonly (readonly string[])[] {
  return lines
    .flatMap((line) => line.split(/[;•]|\s(?<=[.!?]\s)/))
    .map((point) => wordsOf(point.replace(/[.,](?<=\d[.,])(?=\d{3}(?!\d))/g, "")))
    .filter((words) => words.length > 0);
}

function anchorsOf(words: readonly string[], nounsHaveCapitals: boolean): readonly Anchor[] {
  const anchors = new Map<string, Anchor>();
  const taken = new Set<number>();
  for (const { technology, from, to } of mentionsIn(words)) {
    // The number behind a technology is its version.
    for (let at = from; at <= to; at++) if (at < to || /^v?\d/.test(words[at] ?? "")) taken.add(at);
    anchors.set(technology.name, { word: technology.name, isCommon: true });
  }
  let plain = 0;
  for (const [at, word] of words.entries()) {
    if (taken.has(at)) continue;
    const isName = at > 0 && isProperName(word, nounsHaveCapitals);
    if (isName || isTellingNumber(word))
      anchors.set(word.toLowerCase(), { word: word.toLowerCase(), isCommon: /^\p{Lu}+s?$/u.test(word) });
    else plain++;
  }
  if (plain < FEWEST_PLAIN_WORDS) return [];
  return [...anchors.values()].toSorted((one, other) => (one.word < other.word ? -1 : 1));
}

function isTellingNumber(word: string): boolean {
  return /^\d[\d.]{0,8}$/.test(word) && Number.parseFloat(word) >= SMALLEST_TELLING;
}

function isProperName(word: string, nounsHaveCapitals: boolean): boolean {
  if (!/^\p{Lu}/u.test(word) || word.length < 3 || NO_NAMES.has(word)) return false;
  return nounsHaveCapitals ? /^.\p{L}*\p{Lu}/u.test(word) : true;
}

function hasManyCapitals(points: readonly (readonly string[])[]): boolean {
  const words = points.flatMap((point) => point.slice(1)).filter((word) => /^\p{L}/u.test(word));
  return words.filter((word) => /^\p{Lu}\p{Ll}/u.test(word)).length > MANY_CAPITALS * words.length;
}
