import type { KnownBlock, ModalView } from "@slack/types";
import { caseName } from "../../domain/case.ts";
import type { DrawnHistory } from "../../domain/cv-reading.ts";
import { readSubmission } from "../../domain/read-submission.ts";
import type { Employment } from "../../domain/submission.ts";
import { fill, type Language, list, type Text, verbatim } from "../../domain/text.ts";
import { VIEW } from "../action-ids.ts";
import { clamp, clean, context, flat, plain, section } from "../blocks.ts";
import { LEFTOVER } from "./codecs.ts";
import { inputFor } from "./controls.ts";
import type { Field } from "./field.ts";
import { enteredIn, type ViewValues } from "./form-state.ts";
import { education, employment, skills } from "./groups/background.ts";
import { showEmployment } from "./records.ts";
import { MOST_TYPED } from "./sheet.ts";

/** Where a problem stands that is none of one field. */
export const FIRST_FIELD = employment.id;

/** So many of those that were left out are named; the others are counted. */
const MOST_NAMED = 10;
const LONGEST_NAMED = 80;
const NOTHING = { employment: [], education: [], skills: [] } as const satisfies DrawnHistory;
const FIELDS = { employment, education, skills } as const satisfies Record<keyof DrawnHistory, Field>;
const KINDS = ["employment", "education", "skills"] as const;

/** What was read in a CV file, to be corrected; the number of its case comes back as `private_metadata`. */
export function cvHistoryForm(
  about: { readonly case: number; readonly file: string; readonly history: DrawnHistory },
  language: Language,
): ModalView {
  const blocks = KINDS.flatMap((kind) => fieldBlocks(FIELDS[kind], about.history[kind], language));
  const of = `${caseName(about.case)} · ${flat(about.file)}`;
  return {
    type: "modal",
    callback_id: VIEW.cvHistoryForm,
    title: plain({ en: "Check what was read", de: "Gelesenes prüfen" }[language], 24),
    submit: plain({ en: "Confirm", de: "Bestätigen" }[language], 24),
    close: plain({ en: "Cancel", de: "Abbrechen" }[language], 24),
    private_metadata: String(about.case),
    blocks: [section(plain(SAYS[language], 1000)), context(plain(of, 300)), ...blocks],
  };
}

/** What somebody confirmed, or what is wrong at which field. `drawn`: what was read in the file in the first place. */
export function readCvHistory(
  values: ViewValues,
  drawn: DrawnHistory = NOTHING,
  language: Language,
):
  | { readonly ok: true; readonly history: DrawnHistory }
  | { readonly ok: false; readonly errors: Record<string, string> } {
  const errors: Record<string, string> = {};
  const cv: Record<string, unknown> = {};
  for (const kind of KINDS) {
    const field = FIELDS[kind];
    const entered = enteredIn(values, field.id);
    if (entered === undefined) continue;
    const reading = field.read(entered);
    if (reading.ok) cv[kind] = reading.value;
    else errors[field.id] = reading.problem[language];
  }
  const read = readSubmission({ name: "–", cv });
  for (const { path } of read.ok ? [] : read.problems) {
    const kind = KINDS.find((one) => path.split(".")[1] === one) ?? "employment";
    errors[FIELDS[kind].id] ??= LEFTOVER[language];
  }
  if (!read.ok || Object.keys(errors).length > 0) return { ok: false, errors };
  const { employment: jobs = [], education: schools = [], skills: known = [] } = read.submission.cv ?? {};
  const employments = jobs.map((job) => withText(job, drawn.employment));
  return { ok: true, history: { employment: employments, education: schools, skills: known } };
}

const SAYS: Text = {
  en: "Correct what is wrong; only what you confirm here counts. Delete what does not belong there, or leave a field empty.",
  de: "Korrigieren Sie, was nicht stimmt; nur was Sie hier bestätigen, zählt. Löschen Sie, was nicht hingehört, oder lassen Sie ein Feld leer.",
};
const LEFT_OUT: Text = {
  en: "Did not fit into this field: {items}. Add what is to count.",
  de: "Passte nicht in dieses Feld: {items}. Ergänzen Sie, was zählen soll.",
};
const MORE: Text = { en: "{count} more", de: "{count} weitere" };

/** The field with as many entries as Slack lets people type, and under it what is missing there. */
function fieldBlocks(field: Field, items: readonly unknown[], language: Language): KnownBlock[] {
  const shown: unknown[] = [];
  const left: string[] = [];
  let length = 0;
  for (const item of items) {
    const line = clean(String(field.show([item])));
    // Lines are one character apart, skills two.
    const needed = line.length + 2;
    if (length + needed <= MOST_TYPED && field.read(line).ok) {
      shown.push(item);
      length += needed;
    } else left.push(line);
  }
  const input = inputFor(field, shown.length === 0 ? undefined : field.show(shown), language);
  return left.length === 0 ? [input] : [input, context(plain(leftOut(left)[language], 3000))];
}

function leftOut(lines: readonly string[]): Text {
  const named = lines.slice(0, MOST_NAMED).map((line) => verbatim(clamp(flat(line), LONGEST_NAMED)));
  const more = lines.length - named.length;
  return fill(LEFT_OUT, { items: list(more === 0 ? named : [...named, fill(MORE, { count: more })]) });
}

/** What the CV says under a job stays with it while it is the job that was read: it has no field of its own. */
function withText(job: Employment, drawn: readonly Employment[]): Employment {
  const read = drawn.find((one) => sameJob(one) === sameJob(job));
  return read?.text === undefined ? job : { ...job, text: read.text };
}

function sameJob({ employer, start, end }: Employment): string {
  return flat(showEmployment({ employer, start, end })).toLowerCase();
}
