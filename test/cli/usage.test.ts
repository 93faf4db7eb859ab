import { describe, expect, test } from "vitest";
import { bonafide, folderWith } from "../support/run-command.ts";

const COMMANDS = [
  "vet",
  "read-cv",
  "checks",
  "cases",
  "case",
  "export",
  "import",
  "digest",
  "run-due",
  "forget",
  "purge",
  "verify-history",
  "notice",
  "backup",
  "rotate-key",
  "doctor",
  "manifest",
];

describe.concurrent("the command line", { timeout: 60_000 }, () => {
  test.each([[[]], [["--help"]], [["-h"]], [["help"]]])("%j lists every command", async (args) => {
    const { code, out, err } = await bonafide(args);
    expect(code).toBe(0);
    expect(err).toEqual([]);
    for (const name of COMMANDS)
      expect(out).toContainEqual(expect.stringMatching(`^  bonafide ${name}( |$)`));
    expect(out.filter((line) => line.startsWith("  bonafide "))).toHaveLength(COMMANDS.length);
  });

  test.each(COMMANDS)("%s --help says what it does, and does nothing", async (name) => {
    const folder = folderWith();
    const { code, out, err } = await bonafide([name, "--help"], { cwd: folder });
    expect(code).toBe(0);
    expect(err).toEqual([]);
    expect(out[0]).toMatch(new RegExp(`^bonafide ${name}( |$)`));
    expect(out.join("\n")).toMatch(/--db FILE[\s\S]*--now ISO/);
  });

  test.each([
    [["chekcs"], /no command "chekcs"/],
    [["constructor"], /no command "constructor"/],
    [["--version"], /no command "--version"/],
    [["vet", "--fast"], /--fast/],
    [["vet", "--json=yes"], /--json/],
    [["cases", "--db"], /--db/],
    [["checks", "--now", "soon"], /--now is "soon"; wanted: .*2026-/],
    [["checks", "--now", ""], /--now is ""/],
    [["checks", "--now", "5"], /--now is "5"/],
    [["checks", "--now", "3 Feb 2026"], /--now is "3 Feb 2026"/],
    [["checks", "--now", "2026-13-01"], /--now is "2026-13-01"/],
    [["case", "nonsense"], /"nonsense" is not the name of a case; wanted: V-12/],
    [["case"], /"" is not the name of a case/],
    [["case", "V-0"], /"V-0" is not/],
    [["case", "V-1", "V-2"], /One case at a time/],
    [["cases", "V-1"], /V-1/],
    [["manifest", "--http", "example.com"], /--http is "example.com"; wanted: .*https:/],
    [["manifest", "--http", "http://example.com/slack/events"], /wanted: .*https:/],
  ])("%j is bad usage: one says what, two where to look", async (args, what) => {
    const { code, out, err } = await bonafide(args);
    expect(code).toBe(2);
    expect(out).toEqual([]);
    expect(err[0]).toMatch(what);
    expect(err.length).toBeLessThanOrEqual(2);
  });

  test("a setting that cannot be read is bad usage", async () => {
    const { code, err } = await bonafide(["checks"], { environment: { LANGUAGE: "fr", TIMEZONE: "Berlin" } });
    expect(code).toBe(2);
    expect(err).toEqual([
      expect.stringMatching(/^TIMEZONE is "Berlin"; wanted/),
      expect.stringMatching(/^LANGUAGE is "fr"/),
    ]);
  });

  test("settings come from .env in the folder, and the environment goes before them", async () => {
    const cwd = folderWith({ ".env": "LANGUAGE=de\n" });
    expect((await bonafide(["checks"], { cwd })).out.join()).toContain("Telefonnummer");
    const inEnglish = await bonafide(["checks"], { cwd, environment: { LANGUAGE: "en" } });
    expect(inEnglish.out.join()).toContain("phone number");
  });
});

describe.concurrent("checks", { timeout: 60_000 }, () => {
  test("--json is one list with everything there is to know", async () => {
    const { out, code } = await bonafide(["checks", "--json"]);
    const list = JSON.parse(out.join("\n"));
    expect(code).toBe(0);
    expect(list.length).toBeGreaterThan(10);
    expect(list[0]).toEqual({
      id: expect.any(String),
      category: expect.any(String),
      strengths: expect.any(Array),
      basis: expect.any(String),
      maturity: expect.any(String),
      asks: expect.stringMatching(/\?$/),
      because: expect.any(String),
      ordinaryReasons: expect.any(Array),
      cannotKnow: expect.any(String),
      settledBy: expect.any(Array),
      sources: expect.any(Array),
    });
  });

  test("--markdown is a table with one row each, and the plain list names the same", async () => {
    const [json, markdown, plain] = await Promise.all(
      [["--json"], ["--markdown"], []].map((more) => bonafide(["checks", ...more])),
    );
    const ids = JSON.parse(json?.out.join("\n") ?? "").map(({ id }: { id: string }) => id);
    expect(markdown?.out.slice(2).map((row) => /^\| `([^`]+)` \|/.exec(row)?.[1])).toEqual(ids);
    expect(plain?.out.filter((line) => !line.startsWith(" "))).toEqual(ids);
  });
});

describe.concurrent("manifest", { timeout: 60_000 }, () => {
  test("prints one JSON document for Socket Mode, or for the address given", async () => {
    const url = "https://bonafide.example/slack/events";
    const [socket, http] = await Promise.all([bonafide(["manifest"]), bonafide(["manifest", "--http", url])]);
    expect(JSON.parse(socket.out.join("\n")).settings.socket_mode_enabled).toBe(true);
    expect(JSON.parse(http.out.join("\n")).settings.event_subscriptions.request_url).toBe(url);
  });
});

describe.concurrent("what needs Slack", { timeout: 60_000 }, () => {
  test.each([[["run-due"]], [["digest", "--post"]]])(
    "%j without its settings fails and says which",
    async (args) => {
      const { code, out, err } = await bonafide(args, { cwd: folderWith() });
      expect(code).toBe(1);
      expect(out).toEqual([]);
      expect(err).toEqual([expect.stringMatching(/wanted: SLACK_BOT_TOKEN, VETTING_CHANNEL/)]);
    },
  );

  test("fails with one line when Slack cannot be reached, and touches no database", async () => {
    const environment = {
      SLACK_BOT_TOKEN: "xoxb-1",
      SLACK_APP_TOKEN: "xapp-1",
      VETTING_CHANNEL: "C0123ABCD",
      SLACK_API_URL: "http://127.0.0.1:9/api/",
      LOG_LEVEL: "silent",
    };
    const { code, err } = await bonafide(["run-due"], { cwd: folderWith(), environment });
    expect(code).toBe(1);
    expect(err).toEqual([expect.stringMatching(/^Slack did not answer; wanted/)]);
  });
});
