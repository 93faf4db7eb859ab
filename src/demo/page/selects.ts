import { html } from "htm/preact";
import type { VNode } from "preact";
import type { Snapshot } from "../protocol.ts";
import { channelLabel, useWorkspace } from "./context.ts";
import { controlProps, type InputProps } from "./control.ts";
import { type Element, stateWith, valueIn } from "./element-state.ts";

/** One entry of a select; `value` is what Slack's state carries: an option object or an id. */
interface Entry {
  readonly key: string;
  readonly label: string;
  readonly group?: string;
  readonly value: unknown;
}

interface SlackOption {
  readonly text: { readonly text: string };
  readonly value?: string;
}

/** A native select: the browser's own keyboard, search and touch behaviour. */
export function Select(props: InputProps): VNode {
  const { snapshot } = useWorkspace();
  const { element, state, onChange } = props;
  const entries = entriesOf(element, snapshot);
  const chosen = keyOf(valueIn(state));
  const change = (event: Event) => {
    const key = (event.currentTarget as HTMLSelectElement).value;
    onChange(stateWith(element, entries.find((entry) => entry.key === key)?.value ?? null));
  };
  return html`<select class="input select" ...${controlProps(props)} value=${chosen} onChange=${change}>
    <option value="">${placeholder(element)}</option>
    ${grouped(entries)}
  </select>`;
}

/** What is chosen as removable chips, and a select to add one more. */
export function MultiSelect(props: InputProps): VNode {
  const { snapshot } = useWorkspace();
  const { element, state, onChange } = props;
  const entries = entriesOf(element, snapshot);
  const value = valueIn(state);
  const chosen = (Array.isArray(value) ? value : []).map(keyOf);
  const most = Number(element["max_selected_items"] ?? Number.POSITIVE_INFINITY);
  const choose = (keys: readonly string[]) =>
    onChange(
      stateWith(
        element,
        entries.filter((entry) => keys.includes(entry.key)).map((entry) => entry.value),
      ),
    );
  const add = (event: Event) => {
    const select = event.currentTarget as HTMLSelectElement;
    if (select.value !== "") choose([...chosen, select.value]);
    select.value = "";
  };
  const picked = entries.filter((entry) => chosen.includes(entry.key));
  return html`<div class="multi">
    ${
      picked.length > 0 &&
      html`<ul class="chips" aria-label="Chosen">${picked.map(
        (entry) => html`<li class="chip" key=${entry.key}>${entry.label}
          <button type="button" aria-label=${`Remove ${entry.label}`}
            onClick=${() => choose(chosen.filter((key) => key !== entry.key))}>×</button>
        </li>`,
      )}</ul>`
    }
    <select class="input select" ...${controlProps(props)} value="" onChange=${add} disabled=${chosen.length >= most}>
      <option value="">${placeholder(element)}</option>
      ${grouped(entries.filter((entry) => !chosen.includes(entry.key)))}
    </select>
  </div>`;
}

function placeholder(element: Element): string {
  const text = element["placeholder"] as { text: string } | undefined;
  return text?.text ?? (element.type.startsWith("multi_") ? "Choose…" : "Choose an option");
}

function grouped(entries: readonly Entry[]): readonly VNode[] {
  const option = (entry: Entry) => html`<option value=${entry.key} key=${entry.key}>${entry.label}</option>`;
  const groups = [...new Set(entries.map((entry) => entry.group))];
  return groups.flatMap((group) => {
    const inside = entries.filter((entry) => entry.group === group).map(option);
    return group === undefined ? inside : html`<optgroup label=${group}>${inside}</optgroup>`;
  });
}

function keyOf(value: unknown): string {
  if (typeof value === "string") return value;
  return typeof value === "object" && value !== null && "value" in value ? String(value.value) : "";
}

function entriesOf(element: Element, snapshot: Snapshot): readonly Entry[] {
  if (element.type.includes("users_select")) {
    return snapshot.users
      .filter((person) => !person.isBot)
      .map((person) => ({ key: person.id, label: person.name, value: person.id }));
  }
  if (element.type.includes("conversations_select") || element.type.includes("channels_select")) {
    return snapshot.channels
      .filter((channel) => isOffered(element, channel))
      .map((channel) => ({ key: channel.id, label: channelLabel(snapshot, channel), value: channel.id }));
  }
  const groups = element["option_groups"] as
    | readonly { readonly label: { readonly text: string }; readonly options: readonly SlackOption[] }[]
    | undefined;
  if (groups !== undefined) {
    return groups.flatMap(({ label, options }) =>
      options.map((option) => ({ ...entry(option), group: label.text })),
    );
  }
  return ((element["options"] ?? []) as readonly SlackOption[]).map(entry);
}

function entry(option: SlackOption): Entry {
  return { key: option.value ?? "", label: option.text.text, value: option };
}

function isOffered(element: Element, channel: Snapshot["channels"][number]): boolean {
  if (element.type.includes("channels_select")) return !channel.isIm && !channel.isPrivate;
  const filter = element["filter"] as { readonly include?: readonly string[] } | undefined;
  const kind = channel.isIm ? "im" : channel.isPrivate ? "private" : "public";
  return filter?.include === undefined || filter.include.includes(kind);
}
