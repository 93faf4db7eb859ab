import { spawn } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { fileURLToPath } from "node:url";
import { parse } from "csv-parse/sync";
import { SaxesParser } from "saxes";
import { rescreen } from "../src/workflows/rescreen.ts";
import { databaseWith } from "./database.ts";
import { NOW } from "./frame.ts";
import { listedName } from "./people.ts";
import { atMost, type Measure, ms, type Row, show } from "./row.ts";
import { median, ROUNDS } from "./sampling.ts";
import { openWorld } from "./world.ts";

const COMMAND = fileURLToPath(new URL("../src/bonafide.js", import.meta.url));
const DATA = new URL("../../shared/data/lists/", import.meta.url);
const CASES = 10_000;
const CASES_IN_QUICK = 1000;
const LISTED = 100_000;
const NEW_ENTRIES = 200;
/** As many entries as the real lists had, where those are not there. */
const INVENTED_SDN = 9000;
const INVENTED_UN = 900;

/** Importing whole lists, and comparing open cases with a new one. */
export const lists: Measure = async ({ isQuick }) => {
  const folder = mkdtempSync(join(tmpdir(), "bonafide-bench-"));
  try {
    const isReal = existsSync(DATA);
    const sdn = isReal ? fileURLToPath(new URL("ofac-2021/sdn.csv", DATA)) : inventSdn(folder);
    const un = isReal ? fileURLToPath(new URL("un/UN_consolidated.xml", DATA)) : inventUn(folder);
    const of = isReal ? "the whole" : "an invented";
    return [
      await importing(folder, `${of} SDN list`, ["--format", "ofac-sdn", sdn], 2000, () =>
        parse(readFileSync(sdn), { relaxColumnCount: true, relaxQuotes: true }),
      ),
      await importing(folder, `${of} UN list`, ["--format", "un-xml", un], 1000, () =>
        new SaxesParser().write(readFileSync(un, "utf8")).close(),
      ),
      await screening(folder, isQuick ? CASES_IN_QUICK : CASES),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** The command as a process of its own, into an empty database each time. */
async function importing(
  folder: string,
  about: string,
  given: readonly string[],
  most: number,
  readAlone: () => unknown,
): Promise<Row> {
  const first: number[] = [];
  const again: number[] = [];
  const alone: number[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    const database = join(folder, `${given[1]}-${round}.db`);
    const run = () => command(["import", ...given, "--list", "bench", "--db", database], folder);
    const [one, two] = [await run(), await run()];
    const from = performance.now();
    readAlone();
    if (round === 0) continue;
    first.push(one);
    again.push(two);
    alone.push(performance.now() - from);
  }
  return {
    about: `import of ${about}, the whole command`,
    measured: `${ms(median(first))}; once more, unchanged: ${ms(median(again))}`,
    beside: `its parser alone over the file: ${ms(median(alone))}`,
    targets: [atMost("ms", median(first), most)],
  };
}

async function command(given: readonly string[], folder: string): Promise<number> {
  const from = performance.now();
  const environment = { PATH: process.env["PATH"] ?? "", LINK_KEY: "a secret of the benchmark" };
  const child = spawn(process.execPath, [COMMAND, ...given], {
    cwd: folder,
    env: environment,
    stdio: ["ignore", "ignore", "inherit"],
  });
  const [code] = await once(child, "exit");
  if (code !== 0) throw new Error(`bonafide ${given.join(" ")} ended with code ${code}`);
  return performance.now() - from;
}

async function screening(folder: string, cases: number): Promise<Row> {
  const path = join(folder, "screened.db");
  const source = await databaseWith(cases, LISTED);
  copyFileSync(source, path);
  copyFileSync(`${source}.key`, `${path}.key`);
  const { world, storage, watchlists, close } = await openWorld(path);
  storage.transaction(() => {
    for (let id = 1; id <= cases; id++) storage.cases.reopen(id);
  });
  const times: number[] = [];
  const blocks: number[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    addList(storage, round);
    await watchlists.ready();
    // A new one each time: it counts from where it was when it was last heard of.
    const delay = monitorEventLoopDelay({ resolution: 1 });
    delay.enable();
    const from = performance.now();
    const { screened } = await rescreen(world, watchlists, NOW);
    if (screened !== cases) throw new Error(`${screened} cases were compared, not ${cases}`);
    if (round > 0) times.push(performance.now() - from);
    delay.disable();
    blocks.push(delay.max / 1e6);
  }
  close();
  return {
    about: `comparing ${cases.toLocaleString("en")} open cases with a new list`,
    measured: `${show(median(times) / 1000)} s, ${ms(median(times) / cases)} a case; longest block ${ms(Math.max(...blocks))}`,
    beside: "–",
    targets: [],
  };
}

type Store = Awaited<ReturnType<typeof openWorld>>["storage"];

function addList({ watchlists }: Store, round: number): void {
  const staged = watchlists.stage(`new ${round}`);
  staged.add(
    Array.from({ length: NEW_ENTRIES }, (_, at) => ({
      key: String(at),
      kind: "person",
      names: [{ name: listedName(700_000 + round * NEW_ENTRIES + at), quality: "primary" }],
      indicators: [],
      programmes: [],
    })),
  );
  staged.apply({ name: `new ${round}`, publisher: "Invented", sanctions: false, importedAt: NOW });
}

function inventSdn(folder: string): string {
  const file = join(folder, "sdn.csv");
  const rows = Array.from({ length: INVENTED_SDN }, (_, at) => {
    const name = listedName(at).replaceAll('"', "");
    return `${at + 1},"${name}","individual","SDGT",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"DOB ${1940 + (at % 60)}."`;
  });
  writeFileSync(file, `${rows.join("\r\n")}\r\n`);
  return file;
}

function inventUn(folder: string): string {
  const file = join(folder, "un.xml");
  const entries = Array.from({ length: INVENTED_UN }, (_, at) => {
    const [first = "", ...rest] = listedName(at).split(" ");
    return `<INDIVIDUAL><DATAID>${at + 1}</DATAID><FIRST_NAME>${first}</FIRST_NAME><SECOND_NAME>${rest.join(" ")}</SECOND_NAME><UN_LIST_TYPE>Invented</UN_LIST_TYPE><REFERENCE_NUMBER>INV.${at}</REFERENCE_NUMBER></INDIVIDUAL>`;
  });
  const list = `<CONSOLIDATED_LIST dateGenerated="2026-03-01T00:00:00Z"><INDIVIDUALS>${entries.join("")}</INDIVIDUALS><ENTITIES></ENTITIES></CONSOLIDATED_LIST>`;
  writeFileSync(file, `<?xml version="1.0" encoding="UTF-8"?>${list}`);
  return file;
}
