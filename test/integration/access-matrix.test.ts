import { describe, expect, test } from "vitest";
import { VIEW } from "../../src/slack/action-ids.ts";
import { CV_FILE } from "../../src/slack/forms/groups/background.ts";
import { OPTIONAL_SCOPES, SCOPES } from "../../src/slack/manifest.ts";
import { BOT, GENERAL, GRETA, NORA, TOMAS, VETTING } from "../support/bot.ts";
import { lines, makePdf } from "../support/cv-file-maker.ts";
import {
  button,
  click,
  type EntryPoint,
  entryPoints,
  NOTHING_TO_ENTER,
  type OpenedForm,
  registered,
  submitted,
} from "../support/entry-points.ts";
import { type SlackSide, startSlackSide } from "../support/slack-side.ts";
import { rowsIn, type Tables, tablesOf } from "../support/tables.ts";
import { CRYPTO, reminders, submit, typed } from "./acting.ts";

const GUEST = "U0GUEST";
/** Of an enterprise with several workspaces. */
const GRID = "W0GRID";
/** In the user group and not in the channel. */
const GROUPIE = "U0GROUPIE";
const GUEST_OUTSIDE = "U0GUESTOUTSIDE";
const STRANGER = "U0STRANGER";
const ROBOT = "U0ROBOT";
const GONE = "U0GONE";
const UNHEARD_OF = "U0UNHEARDOF";
const NOT_PEOPLE = [STRANGER, ROBOT, GONE];

const CHANNEL_MEMBERS = [NORA, TOMAS, GUEST, GRID, ...NOT_PEOPLE];
const USERS = [
  ...[NORA, TOMAS, GRETA, GRID, GROUPIE].map((id) => ({ id, name: id })),
  ...[GUEST, GUEST_OUTSIDE].map((id) => ({ id, name: id, isGuest: true })),
  { id: STRANGER, name: STRANGER, teamId: "T0ELSEWHERE" },
  { id: ROBOT, name: ROBOT, isBot: true },
  { id: GONE, name: GONE, isDeactivated: true },
];

/** Whose case it is, who else may, and who may not. */
interface Rules {
  readonly usergroup?: readonly string[];
  readonly owner: string;
  readonly others: readonly string[];
  readonly refused: readonly string[];
}

const BY_CHANNEL: Rules = {
  owner: NORA,
  others: [TOMAS, GUEST, GRID],
  refused: [...NOT_PEOPLE, GRETA, GROUPIE, GUEST_OUTSIDE, UNHEARD_OF],
};
const BY_GROUP: Rules = {
  usergroup: [NORA, GROUPIE, ...NOT_PEOPLE],
  owner: NORA,
  others: [GROUPIE],
  refused: [STRANGER, TOMAS, GUEST],
};

async function start({ usergroup }: Rules): Promise<SlackSide> {
  return startSlackSide({
    environment: usergroup === undefined ? {} : { ALLOWED_USERGROUP: "S0HIRING" },
    workspace: {
      users: USERS,
      channels: [
        { id: VETTING, name: "vetting", isPrivate: true, members: [...CHANNEL_MEMBERS, BOT] },
        { id: GENERAL, name: "general", isPrivate: false, members: USERS.map(({ id }) => id) },
      ],
      userGroups: [{ id: "S0HIRING", handle: "hiring", users: usergroup ?? [] }],
    },
    app: { scopes: [...SCOPES, ...OPTIONAL_SCOPES] },
    // No trigger of these payloads is one of the workspace's, and not everybody is where a message would reach them.
    refusals: ["invalid_trigger_id", "user_not_in_channel", "user_not_found", "file_not_found"],
    errors: ["Slack will not take this; see bonafide doctor"],
  });
}

