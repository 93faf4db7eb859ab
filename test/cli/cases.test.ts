import { describe, expect, test } from "vitest";
import { bonafide, folderWith } from "../support/run-command.ts";

const NOW = ["--now", "2026-03-03T09:00:00Z"];
const RECORDS = [
  { name: "Jane Doe", role: "Backend engineer" },
  { name: "Robert Hill\u001b[31m", stage: "offer", payment: { accountHolder: "Maria Schulz" } },
];

/** A folder with a database in it that holds two cases. */
async function kept(): Promise<string> {
  const cwd = folderWith({ "in.jsonl": RECORDS.map((record) => JSON.stringify(record)).join("\n") });
  await bonafide(["vet", "in.jsonl", "--db", "kept.db", ...NOW], { cwd });
  return cwd;
}

describe.concurrent("cases", { timeout: 60_000 }, () => {
  test("lists the newest first, for people and for programs", async () => {
    const cwd = await kept();
    const plain = await bonafide(["cases", "--db", "kept.db"], { cwd });
    expect(plain.code).toBe(0);
    expect(plain.out.map((line) => line.split("\t"))).toEqual([
      ["V-2", "verify-first", expect.stringMatching(/^0\/\d+ tasks$/), "offer", "Robert Hill"],
      ["V-1", "nothing-raised", expect.stringMatching(/^0\/\d+ tasks$/), "application", "Jane Doe"],
    ]);
    const json = await bonafide(["cases", "--json", "--open", "--db", "kept.db"], { cwd });
    expect(json.out.map((line) => JSON.parse(line))).toMatchObject([
      { case: "V-2", level: "verify-first", owner: "command-line", openedAt: "2026-03-03T09:00:00.000Z" },
      { case: "V-1", role: "Backend engineer" },
    ]);
  });

  test("takes the database of the settings when none is given", async () => {
    const cwd = await kept();
    const { out } = await bonafide(["cases"], { cwd, environment: { DATABASE_PATH: "kept.db" } });
    expect(out).toHaveLength(2);
  });

  test("of a file that is no database fails and says so", async () => {
    const cwd = folderWith({
      "kept.db": "this is a letter, and a long one, and no database at all\n".repeat(20),
    });
    const { code, err } = await bonafide(["cases", "--db", "kept.db"], { cwd });
    expect(code).toBe(1);
    expect(err).toEqual([expect.stringContaining("kept.db")]);
  });
});

describe.concurrent("case", { timeout: 60_000 }, () => {
  test.each(["V-2", "v-2"])("%s shows findings, tasks and history", async (name) => {
    const cwd = await kept();
    const { code, out } = await bonafide(["case", name, "--db", "kept.db"], { cwd });
    const text = out.join("\n");
    expect(code).toBe(0);
    expect(text).toMatch(/^V-2 {2}Robert Hill {2}verify-first/);
    expect(text).toContain("[account-holder-differs]");
    expect(text).toContain("[confirm-the-payee-name] open");
    expect(text).toMatch(/2026-03-03T09:00:00\.000Z {2}command-line {2}opened/);
    expect(text).not.toContain("\u001b");
  });

  test("--json is one object with the report and the history", async () => {
    const cwd = await kept();
    const { out } = await bonafide(["case", "V-2", "--json", "--db", "kept.db"], { cwd });
    expect(JSON.parse(out.join("\n"))).toMatchObject({
      report: { case: "V-2", level: "verify-first" },
      submission: RECORDS[1],
      stage: "offer",
      decision: null,
      history: expect.arrayContaining([expect.objectContaining({ by: "command-line" })]),
    });
  });

  test("that does not exist fails", async () => {
    const cwd = await kept();
    const { code, out, err } = await bonafide(["case", "V-99", "--db", "kept.db"], { cwd });
    expect(code).toBe(1);
    expect(out).toEqual([]);
    expect(err).toEqual(["There is no case V-99 in this database."]);
  });
});

describe.concurrent("digest", { timeout: 60_000 }, () => {
  test("says what the last seven days brought, with names that cannot write on the terminal", async () => {
    const cwd = await kept();
    const { code, out, err } = await bonafide(
      ["digest", "--db", "kept.db", "--now", "2026-03-05T09:00:00Z"],
      { cwd },
    );
    expect(code).toBe(0);
    expect(err).toEqual([]);
    expect(out.join("\n")).not.toContain("\u001b");
    expect(out.join("\n")).toMatch(/2 new cases|New cases: 2|2/);
  });

  test("of a quiet week says that much", async () => {
    const { code, out } = await bonafide(["digest", "--db", "new.db", ...NOW], { cwd: folderWith() });
    expect(code).toBe(0);
    expect(out.length).toBeGreaterThan(0);
  });
});
