import { existsSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { CHECKS } from "../../src/checks/index.ts";
import { exampleCaseFile } from "../../src/docs/example-case.ts";
import { withGenerated } from "../../src/docs/generate.ts";
import { ANSWERS } from "../../src/domain/task.ts";
import { baselineFor } from "../../src/playbook/baseline.ts";
import { ANSWER_INFO } from "../../src/playbook/reactions.ts";
import { SETTING_NAMES } from "../../src/settings.ts";
import { readCommand } from "../../src/slack/command/read-command.ts";
import { quality } from "../quality/result.ts";
import { readRoot, sources } from "../support/sources.ts";

const README = readRoot("README.md");
const MEASURED = { quality: quality.markdown };
const PACKAGE = JSON.parse(readRoot("package.json")) as {
  readonly scripts: Readonly<Record<string, string>>;
};

/** The English words behind `/vet`, as the reader has them. */
const VET_WORDS = ["help", "list", "tasks", "show V-12", "stage V-12 offer", "digest", "checks", "lists"];
const LISTS = ["mine", "open", "verify"];

describe("the README", () => {
  test("has tables that are current (npm run docs)", () => {
    expect(README).toBe(withGenerated(README, MEASURED));
  });

  test("names every check and every setting", () => {
    expect(CHECKS.length).toBeGreaterThan(10);
    for (const { id } of CHECKS) expect(README).toContain(`\`${id}\``);
    for (const name of SETTING_NAMES) expect(README).toContain(`\`${name}\``);
  });

  test("names every command of the command line, and none that there is not", () => {
    const main = sources().find(({ path }) => path === "cli/main.ts")?.text ?? "";
    const table = /const COMMANDS[\s\S]*?\n};/.exec(main)?.[0] ?? "";
    const commands = [...table.matchAll(/^ {2}"?([a-z-]+)"?: async/gm)].map(([, name]) => name);
    expect(commands.length).toBeGreaterThan(5);
    const named = [...README.matchAll(/npx bonafide ([a-z-]+)/g)].map(([, name]) => name);
    expect(new Set(named)).toEqual(new Set(commands));
  });

  test.each(VET_WORDS)("names /vet %s, which is a command", (words) => {
    expect(README).toContain(`\`/vet ${words}`);
    expect(readCommand(words).kind).toBe(words.split(" ")[0]);
  });

  test("names every list, and the reader knows it", () => {
    for (const which of LISTS) {
      expect(README).toMatch(new RegExp(`/vet list.*\`(list )?${which}|/vet list ${which}`));
      expect(readCommand(`list ${which}`)).toEqual({ kind: "list", which });
    }
  });

  test("shows a submission that is read as one", () => {
    const shown = /`\/vet (Jane Doe [^`]+)`/.exec(README)?.[1]?.replaceAll("\\|", "|") ?? "";
    expect(readCommand(shown)).toMatchObject({ kind: "submission", submission: { name: "Jane Doe" } });
  });

  test("names the reaction of every answer", () => {
    for (const answer of ANSWERS) {
      const { emoji, reactions } = ANSWER_INFO[answer];
      expect(README).toContain(`${emoji} \`:${reactions[0]}:\``);
    }
  });

  test("counts the baseline right", () => {
    const words = ["five", "six", "seven", "eight", "nine"];
    expect(README).toContain(`the same ${words[baselineFor("onboarding").length - 5]} baseline steps`);
  });

  test("names no script that there is not", () => {
    const named = [...README.matchAll(/npm run ([a-z:]+)/g)].map(([, name = ""]) => name);
    expect(named).not.toEqual([]);
    for (const name of named) expect(PACKAGE.scripts).toHaveProperty([name]);
  });

  test("links to files that are there", () => {
    const links = [...README.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, path = ""]) => path);
    expect(links).not.toEqual([]);
    for (const path of links) expect(existsSync(new URL(`../../${path}`, import.meta.url)), path).toBe(true);
  });
});

test("the example of a case file is current (npm run docs)", async () => {
  expect(await exampleCaseFile()).toBe(readRoot("examples/case-file.html"));
});

describe("a document with a table of its own", () => {
  test.each([
    ["lacks a place for one", "# nothing here", /has no place for: quality, checks, settings/],
    [
      "has a place for one that nobody makes",
      `${README}\n<!-- generated: moon -->\n\n<!-- end -->`,
      /place for moon/,
    ],
  ])("that %s is refused", (_, text, expected) => {
    expect(() => withGenerated(text, MEASURED)).toThrow(expected);
  });

  test("keeps everything around it, and made twice is the same", () => {
    const text =
      "a $& b\n<!-- generated: checks -->\nyesterday\n<!-- end -->\nc\n<!-- generated: settings -->\n\n<!-- end -->\n" +
      "<!-- generated: quality -->\n\n<!-- end -->\nd";
    const once = withGenerated(text, MEASURED);
    expect(once).toMatch(
      /^a \$& b\n<!-- generated: checks -->\n\| check [\s\S]+\|\n<!-- end -->\nc\n[\s\S]+\nd$/,
    );
    expect(once).not.toContain("yesterday");
    expect(withGenerated(once, MEASURED)).toBe(once);
  });
});
