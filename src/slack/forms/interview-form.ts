import type { ModalView } from "@slack/types";
import { type Case, caseName } from "../../domain/case.ts";
import { readSubmission } from "../../domain/read-submission.ts";
import type { Interview, Observation } from "../../domain/submission.ts";
import type { Language, Text } from "../../domain/text.ts";
import { VIEW } from "../action-ids.ts";
import { context, flat, plain, section } from "../blocks.ts";
import { cameras, interviewModes, observations } from "./choices.ts";
import { LEFTOVER } from "./codecs.ts";
import { inputFor } from "./controls.ts";
import { checkboxes, date, type Field, line, lines, select } from "./field.ts";
import { enteredIn, type ViewValues } from "./form-state.ts";

/** Under each observation, because whoever ticks one should have thought of it. */
const HONEST_TOO: Readonly<Record<Observation, Text>> = {
  "reading-or-long-pauses": {
    en: "Can be harmless: notes, nerves, a second language, a slow line.",
    de: "Harmlos möglich: Notizen, Nervosität, Zweitsprache, langsame Leitung.",
  },
  "different-person": {
    en: "Can be harmless: light, camera, glasses, a cold, a new haircut.",
    de: "Harmlos möglich: Licht, Kamera, Brille, Erkältung, neue Frisur.",
  },
  "coaching-or-call-centre-noise": {
    en: "Can be harmless: a shared office, a café, flatmates.",
    de: "Harmlos möglich: Gemeinschaftsbüro, Café, eine WG.",
  },
  "face-or-lips-out-of-step": {
    en: "Can be harmless: a slow line, a blurred background, a poor camera.",
    de: "Harmlos möglich: langsame Leitung, Weichzeichner, schwache Kamera.",
  },
  "cannot-describe-claimed-place": {
    en: "Can be harmless: just moved, rarely out, does not want to say.",
    de: "Harmlos möglich: neu zugezogen, selten draußen, möchte nicht erzählen.",
  },
  "cannot-explain-own-work": {
    en: "Can be harmless: nerves, long ago, under a duty of silence.",
    de: "Harmlos möglich: Nervosität, lange her, zur Verschwiegenheit verpflichtet.",
  },
  "agreed-with-a-false-detail": {
    en: "Can be harmless: politeness, or the question was misheard.",
    de: "Harmlos möglich: Höflichkeit, oder die Frage wurde falsch verstanden.",
  },
  "left-when-asked-for-identity": {
    en: "Can be harmless: the line dropped, or they did not feel safe.",
    de: "Harmlos möglich: Verbindung abgebrochen, oder Sorge um die eigenen Daten.",
  },
  "refuses-a-step-asked-of-everyone": {
    en: "Can be harmless: privacy, belief, a disability. Offer another way.",
    de: "Harmlos möglich: Datenschutz, Glaube, Behinderung. Anderen Weg anbieten.",
  },
  "remote-control-or-second-typist": {
    en: "Can be harmless: a tool for accessibility, or a pairing plug-in.",
    de: "Harmlos möglich: ein Hilfsmittel, ein Werkzeug zum gemeinsamen Arbeiten.",
  },
};

const ON = date({ id: "interviewOn", path: "on", label: { en: "Date", de: "Datum" }, required: true });
const FIELDS: readonly Field[] = [
  ON,
  select(
    { id: "interviewMode", path: "mode", label: { en: "How", de: "Art" }, required: true },
    interviewModes,
  ),
  select({ id: "camera", path: "camera", label: { en: "Camera", de: "Kamera" } }, cameras),
  line({
    id: "joinedAs",
    path: "joinedAs",
    label: { en: "Name shown on joining", de: "Angezeigter Name beim Beitreten" },
  }),
  checkboxes(
    {
      id: "observations",
      path: "observations",
      label: { en: "What you saw", de: "Was Ihnen aufgefallen ist" },
      hint: {
        en: "Honest people show these too. Tick only what you saw yourself, and leave it empty if there was nothing.",
        de: "All das gibt es auch bei ehrlichen Menschen. Kreuzen Sie nur an, was Sie selbst gesehen haben. War nichts, bleibt es leer.",
      },
    },
    observations.map((one) => ({ ...one, description: HONEST_TOO[one.value as Observation] })),
  ),
  lines({
    id: "interviewNotes",
    path: "notes",
    label: { en: "Note", de: "Notiz" },
    hint: {
      en: "What was said or seen, in a sentence or two. Everybody in the case can read it.",
      de: "Was gesagt wurde oder zu sehen war, in ein, zwei Sätzen. Alle im Fall können es lesen.",
    },
  }),
];

/** The field where a problem stands that is none of one field. */
export const INTERVIEW_ON = ON.id;

const SAYS: Text = {
  en: "Two minutes, while it is fresh. What you enter is assessed at once.",
  de: "Zwei Minuten, solange die Erinnerung frisch ist. Ihre Angaben werden gleich ausgewertet.",
};
const MISSING: Text = { en: "Please choose one.", de: "Bitte wählen Sie etwas aus." };
const STILL_TO_COME: Text = {
  en: "Choose the day on which it was held. This day is still to come.",
  de: "Wählen Sie den Tag, an dem es stattfand. Dieser Tag liegt noch vor Ihnen.",
};

/** What somebody says after an interview. `today` is YYYY-MM-DD; `metadata` comes back with the form. */
export function interviewForm(
  about: Pick<Case, "id" | "submission">,
  today: string,
  language: Language,
): ModalView {
  return {
    type: "modal",
    callback_id: VIEW.interviewForm,
    title: plain({ en: "After the interview", de: "Nach dem Gespräch" }[language], 24),
    submit: plain({ en: "Save", de: "Speichern" }[language], 24),
    close: plain({ en: "Cancel", de: "Abbrechen" }[language], 24),
    private_metadata: String(about.id),
    blocks: [
      section(plain(SAYS[language], 1000)),
      context(plain(`${caseName(about.id)} · ${flat(about.submission.name)}`, 300)),
      ...FIELDS.map((field) => inputFor(field, field === ON ? today : undefined, language)),
    ],
  };
}

/** The interview, or what is wrong at which field. */
export function readInterviewForm(
  values: ViewValues,
  today: string,
  language: Language,
):
  | { readonly ok: true; readonly interview: Interview }
  | { readonly ok: false; readonly errors: Record<string, string> } {
  const errors: Record<string, string> = {};
  const given: Record<string, unknown> = {};
  for (const { id, path, required } of FIELDS) {
    const entered = enteredIn(values, id);
    if (entered !== undefined) given[path] = entered;
    else if (required === true) errors[id] = MISSING[language];
  }
  if (typeof given["on"] === "string" && given["on"] > today) errors[INTERVIEW_ON] = STILL_TO_COME[language];
  const read = readSubmission({ name: "–", interviews: [given] });
  for (const { path } of read.ok ? [] : read.problems) {
    const field = FIELDS.find((one) => one.path === path.split(".")[2]);
    errors[field?.id ?? INTERVIEW_ON] ??= LEFTOVER[language];
  }
  const [interview] = read.ok ? (read.submission.interviews ?? []) : [];
  if (interview === undefined || Object.keys(errors).length > 0) return { ok: false, errors };
  return { ok: true, interview };
}