/** A case with tasks, a reminder, a gate, a proposal, interviews and their question, and one that came with a file. */
async function furnish(side: SlackSide, { owner, others }: Rules): Promise<readonly EntryPoint[]> {
  const { bot } = side;
  await bot.vet(CRYPTO, { user: owner, channel: GENERAL });
  await bot.act(owner, { do: "shortcut", callbackId: "vet" });
  const base64 = Buffer.from(makePdf({ pages: [lines("Ada Byron", "Skills", "SQL")] })).toString("base64");
  const stored = await bot.act(owner, { do: "upload", name: "cv.pdf", mimetype: "application/pdf", base64 });
  const files = [{ id: stored.ok ? stored.fileId : "" }];
  const state = { ...typed({ name: "Ada Byron" }), [CV_FILE]: { value: { type: "file_input", files } } };
  expect(await submit(bot, state, owner)).toEqual({ ok: true });

  const opened = async (user: string, id: string, value: string) => {
    await side.interact(user, click(side, user, button(id as never, value)));
    await bot.bonafide.settled();
    return lastForm(side);
  };
  for (const interviewer of [owner, ...others.slice(0, 1)]) {
    const [, form] = await opened(interviewer, "interview-open", "1");
    await side.interact(interviewer, submitted(VIEW.interviewForm, form));
  }
  await side.command(owner, "stage V-1 offer");
  await bot.bonafide.settled();
  const [, decision] = await opened(owner, "case-decide", "1");
  const chosen = { type: "radio_buttons", selected_option: { value: "confirmed-misrepresentation" } };
  const values = { decision: { value: chosen }, ...typed({ reason: "The registrar has no such degree." }) };
  await side.interact(owner, submitted(VIEW.decisionForm, decision, { state: { values } }));
  await bot.bonafide.settled();
  await bot.moveTo("2026-03-04T09:00:00Z");
  const [reminder] = reminders(bot);
  const [root] = bot.thread("V-1");
  if (reminder === undefined || root === undefined) throw new Error("the case is not as it should be");
  const given = { ts: reminder.ts, rootTs: root.ts };

  const forms = new Map<string, OpenedForm>();
  const openers = entryPoints({ ...given, forms }).filter(({ outcome }) => outcome === "opens");
  for (const { enter } of openers) {
    await enter(side, owner);
    await side.bot.bonafide.settled();
    forms.set(...lastForm(side));
  }
  await bot.bonafide.settled();
  return entryPoints({ ...given, forms });
}

function lastForm({ bot }: SlackSide): [string, OpenedForm] {
  const opened = bot.workspace.calls.findLast(({ method }) => method === "views.open");
  const view = opened?.args["view"] as OpenedForm & { readonly callback_id?: string };
  return [view.callback_id ?? "", view];
}

/** All that goes to each person from now on: by response URL, as a modal, in App Home, as a message only they see. */
function listenIn({ bot, responded }: SlackSide): (user: string) => readonly string[] {
  const { calls } = bot.workspace;
  const [firstCall, firstResponse] = [calls.length, responded.length];
  return (user) => {
    const shown = calls.slice(firstCall).filter(({ method, args }) => {
      if (method === "views.open") return String(args["trigger_id"]).startsWith(`${user}.`);
      return args["user_id"] === user || (method === "chat.postEphemeral" && args["user"] === user);
    });
    const answered = responded.slice(firstResponse).filter((one) => one.user === user);
    return [...shown.map(({ args }) => args), ...answered].map((one) => JSON.stringify(one));
  };
}

const REFUSAL = new RegExp(`Please ask (the team in <#${VETTING}>|the vetting team|a member of)`);
/** What would give something away about a candidate or a case. */
const TELLING = /Rivera|rivera|Byron|byron|V-\d|crypto|registrar/;
/** What a refusal leaves: that it was received, and what is owed for it. Time zones are read now and then. */
const LEFT_BY_REFUSALS = ["inbox", "outbox", "homes", "people"];
const SETTINGS_OF_PEOPLE =
  "select user, holidays, away_until from people where holidays is not null or away_until is not null order by user";
/** They come without a person who waits, and the person hears of it once. */
const TOLD_ONCE = /^event:reaction/;

