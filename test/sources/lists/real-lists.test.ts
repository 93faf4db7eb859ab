import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { names, readList } from "../../support/read-list.ts";

const DATA = fileURLToPath(new URL("../../../../shared/data/lists/", import.meta.url));
const isPresent = existsSync(DATA);

const title = isPresent ? "the lists as they were published" : "data: not present";

describe.skipIf(!isPresent)(title, () => {
  test("OFAC's list of July 2021", async () => {
    const { entries, skipped } = await readList("ofac-sdn", `${DATA}ofac-2021/sdn.csv`);
    expect(skipped).toEqual([]);
    expect(entries).toHaveLength(8976);
    expect(entries.filter(({ programmes }) => programmes.some((one) => one.includes("DPRK")))).toHaveLength(
      414,
    );
    expect(Object.groupBy(entries, ({ kind }) => kind).person).toHaveLength(4620);
    const text = ["sdn.csv", "sdn_comments.csv"].map((file) =>
      readFileSync(`${DATA}ofac-2021/${file}`, "utf8"),
    );
    // 62 begin in sdn.csv; one of them ends in the comments, which add another three.
    expect(text.map((one) => one.match(/- XBT \w/g)?.length)).toEqual([62, 3]);
    const listed = new Set(entries.flatMap(({ indicators }) => indicators.map(({ value }) => value)));
    const bitcoins = text.flatMap((one) =>
      [...one.matchAll(/- XBT (\w+)[;."]/g)].map(([, wallet = ""]) => wallet),
    );
    expect(bitcoins.filter((wallet) => !listed.has(wallet) && wallet.length > 25)).toEqual([]);
    const person = entries.find(({ key }) => key === "28264");
    expect(names(person)).toEqual(["primary Jiadong LI", "weak blackjack1987", "weak khaleesi"]);
    expect(JSON.stringify(entries)).not.toMatch(
      /\bDOB\b|\bPOB [A-Z][a-z]|Passport|nationality|citizen|Gender (?:Male|Female)/,
    );
  });

  test("the UN's list of February 2026", async () => {
    const { entries, skipped, publishedOn } = await readList("un-xml", `${DATA}un/UN_consolidated.xml`);
    expect(skipped).toEqual([]);
    expect(publishedOn).toEqual(["2026-02-27"]);
    const kinds = Object.groupBy(entries, ({ kind }) => kind);
    expect([kinds.person?.length, kinds.organisation?.length]).toEqual([730, 273]);
    const all = entries.flatMap((entry) => entry.names.map(({ name }) => name));
    expect(all.length).toBeGreaterThan(4100);
    expect(all.filter((name) => /\d{4}|\bborn\b|passport|;/i.test(name))).toEqual([]);
  });

  test("the excerpts of OFAC and OpenSanctions", async () => {
    const ofac = await readList("ofac-sdn", `${DATA}ofac-sample/sdn.csv`);
    expect(ofac.entries).toHaveLength(17);
    // Rows of other entries are in the excerpts beside it.
    expect(
      ofac.skipped.every((line) => /belongs to entry \d+, which the list does not have/.test(line)),
    ).toBe(true);
    const open = await readList("opensanctions-csv", `${DATA}opensanctions/targets.simple.sample.csv`);
    expect(open.entries.map(({ kind }) => kind)).toEqual(["unknown", "person"]);
  });

  test.each([
    ["un-xml", "ofac-advanced/sdn_advanced_sample.xml", /begins with <Sanctions>/],
    ["un-xml", "eu/eu_fsf_sample.xml", /begins with <export>/],
    ["csv", "eu/eu_fsf_sample.csv", /There is a column "fileGenerationDate;/],
    ["csv", "uk/ofsi_conlist_sample.csv", /There is a column "Last Updated"/],
  ] as const)("%s does not take %s", async (format, file, found) => {
    await expect(readList(format, DATA + file)).rejects.toThrow(found);
  });
});
