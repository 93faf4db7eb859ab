import { describe, expect, test } from "vitest";
import { readSettings, type ShownSettings, settingsForm } from "../../../src/slack/forms/settings-form.ts";

const KNOWN = {
  today: "2026-03-03",
  isRegion: (region: string) => region === "DE-BE",
  mayOwn: (user: string) => user !== "U0GRETA",
};
const SHOWN: ShownSettings = {
  owners: { it: "U0NORA", finance: "S0MONEY" },
  groups: [{ id: "S0MONEY", name: "money" }],
  timezone: "Asia/Tokyo",
  teamTimezone: "Europe/Berlin",
  holidays: undefined,
  away: undefined,
};

type Given = Partial<
  Record<"it" | "finance" | "people", { person?: string | null; instead?: string | null }>
> & {
  readonly holidays?: string;
  readonly away?: string;
};

/** The form as `SHOWN` has it, with what somebody changed. */
function read({ holidays, away, ...roles }: Given, language: "en" | "de" = "en") {
  const state = {
    it: { person: "U0NORA", instead: null, ...roles.it },
    finance: { person: null, instead: "S0MONEY", ...roles.finance },
    people: { person: null, instead: null, ...roles.people },
  };
  const values = {
    holidays: { value: { value: holidays ?? null } },
    away: { value: { selected_date: away ?? null } },
    ...Object.fromEntries(
      Object.entries(state).flatMap(([role, { person, instead }]) => [
        [`person:${role}`, { value: { selected_user: person } }],
        [`instead:${role}`, { value: { selected_option: instead === null ? null : { value: instead } } }],
      ]),
    ),
  };
  const metadata = settingsForm(SHOWN, language).private_metadata ?? "";
  return readSettings({ values, metadata }, KNOWN, language);
}

const changed = (...roles: readonly object[]) => ({ ok: true, settings: { roles } });

describe("the settings", () => {
  test.each<[string, Given, object]>([
    ["nothing changed", {}, changed()],
    ["a person chosen", { people: { person: "U0TOMAS" } }, changed({ role: "people", owner: "U0TOMAS" })],
    ["another person", { it: { person: "U0TOMAS" } }, changed({ role: "it", owner: "U0TOMAS" })],
    ["a person taken out", { it: { person: null } }, changed({ role: "it" })],
    ["nobody in particular", { it: { instead: "nobody" } }, changed({ role: "it" })],
    [
      "a group in place of a person",
      { it: { instead: "S0MONEY" } },
      changed({ role: "it", owner: "S0MONEY" }),
    ],
    [
      "a person in place of a group",
      { finance: { person: "U0NORA" } },
      changed({ role: "finance", owner: "U0NORA" }),
    ],
    ["a group taken out", { finance: { instead: null } }, changed({ role: "finance" })],
    ["nobody where there was nobody", { people: { instead: "nobody" } }, changed()],
    [
      "a region and a day",
      { holidays: "de-be", away: "2026-03-20" },
      { ok: true, settings: { roles: [], holidays: "DE-BE", away: "2026-03-20" } },
    ],
  ])("%s", (_, given, wanted) => {
    expect(read(given)).toEqual(wanted);
  });

  test.each<[string, Given, string]>([
    ["a person and a group at once", { people: { person: "U0NORA", instead: "S0MONEY" } }, "instead:people"],
    ["somebody outside the team", { people: { person: "U0GRETA" } }, "person:people"],
    ["a region that there is not", { holidays: "XX" }, "holidays"],
    ["today", { away: "2026-03-03" }, "away"],
    ["next year", { away: "2027-03-03" }, "away"],
  ])("%s is said at its field", (_, given, field) => {
    expect(read(given, "de")).toEqual({ ok: false, errors: { [field]: expect.stringContaining("Bitte") } });
  });

  test("show what is set, and the team's time zone where Slack has told none", () => {
    const shown = JSON.stringify(settingsForm({ ...SHOWN, holidays: "DE-BE", away: "2026-03-20" }, "en"));
    for (const part of [
      '"initial_user":"U0NORA"',
      '"initial_value":"DE-BE"',
      '"initial_date":"2026-03-20"',
      "Asia/Tokyo, as Slack says",
    ])
      expect(shown).toContain(part);
    expect(shown).toMatch(/"initial_option":\{[^{]*\{[^}]*"@money"[^}]*\},"value":"S0MONEY"\}/);
    expect(JSON.stringify(settingsForm({ ...SHOWN, timezone: undefined }, "en"))).toContain(
      "so the team's counts: Europe/Berlin",
    );
  });

  test("keep a group that Slack did not name", () => {
    const shown = JSON.stringify(settingsForm({ ...SHOWN, groups: [] }, "en"));
    expect(shown).toMatch(/"initial_option":\{[^{]*\{[^}]*"@S0MONEY"/);
  });
});
