import { readFileSync } from "node:fs";
import Sqlite from "better-sqlite3";
import { describe, expect, test } from "vitest";
import { REF } from "../../src/slack/refs.ts";
import { DatabaseRefused, openDatabase } from "../../src/storage/database.ts";
import { createStorage, openStorage } from "../../src/storage/index.ts";
import { openVault, type SealingSecrets } from "../../src/storage/sealing-keys.ts";
import {
  createVault,
  deriveKey,
  partsOf,
  SEALED_COLUMNS,
  type SealedColumn,
} from "../../src/storage/vault.ts";
import { openTestWorld, type TestWorld, TUESDAY } from "../support/open-world.ts";
import { fc } from "../support/properties.ts";
import { temporaryPath } from "./examples.ts";
import { createMarkers, type Markers, markedCase, markRows } from "./marked-case.ts";

const OLD = "the first key of these tests, long enough";
const NEW = "the second key of these tests, long enough";
const NOW = new Date(TUESDAY);

/** Columns that hold a marker in these tests, and why they are left plain. */
const LEFT_PLAIN = new Map([
  ["cv_files.file", "Slack's id of a file"],
  ["control_codes.code", "chance"],
  ["cases.screened_hits", "a digest"],
]);

function open(path: string, sealing: SealingSecrets = {}) {
  return openStorage({ path, linkKey: "a secret of the tests", sealing, now: NOW });
}

function filled(test: TestWorld, markers: Markers): number {
  const id = markedCase(test, markers);
  const { storage } = test;
  const root = REF.root(id);
  storage.outbox.show(
    { lane: root, channel: "C0VETTING", ref: root, text: markers.next(), blocks: [] },
    TUESDAY,
  );
  storage.inbox.receive({ key: "d1", kind: "any", payload: { note: markers.next() }, at: TUESDAY });
  return id;
}

function rows(path: string): ReadonlyMap<string, readonly string[]> {
  const db = new Sqlite(path, { readonly: true });
  const tables = db
    .prepare<[], string>("select name from sqlite_schema where type = 'table' and name not like 'sqlite_%'")
    .pluck()
    .all()
    .filter((name) => !/^(?:watchlist|case_names_)/.test(name));
  const values = new Map<string, string[]>();
  for (const table of tables)
    for (const row of db.prepare<[], Record<string, unknown>>(`select * from ${table}`).iterate())
      for (const [column, value] of Object.entries(row)) {
        const held = Buffer.isBuffer(value) ? value.toString("latin1") : String(value);
        values.set(`${table}.${column}`, [...(values.get(`${table}.${column}`) ?? []), held]);
      }
  db.close();
  return values;
}

function columnsWith(path: string, texts: readonly string[]): readonly string[] {
  const found = [...rows(path)].filter(([, held]) =>
    held.some((value) => texts.some((text) => value.toLowerCase().includes(text))),
  );
  return found.map(([column]) => column).filter((column) => !LEFT_PLAIN.has(column));
}

/** Which of the texts stand anywhere in the files, free pages and all. */
function bytesWith(path: string, texts: readonly string[]): readonly string[] {
  return [path, `${path}-wal`].flatMap((file) => {
    const bytes = readFileSync(file, { flag: "a+" }).toString("latin1").toLowerCase();
    return texts.filter((text) => bytes.includes(text));
  });
}

/** All that the stores say about a case. */
function said(storage: ReturnType<typeof open>, id: number): string {
  const { cases, history, lookUps, cvFiles, decisions, gates, interviews, inbox, outbox, control } = storage;
  const task = cases.find(id)?.tasks[0]?.id ?? 0;
  return JSON.stringify([
    ...[cases.find(id), cases.versions(id), cases.list({ limit: 9 }), history.of(id)],
    ...[decisions.proposalsOf(id), decisions.reopeningsOf(id), gates.ofCase(id), interviews.question(id)],
    ...[lookUps.ofCase(id), cvFiles.ofCase(id), control.ofTask(task)],
    ...[inbox.pending(), outbox.waiting(), history.firstBroken() ?? "the chain holds"],
  ]);
}

/** As when the process is killed: after that many values, what was not committed is gone. */
function cutOffAfter(path: string, sealing: SealingSecrets, values: number): void {
  const db = openDatabase(path);
  const vault = openVault(db, sealing, (work) => work());
  let left = values;
  const seal: typeof vault.seal = (...given) => {
    left -= 1;
    if (left < 0) throw new Error("cut off");
    return vault.seal(...given);
  };
  const { resealing } = createStorage(db, { linkKey: Buffer.alloc(32), vault: { ...vault, seal } });
  expect(() => resealing.reseal(2)).toThrow("cut off");
  db.close();
}

