import type { ModalView } from "@slack/types";
import type { Language, Text } from "../../domain/text.ts";
import { VIEW } from "../action-ids.ts";
import { plain, section } from "../blocks.ts";
import { reasonInput } from "./reason.ts";

/** What each asks for; the answer is read by `readReason`. */
const WHY = {
  gate: {
    view: VIEW.gateForm,
    title: { en: "Why now", de: "Warum jetzt" },
    asks: {
      en: "Why does it go on before this is answered?",
      de: "Warum geht es weiter, bevor das beantwortet ist?",
    },
  },
  disagree: {
    view: VIEW.disagreeForm,
    title: { en: "Disagree", de: "Widersprechen" },
    asks: { en: "What speaks against it?", de: "Was spricht dagegen?" },
  },
  reopen: {
    view: VIEW.reopenForm,
    title: { en: "Reopen", de: "Wieder öffnen" },
    asks: { en: "Why is it open again?", de: "Warum ist der Fall wieder offen?" },
  },
} as const satisfies Record<string, { view: string; title: Text; asks: Text }>;

const HINT: Text = {
  en: "It goes into the history of the case with your name.",
  de: "Der Grund steht mit Ihrem Namen im Verlauf des Falls.",
};

/** Asks for one reason. `id` is the row of the gate or the proposal, or the number of the case, and comes back as `private_metadata`. */
export function whyForm(
  kind: keyof typeof WHY,
  about: { readonly id: number; readonly says: string },
  language: Language,
): ModalView {
  const { view, title, asks } = WHY[kind];
  return {
    type: "modal",
    callback_id: view,
    title: plain(title[language], 24),
    submit: plain({ en: "Save", de: "Speichern" }[language], 24),
    close: plain({ en: "Cancel", de: "Abbrechen" }[language], 24),
    private_metadata: String(about.id),
    blocks: [section(plain(about.says, 3000)), reasonInput(asks, HINT, language)],
  };
}
