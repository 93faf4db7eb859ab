import { statSync } from "node:fs";
import Sqlite from "better-sqlite3";
import { comparableCv } from "../src/facts/cv-sketch.ts";
import { createCvGenerator, toSubmission } from "../test/support/cv-generator.ts";
import { databaseWith } from "./database.ts";
import { NOW } from "./frame.ts";
import { person } from "./people.ts";
import { atLeast, atMost, type Measure, type Row, show, spread } from "./row.ts";
import { sideBySide, timed } from "./sampling.ts";
import { type OpenedWorld, openWorld } from "./world.ts";

const LISTED = 100_000;
const A_ROUND = 300;
const PAIRS = 200;
const LEVELS = [0.5, 0.6, 0.7, 0.8, 0.9];
const EXPIRES = "2030-01-01T00:00:00.000Z";
const WHY =
  "each of some thirty bands stands on a page of its own, and how fast pages come is up to the machine and what else it keeps in memory";
const BYTES = "select sum(pgsize) from dbstat where name like 'cv\\_%' escape '\\'";

/** Near-duplicate CVs among very many. */
export const cvs: Measure = async ({ cases }) => {
  const path = await databaseWith(cases, LISTED);
  const opened = await openWorld(path);
  const reader = new Sqlite(path, { readonly: true });
  const point = reader.prepare("select name from cases where id = ?").pluck();
  const { cvSketches } = opened.storage;
  const asked = (round: number) =>
    Array.from({ length: A_ROUND }, (_, at) => comparableCv(person(cases + 50_000 + round * A_ROUND + at)));
  const found = sideBySide({
    // In one transaction, as the bot does it.
    lookUp: (round) =>
      opened.storage.transaction(() => timed(asked(round), (cv) => cvSketches.similar(cv, NOW))),
    point: (round) =>
      timed(
        Array.from({ length: A_ROUND }, (_, at) => 1 + ((round * 7919 + at * 104_729) % cases)),
        (id) => point.get(id),
      ),
  });
  const inserts = insertTimes(opened, cases);
  const recall = LEVELS.map((level) => ({ level, share: recallAt(opened, level) }));
  const bytes = reader.prepare<[], number>(BYTES).pluck().get() ?? 0;
  reader.close();
  opened.close();
  const { lookUp, point: read } = found;
  if (lookUp === undefined || read === undefined) throw new Error("nothing was measured");
  const at = (level: number) => recall.find((one) => one.level === level)?.share ?? 0;
  const rows: Row[] = [
    {
      about: `near-duplicate CV among ${cases.toLocaleString("en")}`,
      measured: `${spread(lookUp)}; keeping one p50 ${show(inserts)} ms`,
      beside: `one SQLite point read p50 ${show(1000 * read.p50)} µs: the look-up is ${show(lookUp.p50 / read.p50)} of them`,
      targets: [atMost("p50, ms,", lookUp.p50, 0.3, WHY), atMost("p99, ms,", lookUp.p99, 5)],
    },
    {
      about: `recall among ${cases.toLocaleString("en")} CVs`,
      measured: recall
        .map(({ level, share }) => `${(100 * share).toFixed(1)} % at Jaccard ${level}`)
        .join(", "),
      beside: `${show(bytes / cases)} bytes a CV, ${show(statSync(path).size / 2 ** 30)} GB the whole file`,
      targets: [atLeast("at 0.8", at(0.8), 0.99), atLeast("at 0.6", at(0.6), 0.9)],
    },
  ];
  return rows;
};

/** In transactions that are undone, so that the database stays as it is; the median in milliseconds. */
function insertTimes({ storage }: OpenedWorld, cases: number): number {
  const undo = new Error("undone");
  const times: number[] = [];
  for (let at = 0; at < A_ROUND; at++) {
    const cv = comparableCv(person(cases + 90_000 + at));
    try {
      storage.transaction(() => {
        const from = performance.now();
        storage.cvSketches.remember(1 + at, cv, NOW, EXPIRES);
        times.push(performance.now() - from);
        throw undo;
      });
    } catch (error) {
      if (error !== undo) throw error;
    }
  }
  return times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)] ?? Number.NaN;
}

/** CVs that are kept for a moment, and asked for by a near-duplicate. */
function recallAt({ storage }: OpenedWorld, level: number): number {
  const generator = createCvGenerator(Math.round(level * 1000));
  const undo = new Error("undone");
  let found = 0;
  try {
    storage.transaction(() => {
      for (let at = 0; at < PAIRS; at++) {
        const original = generator.cv();
        storage.cvSketches.remember(1 + at, comparableCv(toSubmission("", original)), NOW, EXPIRES);
        const { shingles } = comparableCv(toSubmission("", generator.nearDuplicate(original, level).cv));
        // By its words alone: that the jobs are the same as well would help.
        const asked = { ...(shingles !== undefined && { shingles }), outline: { jobs: [], features: [] } };
        const similar = storage.cvSketches.similar(asked, NOW);
        if (similar.some((one) => one.case === 1 + at && one.likeness === "text")) found++;
      }
      throw undo;
    });
  } catch (error) {
    if (error !== undo) throw error;
  }
  return found / PAIRS;
}
