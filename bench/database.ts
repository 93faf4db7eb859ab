/** Databases with very many earlier candidates. They take minutes to write and are kept from run to run. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createReadStream, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import Sqlite from "better-sqlite3";
import type { ListEntry } from "../src/domain/watchlist.ts";
import { createStorage } from "../src/storage/index.ts";
import { migrate } from "../src/storage/migrate.ts";
import { LINK_KEY, NOW } from "./frame.ts";
import { listedName } from "./people.ts";

const FOLDER = fileURLToPath(new URL("data/", import.meta.url));
const WRITER = fileURLToPath(new URL("earlier-cases.ts", import.meta.url));
/** Goes up when the candidates are invented differently. */
const GENERATION = 1;
const IN_ONE_BATCH = 1000;
/** What a trigger writes is not copied, or it would stand there twice. */
const TABLES = ["cases", "tasks", "identifiers", "cv_sketches", "cv_bands"];
/** Nothing points to their numbers, which begin at 1 in every part. */
const NUMBERED_ANEW = ["submissions", "assessments", "task_answers"];
const COLUMNS = "select group_concat('\"' || name || '\"') from pragma_table_info(?) where name <> 'id'";

/** The file with that many earlier cases and listed names; written first when it is not there. */
export async function databaseWith(cases: number, listed: number): Promise<string> {
  const path = join(FOLDER, `${cases}-cases-${listed}-listed-${GENERATION}.db`);
  if (existsSync(path)) return await readThrough(path);
  mkdirSync(FOLDER, { recursive: true });
  const unfinished = `${path}.unfinished`;
  for (const suffix of ["", "-wal", "-shm"]) rmSync(`${unfinished}${suffix}`, { force: true });
  const parts = await writeParts(unfinished, cases);
  putTogether(unfinished, parts, listed);
  writeFileSync(`${path}.key`, `${LINK_KEY.toString("hex")}\n`, { mode: 0o600 });
  renameSync(unfinished, path);
  return await readThrough(path);
}

/**
 * Of a bot that has run for a while, the system keeps the file in memory; the first look at each page takes a disk.
 * Twice, because the system gives up first what was asked for once: a look-up of CVs took 0.34 ms after one reading,
 * 0.22 ms after two.
 */
async function readThrough(path: string): Promise<string> {
  for (const _ of ["from the disk", "from memory"])
    for await (const _part of createReadStream(path, { highWaterMark: 2 ** 20 }));
  return path;
}

async function writeParts(path: string, cases: number): Promise<readonly string[]> {
  const count = Math.min(availableParallelism(), Math.ceil(cases / 1000));
  const bound = (part: number) => Math.floor((cases * part) / count);
  const parts = Array.from({ length: count }, (_, part) => ({
    file: `${path}-${part}`,
    from: bound(part),
    to: bound(part + 1),
  }));
  await Promise.all(
    parts.map(async ({ file, from, to }) => {
      rmSync(file, { force: true });
      const given = [WRITER, file, String(from), String(to), String(cases)];
      const [code] = await once(spawn(process.execPath, given, { stdio: "inherit" }), "exit");
      if (code !== 0) throw new Error(`writing the cases from ${from} to ${to} ended with code ${code}`);
    }),
  );
  return parts.map(({ file }) => file);
}

function putTogether(path: string, parts: readonly string[], listed: number): void {
  const db = new Sqlite(path);
  db.pragma("journal_mode = off");
  db.pragma("synchronous = off");
  db.pragma("cache_size = -1500000");
  migrate(db, new Date(NOW));
  db.pragma("foreign_keys = off");
  for (const part of parts) {
    db.prepare("attach ? as part").run(part);
    for (const table of TABLES) db.exec(`insert into main.${table} select * from part.${table}`);
    for (const table of NUMBERED_ANEW) {
      const columns = db.prepare(COLUMNS).pluck().get(table);
      db.exec(`insert into main.${table} (${columns}) select ${columns} from part.${table}`);
    }
    db.exec("insert into main.case_names (rowid, words) select rowid, words from part.case_names");
    db.exec("detach part");
    rmSync(part);
  }
  const { watchlists } = createStorage(db, { linkKey: LINK_KEY });
  const staged = watchlists.stage("bench");
  for (let at = 0; at < listed; at += IN_ONE_BATCH)
    staged.add(Array.from({ length: Math.min(IN_ONE_BATCH, listed - at) }, (_, one) => entry(at + one)));
  if (listed > 0) staged.apply({ name: "bench", publisher: "Invented", sanctions: true, importedAt: NOW });
  else staged.discard();
  db.exec("update cases set screened_in = (select version from watchlist_state)");
  db.close();
}

function entry(at: number): ListEntry {
  const names = [{ name: listedName(at), quality: "primary" }] as const;
  return { key: String(at), kind: "person", names, indicators: [], programmes: [] };
}
