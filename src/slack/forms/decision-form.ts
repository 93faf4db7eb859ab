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
const UNTIL = "until";
/** A case on hold for longer than this is forgotten rather than on hold. */
const LONGEST_HOLD_DAYS = 180;
const DAY_MS = 86_400_000;

const SAYS: Text = {
  en: "You decide. Bonafide keeps the decision and never writes to the candidate. “Not cleared” and “Confirmed misrepresentation” count once a second person confirms them.",
  de: "Sie entscheiden. Bonafide hält die Entscheidung fest und schreibt der Person nie. „Nicht freigegeben“ und „Falsche Angaben bestätigt“ gelten, sobald eine zweite Person zustimmt.",
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
      input({
        id: UNTIL,
        label: { en: "On hold until", de: "Zurückstellen bis" }[language],
        hint: UNTIL_HINT[language],
        optional: true,
        element: { type: "datepicker", action_id: VALUE },
      }),
    ],
  };
}

const UNTIL_HINT: Text = {
  en: "Only for “On hold”: nobody is reminded until then. Without a date, until somebody reopens the case.",
  de: "Nur für „Zurückgestellt“: Bis dahin wird niemand erinnert. Ohne Datum, bis jemand den Fall wieder öffnet.",
};
const ONLY_FOR_HOLD: Text = {
  en: "Leave the date empty, or choose “On hold”.",
  de: "Lassen Sie das Datum leer oder wählen Sie „Zurückgestellt“.",
};
const ANOTHER_DATE: Text = {
  en: "Choose a date after today, within the next 180 days.",
  de: "Wählen Sie ein Datum nach heute, innerhalb der nächsten 180 Tage.",
};

/** `today` and `until` are local dates, YYYY-MM-DD. */
export function readDecision(
  values: ViewValues,
  language: Language,
  today: string,
):
  | {
      readonly ok: true;
      readonly decision: Decision["decision"];
      readonly reason: string;
      readonly until?: string;
    }
  | { readonly ok: false; readonly errors: Record<string, string> } {
  const chosen = enteredIn(values, DECISION);
  const decision = DECISIONS.find((one) => one === chosen);
  const read = enteredReason(values, language);
  const until = enteredIn(values, UNTIL);
  const wrongDate = typeof until === "string" ? dateProblem(until, decision, today)?.[language] : undefined;
  if (decision !== undefined && "reason" in read && wrongDate === undefined)
    return { ok: true, decision, reason: read.reason, ...(typeof until === "string" && { until }) };
  return {
    ok: false,
    errors: {
      ...(decision === undefined && {
        [DECISION]: { en: "Choose one of the four.", de: "Wählen Sie eine der vier Möglichkeiten." }[
          language
        ],
      }),
      ...("error" in read && { [REASON]: read.error }),
      ...(wrongDate !== undefined && { [UNTIL]: wrongDate }),
    },
  };
}

function dateProblem(
  until: string,
  decision: Decision["decision"] | undefined,
  today: string,
): Text | undefined {
  if (decision !== undefined && decision !== "on-hold") return ONLY_FOR_HOLD;
  const days = (Date.parse(until) - Date.parse(today)) / DAY_MS;
  return days >= 1 && days <= LONGEST_HOLD_DAYS ? undefined : ANOTHER_DATE;
}
