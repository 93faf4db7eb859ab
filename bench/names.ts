import { createNameIndexBuilder, type NameIndex } from "../src/sources/names/name-index.ts";
import { seeded } from "../test/support/random.ts";
import { recall } from "./name-recall.ts";
import { othersOver } from "./other-matchers.ts";
import { listedName, person } from "./people.ts";
import { atLeast, atMost, type Measure, ms, type Row, show, spread } from "./row.ts";
import { type Spread, sideBySide, timed } from "./sampling.ts";

const MEANT = 100_000;
const A_ROUND = 400;
/** The others go through every name: one question a round shows it. */
const A_ROUND_FOR_OTHERS = 1;

/** Screening one name against ever longer lists. */
export const names: Measure = async ({ listed, isQuick }) => {
  const sizes = [...new Set([10_000, MEANT, listed])].filter((size) => size <= listed);
  const rows: Row[] = [];
  for (const size of sizes) rows.push(measureOne(size));
  return [...rows, await recall(isQuick)];
};

function measureOne(size: number): Row {
  const list = Array.from({ length: size }, (_, at) => listedName(at));
  globalThis.gc?.();
  const memoryBefore = process.memoryUsage.rss();
  const from = performance.now();
  const { index, longestStepMs } = build(list);
  const buildMs = performance.now() - from;
  globalThis.gc?.();
  const memoryMb = (process.memoryUsage.rss() - memoryBefore) / 2 ** 20;
  const others = othersOver(list);
  const found = sideBySide({
    own: (round) => timed(queries(list, round, A_ROUND), (name) => index.search(name)),
    fuzzball: (round) => timed(queries(list, round, A_ROUND_FOR_OTHERS), others.fuzzball),
    fuse: (round) => timed(queries(list, round, A_ROUND_FOR_OTHERS), others.fuse),
  });
  const { own, fuzzball, fuse } = found as Record<string, Spread> &
    Record<"own" | "fuzzball" | "fuse", Spread>;
  const built = `built in ${show(buildMs / 1000)} s (longest step ${ms(longestStepMs)}), ${show(memoryMb)} MB`;
  return {
    about: `screening one name against ${size.toLocaleString("en")} listed names`,
    measured: `${spread(own)}; ${built}`,
    beside: `fuzzball.extract p50 ${ms(fuzzball.p50)}, fuse.js p50 ${ms(fuse.p50)}; ${show(fuzzball.p50 / own.p50)} and ${show(fuse.p50 / own.p50)} times as long`,
    targets:
      size === MEANT
        ? [
            atMost("p50, ms,", own.p50, 0.2),
            atMost("p99, ms,", own.p99, 1),
            atLeast("times as fast as fuzzball", fuzzball.p50 / own.p50, 100),
          ]
        : [],
  };
}

function build(list: readonly string[]): { readonly index: NameIndex; readonly longestStepMs: number } {
  const builder = createNameIndexBuilder();
  for (const [at, name] of list.entries()) builder.add(at, name, "primary");
  const steps = builder.finish();
  let longestStepMs = 0;
  for (;;) {
    const from = performance.now();
    const step = steps.next();
    longestStepMs = Math.max(longestStepMs, performance.now() - from);
    if (step.done === true) return { index: step.value, longestStepMs };
  }
}

/** One in four is a listed name with a slip of the finger; the others are candidates whom no list names on purpose. */
function queries(list: readonly string[], round: number, count: number): readonly string[] {
  const random = seeded(100 + round);
  return Array.from({ length: count }, (_, at) =>
    at % 4 === 0 ? withSlip(random.one(list), random.next()) : person(round * count + at).name,
  );
}

function withSlip(name: string, draw: number): string {
  const at = 1 + Math.floor(draw * Math.max(1, name.length - 2));
  return `${name.slice(0, at)}${name.slice(at + 1)}`;
}
