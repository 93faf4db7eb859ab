import { chmodSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openStorage } from "../../src/storage/index.ts";
import type { SealingSecrets } from "../../src/storage/sealing-keys.ts";
import { bonafide, folderWith } from "../support/run-command.ts";

const OLD = "the first key of these tests, long enough";
/** Long enough to stand in no sealed file by chance, as three letters do now and then. */
const NAME = "Zqxarwen Vkwimsdottir";
const NEW = "the second key of these tests, long enough";

/** A candidate, vetted into a database of its own. */
async function vetted(environment: Readonly<Record<string, string>> = {}) {
  const folder = folderWith({
    "in.jsonl": `{"name":"${NAME}","notes":"prefers mornings"}\n`,
    key: `${NEW}\n`,
  });
  const database = join(folder, "b.db");
  const run = (
    args: readonly string[],
    given: Readonly<Record<string, string>> = {},
    nodeArgs: string[] = [],
  ) => bonafide([...args, "--db", database], { environment: given, cwd: folder, nodeArgs });
  const { code } = await run(["vet", join(folder, "in.jsonl")], environment);
  expect(code).toBe(0);
  const holds = (text: string) =>
    [database, `${database}-wal`].some((file) => readFileSync(file, { flag: "a+" }).includes(text));
  const reads = (sealing: SealingSecrets) => {
    const storage = openStorage({ path: database, sealing, now: new Date(0) });
    const names = storage.cases.list({ limit: 5 }).map(({ name }) => name);
    const isWhole = storage.history.firstBroken() === undefined;
    storage.close();
    return isWhole ? names : [];
  };
  return { folder, run, holds, reads };
}

test("a plain database is sealed, given another key, and opened again; only settings hold keys", async () => {
  const { folder, run, holds, reads } = await vetted();
  expect(holds(NAME)).toBe(true);
  chmodSync(join(folder, "key"), 0o600);

  expect((await run(["rotate-key"])).err.join()).toMatch(/no key; wanted: ENCRYPTION_KEY/);
  const sealing = await run(["rotate-key"], { ENCRYPTION_KEY: OLD });
  expect(sealing).toMatchObject({
    code: 0,
    out: [expect.stringMatching(/^values sealed: \d+$/), expect.any(String)],
  });
  expect(holds(NAME)).toBe(false);
  expect(holds("mornings")).toBe(false);

  const refused = await run(["cases"]);
  expect(refused.code).toBe(1);
  expect(refused.err.join()).toMatch(/holds sealed values, and no key is given; wanted/);

  const both = { ENCRYPTION_KEY_FILE: join(folder, "key"), OLD_ENCRYPTION_KEY: OLD };
  expect(await run(["rotate-key"], both)).toMatchObject({ code: 0 });
  expect(() => reads({ key: OLD })).toThrow(/sealed with another key/);
  expect(reads({ key: NEW })).toEqual([NAME]);
  expect(holds(NAME)).toBe(false);

  expect(await run(["rotate-key", "--decrypt"], { ENCRYPTION_KEY: NEW })).toMatchObject({ code: 0 });
  expect(reads({})).toEqual([NAME]);
  for (const { out, err } of [sealing, refused])
    expect([...out, ...err].join()).not.toMatch(/of these tests/);
}, 60_000);

test.each(["update or replace history_payloads", "vacuum"])(
  "killed at %s, the command goes on where it was",
  async (point) => {
    const { run, holds, reads } = await vetted({ ENCRYPTION_KEY: OLD });
    const both = { ENCRYPTION_KEY: NEW, OLD_ENCRYPTION_KEY: OLD };
    const killer = new URL("../support/kill-at-statement.ts", import.meta.url).href;
    const killed = await run(["rotate-key"], { ...both, KILL_AT: point }, ["--import", killer]);
    expect(killed.code).toBeNull();
    expect(reads({ key: NEW, oldKey: OLD })).toEqual([NAME]);
    expect(() => reads({ key: NEW })).toThrow(/both keys are wanted/);
    expect(await run(["rotate-key"], both)).toMatchObject({ code: 0 });
    expect(reads({ key: NEW })).toEqual([NAME]);
    expect(holds(NAME)).toBe(false);
  },
  60_000,
);

test("no command takes a secret as an argument", async () => {
  const { err, code } = await bonafide(["rotate-key", "--key", "hunter2"], { environment: {} });
  expect(code).toBe(2);
  expect(err.join()).toMatch(/--key/);
  expect(err.join()).not.toContain("hunter2");
});
