import { createHistogram } from "node:perf_hooks";

/** In milliseconds. */
export interface Spread {
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
}

/** Machines are noisy: of so many rounds the median counts. */
export const ROUNDS = 5;

/**
 * Each of `works` in turn, round by round, so that what else the machine does hits all of them; the first round only
 * warms up. Answers with the medians over the rounds of each round's percentiles.
 */
export function sideBySide(
  works: Readonly<Record<string, (round: number) => readonly number[]>>,
  rounds = ROUNDS,
): Readonly<Record<string, Spread>> {
  const found = new Map<string, Spread[]>(Object.keys(works).map((name) => [name, []]));
  for (let round = 0; round <= rounds; round++)
    for (const [name, work] of Object.entries(works)) {
      const spread = spreadOf(work(round));
      if (round > 0) found.get(name)?.push(spread);
    }
  return Object.fromEntries([...found].map(([name, spreads]) => [name, medianSpread(spreads)]));
}

/** How long each of these takes, in milliseconds. */
export function timed<T>(items: readonly T[], work: (item: T) => unknown): readonly number[] {
  return items.map((item) => {
    const from = performance.now();
    work(item);
    return performance.now() - from;
  });
}

export function spreadOf(ms: readonly number[]): Spread {
  const histogram = createHistogram();
  // In nanoseconds; a histogram holds nothing below one.
  for (const one of ms) histogram.record(Math.max(1, Math.round(one * 1e6)));
  const at = (percentile: number) => histogram.percentile(percentile) / 1e6;
  return { p50: at(50), p99: at(99), max: histogram.max / 1e6 };
}

export function medianSpread(spreads: readonly Spread[]): Spread {
  const of = (part: keyof Spread) => median(spreads.map((spread) => spread[part]));
  return { p50: of("p50"), p99: of("p99"), max: of("max") };
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
