import { afterEach, describe, expect, test, vi } from "vitest";
import { SHORTCUT, VIEW } from "../../src/slack/action-ids.ts";
import { NORA, TOMAS, VETTING } from "../support/bot.ts";
import { button, click } from "../support/entry-points.ts";
import { APP, type SlackSide, startSlackSide, TEAM } from "../support/slack-side.ts";
import { rowsIn, tablesOf } from "../support/tables.ts";
import { CRYPTO, ORDINARY, reminders, typed } from "./acting.ts";

// Much happens in each, on however busy a machine.
vi.setConfig({ testTimeout: 60_000 });

afterEach(() => void vi.restoreAllMocks());

const REFUSALS = { refusals: ["invalid_trigger_id"] };
const LEFT_BY_ANYTHING = ["inbox", "outbox", "homes", "people"];

interface Furnished extends SlackSide {
  readonly ts: string;
}

/** V-1 of Nora's with a reminder and a proposal of hers, and V-2. */
async function furnished(): Promise<Furnished> {
  const side = await startSlackSide(REFUSALS);
  const { bot } = side;
  await bot.vet(CRYPTO);
  await bot.vet(ORDINARY);
  await bot.moveTo("2026-03-04T09:00:00Z");
  await side.interact(NORA, sent(VIEW.decisionForm, "1", decided("confirmed-misrepresentation")));
  await bot.bonafide.settled();
  return { ...side, ts: reminders(bot)[0]?.ts ?? "" };
}

let serial = 0;
function sent(id: string, metadata: string, values: object, more: object = {}): object {
  serial += 1;
  const view = {
    id: `V0SENT${serial}`,
    callback_id: id,
    private_metadata: metadata,
    state: { values },
    ...more,
  };
  return { type: "view_submission", view };
}

function decided(decision: string): object {
  const chosen = { type: "radio_buttons", selected_option: { value: decision } };
  return { decision: { value: chosen }, ...typed({ reason: "The registrar has no such degree." }) };
}

const REASON = typed({ reason: "We have asked them ourselves." });
const OPINION = { opinion: { value: { type: "radio_buttons", selected_option: { value: "same" } } } };

/** What a button could carry if Slack let somebody write it. */
const VALUES = [
  ...["", "0", "-1", "1.5", "1e400", "[]", "1 or 1=1", "__proto__", "\u0000", "99999", "x".repeat(2000)],
];

describe("a value that no button of the bot carries", () => {
  test("changes nothing, ends nothing, and stays in nobody's way", async () => {
    const side = await furnished();
    const { bot } = side;
    const tables = tablesOf(bot.databasePath, LEFT_BY_ANYTHING);
    const before = tables();
    const ids = [
      ...["task-passed", "task-undo", "case-decide", "case-open", "case-reopen", "case-stage", "gate-reason"],
      ...["proposal-confirm", "proposal-disagree", "form-open", "reason-open", "home-on", "look-up"],
      ...["control-check", "case-file", "cv-check", "interview-brief", "same-person-same", "details-open"],
    ] as const;
    for (const value of VALUES) {
      const clicks = ids.map((id) => side.interact(TOMAS, click(side, TOMAS, button(id as never, value))));
      const selected = { type: "overflow", action_id: "task-more", selected_option: { value } };
      const menu = side.interact(TOMAS, click(side, TOMAS, selected));
      const answers = await Promise.all([...clicks, menu]);
      expect(new Set(answers.map(({ status }) => status)), value).toEqual(new Set([200]));
    }
    await bot.bonafide.settled();
    expect(tables()).toEqual(before);
    expect(rowsIn(bot.databasePath, "select kind from inbox where finished_at is null")).toEqual([]);
  });

  test("nor does a form's metadata", async () => {
    const side = await furnished();
    const { bot } = side;
    const tables = tablesOf(bot.databasePath, LEFT_BY_ANYTHING);
    const before = tables();
    const forms: readonly (readonly [string, object])[] = [
      [VIEW.reasonForm, REASON],
      [VIEW.decisionForm, decided("on-hold")],
      [VIEW.gateForm, REASON],
      [VIEW.disagreeForm, REASON],
      [VIEW.reopenForm, REASON],
      [VIEW.samePersonForm, OPINION],
      [
        VIEW.answerForm,
        { answer: { value: { type: "radio_buttons", selected_option: { value: "passed" } } } },
      ],
      [VIEW.snoozeForm, { "snooze-on": { value: { type: "datepicker", selected_date: "2026-03-10" } } }],
      [VIEW.handOnForm, { "hand-on-to": { value: { type: "users_select", selected_user: TOMAS } } }],
      [VIEW.detailsForm, typed({ emails: "other@example.org" })],
      [VIEW.cvHistoryForm, {}],
    ];
    const metadata = [...VALUES, '{"task":1}', '{"task":"1","via":"home"}', '{"task":99999,"via":"home"}'];
    for (const text of metadata)
      for (const [id, values] of forms) {
        const { status } = await side.interact(TOMAS, sent(id, text, values));
        expect(status, `${id} ${text}`).toBe(200);
      }
    await bot.bonafide.settled();
    expect(tables()).toEqual(before);
    expect(rowsIn(bot.databasePath, "select kind from inbox where finished_at is null")).toEqual([]);
  });
});

