import { html } from "htm/preact";
import type { VNode } from "preact";
import { useWorkspace } from "./context.ts";
import { controlProps, type InputProps } from "./control.ts";
import { stateWith, valueIn } from "./element-state.ts";
import { FileInput } from "./file-input.ts";
import { Text } from "./mrkdwn-view.ts";
import { MultiSelect, Select } from "./selects.ts";
import { instantOfLocal, localMinute } from "./time.ts";

/** Any element with a value. */
export function Input(props: InputProps): VNode {
  const { type } = props.element;
  if (type.startsWith("multi_")) return html`<${MultiSelect} ...${props} />`;
  if (type.endsWith("_select")) return html`<${Select} ...${props} />`;
  if (type === "checkboxes" || type === "radio_buttons") return html`<${Choices} ...${props} />`;
  if (type === "file_input") return html`<${FileInput} ...${props} />`;
  if (type === "datetimepicker") return html`<${DateTime} ...${props} />`;
  return html`<${Line} ...${props} />`;
}

const LINE_TYPES: Readonly<Record<string, string>> = {
  email_text_input: "email",
  url_text_input: "url",
  datepicker: "date",
  timepicker: "time",
};

function Line(props: InputProps): VNode {
  const { element, state, onChange } = props;
  const change = (event: InputEvent) =>
    onChange(stateWith(element, (event.currentTarget as HTMLInputElement).value));
  const placeholder = element["placeholder"] as { text: string } | undefined;
  const shared = {
    ...controlProps(props),
    value: valueIn(state) ?? "",
    placeholder: placeholder?.text,
    minlength: element["min_length"],
    maxlength: element["max_length"],
    autofocus: element["focus_on_load"] === true,
  };
  if (element["multiline"] === true)
    return html`<textarea class="input" rows="4" ...${shared} onInput=${change} />`;
  const isPicker = element.type === "datepicker" || element.type === "timepicker";
  const numeric = element.type === "number_input" ? "decimal" : undefined;
  return html`<input
    class=${isPicker ? "input picker" : "input"}
    type=${LINE_TYPES[element.type] ?? "text"}
    inputmode=${numeric}
    autocomplete="off"
    ...${shared}
    onInput=${isPicker ? undefined : change}
    onChange=${isPicker ? change : undefined}
  />`;
}

function DateTime(props: InputProps): VNode {
  const { snapshot } = useWorkspace();
  const { element, state, onChange } = props;
  const seconds = valueIn(state);
  const change = (event: Event) => {
    const instant = instantOfLocal((event.currentTarget as HTMLInputElement).value, snapshot.timezone);
    onChange(stateWith(element, instant === undefined ? null : instant / 1000));
  };
  return html`<input class="input picker" type="datetime-local" ...${controlProps(props)}
    value=${typeof seconds === "number" ? localMinute(seconds * 1000, snapshot.timezone) : ""}
    onChange=${change} />`;
}

interface ChoiceOption {
  readonly text: { readonly type: string; readonly text: string };
  readonly value?: string;
  readonly description?: { readonly type: string; readonly text: string };
}

/** Checkboxes and radio buttons; inside a fieldset when a visible label names them. */
function Choices(props: InputProps): VNode {
  const { element, state, onChange, label, id, isInvalid, describedBy } = props;
  const options = (element["options"] ?? []) as readonly ChoiceOption[];
  const isMany = element.type === "checkboxes";
  const value = valueIn(state);
  const chosen = (isMany ? (value ?? []) : value ? [value] : []) as readonly ChoiceOption[];
  const toggle = (option: ChoiceOption) => {
    const without = chosen.filter((one) => one.value !== option.value);
    const wasChosen = without.length < chosen.length;
    const next = wasChosen
      ? without
      : options.filter((one) => one === option || without.some((o) => o.value === one.value));
    onChange(stateWith(element, isMany ? next : option));
  };
  const group = id ?? `${element.action_id}-${label}`;
  return html`<div class="choices" role=${isMany ? "group" : "radiogroup"} aria-label=${label}
    aria-labelledby=${label === undefined ? `${id}-label` : undefined} aria-describedby=${describedBy}>
    ${options.map(
      (option) => html`<label class="choice" key=${option.value}>
        <input type=${isMany ? "checkbox" : "radio"} name=${group}
          checked=${chosen.some((one) => one.value === option.value)}
          aria-invalid=${isMany && isInvalid ? "true" : undefined}
          onChange=${() => toggle(option)} />
        <span><${Text} of=${option.text} />
          ${option.description && html`<small><${Text} of=${option.description} /></small>`}</span>
      </label>`,
    )}
  </div>`;
}
