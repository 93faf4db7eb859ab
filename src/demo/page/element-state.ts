import type { ElementState, ViewState } from "../protocol.ts";

/** An interactive element of Block Kit, as far as the page needs to know it. */
export interface Element {
  readonly type: string;
  readonly action_id?: string;
  readonly [key: string]: unknown;
}

/** Where each element keeps its value in Slack's state, and where its first value comes from. */
const VALUES: Readonly<Record<string, { key: string; initial: string; empty: unknown }>> = {
  plain_text_input: { key: "value", initial: "initial_value", empty: null },
  email_text_input: { key: "value", initial: "initial_value", empty: null },
  url_text_input: { key: "value", initial: "initial_value", empty: null },
  number_input: { key: "value", initial: "initial_value", empty: null },
  static_select: { key: "selected_option", initial: "initial_option", empty: null },
  multi_static_select: { key: "selected_options", initial: "initial_options", empty: [] },
  users_select: { key: "selected_user", initial: "initial_user", empty: null },
  multi_users_select: { key: "selected_users", initial: "initial_users", empty: [] },
  conversations_select: { key: "selected_conversation", initial: "initial_conversation", empty: null },
  multi_conversations_select: { key: "selected_conversations", initial: "initial_conversations", empty: [] },
  channels_select: { key: "selected_channel", initial: "initial_channel", empty: null },
  multi_channels_select: { key: "selected_channels", initial: "initial_channels", empty: [] },
  datepicker: { key: "selected_date", initial: "initial_date", empty: null },
  timepicker: { key: "selected_time", initial: "initial_time", empty: null },
  datetimepicker: { key: "selected_date_time", initial: "initial_date_time", empty: null },
  checkboxes: { key: "selected_options", initial: "initial_options", empty: [] },
  radio_buttons: { key: "selected_option", initial: "initial_option", empty: null },
  file_input: { key: "files", initial: "initial_files", empty: [] },
};

/** Whether the element has a place in `view.state.values`; a button has none. */
export function hasState(element: Element): boolean {
  return VALUES[element.type] !== undefined;
}

export function initialState(element: Element): ElementState {
  const place = VALUES[element.type];
  if (place === undefined) return { type: element.type };
  return { type: element.type, [place.key]: element[place.initial] ?? place.empty };
}

/** The same element with another value; an empty text is null, as Slack sends it. */
export function stateWith(element: Element, value: unknown): ElementState {
  const place = VALUES[element.type];
  if (place === undefined) return { type: element.type };
  return { type: element.type, [place.key]: value === "" || value === undefined ? place.empty : value };
}

export function valueIn(state: ElementState): unknown {
  const place = VALUES[state.type];
  return place === undefined ? undefined : state[place.key];
}

export function isFilled(state: ElementState): boolean {
  const value = valueIn(state);
  return Array.isArray(value) ? value.length > 0 : value !== null && value !== undefined && value !== "";
}

interface Placed {
  readonly blockId: string;
  readonly element: Element;
}

/** Every element with state in these blocks. Slack gives every block an id before it is shown. */
export function statefulElements(blocks: readonly unknown[]): readonly Placed[] {
  return blocks.flatMap((block) => {
    if (!isObject(block)) return [];
    const blockId = String(block["block_id"] ?? "");
    const inside = [block["element"], block["accessory"], ...asArray(block["elements"])];
    return inside
      .filter(isElement)
      .filter(hasState)
      .map((element) => ({ blockId, element }));
  });
}

/** What the form holds: what was entered over what the blocks start with. */
export function viewState(blocks: readonly unknown[], entered: ViewState): ViewState {
  const state: Record<string, Record<string, ElementState>> = {};
  for (const { blockId, element } of statefulElements(blocks)) {
    const actionId = element.action_id ?? "";
    state[blockId] ??= {};
    state[blockId][actionId] = entered[blockId]?.[actionId] ?? initialState(element);
  }
  return state;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isElement(value: unknown): value is Element {
  return isObject(value) && typeof value["type"] === "string";
}

function asArray(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
