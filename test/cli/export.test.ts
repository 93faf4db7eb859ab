import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { CaseFile } from "../../src/casefile/case-file.ts";
import { bonafide, folderWith } from "../support/run-command.ts";

const NOW = ["--db", "kept.db", "--now", "2026-03-05T09:00:00Z"];
const RECORDS = [
  { name: "Jane Doe", phones: ["+49 1512 3456789"] },
  { name: "Robert Hill", phones: ["+49 1512 3456789"], payment: { accountHolder: "Maria Schulz" } },
];

/** A folder with a database in it that holds two linked cases. */
async function kept(): Promise<string> {
  const cwd = folderWith({ "in.jsonl": RECORDS.map((record) => JSON.stringify(record)).join("\n") });
  await bonafide(["vet", "in.jsonl", "--db", "kept.db", "--now", "2026-03-03T09:00:00Z"], { cwd });
  return cwd;
}

describe.concurrent("export", { timeout: 60_000 }, () => {
  test("as JSON is the whole case, and the same every time", async () => {
    const cwd = await kept();
    const first = await bonafide(["export", "V-2", "--format", "json", ...NOW], { cwd });
    expect(first.err).toEqual([]);
    expect(first.code).toBe(0);
    const file = CaseFile.parse(JSON.parse(first.out.join("\n")));
    expect(file).toMatchObject({
      case: "V-2",
      made: { at: "2026-03-05T09:00:00.000Z", by: expect.stringMatching(/^Bonafide \d+\.\d+\.\d+$/) },
      submission: RECORDS[1],
      linked: [{ case: "V-1", because: ["phone-used-by-another-candidate"], name: "Jane Doe" }],
    });
    const again = await bonafide(["export", "v-2", "--format", "json", ...NOW], { cwd });
    expect(again.out).toEqual(first.out);
  });

  test("as a page into a file for its owner alone, the same bytes as on the terminal, in the language set", async () => {
    const cwd = await kept();
    const environment = { LANGUAGE: "de" };
    const args = ["export", "V-2", "--format", "html", ...NOW];
    const { code, out } = await bonafide([...args, "--out", "v2.html"], { cwd, environment });
    expect([code, out]).toEqual([0, []]);
    expect(statSync(join(cwd, "v2.html")).mode & 0o777).toBe(0o600);
    const page = readFileSync(join(cwd, "v2.html"), "utf8");
    const printed = await bonafide(args, { cwd, environment });
    expect(page.split("\n").filter((line) => line.trim() !== "")).toEqual(printed.out);
    expect(page).toContain('<html lang="de">');
    expect(page).toContain("Fallakte");
  });

  test("replaces a file as a whole, and leaves nothing beside it", async () => {
    const cwd = await kept();
    writeFileSync(join(cwd, "v2.json"), "x".repeat(1_000_000), { mode: 0o644 });
    const { code } = await bonafide(["export", "V-2", "--format", "json", "--out", "v2.json", ...NOW], {
      cwd,
    });
    expect(code).toBe(0);
    expect(CaseFile.parse(JSON.parse(readFileSync(join(cwd, "v2.json"), "utf8"))).case).toBe("V-2");
    expect(statSync(join(cwd, "v2.json")).mode & 0o777).toBe(0o600);
    expect(readdirSync(cwd).filter((name) => name.startsWith("v2"))).toEqual(["v2.json"]);
  });

  test.each([
    [["V-2", "--format", "pdf"], '--format is "pdf"; wanted: one of json, html'],
    [["V-2"], "--format is missing; wanted: one of json, html"],
    [["2", "--format", "json"], '"2" is not the name of a case; wanted: V-12'],
    [["--format", "json"], '"" is not the name of a case; wanted: V-12'],
    [["V-1", "V-2", "--format", "json"], 'One case at a time: "V-1" and then "V-2"'],
    [["V-2", "--format", "json", "--out", "."], ".: is a folder; wanted: a file in it"],
    [["V-2", "--format", "json", "--out", ""], "--out names no file; wanted: such as V-12.html"],
  ])("%j is bad usage", async (args, problem) => {
    const cwd = folderWith();
    const { code, out, err } = await bonafide(["export", ...args, ...NOW], { cwd });
    expect([code, out, err]).toEqual([2, [], [problem]]);
    expect(readdirSync(cwd)).toEqual([]);
  });

  test("of a case that does not exist fails and writes nothing", async () => {
    const cwd = await kept();
    const args = ["export", "V-99", "--format", "html", "--out", "v99.html", ...NOW];
    const { code, out, err } = await bonafide(args, { cwd });
    expect([code, out, err]).toEqual([1, [], ["There is no case V-99 in this database."]]);
    expect(readdirSync(cwd)).not.toContain("v99.html");
  });

  test("into a folder that does not exist fails and says so", async () => {
    const cwd = await kept();
    const args = ["export", "V-2", "--format", "html", "--out", "nowhere/v2.html", ...NOW];
    const { code, err } = await bonafide(args, { cwd });
    expect(code).toBe(1);
    expect(err).toEqual([expect.stringContaining("nowhere/v2.html")]);
  });
});
