import type { Submission } from "../../domain/submission.ts";
import { clean } from "../blocks.ts";
import type { Prefill } from "../command/prefill.ts";
import type { Entry, Field, Option } from "./field.ts";
import { fields } from "./groups/index.ts";
import { toSheet, valueAt } from "./sheet.ts";

/** One control of Slack's `view.state.values`, as far as it is read here. */
interface Entered {
  readonly value?: string | null | undefined;
  readonly selected_option?: { readonly value?: string } | null | undefined;
  readonly selected_options?: readonly { readonly value?: string }[] | null | undefined;
  readonly selected_date?: string | null | undefined;
  readonly selected_user?: string | null | undefined;
  readonly files?: readonly ChosenFile[] | null | undefined;
}

/** A file that somebody chose; its content is still with Slack. */
interface ChosenFile {
  /** Slack's id of it. */
  readonly id: string;
  readonly name: string | null;
  /** In bytes. */
  readonly size?: number;
}

/** `view.state.values`: block id, then action id. */
export type ViewValues = Readonly<Record<string, Readonly<Record<string, Entered>>>>;

/** Every action in these forms has this id; the block tells which field it is. */
export const VALUE = "value";

/** What stands in the field for this candidate; undefined when nothing does. */
export function shownIn(field: Field, given: Prefill): Entry | undefined {
  const value = valueAt(toSheet(given), field.path);
  if (value === undefined || value === null) return undefined;
  const shown = field.show(value);
  return shown.length === 0 ? undefined : shown;
}

/** What a person entered; undefined when the field was left empty. */
export function enteredIn(values: ViewValues, id: string): Entry | undefined {
  const entered = values[id]?.[VALUE];
  const ticked = entered?.selected_options?.flatMap((option) => option.value ?? []) ?? [];
  if (ticked.length > 0) return ticked;
  const typed = entered?.selected_option?.value ?? entered?.selected_date ?? entered?.value ?? "";
  const text = clean(typed).trim();
  return text === "" ? undefined : text;
}

/** The Slack user that a person chose; undefined when they chose nobody. */
export function userIn(values: ViewValues, id: string): string | undefined {
  return values[id]?.[VALUE]?.selected_user ?? undefined;
}

/** The file that a person chose; undefined when they chose none. */
export function fileIn(values: ViewValues, id: string): ChosenFile | undefined {
  return values[id]?.[VALUE]?.files?.[0];
}

type FilledControl = Readonly<Record<string, unknown>> & Entered & { readonly type: string };

/**
 * The form's state after a person has filled in this submission, as Slack sends it; for the demo and tests.
 * @internal
 */
export function formState(
  submission: Submission,
): Readonly<Record<string, Readonly<Record<string, FilledControl>>>> {
  return Object.fromEntries(
    fields.map((field) => [field.id, { [VALUE]: filled(field, shownIn(field, submission)) }]),
  );
}

function filled({ control }: Field, shown: Entry | undefined): FilledControl {
  const text = typeof shown === "string" ? shown : null;
  switch (control.kind) {
    case "line":
    case "lines":
      return { type: "plain_text_input", value: text };
    case "number":
      return { type: "number_input", value: text };
    case "date":
      return { type: "datepicker", selected_date: text };
    case "file":
      return { type: "file_input", files: [] };
    case "select":
      return { type: "static_select", selected_option: chosen(control.options, [text ?? ""])[0] ?? null };
    case "checkboxes":
      return { type: "checkboxes", selected_options: chosen(control.options, shown ?? []) };
  }
}

function chosen(options: readonly Option[], values: Entry) {
  return options
    .filter((option) => values.includes(option.value))
    .map(({ text, value }) => ({ text: { type: "plain_text", text: text.en, emoji: false }, value }));
}
