import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Submission } from "../../src/domain/submission.ts";
import { lines, makeDocx, makePdf, paragraph } from "../support/cv-file-maker.ts";
import { bonafide, folderWith } from "../support/run-command.ts";

const INFO = "/Author (Jane Doe) /Producer (LibreOffice 7.3) /CreationDate (D:20260105163000+09'00')";
const PDF = makePdf({ pages: [lines("Jane Doe", "Ten years of Java")], info: INFO });

function folderOf(files: Readonly<Record<string, Uint8Array | string>>): string {
  const folder = folderWith();
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

/** The last case of the run, as it was kept. */
async function kept(cv: Submission["cv"], files: Readonly<Record<string, Uint8Array>> = { "cv.pdf": PDF }) {
  const record = JSON.stringify({ name: "Jane Doe", location: { country: "DE" }, cv });
  const cwd = folderOf({ ...files, "in.json": record });
  const { code, err } = await bonafide(["vet", "in.json", "--db", "kept.db"], { cwd });
  const { out } = await bonafide(["case", "V-1", "--json", "--db", "kept.db"], { cwd });
  const { submission, report } = JSON.parse(out.join("")) as {
    submission: Submission;
    report: { findings: { check: string }[]; unanswered: { check: string; because: string }[] };
  };
  return { code, err, cv: submission.cv, report };
}

describe.concurrent("cv.file in a submission", { timeout: 60_000 }, () => {
  test("is read, and its checks go by what it says", async () => {
    const { code, err, cv, report } = await kept({ file: "cv.pdf" });
    expect({ code, err }).toEqual({ code: 0, err: [] });
    expect(cv).toEqual({
      file: "cv.pdf",
      text: "Jane Doe\nTen years of Java",
      metadata: { author: "Jane Doe", producer: "LibreOffice 7.3", created: "2026-01-05T16:30:00+09:00" },
    });
    expect(report.findings.map(({ check }) => check)).toContain("cv-file-clock-disagrees");
  });

  test("gives way to what was typed, entry by entry", async () => {
    const { cv } = await kept({ file: "cv.pdf", text: "Typed.", metadata: { author: "J. Doe" } });
    expect(cv).toMatchObject({ text: "Typed.", metadata: { author: "J. Doe", producer: "LibreOffice 7.3" } });
  });

  test.each([
    ["is not there", {}, /^in\.json:1: cv\.file: .*not found/],
    ["is neither PDF nor DOCX", { "cv.pdf": Buffer.from("Jane Doe") }, /^in\.json:1: cv\.file: .*plain text/],
    [
      "carries a script",
      { "cv.pdf": makePdf({ catalog: "/OpenAction << /S /JavaScript /JS (x) >>" }) },
      /^in\.json:1: cv\.file: .*script/,
    ],
  ] as [string, Record<string, Uint8Array>, RegExp][])(
    "that %s is a problem of its record, which is assessed all the same",
    async (_, files, complaint) => {
      const { code, err, report } = await kept({ file: "cv.pdf" }, files);
      expect(code).toBe(2);
      expect(err).toEqual([expect.stringMatching(complaint)]);
      const because = err.join().replace("in.json:1: cv.file: ", "");
      for (const check of ["cv-file-names-someone-else", "cv-text-matches-another-candidate"])
        expect(report.unanswered).toContainEqual({ check, because });
    },
  );

  test("that is a folder is not read", async () => {
    const { err } = await kept({ file: "." }, {});
    expect(err).toEqual([expect.stringMatching(/cv\.file: .*folder/)]);
  });

  test("is looked for beside its own JSON, and from standard input in the working directory", async () => {
    const folder = folderOf({
      "cv.pdf": PDF,
      "in.json": JSON.stringify({ name: "Jane", cv: { file: "cv.pdf" } }),
    });
    const beside = await bonafide(["vet", join(folder, "in.json")], { cwd: folderWith() });
    expect(beside).toMatchObject({ code: 0, err: [] });
    const input = JSON.stringify({ name: "Jane", cv: { file: "cv.pdf" } });
    expect(await bonafide(["vet", "-"], { cwd: folder, input })).toMatchObject({ code: 0, err: [] });
  });

  test("keeps the order of the records", async () => {
    const people = ["Ann", "Bea", "Cem", "Dag"];
    const files = ["cv.pdf", undefined, "missing.pdf", "cv.docx"];
    const records = people.map((name, at) => JSON.stringify({ name, cv: { file: files[at] } }));
    const cwd = folderOf({ "cv.pdf": PDF, "cv.docx": makeDocx(), "in.jsonl": records.join("\n") });
    const { out, err } = await bonafide(["vet", "in.jsonl", "--json"], { cwd });
    expect(out.map((line) => (JSON.parse(line) as { candidate: string }).candidate)).toEqual(people);
    expect(err).toEqual([expect.stringMatching(/^in\.jsonl:3: /)]);
  });
});

describe.concurrent("read-cv", { timeout: 60_000 }, () => {
  const DOCX = makeDocx({
    body:
      paragraph("Jane Doe") +
      paragraph("Experience") +
      paragraph("03/2019 – 05/2021 Engineer, Example GmbH") +
      paragraph("keywords\u009b2J\u202e", "<w:vanish/>"),
    core: "<dc:creator>Jane Doe</dc:creator><cp:lastModifiedBy>J. Smith</cp:lastModifiedBy>",
  });

  test("prints what a file holds, ready for a submission", async () => {
    const cwd = folderOf({ "cv.docx": DOCX });
    const { code, out } = await bonafide(["read-cv", "cv.docx", "--json"], { cwd });
    expect(code).toBe(0);
    const { cv, proposal, details } = JSON.parse(out.join("")) as Record<string, object>;
    expect(cv).toMatchObject({
      text: "Jane Doe\nExperience\n03/2019 – 05/2021 Engineer, Example GmbH",
      metadata: { author: "J. Smith" },
      employment: [{ employer: "Example GmbH", start: "2019-03", end: "2021-05" }],
    });
    expect(proposal).toEqual(["employment", "education", "skills"]);
    expect(details).toMatchObject({ begunBy: "Jane Doe", hiddenText: "keywords2J" });
    const input = JSON.stringify({ name: "Jane Doe", cv });
    expect(await bonafide(["vet", "-"], { cwd, input })).toMatchObject({ code: 0, err: [] });
  });

  test("says in words that a person has to correct the proposal", async () => {
    const { out } = await bonafide(["read-cv", "cv.docx"], { cwd: folderOf({ "cv.docx": DOCX }) });
    const text = out.join("\n");
    expect(out[0]).toMatch(/proposal.*correct/);
    expect(text).toContain('"employer": "Example GmbH"');
    expect(text).toContain("text that no reader sees: keywords");
    expect(text).not.toMatch(/[\u009b\u202e]/);
  });

  test("says why a file cannot be read, in the language set", async () => {
    const cwd = folderOf({ "cv.pdf": "Jane Doe" });
    const environment = { LANGUAGE: "de" };
    expect(await bonafide(["read-cv", "cv.pdf"], { cwd, environment })).toEqual({
      code: 2,
      out: [],
      err: [
        "cv.pdf: Bitten Sie um eine PDF- oder DOCX-Datei, oder fügen Sie den Text ein: Dies ist eine reine Textdatei.",
      ],
    });
  });

  test.each([[[]], [["a.pdf", "b.pdf"]]])("takes one file: %j", async (files) => {
    expect(await bonafide(["read-cv", ...files])).toMatchObject({ code: 2, out: [] });
  });
});
