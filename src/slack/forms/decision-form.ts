import type { ModalView } from "@slack/types";
import { DECISIONS, type Decision } from "../../domain/case.ts";
import type { Language, Text } from "../../domain/text.ts";
import { VIEW } from "../action-ids.ts";
import { input, plain, section } from "../blocks.ts";
import { decisions } from "./choices.ts";
import { optionsFor } from "./controls.ts";
import { enteredIn, VALUE, type ViewValues } from "./form-state.ts";
import { enteredReason, REASON, reasonInput } from "./reason.ts";

const DECISION = "decision";

const SAYS: Text = {
  en: "You decide. Bonafide keeps the decision and never writes to the candidate.",
  de: "Sie entscheiden. Bonafide hält die Entscheidung fest und schreibt der Person nie.",
};

/** A person's decision about a case; its number comes back as `private_metadata`. */
export function decisionForm(
  about: { readonly id: number; readonly name: string },
  language: Language,
): ModalView {
  return {
    type: "modal",
    callback_id: VIEW.decisionForm,
    title: plain({ en: "Decide", de: "Entscheiden" }[language], 24),
    submit: plain({ en: "Save the decision", de: "Entscheidung sichern" }[language], 24),
    close: plain({ en: "Cancel", de: "Abbrechen" }[language], 24),
    private_metadata: String(about.id),
    blocks: [
      section(plain(about.name, 3000)),
      section(plain(SAYS[language], 1000)),
      input({
        id: DECISION,
        label: { en: "Decision", de: "Entscheidung" }[language],
        element: { type: "radio_buttons", action_id: VALUE, options: optionsFor(decisions, language) },
      }),
      reasonInput(
        { en: "Reason", de: "Begründung" },
        {
          en: "What was verified, and by whom. It goes into the history of the case with your name.",
          de: "Was wurde verifiziert, und von wem? Die Begründung steht mit Ihrem Namen im Verlauf des Falls.",
        },
        language,
      ),
    ],
  };
}

export function readDecision(
  values: ViewValues,
  language: Language,
):
  | { readonly ok: true; readonly decision: Decision["decision"]; readonly reason: string }
  | { readonly ok: false; readonly errors: Record<string, string> } {
  const chosen = enteredIn(values, DECISION);
  const decision = DECISIONS.find((one) => one === chosen);
  const read = enteredReason(values, language);
  if (decision !== undefined && "reason" in read) return { ok: true, decision, reason: read.reason };
  return {
    ok: false,
    errors: {
      ...(decision === undefined && {
        [DECISION]: { en: "Choose one of the four.", de: "Wählen Sie eine der vier Möglichkeiten." }[
          language
        ],
      }),
      ...("error" in read && { [REASON]: read.error }),
    },
  };
}
