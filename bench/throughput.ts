import { spawn } from "node:child_process";
import { once } from "node:events";
import { createWriteStream, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Submission } from "../src/domain/submission.ts";
import { residentMegabytes } from "./bot-process.ts";
import { person } from "./people.ts";
import { atMost, type Measure, type Row, show } from "./row.ts";

const COMMAND = fileURLToPath(new URL("../src/bonafide.js", import.meta.url));
const LINES = 100_000;
const LINES_IN_QUICK = 2500;
/** Memory is looked at so often. */
const LOOK_EVERY_MS = 250;

/** `bonafide vet` as a process of its own over JSON Lines, one core; links are kept from the first line to the last. */
export const throughput: Measure = async ({ isQuick }) => {
  const lines = isQuick ? LINES_IN_QUICK : LINES;
  const folder = mkdtempSync(join(tmpdir(), "bonafide-bench-"));
  try {
    const file = join(folder, "people.jsonl");
    await write(file, lines);
    const readMs = readOnly(file);
    const { seconds, resident } = await vet(folder, file);
    // The first tenth fills caches; after that it must not grow with the number of lines.
    const early = Math.max(...resident.slice(0, Math.ceil(resident.length / 4)));
    const last = Math.max(...resident.slice(-Math.ceil(resident.length / 4)));
    const row: Row = {
      about: `\`bonafide vet\` of ${lines.toLocaleString("en")} JSON Lines, CVs of 300 to 900 words`,
      measured: `${show(lines / seconds)} a second, ${show((1000 * seconds) / lines)} ms each; resident ${show(early)} MB in the first quarter, ${show(last)} MB in the last`,
      beside: `reading and validating the lines alone: ${show(readMs / lines)} ms each`,
      targets: [atMost("resident memory, last quarter to first", last / early, 1.25)],
    };
    return [row];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

async function write(file: string, lines: number): Promise<void> {
  const stream = createWriteStream(file);
  for (let at = 0; at < lines; at++)
    if (!stream.write(`${JSON.stringify(person(at))}\n`)) await once(stream, "drain");
  stream.end();
  await once(stream, "finish");
}

function readOnly(file: string): number {
  const from = performance.now();
  for (const line of readFileSync(file, "utf8").split("\n"))
    if (line !== "") Submission.parse(JSON.parse(line));
  return performance.now() - from;
}

async function vet(
  folder: string,
  file: string,
): Promise<{ readonly seconds: number; readonly resident: readonly number[] }> {
  const from = performance.now();
  const child = spawn(process.execPath, [COMMAND, "vet", "--json", file], {
    cwd: folder,
    env: { PATH: process.env["PATH"] ?? "", LINK_KEY: "a secret of the benchmark" },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const resident: number[] = [];
  const looking = setInterval(() => {
    const megabytes = residentMegabytes(child.pid);
    if (megabytes !== undefined) resident.push(megabytes);
  }, LOOK_EVERY_MS);
  const [code] = await once(child, "exit");
  clearInterval(looking);
  if (code !== 0) throw new Error(`bonafide vet ended with code ${code}`);
  return { seconds: (performance.now() - from) / 1000, resident };
}
