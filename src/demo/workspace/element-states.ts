import type { ElementState } from "../protocol.ts";
import { fileJson } from "./files.ts";
import { refuse } from "./refusal.ts";
import type { Team } from "./team.ts";

/** An interactive element as the app defined it. */
export interface Element {
  readonly type: string;
  readonly action_id: string;
  readonly [key: string]: unknown;
}

/** Where each kind of element keeps its state, and where its first state comes from. */
const KEYS: Readonly<Record<string, readonly [state: string, initial: string]>> = {
  plain_text_input: ["value", "initial_value"],
  email_text_input: ["value", "initial_value"],
  url_text_input: ["value", "initial_value"],
  number_input: ["value", "initial_value"],
  rich_text_input: ["rich_text_value", "initial_value"],
  static_select: ["selected_option", "initial_option"],
  external_select: ["selected_option", "initial_option"],
  radio_buttons: ["selected_option", "initial_option"],
  multi_static_select: ["selected_options", "initial_options"],
  multi_external_select: ["selected_options", "initial_options"],
  checkboxes: ["selected_options", "initial_options"],
  users_select: ["selected_user", "initial_user"],
  multi_users_select: ["selected_users", "initial_users"],
  conversations_select: ["selected_conversation", "initial_conversation"],
  multi_conversations_select: ["selected_conversations", "initial_conversations"],
  channels_select: ["selected_channel", "initial_channel"],
  multi_channels_select: ["selected_channels", "initial_channels"],
  datepicker: ["selected_date", "initial_date"],
  timepicker: ["selected_time", "initial_time"],
  datetimepicker: ["selected_date_time", "initial_date_time"],
  file_input: ["files", ""],
};

export function hasState(type: string): boolean {
  return Object.hasOwn(KEYS, type);
}

/** What an element holds before anyone touches it. */
export function initialState(element: Element): ElementState {
  const [key, initial] = keysOf(element.type);
  return { type: element.type, [key]: element[initial] ?? emptyValue(key) };
}

/** What the element really holds, or nothing. */
export function heldValue(state: ElementState | undefined): unknown {
  if (state === undefined) return null;
  const value = state[keysOf(state.type)[0]];
  return value === undefined || value === "" || (Array.isArray(value) && value.length === 0) ? null : value;
}

/** What a person chose, in Slack's full form; refuses what a Slack client could not send. */
export function chosenState(team: Team, element: Element, given: ElementState): ElementState {
  if (given.type !== element.type) refuse(`invalid_state: ${element.action_id} is a ${element.type}`);
  const [key] = keysOf(element.type);
  return { type: element.type, [key]: chosenValue(team, element, key, heldValue(given)) };
}

function chosenValue(team: Team, element: Element, key: string, value: unknown): unknown {
  if (value === null) return emptyValue(key);
  switch (key) {
    case "selected_option":
      return knownOption(element, value);
    case "selected_options":
      return listOf(element, value).map((each) => knownOption(element, each));
    case "selected_user":
      return knownUser(team, element, value);
    case "selected_users":
      return listOf(element, value).map((each) => knownUser(team, element, each));
    case "selected_channel":
    case "selected_conversation":
      return knownChannel(team, element, value);
    case "selected_channels":
    case "selected_conversations":
      return listOf(element, value).map((each) => knownChannel(team, element, each));
    case "files":
      return listOf(element, value).map((each) => knownFile(team, element, each));
    case "selected_date":
      return matching(element, value, /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/);
    case "selected_time":
      return matching(element, value, /^([01]\d|2[0-3]):[0-5]\d$/);
    case "selected_date_time":
      return typeof value === "number" ? value : wrong(element);
    case "value":
      return typeof value === "string" ? value : wrong(element);
    default:
      return value;
  }
}

/** The option as the app defined it; the app never sees a value that it did not offer. */
export function knownOption(element: Element, value: unknown): unknown {
  const wanted = field(value, "value");
  if (element.type.endsWith("external_select")) return typeof wanted === "string" ? value : wrong(element);
  const groups = list(element["option_groups"]).flatMap((group) => list(field(group, "options")));
  const options = [...list(element["options"]), ...groups];
  return options.find((option) => field(option, "value") === wanted) ?? wrong(element);
}

function knownUser(team: Team, element: Element, value: unknown): unknown {
  return typeof value === "string" && team.users.has(value) ? value : wrong(element);
}

function knownChannel(team: Team, element: Element, value: unknown): unknown {
  return typeof value === "string" && team.channels.has(value) ? value : wrong(element);
}

function knownFile(team: Team, element: Element, value: unknown): unknown {
  const id = typeof value === "string" ? value : field(value, "id");
  const file = typeof id === "string" ? team.files.get(id) : undefined;
  return file === undefined ? wrong(element) : fileJson(team, file);
}

function matching(element: Element, value: unknown, pattern: RegExp): unknown {
  return typeof value === "string" && pattern.test(value) ? value : wrong(element);
}

function wrong(element: Element): never {
  refuse(`invalid_state: ${element.action_id} (${element.type}) cannot hold that`);
}

function keysOf(type: string): readonly [string, string] {
  return KEYS[type] ?? refuse(`invalid_state: a ${type} holds no state`);
}

function emptyValue(key: string): unknown {
  return key === "files" || (key.endsWith("s") && key.startsWith("selected_")) ? [] : null;
}

function listOf(element: Element, value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : wrong(element);
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function field(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined;
}
