import type { Text } from "../../domain/text.ts";

/** What a control holds: one text or choice, or the ticked boxes. */
export type Entry = string | readonly string[];

export type Reading =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly problem: Text };

export interface Option {
  readonly value: string;
  readonly text: Text;
  readonly description?: Text;
}

export type Control =
  | { readonly kind: "line"; readonly placeholder?: string }
  | { readonly kind: "lines"; readonly placeholder?: string }
  | { readonly kind: "number"; readonly decimals: boolean }
  | { readonly kind: "date" }
  /** One file, of these kinds by the end of its name. */
  | { readonly kind: "file"; readonly types: readonly string[] }
  | { readonly kind: "select"; readonly options: readonly Option[] }
  | { readonly kind: "checkboxes"; readonly options: readonly Option[] };

/** Between what a person enters and what is kept: `read(show(value))` gives the value back. */
interface Codec<Value> {
  read(entry: Entry): Reading;
  show(value: Value): Entry;
}

export interface Field extends Codec<unknown> {
  /** `block_id` in the modal; stable, because errors and open modals refer to it. */
  readonly id: string;
  /** Dotted place in the sheet that the form fills. */
  readonly path: string;
  readonly label: Text;
  readonly hint?: Text;
  readonly required?: true;
  readonly control: Control;
}

export interface Group {
  readonly title: Text;
  /** One or two sentences under the title. */
  readonly says?: Text;
  readonly fields: readonly Field[];
}

interface Words {
  readonly id: string;
  readonly path: string;
  readonly label: Text;
  readonly hint?: Text;
  readonly required?: true;
}

type TextCodec<Value> = { read(typed: string): Reading; show(value: Value): string };

function ofText<Value>({ read, show }: TextCodec<Value>): Codec<Value> {
  return { read: (entry) => read(typeof entry === "string" ? entry : entry.join("\n")), show };
}

export function accepted(value: unknown): Reading {
  return { ok: true, value };
}

export function refused(problem: Text): Reading {
  return { ok: false, problem };
}

const verbatim: TextCodec<string> = { read: accepted, show: String };

export function line(words: Words, codec: TextCodec<never> = verbatim, placeholder?: string): Field {
  return { ...words, ...ofText(codec), control: { kind: "line", ...(placeholder && { placeholder }) } };
}

export function lines(words: Words, codec: TextCodec<never> = verbatim, placeholder?: string): Field {
  return { ...words, ...ofText(codec), control: { kind: "lines", ...(placeholder && { placeholder }) } };
}

export function date(words: Words): Field {
  return { ...words, ...ofText(verbatim), control: { kind: "date" } };
}

/** A file is no text: it cannot be filled in beforehand, and what somebody chose is read by `fileIn`. */
export function file(words: Words, types: readonly string[]): Field {
  return { ...words, read: accepted, show: () => "", control: { kind: "file", types } };
}

export function select(words: Words, options: readonly Option[]): Field {
  return { ...words, ...ofText(verbatim), control: { kind: "select", options } };
}

export function checkboxes(words: Words, options: readonly Option[]): Field {
  const codec: Codec<readonly string[]> = { read: accepted, show: (values) => values };
  return { ...words, ...codec, control: { kind: "checkboxes", options } };
}

const YES_NO: readonly Option[] = [
  { value: "yes", text: { en: "Yes", de: "Ja" } },
  { value: "no", text: { en: "No", de: "Nein" } },
];

/** Left open means "not known", which is neither. */
export function yesNo(words: Words): Field {
  const codec: TextCodec<boolean> = {
    read: (entry) => accepted(entry === "yes"),
    show: (value) => (value ? "yes" : "no"),
  };
  return { ...words, ...ofText(codec), control: { kind: "select", options: YES_NO } };
}

/** A number from 0 up. A decimal comma is understood. */
export function amount(words: Words, decimals: boolean): Field {
  const codec: TextCodec<number> = {
    read(typed) {
      const value = /^\d{1,15}(?:[.,]\d{1,6})?$/.test(typed) ? Number(typed.replace(",", ".")) : Number.NaN;
      const fits = Number.isFinite(value) && (decimals || Number.isInteger(value));
      if (fits) return accepted(value);
      return refused(
        decimals
          ? {
              en: "Enter a number such as 60 or 62.50.",
              de: "Geben Sie eine Zahl ein, zum Beispiel 60 oder 62,50.",
            }
          : { en: "Enter a whole number such as 2.", de: "Geben Sie eine ganze Zahl ein, zum Beispiel 2." },
      );
    },
    show: (value) => value.toLocaleString("en-US", { useGrouping: false, maximumFractionDigits: 6 }),
  };
  return { ...words, ...ofText(codec), control: { kind: "number", decimals } };
}
