/** How well the checks do on the corpora, as tables; also written into the README. `npm run quality`. */
import { existsSync } from "node:fs";
import { cvSketchTable, measureCvSketches, missedBy } from "./cv-sketches.ts";
import { quality } from "./result.ts";

const sketches = measureCvSketches({
  stored: 100_000,
  unrelated: 10_000,
  pairs: 300,
  levels: [0.5, 0.6, 0.7, 0.8, 0.9],
});
const { markdown } = quality;
const missed = [...quality.missed, ...missedBy(sketches)];
const isPresent = existsSync(new URL("../../../shared/data", import.meta.url));
process.stdout.write(
  `${markdown}\n\n${cvSketchTable(sketches)}\n\ndata: ${isPresent ? "present, not measured here" : "not present"}\n`,
);
for (const bar of missed) process.stderr.write(`missed: ${bar}\n`);
await import("../../src/docs.ts");
process.exitCode = missed.length === 0 ? 0 : 1;
