import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const ROOT = new URL("../../", import.meta.url);
const rows = readFileSync(new URL("SECURITY.md", ROOT), "utf8").matchAll(
  /^\| (?<promise>[^|]+) \| \[[^\]]+\]\((?<path>test\/[^)]+)\)(?: › (?<title>[^|]+?))? \| (?<often>[^|]+) \|$/gm,
);
const promises = [...rows].map(
  ({ groups = {} }) => groups as Record<"promise" | "path" | "often", string> & { title?: string },
);

test("every promise names a test that is there, and how often it runs", () => {
  expect(promises.length).toBeGreaterThan(30);
  const wanting = promises.filter(({ path, title = "" }) => {
    const file = new URL(path, ROOT);
    return !existsSync(file) || !readFileSync(file, "utf8").includes(title);
  });
  expect(wanting).toEqual([]);
  expect(promises.filter(({ often }) => !/\d|run/.test(often))).toEqual([]);
});
