import type { ModalView } from "@slack/types";
import { type Case, caseName } from "../../domain/case.ts";
import { OPINION_NAMES, OPINIONS, type Opinion } from "../../domain/same-person.ts";
import type { Language, Text } from "../../domain/text.ts";
import { VIEW } from "../action-ids.ts";
import { context, flat, input, plain, section } from "../blocks.ts";
import { optionsFor } from "./controls.ts";
import { enteredIn, VALUE, type ViewValues } from "./form-state.ts";

export const OPINION = "opinion";
const NOTE = "note";
const MOST_IN_NOTE = 1000;

const SAYS: Text = {
  en: "Was it the same person in every interview you know of? Please answer before you talk to the others about it. Nobody sees your answer until all have answered.",
  de: "War es in allen Gesprächen, die Sie kennen, dieselbe Person? Bitte antworten Sie, bevor Sie mit den anderen darüber sprechen. Ihre Antwort sieht niemand, bevor alle geantwortet haben.",
};
const CHOOSE: Text = { en: "Choose one of the three.", de: "Wählen Sie eine der drei Möglichkeiten." };

const WHEN: Readonly<Record<Opinion, Text>> = {
  same: { en: "As far as you can tell.", de: "Soweit Sie das beurteilen können." },
  "not-sure": {
    en: "Also right when you met the person only once.",
    de: "Auch richtig, wenn Sie die Person nur einmal getroffen haben.",
  },
  another: {
    en: "Light, glasses or a cold do not explain it.",
    de: "Licht, Brille oder Erkältung erklären es nicht.",
  },
};

/** Filled with what this person said before, which only they see. */
export function samePersonForm(
  about: Pick<Case, "id" | "submission">,
  before: { readonly opinion?: Opinion; readonly note?: string },
  language: Language,
): ModalView {
  const options = OPINIONS.map((value) => ({ value, text: OPINION_NAMES[value], description: WHEN[value] }));
  const [initial] = before.opinion === undefined ? [] : optionsFor(options, language, [before.opinion]);
  const note = before.note ?? "";
  return {
    type: "modal",
    callback_id: VIEW.samePersonForm,
    title: plain({ en: "The same person?", de: "Dieselbe Person?" }[language], 24),
    submit: plain({ en: "Save", de: "Speichern" }[language], 24),
    close: plain({ en: "Cancel", de: "Abbrechen" }[language], 24),
    private_metadata: String(about.id),
    blocks: [
      section(plain(SAYS[language], 1000)),
      context(plain(`${caseName(about.id)} · ${flat(about.submission.name)}`, 300)),
      input({
        id: OPINION,
        label: { en: "Your impression", de: "Ihr Eindruck" }[language],
        element: {
          type: "radio_buttons",
          action_id: VALUE,
          options: optionsFor(options, language),
          ...(initial !== undefined && { initial_option: initial }),
        },
      }),
      input({
        id: NOTE,
        label: { en: "Note", de: "Notiz" }[language],
        optional: true,
        element: {
          type: "plain_text_input",
          action_id: VALUE,
          multiline: true,
          max_length: MOST_IN_NOTE,
          ...(note !== "" && { initial_value: note }),
        },
      }),
    ],
  };
}

export function readSamePerson(
  values: ViewValues,
  language: Language,
):
  | { readonly ok: true; readonly opinion: Opinion; readonly note?: string }
  | { readonly ok: false; readonly errors: Record<string, string> } {
  const chosen = enteredIn(values, OPINION);
  const opinion = OPINIONS.find((one) => one === chosen);
  if (opinion === undefined) return { ok: false, errors: { [OPINION]: CHOOSE[language] } };
  const note = enteredIn(values, NOTE);
  return { ok: true, opinion, ...(typeof note === "string" && { note }) };
}
