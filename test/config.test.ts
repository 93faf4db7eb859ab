import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { readConfig } from "../src/config.ts";
import { SETTING_NAMES, SETTINGS } from "../src/settings.ts";

const enough = {
  SLACK_BOT_TOKEN: "xoxb-1",
  SLACK_APP_TOKEN: "xapp-1",
  VETTING_CHANNEL: "C0123ABCD",
};

function problems(environment: Record<string, string>, purpose: "bot" | "command-line" = "bot") {
  const read = readConfig(environment, purpose);
  return read.ok ? [] : read.problems;
}

function config(environment: Record<string, string>) {
  const read = readConfig({ ...enough, ...environment }, "bot");
  if (!read.ok) throw new Error(read.problems.join("\n"));
  return read.config;
}

describe("the configuration", () => {
  test("what the bot cannot do without is missed by name, one line each", () => {
    expect(problems({})).toEqual([
      expect.stringMatching(/^SLACK_BOT_TOKEN is missing; wanted: .*xoxb-/),
      expect.stringMatching(/^VETTING_CHANNEL is missing; wanted: /),
      expect.stringMatching(/^SLACK_APP_TOKEN is missing; wanted: .*SLACK_SIGNING_SECRET/),
    ]);
    expect(problems({}, "command-line")).toEqual([]);
  });

  test.each([
    ["SLACK_BOT_TOKEN", "hunter2-hunter2", "xoxb-"],
    ["SLACK_APP_TOKEN", "xoxb-no", "xapp-"],
    ["VETTING_CHANNEL", "#vetting", "C0123ABCD"],
    ["TIMEZONE", "Berlin", "Europe/Berlin"],
    ["WORKING_DAYS", "weekdays", "mon-fri"],
    ["WORKING_HOURS", "9 to 5", "09:00-17:00"],
    ["WORKING_HOURS", "17:00-09:00", "09:00-17:00"],
    ["HOLIDAYS", "DE-XX", "DE-BE"],
    ["HOLIDAYS", "Germany", "DE-BE"],
    ["DIGEST_AT", "monday 9", "mon 09:00"],
    ["REMIND_AFTER_HOURS", "soon", "number"],
    ["REMIND_AFTER_HOURS", "-1", "more than 0"],
    ["ESCALATE_TO", "@boss", "U0123ABCD"],
    ["LINK_MEMORY_DAYS", "1.5", "whole number"],
    ["LINK_KEY", "short", "16"],
    ["ENCRYPTION_KEY", "too short a key", "openssl rand -base64 32"],
    ["ENCRYPTION_KEY_FILE", "/nowhere/key", "can be read (ENOENT)"],
    ["LANGUAGE", "fr", "en or de"],
    ["ALLOW_PUBLIC_CHANNEL", "yes", "true or false"],
    ["LOG_LEVEL", "loud", "info"],
    ["PORT", "70000", "65535"],
    ["SLACK_API_URL", "localhost", "URL"],
  ])("%s=%s is refused with what is wanted", (name, value, wanted) => {
    const [line = "", ...more] = problems({ ...enough, [name]: value });
    expect(more).toEqual([]);
    expect(line.startsWith(`${name} is `)).toBe(true);
    expect(line).toContain(wanted);
  });

  test("a secret is never written out", () => {
    for (const name of SETTING_NAMES.filter((one) => "secret" in SETTINGS[one])) {
      expect(problems({ ...enough, [name]: "hunter2-hunter2".slice(0, 15) }).join()).not.toContain(
        "hunter2-h",
      );
    }
  });

  test("a secret is not written out in part either, however short", () => {
    for (const name of SETTING_NAMES.filter((one) => "secret" in SETTINGS[one]))
      expect(problems({ ...enough, [name]: "qzv" }).join()).not.toContain("qzv");
  });

  test.each([
    [0o600, "k".repeat(44), undefined],
    [0o640, "k".repeat(44), undefined],
    [0o604, "k".repeat(44), "nobody but its owner and group may read"],
    [0o600, "k".repeat(31), "at least 32 characters"],
    [0o600, "k".repeat(5000), "the key alone"],
  ])("a key in a file with rights %o is read, or refused without a word of it", (mode, key, wanted) => {
    const folder = mkdtempSync(join(tmpdir(), "bonafide-config-"));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const path = join(folder, "key");
    writeFileSync(path, `${key}\n`);
    chmodSync(path, mode);
    const given = { ENCRYPTION_KEY_FILE: path };
    if (wanted === undefined) expect(config(given).sealing).toEqual({ key, oldKey: undefined });
    else expect(problems({ ...enough, ...given })).toEqual([expect.stringContaining(wanted)]);
    expect(problems({ ...enough, ...given }).join()).not.toContain("kkk");
    const twice = { ...enough, ...given, ENCRYPTION_KEY: "x".repeat(40) };
    expect(problems(twice).join()).toContain("wanted: one of the two");
  });

  test("every default can be read, and an empty value is the default", () => {
    const empty = Object.fromEntries(SETTING_NAMES.map((name) => [name, ""]));
    const read = readConfig({ ...empty, ...enough }, "bot");
    expect(read.ok).toBe(true);
    expect(config({})).toMatchObject({
      databasePath: "data/bonafide.db",
      language: "en",
      remindAfterHours: 6,
      linkMemoryDays: 365,
      calendar: { timezone: "Europe/Berlin", days: [1, 2, 3, 4, 5], fromMinute: 540, toMinute: 1020 },
      digestAt: { day: 1, hour: 9, minute: 0, timezone: "Europe/Berlin" },
      slack: { transport: { kind: "socket" }, vettingChannel: "C0123ABCD", digestChannel: "C0123ABCD" },
    });
  });

  test("days, hours and the digest's time are read as written", () => {
    expect(config({ WORKING_DAYS: "sun-thu" }).calendar.days).toEqual([0, 1, 2, 3, 4]);
    expect(config({ WORKING_DAYS: "sat-mon, wed" }).calendar.days).toEqual([0, 1, 3, 6]);
    expect(config({ WORKING_HOURS: "8:30-16:00" }).calendar).toMatchObject({
      fromMinute: 510,
      toMinute: 960,
    });
    expect(config({ DIGEST_AT: "Fri 16:30" }).digestAt).toMatchObject({ day: 5, hour: 16, minute: 30 });
  });

  test.each([
    ["de", "de"],
    ["EN", "en"],
    ["en_US:en", "en"],
    ["de_AT:de:en", "de"],
    ["de_DE.UTF-8", "de"],
    ["fr_FR:de", "de"],
    ["pt_BR:pt", "en"],
  ])("a desktop's own LANGUAGE=%s is no mistake: %s", (LANGUAGE, language) => {
    expect(config({ LANGUAGE }).language).toBe(language);
  });

  test("HTTP is chosen by the signing secret alone", () => {
    const { SLACK_APP_TOKEN: _, ...http } = enough;
    const read = readConfig({ ...http, SLACK_SIGNING_SECRET: "0123456789abcdef", PORT: "8080" }, "bot");
    expect(read.ok && read.config.slack?.transport).toEqual({
      kind: "http",
      signingSecret: "0123456789abcdef",
      port: 8080,
    });
  });

  test("public holidays of a state count, those of another state do not", () => {
    const { isHoliday } = config({ HOLIDAYS: "DE-BE" }).calendar;
    expect(isHoliday("2026-03-08")).toBe(true);
    expect(isHoliday("2026-01-06")).toBe(false);
    expect(isHoliday("2026-12-25")).toBe(true);
    expect(isHoliday("2026-12-26")).toBe(true);
    expect(isHoliday("2026-12-24")).toBe(false);
    expect(config({}).calendar.isHoliday("2026-12-25")).toBe(false);
  });
});
