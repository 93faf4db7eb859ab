import type { KnownBlock, ModalView } from "@slack/types";
import { readSubmission } from "../../domain/read-submission.ts";
import type { Submission } from "../../domain/submission.ts";
import type { Language, Text } from "../../domain/text.ts";
import { VIEW } from "../action-ids.ts";
import { clamp, context, flat, header, plain, section } from "../blocks.ts";
import type { Prefill } from "../command/prefill.ts";
import { LEFTOVER } from "./codecs.ts";
import { inputFor } from "./controls.ts";
import { enteredIn, fileIn, shownIn, type ViewValues } from "./form-state.ts";
import { CV_FILE } from "./groups/background.ts";
import { fields, groups } from "./groups/index.ts";
import { fromSheet, sheetPath, withValue } from "./sheet.ts";

const TITLE: Text = { en: "Vet a candidate", de: "Person prüfen" };
const CLOSE: Text = { en: "Cancel", de: "Abbrechen" };

const INTRODUCTION: Text = {
  en: "Enter the name and one more detail. Everything else is optional and lets more be checked. Bonafide never writes to the candidate.",
  de: "Geben Sie den Namen und eine weitere Angabe ein. Alles andere ist freiwillig und erlaubt mehr Prüfungen. Bonafide schreibt der Person nie.",
};

const NAME_MISSING: Text = {
  en: "Enter the name, for example Jane Doe.",
  de: "Geben Sie den Namen ein, zum Beispiel Jane Doe.",
};

const ONE_MORE: Text = {
  en: "Add one more detail here or below, for example jane@example.com. A name alone is too little to check.",
  de: "Ergänzen Sie hier oder weiter unten eine Angabe, zum Beispiel jane@example.com. Ein Name allein reicht nicht.",
};

export const FILE_TOO_LARGE: Text = {
  en: "Choose a file of at most 10 MB.",
  de: "Bitte wählen Sie eine Datei mit höchstens 10 MB.",
};
/** What Slack takes in a form; a client may have let more through. */
export const MOST_FILE_BYTES = 10 * 1024 * 1024;
/** Code points: a submission holds the name of a file in 300 characters. */
const LONGEST_FILE_NAME = 150;

/** A CV that came as a file; its content is still with Slack. */
export interface GivenCvFile {
  /** Slack's id of it. */
  readonly id: string;
  readonly name: string;
}

/**
 * The modal that takes everything known about a candidate, filled with `prefill`. `metadata` comes back with it
 * unchanged (at most 3000 characters). What is longer than Slack's field is cut in the field, with an ellipsis.
 */
export function vetForm(prefill: Prefill, language: Language, metadata?: string): ModalView {
  const blocks = groups.flatMap((group): KnownBlock[] => [
    header(group.title[language]),
    ...(group.says === undefined ? [] : [context(plain(group.says[language], 1000))]),
    ...group.fields.map((field) => inputFor(field, shownIn(field, prefill), language)),
  ]);
  return {
    type: "modal",
    callback_id: VIEW.vetForm,
    title: plain(TITLE[language], 24),
    submit: plain({ en: "Start the checks", de: "Prüfung starten" }[language], 24),
    close: plain(CLOSE[language], 24),
    blocks: [section(plain(INTRODUCTION[language], 1000)), ...blocks],
    ...(metadata !== undefined && metadata !== "" && { private_metadata: metadata }),
  };
}

/**
 * Opened at once when something has to be looked up first; `vetForm` replaces it.
 * @internal
 */
export function loadingForm(language: Language): ModalView {
  return {
    type: "modal",
    callback_id: VIEW.vetForm,
    title: plain(TITLE[language], 24),
    close: plain(CLOSE[language], 24),
    blocks: [section(plain({ en: "One moment…", de: "Einen Moment …" }[language], 100))],
  };
}

/** The submission and the file that came with it, or what is wrong at which field (`block_id`), in the reader's language. */
export function readVetForm(
  values: ViewValues,
  language: Language,
):
  | { readonly ok: true; readonly submission: Submission; readonly cvFile?: GivenCvFile }
  | { readonly ok: false; readonly errors: Record<string, string> } {
  const errors = new Map<string, Text>();
  let sheet: Parameters<typeof fromSheet>[0] = {};
  const file = fileIn(values, CV_FILE);
  if ((file?.size ?? 0) > MOST_FILE_BYTES) errors.set(CV_FILE, FILE_TOO_LARGE);
  let given = file === undefined ? 0 : 1;
  for (const field of fields) {
    const entered = enteredIn(values, field.id);
    if (entered === undefined) continue;
    given += 1;
    const read = field.read(entered);
    if (read.ok) sheet = withValue(sheet, field.path, read.value);
    else errors.set(field.id, read.problem);
  }
  const hasName = enteredIn(values, "name") !== undefined;
  if (!hasName) errors.set("name", NAME_MISSING);
  if (given <= Number(hasName)) errors.set("emails", ONE_MORE);
  const read = readSubmission(fromSheet(sheet));
  if (read.ok && errors.size === 0) return { ...read, ...(file !== undefined && { cvFile: named(file) }) };
  const problems = read.ok ? [] : read.problems;
  for (const { path } of problems) {
    const id = nearestField(sheetPath(path));
    if (!errors.has(id)) errors.set(id, LEFTOVER);
  }
  return { ok: false, errors: Object.fromEntries([...errors].map(([id, text]) => [id, text[language]])) };
}

function named({ id, name }: { readonly id: string; readonly name: string | null }): GivenCvFile {
  return { id, name: clamp(flat(name ?? ""), LONGEST_FILE_NAME) };
}

/** The field whose place is the same, around it or inside it; the name when there is none. */
function nearestField(path: string): string {
  const inside = (outer: string, inner: string) => inner === outer || inner.startsWith(`${outer}.`);
  const found =
    fields.find((field) => inside(field.path, path)) ?? fields.find((field) => inside(path, field.path));
  return found?.id ?? "name";
}
