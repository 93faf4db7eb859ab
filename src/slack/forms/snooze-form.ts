import type { ModalView } from "@slack/types";
import type { Language, Text } from "../../domain/text.ts";
import { VIEW } from "../action-ids.ts";
import { input, plain, section } from "../blocks.ts";
import { type AboutTask, type TaskAsked, writeAboutTask } from "./about-task.ts";
import { enteredIn, VALUE, type ViewValues } from "./form-state.ts";

/** `block_id` of the date. */
export const SNOOZE_ON = "snooze-on";
/** As far ahead as `snoozeUntil` takes it. */
const LONGEST_DAYS = 180;
const DAY_MS = 86_400_000;

const TITLE: Text = { en: "Ask again later", de: "Später erinnern" };
const LABEL: Text = { en: "On this day", de: "An diesem Tag" };
const HINT: Text = {
  en: "Nobody is reminded before. On a day off, the next working day counts.",
  de: "Vorher wird niemand erinnert. An einem freien Tag zählt der nächste Arbeitstag.",
};
const OUT_OF_REACH: Text = {
  en: "Please choose a day from tomorrow on, at most 180 days ahead.",
  de: "Bitte wählen Sie einen Tag ab morgen, höchstens 180 Tage im Voraus.",
};

/** "Until when?" for a task that is put off. */
export function snoozeForm(task: TaskAsked, via: AboutTask["via"], language: Language): ModalView {
  return {
    type: "modal",
    callback_id: VIEW.snoozeForm,
    title: plain(TITLE[language], 24),
    submit: plain({ en: "Save", de: "Speichern" }[language], 24),
    close: plain({ en: "Cancel", de: "Abbrechen" }[language], 24),
    private_metadata: writeAboutTask({ task: task.id, via }),
    blocks: [
      section(plain(task.title[language], 3000)),
      input({
        id: SNOOZE_ON,
        label: LABEL[language],
        hint: HINT[language],
        element: { type: "datepicker", action_id: VALUE },
      }),
    ],
  };
}

/** The day that was chosen, YYYY-MM-DD. `today` as people read dates. */
export function readSnooze(
  values: ViewValues,
  today: string,
  language: Language,
):
  | { readonly ok: true; readonly on: string }
  | { readonly ok: false; readonly errors: Record<string, string> } {
  const on = dayAhead(enteredIn(values, SNOOZE_ON), today);
  return on === undefined ? { ok: false, errors: { [SNOOZE_ON]: OUT_OF_REACH[language] } } : { ok: true, on };
}

/** A day after `today` that is not too far away; both YYYY-MM-DD. */
export function dayAhead(entered: unknown, today: string): string | undefined {
  if (typeof entered !== "string" || !/^\d{4}-\d{2}-\d{2}$/.test(entered)) return undefined;
  const days = (Date.parse(`${entered}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / DAY_MS;
  return days >= 1 && days <= LONGEST_DAYS ? entered : undefined;
}
