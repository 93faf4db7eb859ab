import type { Check } from "../../checks/define-check.ts";
import { CATEGORY_NAMES } from "../../domain/category-names.ts";
import { CATEGORIES } from "../../domain/finding.ts";
import type { Text } from "../../domain/text.ts";
import type { TrackRecord } from "../../domain/track-record.ts";
import { context, section } from "../blocks.ts";
import {
  type Content,
  content,
  counted,
  inParts,
  linesThatFit,
  type Part,
  partOf,
  type Reader,
  say,
} from "./content.ts";
import { RECORD_LIMITS, recordWords } from "./track-record.ts";
import { STRENGTH_WORDS } from "./words.ts";

/** Answers `/vet checks`: every question that is asked, by category; as many messages as it takes. */
export function catalogueReplies(
  checks: readonly Check[],
  reader: Reader,
  records: ReadonlyMap<string, TrackRecord> = new Map(),
): Content[] {
  const summary = counted(checks.length, QUESTIONS, reader);
  const isTold = checks.some(({ id }) => recordWords(records.get(id), reader) !== undefined);
  const limits = isTold ? [say(RECORD_LIMITS, reader)] : [];
  const head = (part: Part) => [
    section(`*${summary}*${partOf(part, reader)}`),
    ...(part.part === 1 ? [context(say(FAIR, reader), ...limits)] : []),
  ];
  const asked = CATEGORIES.filter((category) => checks.some((check) => check.category === category));
  return inParts(asked, head, (category) => {
    const lines = checks
      .filter((check) => check.category === category)
      .map((check) => checkLine(check, reader, records.get(check.id)));
    return [section(linesThatFit([`*${say(CATEGORY_NAMES[category], reader)}*`, ...lines], reader))];
  }).map((blocks) => content(summary, blocks));
}

const QUESTIONS = {
  one: { en: "{count} check", de: "{count} Prüfung" },
  many: { en: "{count} checks", de: "{count} Prüfungen" },
};
const FAIR: Text = {
  en: "Each is a question whose answer people settle. None looks at where somebody comes from.",
  de: "Jede ist eine Frage, die Menschen klären. Keine betrachtet, woher jemand kommt.",
};
const NOTED: Text = { en: "noted by a person", de: "von einem Menschen notiert" };
const TRIAL: Text = { en: "on trial", de: "in Erprobung" };

function checkLine(
  { asks, strengths, basis, maturity }: Check,
  reader: Reader,
  record: TrackRecord | undefined,
): string {
  const remarks = [
    ...strengths.map((strength) => say(STRENGTH_WORDS[strength], reader)),
    ...(basis === "noted" ? [say(NOTED, reader)] : []),
    ...(maturity === "trial" ? [say(TRIAL, reader)] : []),
  ];
  const words = recordWords(record, reader);
  const told = record === undefined || words === undefined ? [] : [words, open(record, reader)];
  return `• ${say(asks, reader)} _(${remarks.join(", ")})_${told.map((one) => ` · ${one}`).join("")}`;
}

const STILL_OPEN: Text = { en: "{open} open", de: "{open} offen" };

function open({ open: count }: TrackRecord, reader: Reader): string {
  return say(STILL_OPEN, reader, { open: count });
}
