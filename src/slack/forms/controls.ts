import type { InputBlock, InputBlockElement, PlainTextOption } from "@slack/types";
import type { Language } from "../../domain/text.ts";
import { clamp, clean, input, plain } from "../blocks.ts";
import type { Control, Entry, Field, Option } from "./field.ts";
import { VALUE } from "./form-state.ts";
import { MOST_TYPED } from "./sheet.ts";

/** As the domain limits a short value. */
export const MOST_IN_A_LINE = 300;

/** The input block of a field, holding `shown` when that is something Slack takes there. */
export function inputFor(field: Field, shown: Entry | undefined, language: Language): InputBlock {
  return input({
    id: field.id,
    label: field.label[language],
    ...(field.hint !== undefined && { hint: field.hint[language] }),
    optional: field.required !== true,
    element: elementFor(field.control, shown, language),
  });
}

function elementFor(control: Control, shown: Entry | undefined, language: Language): InputBlockElement {
  const text = typeof shown === "string" ? shown : "";
  switch (control.kind) {
    case "line":
      return textInput(control, text, MOST_IN_A_LINE);
    case "lines":
      return { ...textInput(control, text, MOST_TYPED), multiline: true };
    case "number":
      return {
        type: "number_input",
        action_id: VALUE,
        is_decimal_allowed: control.decimals,
        min_value: "0",
        ...(/^\d+(?:\.\d+)?$/.test(text) && { initial_value: text }),
      };
    case "date":
      return {
        type: "datepicker",
        action_id: VALUE,
        ...(/^\d{4}-\d{2}-\d{2}$/.test(text) && { initial_date: text }),
      };
    case "file":
      return { type: "file_input", action_id: VALUE, filetypes: [...control.types], max_files: 1 };
    case "select": {
      const [initial] = optionsFor(control.options, language, [text]);
      return {
        type: "static_select",
        action_id: VALUE,
        options: optionsFor(control.options, language),
        ...(initial !== undefined && { initial_option: initial }),
      };
    }
    case "checkboxes": {
      const initial = optionsFor(control.options, language, shown ?? []);
      return {
        type: "checkboxes",
        action_id: VALUE,
        options: optionsFor(control.options, language),
        ...(initial.length > 0 && { initial_options: initial }),
      };
    }
  }
}

function textInput({ placeholder }: { readonly placeholder?: string }, shown: string, most: number) {
  const initial = clamp(clean(shown), most);
  return {
    type: "plain_text_input" as const,
    action_id: VALUE,
    max_length: most,
    ...(placeholder !== undefined && { placeholder: plain(placeholder, 150) }),
    ...(initial.trim() !== "" && { initial_value: initial }),
  };
}

export function optionsFor(options: readonly Option[], language: Language, only?: Entry): PlainTextOption[] {
  return options
    .filter(({ value }) => only === undefined || only.includes(value))
    .map(({ value, text, description }) => ({
      text: plain(text[language], 75),
      value,
      ...(description !== undefined && { description: plain(description[language], 75) }),
    }));
}
