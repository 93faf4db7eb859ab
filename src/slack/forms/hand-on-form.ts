import type { ModalView } from "@slack/types";
import type { Language, Text } from "../../domain/text.ts";
import { VIEW } from "../action-ids.ts";
import { input, plain, section } from "../blocks.ts";
import { type AboutTask, type TaskAsked, writeAboutTask } from "./about-task.ts";
import { userIn, VALUE, type ViewValues } from "./form-state.ts";

/** `block_id` of the person. */
export const HAND_ON_TO = "hand-on-to";

const TITLE: Text = { en: "Hand on this task", de: "Aufgabe weitergeben" };
const LABEL: Text = { en: "To", de: "An" };
const HINT: Text = {
  en: "From now on the reminders go there. The history of the case says who handed it on.",
  de: "Ab jetzt gehen die Erinnerungen dorthin. Im Verlauf des Falls steht, wer die Aufgabe weitergegeben hat.",
};
const NOBODY: Text = { en: "Please choose somebody.", de: "Bitte wählen Sie jemanden aus." };

/** "Whose is it from now on?" */
export function handOnForm(task: TaskAsked, via: AboutTask["via"], language: Language): ModalView {
  return {
    type: "modal",
    callback_id: VIEW.handOnForm,
    title: plain(TITLE[language], 24),
    submit: plain({ en: "Hand on", de: "Weitergeben" }[language], 24),
    close: plain({ en: "Cancel", de: "Abbrechen" }[language], 24),
    private_metadata: writeAboutTask({ task: task.id, via }),
    blocks: [
      section(plain(task.title[language], 3000)),
      input({
        id: HAND_ON_TO,
        label: LABEL[language],
        hint: HINT[language],
        element: { type: "users_select", action_id: VALUE },
      }),
    ],
  };
}

export function readHandOn(
  values: ViewValues,
  language: Language,
):
  | { readonly ok: true; readonly to: string }
  | { readonly ok: false; readonly errors: Record<string, string> } {
  const to = userIn(values, HAND_ON_TO);
  return to === undefined ? { ok: false, errors: { [HAND_ON_TO]: NOBODY[language] } } : { ok: true, to };
}