test("with a key, no byte of the database and its log holds a word of a candidate", () => {
  const path = temporaryPath();
  const markers = createMarkers();
  const world = openTestWorld({ path, sealing: { key: OLD } });
  const id = filled(world, markers);
  expect(columnsWith(path, markers.all)).toEqual([]);
  expect(bytesWith(path, markers.all)).toEqual([]);
  const { storage } = world;
  const read = JSON.stringify([storage.cases.find(id), storage.history.of(id), storage.inbox.pending()]);
  expect(markers.all.filter((text) => read.toLowerCase().includes(text)).length).toBeGreaterThan(50);
  expect(storage.history.firstBroken()).toBeUndefined();
  expect(storage.trackRecord.all().size).toBeGreaterThan(0);
  expect(storage.trackRecord.all()).toEqual(storage.trackRecord.recount());
});

describe("changing keys", () => {
  const changes: readonly (readonly [string, SealingSecrets, SealingSecrets, string | undefined])[] = [
    ["from plain to sealed", {}, { key: NEW }, NEW],
    ["from an old key to a new one", { key: OLD }, { key: NEW, oldKey: OLD }, NEW],
    ["from sealed to plain", { key: OLD }, { oldKey: OLD }, undefined],
  ];

  test.each(changes)("%s says the same before, cut off anywhere, and after", (_, before, both, after) => {
    const path = temporaryPath();
    const markers = createMarkers();
    const world = openTestWorld({ path, sealing: before });
    const id = filled(world, markers);
    const saidBefore = said(world.storage, id);
    world.storage.close();

    for (const values of [0, 1, 3, 8, 13]) {
      cutOffAfter(path, both, values);
      const between = open(path, both);
      expect(said(between, id)).toBe(saidBefore);
      between.close();
    }

    const storage = open(path, both);
    expect(storage.resealing.reseal(3)).toBeGreaterThan(0);
    expect(storage.resealing.reseal()).toBe(0);
    storage.erasure.rewrite();
    expect(storage.erasure.checkpoint()).toBe(true);
    storage.resealing.forgetOldKeys(after);
    storage.close();

    const ended = open(path, after === undefined ? {} : { key: after });
    expect(said(ended, id)).toBe(saidBefore);
    const words = ended.cases.find(id)?.submission.name.split(" ") ?? [];
    for (const word of words) expect(ended.caseLists.named(word.slice(0, 3), 5)[0]?.id).toBe(id);
    expect(ended.caseLists.named("nobody", 5)).toEqual([]);
    ended.close();
    if (after === undefined) expect(columnsWith(path, markers.all)).toContain("submissions.body");
    else expect(bytesWith(path, markers.all)).toEqual([]);
  });

  test("seals what stands in any column, also what only the bot outside writes", () => {
    const path = temporaryPath();
    const markers = createMarkers();
    const world = openTestWorld({ path });
    const id = filled(world, markers);
    world.storage.close();
    markRows(path, id, markers);
    expect(columnsWith(path, markers.all).toSorted()).toEqual(
      expect.arrayContaining(Object.keys(SEALED_COLUMNS)),
    );
    const storage = open(path, { key: NEW });
    storage.resealing.reseal();
    storage.erasure.rewrite();
    storage.erasure.checkpoint();
    storage.close();
    expect(columnsWith(path, markers.all)).toEqual([]);
    const leftPlain = [...LEFT_PLAIN.keys()].flatMap((column) => rows(path).get(column) ?? []).join(" ");
    expect(bytesWith(path, markers.all).filter((text) => !leftPlain.includes(text))).toEqual([]);
  });

  test("every column that is sealed is one of the database's, bound to a column of its own row", () => {
    const path = temporaryPath();
    open(path).close();
    const db = new Sqlite(path, { readonly: true });
    for (const place of Object.keys(SEALED_COLUMNS) as SealedColumn[]) {
      const { table, column, row } = partsOf(place);
      const columns = db.prepare("select name from pragma_table_info(?)").pluck().all(table);
      expect(columns, place).toContain(column);
      if (row !== "") expect(columns, place).toContain(row);
    }
    db.close();
  });
});

