/** One measurement, for `main.ts`. */
import { MEASURES } from "./measures.ts";
import type { Size } from "./row.ts";

const [name = "", size = "{}"] = process.argv.slice(2);
const measure = MEASURES[name];
if (measure === undefined) throw new Error(`there is no measurement ${name}`);
const rows = await measure(JSON.parse(size) as Size);
process.send?.(rows, () => process.exit(0));
