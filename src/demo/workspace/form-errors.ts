import { countCharacters } from "../../slack/block-kit/text.ts";
import type { ElementState, ViewState } from "../protocol.ts";
import { type Element, heldValue } from "./element-states.ts";
import { extensionOf } from "./files.ts";
import { elementsIn } from "./forms.ts";

/** What Slack's own client tells a person before it asks the app; keyed by block id. */
export function formErrors(blocks: readonly unknown[], values: ViewState): Readonly<Record<string, string>> {
  const errors: Record<string, string> = {};
  for (const { blockId, element, isInput, isOptional } of elementsIn(blocks)) {
    if (!isInput) continue;
    const error = errorIn(element, values[blockId]?.[element.action_id], isOptional);
    if (error !== undefined) errors[blockId] = error;
  }
  return errors;
}

function errorIn(element: Element, state: ElementState | undefined, isOptional: boolean): string | undefined {
  const value = heldValue(state);
  if (value === null) return isOptional ? undefined : "Please complete this required field.";
  switch (element.type) {
    case "plain_text_input":
      return lengthError(element, String(value));
    case "number_input":
      return numberError(element, String(value));
    case "email_text_input":
      return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(String(value)) ? undefined : "Must be a valid email address.";
    case "url_text_input":
      return isWebAddress(String(value)) ? undefined : "Must be a valid URL.";
    case "file_input":
      return filesError(element, Array.isArray(value) ? value : []);
    default:
      return selectionError(element, value);
  }
}

function lengthError(element: Element, value: string): string | undefined {
  const count = countCharacters(value);
  const min = Number(element["min_length"] ?? 0);
  const max = Number(element["max_length"] ?? 3000);
  if (count < min) return `Must be at least ${min} characters.`;
  return count > max ? `Must be at most ${max} characters.` : undefined;
}

function numberError(element: Element, value: string): string | undefined {
  const pattern = element["is_decimal_allowed"] === true ? /^-?\d+(\.\d+)?$/ : /^-?\d+$/;
  if (!pattern.test(value)) return "Must be a valid number.";
  const { min_value: min, max_value: max } = element;
  if (min !== undefined && Number(value) < Number(min)) return `Must be at least ${String(min)}.`;
  return max !== undefined && Number(value) > Number(max) ? `Must be at most ${String(max)}.` : undefined;
}

function isWebAddress(value: string): boolean {
  return /^https?:\/\//.test(value) && URL.canParse(value);
}

function filesError(element: Element, files: readonly unknown[]): string | undefined {
  const most = Number(element["max_files"] ?? 10);
  if (files.length > most) return `Must be at most ${most} files.`;
  const { filetypes } = element;
  if (!Array.isArray(filetypes)) return undefined;
  const isAllowed = files.every((file) => filetypes.includes(extensionOf(nameOf(file))));
  return isAllowed ? undefined : `Must be one of: ${filetypes.join(", ")}.`;
}

function nameOf(file: unknown): string {
  return typeof file === "object" && file !== null && "name" in file ? String(file.name) : "";
}

function selectionError(element: Element, value: unknown): string | undefined {
  const most = element["max_selected_items"];
  if (typeof most !== "number" || !Array.isArray(value) || value.length <= most) return undefined;
  return `Must be at most ${most} items.`;
}
