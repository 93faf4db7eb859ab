/** Writes what is made from the code: `.env.example`, the tables in the README, the list of licences and the example of a case file. `npm run docs`. */
import { readFileSync, writeFileSync } from "node:fs";
import { quality } from "../test/quality/result.ts";
import { exampleCaseFile } from "./docs/example-case.ts";
import { environmentExample, withGenerated } from "./docs/generate.ts";
import { licencesMarkdown, packagesOf } from "./docs/licences.ts";

const root = new URL("../", import.meta.url);
const readme = new URL("README.md", root);

writeFileSync(new URL(".env.example", root), environmentExample());
writeFileSync(readme, withGenerated(readFileSync(readme, "utf8"), { quality: quality.markdown }));
const lock: unknown = JSON.parse(readFileSync(new URL("package-lock.json", root), "utf8"));
writeFileSync(new URL("LICENCES.md", root), licencesMarkdown(packagesOf(lock)));
writeFileSync(new URL("examples/case-file.html", root), await exampleCaseFile());
