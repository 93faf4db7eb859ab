import { describe, expect, test } from "vitest";
import { CHECKS } from "../../src/checks/index.ts";
import type { Submission } from "../../src/domain/submission.ts";
import type { ListEntry } from "../../src/domain/watchlist.ts";
import { createWatchlistSource } from "../../src/sources/watchlists.ts";
import { caseNow } from "../../src/workflows/assess-case.ts";
import { decide } from "../../src/workflows/decide.ts";
import { importList } from "../../src/workflows/import-list.ts";
import { rescreen } from "../../src/workflows/rescreen.ts";
import type { LocalSource } from "../../src/workflows/sources.ts";
import { listedPerson, listedThing, recordsOf } from "../support/list-entry.ts";
import {
  eventsOf,
  ORDINARY,
  OWNER,
  openTestWorld,
  type TestWorld,
  TUESDAY,
  vetted,
} from "../support/open-world.ts";

const LATER = "2026-03-04T09:00:00.000Z";
const NEXT_DAY = "2026-03-05T09:00:00.000Z";
const JANE = listedThing("jane", "email", "jane.doe@example.com");
const OTHER = listedThing("other", "email", "other@hopana.example");

interface Screened {
  readonly test: TestWorld;
  readonly lists: LocalSource;
  /** How often the source was asked. */
  readonly asked: () => number;
  readonly replace: (entries: readonly ListEntry[], name?: string) => Promise<unknown>;
}

function open(reading: "at-once" | "in-slices" = "at-once"): Screened {
  const sources: LocalSource[] = [];
  const test = openTestWorld({ sources });
  const source = createWatchlistSource(test.storage.watchlists, reading);
  let asked = 0;
  const lists: LocalSource = {
    gather(...given) {
      asked += 1;
      return source.gather(...given);
    },
  };
  sources.push(lists);
  const replace = (entries: readonly ListEntry[], name = "Ours") =>
    importList(
      test.storage,
      { name, publisher: "Team", sanctions: false, records: recordsOf(...entries) },
      LATER,
    );
  return { test, lists, asked: () => asked, replace };
}

const raisedIn = ({ test }: Screened, caseId: number) =>
  caseNow(test.world, caseId).assessment.findings.map(({ check }) => check);
const kindsOf = ({ test }: Screened, caseId: number) => eventsOf(test, caseId).map(({ kind }) => kind);

