/**
 * `npm run bench`: every target of speed beside its reference, in one run. `--quick` measures at a hundred thousand in
 * place of a million; `--only NAME` measures one. Ends with 1 and the names of what is missed.
 */
import { fork } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { machine } from "./machine.ts";
import { MEASURES } from "./measures.ts";
import type { Row, Size } from "./row.ts";
import { tableOf, writeReadme } from "./table.ts";

const { values } = parseArgs({
  options: { quick: { type: "boolean", default: false }, only: { type: "string" } },
});
const size: Size = {
  cases: values.quick ? 100_000 : 1_000_000,
  listed: values.quick ? 100_000 : 1_000_000,
  isQuick: values.quick,
};
const names = Object.keys(MEASURES).filter((name) => values.only === undefined || name === values.only);
if (names.length === 0) {
  console.error(`There is no measurement ${values.only}; there are ${Object.keys(MEASURES).join(", ")}.`);
  process.exit(2);
}

const rows: Row[] = [];
for (const name of names) {
  const from = performance.now();
  const found = await measured(name);
  rows.push(...found);
  console.log(`${tableOf(found)}\n(${name}: ${((performance.now() - from) / 1000).toFixed(0)} s)\n`);
}

const at = new Date().toISOString();
const results = { at, machine: machine(), size, rows };
writeFileSync(new URL("results.json", import.meta.url), `${JSON.stringify(results, undefined, 2)}\n`);
if (values.only === undefined && !values.quick) writeReadme(results);
const missed = rows.flatMap(({ about, targets }) =>
  targets.filter(({ holds }) => !holds).map((target) => ({ about, target })),
);
for (const { about, target } of missed)
  console.log(`missed: ${about}: ${target.wanted}, reached ${target.reached}`);
console.log(missed.length === 0 ? "All targets are met." : `${missed.length} targets are missed.`);
process.exitCode = missed.length === 0 ? 0 : 1;

/** In a process of its own, so that no measurement pays for the memory of the one before. */
async function measured(name: string): Promise<readonly Row[]> {
  const child = fork(new URL("one.ts", import.meta.url), [name, JSON.stringify(size)], {
    execArgv: ["--expose-gc"],
  });
  const found: Row[] = [];
  child.on("message", (sent) => found.push(...(sent as readonly Row[])));
  const [code] = await once(child, "exit");
  if (code !== 0 || found.length === 0) throw new Error(`the measurement ${name} ended with code ${code}`);
  return found;
}
