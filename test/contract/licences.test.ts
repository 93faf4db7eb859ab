import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { ALLOWED_LICENCES, licenceProblems, licencesMarkdown, packagesOf } from "../../src/docs/licences.ts";
import { readRoot } from "../support/sources.ts";

const PACKAGES = packagesOf(JSON.parse(readRoot("package-lock.json")));
const NODE_MODULES = fileURLToPath(new URL("../../node_modules", import.meta.url));

interface Manifest {
  readonly name?: string;
  readonly version?: string;
  readonly license?: unknown;
}

/** Every package that is really there, nested ones too. */
function installed(folder: string): readonly Manifest[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.name.startsWith(".") || !entry.isDirectory()) return [];
    const path = join(folder, entry.name);
    if (entry.name.startsWith("@")) return installed(path);
    const nested = readdirSync(path).includes("node_modules") ? installed(join(path, "node_modules")) : [];
    if (!readdirSync(path).includes("package.json")) return nested;
    return [JSON.parse(readFileSync(join(path, "package.json"), "utf8")) as Manifest, ...nested];
  });
}

describe("every package", () => {
  test("of the lock file has a licence that is allowed where it is used", () => {
    expect(PACKAGES.length).toBeGreaterThan(150);
    expect(PACKAGES.filter(({ isDevelopment }) => !isDevelopment).length).toBeGreaterThan(50);
    expect(licenceProblems(PACKAGES)).toEqual([]);
  });

  test("that is installed is in the lock file, and says the same about its licence itself", () => {
    const known = new Map(PACKAGES.map(({ name, version, licence }) => [`${name} ${version}`, licence]));
    // The runtime itself, which the package "node" fetches when it is installed.
    const node = PACKAGES.find(({ name }) => name === "node");
    known.set(`node-${process.platform}-${process.arch} ${node?.version}`, node?.licence);
    const found = installed(NODE_MODULES).filter(({ name, version }) => name && version);
    expect(found.length).toBeGreaterThan(100);
    const different = found.filter(
      ({ name, version, license }) => known.get(`${name} ${version}`) !== license,
    );
    expect(different.map(({ name, version, license }) => ({ name, version, license }))).toEqual([]);
  });

  test("is listed in LICENCES.md (npm run docs)", () => {
    expect(readRoot("LICENCES.md")).toBe(licencesMarkdown(PACKAGES));
  });

  test("uses a licence of the list, and no licence stands there for nobody", () => {
    const used = new Set(PACKAGES.map(({ licence }) => licence));
    expect(Object.keys(ALLOWED_LICENCES).filter((licence) => !used.has(licence))).toEqual([]);
  });
});

test.each([
  [undefined, false, "x 1.0.0: no licence is not allowed"],
  ["AGPL-3.0", true, "x 1.0.0: AGPL-3.0 is not allowed"],
  ["constructor", true, "x 1.0.0: constructor is not allowed"],
  ["MPL-2.0", false, "x 1.0.0: MPL-2.0 is allowed for development alone"],
])("a package under %s is refused", (licence, isDevelopment, problem) => {
  expect(licenceProblems([{ name: "x", version: "1.0.0", licence, isDevelopment }])).toEqual([problem]);
});

test("a package that both run-time and development want counts as run-time", () => {
  const lock = {
    packages: {
      "": {},
      "node_modules/a": { version: "1.0.0", license: "MIT", dev: true },
      "node_modules/b/node_modules/a": { version: "1.0.0", license: "MIT" },
    },
  };
  expect(packagesOf(lock)).toEqual([{ name: "a", version: "1.0.0", licence: "MIT", isDevelopment: false }]);
});
