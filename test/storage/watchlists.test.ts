import Sqlite from "better-sqlite3";
import { describe, expect, test } from "vitest";
import type { ListEntry } from "../../src/domain/watchlist.ts";
import { createStorage, type StorageWithBoxes } from "../../src/storage/index.ts";
import { migrate } from "../../src/storage/migrate.ts";
import type { ListChanges, NewWatchlist } from "../../src/workflows/watchlist-ports.ts";
import { listEntry, listedPerson, listedThing } from "../support/list-entry.ts";
import { hour, openAt, openCase, openTemporary, temporaryPath } from "./examples.ts";

const LIST: NewWatchlist = { name: "Ours", publisher: "Team", sanctions: false, importedAt: hour(0) };

function replace(
  { watchlists }: StorageWithBoxes,
  entries: readonly ListEntry[],
  over: Partial<NewWatchlist> = {},
): ListChanges {
  const list = { ...LIST, ...over };
  const staged = watchlists.stage(list.name);
  staged.add(entries);
  return staged.apply(list);
}

const A = listedThing("a", "email", "a@hopana.example");
const B = listedPerson("b", "Grace Silver", { programmes: ["X1"], note: "seen in 2025" });
const emailsOf = ({ watchlists }: StorageWithBoxes, email: string) =>
  watchlists.matches("email", email).map(({ list, entry, value }) => `${list.name} ${entry.key} ${value}`);

describe("an import", () => {
  test("that is the first makes the list", () => {
    const storage = openTemporary();
    expect(storage.watchlists.version()).toBe(0);
    const { list, ...counts } = replace(storage, [A, B]);
    expect(counts).toEqual({ added: 2, changed: 0, removed: 0, unchanged: 0 });
    expect(storage.watchlists.lists()).toEqual([{ ...LIST, entries: 2, version: 1 }]);
    expect(list).toEqual(storage.watchlists.lists()[0]);
    expect(storage.watchlists.version()).toBe(1);
    expect(emailsOf(storage, "a@hopana.example")).toEqual(["Ours a a@hopana.example"]);
  });

  test("of the same again changes nothing but when the list was last seen", () => {
    const storage = openTemporary();
    replace(storage, [A, B]);
    const again = replace(storage, [B, A], { importedAt: hour(24), publishedOn: "2026-02-03" });
    expect(again).toMatchObject({ added: 0, changed: 0, removed: 0, unchanged: 2 });
    expect(again.list).toMatchObject({ version: 1, importedAt: hour(24), publishedOn: "2026-02-03" });
    expect(storage.watchlists.version()).toBe(1);
    expect(storage.watchlists.names(0, 10).map(({ name }) => name)).toEqual(["Grace Silver"]);
  });

  test("adds, changes and removes what is different, and nothing else", () => {
    const storage = openTemporary();
    replace(storage, [A, B, listedThing("c", "email", "c@hopana.example")]);
    const before = storage.watchlists.names(0, 10)[0];
    const changes = replace(storage, [
      listedThing("a", "email", "new@hopana.example"),
      B,
      listedThing("d", "phone", "+4915123456789"),
    ]);
    expect(changes).toMatchObject({ added: 1, changed: 1, removed: 1, unchanged: 1 });
    expect(changes.list).toMatchObject({ entries: 3, version: 2 });
    expect(emailsOf(storage, "a@hopana.example")).toEqual([]);
    expect(emailsOf(storage, "c@hopana.example")).toEqual([]);
    expect(emailsOf(storage, "new@hopana.example")).toEqual(["Ours a new@hopana.example"]);
    expect(storage.watchlists.matches("phone", "+4915123456789")).toHaveLength(1);
    expect(storage.watchlists.names(0, 10)).toEqual([before]);
  });

  test("that changes names leaves none of the former", () => {
    const storage = openTemporary();
    replace(storage, [B]);
    replace(storage, [listedPerson("b", "Grace Golden")]);
    expect(storage.watchlists.names(0, 10).map(({ name, quality }) => [name, quality])).toEqual([
      ["Grace Golden", "primary"],
    ]);
  });

  test("under another name is another list", () => {
    const storage = openTemporary();
    replace(storage, [A]);
    replace(storage, [A, B], { name: "Theirs", sanctions: true, licence: "Ask first." });
    expect(storage.watchlists.lists().map(({ name, version, entries }) => [name, version, entries])).toEqual([
      ["Ours", 1, 1],
      ["Theirs", 1, 2],
    ]);
    expect(emailsOf(storage, "a@hopana.example")).toHaveLength(2);
    expect(storage.watchlists.version()).toBe(2);
    expect(storage.watchlists.changedSince(1).map(({ name }) => name)).toEqual(["Theirs"]);
  });

  test.each([{ sanctions: true }, { publisher: "Somebody else" }, { licence: "Ask first." }])(
    "with %j where that was different is a new version, because a hit reads otherwise",
    (over) => {
      const storage = openTemporary();
      replace(storage, [A]);
      expect(replace(storage, [A], over).list).toMatchObject({ ...over, version: 2 });
    },
  );

  test("takes the first of two entries with one key, and says which came twice", () => {
    const { watchlists } = openTemporary();
    const staged = watchlists.stage("Ours");
    expect(staged.add([A, listedThing("a", "email", "other@hopana.example")])).toEqual(["a"]);
    expect(staged.add([A])).toEqual(["a"]);
    expect(staged.apply(LIST).list.entries).toBe(1);
    expect(watchlists.matches("email", "other@hopana.example")).toEqual([]);
  });

  test("that is given up leaves the list as it was, and the next one may begin", () => {
    const storage = openTemporary();
    replace(storage, [A]);
    const staged = storage.watchlists.stage("Ours");
    staged.add([B]);
    expect(() => storage.watchlists.stage("Theirs")).toThrow(/another import/);
    staged.discard();
    staged.discard();
    expect(emailsOf(storage, "a@hopana.example")).toHaveLength(1);
    expect(replace(storage, [A]).list.version).toBe(1);
  });

  test("is refused when another process changed the list since it began", () => {
    const path = temporaryPath();
    const [one, other] = [openAt(path), openAt(path)];
    replace(one, [A]);
    const staged = one.watchlists.stage("Ours");
    staged.add([A, B]);
    replace(other, [B]);
    expect(() => staged.apply(LIST)).toThrow(/another import changed this list/);
    expect(one.watchlists.lists()[0]).toMatchObject({ version: 2, entries: 1 });
  });

  test("blocks nobody while it is read", () => {
    const path = temporaryPath();
    const [one, other] = [openAt(path), openAt(path)];
    const staged = one.watchlists.stage("Ours");
    staged.add([A, B]);
    openCase(other);
    expect(other.watchlists.lists()).toEqual([]);
    staged.apply(LIST);
    expect(other.watchlists.lists()).toHaveLength(1);
  });
});

