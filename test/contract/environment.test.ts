import { describe, expect, test } from "vitest";
import { environmentExample } from "../../src/docs/generate.ts";
import { SETTING_NAMES, SETTINGS, type Setting } from "../../src/settings.ts";
import { readRoot, sources } from "../support/sources.ts";

const EXAMPLE = readRoot(".env.example");
const VARIABLES: readonly (readonly [string, Setting])[] = SETTING_NAMES.map((name) => [
  name,
  SETTINGS[name],
]);
const NAMES: readonly string[] = SETTING_NAMES;

describe("the settings", () => {
  test(".env.example is what the code makes (npm run docs)", () => {
    expect(EXAMPLE).toBe(environmentExample());
  });

  test("stand in .env.example once each, in order, under a line of meaning", () => {
    const lines = EXAMPLE.split("\n").filter((line) => line !== "");
    expect(lines).toHaveLength(2 * NAMES.length);
    const set = lines.filter((line) => !line.startsWith("#"));
    expect(set.map((line) => line.split("=")[0])).toEqual(NAMES);
    expect(new Set(NAMES).size).toBe(NAMES.length);
    for (const line of lines.filter((one) => one.startsWith("#"))) expect(line.length).toBeGreaterThan(12);
  });

  test.each(VARIABLES)("%s says what it means on one line, and its default can be read", (name, setting) => {
    const { meaning, fallback, read } = setting;
    expect(name).toMatch(/^[A-Z]+(_[A-Z]+)*$/);
    expect(meaning.trim()).not.toBe("");
    expect(`${meaning}${fallback}`).not.toMatch(/[\n|]/);
    if (fallback !== "") expect(read.safeParse(fallback).success).toBe(true);
  });

  test("that are tokens, secrets or keys are never written out, and have no default", () => {
    const secrets = VARIABLES.filter(([name]) => /(?:TOKEN|SECRET|KEY)$/.test(name));
    expect(secrets.length).toBeGreaterThan(2);
    for (const [name, { secret, fallback }] of secrets)
      expect([name, secret, fallback]).toEqual([name, true, ""]);
  });

  test("are all used", () => {
    const config = sources().find(({ path }) => path === "config.ts")?.text ?? "";
    for (const name of NAMES) expect(config, name).toContain(name);
  });
});
