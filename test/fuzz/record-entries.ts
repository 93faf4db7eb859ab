/** What comes in as a file or through a pipe: submissions, watchlists, the text of a CV. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { oneLine } from "../../src/cli/one-line.ts";
import { readRecords } from "../../src/cli/read-records.ts";
import { readSubmission } from "../../src/domain/read-submission.ts";
import { drawHistory } from "../../src/facts/cv-reading/index.ts";
import { listedIndicators } from "../../src/facts/indicators.ts";
import { searchedWords } from "../../src/facts/name-search.ts";
import { cvHistoryForm } from "../../src/slack/forms/cv-history-form.ts";
import { LIST_FORMATS, ListRefused, openList } from "../../src/sources/lists/index.ts";
import { fc } from "../support/properties.ts";
import { entryPoint, type Verify } from "./entry-point.ts";
import { expect, expectCleanPrototypes, expectHarmlessOnTerminal, expectHarmlessView } from "./harmless.ts";
import { hostileJson, hostileText } from "./hostile.ts";
import { handedIn } from "./hostile-submissions.ts";

async function readAll(text: string, file: string): Promise<Verify> {
  const complaints: string[] = [];
  for await (const record of readRecords(pieces(text), file)) {
    expect(record.line > 0, "a record without its line", record);
    if ("problem" in record) {
      complaints.push(oneLine(record.problem));
      continue;
    }
    const read = readSubmission(record.value);
    for (const { path, message } of read.ok ? [] : read.problems)
      complaints.push(oneLine(`${path}: ${message}`));
  }
  return () => {
    complaints.forEach(expectHarmlessOnTerminal);
    expectCleanPrototypes();
  };
}

/** Cut where a pipe would cut it: in the middle of a character and of a line end. */
async function* pieces(text: string): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += 4093) yield bytes.subarray(at, at + 4093);
}

const DEPTHS = fc.constantFrom(10, 1000, 50_000);
const nested = fc
  .tuple(fc.constantFrom("[", '{"a":', '{"name":', '[{"cv":'), DEPTHS, fc.boolean())
  .map(([open, depth, isClosed]) => {
    const closing = [...open].toReversed().flatMap((one) => (one === "[" ? "]" : one === "{" ? "}" : []));
    const inside = open.repeat(depth);
    return isClosed ? `${inside}1${closing.join("").repeat(depth)}` : inside;
  });
/** A submission with one thing in it that nobody asked for. */
const disturbed = fc
  .tuple(
    handedIn,
    fc.constantFrom("name", "cv", "emails", "payment", "__proto__", "constructor", "x"),
    hostileJson,
  )
  .map(
    ([submission, key, value]) =>
      `{${JSON.stringify(key)}:${JSON.stringify(value) ?? 0},${JSON.stringify(submission).slice(1)}`,
  );
const document = fc.oneof(
  { weight: 3, arbitrary: handedIn.map((one) => JSON.stringify(one)) },
  { weight: 2, arbitrary: disturbed },
  { weight: 1, arbitrary: nested },
  { weight: 1, arbitrary: nested.map((deep) => `{"name":${deep}}`) },
  { weight: 1, arbitrary: hostileText(100_000) },
  { weight: 1, arbitrary: fc.json({ maxDepth: 5 }) },
);

export const json = entryPoint({ name: "JSON document", share: 60 }, document, (text) =>
  readAll(text, "a.json"),
);

export const jsonLines = entryPoint(
  { name: "JSON Lines", share: 40 },
  fc.array(document, { minLength: 1, maxLength: 3 }),
  (documents) => readAll(documents.map((one) => one.replaceAll("\n", " ")).join("\n"), "a.jsonl"),
);

const COLUMNS =
  "name,emails,phones,location.country,location.city,cv.text,references.0.email,payment.wallets,notes";
const cell = hostileText(400).chain((text) =>
  fc.constantFrom(text, text, `"${text.replaceAll('"', '""')}"`, `"${text}`, `${text}"`),
);
export const csv = entryPoint(
  { name: "CSV of submissions", share: 60 },
  fc.tuple(
    fc.oneof(
      { weight: 5, arbitrary: fc.constant(COLUMNS) },
      hostileText(2000).map((text) => `name,${text}`),
    ),
    fc.array(
      fc.array(cell, { minLength: 1, maxLength: 9 }).map((cells) => cells.join(",")),
      { maxLength: 4 },
    ),
    fc.constantFrom("\n", "\r\n", "\r"),
  ),
  ([head, rows, end]) => readAll([head, ...rows].join(end), "a.csv"),
);