function finished(side: SlackSide): number {
  return rowsIn(side.bot.databasePath, "select 1 from inbox where finished_at is not null").length;
}

/** What is wrong with how these people were refused. */
async function refuse(
  side: SlackSide,
  entry: EntryPoint,
  people: readonly string[],
  tables: () => Tables,
): Promise<readonly string[]> {
  const before = tables();
  const told = listenIn(side);
  const answers = await Promise.all(people.map((user) => entry.enter(side, user)));
  await side.bot.bonafide.settled();
  const after = tables();
  const changed = Object.keys(before).filter((name) => after[name] !== before[name]);
  return people.flatMap((user, index) => {
    const { status = 0, body = "" } = answers[index] ?? {};
    const heard = [...told(user), ...(body === "" ? [] : [body])];
    const wrong = [
      ...(status === 200 ? [] : [`status ${status}`]),
      ...changed.map((name) => `changed ${name}`),
      ...heard.filter((words) => !REFUSAL.test(words)).map((words) => `heard ${words.slice(0, 200)}`),
      ...heard.filter((words) => TELLING.test(words)).map(() => "heard of a candidate"),
      ...(heard.length === 1 || TOLD_ONCE.test(entry.way) ? [] : [`heard ${heard.length} times`]),
    ];
    return wrong.map((what) => `${entry.name}, ${user}: ${what}`);
  });
}

/** What is missing where these people may. */
async function allow(
  side: SlackSide,
  entry: EntryPoint,
  people: readonly string[],
): Promise<readonly string[]> {
  const told = listenIn(side);
  const before = finished(side);
  const answers = await Promise.all(people.map((user) => entry.enter(side, user)));
  await side.bot.bonafide.settled();
  const isKept = finished(side) === before + people.length;
  return people.flatMap((user, index) => {
    const { status = 0, body = "" } = answers[index] ?? {};
    const heard = told(user);
    const happened = {
      kept: isKept,
      opens: heard.some((words) => words.includes("trigger_id")),
      answers: heard.length > 0,
      home: heard.some((words) => words.includes('"user_id"')),
    }[entry.outcome];
    const wrong = [
      ...(status === 200 && body === "" ? [] : [`status ${status} ${body}`]),
      ...(happened ? [] : [`nothing ${entry.outcome}`]),
      ...heard.filter((words) => REFUSAL.test(words)).map(() => "was refused"),
    ];
    return wrong.map((what) => `${entry.name}, ${user}: ${what}`);
  });
}

test("every way in has a row", async () => {
  const ways = entryPoints({ ts: "", rootTs: "", forms: new Map() }).map(({ way }) => way);
  const found = await registered();
  expect(found.length).toBeGreaterThan(50);
  expect(found).toEqual([...new Set([...ways, ...NOTHING_TO_ENTER])].toSorted());
});

describe.each([
  ["the members of the vetting channel", BY_CHANNEL],
  ["the members of the user group", BY_GROUP],
])("%s may do everything, and everybody else is refused once, politely and without a trace", (_, rules) => {
  test("by every way in", { timeout: 240_000 }, async () => {
    const side = await start(rules);
    const entries = await furnish(side, rules);
    const { databasePath } = side.bot;
    const most = tablesOf(databasePath, LEFT_BY_REFUSALS);
    const tables = () => ({ ...most(), people: JSON.stringify(rowsIn(databasePath, SETTINGS_OF_PEOPLE)) });
    const wrong: string[] = [];
    for (const entry of entries) {
      wrong.push(...(await refuse(side, entry, rules.refused, tables)));
      wrong.push(...(await allow(side, entry, [rules.owner, ...rules.others])));
    }
    expect(wrong).toEqual([]);
    const refusals = side.bot.logged.filter((line) => line.includes("not allowed"));
    expect(refusals.length).toBeGreaterThan(entries.length);
    expect(refusals.filter((line) => TELLING.test(line))).toEqual([]);
    expect(rowsIn(databasePath, "select key from inbox where finished_at is null")).toEqual([]);
  });
});
