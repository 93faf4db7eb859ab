import type { Submission } from "../domain/submission.ts";
import { type CvOutline, cvOutline } from "./cv-outline.ts";
import { tellingLines, wordsIn } from "./cv-words.ts";
import {
  bands,
  estimate,
  keyedHash,
  rowHashes,
  type SketchKey,
  signature,
  WORDS_IN_A_ROW,
} from "./min-hash.ts";
import { mentionsIn } from "./technology-words.ts";

/** What of a CV is compared with those of other candidates. */
export interface ComparableCv {
  /** Word 5-shingles of the text, boilerplate removed; undefined where too few are left to compare. */
  readonly shingles?: Shingles;
  readonly outline: CvOutline;
}

export interface Shingles {
  /** In lower case. */
  readonly words: readonly string[];
  /** Where a row of five begins that names more than technologies. */
  readonly starts: readonly number[];
}

/** What is kept of it. It tells nothing without the key. */
export interface CvSketch {
  readonly text?: Uint8Array;
  readonly outline?: Uint8Array;
  /** `company` is known of the CV that is asked about, and not kept. */
  readonly jobs: readonly { readonly key: number; readonly company?: string }[];
}

/** A shingle with fewer words that name no technology is part of a list of skills. */
const FEWEST_PLAIN_WORDS = 2;
/** Fewer are a note, not a CV: a few common sentences would be half of it. */
const FEWEST_SHINGLES = 40;
/** Fewer rows of anchors are what colleagues or pupils of one school have in common. */
const FEWEST_FEATURES = 12;

/*
 * A band of r places finds two texts of similarity s with probability s^r, one of b bands with 1 - (1 - s^r)^b.
 *
 * Texts, r = 4, b = 20: at 0.8 all but 3 in 100,000 are found, at 0.6 93.8 %, at 0.5 72 %; at 0.02, what people of one
 * profession share, 3 in a million. The estimate from 128 places is within 0.044 (one standard deviation) of 0.6, so
 * that 98.9 % of what is found there is estimated at 0.5 or more: 92.8 % of all. Unrelated texts at 0.05 would have to
 * be off by 23 standard deviations.
 *
 * Outlines, r = 3, b = 8: at 0.8 99.7 %, at 0.6 85.7 %; 64 places, within 0.061 of 0.6.
 */
const TEXT = { places: 128, rows: 4, bands: 20, kind: 1 };
const OUTLINE = { places: 64, rows: 3, bands: 8, kind: 2 };

/** From a half on, long passages must be the same. */
const TEXT_ALIKE_FROM = 0.5;
const OUTLINE_ALIKE_FROM = 0.6;
/** Employers, not jobs: those who were trained in one class have their first jobs in one company in common. */
const EMPLOYERS_ALIKE_FROM = 3;

// A submission is asked about and then kept: it is read once.
const read = new WeakMap<Submission, ComparableCv>();

export function comparableCv(submission: Submission): ComparableCv {
  const before = read.get(submission);
  if (before !== undefined) return before;
  const lines = comparedLines(submission);
  const shingles = submission.cv?.text === undefined ? undefined : shinglesIn(wordsIn(lines));
  const comparable = {
    ...(shingles !== undefined && isEnough(shingles) && { shingles }),
    outline: cvOutline(submission, lines),
  };
  read.set(submission, comparable);
  return comparable;
}

/** What the CV tells, line by line; where there is no text, what was entered about the jobs. */
export function comparedLines({ cv }: Submission): readonly string[] {
  return tellingLines(cv?.text ?? (cv?.employment ?? []).map((job) => job.text ?? "").join("\n"));
}

/** Nothing of this CV can be compared with another. */
export function isTooShort({ shingles, outline }: ComparableCv): boolean {
  return shingles === undefined && !isOutlined(outline) && companies(outline) < EMPLOYERS_ALIKE_FROM;
}

export function cvSketch({ shingles, outline }: ComparableCv, key: SketchKey): CvSketch {
  return {
    ...(shingles !== undefined && {
      text: signature(rowHashes(shingles.words, shingles.starts, key), TEXT.places),
    }),
    ...(isOutlined(outline) && {
      outline: signature(
        outline.features.map((feature) => keyedHash(feature, key)),
        OUTLINE.places,
      ),
    }),
    jobs: outline.jobs.map((job) => ({ company: job.company, key: keyedHash(`job ${job.key}`, key) })),
  };
}

/** Numbers of which two sketches have one in common when their texts or outlines may be alike. */
export function sketchBands({ text, outline }: Pick<CvSketch, "text" | "outline">): readonly number[] {
  return [
    ...(text === undefined ? [] : bands(text, TEXT.rows, TEXT.bands, TEXT.kind)),
    ...(outline === undefined ? [] : bands(outline, OUTLINE.rows, OUTLINE.bands, OUTLINE.kind)),
  ];
}

export interface Likeness {
  readonly likeness: "text" | "outline";
  /** Estimated Jaccard similarity, 0 to 1: of the texts, of the outlines or of the jobs. */
  readonly similarity: number;
}

/**
 * How a kept CV is like the one that is asked about; undefined when it is not. What is said word by word counts before
 * what is only told alike.
 */
export function likeness(asked: CvSketch, kept: CvSketch): Likeness | undefined {
  const text = similarity(asked.text, kept.text);
  if (text >= TEXT_ALIKE_FROM) return { likeness: "text", similarity: text };
  const outline = similarity(asked.outline, kept.outline);
  const common = asked.jobs.filter((job) => kept.jobs.some(({ key }) => key === job.key));
  const employers = new Set(common.map(({ company }) => company)).size;
  if (outline < OUTLINE_ALIKE_FROM && employers < EMPLOYERS_ALIKE_FROM) return undefined;
  const jobs = common.length / Math.max(1, asked.jobs.length + kept.jobs.length - common.length);
  return { likeness: "outline", similarity: Math.max(outline, jobs) };
}

function similarity(one: Uint8Array | undefined, other: Uint8Array | undefined): number {
  return one === undefined || other === undefined ? 0 : estimate(one, other);
}

function isOutlined({ features }: CvOutline): boolean {
  return features.length >= FEWEST_FEATURES;
}

function companies({ jobs }: CvOutline): number {
  return new Set(jobs.map(({ company }) => company)).size;
}

export function shinglesIn(given: readonly string[]): Shingles {
  const technical = new Uint8Array(given.length);
  for (const { from, to } of mentionsIn(given)) technical.fill(1, from, to);
  const starts: number[] = [];
  for (let at = 0; at + WORDS_IN_A_ROW <= given.length; at++) if (isPlain(technical, at)) starts.push(at);
  return { words: given.map((word) => word.toLowerCase()), starts };
}

/** The shingle that begins there. */
export function shingleAt({ words }: Shingles, start: number): string {
  return words.slice(start, start + WORDS_IN_A_ROW).join(" ");
}

/** What is said again and again counts once. */
function isEnough(shingles: Shingles): boolean {
  const different = new Set<string>();
  for (const start of shingles.starts) {
    different.add(shingleAt(shingles, start));
    if (different.size === FEWEST_SHINGLES) return true;
  }
  return false;
}

function isPlain(technical: Uint8Array, from: number): boolean {
  let plain = WORDS_IN_A_ROW;
  for (let at = from; at < from + WORDS_IN_A_ROW; at++) plain -= technical[at] ?? 0;
  return plain >= FEWEST_PLAIN_WORDS;
}
