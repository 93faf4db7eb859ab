import { chmodSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { startBot, startTestWorkspace, TOKENS, VETTING } from "../support/bot.ts";
import { bonafide, folderWith } from "../support/run-command.ts";

const SLOW = { timeout: 60_000 };

function environment(apiUrl: string, more: Readonly<Record<string, string>> = {}) {
  return {
    SLACK_BOT_TOKEN: TOKENS.botToken,
    SLACK_APP_TOKEN: TOKENS.appToken,
    SLACK_API_URL: apiUrl,
    VETTING_CHANNEL: VETTING,
    ...more,
  };
}

describe("bonafide doctor", SLOW, () => {
  test("ends with 0 where nothing is wrong, and shows no secret", async () => {
    const { apiUrl } = await startTestWorkspace();
    const cwd = folderWith();
    await bonafide(["cases", "--db", "bonafide.db"], { cwd });
    const settings = environment(apiUrl, { DATABASE_PATH: join(cwd, "bonafide.db") });
    const { code, out, err } = await bonafide(["doctor"], { cwd, environment: settings });
    expect(err).toEqual([]);
    expect(out.filter((line) => line.startsWith("problem"))).toEqual([]);
    expect(out).toContainEqual(expect.stringMatching(/^ok {7}slack\.token: /));
    expect(out.join("\n")).not.toMatch(/xoxb|xapp|test-signing/);
    expect(code).toBe(0);
  });

  test("looks at everything else when settings are wrong and Slack is away, says each with the next step, and ends with 1", async () => {
    const cwd = folderWith();
    await bonafide(["cases", "--db", "bonafide.db"], { cwd });
    chmodSync(join(cwd, "bonafide.db"), 0o644);
    const settings = environment("http://127.0.0.1:9/api/", {
      DATABASE_PATH: "bonafide.db",
      TIMEZONE: "Berlin",
      WORKING_HOURS: "late",
    });
    const { code, out } = await bonafide(["doctor", "--json"], { cwd, environment: settings });
    const lines = out.map((line) => JSON.parse(line));
    const problems = lines.filter(({ state }) => state === "problem");
    expect(problems.map(({ about }) => about)).toEqual(["settings", "settings", "database.rights", "slack"]);
    for (const { fix } of problems) expect(fix).toMatch(/\w{3}/);
    expect(lines.map(({ about }) => about)).toContain("history");
    expect(code).toBe(1);
  });

  test("without any settings names those that are missing, and leaves no file behind", async () => {
    const cwd = folderWith();
    const { code, out } = await bonafide(["doctor"], { cwd });
    expect(out.filter((line) => line.startsWith("problem")).map((line) => line.split(" is ")[0])).toEqual([
      "problem  settings: SLACK_BOT_TOKEN",
      "problem  settings: VETTING_CHANNEL",
      "problem  settings: SLACK_APP_TOKEN",
    ]);
    expect(out).toContainEqual(expect.stringMatching(/^hint {5}database: there is no database/));
    expect(code).toBe(1);
    expect((await bonafide(["doctor", "--offline"], { cwd })).out).toContainEqual(
      expect.stringMatching(/^hint {5}database: there is no database/),
    );
  });

  test("--retry-parked posts what Slack had refused for good, as it reads now", SLOW, async () => {
    const bot = await startBot({
      refusals: ["restricted_action"],
      errors: ["Slack will not take this; see bonafide doctor"],
    });
    bot.workspace.fault({ method: "chat.postMessage", error: "restricted_action" });
    await bot.vet("Jane Doe jane@example.com | pay: crypto");
    expect(bot.messages().filter(({ ephemeral }) => !ephemeral)).toEqual([]);
    const kept = await bot.kept();
    expect(kept.outbox.parked().length).toBeGreaterThan(0);
    kept.close();
    await bot.restart();
    const retried = await bot.bonafide.retryParked();
    expect(retried.cases).toBe(1);
    expect(retried.calls).toBeGreaterThan(0);
    expect(bot.thread("V-1").length).toBeGreaterThan(1);
    expect(await bot.bonafide.retryParked()).toEqual({ cases: 0, calls: 0 });
  });
});
