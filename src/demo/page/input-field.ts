import type { InputBlock } from "@slack/types";
import { html } from "htm/preact";
import type { VNode } from "preact";
import { useId } from "preact/hooks";
import type { ElementState, Surface } from "../protocol.ts";
import { type Element, initialState } from "./element-state.ts";
import { dispatch } from "./elements.ts";
import { enter, formKey, formOf, useForm } from "./forms.ts";
import { Input } from "./inputs.ts";
import { withEmoji } from "./mrkdwn-view.ts";

interface InputFieldProps {
  readonly block: InputBlock;
  readonly blocks: readonly unknown[];
  readonly where: Surface;
}

/** An input block: label, control, hint, and the error that the app or the form found. */
export function InputField({ block, blocks, where }: InputFieldProps): VNode {
  const id = useId();
  const key = formKey(where);
  const form = useForm(key);
  const element = { ...block.element } as Element;
  const blockId = block.block_id ?? "";
  const actionId = element.action_id ?? "";
  const error = form.errors[blockId];
  const isOptional = block.optional === true;
  const parts = [error && `${id}-error`, block.hint && `${id}-hint`, isOptional && `${id}-optional`];

  const state = form.entered[blockId]?.[actionId] ?? initialState(element);
  // A text would tell the app at every letter; Slack waits there for Enter.
  const isText = element.type.endsWith("_input");
  const tell = (now: ElementState) => dispatch({ element, blockId, where, blocks }, block.label.text, now);
  const change = (now: ElementState) => {
    enter(key, blockId, actionId, now);
    return block.dispatch_action === true && !isText ? tell(now) : undefined;
  };
  const press = (event: KeyboardEvent) => {
    const isSent = block.dispatch_action === true && isText && element["multiline"] !== true;
    if (!isSent || event.key !== "Enter" || event.isComposing) return;
    event.preventDefault();
    // What was typed just now may not be drawn yet.
    return tell(formOf(key).entered[blockId]?.[actionId] ?? state);
  };
  const isGroup = element.type === "checkboxes" || element.type === "radio_buttons";
  const label = withEmoji(block.label.text);

  return html`<div class=${error ? "field has-error" : "field"} onKeyDown=${press}>
    <div class="field-label">
      ${isGroup ? html`<span id=${`${id}-label`}>${label}</span>` : html`<label for=${id}>${label}</label>`}
      ${isOptional && html`<span id=${`${id}-optional`} class="optional">(optional)</span>`}
    </div>
    <${Input} element=${element} state=${state} onChange=${change} id=${id}
      describedBy=${parts.filter(Boolean).join(" ") || undefined}
      isInvalid=${error !== undefined} isRequired=${!isOptional} />
    ${error && html`<p class="error" id=${`${id}-error`}>${error}</p>`}
    ${block.hint && html`<p class="hint" id=${`${id}-hint`}>${withEmoji(block.hint.text)}</p>`}
  </div>`;
}
