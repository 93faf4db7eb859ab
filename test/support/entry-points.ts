import { readdirSync } from "node:fs";
import { type ACTION, SHORTCUT, VIEW } from "../../src/slack/action-ids.ts";
import { NORA, VETTING } from "./bot.ts";
import type { Answered, SlackSide } from "./slack-side.ts";

const LISTENERS = new URL("../../src/slack/listeners/", import.meta.url);

/** What the listeners listen to, asked of them: `action:task-passed`, `view:vet-form`, `event:reaction_added`. */
export async function registered(): Promise<readonly string[]> {
  const found = new Set<string>();
  // Whatever a listener reads of its desk before anything happens is something it can look into.
  const anything: object = new Proxy(() => anything, { get: () => anything });
  const app = new Proxy(
    {},
    {
      get: (_, method) => (constraint: string | Readonly<Record<string, string>>) => {
        const id =
          typeof constraint === "string"
            ? constraint
            : (constraint["action_id"] ?? constraint["callback_id"]);
        found.add(`${String(method)}:${id}`);
      },
    },
  );
  for (const file of readdirSync(LISTENERS)) {
    const module = (await import(new URL(file, LISTENERS).href)) as Readonly<Record<string, unknown>>;
    for (const [name, listen] of Object.entries(module))
      if (name.startsWith("listenTo") && typeof listen === "function") listen(app, anything, "U0BOT");
  }
  return [...found].toSorted();
}

/** How it shows that somebody who may has been heard. */
type Outcome = "kept" | "opens" | "answers" | "home";

export interface EntryPoint {
  /** As `registered` names it; several rows may come in by the same way. */
  readonly way: string;
  readonly name: string;
  readonly outcome: Outcome;
  readonly enter: (side: SlackSide, user: string) => Promise<Answered>;
}

/** Buttons that stand in App Home, where there is no response URL. */
const AT_HOME = /^(?:task|home|settings|reason)-|^case-(?:open|decide)$|^form-open$/;

type ActionId = (typeof ACTION)[keyof typeof ACTION];

/** Button, value, and what comes of it. */
const BUTTONS: readonly (readonly [ActionId, string, Outcome])[] = [
  ["task-passed", "1", "kept"],
  ["task-failed", "1", "kept"],
  ["task-inconclusive", "1", "kept"],
  ["task-mine", "1", "kept"],
  ["task-snooze", "1", "kept"],
  ["task-not-needed", "1", "kept"],
  ["task-undo", "1", "kept"],
  ["case-decide", "1", "opens"],
  ["case-open", "1", "answers"],
  ["case-reopen", "1", "opens"],
  ["case-stage", "1", "opens"],
  ["gate-reason", "1", "opens"],
  ["proposal-confirm", "1", "kept"],
  ["proposal-disagree", "1", "opens"],
  ["form-open", "", "opens"],
  ["reason-open", "1", "opens"],
  ["home-on", '{"tasks":0,"cases":1,"search":""}', "home"],
  ["home-back", '{"tasks":0,"cases":0,"search":""}', "home"],
  ["settings-open", "", "opens"],
  ["look-up", "1", "kept"],
  ["control-check", "1", "kept"],
  ["case-file", "1", "kept"],
  ["cv-check", "2", "opens"],
  ["interview-brief", "1", "answers"],
  ["interview-open", "1", "opens"],
  ["details-open", "1", "opens"],
  ["same-person-same", "1", "kept"],
  ["same-person-not-sure", "1", "kept"],
  ["same-person-another", "1", "kept"],
  ["same-person-open", "1", "opens"],
];

const COMMANDS: readonly (readonly [string, Outcome])[] = [
  ["", "opens"],
  ["Ada Byron ada.byron@example.org", "kept"],
  ["stage V-1 interview", "kept"],
  ["help", "answers"],
  ["list", "answers"],
  ["list mine", "answers"],
  ["list open", "answers"],
  ["list verify", "answers"],
  ["tasks", "answers"],
  ["show V-1", "answers"],
  ["brief V-1", "answers"],
  ["digest", "answers"],
  ["digest 2026-W09", "answers"],
  ["checks", "answers"],
  ["lists", "answers"],
  ["Ada", "answers"],
];

interface Given {
  /** Of the reminder. */
  readonly ts: string;
  readonly rootTs: string;
  /** The forms as somebody who may opened them, by callback id. */
  readonly forms: ReadonlyMap<string, OpenedForm>;
}

export interface OpenedForm {
  readonly private_metadata?: string;
  readonly blocks: readonly object[];
}