/** Whose word counts is what Slack says of who sent it, and no other field. */
describe("whoever sends it is who did it, whatever else a payload says:", () => {
  test("a second person cannot be played by the first", async () => {
    const side = await furnished();
    const asTomas = { by: TOMAS, user_id: TOMAS, confirmed_by: TOMAS };
    const own = { ...button("proposal-confirm", "1"), ...asTomas, user: { id: TOMAS } };
    await side.interact(NORA, { ...click(side, NORA, own), ...asTomas, message: { user: TOMAS } });
    // By deciding the same once more, too.
    const again = sent(VIEW.decisionForm, "1", decided("confirmed-misrepresentation"), { user: TOMAS });
    await side.interact(NORA, { ...again, ...asTomas });
    await side.bot.bonafide.settled();
    const decisions = "select decision from cases where id = 1";
    expect(rowsIn(side.bot.databasePath, decisions)).toEqual([{ decision: null }]);
    expect(JSON.stringify(side.responded)).toContain("Please ask somebody else to confirm");
    // The second proposal of the same took the place of the first.
    await side.interact(TOMAS, click(side, TOMAS, button("proposal-confirm", "2")));
    await side.bot.bonafide.settled();
    expect(rowsIn(side.bot.databasePath, decisions)).not.toEqual([{ decision: null }]);
  });

  test("an answer is kept in their name", async () => {
    const side = await furnished();
    const action = { ...button("task-failed", "1"), by: TOMAS, user: { id: TOMAS } };
    await side.interact(NORA, { ...click(side, NORA, action), by: TOMAS, user_id: TOMAS });
    const about = JSON.stringify({ task: 2, via: "home" });
    const form = { answer: { value: { type: "radio_buttons", selected_option: { value: "failed" } } } };
    await side.interact(NORA, { ...sent(VIEW.answerForm, about, form, { user: TOMAS }), by: TOMAS });
    await side.bot.bonafide.settled();
    const answers = rowsIn(side.bot.databasePath, "select distinct by from task_answers");
    expect(answers).toEqual([{ by: NORA }]);
  });

  test("nobody gives an interviewer's opinion, nor one who was not asked", async () => {
    const side = await furnished();
    const tables = tablesOf(side.bot.databasePath, LEFT_BY_ANYTHING);
    const before = tables();
    await side.interact(NORA, { ...click(side, NORA, button("same-person-same", "1")), by: TOMAS });
    await side.interact(NORA, sent(VIEW.samePersonForm, "1", OPINION, { user: TOMAS }));
    await side.bot.bonafide.settled();
    expect(tables()).toEqual(before);
  });

  test("a reaction counts where the reminder stands, and only there", async () => {
    const { bot, event, ts } = await furnished();
    const tables = tablesOf(bot.databasePath, LEFT_BY_ANYTHING);
    const before = tables();
    const reaction = { type: "reaction_added", user: TOMAS, reaction: "white_check_mark" };
    for (const item of [
      { type: "message", channel: "C0GENERAL", ts },
      { type: "message", channel: VETTING, ts: "1.000001" },
      { type: "file", file: "F1" },
      { type: "message", channel: VETTING },
    ])
      await event({ ...reaction, item });
    await event({ ...reaction, reaction: "__proto__", item: { type: "message", channel: VETTING, ts } });
    await event({ ...reaction, reaction: "constructor", item: { type: "message", channel: VETTING, ts } });
    await bot.bonafide.settled();
    expect(tables()).toEqual(before);
  });
});