describe("after an import", () => {
  test("the open case that is hit is assessed again, and its people are told once", async () => {
    const all = open();
    const { test, lists, replace } = all;
    const hit = vetted(test, ORDINARY);
    const other = vetted(test, {
      ...ORDINARY,
      name: "Robert Hill",
      emails: ["r.hill@example.org"],
      phones: [],
    });
    const told = test.told.length;
    await replace([JANE]);
    expect(await rescreen(test.world, lists, LATER)).toEqual({ screened: 2, changed: 1 });
    expect(raisedIn(all, hit.id)).toContain("identifier-on-a-watchlist");
    expect(raisedIn(all, other.id)).not.toContain("identifier-on-a-watchlist");
    expect(test.told.slice(told)).toMatchObject([{ what: "case", case: { id: hit.id }, at: LATER }]);
    expect(kindsOf(all, other.id)).not.toContain("screened-again");
    expect(eventsOf(test, hit.id)).toContainEqual({
      kind: "screened-again",
      lists: [{ name: "Ours", version: 1 }],
    });
    expect(test.storage.history.firstBroken()).toBeUndefined();
    expect(test.broken).toEqual([]);
  });

  test("nothing is done a second time", async () => {
    const { test, lists, asked, replace } = open();
    vetted(test, ORDINARY);
    await replace([JANE]);
    await rescreen(test.world, lists, LATER);
    const before = { asked: asked(), told: test.told.length };
    expect(await rescreen(test.world, lists, NEXT_DAY)).toEqual({ screened: 0, changed: 0 });
    expect({ asked: asked(), told: test.told.length }).toEqual(before);
  });

  test("of the same list, or of one that hits nobody else, nobody is told", async () => {
    const { test, lists, replace } = open();
    vetted(test, ORDINARY);
    await replace([JANE]);
    await rescreen(test.world, lists, LATER);
    const told = test.told.length;
    await replace([JANE]);
    expect(await rescreen(test.world, lists, NEXT_DAY)).toEqual({ screened: 0, changed: 0 });
    await replace([JANE, OTHER]);
    expect(await rescreen(test.world, lists, NEXT_DAY)).toEqual({ screened: 1, changed: 0 });
    expect(test.told).toHaveLength(told);
  });

  test("that takes the entry away the finding goes, and the history says why", async () => {
    const all = open();
    const { test, lists, replace } = all;
    const { id } = vetted(test, ORDINARY);
    await replace([JANE]);
    await rescreen(test.world, lists, LATER);
    await replace([OTHER]);
    expect(await rescreen(test.world, lists, NEXT_DAY)).toEqual({ screened: 1, changed: 1 });
    expect(raisedIn(all, id)).not.toContain("identifier-on-a-watchlist");
    expect(eventsOf(test, id).filter(({ kind }) => kind === "screened-again")).toEqual([
      { kind: "screened-again", lists: [{ name: "Ours", version: 1 }] },
      { kind: "screened-again", lists: [{ name: "Ours", version: 2 }] },
    ]);
  });

  test("decided cases are left alone", async () => {
    const all = open();
    const { test, lists, replace } = all;
    const { id } = vetted(test, ORDINARY);
    decide(test.world, id, { decision: "proceed", reason: "Verified.", by: OWNER, at: TUESDAY });
    await replace([JANE]);
    expect(await rescreen(test.world, lists, LATER)).toEqual({ screened: 0, changed: 0 });
    expect(raisedIn(all, id)).toEqual([]);
  });

  test("a case opened since then is not looked at again", async () => {
    const all = open();
    const { test, lists, replace } = all;
    await replace([JANE]);
    const { id } = vetted(test, ORDINARY);
    expect(raisedIn(all, id)).toContain("identifier-on-a-watchlist");
    expect(await rescreen(test.world, lists, LATER)).toEqual({ screened: 0, changed: 0 });
    expect(kindsOf(all, id)).not.toContain("screened-again");
  });

  test("a name alone stays a remark, also when it comes from a list", async () => {
    const all = open();
    const { test, lists, replace } = all;
    const { id } = vetted(test, ORDINARY);
    await replace([listedPerson("1", "Jane Doe")]);
    await rescreen(test.world, lists, LATER);
    const found = caseNow(test.world, id).assessment.findings.find(
      ({ category }) => category === "watchlist",
    );
    expect(found).toMatchObject({ check: "name-resembles-a-listed-person", strength: "weak" });
  });

  test("an answer given to a task is still there", async () => {
    const all = open();
    const { test, lists, replace } = all;
    const { id } = vetted(test, { ...ORDINARY, stage: "offer" });
    const tasks = () => caseNow(test.world, id).tasks.map(({ task }) => task);
    const before = tasks();
    await replace([JANE]);
    await rescreen(test.world, lists, LATER);
    expect(tasks()).toEqual(expect.arrayContaining([...before]));
    expect(tasks().length).toBeGreaterThan(before.length);
  });
});