describe("what is found", () => {
  test("says whose it is", () => {
    const storage = openTemporary();
    replace(storage, [B]);
    const [name] = storage.watchlists.names(0, 10);
    expect(storage.watchlists.entry(name?.entry ?? 0)).toEqual({
      list: { ...LIST, entries: 1, version: 1 },
      entry: B,
    });
    expect(storage.watchlists.entry(999)).toBeUndefined();
  });

  test("are names of people and of nobody else, page by page", () => {
    const storage = openTemporary();
    const people = Array.from({ length: 5 }, (_, at) => listedPerson(`p${at}`, `Grace Silver ${at}`));
    const company = listEntry("c", {
      kind: "organisation",
      names: [{ name: "Silver Falcon", quality: "primary" }],
    });
    replace(storage, [...people, company]);
    const first = storage.watchlists.names(0, 3);
    const rest = storage.watchlists.names(first.at(-1)?.id ?? 0, 3);
    expect([...first, ...rest].map(({ name }) => name)).toEqual(people.map((_, at) => `Grace Silver ${at}`));
    expect(storage.watchlists.matches("company", "silver falcon")).toHaveLength(1);
  });
});

describe("which cases are to be compared", () => {
  const waiting = ({ watchlists }: StorageWithBoxes, version = watchlists.version()) =>
    watchlists.casesToScreen(version, 10).map((one) => [one.case, one.hits]);

  test("are the open ones that were last compared with an earlier version", () => {
    const storage = openTemporary();
    const [one, two, decided] = [openCase(storage), openCase(storage), openCase(storage)];
    storage.cases.decide(decided, { decision: "proceed", reason: "", by: "U1", at: hour(1) });
    expect(waiting(storage)).toEqual([]);
    replace(storage, [A]);
    expect(waiting(storage)).toEqual([
      [one, ""],
      [two, ""],
    ]);
    storage.watchlists.noteScreened(one, { version: 1, hits: "digest" });
    expect(waiting(storage)).toEqual([[two, ""]]);
    replace(storage, [B]);
    expect(waiting(storage)).toEqual([
      [two, ""],
      [one, "digest"],
    ]);
  });

  test("are first of all those that could not be compared", () => {
    const storage = openTemporary();
    const [one, two] = [openCase(storage), openCase(storage)];
    replace(storage, [A]);
    storage.watchlists.noteScreened(one, { version: 1, hits: "" });
    storage.watchlists.noteScreened(two, "not-yet");
    expect(waiting(storage)).toEqual([[two, null]]);
  });

  test("come with their submission and when it was made", () => {
    const storage = openTemporary();
    const id = openCase(storage);
    replace(storage, [A]);
    const found = storage.cases.find(id);
    expect(storage.watchlists.casesToScreen(1, 10)).toEqual([
      { case: id, openedAt: found?.openedAt, submission: found?.submission, version: 0, hits: "" },
    ]);
  });
});

describe("no statement walks through a whole table", () => {
  test.each<readonly [string, (storage: StorageWithBoxes) => void]>([
    ["matches", ({ watchlists }) => watchlists.matches("email", "a@hopana.example")],
    ["entry", ({ watchlists }) => watchlists.entry(1)],
    ["names", ({ watchlists }) => watchlists.names(0, 10)],
    ["version", ({ watchlists }) => watchlists.version()],
    ["casesToScreen", ({ watchlists }) => watchlists.casesToScreen(2, 10)],
    ["noteScreened", ({ watchlists }) => watchlists.noteScreened(1, { version: 1, hits: "" })],
  ])("%s", (_, work) => {
    const statements: string[] = [];
    const db = new Sqlite(":memory:", { verbose: (sql) => statements.push(String(sql)) });
    migrate(db, new Date(hour(0)));
    const storage = createStorage(db, { linkKey: Buffer.alloc(32) });
    openCase(storage);
    replace(storage, [A, B]);
    statements.length = 0;
    work(storage);
    const steps = statements
      .filter((sql) => /^(select|update)/i.test(sql.trim()))
      .flatMap((sql) => db.prepare<[], { detail: string }>(`explain query plan ${sql}`).all());
    db.close();
    expect(steps.length).toBeGreaterThan(0);
    expect(steps.map(({ detail }) => detail).filter((detail) => /^SCAN|TEMP B-TREE/.test(detail))).toEqual(
      [],
    );
  });
});
