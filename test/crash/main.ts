/* `npm run test:crash -- [--runs 500] [--seed 1] [--jobs 2] [--only WORDS] [--mistake NAME] [--keep]` */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { MISTAKES } from "./changed-source.ts";
import { crash } from "./crash.ts";
import { table } from "./table.ts";

const { values } = parseArgs({
  options: {
    runs: { type: "string", default: "500" },
    seed: { type: "string", default: String(Date.now() % 1_000_000) },
    jobs: { type: "string", default: "2" },
    only: { type: "string", default: "" },
    mistake: { type: "string" },
    keep: { type: "boolean", default: false },
  },
});

const folder = mkdtempSync(join(tmpdir(), "bonafide-crash-"));
const seed = whole("seed", values.seed);
const wanted = { runs: whole("runs", values.runs), seed, jobs: whole("jobs", values.jobs) };
if (values.mistake !== undefined && MISTAKES[values.mistake] === undefined)
  throw new Error(`--mistake is one of: ${Object.keys(MISTAKES).join(", ")}`);
console.log(`Seed ${seed}; everything that is said goes to ${folder}`);
const began = performance.now();
const { played } = await crash({
  ...wanted,
  folder,
  only: values.only,
  mistake: values.mistake,
  heard({ scenario, problems }) {
    if (problems.length > 0) console.log(`✗ ${scenario}\n    ${problems.join("\n    ")}`);
  },
});
console.log(table(played));
const failed = played.filter(({ problems }) => problems.length > 0).length;
const minutes = Math.round((performance.now() - began) / 6000) / 10;
console.log(`${played.length - failed} of ${played.length} held, in ${minutes} minutes, with seed ${seed}.`);
if (failed === 0 && !values.keep) rmSync(folder, { recursive: true, force: true });
process.exitCode = failed === 0 ? 0 : 1;

function whole(name: string, text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1)
    throw new Error(`--${name} is ${text}; wanted: a whole number above 0`);
  return value;
}
