import type { InputBlock } from "@slack/types";
import type { Language, Text } from "../../domain/text.ts";
import { input } from "../blocks.ts";
import { enteredIn, VALUE, type ViewValues } from "./form-state.ts";

/** `block_id` of the reason in both small forms. */
export const REASON = "reason";
/** "n/a" is the shortest reason that still says something. */
const FEWEST = 3;
const MOST = 2000;

const TOO_SHORT: Text = {
  en: "Write a few words, for example: known from an earlier project.",
  de: "Bitte schreiben Sie ein paar Worte, zum Beispiel: aus einem früheren Projekt bekannt.",
};

export function reasonInput(label: Text, hint: Text, language: Language): InputBlock {
  return input({
    id: REASON,
    label: label[language],
    hint: hint[language],
    element: {
      type: "plain_text_input",
      action_id: VALUE,
      multiline: true,
      min_length: FEWEST,
      max_length: MOST,
      focus_on_load: true,
    },
  });
}

/** A reason that may be left out. */
export function optionalReason(label: Text, hint: Text, language: Language): InputBlock {
  return input({
    id: REASON,
    label: label[language],
    hint: hint[language],
    optional: true,
    element: { type: "plain_text_input", action_id: VALUE, multiline: true, max_length: MOST },
  });
}

/** What was typed there, if anything was. */
export function readOptionalReason(values: ViewValues): string | undefined {
  const entered = enteredIn(values, REASON);
  return typeof entered === "string" && entered !== "" ? entered : undefined;
}

/** The reason without surrounding white space, or why it is too little. */
export function enteredReason(
  values: ViewValues,
  language: Language,
): { reason: string } | { error: string } {
  const entered = enteredIn(values, REASON);
  const reason = typeof entered === "string" ? entered : "";
  return [...reason].length < FEWEST ? { error: TOO_SHORT[language] } : { reason };
}
