import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { files, fixture, indicators, names, readList } from "../../support/read-list.ts";

const UN = fixture("un.xml");
const un = (within: string) => files({ "un.xml": `<CONSOLIDATED_LIST>${within}</CONSOLIDATED_LIST>` });

describe("the UN's consolidated list", () => {
  test("gives persons and entities, and its day", async () => {
    const { entries, publishedOn, skipped } = await readList("un-xml", UN);
    expect(entries.map(({ key, kind, programmes, note }) => [key, kind, programmes, note])).toEqual([
      ["1001", "person", ["DPRK"], "KPi.999, listed on 2016-03-02"],
      ["2001", "organisation", ["DPRK"], "KPe.999"],
    ]);
    expect(publishedOn).toEqual(["2026-02-27"]);
    expect(skipped).toEqual(["un.xml:31: It has no name.", "un.xml:34: It has no DATAID."]);
  });

  test("takes apart what stands in one element, and knows good names from weak ones", async () => {
    const { entries } = await readList("un-xml", UN);
    expect(names(entries[0])).toEqual([
      "primary ERIKA ANNA VON MUSTER & CO",
      "alias 에리카",
      "alias Erica Muster",
      "alias Erika Mustermann",
      "alias E. Muster",
      "weak Musti",
      "weak Мусти",
      "alias Anna Muster",
    ]);
    expect(names(entries[1])).toEqual([
      "primary EXAMPLE TRADING CORPORATION",
      "alias Example Trading",
      "weak ETC",
      "alias OLD EXAMPLE",
    ]);
  });

  test("reads an address with a street, and mail and phone out of remarks, and nothing else of them", async () => {
    const { entries } = await readList("un-xml", UN);
    expect(indicators(entries[0])).toEqual([
      "address 1 Example Street, Beispielstadt, Belize",
      "email erika@example.com",
      "phone +963 900 000 000",
    ]);
    expect(indicators(entries[1])).toEqual([]);
    expect(JSON.stringify(entries)).not.toMatch(/1953|1970|Birthtown|C0000000|Female|passport|Elsewhere/i);
  });

  test.each([
    ["أبو شيماء (Abu-Shaima; Abu- Shayma)", ["أبو شيماء", "Abu-Shaima", "Abu- Shayma"]],
    ["شبكة (Example Network - sub-unit name)", ["شبكة", "Example Network"]],
    ["هيئة تحرير (تحرير (original script); Hayat Tahrir)", ["هيئة تحرير", "تحرير", "Hayat Tahrir"]],
    ["Encep Muster (birth name)", ["Encep Muster"]],
    [") Abdelrahman Muster", ["Abdelrahman Muster"]],
    ["'Abd Muster", ["'Abd Muster"]],
    ["Leader (Example City) International", ["Leader (Example City) International"]],
    ["MUSTER, Erika", ["MUSTER, Erika"]],
    ["Erika Muster (false identity, South African number 6910275240086)", ["Erika Muster"]],
  ])("%s", async (element, expected) => {
    const alias = `<INDIVIDUAL_ALIAS><QUALITY>Good</QUALITY><ALIAS_NAME>${element}</ALIAS_NAME></INDIVIDUAL_ALIAS>`;
    const { entries } = await readList(
      "un-xml",
      un(`<INDIVIDUAL><DATAID>1</DATAID><FIRST_NAME>ONE</FIRST_NAME>${alias}</INDIVIDUAL>`),
    );
    expect(entries[0]?.names.slice(1).map(({ name }) => name)).toEqual(expected);
  });

  test("is refused at every place where it can be cut off", async () => {
    const text = readFileSync(UN, "utf8");
    const last = text.lastIndexOf("</CONSOLIDATED_LIST>");
    const ends = Array.from({ length: 40 }, (_, at) => Math.round((last * (at + 1)) / 40));
    for (const end of ends) {
      const cut = files({ "un.xml": text.slice(0, end) });
      await expect(readList("un-xml", cut), String(end)).rejects.toThrow(
        /^un\.xml:\d+: The XML is broken or cut off/,
      );
    }
  });

  const BOMB = `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "lol">${Array.from({ length: 9 }, (_, at) => `<!ENTITY a${at} "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">`).join("")}]><CONSOLIDATED_LIST>&a8;</CONSOLIDATED_LIST>`;
  test.each([
    ["an entity bomb", BOMB, /^un\.xml:1: The XML brings a document type/],
    ["an outside entity", '<!DOCTYPE x SYSTEM "file:///etc/passwd"><CONSOLIDATED_LIST/>', /document type/],
    ["an unknown entity", "<CONSOLIDATED_LIST>&boom;</CONSOLIDATED_LIST>", /broken/],
    ["another root", '<Sanctions xmlns="x"><DistinctParties/></Sanctions>', /begins with <Sanctions>/],
    ["no XML", "id,name\n1,Erika\n", /broken/],
    ["deep nesting", `<CONSOLIDATED_LIST>${"<a>".repeat(40)}`, /deeper than 30/],
    ["a text without end", `<CONSOLIDATED_LIST>${"x".repeat(1_200_000)}`, /larger than any entry/],
    ["an attribute without end", `<CONSOLIDATED_LIST a="${"x".repeat(1_200_000)}`, /larger than any entry/],
    ["an entry without end", `<CONSOLIDATED_LIST><ENTITY>${"<a/>".repeat(20_001)}`, /larger than any entry/],
    ["no entry", "<CONSOLIDATED_LIST></CONSOLIDATED_LIST>", /no entry in it/],
  ])("is refused: %s", async (_, text, found) => {
    await expect(readList("un-xml", files({ "un.xml": text }))).rejects.toThrow(found);
  });
});
