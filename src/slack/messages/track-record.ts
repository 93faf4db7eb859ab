import type { Text } from "../../domain/text.ts";
import { closed, isMostlyOrdinary, isTelling, type TrackRecord } from "../../domain/track-record.ts";
import { type Reader, say } from "./content.ts";

/** What a check has been worth in this team; undefined while too few of its findings have ended to say. */
export function recordWords(record: TrackRecord | undefined, reader: Reader): string | undefined {
  if (record === undefined || !isTelling(record)) return undefined;
  const { confirmed, ordinary } = record;
  if (isMostlyOrdinary(record)) return say(MOSTLY_ORDINARY, reader, { ordinary, all: closed(record) });
  return say(BOTH, reader, { confirmed, ordinary });
}

const BOTH: Text = {
  en: "{confirmed} confirmed, {ordinary} settled as ordinary",
  de: "{confirmed}-mal bestätigt, {ordinary}-mal als harmlos geklärt",
};
const MOSTLY_ORDINARY: Text = {
  en: "ordinary in {ordinary} of {all} cases; consider asking less because of it",
  de: "in {ordinary} von {all} Fällen harmlos; überlegen Sie, deswegen weniger nachzufragen",
};

/** As a line of a finding. */
export function recordLine(record: TrackRecord | undefined, reader: Reader): string | undefined {
  const words = recordWords(record, reader);
  return words === undefined ? undefined : say(IN_THIS_TEAM, reader, { words });
}

const IN_THIS_TEAM: Text = { en: "*In this team:* {words}", de: "*In diesem Team:* {words}" };

/** What people should not read into it. */
export const RECORD_LIMITS: Text = {
  en: "“Confirmed” and “ordinary” count what your tasks and decisions ended in. They cannot show what was missed, or which of several findings was the reason.",
  de: "„Bestätigt“ und „harmlos“ zählen, wie Ihre Aufgaben und Entscheidungen ausgingen. Sie zeigen nicht, was übersehen wurde oder welcher von mehreren Hinweisen den Ausschlag gab.",
};
