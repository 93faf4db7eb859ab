import { describe, expect, test } from "vitest";
import { openList } from "../../../src/sources/lists/index.ts";
import { files, fixture, indicators, names, readList } from "../../support/read-list.ts";

const TARGETS = fixture("targets.simple.csv");

describe("OpenSanctions' simple targets", () => {
  test("gives what is under sanctions, by its id", async () => {
    const { entries, skipped } = await readList("opensanctions-csv", TARGETS);
    expect(entries.map(({ key, kind, programmes }) => [key, kind, programmes])).toEqual([
      ["NK-1", "person", []],
      ["NK-2", "organisation", ["US-DPRK", "EU-DPRK"]],
      ["NK-3", "unknown", []],
      ["NK-5", "unknown", []],
    ]);
    expect(skipped).toEqual([
      'targets.simple.csv:2: This is no phone number: "call us"',
      expect.stringContaining("targets.simple.csv:5: It is not under sanctions."),
      "NK-1: This stands in the file a second time; the first one counts.",
    ]);
  });

  test("reads cells that are rows of their own, and of papers and births nothing", async () => {
    const { entries } = await readList("opensanctions-csv", TARGETS);
    expect(names(entries[0])).toEqual([
      "primary Erika Muster",
      "alias E. Muster",
      "alias Muster; Erika",
      "alias Эрика",
    ]);
    expect(indicators(entries[0])).toEqual([
      "email erika@example.com",
      "phone +7 900 000 00 00",
      "address 1 Example Street, Beispielstadt",
      "address 2 Example Street",
    ]);
    expect(JSON.stringify(entries)).not.toMatch(/1970|P0000001|9999|IMO|"bz"/);
  });

  test("keeps ships without a name, and wallets by their address", async () => {
    const { entries } = await readList("opensanctions-csv", TARGETS);
    expect(names(entries[2])).toEqual([]);
    expect(indicators(entries[3])).toEqual(["wallet 0x901bb9583b24d97e995513c6778dc6888ab6870e"]);
  });

  test("says what its licence allows", () => {
    expect(openList("opensanctions-csv", TARGETS).licence).toMatch(/non-commercial/);
  });

  test("finds its columns in any order, and takes new ones for nothing", async () => {
    const text = "new,sanctions,aliases,name,schema,id\nx,yes,,Erika Muster,LegalEntity,NK-9\n";
    const { entries } = await readList("opensanctions-csv", files({ "t.csv": text }));
    expect(entries).toEqual([
      {
        key: "NK-9",
        kind: "unknown",
        names: [{ name: "Erika Muster", quality: "primary" }],
        indicators: [],
        programmes: [],
      },
    ]);
  });

  test.each([
    ["another header", "name,email\nErika,e@example.com\n", /no id, schema, aliases, sanctions/],
    [
      "a schema named like a part of every object",
      "id,schema,name,aliases,sanctions\n1,constructor,x,,\n",
      /no entry/,
    ],
    ["cut off", "id,schema,name,aliases,sanctions\n1,Person,A,,x\n2,Person", /cut off/],
  ])("is refused: %s", async (_, text, found) => {
    await expect(readList("opensanctions-csv", files({ "t.csv": text }))).rejects.toThrow(found);
  });
});
