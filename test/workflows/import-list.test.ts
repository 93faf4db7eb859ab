import { describe, expect, test } from "vitest";
import type { ListRecord } from "../../src/domain/watchlist.ts";
import { importList, NothingToImport } from "../../src/workflows/import-list.ts";
import { listedThing, recordsOf } from "../support/list-entry.ts";
import { openTestWorld, TUESDAY } from "../support/open-world.ts";

const OURS = { name: "Ours", publisher: "Team", sanctions: false };
const WHY = { en: "It has no columns.", de: "Sie hat keine Spalten." };
const many = (count: number, prefix = "a") =>
  Array.from({ length: count }, (_, at) =>
    listedThing(`${prefix}${at}`, "email", `${prefix}${at}@hopana.example`),
  );

async function* endingWith(error: Error, ...before: readonly ListRecord[]): AsyncGenerator<ListRecord> {
  yield* before;
  throw error;
}

describe("importing a list", () => {
  test("keeps every entry, however many batches they take", async () => {
    const { storage } = openTestWorld();
    const imported = await importList(storage, { ...OURS, records: recordsOf(...many(777)) }, TUESDAY);
    expect(imported).toEqual({
      list: { ...OURS, importedAt: TUESDAY, entries: 777, version: 1 },
      added: 777,
      changed: 0,
      removed: 0,
      unchanged: 0,
      skipped: 0,
      told: [],
    });
    expect(storage.watchlists.matches("email", "a776@hopana.example")).toHaveLength(1);
  });

  test("takes the day of the issue and the licence", async () => {
    const { storage } = openTestWorld();
    const records = recordsOf(...many(1), { kind: "issue", publishedOn: "2026-02-27" });
    await importList(storage, { ...OURS, licence: "Ask first.", records }, TUESDAY);
    expect(storage.watchlists.lists()).toMatchObject([{ publishedOn: "2026-02-27", licence: "Ask first." }]);
  });

  test("twice is the same as once, but for when it was seen", async () => {
    const { storage } = openTestWorld();
    await importList(storage, { ...OURS, records: recordsOf(...many(3)) }, TUESDAY);
    const later = "2026-03-10T09:00:00.000Z";
    const again = await importList(storage, { ...OURS, records: recordsOf(...many(3)) }, later);
    expect(again).toMatchObject({ added: 0, changed: 0, removed: 0, unchanged: 3 });
    expect(storage.watchlists.lists()).toMatchObject([{ version: 1, importedAt: later }]);
  });

  test("counts what was skipped and tells the first of it", async () => {
    const { storage } = openTestWorld();
    const skipped = Array.from(
      { length: 30 },
      (_, at) => ({ kind: "skipped", where: `line ${at}`, why: WHY }) as const,
    );
    const [one] = many(1);
    const records = recordsOf(...skipped, ...many(1), ...(one === undefined ? [] : [one]));
    const imported = await importList(storage, { ...OURS, records }, TUESDAY);
    expect(imported).toMatchObject({ added: 1, skipped: 31 });
    expect(imported.told).toHaveLength(20);
    expect(imported.told[0]).toMatchObject({ where: "line 0", why: WHY });
  });

  test("says that an entry stood there twice", async () => {
    const { storage } = openTestWorld();
    const records = recordsOf(...many(2), ...many(1));
    const { told } = await importList(storage, { ...OURS, records }, TUESDAY);
    expect(told.map(({ where, why }) => [where, why.en])).toEqual([
      ["a0", "An entry with the same key came before."],
    ]);
  });

  test.each<readonly [string, AsyncIterable<ListRecord>, RegExp]>([
    ["has nothing in it", recordsOf(), /No entry could be read; wanted/],
    [
      "has nothing that can be read",
      recordsOf({ kind: "skipped", where: "line 1", why: WHY }),
      /No entry could be read \(1 skipped\)/,
    ],
  ])("refuses a file that %s, and keeps the list", async (_, records, message) => {
    const { storage } = openTestWorld();
    await importList(storage, { ...OURS, records: recordsOf(...many(3)) }, TUESDAY);
    const refused = importList(storage, { ...OURS, records }, TUESDAY);
    await expect(refused).rejects.toThrow(message);
    await expect(refused).rejects.toBeInstanceOf(NothingToImport);
    expect(storage.watchlists.lists()).toMatchObject([{ entries: 3, version: 1 }]);
  });

  test("keeps the list when reading breaks off in the middle, and the next import works", async () => {
    const { storage } = openTestWorld();
    await importList(storage, { ...OURS, records: recordsOf(...many(3)) }, TUESDAY);
    const before = many(600, "new").map((entry) => ({ kind: "entry", entry }) as const);
    const broken = endingWith(new Error("the file ends too early"), ...before);
    await expect(importList(storage, { ...OURS, records: broken }, TUESDAY)).rejects.toThrow(
      "ends too early",
    );
    expect(storage.watchlists.matches("email", "new1@hopana.example")).toEqual([]);
    expect(storage.watchlists.matches("email", "a1@hopana.example")).toHaveLength(1);
    const next = await importList(storage, { ...OURS, records: recordsOf(...many(4)) }, TUESDAY);
    expect(next).toMatchObject({ added: 1, unchanged: 3 });
  });

  test("lets others have their turn, and shows them nothing before the end", async () => {
    const { storage } = openTestWorld();
    const seen: number[] = [];
    let isDone = false;
    const importing = importList(storage, { ...OURS, records: recordsOf(...many(2000)) }, TUESDAY).then(
      () => {
        isDone = true;
      },
    );
    const look = () => {
      if (isDone) return;
      seen.push(storage.watchlists.lists().length);
      setImmediate(look);
    };
    setImmediate(look);
    await importing;
    expect(seen.length).toBeGreaterThan(3);
    expect(new Set(seen)).toEqual(new Set([0]));
    expect(storage.watchlists.lists()).toHaveLength(1);
  });
});
