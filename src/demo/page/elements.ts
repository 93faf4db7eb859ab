import { html } from "htm/preact";
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import type { ElementState, Surface } from "../protocol.ts";
import { act, currentClient } from "./client.ts";
import { useConfirm } from "./confirm.ts";
import { failure } from "./context.ts";
import { type Element, hasState, initialState, viewState } from "./element-state.ts";
import { changeForm, enter, formKey, formOf, useForm } from "./forms.ts";
import { Input } from "./inputs.ts";
import { MenuButton } from "./menu.ts";
import { withEmoji } from "./mrkdwn-view.ts";
import { toast } from "./toasts.ts";

export interface ElementProps {
  readonly element: Element;
  readonly blockId: string;
  readonly where: Surface;
  /** All blocks around it: their state is sent with the action. */
  readonly blocks: readonly unknown[];
}

/** An interactive element of an actions block or a section: using it tells the app at once. */
export function ActionElement(props: ElementProps): VNode {
  const { element } = props;
  if (element.type === "button" || element.type === "workflow_button") return html`<${Button} ...${props} />`;
  if (element.type === "overflow") return html`<${Overflow} ...${props} />`;
  if (hasState(element)) return html`<${ActionInput} ...${props} />`;
  return html`<span class="unsupported">“${element.type}” cannot be shown here.</span>`;
}

/** Sends the action; says what failed. */
export async function dispatch(props: ElementProps, what: string, value: ElementState): Promise<void> {
  const { element, blockId, where, blocks } = props;
  const result = await act({
    do: "act",
    where,
    blockId,
    actionId: element.action_id ?? "",
    value,
    state: viewState(blocks, formOf(formKey(where)).entered),
  });
  const problem = failure(`“${what}”`, result);
  // An open modal covers the page, so it says itself what failed.
  if (where.type === "view" && isModal(where.viewId)) changeForm(where.viewId, { problem });
  else toast(problem);
}

function isModal(viewId: string): boolean {
  return currentClient()?.snapshot.modals.some((modal) => modal.viewId === viewId) === true;
}

function textOf(value: unknown): string {
  if (typeof value !== "object" || value === null || !("text" in value)) return "";
  return typeof value.text === "string" ? value.text : "";
}

function Button(props: ElementProps): VNode {
  const { element } = props;
  const { ask, dialog } = useConfirm();
  const [isBusy, setBusy] = useState(false);
  const label = textOf(element["text"]);
  const press = async () => {
    if (isBusy) return;
    setBusy(true);
    const { text, value, style } = element;
    await dispatch(props, label, { type: element.type, text, value, style });
    setBusy(false);
  };
  const shared = {
    class: `button ${typeof element["style"] === "string" ? element["style"] : ""}`,
    "aria-label": element["accessibility_label"],
    "aria-busy": isBusy ? "true" : undefined,
  };
  const url = element["url"];
  if (typeof url === "string" && /^https?:\/\//i.test(url)) {
    return html`<a ...${shared} href=${url} target="_blank" rel="noopener noreferrer" onClick=${press}>
      ${withEmoji(label)}
    </a>`;
  }
  return html`<button type="button" ...${shared} onClick=${() => ask(element["confirm"], press)}>
      ${withEmoji(label)}
    </button>
    ${dialog}`;
}

interface OverflowOption {
  readonly text: { readonly text: string };
  readonly url?: string;
  readonly description?: { readonly text: string };
}

function Overflow(props: ElementProps): VNode {
  const { element } = props;
  const { ask, dialog } = useConfirm();
  const options = (element["options"] ?? []) as readonly OverflowOption[];
  const items = options.map((option) => ({
    label: option.text.text,
    ...(option.description ? { note: option.description.text } : {}),
    ...(option.url && /^https?:\/\//i.test(option.url) ? { url: option.url } : {}),
    choose: () =>
      ask(element["confirm"], () =>
        dispatch(props, option.text.text, { type: "overflow", selected_option: option }),
      ),
  }));
  return html`<${MenuButton} label="More options" class="button icon" items=${items}>⋯<//>${dialog}`;
}

function ActionInput(props: ElementProps): VNode {
  const { element, blockId, where } = props;
  const key = formKey(where);
  const form = useForm(key);
  const { ask, dialog } = useConfirm();
  const actionId = element.action_id ?? "";
  const label = textOf(element["placeholder"]) || "Choose";
  const change = (state: ElementState) =>
    ask(element["confirm"], () => {
      enter(key, blockId, actionId, state);
      return dispatch(props, label, state);
    });
  const state = form.entered[blockId]?.[actionId] ?? initialState(element);
  return html`<div class="action-input">
    <${Input} element=${element} state=${state} label=${label} onChange=${change} />
    ${dialog}
  </div>`;
}
