import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { files, fixture, indicators, names, readList } from "../../support/read-list.ts";

const SDN = fixture("ofac/sdn.csv");
const sdnText = () => readFileSync(SDN, "utf8");
const NULLS = ",-0- ".repeat(7);
const row = (name: string, remarks = "-0- ") => `7,"${name}","individual","X"${NULLS},${remarks}\r\n`;
const BESIDE = { "alt.csv": "\x1a", "add.csv": "\x1a", "sdn_comments.csv": "\x1a" };

describe("OFAC's legacy CSV", () => {
  test("gives the entries with what the files beside it add", async () => {
    const { entries, skipped, publishedOn } = await readList("ofac-sdn", SDN);
    expect(entries.map(({ key, kind, programmes }) => [key, kind, programmes])).toEqual([
      ["101", "person", ["DPRK3", "CYBER2"]],
      ["102", "organisation", ["DPRK4"]],
      ["103", "unknown", ["IRAN"]],
      ["104", "person", ["SDGT"]],
    ]);
    expect(publishedOn).toEqual([]);
    expect(skipped).toEqual(["alt.csv:5: This belongs to entry 999, which the list does not have."]);
  });

  test("puts the given name of a person first, and says which names alone identify nobody", async () => {
    const { entries } = await readList("ofac-sdn", SDN);
    expect(names(entries[0])).toEqual([
      "primary Erika Anna MUSTER Jr.",
      "alias Erika MUSTERMANN",
      "alias E. M.",
      "weak erika0404",
    ]);
    expect(names(entries[1])).toEqual([
      "primary EXAMPLE TRADING CO., LTD.",
      "alias EXAMPLE GROUP",
      "weak EXTRA",
      "weak O'NEIL",
      "weak OLD EXAMPLE",
    ]);
    expect(names(entries[3])).toEqual(["primary SINGLENAME"]);
  });

  test("reads what can be compared, and joins a remark that goes on in the comments in the middle of a word", async () => {
    const { entries } = await readList("ofac-sdn", SDN);
    expect(indicators(entries[0])).toEqual([
      "email erika@example.com",
      "email e.muster@example.org",
      "phone +8613000000000",
      "url http://muster.example/cv",
      "wallet 1BoatSLRHtKNngkdXEeobR76b53LETtpyT",
      "wallet 1BoatSLRHtKNngkdXEeobR76b53LETtpyX",
      "address 1 Example Street, Beispielstadt 1000, Belize",
    ]);
    expect(indicators(entries[1])).toEqual([
      "domain www.example-trading.test",
      "phone +218 214778301",
      "email info@example-trading.test",
    ]);
    expect(entries[0]?.note).toBe("Chief Example Officer; Linked To: EXAMPLE TRADING CO., LTD");
  });

  test("reads no birth, no citizenship, no papers and no sex", async () => {
    const { entries } = await readList("ofac-sdn", SDN);
    expect(JSON.stringify(entries)).not.toMatch(
      /1986|Jul|Beispielstadt, Belize|nationality|Female|X0000001|000-00/,
    );
    // Belize is there once: the country of an address.
    expect(JSON.stringify(entries).match(/Belize/g)).toHaveLength(1);
  });

  test("keeps ships without a name that a person or a company could share", async () => {
    const { entries } = await readList("ofac-sdn", SDN);
    expect(entries[2]).toEqual({
      key: "103",
      kind: "unknown",
      names: [],
      indicators: [],
      programmes: ["IRAN"],
      note: "vessel: GOOD HOPE",
    });
  });

  test("says which file is missing beside it", async () => {
    const { entries, skipped } = await readList("ofac-sdn", files({ "sdn.csv": sdnText() }));
    expect(entries).toHaveLength(4);
    expect(skipped).toEqual([
      "alt.csv: Other names are missing: put the file beside sdn.csv.",
      "add.csv: Addresses are missing: put the file beside sdn.csv.",
      "sdn_comments.csv: The rest of long remarks are missing: put the file beside sdn.csv.",
    ]);
  });

  test("finds the files beside it in capitals, and those of OFAC's other list", async () => {
    const alias = '7,1,"aka","MUSTERMANN, Erika",-0- \r\n';
    const capitals = { "SDN.CSV": row("MUSTER, Erika"), "ALT.CSV": alias, "ADD.CSV": "\x1a" };
    const upper = await readList("ofac-sdn", files({ ...capitals, "SDN_COMMENTS.CSV": "\x1a" }));
    expect(names(upper.entries[0])).toEqual(["primary Erika MUSTER", "alias Erika MUSTERMANN"]);
    const other = { "cons_prim.csv": row("MUSTER, Erika"), "cons_alt.csv": alias, "cons_add.csv": "\x1a" };
    const cons = await readList("ofac-sdn", files({ ...other, "cons_comments.csv": "\x1a" }));
    expect(names(cons.entries[0])).toEqual(["primary Erika MUSTER", "alias Erika MUSTERMANN"]);
    expect([...upper.skipped, ...cons.skipped]).toEqual([]);
  });

  test("reads the old encoding of Western Windows", async () => {
    const path = files({ "sdn.csv": Buffer.from(row("MÜSTER, José"), "latin1"), ...BESIDE });
    expect(names((await readList("ofac-sdn", path)).entries[0])).toEqual(["primary José MÜSTER"]);
  });

  test("leaves out one bad record and one without a name", async () => {
    const path = files({
      "sdn.csv": `${row("ONE, A")}8,"cut"\r\n9,-0- ,-0- ,"X"${NULLS},-0- \r\n${row("TWO, B").replace("7", "10")}`,
      ...BESIDE,
    });
    const { entries, skipped } = await readList("ofac-sdn", path);
    expect(entries.map(({ key }) => key)).toEqual(["7", "10"]);
    expect(skipped).toEqual(["sdn.csv:2: 2 columns instead of 12.", "sdn.csv:3: It has no name."]);
  });

  test("leaves out a number that stands there twice, and says so", async () => {
    const { entries, skipped } = await readList(
      "ofac-sdn",
      files({ "sdn.csv": row("ONE, A") + row("TWO, B"), ...BESIDE }),
    );
    expect(names(entries[0])).toEqual(["primary A ONE"]);
    expect(skipped).toEqual(["7: This stands in the file a second time; the first one counts."]);
  });

  test.each([
    ["a header", 'ent_num,SDN_Name,"SDN_Type"\r\n', /^sdn\.csv:1: 3 columns, the first of them "ent_num"/],
    ["cut off in a quoted cell", row("ONE, A") + row("TWO, B").slice(0, 7), /quotation mark .* never closed/],
    ["cut off in a row", row("ONE, A") + row("TWO, B").slice(0, 30), /^sdn\.csv:2: The last record has/],
    [
      "a quote that is never closed",
      `${row("ONE, A")}8,"TWO${"x".repeat(1_100_000)}`,
      /a million characters/,
    ],
  ])("is refused: %s", async (_, text, found) => {
    await expect(readList("ofac-sdn", files({ "sdn.csv": text, ...BESIDE }))).rejects.toThrow(found);
  });

  test("is refused when a file beside it is cut off", async () => {
    const path = files({ "sdn.csv": row("ONE, A"), ...BESIDE, "alt.csv": '7,1,"aka"' });
    await expect(readList("ofac-sdn", path)).rejects.toThrow(/^alt\.csv:1: The last record has 3 columns/);
  });
});