export function entryPoints({ ts, rootTs, forms }: Given): readonly EntryPoint[] {
  return [
    ...COMMANDS.map(
      ([text, outcome]): EntryPoint => ({
        ...{ way: "command:/vet", name: `/vet ${text}`, outcome },
        enter: (side, user) => side.command(user, text),
      }),
    ),
    ...BUTTONS.filter(([id]) => !id.startsWith("home-")).map(
      ([id, value, outcome]): EntryPoint => ({
        ...{ way: `action:${id}`, name: `the button ${id}`, outcome },
        enter: (side, user) => side.interact(user, click(side, user, button(id, value))),
      }),
    ),
    ...BUTTONS.filter(([id]) => AT_HOME.test(id)).map(
      ([id, value, outcome]): EntryPoint => ({
        ...{ way: `action:${id}`, name: `the button ${id} in App Home` },
        outcome: id === "case-open" ? "opens" : outcome,
        enter: (side, user) => side.interact(user, clickAtHome(button(id, value))),
      }),
    ),
    ...["tomorrow", "date", "hand-on"].map(
      (item): EntryPoint => ({
        ...{ way: "action:task-more", name: `the menu of a task: ${item}` },
        outcome: item === "tomorrow" ? "kept" : "opens",
        enter: (side, user) => side.interact(user, click(side, user, menu(`1:${item}`))),
      }),
    ),
    ...["Rivera", "V-1"].map(
      (value): EntryPoint => ({
        ...{ way: "action:home-search", name: `the search for ${value}` },
        outcome: value === "V-1" ? "opens" : "home",
        enter: (side, user) =>
          side.interact(user, clickAtHome({ type: "plain_text_input", action_id: "home-search", value })),
      }),
    ),
    ...Object.values(VIEW).map(
      (id): EntryPoint => ({
        ...{ way: `view:${id}`, name: `the form ${id}`, outcome: "kept" },
        enter: (side, user) => side.interact(user, submitted(id, forms.get(id))),
      }),
    ),
    ...Object.values(SHORTCUT).map(
      (id): EntryPoint => ({
        ...{ way: `shortcut:${id}`, name: `the shortcut ${id}`, outcome: "opens" },
        enter: (side, user) =>
          side.interact(user, shortcut(side, user, id, id === "answer-task" ? ts : rootTs)),
      }),
    ),
    ...["reaction_added", "reaction_removed"].map(
      (type): EntryPoint => ({
        ...{ way: `event:${type}`, name: type, outcome: "kept" },
        enter: (side, user) =>
          side.event({ type, user, reaction: "x", item: { type: "message", channel: VETTING, ts } }),
      }),
    ),
    {
      ...{ way: "event:app_home_opened", name: "App Home", outcome: "home" },
      enter: (side, user) => side.event({ type: "app_home_opened", user, tab: "home" }),
    },
  ];
}

/** Events that say what happened and ask for nothing. */
export const NOTHING_TO_ENTER = [
  "event:app_uninstalled",
  "event:channel_left",
  "event:group_left",
  "event:member_joined_channel",
  "event:member_left_channel",
  "event:tokens_revoked",
];

export function button(id: ActionId, value: string): object {
  return { type: "button", action_id: id, block_id: "b", value };
}

function menu(value: string): object {
  return { type: "overflow", action_id: "task-more", block_id: "b", selected_option: { value } };
}

export function click(side: SlackSide, user: string, action: object): object {
  return { type: "block_actions", actions: [action], response_url: side.responseUrl(user) };
}

function clickAtHome(action: object): object {
  return { type: "block_actions", actions: [action], view: { type: "home", private_metadata: "" } };
}

function shortcut(side: SlackSide, user: string, id: string, ts: string): object {
  const isGlobal = id === SHORTCUT.vet;
  if (isGlobal) return { type: "shortcut", callback_id: id };
  const message = { ts, thread_ts: ts, text: "Ada Byron ada.byron@example.org", bot_id: "B1" };
  const at = { channel: { id: VETTING }, message, message_ts: ts, response_url: side.responseUrl(user) };
  return { type: "message_action", callback_id: id, ...at };
}

let serial = 0;

export function submitted(id: string, form: OpenedForm | undefined, more: object = {}): object {
  if (form === undefined) throw new Error(`nobody has opened the form ${id}`);
  serial += 1;
  const view = {
    ...{ id: `V0SENT${serial}`, type: "modal", callback_id: id },
    ...{ private_metadata: form.private_metadata ?? "", state: { values: filledIn(form) }, ...more },
  };
  return { type: "view_submission", view };
}

/** What stands in each field, and something in those that must not be empty. */
function filledIn({ blocks }: OpenedForm): Readonly<Record<string, object>> {
  const inputs = blocks.filter((block) => Reflect.get(block, "type") === "input") as readonly Input[];
  return Object.fromEntries(
    inputs.map(({ block_id: id, element, optional }) => [
      id,
      { [element.action_id]: stateOf(id, element, optional === true) },
    ]),
  );
}

interface Input {
  readonly block_id: string;
  readonly optional?: boolean;
  readonly element: { readonly type: string; readonly action_id: string; readonly [key: string]: unknown };
}

function stateOf(id: string, element: Input["element"], isOptional: boolean): object {
  const { type, options } = element;
  const [first] = (options ?? []) as readonly object[];
  const or = (initial: unknown, wanted: unknown) => initial ?? (isOptional ? null : wanted);
  switch (type) {
    case "datepicker":
      return { type, selected_date: or(element["initial_date"], "2026-03-10") };
    case "users_select":
      return { type, selected_user: or(element["initial_user"], NORA) };
    case "static_select":
    case "radio_buttons":
      return { type, selected_option: or(element["initial_option"], first) };
    case "checkboxes":
      return { type, selected_options: element["initial_options"] ?? [] };
    case "file_input":
      return { type, files: [] };
    default:
      return { type, value: TYPED[id] ?? or(element["initial_value"], "We have asked them ourselves.") };
  }
}

const TYPED: Readonly<Record<string, string>> = { name: "Ada Byron", emails: "ada.byron@example.org" };
