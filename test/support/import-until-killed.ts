/*
 * A process of its own that imports a second issue of a list and kills itself, as a power cut would, at a given
 * point: "reading", or the beginning of the statement that the transaction has come to.
 */
import { once } from "node:events";
import Sqlite from "better-sqlite3";
import { createStorage } from "../../src/storage/index.ts";
import { importList } from "../../src/workflows/import-list.ts";
import { listedPerson, recordsOf } from "./list-entry.ts";

const [path = "", point = ""] = process.argv.slice(2);

async function* secondIssue() {
  for (let at = 0; at < 600; at += 1) yield* recordsOf(listedPerson(`p${at}`, `Grace Goldstein ${at}`));
  if (point === "reading") await die();
}

const db = new Sqlite(path, {
  verbose: (sql) => {
    if (point !== "reading" && String(sql).startsWith(point)) process.kill(process.pid, "SIGKILL");
  },
});
db.pragma("foreign_keys = on");
const storage = createStorage(db, { linkKey: Buffer.alloc(32) });
await importList(
  storage,
  { name: "Ours", publisher: "Team", sanctions: false, records: secondIssue() },
  "2026-03-04T09:00:00.000Z",
);
process.stdout.write("imported\n");

async function die(): Promise<void> {
  process.kill(process.pid, "SIGKILL");
  await once(process, "never");
}
