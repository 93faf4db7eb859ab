/** How well the checks do on the corpora, as tables; also written into the README. `npm run quality`. */
import { existsSync } from "node:fs";
import { quality } from "./result.ts";

const { markdown, missed } = quality;
const isPresent = existsSync(new URL("../../../shared/data", import.meta.url));
process.stdout.write(`${markdown}\n\ndata: ${isPresent ? "present, not measured here" : "not present"}\n`);
for (const bar of missed) process.stderr.write(`missed: ${bar}\n`);
await import("../../src/docs.ts");
process.exitCode = missed.length === 0 ? 0 : 1;
