import { createHash } from "node:crypto";
import type { InputBlock, KnownBlock, ModalView } from "@slack/types";
import { type Case, caseName } from "../../domain/case.ts";
import { type DetailEdit, editSubmission } from "../../domain/edit-submission.ts";
import { mergeSubmission } from "../../domain/merge-submission.ts";
import type { Submission } from "../../domain/submission.ts";
import type { Language, Text } from "../../domain/text.ts";
import { VIEW } from "../action-ids.ts";
import { clean, context, flat, header, plain, section } from "../blocks.ts";
import type { Prefill } from "../command/prefill.ts";
import { LEFTOVER } from "./codecs.ts";
import { inputFor, MOST_IN_A_LINE } from "./controls.ts";
import type { Entry, Field, Group } from "./field.ts";
import { enteredIn, shownIn, type ViewValues } from "./form-state.ts";
import { detailGroups } from "./groups/index.ts";
import { MOST_TYPED, sheetPath, toSheet, valueAt } from "./sheet.ts";

/** The first field, where a problem stands that is none of one field. */
export const FIRST_DETAIL = "emails";

const CV_HALVES: readonly string[] = ["cv.text", "cv.textMore"];
/** In place of a print: the field was left empty, because it cannot hold all there is. */
const TOO_LONG = "+";

/** Everything but the file of a CV, which has a way of its own. */
const groups: readonly Group[] = detailGroups.map((group) => ({
  ...group,
  fields: group.fields.filter(({ control }) => control.kind !== "file"),
}));
const fields: readonly Field[] = groups.flatMap((group) => group.fields);

const INTRODUCTION: Text = {
  en: "Add what is new, or change what is here. A field that you empty is taken away. What you leave as it is stays as it is.",
  de: "Ergänzen Sie, was neu ist, oder ändern Sie, was hier steht. Ein Feld, das Sie leeren, wird entfernt. Was Sie nicht anfassen, bleibt unverändert.",
};
const MORE_THAN_FITS: Text = {
  en: "More is kept than fits here, and it stays. A list is added to; a text that you enter replaces it.",
  de: "Es ist mehr hinterlegt, als hier Platz hat; es bleibt erhalten. Eine Liste wird ergänzt, ein Text wird ersetzt.",
};

/** Known, as far as one form can show it; what is too long for its field stands in `tooLong`. */
interface Sheet {
  readonly given: Prefill;
  readonly tooLong: ReadonlySet<string>;
}

/**
 * What is known about somebody, to be added to and changed, with `found` filled in beside it. What stood in each field
 * comes back in `private_metadata` as a short print, so that only what somebody changed is changed.
 */
export function detailsForm(
  about: Pick<Case, "id" | "submission">,
  found: Prefill,
  language: Language,
  responseUrl?: string,
): ModalView {
  const { submission } = about;
  const known = sheetOf(submission);
  const filled = sheetOf(withFound(submission, found));
  const shown = (field: Field) => {
    // What is too long for its field is added to, so that only what was found stands there.
    if (known.tooLong.has(field.path)) return shownIn(field, found);
    return shownIn(field, filled.tooLong.has(field.path) ? submission : filled.given);
  };
  const prints = fields.map((field) => (known.tooLong.has(field.path) ? TOO_LONG : printOf(field, known)));
  const metadata = { case: about.id, prints: prints.join(" "), ...(responseUrl && { responseUrl }) };
  const of = `${caseName(about.id)} · ${flat(submission.name)}`;
  return {
    type: "modal",
    callback_id: VIEW.detailsForm,
    title: plain({ en: "Add details", de: "Angaben ergänzen" }[language], 24),
    submit: plain({ en: "Save", de: "Speichern" }[language], 24),
    close: plain({ en: "Cancel", de: "Abbrechen" }[language], 24),
    private_metadata: JSON.stringify(metadata),
    blocks: [
      section(plain(INTRODUCTION[language], 1000)),
      context(plain(of, 300)),
      ...groups.flatMap((group) => groupBlocks(group, known.tooLong, shown, language)),
    ],
  };
}

function groupBlocks(
  group: Group,
  tooLong: ReadonlySet<string>,
  shown: (field: Field) => Entry | undefined,
  language: Language,
): KnownBlock[] {
  return [
    header(group.title[language]),
    ...(group.says === undefined ? [] : [context(plain(group.says[language], 1000))]),
    ...group.fields.map((field) =>
      inputFor(tooLong.has(field.path) ? { ...field, hint: MORE_THAN_FITS } : field, shown(field), language),
    ),
  ];
}

/** What was found stands beside what is known; when both together are no submission any more, the known alone. */
function withFound(submission: Submission, found: Prefill): Submission {
  const { name: _, ...details } = found;
  const merged = mergeSubmission(submission, details as Partial<Submission>);
  return merged.ok ? merged.submission : submission;
}

