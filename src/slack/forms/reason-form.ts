import type { ModalView } from "@slack/types";
import type { Language, Text } from "../../domain/text.ts";
import { VIEW } from "../action-ids.ts";
import { plain, section } from "../blocks.ts";
import type { ViewValues } from "./form-state.ts";
import { enteredReason, REASON, reasonInput } from "./reason.ts";

/** "Why is this not needed?" The task's row comes back as `private_metadata`. */
export function reasonForm(
  task: { readonly id: number; readonly title: Text },
  language: Language,
): ModalView {
  return {
    type: "modal",
    callback_id: VIEW.reasonForm,
    title: plain({ en: "Not needed", de: "Nicht nötig" }[language], 24),
    submit: plain({ en: "Save", de: "Speichern" }[language], 24),
    close: plain({ en: "Cancel", de: "Abbrechen" }[language], 24),
    private_metadata: String(task.id),
    blocks: [
      section(plain(task.title[language], 3000)),
      reasonInput(
        { en: "Why is this not needed?", de: "Warum ist das nicht nötig?" },
        {
          en: "It goes into the history of the case with your name.",
          de: "Die Begründung steht mit Ihrem Namen im Verlauf des Falls.",
        },
        language,
      ),
    ],
  };
}

export function readReason(
  values: ViewValues,
  language: Language,
):
  | { readonly ok: true; readonly reason: string }
  | { readonly ok: false; readonly errors: Record<string, string> } {
  const read = enteredReason(values, language);
  return "error" in read
    ? { ok: false, errors: { [REASON]: read.error } }
    : { ok: true, reason: read.reason };
}
