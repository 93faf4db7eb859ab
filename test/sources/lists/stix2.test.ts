import { describe, expect, test } from "vitest";
import { openList } from "../../../src/sources/lists/index.ts";
import { readPattern } from "../../../src/sources/lists/stix-pattern.ts";
import { files, fixture, indicators, names, readList } from "../../support/read-list.ts";

const BUNDLE = fixture("bundle.stix.json");
const bundle = (...objects: readonly unknown[]) =>
  files({ "b.json": JSON.stringify({ type: "bundle", id: "bundle--1", objects }) });

describe("a STIX bundle", () => {
  test("gives indicators, observed addresses, people and groups, each by its id", async () => {
    const { entries, publishedOn } = await readList("stix2", BUNDLE);
    expect(
      entries.map((entry) => [entry.key.slice(0, 19), entry.kind, names(entry), indicators(entry)]),
    ).toEqual([
      ["identity--person", "person", ["primary Erika Muster"], []],
      ["threat-actor--1", "organisation", ["primary Quiet Heron", "alias Heron 7"], []],
      ["indicator--00000001", "unknown", [], ["email erika@example.com", "domain muster.example"]],
      ["indicator--00000002", "unknown", [], ["ip 192.0.2.7"]],
      [
        "indicator--00000007",
        "unknown",
        [],
        ["url https://muster.example/a", "url https://muster.example/b"],
      ],
      ["email-addr--1", "unknown", [], ["email second@example.com"]],
      ["user-account--1", "unknown", ["weak Erika M."], ["handle emuster0404"]],
    ]);
    expect(publishedOn).toEqual(["2026-02-01"]);
  });

  test("says of everything else why it is left out", async () => {
    const { skipped } = await readList("stix2", BUNDLE);
    expect(skipped.map((line) => line.replace(/^(objects\[\d+\]): (.{24}).*$/, "$1 $2"))).toEqual([
      "objects[18] This is no STIX object w",
      "objects[0] It names who wrote the r",
      "objects[1] It names who wrote the r",
      "objects[3] It names a group of peop",
      "objects[8] The pattern asks for sev",
      "objects[9] The pattern is about som",
      "objects[10] Its publisher has withdr",
      "objects[11] The pattern is not read:",
      "objects[17] The same bundle has a ne",
      expect.stringContaining("1 of this type"),
      expect.stringContaining("2 of this type"),
    ]);
  });

  test("knows its publisher by who made most of it", () => {
    expect(openList("stix2", BUNDLE)).toMatchObject({ publisher: "Example CERT", sanctions: false });
    expect(
      openList("stix2", bundle({ type: "url", id: "url--1", value: "https://x.example/a" })).publisher,
    ).toBe("STIX");
  });

  test.each([
    ["no JSON", "erika@example.com\n", /^b\.json(:1)?: This is no JSON/],
    [
      "cut off",
      '{"type": "bundle",\n"objects": [{"type": "url"',
      /^b\.json:2: This is no JSON, or it is broken off/,
    ],
    ["another JSON", '{"Event": {"info": "x"}}', /no bundle with objects/],
    ["a list", "[]", /no bundle with objects/],
    ["no objects", '{"type": "bundle", "objects": []}', /no bundle with objects/],
    [
      "very deep",
      `{"type": "bundle", "objects": [${"[".repeat(100_000)}${"]".repeat(100_000)}]}`,
      /no entry|no JSON/,
    ],
    [
      "objects that claim to be every object",
      '{"type": "bundle", "objects": [{"type": "__proto__", "id": "x--1", "__proto__": {"value": "a"}}]}',
      /no entry/,
    ],
  ])("is refused: %s", async (_, text, found) => {
    await expect((async () => readList("stix2", files({ "b.json": text })))()).rejects.toThrow(found);
    expect(Object.hasOwn(Object.prototype, "value")).toBe(false);
  });
});

describe("a STIX pattern", () => {
  test.each([
    ["[email-addr:value = 'a@example.com']", ["email a@example.com"]],
    ["[email-addr:value='a@example.com']", ["email a@example.com"]],
    ["[user-account:account_login = 'o\\'neil\\\\x']", ["handle o'neil\\x"]],
    [
      "[(url:value = 'https://a.example/1') OR (url:value = 'https://a.example/2')]",
      ["url https://a.example/1", "url https://a.example/2"],
    ],
    [
      "[url:value = 'https://a.example/1'] OR [ipv6-addr:value = '2001:db8::1']",
      ["url https://a.example/1", "ip 2001:db8::1"],
    ],
    [
      "[domain-name:value = 'a.example' AND domain-name:resolves_to_refs[*].value = '192.0.2.1']",
      ["domain a.example"],
    ],
    ["[file:name = 'x.exe' OR domain-name:value = 'a.example']", ["domain a.example"]],
    ["[cryptocurrency-wallet:value IN ('w1', 'w2')]", ["wallet w1", "wallet w2"]],
  ])("says by itself: %s", (pattern, expected) => {
    const read = readPattern(pattern);
    expect(read.ok && read.found.map(({ kind, value }) => `${kind} ${value}`)).toEqual(expected);
  });

  test.each([
    ["[email-addr:value != 'a@example.com']", "other"],
    ["[email-addr:value LIKE '%@example.com']", "other"],
    ["[email-message:to_refs[*].value = 'victim@example.com']", "other"],
    ["[__proto__:value = 'x']", "other"],
    ["[email-addr:value = 'a@example.com' AND file:name = 'x']", "joint"],
    ["[email-addr:value = 'a@example.com'] FOLLOWEDBY [url:value = 'x']", "unreadable"],
    ["[NOT email-addr:value = 'a@example.com']", "unreadable"],
    ["[(email-addr:value = 'a' OR url:value = 'b') AND file:name = 'c']", "unreadable"],
    ["[email-addr:value = 'a@example.com'] WITHIN 300 SECONDS", "unreadable"],
    ["[email-addr:value IN ('a', 'b']", "unreadable"],
    ["[email-addr:value = ]", "unreadable"],
    ["", "unreadable"],
    ["'".repeat(50_001), "unreadable"],
    ["[".repeat(100_001), "unreadable"],
  ])("is not read: %s", (pattern, because) => {
    expect(readPattern(pattern)).toEqual({ ok: false, because });
  });
});
