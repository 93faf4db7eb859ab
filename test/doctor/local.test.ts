import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { describe, expect, onTestFinished, test } from "vitest";
import { type Environment, readConfig } from "../../src/config.ts";
import { lookAtDatabase, lookAtFiles } from "../../src/doctor/database.ts";
import type { Line } from "../../src/doctor/line.ts";
import { lookAtMachine } from "../../src/doctor/machine.ts";
import { lookAtSettings } from "../../src/doctor/settings.ts";
import { openStorage } from "../../src/storage/index.ts";
import { inspectDatabase } from "../../src/storage/inspect.ts";

const NOW = "2026-03-03T09:00:00.000Z";
const EARLIER = "2026-03-03T06:00:00.000Z";

/** What is not as it should be, in short. */
function wrong(lines: readonly Line[]): readonly string[] {
  for (const { state, says, fix } of lines) {
    expect(says).not.toBe("");
    if (state !== "ok") expect(fix).toMatch(/\w/);
  }
  return lines
    .filter(({ state }) => state !== "ok")
    .map(({ about, state, says }) => `${state} ${about}: ${says}`);
}

describe("settings that fit together badly", () => {
  const slack = { SLACK_BOT_TOKEN: "xoxb-1", SLACK_APP_TOKEN: "xapp-1", VETTING_CHANNEL: "C0VETTING" };
  test.each<[string, Environment, readonly RegExp[]]>([
    ["nothing", {}, []],
    ["GitHub without a token", { LOOKUPS: "dns,github" }, [/^hint settings\.look-ups: .*GITHUB_TOKEN/]],
    ["a token without GitHub", { GITHUB_TOKEN: "github_pat_0123456789" }, [/^hint settings\.look-ups: /]],
    ["both", { LOOKUPS: "github", GITHUB_TOKEN: "github_pat_0123456789" }, []],
    ["two transports", { SLACK_SIGNING_SECRET: "0123456789abcdef" }, [/^hint settings\.transport: .*Socket/]],
    ["a public channel", { ALLOW_PUBLIC_CHANNEL: "true" }, [/^hint settings\.channel: /]],
    ["health for this machine", { HEALTH_PORT: "9090" }, []],
    ["health for others", { HEALTH_PORT: "0.0.0.0:9090" }, [/^hint settings\.health: .*0\.0\.0\.0:9090/]],
    ["health for others over IPv6", { HEALTH_PORT: "[::]:9090" }, [/^hint settings\.health: /]],
  ])("%s", (_, more, expected) => {
    const environment = { ...slack, ...more };
    const read = readConfig(environment, "bot");
    if (!read.ok) throw new Error(read.problems.join());
    expect(wrong(lookAtSettings([], read.config, environment))).toEqual(
      expected.map((line) => expect.stringMatching(line)),
    );
  });

  test("what cannot be read is a problem with its own words split into what was found and what to do", () => {
    const read = readConfig({}, "command-line");
    if (!read.ok) throw new Error("no defaults");
    const [line] = lookAtSettings(['TIMEZONE is "Berlin"; wanted: an IANA name'], read.config, {});
    expect(line).toEqual({
      about: "settings",
      state: "problem",
      says: 'TIMEZONE is "Berlin"',
      fix: "an IANA name",
    });
  });
});

describe("the runtime", () => {
  test.each([
    ["24.3.0", []],
    ["26.0.0", []],
    ["22.18.0", ["hint node: this is Node 22.18.0"]],
    ["25.1.0", ["hint node: this is Node 25.1.0"]],
    ["22.17.9", ["problem node: this is Node 22.17.9"]],
    ["20.11.0", ["problem node: this is Node 20.11.0"]],
  ])("Node %s", (version, expected) => {
    expect(wrong(lookAtMachine("Europe/Berlin", { ...process.versions, node: version }))).toEqual(expected);
  });
});

