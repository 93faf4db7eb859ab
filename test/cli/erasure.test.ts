import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { describe, expect, test } from "vitest";
import { openStorage } from "../../src/storage/index.ts";
import { ORDINARY, openTestWorld, TUESDAY, vetted } from "../support/open-world.ts";
import { bonafide, folderWith } from "../support/run-command.ts";

const NOW = ["--now", "2026-03-04T09:00:00Z"];

/** A database with two cases of one mailbox and one of another. */
function withCases(): readonly string[] {
  const path = join(folderWith(), "cases.db");
  const test = openTestWorld({ path });
  vetted(test, ORDINARY);
  vetted(test, { ...ORDINARY, emails: ["JANE.DOE@example.com"], phones: [] });
  vetted(test, { ...ORDINARY, name: "Robert Hill", emails: ["r@example.org"] });
  test.storage.close();
  return ["--db", path];
}

describe.concurrent("erasing on the command line", { timeout: 60_000 }, () => {
  test("a mailbox takes every case it belongs to, and what others say of them", async () => {
    const db = withCases();
    const { code, out, err } = await bonafide(["forget", "jane.doe@EXAMPLE.com", ...NOW, ...db]);
    expect([code, err]).toEqual([0, []]);
    expect(out.slice(0, 2)).toEqual(["V-1 is erased.", "V-2 is erased."]);
    expect((await bonafide(["cases", ...NOW, ...db])).out).toEqual([
      expect.stringMatching(/^V-3\t.*Robert Hill/),
      expect.stringMatching(/^V-2\t.*erased on 2026-03-04$/),
      expect.stringMatching(/^V-1\t.*erased on 2026-03-04$/),
    ]);
    expect(await bonafide(["verify-history", ...NOW, ...db])).toMatchObject({
      code: 0,
      out: ["The history holds."],
    });
    const exported = await bonafide(["export", "V-1", "--format", "json", ...NOW, ...db]);
    expect(exported).toMatchObject({
      code: 1,
      out: [],
      err: ["V-1 was erased on 2026-03-04: nothing about the person is kept."],
    });
  });

  test.each([
    ["V-1", { code: 0, out: ['{"erased":["V-1"],"links":2,"namedAsReferee":[]}'] }],
    ["2", { code: 0, out: [expect.stringContaining('"erased":["V-2"]')] }],
    ["V-99", { code: 1, err: ["There is no case V-99 in this database."] }],
    ["nobody@example.com", { code: 1, err: ["No case in this database belongs to this mailbox."] }],
    [
      "Jane Doe",
      { code: 2, err: ['"Jane Doe" is neither a case nor a mailbox; wanted: V-12 or jane@example.com'] },
    ],
  ])("forget %s", async (asked, wanted) => {
    expect(await bonafide(["forget", asked, "--json", ...NOW, ...withCases()])).toMatchObject(wanted);
  });

  test("purge goes by RETENTION_DAYS", async () => {
    const db = withCases();
    const environment = { RETENTION_DAYS: "10" };
    const purge = (now: string) => bonafide(["purge", "--json", "--now", now, ...db], { environment });
    expect((await purge("2026-03-10T09:00:00Z")).out).toEqual([expect.stringContaining('"erased":[]')]);
    expect((await purge("2026-03-14T09:00:00Z")).out).toEqual([
      expect.stringContaining('"erased":["V-1","V-2","V-3"]'),
    ]);
  });

  test("verify-history names the first entry that was changed, and ends with 1", async () => {
    const [flag = "", path = ""] = withCases();
    const db = new Sqlite(path);
    db.exec("drop trigger history_keeps_values; update history set by = 'U0SOMEBODY' where seq = 3");
    const trigger =
      "create trigger history_keeps_values before update on history\nbegin\n  select raise(abort, 'history is append-only');\nend";
    db.exec(trigger);
    db.close();
    expect(await bonafide(["verify-history", flag, path])).toMatchObject({
      code: 1,
      out: [],
      err: [expect.stringContaining("The history breaks at entry 3")],
    });
    expect(await bonafide(["verify-history", "--json", flag, path])).toMatchObject({
      code: 1,
      out: ['{"holds":false,"broken":3}'],
    });
  });

  test("the notice says what is switched on, and no more", async () => {
    const path = join(folderWith(), "cases.db");
    const storage = openStorage({ path, now: new Date(TUESDAY) });
    storage.close();
    const environment = { LOOKUPS: "github", RETENTION_DAYS: "90", LINK_MEMORY_DAYS: "200" };
    const { code, out } = await bonafide(["notice", "--db", path], { environment });
    const text = out.join("\n");
    expect(code).toBe(0);
    for (const said of [
      "api.github.com",
      "90 days",
      "200 days",
      "With none.",
      "[TO BE FILLED IN: name",
      "Article 22",
    ])
      expect(text).toContain(said);
    for (const unsaid of ["RDAP", "name server", "{"]) expect(text).not.toContain(unsaid);
    const german = (await bonafide(["notice", "--language", "de", "--db", path])).out.join("\n");
    expect(german).toContain("Niemanden. Die Software fragt keine Dienste außerhalb.");
    expect(german).toContain("180 Tage");
    expect(await bonafide(["notice", "--language", "fr", "--db", path])).toMatchObject({ code: 2 });
  });
});