const folder = mkdtempSync(join(tmpdir(), "bonafide-fuzz-"));
process.once("exit", () => rmSync(folder, { recursive: true, force: true }));

const text = hostileText(1500);
const quotedCsv = (one: string) => `"${one.replaceAll('"', '""')}"`;
const LISTS: Readonly<Record<(typeof LIST_FORMATS)[number], (texts: readonly string[]) => string>> = {
  "ofac-sdn": (texts) =>
    texts
      .map(
        (one, at) => `${at},${quotedCsv(one)},"individual","X",-0-,-0-,-0-,-0-,-0-,-0-,-0-,${quotedCsv(one)}`,
      )
      .join("\r\n"),
  "un-xml": ([one = "", other = ""]) =>
    `<?xml version="1.0"?><CONSOLIDATED_LIST dateGenerated="2026-01-01"><INDIVIDUALS><INDIVIDUAL><DATAID>1</DATAID><FIRST_NAME>${one}</FIRST_NAME><COMMENTS1><![CDATA[${other}]]></COMMENTS1></INDIVIDUAL></INDIVIDUALS></CONSOLIDATED_LIST>`,
  "opensanctions-csv": (texts) =>
    `"id","schema","name","aliases","birth_date","countries","addresses","identifiers","sanctions","phones","emails","program_ids","dataset","first_seen","last_seen","last_change"\n${texts.map((one, at) => `"NK-${at}","Person",${Array.from({ length: 14 }, () => quotedCsv(one)).join(",")}`).join("\n")}`,
  stix2: (texts) =>
    JSON.stringify({
      type: "bundle",
      id: "bundle--1",
      objects: texts.map((one, at) => ({
        ...{ type: "indicator", id: `indicator--${at}`, name: one, pattern_type: "stix" },
        pattern: `[email-addr:value = '${one}' OR domain-name:value = '${one}']`,
      })),
    }),
  misp: (texts) =>
    JSON.stringify({
      Event: {
        uuid: "1",
        info: texts[0],
        Attribute: texts.map((value) => ({ type: "email-src", value, comment: value, to_ids: true })),
      },
    }),
  csv: (texts) =>
    `name,alias,email,url,domain,wallet,note\n${texts.map((one) => Array.from({ length: 7 }, () => quotedCsv(one)).join(",")).join("\n")}`,
  txt: (texts) => texts.join("\n"),
};

export const lists = entryPoint(
  { name: "watchlists of every format", share: 80 },
  fc.tuple(
    fc.constantFrom(...LIST_FORMATS),
    fc.array(text, { minLength: 1, maxLength: 4 }),
    fc.boolean(),
    hostileJson,
  ),
  async ([format, texts, isBroken, value]) => {
    const whole = LISTS[format](texts);
    const content = isBroken ? whole.replace(/"?[a-z_]+"?[:,>]/, () => JSON.stringify(value) ?? "") : whole;
    const path = join(folder, "list");
    writeFileSync(path, content);
    const said: string[] = [];
    try {
      for await (const record of openList(format, path).records) {
        if (record.kind !== "entry") continue;
        listedIndicators(record.entry);
        for (const { name } of record.entry.names) searchedWords(name);
      }
    } catch (error) {
      if (!(error instanceof ListRefused)) throw error;
      said.push(...Object.values(error.says).map(oneLine));
    }
    return () => {
      said.forEach(expectHarmlessOnTerminal);
      expectCleanPrototypes();
    };
  },
);

export const cvText = entryPoint({ name: "text of a CV file", share: 40 }, hostileText(60_000), (cv) => {
  const history = drawHistory(cv);
  const view = cvHistoryForm({ case: 12, file: cv.slice(0, 300), history }, "de");
  return () => {
    const read = readSubmission({ name: "Jane Doe", cv: history });
    expect(read.ok, "a history that fits no submission", read.ok ? "" : read.problems);
    expectHarmlessView(view);
  };
});
