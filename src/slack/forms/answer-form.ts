import type { ModalView } from "@slack/types";
import { ANSWERS, type Answer } from "../../domain/task.ts";
import type { Language, Text } from "../../domain/text.ts";
import { ANSWER_INFO } from "../../playbook/reactions.ts";
import { VIEW } from "../action-ids.ts";
import { context, input, plain, section } from "../blocks.ts";
import { type TaskAsked, writeAboutTask } from "./about-task.ts";
import { enteredIn, VALUE, type ViewValues } from "./form-state.ts";
import { enteredReason, optionalReason, REASON, readOptionalReason } from "./reason.ts";

/** `block_id` of the answer. */
export const ANSWER = "answer";

const TITLE: Text = { en: "Answer this task", de: "Aufgabe beantworten" };
const LABEL: Text = { en: "Answer", de: "Antwort" };
const NOTE_LABEL: Text = { en: "Note", de: "Notiz" };
const NOTE_HINT: Text = {
  en: "What was verified, and how? With “Not needed”, please say why. It goes into the history of the case with your name.",
  de: "Was wurde geprüft, und wie? Bei „Nicht nötig“ nennen Sie bitte den Grund. Die Notiz steht mit Ihrem Namen im Verlauf des Falls.",
};
const CHOOSE: Text = {
  en: "Please choose one of the six.",
  de: "Bitte wählen Sie eine der sechs Antworten.",
};

/** The six answers to the task of a reminder, and room for a note. */
export function answerForm(task: TaskAsked, language: Language): ModalView {
  const meanings = ANSWERS.map(
    (answer) => `${labelOf(answer, language)}: ${ANSWER_INFO[answer].means[language]}`,
  );
  return {
    type: "modal",
    callback_id: VIEW.answerForm,
    title: plain(TITLE[language], 24),
    submit: plain({ en: "Save", de: "Speichern" }[language], 24),
    close: plain({ en: "Cancel", de: "Abbrechen" }[language], 24),
    private_metadata: writeAboutTask({ task: task.id, via: "shortcut" }),
    blocks: [
      section(plain(task.title[language], 3000)),
      input({
        id: ANSWER,
        label: LABEL[language],
        element: {
          type: "radio_buttons",
          action_id: VALUE,
          options: ANSWERS.map((value) => ({ text: plain(labelOf(value, language), 75), value })),
        },
      }),
      context(plain(meanings.join("\n"), 2000)),
      optionalReason(NOTE_LABEL, NOTE_HINT, language),
    ],
  };
}

function labelOf(answer: Answer, language: Language): string {
  const { emoji, label } = ANSWER_INFO[answer];
  return `${emoji} ${label[language]}`;
}

export function readAnswerForm(
  values: ViewValues,
  language: Language,
):
  | { readonly ok: true; readonly answer: Answer; readonly note?: string }
  | { readonly ok: false; readonly errors: Record<string, string> } {
  const chosen = enteredIn(values, ANSWER);
  const answer = ANSWERS.find((one) => one === chosen);
  if (answer === undefined) return { ok: false, errors: { [ANSWER]: CHOOSE[language] } };
  if (answer === "not-needed") {
    const read = enteredReason(values, language);
    if ("error" in read) return { ok: false, errors: { [REASON]: read.error } };
  }
  const note = readOptionalReason(values);
  return { ok: true, answer, ...(note !== undefined && { note }) };
}
