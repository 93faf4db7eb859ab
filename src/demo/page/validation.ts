import type { ViewState } from "../protocol.ts";
import { type Element, initialState, isFilled, valueIn } from "./element-state.ts";

/** What Slack's own client refuses before it sends a form, keyed by block id. */
export function formErrors(blocks: readonly unknown[], entered: ViewState): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const block of blocks) {
    if (!isInput(block)) continue;
    const { block_id: blockId, element } = block;
    const state = entered[blockId]?.[element.action_id ?? ""] ?? initialState(element);
    const error = isFilled(state) ? valueError(element, valueIn(state)) : missing(block);
    if (error !== undefined) errors[blockId] = error;
  }
  return errors;
}

interface Input {
  readonly type: "input";
  readonly block_id: string;
  readonly optional?: boolean;
  readonly element: Element;
}

function isInput(block: unknown): block is Input {
  return typeof block === "object" && block !== null && "type" in block && block.type === "input";
}

function missing(block: Input): string | undefined {
  return block.optional === true ? undefined : "Please complete this required field.";
}

function valueError(element: Element, value: unknown): string | undefined {
  const text = typeof value === "string" ? value : "";
  switch (element.type) {
    case "email_text_input":
      return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text) ? undefined : "Please enter a valid email address.";
    case "url_text_input":
      return isUrl(text) ? undefined : "Please enter a valid URL, such as https://example.com.";
    case "number_input":
      return numberError(element, text);
    case "plain_text_input": {
      const least = Number(element["min_length"] ?? 0);
      return text.length < least ? `Please enter at least ${least} characters.` : undefined;
    }
    default:
      return undefined;
  }
}

function isUrl(text: string): boolean {
  return /^https?:\/\//i.test(text) && URL.canParse(text);
}

function numberError(element: Element, text: string): string | undefined {
  const number = Number(text);
  if (!Number.isFinite(number)) return "Please enter a number.";
  if (element["is_decimal_allowed"] !== true && !Number.isInteger(number))
    return "Please enter a whole number.";
  const least = element["min_value"];
  if (least !== undefined && number < Number(least)) return `Please enter at least ${least}.`;
  const most = element["max_value"];
  return most !== undefined && number > Number(most) ? `Please enter at most ${most}.` : undefined;
}
