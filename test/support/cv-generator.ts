import type { Submission } from "../../src/domain/submission.ts";
import { comparableCv, shingleAt } from "../../src/facts/cv-sketch.ts";
import { ADJECTIVES, ENDS, LINKS, NAMES, PROFESSIONS, type Profession, VERBS } from "./cv-words.ts";
import { seeded } from "./random.ts";

/** An invented CV, job by job. */
export interface InventedCv {
  readonly profession: Profession;
  readonly jobs: readonly {
    readonly employer: string;
    readonly start: string;
    readonly end: string;
    readonly points: readonly string[];
  }[];
}

export interface CvGenerator {
  /** Of that many points; by default of eight to sixteen. */
  cv(points?: number): InventedCv;
  /** With other points in the place of some, until the word shingles of both have that Jaccard similarity, ± 0.01. */
  nearDuplicate(of: InventedCv, jaccard: number): { readonly cv: InventedCv; readonly jaccard: number };
  /** Told in other words: jobs, dates, numbers, tools and names stay where they are. */
  paraphrase(of: InventedCv): InventedCv;
}

const MOST_STEPS = 200;
const NEAR = 0.01;

/** The same seed, the same CVs. */
export function createCvGenerator(seed: number): CvGenerator {
  const random = seeded(seed);
  const { below, one } = random;

  const phrase = (nouns: readonly string[]) =>
    `${one(LINKS)} the ${random.next() < 0.5 ? `${one(ADJECTIVES)} ` : ""}${one(nouns)}`;

  function point({ nouns, tools }: Profession): string {
    const named = random.next() < 0.4 ? ` of ${one(NAMES)}` : "";
    const end = random.next() < 0.5 ? ` ${one(ENDS)} ${10 + below(900)}` : "";
    const kind = random.next() < 0.5 ? `${one(ADJECTIVES)} ${one(nouns)}` : `${one(nouns)} ${one(nouns)}`;
    return `${capital(one(VERBS))} the ${kind}${named} ${phrase(nouns)} with ${one(tools)} ${phrase(nouns)}${end}.`;
  }

  function cv(points = 8 + 4 * below(3)): InventedCv {
    const profession = one(PROFESSIONS);
    const jobs: InventedCv["jobs"][number][] = [];
    for (let year = 2008 + below(6); jobs.length < 4; year += 3 + below(2)) {
      jobs.push({
        employer: `${one(NAMES)} ${capital(one(profession.nouns))} GmbH`,
        start: `${year}-0${1 + below(9)}`,
        end: `${year + 2}-1${below(3)}`,
        points: Array.from({ length: Math.ceil(points / 4) }, () => point(profession)),
      });
    }
    return { profession, jobs };
  }

  function replaced(of: InventedCv, change: (point: string, at: number) => string): InventedCv {
    let at = 0;
    return {
      ...of,
      jobs: of.jobs.map((job) => ({ ...job, points: job.points.map((text) => change(text, at++)) })),
    };
  }

  function nearDuplicate(of: InventedCv, target: number) {
    const points = of.jobs.flatMap((job) => job.points).length;
    // With k of n points replaced, n - k are in both and n + k in one or the other.
    const other = Math.floor((points * (1 - target)) / (1 + target)) - 1;
    const places = shuffled(points).slice(0, Math.max(0, other));
    const first = replaced(of, (text, at) => (places.includes(at) ? point(of.profession) : text));
    let best = { cv: first, jaccard: jaccard(of, first) };
    for (let step = 0; step < MOST_STEPS && best.jaccard - target > NEAR; step++) {
      const chosen = below(points);
      const next = replaced(best.cv, (text, at) => (at === chosen ? withOtherWord(text) : text));
      const reached = jaccard(of, next);
      if (reached >= target - NEAR) best = { cv: next, jaccard: reached };
    }
    return best;
  }

  function shuffled(length: number): readonly number[] {
    return Array.from({ length }, (_, at) => ({ at, by: random.next() }))
      .toSorted((first, second) => first.by - second.by)
      .map(({ at }) => at);
  }

  function withOtherWord(text: string): string {
    const words = text.split(" ");
    words[1 + below(words.length - 1)] = one(ADJECTIVES);
    return words.join(" ");
  }

  function paraphrase(of: InventedCv): InventedCv {
    const said = new Set([...VERBS, ...ADJECTIVES, ...LINKS, ...of.profession.nouns]);
    return replaced(of, (text) =>
      text
        .split(" ")
        .map((word, at) => {
          if (at === 0) return capital(one(VERBS));
          return said.has(word) ? `${one(ADJECTIVES)} ${one(ADJECTIVES)}` : word;
        })
        .join(" "),
    );
  }

  return { cv, nearDuplicate, paraphrase };
}

/** With headings, contact details, stock phrases and consent, as they stand on most CVs. */
export function toSubmission(name: string, { profession, jobs }: InventedCv): Submission {
  const mail = `${name.toLowerCase().replace(/[^a-z]+/g, ".")}@example.com`;
  const told = jobs.flatMap(({ employer, start, end, points }) => [
    `${profession.title}, ${employer}, ${start} – ${end}`,
    ...points.map((point) => `• ${point}`),
  ]);
  const text = [
    "Curriculum Vitae",
    `${mail} | +49 151 23456789 | https://example.com/profile`,
    "Summary",
    "Highly motivated team player with a proven track record of clean code and strong communication skills.",
    "Work experience",
    ...told,
    "Skills",
    profession.tools.join(", "),
    "References available on request.",
    "I hereby give consent for my personal data included in this application to be processed.",
  ].join("\n");
  const employment = jobs.map(({ employer, start, end }) => ({ employer, start, end }));
  return { name, cv: { text, employment } };
}

/** Of the word shingles that are compared. */
function jaccard(one: InventedCv, other: InventedCv): number {
  const [first, second] = [shinglesOf(one), shinglesOf(other)];
  const both = first.intersection(second).size;
  return both / (first.size + second.size - both);
}

function shinglesOf(cv: InventedCv): ReadonlySet<string> {
  const { shingles } = comparableCv(toSubmission("", cv));
  return new Set(shingles?.starts.map((start) => shingleAt(shingles, start)));
}

function capital(word: string): string {
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
}
