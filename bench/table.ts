import { readFileSync, writeFileSync } from "node:fs";
import { table } from "../test/support/table.ts";
import { type Row, show, type Target } from "./row.ts";

const README = new URL("README.md", import.meta.url);
const BEGIN = "<!-- results: written by npm run bench -->";
const END = "<!-- end of results -->";

export function tableOf(rows: readonly Row[]): string {
  return table(
    ["what", "measured", "beside it, in the same run", "target", "met"],
    rows.map(({ about, measured, beside, targets }) => [
      about,
      measured,
      beside,
      targets.map(({ wanted }) => wanted).join("; ") || "–",
      targets.map(met).join("; ") || "–",
    ]),
  );
}

function met({ holds, reached, because }: Target): string {
  if (holds) return "yes";
  return because === undefined ? `no: ${show(reached)}` : `no: ${show(reached)}, because ${because}`;
}

export function writeReadme(results: {
  readonly at: string;
  readonly machine: string;
  readonly rows: readonly Row[];
}): void {
  const text = readFileSync(README, "utf8");
  const [before, rest] = text.split(BEGIN);
  const after = rest?.split(END)[1];
  if (before === undefined || after === undefined)
    throw new Error(`bench/README.md has no place between “${BEGIN}” and “${END}”`);
  const shown = `${results.at.slice(0, 10)}, ${results.machine}\n\n${tableOf(results.rows)}`;
  writeFileSync(README, `${before}${BEGIN}\n\n${shown}\n\n${END}${after}`);
}
