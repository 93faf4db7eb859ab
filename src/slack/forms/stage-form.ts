import type { ModalView } from "@slack/types";
import { type Case, caseName } from "../../domain/case.ts";
import { STAGES, type Stage } from "../../domain/stage.ts";
import type { Language, Text } from "../../domain/text.ts";
import { baselineFor } from "../../playbook/baseline.ts";
import { TASKS } from "../../playbook/tasks.ts";
import { VIEW } from "../action-ids.ts";
import { context, input, plain, section } from "../blocks.ts";
import { stages } from "./choices.ts";
import { optionsFor } from "./controls.ts";
import { enteredIn, VALUE, type ViewValues } from "./form-state.ts";
import { optionalReason, readOptionalReason } from "./reason.ts";

const STAGE = "stage";

/** How far the process has come. Says of each stage what it opens for everyone. The case's number comes back as `private_metadata`. */
export function stageForm(current: Case, language: Language): ModalView {
  const [initial] = optionsFor(stages, language, [current.stage]);
  return {
    type: "modal",
    callback_id: VIEW.stageForm,
    title: plain({ en: "Stage", de: "Phase" }[language], 24),
    submit: plain({ en: "Save", de: "Speichern" }[language], 24),
    close: plain({ en: "Cancel", de: "Abbrechen" }[language], 24),
    private_metadata: String(current.id),
    blocks: [
      section(plain(`${caseName(current.id)} · ${current.submission.name}`, 3000)),
      input({
        id: STAGE,
        label: { en: "Where does the process stand?", de: "Wo steht das Verfahren?" }[language],
        element: {
          type: "static_select",
          action_id: VALUE,
          options: optionsFor(stages, language),
          ...(initial !== undefined && { initial_option: initial }),
        },
      }),
      section(plain(whatOpens(current.stage, language), 3000)),
      optionalReason(
        { en: "Reason", de: "Grund" },
        {
          en: "Needed only when something due before the stage is still open. It never stops you.",
          de: "Nur nötig, wenn vorher Fälliges noch offen ist. Es hält Sie nicht auf.",
        },
        language,
      ),
      ...(current.decision === undefined ? [] : [context(DECIDED[language])]),
    ],
  };
}

const DECIDED: Text = {
  en: "This case is decided: nobody is reminded of its tasks until it is reopened.",
  de: "Dieser Fall ist entschieden: An seine Aufgaben wird erst wieder erinnert, wenn er wieder geöffnet ist.",
};
const OPENS_NOTHING: Text = { en: "{stage}: opens nothing new", de: "{stage}: öffnet nichts Neues" };
const IS_HERE: Text = { en: "{stage}: where it stands now", de: "{stage}: hier steht es jetzt" };

/** One line a stage: what everyone is asked there that is not asked where the case stands. */
function whatOpens(now: Stage, language: Language): string {
  const asked = baselineFor(now);
  return STAGES.map((stage) => {
    const name = stages.find(({ value }) => value === stage)?.text[language] ?? stage;
    if (stage === now) return IS_HERE[language].replace("{stage}", name);
    const opened = baselineFor(stage).filter((task) => !asked.includes(task));
    if (opened.length === 0) return OPENS_NOTHING[language].replace("{stage}", name);
    return `${name}: ${opened.map((task) => TASKS[task].title[language]).join("; ")}`;
  }).join("\n");
}

export function readStageForm(
  values: ViewValues,
  language: Language,
):
  | { readonly ok: true; readonly stage: Stage; readonly reason?: string }
  | { readonly ok: false; readonly errors: Record<string, string> } {
  const chosen = enteredIn(values, STAGE);
  const stage = STAGES.find((one) => one === chosen);
  if (stage === undefined)
    return {
      ok: false,
      errors: {
        [STAGE]: { en: "Choose one of the five.", de: "Wählen Sie eine der fünf Phasen." }[language],
      },
    };
  const reason = readOptionalReason(values);
  return { ok: true, stage, ...(reason !== undefined && { reason }) };
}