describe("the database", () => {
  function database() {
    const folder = mkdtempSync(join(tmpdir(), "bonafide-doctor-"));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const path = join(folder, "bonafide.db");
    const look = () =>
      wrong([...lookAtFiles(path, undefined), ...lookAtDatabase(path, inspectDatabase(path, NOW), NOW)]);
    return { path, look, make: () => openStorage({ path, now: new Date(0) }) };
  }

  test("that is not there is a hint, and is not made", () => {
    const { look } = database();
    expect(look()).toEqual([expect.stringMatching(/^hint database: there is no database at /)]);
    expect(look()).toHaveLength(1);
  });

  test("that is new has nothing wrong, and is as it was", () => {
    const { make, look, path } = database();
    make().close();
    // The first hundred bytes are the header, which counts who has written.
    const content = () => readFileSync(path).subarray(100);
    const before = content();
    expect(look()).toEqual([]);
    expect(content().equals(before)).toBe(true);
  });

  test.each<[string, (path: string) => void, RegExp]>([
    [
      "a file that is no database",
      (path) => writeFileSync(path, "a letter. ".repeat(200)),
      /^problem database: /,
    ],
    ["others who can read it", (path) => chmodSync(path, 0o644), /^problem database\.rights: .*\(644\)/],
    ["others who can read the key", (path) => chmodSync(`${path}.key`, 0o640), /rights: .*\.key \(640\)/],
    [
      "a key that is none",
      (path) => writeFileSync(`${path}.key`, "x"),
      /^problem link-key: .*does not hold a key/,
    ],
    ["a key that is gone", (path) => rmSync(`${path}.key`), /^problem link-key: .*is missing/],
    [
      "a newer version",
      (path) =>
        change(path, "insert into migrations values (999, '0999-later', 'x', '2030-01-01T00:00:00.000Z')"),
      /^problem database: .*is newer than this Bonafide/,
    ],
    [
      "a schema changed by hand",
      (path) => change(path, "create table mine (id integer)"),
      /^problem database: The schema .*table mine/,
    ],
    [
      "a row without its parent",
      (path) =>
        change(
          path,
          "insert into reminders (task_id, case_id, sent_to, at, escalation) values (77, 77, 'U1', '', 0)",
        ),
      /^problem database: .*a row of reminders without its (cases|tasks)/,
    ],
    [
      "a delivery that had no effect",
      (path) =>
        change(
          path,
          `insert into inbox (key, kind, payload, received_at) values ('k', 'vet', '{}', '${EARLIER}')`,
        ),
      /^problem inbox: 1 deliveries .* since 2026-03-03T06/,
    ],
    [
      "a call that waits",
      (path) => change(path, owed("null")),
      /^problem outbox: 1 calls to Slack wait, the oldest since 2026-03-03T06/,
    ],
    [
      "a call that was given up",
      (path) => change(path, owed(`'${EARLIER}'`)),
      /^problem outbox\.given-up: Slack refused chat\.postMessage for good \(is_archived\)/,
    ],
    [
      "an old list",
      (path) =>
        change(
          path,
          `insert into watchlists (name, publisher, sanctions, entries, version, changed_in, imported_at)
             values ('UN', 'UN', 1, 0, 1, 1, '2025-12-01T00:00:00.000Z')`,
        ),
      /^hint list "UN": imported 2025-12-01, 92 days ago/,
    ],
  ])("says %s", (_, spoil, expected) => {
    const { make, look, path } = database();
    make().close();
    spoil(path);
    expect(look()).toEqual([expect.stringMatching(expected)]);
  });

  test("says from which entry on the history does not hold", () => {
    const { make, look, path } = database();
    const storage = make();
    storage.history.append(1, NOW, "U1", {
      kind: "stage-changed",
      from: "application",
      to: "offer",
    } as never);
    storage.close();
    behindTriggers(path, "delete from history_payloads where seq = 1");
    expect(look()).toEqual([expect.stringMatching(/^problem history: .*entry 1 on/)]);
  });
});

function change(path: string, sql: string): void {
  const db = new Sqlite(path);
  db.pragma("foreign_keys = off");
  db.exec(sql);
  db.close();
}

/** As somebody would who can write the file. */
function behindTriggers(path: string, sql: string): void {
  const db = new Sqlite(path);
  const select = "select name, sql from sqlite_schema where type = 'trigger'";
  const triggers = db.prepare<[], { name: string; sql: string }>(select).all();
  for (const { name } of triggers) db.exec(`drop trigger ${name}`);
  db.exec(sql);
  for (const trigger of triggers) db.exec(trigger.sql);
  db.close();
}

function owed(parkedAt: string): string {
  return `insert into outbox (lane, method, args, not_before, owed_at, parked_at, error)
    values ('case:1', 'chat.postMessage', '{}', '${EARLIER}', '${EARLIER}', ${parkedAt}, 'is_archived')`;
}
