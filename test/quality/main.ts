/** How well the checks do on the corpora, as tables; also written into the README. `npm run quality`. */
import { existsSync } from "node:fs";
import { cvSketchTable, measureCvSketches, missedBy } from "./cv-sketches.ts";
import { measureNames, missedByNames, nameTable } from "./names.ts";
import { quality } from "./result.ts";

const sketches = measureCvSketches({
  stored: 100_000,
  unrelated: 10_000,
  pairs: 300,
  levels: [0.5, 0.6, 0.7, 0.8, 0.9],
});
const { markdown } = quality;
const data = new URL("../../../shared/data/", import.meta.url);
const names = existsSync(data) ? await measureNames(data) : undefined;
const missed = [
  ...quality.missed,
  ...missedBy(sketches),
  ...(names === undefined ? [] : missedByNames(names)),
];
const named = names === undefined ? "data: not present" : nameTable(names);
process.stdout.write(`${markdown}\n\n${cvSketchTable(sketches)}\n\n${named}\n`);
for (const bar of missed) process.stderr.write(`missed: ${bar}\n`);
await import("../../src/docs.ts");
process.exitCode = missed.length === 0 ? 0 : 1;
