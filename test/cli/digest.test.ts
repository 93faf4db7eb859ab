import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { bonafide, folderWith } from "../support/run-command.ts";

const TUESDAY = ["--now", "2026-03-03T09:00:00Z"];
const LATER = ["--db", "kept.db", "--now", "2026-03-18T09:00:00Z"];
const RECORDS = Array.from({ length: 5 }, (_, index) => ({
  name: `Candidate ${index}`,
  payment: { accountHolder: "Maria Schulz" },
  passedTasks: ["confirm-the-payee-name"],
}));

/** A folder with a database in it that holds five cases, each settled before it came here. */
async function kept(): Promise<string> {
  const cwd = folderWith({ "in.jsonl": RECORDS.map((record) => JSON.stringify(record)).join("\n") });
  await bonafide(["vet", "in.jsonl", "--db", "kept.db", ...TUESDAY], { cwd });
  return cwd;
}

describe.concurrent("digest --week", { timeout: 60_000 }, () => {
  test.each([["2026-W10"], ["2026-03-08"]])("%s is read by its name or a day in it", async (week) => {
    const { code, out, err } = await bonafide(["digest", "--week", week, ...LATER], { cwd: await kept() });
    expect([code, err]).toEqual([0, []]);
    expect(out[0]).toBe("Weekly digest 2026-W10, 2 Mar 2026 to 8 Mar 2026");
    expect(out[1]).toBe("5 new cases (the week before: 0)");
  });

  test.each([
    [
      ["--week", "2026-W54"],
      '--week is "2026-W54"; wanted: a week such as 2026-W09, or a day in it such as 2026-03-02',
    ],
    [["--week", ""], '--week is ""; wanted: a week such as 2026-W09, or a day in it such as 2026-03-02'],
    [["--week", "2026-W13"], "--week is 2026-W13, which has not begun; wanted: a week up to the present one"],
    [
      ["--week", "2026-W10", "--post"],
      "--week is for reading a week; --post posts the last seven days. Give one of them.",
    ],
  ])("%j says what is possible", async (args, says) => {
    const { code, out, err } = await bonafide(["digest", ...args, ...LATER], { cwd: folderWith() });
    expect([code, out, err]).toEqual([2, [], [says]]);
  });
});

describe.concurrent("checks", { timeout: 60_000 }, () => {
  test("with a database say what became of what each raised there", async () => {
    const cwd = await kept();
    const plain = await bonafide(["checks", "--db", "kept.db"], { cwd });
    const line = plain.out.indexOf("account-holder-differs");
    expect(plain.out[line + 2]).toBe("    0 confirmed, 5 settled as ordinary");
    const { out } = await bonafide(["checks", "--json", "--db", "kept.db"], { cwd });
    const checks = JSON.parse(out.join("\n")) as readonly { id: string; record: object }[];
    expect(checks.find(({ id }) => id === "account-holder-differs")?.record).toEqual({
      confirmed: 0,
      ordinary: 5,
      open: 0,
    });
    const markdown = await bonafide(["checks", "--markdown", "--db", "kept.db"], { cwd });
    expect(markdown.out.join()).not.toContain("ordinary");
  });

  test("without one make none, and know no record", async () => {
    const cwd = folderWith();
    const { out } = await bonafide(["checks", "--json"], { cwd, environment: { DATABASE_PATH: "new.db" } });
    expect(out.join("\n")).not.toContain('"record"');
    expect((await bonafide(["checks", "--db", "new.db"], { cwd })).code).toBe(0);
    expect(existsSync(join(cwd, "new.db"))).toBe(false);
  });
});
