import { chmodSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { expect, test } from "vitest";
import { openStorage } from "../../src/storage/index.ts";
import { linkKey } from "../../src/storage/link-key.ts";
import { temporaryPath } from "./examples.ts";

test("a configured secret always gives the same key, another secret another one, and no file", () => {
  const path = temporaryPath();
  const key = linkKey("correct horse", path);
  expect(key).toHaveLength(32);
  expect(linkKey("correct horse", "/elsewhere.db")).toEqual(key);
  expect(linkKey("battery staple", path)).not.toEqual(key);
  expect(key.toString("utf8")).not.toContain("correct");
  expect(() => statSync(`${path}.key`)).toThrow(/ENOENT/);
});

test.each([[undefined], [""]])(
  "without a secret (%j) a key is made once, for its owner alone",
  (configured) => {
    const path = temporaryPath();
    const key = linkKey(configured, path);
    expect(key).toHaveLength(32);
    expect(statSync(`${path}.key`).mode & 0o777).toBe(0o600);
    expect(linkKey(configured, path)).toEqual(key);
  },
);

test("a key file that holds no key is refused, not replaced", () => {
  const path = temporaryPath();
  writeFileSync(`${path}.key`, "oops\n");
  chmodSync(`${path}.key`, 0o600);
  expect(() => linkKey(undefined, path)).toThrow(/64 hexadecimal digits/);
  expect(readFileSync(`${path}.key`, "utf8")).toBe("oops\n");
});

test("a database in memory gets a key that nobody keeps", () => {
  expect(linkKey(undefined, ":memory:")).not.toEqual(linkKey(undefined, ":memory:"));
});

test.each([0o000, 0o022, 0o077])("whatever the umask (%o), every file is for its owner alone", (umask) => {
  const before = process.umask(umask);
  const path = temporaryPath();
  try {
    const storage = openStorage({ path, now: new Date(0), bot: "process 1" });
    const files = readdirSync(dirname(path), { recursive: true, withFileTypes: true });
    const made = files.filter((file) => file.isFile()).map(({ parentPath, name }) => join(parentPath, name));
    const names = made.map((file) => basename(file));
    expect(names).toEqual(
      expect.arrayContaining(["bonafide.db", "bonafide.db-wal", "bonafide.db-shm", "bonafide.db.key"]),
    );
    for (const file of made) expect(statSync(file).mode & 0o777, file).toBe(0o600);
    storage.close();
  } finally {
    process.umask(before);
  }
});