describe("many cases", () => {
  const people = (count: number): readonly Submission[] =>
    Array.from({ length: count }, (_, at) => ({ name: `Person ${at}`, emails: [`p${at}@example.org`] }));

  test("are compared in batches, and every one that is hit is assessed again", async () => {
    const all = open();
    const { test, lists, replace } = all;
    const cases = people(130).map((one) => vetted(test, one));
    const listed = [3, 4, 5, 6, 7, 49, 50, 129];
    await replace(listed.map((at) => listedThing(`${at}`, "email", `p${at}@example.org`)));
    const done = await rescreen(test.world, lists, LATER);
    expect(done).toEqual({ screened: 130, changed: listed.length });
    const hit = cases.flatMap(({ id }, at) =>
      raisedIn(all, id).includes("identifier-on-a-watchlist") ? [at] : [],
    );
    expect(hit).toEqual(listed);
  });

  test("are compared in pieces, and one that is hit is a piece of its own", async () => {
    const { test, lists, replace } = open();
    for (const one of people(15)) vetted(test, one);
    await replace([2, 3, 9].map((at) => listedThing(`${at}`, "email", `p${at}@example.org`)));
    const { storage } = test;
    const pieces: string[] = [];
    const watched = {
      ...storage,
      transaction<T>(work: () => T): T {
        pieces.push("");
        return storage.transaction(work);
      },
      watchlists: {
        ...storage.watchlists,
        noteScreened(...given: Parameters<typeof storage.watchlists.noteScreened>) {
          pieces.push(`${pieces.pop()}.`);
          storage.watchlists.noteScreened(...given);
        },
      },
      cases: {
        ...storage.cases,
        assess(...given: Parameters<typeof storage.cases.assess>) {
          pieces.push(`${pieces.pop()}A`);
          storage.cases.assess(...given);
        },
      },
    };
    await rescreen({ ...test.world, storage: watched }, lists, LATER);
    // Nothing is left for the last piece.
    expect(pieces).toEqual(["..", ".A", ".A", ".....", ".A", ".....", ""]);
  });

  test("cost nothing but a comparison when nothing is new for them", async () => {
    const { test, lists, asked, replace } = open();
    for (const one of people(60)) vetted(test, one);
    await replace([OTHER]);
    const before = asked();
    let assessed = 0;
    const world = { ...test.world, checks: CHECKS.map((check) => ({ ...check, run: counted(check.run) })) };
    function counted<A extends unknown[], R>(run: (...given: A) => R): (...given: A) => R {
      return (...given) => {
        assessed += 1;
        return run(...given);
      };
    }
    expect(await rescreen(world as typeof test.world, lists, LATER)).toEqual({ screened: 60, changed: 0 });
    expect(asked() - before).toBe(60);
    expect(assessed).toBe(0);
  });

  test("are gone on with where an interruption left them", async () => {
    const { test, lists, replace } = open();
    for (const one of people(120)) vetted(test, one);
    await replace([OTHER]);
    let left = 75;
    const breaking: LocalSource = {
      gather(...given) {
        left -= 1;
        if (left < 0) throw new Error("the process ends here");
        return lists.gather(...given);
      },
    };
    await expect(rescreen(test.world, breaking, LATER)).rejects.toThrow("ends here");
    // Seven batches are kept, the eighth was undone as a whole.
    expect(await rescreen(test.world, lists, LATER)).toEqual({ screened: 50, changed: 0 });
  });
});

describe("while the lists are being read", () => {
  test("a case waits, says so, and is assessed again once they are there", async () => {
    const all = open("in-slices");
    const { test, lists, replace } = all;
    await replace([JANE]);
    const { id } = vetted(test, ORDINARY);
    const unanswered = () =>
      caseNow(test.world, id).assessment.unanswered.find(
        ({ check }) => check === "identifier-on-a-watchlist",
      );
    expect(unanswered()?.because.en).toBe(
      "The lists are being read; the case is assessed again when they are there.",
    );
    expect(await rescreen(test.world, lists, LATER)).toEqual({ screened: 0, changed: 0 });
    const source = createWatchlistSource(test.storage.watchlists, "in-slices");
    await source.ready();
    expect(await rescreen({ ...test.world, sources: [source] }, source, LATER)).toEqual({
      screened: 1,
      changed: 1,
    });
    expect(unanswered()).toBeUndefined();
    expect(raisedIn(all, id)).toContain("identifier-on-a-watchlist");
  });

  test("and nothing is found then, no list is blamed for it in the history", async () => {
    const all = open("in-slices");
    const { test, replace } = all;
    await replace([OTHER]);
    const { id } = vetted(test, ORDINARY);
    const source = createWatchlistSource(test.storage.watchlists, "in-slices");
    await source.ready();
    await rescreen({ ...test.world, sources: [source] }, source, LATER);
    expect(kindsOf(all, id)).not.toContain("screened-again");
    expect(kindsOf(all, id).filter((kind) => kind === "assessed")).toHaveLength(2);
  });
});
