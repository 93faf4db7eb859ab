import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { openStorage } from "../../src/storage/index.ts";
import { importList } from "../../src/workflows/import-list.ts";
import { listedPerson, recordsOf } from "../support/list-entry.ts";
import { bonafide, folderWith } from "../support/run-command.ts";

const NOW = ["--now", "2026-03-03T09:00:00Z"];
const OURS = `email,handle,name,note
jane.doe@example.com,,,seen in 2025
,silver_dev,,
,,Grace Silver,
`;
const JANE = JSON.stringify({ name: "Jane Doe", emails: ["jane.doe@example.com"] });

function world(files: Readonly<Record<string, string>> = {}) {
  const folder = folderWith({ "ours.csv": OURS, "jane.json": JANE, ...files });
  const at = (name: string) => join(folder, name);
  const db = ["--db", at("b.db"), ...NOW];
  const importing = (file: string, ...more: readonly string[]) =>
    bonafide(["import", "--format", "csv", at(file), "--list", "Ours", ...db, ...more], { cwd: folder });
  return { folder, at, db, importing };
}

describe.concurrent("import", { timeout: 60_000 }, () => {
  test("says what it did, and the second time that nothing was new", async () => {
    const { importing } = world();
    const first = await importing("ours.csv");
    expect(first).toEqual({
      code: 0,
      out: [
        "Ours: 3 entries, version 1 (Team)",
        "added 3, changed 0, removed 0, unchanged 0, skipped 0",
        "open cases: 0 compared, 0 with something new",
      ],
      err: [],
    });
    const second = await importing("ours.csv");
    expect(second.out.slice(0, 2)).toEqual([
      "Ours: 3 entries, version 1 (Team)",
      "added 0, changed 0, removed 0, unchanged 3, skipped 0",
    ]);
  });

  test("compares the cases of the database, and a later candidate too", async () => {
    const { at, db, importing } = world();
    await bonafide(["vet", at("jane.json"), ...db]);
    expect((await importing("ours.csv")).out.at(-1)).toBe("open cases: 1 compared, 1 with something new");
    const shown = await bonafide(["case", "V-1", ...db]);
    expect(shown.out.join("\n")).toContain("[identifier-on-a-watchlist]");
    expect(shown.out.join("\n")).toContain('screened-again  {"lists":[{"name":"Ours","version":1}]}');
    const later = await bonafide(["vet", at("jane.json"), ...db]);
    expect(later.out.join("\n")).toContain("(Ours, Team, imported 3 Mar 2026)");
  });

  test("prints the same as JSON, what was skipped with it", async () => {
    const { importing } = world({ "bad.csv": "ip,handle\n8.8.8.8,silver_dev\nnowhere,gold_dev7\n" });
    const { code, out } = await importing("bad.csv", "--json");
    expect(code).toBe(0);
    expect(JSON.parse(out.join(""))).toMatchObject({
      list: { name: "Ours", publisher: "Team", entries: 2, version: 1, sanctions: false },
      added: 2,
      skipped: { count: 1, first: [{ where: expect.stringContaining("3"), why: expect.any(String) }] },
      cases: { screened: 0, changed: 0 },
    });
  });

  test("leaves comparing to the bot where there is one, because it tells people", async () => {
    const { at, folder } = world();
    const environment = {
      SLACK_BOT_TOKEN: "xoxb-1",
      SLACK_APP_TOKEN: "xapp-1",
      VETTING_CHANNEL: "C0VETTING",
      DATABASE_PATH: at("b.db"),
    };
    const args = ["import", "--format", "csv", at("ours.csv"), "--list", "Ours", ...NOW];
    const { code, out } = await bonafide(args, { cwd: folder, environment });
    expect(code).toBe(0);
    expect(out.at(-1)).toBe("open cases: the running bot compares them with the list within a minute");
  });

  test.each<readonly [string, readonly string[], RegExp]>([
    ["no format", ["ours.csv", "--list", "Ours"], /--format is missing; wanted: one of ofac-sdn,/],
    ["no list", ["ours.csv", "--format", "csv"], /--list is missing/],
    ["two files", ["a", "b", "--format", "csv", "--list", "Ours"], /2 files were named; wanted: one/],
    ["a file that is not there", ["no.csv", "--format", "csv", "--list", "Ours"], /no\.csv/],
    ["a file of another format", ["ours.csv", "--format", "un-xml", "--list", "Ours"], /ours\.csv/],
    ["an unknown column", ["wrong.csv", "--format", "csv", "--list", "Ours"], /birthday/],
  ])("refuses %s with code 2 and a line that says what is wanted", async (_, args, message) => {
    const { folder, db } = world({ "wrong.csv": "name,birthday\nJane,1990\n" });
    const { code, out, err } = await bonafide(["import", ...args, ...db], { cwd: folder });
    expect({ code, out }).toEqual({ code: 2, out: [] });
    expect(err.join("\n")).toMatch(message);
  });

  test("keeps the list when the next file is refused", async () => {
    const { at, importing } = world({ "wrong.csv": "name,birthday\nJane,1990\n" });
    await importing("ours.csv");
    expect((await importing("wrong.csv")).code).toBe(2);
    const storage = openStorage({ path: at("b.db"), linkKey: "k".repeat(32), now: new Date() });
    expect(storage.watchlists.lists()).toMatchObject([{ name: "Ours", entries: 3, version: 1 }]);
    storage.close();
  });
});

describe.concurrent("an import whose process is killed", { timeout: 60_000 }, () => {
  const SCRIPT = fileURLToPath(new URL("../support/import-until-killed.ts", import.meta.url));
  const OLD = { name: "Ours", publisher: "Team", sanctions: false };
  const firstIssue = () => recordsOf(...[1, 2, 3].map((at) => listedPerson(`p${at}`, `Grace Silver ${at}`)));

  async function killedAt(point: string) {
    const path = join(folderWith(), "b.db");
    const storage = openStorage({ path, linkKey: "k".repeat(32), now: new Date("2026-03-03T09:00:00Z") });
    await importList(storage, { ...OLD, records: firstIssue() }, "2026-03-03T09:00:00.000Z");
    const child = spawn(process.execPath, [SCRIPT, path, point], { stdio: ["ignore", "pipe", "inherit"] });
    const said: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => said.push(chunk));
    const [, signal] = (await once(child, "close")) as [number | null, NodeJS.Signals | null];
    const names = storage.watchlists.names(0, 1000).map(({ name }) => name);
    const lists = storage.watchlists.lists();
    storage.close();
    return { signal, names, lists, said: Buffer.concat(said).toString() };
  }

  test.each([
    "reading",
    "delete from watchlist_entries",
    "update watchlist_entries",
    "insert into watchlist_entries",
    "insert into watchlist_names",
    "update watchlist_state",
    "update watchlists",
    "COMMIT",
  ])("at “%s” leaves the old list as it was", async (point) => {
    expect(await killedAt(point)).toMatchObject({
      signal: "SIGKILL",
      said: "",
      names: ["Grace Silver 1", "Grace Silver 2", "Grace Silver 3"],
      lists: [{ ...OLD, entries: 3, version: 1 }],
    });
  });

  test("nowhere brings the new one", async () => {
    const { signal, names, lists, said } = await killedAt("never");
    expect({ signal, said }).toEqual({ signal: null, said: "imported\n" });
    expect(names).toHaveLength(600);
    expect(lists).toMatchObject([{ ...OLD, entries: 600, version: 2 }]);
  });
});
