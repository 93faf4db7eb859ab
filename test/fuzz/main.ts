/**
 * Hostile inputs by the hundred thousand, with a clock: `npm run test:fuzz [inputs] [seed]`. Prints how many came in
 * where and how long they took, in CPU milliseconds; fails when a demand is not met or an input takes longer than
 * 50 ms, which is measured three more times before it counts. Then every derivation and check is given the longest
 * texts of one thing over and over, and half of them, so that what grows faster than its input stands out.
 */

import type { EntryPoint, Input } from "./entry-point.ts";
import { ENTRY_POINTS, inputsAt } from "./entry-points.ts";
import { findGrowth } from "./grow.ts";

const MOST_MS = 50;
const MOST_SHOWN = 3;
const RE_RUNS = 3;
const MOST_LISTED = 10;

const [inputs = "100000", seed = "6"] = process.argv.slice(2);
const failures: string[] = [];
let inAll = 0;

print(
  ["entry point", "inputs", "p50 ms", "p99 ms", "max ms", "limit"],
  Array.from({ length: 6 }, () => "---"),
);

for (const entry of ENTRY_POINTS) {
  const count = inputsAt(entry, Number(inputs));
  const { times, failed } = await runAll(entry, count);
  inAll += times.length;
  failures.push(...failed);
  for (const failure of failed) process.stderr.write(`${failure}\n`);
  const sorted = times.toSorted((one, other) => one - other);
  const at = (part: number) =>
    (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0).toFixed(1);
  print([
    entry.name,
    String(times.length),
    at(0.5),
    at(0.99),
    at(1),
    entry.untimed ? "not limited" : `${MOST_MS}`,
  ]);
}

const { worst, tooSlow } = findGrowth();
print(["what", "of 60,000 characters", "half ms", "whole ms"], ["---", "---", "---", "---"]);
for (const { what, where, half, whole } of worst.slice(0, MOST_LISTED))
  print([what, where, half.toFixed(0), whole.toFixed(0)]);
failures.push(...tooSlow.map(({ what, where, whole }) => `${what}: ${whole.toFixed(0)} ms after ${where}`));

process.stdout.write(
  `\n${inAll} inputs, seed ${seed}: ${failures.length === 0 ? "all demands met" : `${failures.length} failed`}\n`,
);
process.exitCode = failures.length === 0 ? 0 : 1;

async function runAll(entry: EntryPoint, count: number) {
  const times: number[] = [];
  const failed: string[] = [];
  for (const input of entry.inputs(count, Number(seed))) {
    try {
      const first = await cpuMs(input);
      const isSlow = entry.untimed !== true && first > MOST_MS;
      const ms = isSlow ? await again(input) : first;
      times.push(ms);
      if (isSlow && ms > MOST_MS && failed.length < MOST_SHOWN)
        failed.push(`${entry.name}: ${ms.toFixed(0)} ms after ${input.shown()}`);
    } catch (error) {
      times.push(0);
      const why = error instanceof Error ? (error.stack ?? error.message) : String(error);
      if (failed.length < MOST_SHOWN) failed.push(`${entry.name}: ${why}\nafter ${input.shown()}`);
    }
  }
  return { times, failed };
}

/** Median of some more runs: a collection of garbage or the first compilation is nobody's input. */
async function again(input: Input): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < RE_RUNS; run++) times.push(await cpuMs(input));
  return times.toSorted((one, other) => one - other)[Math.floor(RE_RUNS / 2)] ?? 0;
}

async function cpuMs({ run }: Input): Promise<number> {
  const before = process.cpuUsage();
  const verify = await run();
  const { user, system } = process.cpuUsage(before);
  verify();
  return (user + system) / 1000;
}

function print(...table: readonly (readonly string[])[]): void {
  for (const row of table) process.stdout.write(`| ${row.join(" | ")} |\n`);
}
