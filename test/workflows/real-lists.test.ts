import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { openList } from "../../src/sources/lists/index.ts";
import { createWatchlistSource } from "../../src/sources/watchlists.ts";
import { importList } from "../../src/workflows/import-list.ts";
import { ORDINARY } from "../quality/corpus.ts";
import { openTestWorld, TUESDAY } from "../support/open-world.ts";

const LISTS = fileURLToPath(new URL("../../../shared/data/lists/", import.meta.url));
const isPresent = existsSync(LISTS);
const title = isPresent ? "the lists as they were published" : "data: not present";

const FILES = [
  ["OFAC SDN", "ofac-sdn", "ofac-2021/sdn.csv", 8976],
  ["UN", "un-xml", "un/UN_consolidated.xml", 1003],
] as const;

async function imported() {
  const all = openTestWorld();
  const read = async () => {
    const done = [];
    for (const [name, format, file] of FILES)
      done.push(await importList(all.storage, { name, ...openList(format, `${LISTS}${file}`) }, TUESDAY));
    return done;
  };
  return { ...all, read };
}

describe.runIf(isPresent)(title, { timeout: 60_000 }, () => {
  test("are imported whole, and the second time nothing is new", async () => {
    const { read } = await imported();
    const counts = FILES.map(([, , , entries]) => entries);
    expect((await read()).map(({ added }) => added)).toEqual(counts);
    const again = await read();
    expect(again.map(({ unchanged }) => unchanged)).toEqual(counts);
    expect(again.map(({ list }) => list.version)).toEqual([1, 1]);
  });

  test("find their own, and hit no ordinary person by anything but a name", async () => {
    const { storage, read } = await imported();
    await read();
    const lists = createWatchlistSource(storage.watchlists, "at-once");
    const kinds = (submission: Parameters<typeof lists.gather>[0]) =>
      (lists.gather(submission, { seenAt: TUESDAY, now: TUESDAY }).lookedUp?.watchlistHits ?? []).map(
        ({ kind }) => kind,
      );
    const wallet = "12QtD5BFwRsdNsAZY76UVE1xyCGNTojH9h";
    expect(kinds({ name: "Jane Doe", payment: { wallets: [wallet] } })).toEqual(["wallet"]);
    expect(kinds({ name: "Kim Jong Un" })).toContain("name");
    expect(
      kinds({
        name: "Jane Doe",
        cv: { employment: [{ employer: "Yanbian Silverstar Network Technology" }] },
      }),
    ).toContain("company");
    const others = ORDINARY.flatMap(({ about, submission }) =>
      kinds(submission).flatMap((kind) => (kind === "name" ? [] : [`${about}: ${kind}`])),
    );
    expect(others).toEqual([]);
    const named = ORDINARY.filter(({ submission }) => kinds(submission).includes("name"));
    expect(named.length).toBeLessThanOrEqual(ORDINARY.length * 0.02);
  });
});

test.runIf(!isPresent)("data: not present", (context) => context.skip());
