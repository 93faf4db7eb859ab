import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { LIST_FORMATS, ListRefused, openList } from "../../../src/sources/lists/index.ts";
import { fc } from "../../support/properties.ts";
import { files, fixture, readList } from "../../support/read-list.ts";

const FIXTURES = {
  "ofac-sdn": "ofac/sdn.csv",
  "un-xml": "un.xml",
  "opensanctions-csv": "targets.simple.csv",
  stix2: "bundle.stix.json",
  misp: "event.misp.json",
  csv: "own.csv",
  txt: "indicators.txt",
} as const;

/** Every word of a text file is a domain or none to `txt`; it has no form of its own to be told by. */
const WITH_A_FORM = LIST_FORMATS.filter((format) => format !== "txt");

async function refusal(format: (typeof LIST_FORMATS)[number], path: string): Promise<ListRefused> {
  try {
    await readList(format, path);
  } catch (error) {
    if (error instanceof ListRefused) return error;
    throw error;
  }
  throw new Error("was not refused");
}

describe.each(LIST_FORMATS)("a file for %s", (format) => {
  test.each([
    ["a page of a web server", "\n<!DOCTYPE html><html><body>503</body></html>", "web page"],
    ["gzip", gzipSync("x"), "gzip"],
    ["a spreadsheet", "PK\x03\x04 and so on", "ZIP"],
    ["a PDF", "%PDF-1.7", "PDF"],
    ["UTF-16", Buffer.from("\ufeffname\n", "utf16le"), "UTF-16"],
    ["bytes", Buffer.from([1, 0, 2, 0]), "not a text file"],
    ["nothing", "", "empty"],
    ["blank lines", "\n \n", "empty"],
  ])("is refused when it is %s", async (_, content, found) => {
    const refused = await refusal(format, files({ "list.dat": content }));
    expect(refused.found.en).toContain(found);
    expect(refused.where).toBe("list.dat");
    expect(refused.says.de).toContain("Erwartet wird: eine einzelne, entpackte Textdatei in UTF-8.");
  });

  test("is refused when it is a folder or not there", async () => {
    const folder = dirname(files({ "list.dat": "x" }));
    expect((await refusal(format, folder)).found.en).toBe("This is not a file.");
    expect((await refusal(format, join(folder, "other"))).found.en).toBe("The file cannot be opened.");
  });

  test.each(WITH_A_FORM.filter((other) => other !== format))("is refused when it is %s", async (other) => {
    if (format === "txt") return;
    const refused = await refusal(format, fixture(FIXTURES[other]));
    expect(refused.message).toMatch(/Wanted: /);
    expect(refused.where).toMatch(/^[\w.]+(:\d+)?$/);
  });

  test("gives the same twice, with a key for each entry that no other has", async () => {
    const path = fixture(FIXTURES[format]);
    const { entries } = await readList(format, path);
    expect(entries).toEqual((await readList(format, path)).entries);
    expect(entries.length).toBeGreaterThan(1);
    expect(new Set(entries.map(({ key }) => key)).size).toBe(entries.length);
    expect(entries.every(({ key }) => key !== "")).toBe(true);
  });

  test("has a publisher", () => {
    expect(openList(format, fixture(FIXTURES[format])).publisher).not.toBe("");
  });

  test("ends in entries or in a refusal, whatever stands in it", async () => {
    const seeds = [
      '{"Event":{"Attribute":[',
      '{"type":"bundle","objects":[',
      "<CONSOLIDATED_LIST>",
      "name,email\n",
      '7,"',
    ];
    const content = fc
      .tuple(fc.constantFrom("", ...seeds), fc.string({ unit: "binary", maxLength: 80 }))
      .map(([seed, rest]) => seed + rest);
    await fc.assert(
      fc.asyncProperty(content, async (text) => {
        try {
          expect((await readList(format, files({ "list.dat": text }))).entries.length).toBeGreaterThan(0);
        } catch (error) {
          expect(error).toBeInstanceOf(ListRefused);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe("text that is not in UTF-8", () => {
  test.each(["un-xml", "opensanctions-csv", "csv", "txt"] as const)(
    "is refused with its line: %s",
    async (format) => {
      const start = {
        "un-xml": "<CONSOLIDATED_LIST>\n\n",
        "opensanctions-csv": "id,schema,name,aliases,sanctions\n\n",
        csv: "name\n\n",
        txt: "a.example\n\n",
      };
      const path = files({
        "list.dat": Buffer.concat([Buffer.from(start[format]), Buffer.from([0x4d, 0xfc, 0x0a])]),
      });
      const refused = await refusal(format, path);
      expect(refused.where).toBe("list.dat:3");
      expect(refused.found.en).toBe("The text is not in UTF-8.");
    },
  );

  test.each(["stix2", "misp"] as const)("is refused with its line: %s", async (format) => {
    const path = files({ "list.dat": Buffer.from('{"a":\n"M\xfcller"}', "latin1") });
    expect((await refusal(format, path)).where).toBe("list.dat:2");
  });
});
