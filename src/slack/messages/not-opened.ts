import type { Text } from "../../domain/text.ts";
import { section } from "../blocks.ts";
import { type Content, content, type Reader, say } from "./content.ts";

/** A form that Slack did not open; the message with what was typed and the button is still there. */
export function notOpenedReply(reader: Reader): Content {
  const text = say(NOT_OPENED, reader);
  return content(text, [section(text)]);
}

const NOT_OPENED: Text = {
  en: "Please try once more: Slack did not open the form in time. Nothing was started.",
  de: "Bitte versuchen Sie es noch einmal: Slack hat das Formular nicht rechtzeitig geöffnet. Es wurde nichts gestartet.",
};
