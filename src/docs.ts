/** Writes what is made from the code: `.env.example` and the tables in the README. `npm run docs`. */
import { readFileSync, writeFileSync } from "node:fs";
import { quality } from "../test/quality/result.ts";
import { environmentExample, withGenerated } from "./docs/generate.ts";

const root = new URL("../", import.meta.url);
const readme = new URL("README.md", root);

writeFileSync(new URL(".env.example", root), environmentExample());
writeFileSync(readme, withGenerated(readFileSync(readme, "utf8"), { quality: quality.markdown }));
