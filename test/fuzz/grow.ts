/**
 * What grows faster than its input, in every derivation and every check: one thing over and over, half as much as a
 * submission holds, and all of it. `npm run test:fuzz` prints the worst.
 */
import { CHECKS } from "../../src/checks/index.ts";
import { readSubmission } from "../../src/domain/read-submission.ts";
import type { Submission } from "../../src/domain/submission.ts";
import { drawHistory } from "../../src/facts/cv-reading/index.ts";
import { comparableCv, cvSketch } from "../../src/facts/cv-sketch.ts";
import { deriveFacts, known } from "../../src/facts/index.ts";
import { SKETCH_KEY_BYTES, sketchKey } from "../../src/facts/min-hash.ts";
import { UNITS } from "./hostile.ts";

const AT = "2026-03-03T09:00:00.000Z";
const GATHERED = { seenAt: AT, now: AT, passedTasks: [], failedTasks: [], earlier: known([]) };
const KEY = sketchKey(new Uint8Array(SKETCH_KEY_BYTES).fill(7));

/** Of the longest text that a submission holds. */
const LONGEST = 60_000;
const HALF = LONGEST / 2;
const MOST_MS = 50;
/** What is quicker than this says nothing about how it grows. */
const FEWEST_MS = 8;

interface Shape {
  readonly name: string;
  readonly of: (text: (length: number) => string, length: number) => unknown;
}

const many = <T>(count: number, one: (at: number) => T) => Array.from({ length: count }, (_, at) => one(at));
const SHAPES: readonly Shape[] = [
  { name: "CV text", of: (text, length) => ({ cv: { text: text(length) } }) },
  { name: "CV and advert", of: (text, length) => ({ cv: { text: text(length) }, jobAdvert: text(length) }) },
  {
    name: "many short ones",
    of(text, length) {
      const few = Math.max(1, Math.floor((length / LONGEST) * 50));
      const short = (at: number) => `${at}${text(290)}`;
      return {
        ...{ aliases: many(few, short), phones: many(few, short), handles: many(few, short) },
        ...{ role: short(0), agency: { name: short(1) }, location: { city: short(2), country: "DE" } },
        profiles: { github: short(3), names: Object.fromEntries(many(few, (at) => [`k${at}`, short(at)])) },
        equipment: {
          shipTo: { line: short(4), country: "DE" },
          idAddress: { line: short(5), country: "DE" },
        },
        payment: { accountHolder: short(6), registeredBusiness: short(7), wallets: many(few, short) },
      };
    },
  },
  {
    name: "many jobs",
    of(text, length) {
      const share = length / LONGEST;
      const job = (at: number) => ({
        ...{ employer: `${at}${text(200)}`, title: `${text(100)}${at}`, start: "2010-01", end: "2020-01" },
        ...{ fullTime: true, text: text(1000 * share) },
      });
      const jobs = Math.max(1, Math.floor(share * 60));
      return {
        cv: {
          employment: many(jobs, job),
          skills: many(200 * share, (at) => ({ name: `${at}${text(200)}`, years: 10 })),
          education: many(30 * share, (at) => ({ school: `${at}${text(200)}`, start: "2000" })),
        },
        otherHistory: many(10, (source) => ({ source: `${source}x`, employment: many(jobs, job) })),
        references: many(20 * share, (at) => ({
          ...{ name: `${text(200)}${at}`, company: `${at}${text(200)}`, companyDomain: `a${at}.example` },
        })),
      };
    },
  },
];

interface Measured {
  readonly what: string;
  readonly where: string;
  readonly half: number;
  readonly whole: number;
}

/** What took longest, the worst first, and what of it took longer than anything may. */
export function findGrowth(): { readonly worst: readonly Measured[]; readonly tooSlow: readonly Measured[] } {
  const found: Measured[] = [];
  for (const unit of UNITS) {
    for (const shape of SHAPES) {
      const [half, whole] = [HALF, LONGEST].map((length) => submissionOf(shape, unit, length));
      if (half === undefined || whole === undefined) continue;
      const where = `${shape.name} of ${JSON.stringify(unit)}`;
      for (const [what, work] of WORK) {
        const ms = cpuMs(() => work(whole));
        if (ms >= FEWEST_MS)
          found.push({ what, where, half: cpuMs(() => work(half)), whole: cpuMs(() => work(whole)) });
      }
      found.push(...slowChecks(half, whole, where));
    }
  }
  const worst = found.toSorted((one, other) => other.whole - one.whole);
  return { worst, tooSlow: worst.filter(({ whole }) => whole > MOST_MS) };
}

const WORK: readonly (readonly [string, (submission: Submission) => unknown])[] = [
  ["facts", (submission) => deriveFacts({ ...submission }, GATHERED)],
  ["sketch of the CV", (submission) => cvSketch(comparableCv({ ...submission }), KEY)],
  ["history drawn from the CV", ({ cv }) => drawHistory(cv?.text ?? "")],
];

function slowChecks(half: Submission, whole: Submission, where: string): readonly Measured[] {
  const facts = [half, whole].map((submission) => deriveFacts({ ...submission }, GATHERED));
  return CHECKS.flatMap((check): readonly Measured[] => {
    const [first = 0, second = 0] = facts.map((sheet) => cpuMs(() => check.run(sheet)));
    return second < FEWEST_MS ? [] : [{ what: check.id, where, half: first, whole: second }];
  });
}

function submissionOf({ of }: Shape, unit: string, length: number): Submission | undefined {
  const text = (most: number) => unit.repeat(Math.ceil(most / unit.length)).slice(0, most);
  const raw = { name: "Jane Doe", ...Object(of(text, length)) };
  const read = readSubmission(raw);
  if (read.ok) return read.submission;
  const refused = new Set(read.problems.map(({ path }) => path.split(".", 1)[0]));
  const kept = readSubmission(Object.fromEntries(Object.entries(raw).filter(([key]) => !refused.has(key))));
  return kept.ok ? kept.submission : undefined;
}

/** The quicker of two runs: what a collection of garbage adds is nobody's input. */
function cpuMs(work: () => unknown): number {
  const once = () => {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
  const first = once();
  return first < FEWEST_MS ? first : Math.min(first, once(), once());
}
