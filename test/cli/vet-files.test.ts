import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { readRecords } from "../../src/cli/read-records.ts";
import { vetCommand } from "../../src/cli/vet.ts";
import { readConfig } from "../../src/config.ts";
import { fc } from "../support/properties.ts";

const ROOT = tmpdir();
const NOW = new Date("2026-03-03T09:00:00.000Z");

async function run(files: Readonly<Record<string, string>>, standardInput = "") {
  const folder = mkdtempSync(join(ROOT, "bonafide-test-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const paths = Object.entries(files).map(([name, text]) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  });
  const config = readConfig({ LINK_KEY: "a secret of the tests" }, "command-line");
  if (!config.ok) throw new Error(config.problems.join());
  const printed: string[] = [];
  const complaints: string[] = [];
  const code = await vetCommand.run({
    positionals: paths,
    flags: { json: true },
    config: config.config,
    database: undefined,
    clock: { now: () => NOW },
    input: Readable.from([standardInput]),
    print: (line) => void printed.push(line),
    complain: (line) => void complaints.push(line.replace(`${folder}/`, "")),
  });
  const reports = printed.map((line) => JSON.parse(line) as Report);
  return { code, reports, names: reports.map(({ candidate }) => candidate), complaints };
}

interface Report {
  readonly candidate: string;
  readonly linked: readonly { readonly case: string }[];
}

async function read(text: string, file?: string): Promise<readonly unknown[]> {
  const found: unknown[] = [];
  for await (const record of readRecords(Readable.from([text]), file)) found.push(record);
  return found;
}

const JANE = '{"name": "Jane Doe"}';
const SAM = '{"name": "Sam Rivera"}';

afterEach(() => {
  vi.unstubAllEnvs();
});

describe("every form is read, in the order of the input", () => {
  test.each([
    ["JSON Lines", "a.jsonl", `${JANE}\n${SAM}\n`],
    ["JSON Lines from a machine that ends lines with CRLF, with blank lines", "a", `${JANE}\r\n\r\n${SAM}`],
    ["a JSON list", "a.json", `[${JANE}, ${SAM}]`],
    ["a JSON list over several lines", "a.json", `[\n  ${JANE},\n  ${SAM}\n]\n`],
    [
      "JSON objects over several lines, one after the other",
      "a",
      `{\n"name": "Jane Doe"\n}\n{\n"name": "Sam Rivera"\n}`,
    ],
    ["CSV", "a.csv", "name\nJane Doe\nSam Rivera\n"],
    [
      "CSV with a byte order mark, semicolons and CRLF",
      "a.csv",
      "\ufeffname;role\r\nJane Doe;\r\nSam Rivera;QA\r\n",
    ],
    ["CSV with tabs", "a.tsv", "role\tname\nQA\tJane Doe\n\tSam Rivera\n"],
    ["CSV without a telling name", "people.txt", "name,role\nJane Doe,\nSam Rivera,QA\n"],
  ])("%s", async (_, name, text) => {
    expect(await run({ [name]: text })).toMatchObject({
      code: 0,
      names: ["Jane Doe", "Sam Rivera"],
      complaints: [],
    });
  });

  test.each([
    ["JSON Lines", "a.jsonl", `{"name": "Jane\u2028Doe"}\n{"name": "Sam\u2029Rivera"}\n`],
    ["CSV", "a.csv", "name\nJane\u2028Doe\nSam\u2029Rivera\n"],
  ])("a line separator inside a value ends no record: %s", async (_, name, text) => {
    expect(await run({ [name]: text })).toMatchObject({ code: 0, names: { length: 2 }, complaints: [] });
  });

  test("several files, and standard input without one", async () => {
    expect((await run({ "a.json": SAM, "b.csv": "name\nJane Doe" })).names).toEqual([
      "Sam Rivera",
      "Jane Doe",
    ]);
    expect((await run({}, "name\nJane Doe\n")).names).toEqual(["Jane Doe"]);
  });

  test("nothing is left on the machine", async () => {
    const temporary = mkdtempSync(join(tmpdir(), "bonafide-test-"));
    onTestFinished(() => rmSync(temporary, { recursive: true }));
    vi.stubEnv("TMPDIR", temporary);
    expect((await run({}, `${JANE}\n`)).names).toEqual(["Jane Doe"]);
    expect(readdirSync(temporary)).toEqual([]);
  });

  test("one run links its cases, whatever the form", async () => {
    const phone = "+49 1512 3456789";
    const { reports } = await run({
      "a.json": JSON.stringify({ name: "Jane Doe", phones: [phone] }),
      "b.csv": `name,phones\nMichael Brandt,"+49 30 901820;${phone}"\n`,
    });
    expect(reports[1]?.linked).toMatchObject([{ case: "V-1" }]);
  });
});

describe("a bad record is reported with its place, and the others are assessed", () => {
  test.each([
    ["JSON Lines", "a.jsonl", `${JANE}\n{"name": \n${SAM}`, /^a\.jsonl:2: /],
    ["JSON Lines, in the first line", "a.jsonl", `{"name": "Jo\n${JANE}\n${SAM}`, /^a\.jsonl:1: /],
    ["a JSON list", "a.json", `[\n${JANE},\n{"name": },\n${SAM}]`, /^a\.json:3: /],
    [
      "an unknown key",
      "a.jsonl",
      `${JANE}\n{"name": "Jo", "birthday": "x"}\n${SAM}`,
      /^a\.jsonl:2: .*birthday/,
    ],
    [
      "CSV, a value",
      "a.csv",
      'name,emails\nJane Doe,\n"Jo",no address\nSam Rivera,',
      /^a\.csv:3: emails\.0: /,
    ],
    [
      "CSV, too few cells",
      "a.csv",
      "name,role\nJane Doe,QA\nJo\nSam Rivera,QA",
      /^a\.csv:3: 1 cells; wanted: 2/,
    ],
    ["CSV, an open quote", "a.csv", 'name,role\nJane Doe,QA\n"Jo,QA\nSam Rivera,QA', /^a\.csv:3: .*quotes/],
    ["CSV, without a name", "a.csv", "name,role\nJane Doe,QA\n,QA\nSam Rivera,QA", /^a\.csv:3: name: /],
    [
      "CSV, behind a cell of several lines",
      "a.csv",
      'name,notes\nJane Doe,"one\ntwo"\n,x\nSam Rivera,',
      /^a\.csv:4: name: /,
    ],
  ])("%s", async (_, name, text, complaint) => {
    const { code, names, complaints } = await run({ [name]: text });
    expect(names).toEqual(["Jane Doe", "Sam Rivera"]);
    expect(complaints).toEqual([expect.stringMatching(complaint)]);
    expect(code).toBe(2);
  });

  test.each([
    ["a column that no submission has", "name,birthday\nJane,x", /^a\.csv:1: unknown column "birthday"/],
    ["a group where a value is wanted", "name,location\nJane,DE", /^a\.csv:1: unknown column "location"/],
    [
      "a column that would reach into objects",
      "name,profiles.names.__proto__\nJane,x",
      /^a\.csv:1: unknown column/,
    ],
    ["a column given twice", "name,role,role\nJane,x,y", /^a\.csv:1: the column "role" is there twice/],
  ])("a header with %s ends the file", async (_, text, complaint) => {
    expect(await run({ "a.csv": text })).toMatchObject({
      code: 2,
      names: [],
      complaints: [expect.stringMatching(complaint)],
    });
  });

  test("nothing that a candidate wrote reaches the terminal as a command to it", async () => {
    const { complaints } = await run({ "a.csv": "name,emails\nJo,\u001b[2J\n" });
    expect(complaints.join()).not.toContain("\u001b");
  });
});

describe("a CSV record becomes the submission that the same JSON would be", () => {
  test.each([
    ["a dotted name", "location.country", "DE", { location: { country: "DE" } }],
    ["several values", "emails", "a@x.org; b@y.org;", { emails: ["a@x.org", "b@y.org", ""] }],
    ["a list by index", "emails.1", "b@y.org", { emails: ["b@y.org"] }],
    ["a list of objects by index", "references.0.email", "a@x.org", { references: [{ email: "a@x.org" }] }],
    ["a number", "rate.asked", "62.5", { rate: { asked: 62.5 } }],
    ["what is no number stays what it is", "rate.asked", "a lot", { rate: { asked: "a lot" } }],
    ["digits of a text", "phones", "004915123456789", { phones: ["004915123456789"] }],
    ["a year", "cv.employment.0.start", "2019", { cv: { employment: [{ start: "2019" }] } }],
    ["yes", "conversation.textOnly", "TRUE", { conversation: { textOnly: true } }],
    ["no", "cv.employment.0.fullTime", "no", { cv: { employment: [{ fullTime: false }] } }],
    ["a name of any key", "profiles.names.github", "Jane", { profiles: { names: { github: "Jane" } } }],
    ["an empty cell", "role", "", {}],
  ])("%s", async (_, column, cell, value) => {
    expect(await read(`name,${column}\nJane,${cell}\n`)).toEqual([
      { line: 2, value: { name: "Jane", ...value } },
    ]);
  });

  test("items keep the order of their index, also beyond nine", async () => {
    const columns = Array.from({ length: 12 }, (_, at) => `references.${at}.name`);
    const [record] = await read(`name,${columns.toReversed().join()}\nJane,${columns.toReversed().join()}\n`);
    expect(record).toMatchObject({ value: { references: columns.map((name) => ({ name })) } });
  });

  test("whatever stands in quotes comes out as it went in", async () => {
    const cell = fc.string({ unit: "grapheme", maxLength: 40 }).filter((text) => !text.includes("\r"));
    await fc.assert(
      fc.asyncProperty(fc.array(cell, { minLength: 1, maxLength: 5 }), async (cells) => {
        const rows = cells.map((text) => `Jane,"${text.replaceAll('"', '""')}"`);
        const read_ = await read(`name,notes\n${rows.join("\n")}\n`, "a.csv");
        const notes = read_.map((record) => (record as { value?: { notes?: string } }).value?.notes ?? "");
        expect(notes).toEqual(cells.map((text) => text.trim()));
      }),
    );
  });

  test("a stray quote costs one record, however far away the next one is", async () => {
    const people = Array.from({ length: 3000 }, (_, at) => `Jane ${at},x`);
    const text = ["name,role", ...people.slice(0, 5), '"Jo,x', ...people.slice(5), 'Sam,"y'].join("\n");
    const records = await read(text, "a.csv");
    const problems = records.filter(
      (record) => typeof record === "object" && record !== null && "problem" in record,
    );
    expect(problems).toMatchObject([{ line: 7 }, { line: 3003 }]);
    expect(records).toHaveLength(3002);
  });
});

describe("one record at a time is held in memory", () => {
  test.each([
    ["JSON Lines", "", (at: number) => `{"name": "Jane ${at}"}\n`],
    ["CSV", "name,role\n", (at: number) => `Jane ${at},"Engineer\nand more"\n`],
    ["a JSON list", "[", (at: number) => `{"name": "Jane ${at}"},\n`],
  ])("%s", async (_, begin, row) => {
    let produced = 0;
    function* endless() {
      yield begin;
      for (;;) yield row(produced++);
    }
    const records = readRecords(Readable.from(endless(), { highWaterMark: 1 }));
    for (let taken = 0; taken < 2000; taken++) {
      expect((await records.next()).done).toBe(false);
      expect(produced - taken).toBeLessThan(1500);
    }
    await records.return(undefined);
  });
});

test("a line of blanks between two values costs no more than its length", { timeout: 20_000 }, async () => {
  const records = await read(`[${JANE},${" ".repeat(1_000_000)}\n${SAM}]`);
  expect(records).toEqual([
    { line: 1, value: { name: "Jane Doe" } },
    { line: 2, value: { name: "Sam Rivera" } },
  ]);
});
