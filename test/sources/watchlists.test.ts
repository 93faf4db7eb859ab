import { describe, expect, test } from "vitest";
import type { Submission } from "../../src/domain/submission.ts";
import type { ListEntry } from "../../src/domain/watchlist.ts";
import { createWatchlistSource, type Watchlists } from "../../src/sources/watchlists.ts";
import type { StorageWithBoxes } from "../../src/storage/index.ts";
import { openAt, openTemporary, temporaryPath } from "../storage/examples.ts";
import { listEntry, listedPerson, listedThing } from "../support/list-entry.ts";

const IMPORTED = "2026-02-03T08:00:00.000Z";
const NOW = "2026-03-15T09:00:00.000Z";
const GIVEN = { seenAt: NOW, now: NOW };
const OURS = { name: "Ours", publisher: "Team", sanctions: false, importedAt: IMPORTED } as const;

function replace({ watchlists }: StorageWithBoxes, entries: readonly ListEntry[], over: object = {}): void {
  const staged = watchlists.stage({ ...OURS, ...over }.name);
  staged.add(entries);
  staged.apply({ ...OURS, ...over });
}

const hitsOf = (lists: Watchlists, submission: Submission) =>
  lists.gather(submission, GIVEN).lookedUp?.watchlistHits;

describe("what a list says about somebody", () => {
  test("is not known while there is no list", () => {
    const lists = createWatchlistSource(openTemporary().watchlists, "at-once");
    expect(lists.gather({ name: "Jane Doe" }, GIVEN)).toEqual({ screened: { version: 0, hits: "" } });
  });

  test("is nothing when nothing agrees", () => {
    const storage = openTemporary();
    replace(storage, [listedThing("1", "email", "other@hopana.example")]);
    const lists = createWatchlistSource(storage.watchlists, "at-once");
    expect(lists.gather({ name: "Jane Doe" }, GIVEN)).toEqual({
      lookedUp: { watchlistHits: [] },
      screened: { version: 1, hits: "" },
    });
  });

  test("comes with the list, its age, whose entry it is and what the publisher allows", () => {
    const storage = openTemporary();
    const entry = listedPerson("7", "Grace Silver", {
      indicators: [{ kind: "email", value: "Grace@Hopana.example" }],
      programmes: ["DPRK3"],
      note: "seen in 2025",
    });
    replace(storage, [entry], { name: "OFAC", publisher: "US Treasury", sanctions: true, licence: "Ask." });
    const lists = createWatchlistSource(storage.watchlists, "at-once");
    expect(hitsOf(lists, { name: "Jane Doe", emails: ["grace@hopana.example"] })).toEqual([
      {
        kind: "email",
        stated: "grace@hopana.example",
        listed: "Grace@Hopana.example",
        about: "Grace Silver; DPRK3; seen in 2025",
        list: {
          name: "OFAC",
          publisher: "US Treasury",
          date: "2026-02-03",
          dated: "imported",
          daysOld: 40,
          licence: "Ask.",
        },
        sanctioned: true,
        entry: "OFAC 7",
        source: { name: "OFAC", seenAt: IMPORTED },
      },
    ]);
  });

  test.each<readonly [ListEntry["indicators"][number]["kind"], string, Partial<Submission>]>([
    ["email", "j.doe@gmail.com", { emails: ["jdoe+x@googlemail.com"] }],
    ["phone", "+49 1512 3456789", { phones: ["01512 3456789"], location: { country: "DE" } }],
    ["handle", "silver_dev", { handles: ["@Silver_Dev"] }],
    ["url", "https://github.com/silverdev", { profiles: { github: "SilverDev" } }],
    ["domain", "hopana.example", { cv: { employment: [{ employer: "X", domain: "www.hopana.example" }] } }],
    ["ip", "8.8.8.8", { network: { ips: ["8.8.8.8"] } }],
    [
      "wallet",
      "1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2",
      { payment: { wallets: ["1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2"] } },
    ],
    ["company", "HopanaTech", { cv: { employment: [{ employer: "Hopanatech Inc." }] } }],
  ])("is found by an exact %s", (kind, value, submission) => {
    const storage = openTemporary();
    replace(storage, [listedThing("1", kind, value)]);
    const lists = createWatchlistSource(storage.watchlists, "at-once");
    const hits = hitsOf(lists, { name: "Jane Doe", ...submission }) ?? [];
    expect(hits.map((hit) => [hit.kind, hit.listed])).toEqual([[kind, value]]);
  });

  test("is found by the name of a person, and by another name they gave, once for each entry", () => {
    const storage = openTemporary();
    replace(storage, [listedPerson("1", "Grace Octavia Silverstone")]);
    const lists = createWatchlistSource(storage.watchlists, "at-once");
    for (const submission of [
      { name: "Grace Octavia Silverstone" },
      { name: "Jane Doe", aliases: ["Silverstone, Grace Octavia"] },
      { name: "Grace Octavia Silverstone", aliases: ["Grace Octavia Silverstone"] },
    ])
      expect(hitsOf(lists, submission)?.map(({ kind, entry }) => [kind, entry])).toEqual([
        ["name", "Ours 1"],
      ]);
    expect(hitsOf(lists, { name: "Peter Baumgartner" })).toEqual([]);
  });

  test("is not found by the name of a company", () => {
    const storage = openTemporary();
    const names = [{ name: "Grace Octavia Silverstone", quality: "primary" }] as const;
    replace(storage, [listEntry("1", { kind: "organisation", names })]);
    const lists = createWatchlistSource(storage.watchlists, "at-once");
    expect(hitsOf(lists, { name: "Grace Octavia Silverstone" })).toEqual([]);
  });
});