function sheetOf(submission: Submission): Sheet {
  const tooLong = new Set(fields.filter((field) => !isShownWhole(field, submission)).map(({ path }) => path));
  // One half of a text says nothing about the other.
  if (CV_HALVES.some((half) => tooLong.has(half))) for (const half of CV_HALVES) tooLong.add(half);
  return { given: submission, tooLong };
}

function isShownWhole(field: Field, submission: Submission): boolean {
  const shown = shownIn(field, submission);
  const most = field.control.kind === "line" ? MOST_IN_A_LINE : MOST_TYPED;
  return typeof shown !== "string" || [...clean(shown)].length <= most;
}

/** The case that a form is about, and what stood in its fields. */
export function readDetailsMetadata(text: string): {
  readonly case: number;
  readonly prints: readonly string[];
  readonly responseUrl?: string;
} {
  try {
    const read = JSON.parse(text) as { case?: unknown; prints?: unknown; responseUrl?: unknown };
    return {
      case: Number(read.case),
      prints: String(read.prints ?? "").split(" "),
      ...(typeof read.responseUrl === "string" && { responseUrl: read.responseUrl }),
    };
  } catch {
    return { case: Number.NaN, prints: [] };
  }
}

/** What somebody changed, or what is wrong at which field. `known`: what is known by now. */
export function readDetailsForm(
  values: ViewValues,
  prints: readonly string[],
  known: Submission,
  language: Language,
):
  | { readonly ok: true; readonly edits: readonly DetailEdit[] }
  | { readonly ok: false; readonly errors: Record<string, string> } {
  const errors: Record<string, string> = {};
  const edits: DetailEdit[] = [];
  for (const [index, field] of fields.entries()) {
    const before = prints[index] ?? "";
    const entered = enteredIn(values, field.id);
    if (CV_HALVES.includes(field.path) || !isChanged(entered, before)) continue;
    if (entered === undefined) {
      edits.push({ path: field.path });
      continue;
    }
    const read = field.read(entered);
    if (read.ok) edits.push({ path: field.path, value: kept(field, read.value, known, before === TOO_LONG) });
    else errors[field.id] = read.problem[language];
  }
  edits.push(...cvTextEdit(values, prints));
  const edited = editSubmission(known, edits);
  for (const { path } of edited.ok ? [] : edited.problems) errors[fieldAt(path)] ??= LEFTOVER[language];
  return Object.keys(errors).length > 0 ? { ok: false, errors } : { ok: true, edits };
}

function isChanged(entered: Entry | undefined, before: string): boolean {
  return before === TOO_LONG ? entered !== undefined : print(entered) !== before;
}

/** Both halves are one text: whoever changes one of them has both in front of them. */
function cvTextEdit(values: ViewValues, prints: readonly string[]): readonly DetailEdit[] {
  const halves = fields.flatMap((field, index) =>
    CV_HALVES.includes(field.path)
      ? [{ entered: enteredIn(values, field.id), before: prints[index] ?? "" }]
      : [],
  );
  if (!halves.some(({ entered, before }) => isChanged(entered, before))) return [];
  const whole = halves.flatMap(({ entered }) => (typeof entered === "string" ? [entered] : [])).join("\n");
  return [whole === "" ? { path: "cv.text" } : { path: "cv.text", value: whole }];
}

/** An entry that reads as before keeps what the form has no place for; a list too long to show is added to. */
function kept(field: Field, value: unknown, known: Submission, isAdded: boolean): unknown {
  const before: unknown = valueAt(toSheet(known), field.path);
  if (!Array.isArray(value) || !Array.isArray(before)) return value;
  const line = (item: unknown) => String(field.show([item]));
  const now: readonly unknown[] = value.map(
    (item: unknown) => before.find((one) => line(one) === line(item)) ?? item,
  );
  return isAdded ? [...before, ...now.filter((item) => !before.includes(item))] : now;
}

function fieldAt(path: string): string {
  const at = sheetPath(path);
  const found = fields.find((field) => at === field.path || at.startsWith(`${field.path}.`));
  return found?.id ?? FIRST_DETAIL;
}

function printOf(field: Field, { given }: Sheet): string {
  return print(initialOf(inputFor(field, shownIn(field, given), "en")));
}

/** What Slack gives back when nobody touches the field. */
function initialOf({ element }: InputBlock): Entry | undefined {
  const initial = element as {
    readonly initial_value?: string;
    readonly initial_option?: { readonly value?: string };
    readonly initial_options?: readonly { readonly value?: string }[];
  };
  const ticked = initial.initial_options?.flatMap(({ value }) => value ?? []) ?? [];
  return ticked.length > 0 ? ticked : (initial.initial_option?.value ?? initial.initial_value);
}

/** Short, because all of them travel with the form; a field that only seems unchanged is one in 2^36. */
function print(entry: Entry | undefined): string {
  const text = typeof entry === "string" ? clean(entry).trim() : (entry?.toSorted().join("\n") ?? "");
  return text === "" ? "-" : createHash("sha256").update(text).digest("base64url").slice(0, 6);
}