describe("what is meant for another workspace or app is refused:", () => {
  const ELSEWHERE = { team: { id: "T0OTHER" }, user: { id: NORA, team_id: "T0OTHER" } };
  const IN_ENTERPRISE = { ...ELSEWHERE, enterprise: { id: "E0OTHER" } };
  const authorizations = [{ team_id: "T0OTHER", enterprise_id: "E0OTHER" }];
  const DELIVERIES: readonly (readonly [string, (side: Furnished) => Promise<unknown>])[] = [
    ["a command of another workspace", (side) => side.command(NORA, ORDINARY, { team_id: "T0OTHER" })],
    ["a command for another app", (side) => side.command(NORA, ORDINARY, { api_app_id: "A0OTHER" })],
    ["a command of none", (side) => side.command(NORA, ORDINARY, { team_id: "" })],
    [
      "a click",
      (side) => side.interact(NORA, { ...click(side, NORA, button("task-passed", "1")), ...ELSEWHERE }),
    ],
    [
      "a click of another enterprise",
      (side) => side.interact(NORA, { ...click(side, NORA, button("task-passed", "1")), ...IN_ENTERPRISE }),
    ],
    [
      "a click for another app",
      (side) =>
        side.interact(NORA, { ...click(side, NORA, button("task-passed", "1")), api_app_id: "A0OTHER" }),
    ],
    ["a form", (side) => side.interact(NORA, { ...sent(VIEW.reopenForm, "1", REASON), ...ELSEWHERE })],
    [
      "a shortcut",
      (side) => side.interact(NORA, { type: "shortcut", callback_id: SHORTCUT.vet, ...ELSEWHERE }),
    ],
    ["an event", (side) => side.event(added(side.ts), { team_id: "T0OTHER", authorizations })],
    [
      "an event for others, said to be ours",
      (side) => side.event(added(side.ts), { team_id: TEAM, authorizations }),
    ],
    ["an event for nobody", (side) => side.event(added(side.ts), { authorizations: [] })],
    ["an event for another app", (side) => side.event(added(side.ts), { api_app_id: "A0OTHER" })],
  ];

  test("commands, clicks, forms, shortcuts and events", async () => {
    const side = await furnished();
    const { bot, responded } = side;
    const tables = tablesOf(bot.databasePath, ["people"]);
    const [before, calls] = [tables(), bot.workspace.calls.length];
    for (const [name, send] of DELIVERIES) {
      const lines = bot.logged.length;
      expect(await send(side), name).toMatchObject({ status: 200, body: "" });
      await bot.bonafide.settled();
      expect(tables(), name).toEqual(before);
      expect(bot.logged.slice(lines).join(""), name).toContain("for another workspace or app was refused");
    }
    expect(responded).toEqual([]);
    expect(bot.workspace.calls.slice(calls)).toEqual([]);
  });

  function added(ts: string): object {
    return {
      type: "reaction_added",
      user: TOMAS,
      reaction: "x",
      item: { type: "message", channel: VETTING, ts },
    };
  }

  test("what is meant for ours is heard", async () => {
    const side = await furnished();
    await side.event(added(side.ts), {
      team_id: "T0OTHER",
      authorizations: [{ team_id: TEAM }],
      api_app_id: APP,
    });
    await side.bot.bonafide.settled();
    const answers = rowsIn(side.bot.databasePath, "select by from task_answers");
    expect(answers).toEqual([{ by: TOMAS }]);
  });
});

test("an answer is never posted outside Slack, wherever a payload or a form says it should go", async () => {
  const side = await startSlackSide({
    ...REFUSALS,
    errors: ["Slack will not take this; see bonafide doctor"],
  });
  const { bot } = side;
  await bot.vet(CRYPTO);
  const reached: string[] = [];
  const really = globalThis.fetch;
  vi.spyOn(globalThis, "fetch").mockImplementation(async (input, init) => {
    const { hostname } = new URL(input instanceof Request ? input.url : input);
    if (hostname === "127.0.0.1") return really(input, init);
    reached.push(hostname);
    return new Response("ok");
  });
  const elsewhere = "https://example.org/collect";
  await side.command(NORA, "list", { response_url: elsewhere });
  await side.interact(NORA, { ...click(side, NORA, button("case-open", "1")), response_url: elsewhere });
  const metadata = JSON.stringify({ responseUrl: elsewhere });
  await side.interact(
    NORA,
    sent(VIEW.vetForm, metadata, typed({ name: "Ada Byron", emails: "ada@example.org" })),
  );
  await side.interact(NORA, { ...click(side, NORA, button("look-up", "1")), response_url: elsewhere });
  await bot.bonafide.settled();
  expect(reached).toEqual([]);
  expect(bot.logged.filter((line) => line.includes("response_elsewhere"))).toHaveLength(4);
});