describe("the digest of hits", () => {
  const digest = (entries: readonly ListEntry[], over: object = {}, emails = ["a@hopana.example"]) => {
    const storage = openTemporary();
    replace(storage, entries, over);
    const { screened } = createWatchlistSource(storage.watchlists, "at-once").gather(
      { name: "Jane Doe", emails },
      GIVEN,
    );
    return typeof screened === "object" ? screened.hits : undefined;
  };
  const A = listedThing("1", "email", "a@hopana.example");

  test("is the same for the same hits in a newer issue of the list", () => {
    expect(digest([A])).toMatch(/^[0-9a-f]{64}$/);
    expect(digest([A, listedThing("2", "email", "z@hopana.example")], { publishedOn: "2026-03-01" })).toBe(
      digest([A]),
    );
  });

  test.each([
    ["another entry", [listedThing("2", "email", "a@hopana.example")], {}],
    ["one more entry", [A, listedThing("2", "email", "A@hopana.example")], {}],
    ["another list", [A], { name: "Theirs" }],
    ["a sanctions list", [A], { sanctions: true }],
  ])("is another one for %s", (_, entries, over) => {
    expect(digest(entries, over)).not.toBe(digest([A]));
  });
});

describe("reading the lists", () => {
  const people = (count: number, surname = "Silverstone") =>
    Array.from({ length: count }, (_, at) => listedPerson(`p${at}`, `Grace Octavia ${surname}${at}`));

  test("in slices answers nothing until it is through, and then all", async () => {
    const storage = openTemporary();
    replace(storage, people(450));
    const lists = createWatchlistSource(storage.watchlists, "in-slices");
    const before = lists.gather({ name: "Jane Doe" }, GIVEN);
    expect(before).toMatchObject({
      screened: "not-yet",
      silent: { watchlistHits: { en: expect.stringContaining("being read") } },
    });
    let turns = 0;
    let isDone = false;
    const count = () => {
      turns += 1;
      if (!isDone) setImmediate(count);
    };
    setImmediate(count);
    await lists.ready();
    isDone = true;
    expect(turns).toBeGreaterThan(3);
    expect(lists.gather({ name: "Jane Doe" }, GIVEN)).toMatchObject({ screened: { version: 1 } });
  });

  test("again, when another process imported: until then with the names from before, and known to be so", async () => {
    const path = temporaryPath();
    const [bot, other] = [openAt(path), openAt(path)];
    replace(bot, [listedPerson("1", "Grace Octavia Silverstone")]);
    const lists = createWatchlistSource(bot.watchlists, "in-slices");
    await lists.ready();
    replace(other, [listedPerson("2", "Peter Baumgartner")]);
    const between = lists.gather({ name: "Peter Baumgartner" }, GIVEN);
    expect(between).toMatchObject({ lookedUp: { watchlistHits: [] }, screened: { version: 1 } });
    await lists.ready();
    expect(hitsOf(lists, { name: "Peter Baumgartner" })).toHaveLength(1);
    expect(hitsOf(lists, { name: "Grace Octavia Silverstone" })).toEqual([]);
  });

  test("begins anew when a list changes in the middle of it", async () => {
    const path = temporaryPath();
    const [bot, other] = [openAt(path), openAt(path)];
    replace(bot, people(450));
    const lists = createWatchlistSource(bot.watchlists, "in-slices");
    const reading = lists.ready();
    replace(other, people(450, "Goldstein"));
    await reading;
    expect(lists.gather({ name: "Jane Doe" }, GIVEN)).toMatchObject({ screened: { version: 2 } });
    expect(hitsOf(lists, { name: "Grace Octavia Goldstein1" })).not.toEqual([]);
  });

  test("ends when it is closed, and touches nothing any more", async () => {
    const storage = openTemporary();
    replace(storage, people(450));
    const lists = createWatchlistSource(storage.watchlists, "in-slices");
    const reading = lists.ready();
    lists.close();
    storage.close();
    await expect(reading).resolves.toBeUndefined();
  });

  test("that fails is told to whoever waits, and is tried again", async () => {
    const storage = openTemporary();
    replace(storage, people(3));
    let isBroken = true;
    const store = {
      ...storage.watchlists,
      names(after: number, limit: number) {
        if (isBroken) throw new Error("the disk is gone");
        return storage.watchlists.names(after, limit);
      },
    };
    const lists = createWatchlistSource(store, "in-slices");
    expect(lists.gather({ name: "Jane Doe" }, GIVEN)).toMatchObject({ screened: "not-yet" });
    await expect(lists.ready()).rejects.toThrow("the disk is gone");
    isBroken = false;
    await lists.ready();
    expect(lists.gather({ name: "Jane Doe" }, GIVEN)).toMatchObject({ screened: { version: 1 } });
  });
});
