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

export function quietWeekReply(reader: Reader): Content {
  const text = say(QUIET_WEEK, reader);
  return content(text, [section(text)]);
}

const QUIET_WEEK: Text = {
  en: "There is nothing to report: no case was opened or decided in the last seven days, and no task is overdue.",
  de: "Es gibt nichts zu berichten: In den letzten sieben Tagen wurde kein Fall eröffnet oder entschieden, und keine Aufgabe ist überfällig.",
};