describe("a database that holds sealed values", () => {
  test.each<readonly [string, SealingSecrets, RegExp]>([
    ["no key", {}, /holds sealed values, and no key is given; wanted: .*ENCRYPTION_KEY/],
    ["another key", { key: NEW }, /sealed with another key.*OLD_ENCRYPTION_KEY.*rotate-key/],
  ])("refuses to open with %s, and says what is wanted", (_, given, message) => {
    const path = temporaryPath();
    open(path, { key: OLD }).close();
    expect(() => open(path, given)).toThrow(DatabaseRefused);
    expect(() => open(path, given)).toThrow(message);
    expect(() => open(path, given)).not.toThrow(new RegExp(`${OLD}|${NEW}`));
    open(path, { key: OLD }).close();
  });

  test("refuses to open with the new key alone while a change has begun", () => {
    const path = temporaryPath();
    open(path, { key: OLD }).close();
    open(path, { key: NEW, oldKey: OLD }).close();
    expect(() => open(path, { key: NEW })).toThrow(/both keys are wanted/);
  });

  test("gets no first key behind the back of a bot that works with it", () => {
    const path = temporaryPath();
    const bot = openStorage({ path, now: NOW, bot: "process 1 on this-host" });
    expect(() => open(path, { key: NEW })).toThrow(/a bot works with it.*ENCRYPTION_KEY/);
    bot.close();
    open(path, { key: NEW }).close();
  });

  test("keeps neither key nor anything that opens a value", () => {
    const path = temporaryPath();
    open(path, { key: OLD }).close();
    const { seals, hashes } = deriveKey(OLD, saltOf(path));
    const bytes = Buffer.concat([readFileSync(path), readFileSync(`${path}-wal`, { flag: "a+" })]);
    for (const secret of [Buffer.from(OLD), seals, hashes]) expect(bytes.includes(secret)).toBe(false);
  });
});

describe("a sealed value", () => {
  const key = deriveKey(OLD, Buffer.alloc(16, 1));
  const vault = createVault(key, [key]);
  const plain = createVault(undefined, []);

  test("is opened as it was, whatever it is, with a key and without one", () => {
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.string().map((rest) => `sealed:${rest}`),
      fc.string().map((rest) => `sealed:plain:${rest}`),
      fc.constant(`sealed:${key.id}:AAAA`),
    );
    fc.assert(
      fc.property(text, fc.nat(), (given, row) => {
        for (const one of [vault, plain]) {
          const kept = one.seal("cases.name", row, given);
          expect(one.unseal("cases.name", row, kept)).toBe(given);
          expect(one.isCurrent(kept)).toBe(true);
        }
        // What was kept before there was a key.
        expect(vault.unseal("cases.name", row, plain.seal("cases.name", row, given))).toBe(given);
      }),
    );
  });

  test("is another one every time, but where the same words have to be found again", () => {
    const twice = (place: SealedColumn) => new Set([1, 2].map(() => vault.seal(place, 1, "Jane"))).size;
    expect(twice("cases.name")).toBe(2);
    expect(twice("look_ups.about")).toBe(1);
    expect(vault.seal("look_ups.about", "", "Jane")).not.toBe(vault.seal("look_ups.about", "", "June"));
  });

  test.each<readonly [string, SealedColumn, number, (kept: string) => string]>([
    ["moved to another case", "cases.name", 2, (kept) => kept],
    ["moved to another column", "cases.role", 1, (kept) => kept],
    ["altered at its end", "cases.name", 1, (kept) => `${kept.slice(0, -4)}AAAA`],
    ["altered at its beginning", "cases.name", 1, (kept) => kept.replace(/:(?=[^:]*$)..../, ":BBBB")],
    ["cut short", "cases.name", 1, (kept) => kept.slice(0, 20)],
  ])("that was %s is not opened, and not quoted", (_, place, row, change) => {
    const kept = change(vault.seal("cases.name", 1, "Jane Doe of Bonn"));
    const opening = () => vault.unseal(place, row, kept);
    expect(opening).toThrow(/altered, or belongs to another row/);
    expect(opening).not.toThrow(new RegExp(`Jane|${kept.slice(-8, -4).replace(/[^A-Za-z0-9]/g, ".")}`));
  });

  test("a search finds words by how they begin as it does without a key, and their hashes need it", () => {
    const other = createVault(deriveKey(NEW, Buffer.alloc(16, 1)), []);
    expect(vault.indexed("jane doe")).not.toMatch(/jane|doe/);
    expect(vault.indexed("jane")).not.toBe(other.indexed("jane"));
    expect(vault.indexed("jane").split(" ")).toHaveLength(4);
    expect(plain.indexed("jane doe")).toBe("jane doe");
  });
});

function saltOf(path: string): Buffer {
  const db = new Sqlite(path, { readonly: true });
  const salt = db.prepare<[], Buffer>("select salt from sealing_keys").pluck().get();
  db.close();
  if (salt === undefined) throw new Error("there is no key");
  return salt;
}
