import type { ControlCheck } from "../workflows/control-ports.ts";
import type { ReplyTo } from "./deliveries.ts";

/** Where whoever asked hears back, kept with what they asked until there is an answer. */
export function writeAsker({ responseUrl }: ReplyTo): string {
  return JSON.stringify(responseUrl === undefined ? {} : { responseUrl });
}

export function readAsker({ askedBy, answerTo }: Pick<ControlCheck, "askedBy" | "answerTo">): ReplyTo {
  const { responseUrl } = JSON.parse(answerTo) as { readonly responseUrl?: string };
  return { user: askedBy, ...(responseUrl !== undefined && { responseUrl }) };
}
