import { assessSubmission } from "../src/workflows/assess-case.ts";
import { databaseWith } from "./database.ts";
import { NOW } from "./frame.ts";
import { person } from "./people.ts";
import { atMost, type Measure, ms, type Row, spread } from "./row.ts";
import { type Spread, sideBySide, timed } from "./sampling.ts";
import { openWorld } from "./world.ts";

const LISTED = 100_000;
const FEW = 1000;
const WORDS = 600;
const A_ROUND = 200;

/** One full offline assessment, everything but keeping it, for the same people over ever more earlier candidates. */
export const assessment: Measure = async ({ cases }) => {
  const sizes = [...new Set([FEW, 100_000, cases])].filter((size) => size <= cases);
  const paths = new Map<number, string>();
  for (const size of sizes) paths.set(size, await databaseWith(size, LISTED));
  const worlds = await Promise.all(
    [...paths].map(async ([size, path]) => [size, await openWorld(path)] as const),
  );
  const works = worlds.map(([size, { world }]) => [
    String(size),
    (round: number) => {
      // New to each database, and new objects: what is read of a submission is remembered with it.
      const people = Array.from({ length: A_ROUND }, (_, at) => person(cases + round * A_ROUND + at, WORDS));
      // In one transaction, as the bot does it.
      return timed(people, (submission) =>
        world.storage.transaction(() => assessSubmission(world, submission, { seenAt: NOW, now: NOW })),
      );
    },
  ]);
  const found = sideBySide(Object.fromEntries(works));
  for (const [, opened] of worlds) opened.close();
  const few = found[String(FEW)];
  return sizes.map((size): Row => rowOf(size, found[String(size)], few, size === cases));
};

function rowOf(size: number, measured: Spread | undefined, few: Spread | undefined, isLargest: boolean): Row {
  if (measured === undefined || few === undefined) throw new Error(`nothing was measured over ${size} cases`);
  const ratio = measured.p50 / few.p50;
  return {
    about: `one offline assessment, CV of ${WORDS} words, ${size.toLocaleString("en")} earlier candidates`,
    measured: spread(measured),
    beside: `over ${FEW.toLocaleString("en")}: p50 ${ms(few.p50)}; ${ratio.toFixed(2)} times as long`,
    targets: isLargest
      ? [
          atMost("p50, ms,", measured.p50, 3),
          atMost("p99, ms,", measured.p99, 15),
          atMost(`p50 beside ${FEW.toLocaleString("en")} candidates`, ratio, 2),
        ]
      : [],
  };
}
