import { type IsoWeek, weekName } from "../../domain/iso-week.ts";
import type { Text } from "../../domain/text.ts";
import { section } from "../blocks.ts";
import { type Content, content, type Reader, say } from "./content.ts";

function reply(text: string): Content {
  return content(text, [section(text)]);
}

/** Answers `/vet digest` where there is nothing to say. */
export function quietWeekReply(reader: Reader, week?: IsoWeek): Content {
  return reply(week === undefined ? say(QUIET, reader) : say(QUIET_WEEK, reader, { week: weekName(week) }));
}

const QUIET: Text = {
  en: "There is nothing to report: no case was opened or decided in the last seven days, and no task is overdue.",
  de: "Es gibt nichts zu berichten: In den letzten sieben Tagen wurde kein Fall eröffnet oder entschieden, und keine Aufgabe ist überfällig.",
};
const QUIET_WEEK: Text = {
  en: "There is nothing to report of {week}: no case was opened or decided, and no task was answered.",
  de: "Zu {week} gibt es nichts zu berichten: Es wurde kein Fall eröffnet oder entschieden und keine Aufgabe beantwortet.",
};

export function weekNotBegunReply(week: IsoWeek, reader: Reader): Content {
  return reply(say(NOT_BEGUN, reader, { week: weekName(week) }));
}

const NOT_BEGUN: Text = {
  en: "Ask for a week that has begun, such as the present one with `/vet digest`: {week} is still to come.",
  de: "Fragen Sie nach einer Woche, die begonnen hat, etwa nach der laufenden mit `/vet digest`: {week} kommt erst noch.",
};
