import type { KnownBlock } from "@slack/types";
import { type Case, caseName } from "../../domain/case.ts";
import { CATEGORY_NAMES } from "../../domain/category-names.ts";
import { CATEGORIES, type Category, type Evidence, type Finding } from "../../domain/finding.ts";
import type { Text } from "../../domain/text.ts";
import type { TrackRecord } from "../../domain/track-record.ts";
import { TASKS } from "../../playbook/tasks.ts";
import { context, divider, header, section } from "../blocks.ts";
import {
  type Content,
  content,
  counted,
  inParts,
  linesThatFit,
  type Part,
  partOf,
  quoted,
  quotedText,
  type Reader,
  say,
} from "./content.ts";
import { link } from "./mentions.ts";
import { recordLine } from "./track-record.ts";
import { day } from "./when.ts";
import { STRENGTH_NAMES } from "./words.ts";

export interface Warning {
  readonly category: Category;
  readonly content: Content;
}

type Records = ReadonlyMap<string, TrackRecord>;
const NO_RECORDS: Records = new Map();

/**
 * One warning per category that raised something, settled or not; more than one when it is long. `records`: what
 * became of what each check raised in this team.
 */
export function warningMessages(current: Case, reader: Reader, records: Records = NO_RECORDS): Warning[] {
  return CATEGORIES.flatMap((category) => {
    const findings = current.assessment.findings.filter((finding) => finding.category === category);
    if (findings.length === 0) return [];
    const openCount = findings.filter((finding) => !finding.settled).length;
    const summary = openCount === 0 ? say(ALL_SETTLED, reader) : counted(openCount, OPEN, reader);
    const head = (part: Part) => [
      header(`${titleOf(category, reader)}: ${summary}${partOf(part, reader)}`),
      ...(part.part === 1 && openCount > 0 ? [context(say(NOT_A_VERDICT, reader))] : []),
    ];
    const text = `${caseName(current.id)} · ${titleOf(category, reader)}: ${summary}`;
    return inParts(findings, head, (finding, previous) => [
      ...(previous === undefined ? [] : [divider()]),
      ...findingBlocks(finding, reader, isOpen(current, finding) ? records.get(finding.check) : undefined),
    ]).map((blocks) => ({ category, content: content(text, blocks) }));
  });
}

const OPEN = {
  one: { en: "{count} open question", de: "{count} offene Frage" },
  many: { en: "{count} open questions", de: "{count} offene Fragen" },
};
const ALL_SETTLED: Text = { en: "settled", de: "geklärt" };
const NOT_A_VERDICT: Text = {
  en: "Something does not fit yet. That is a question, not a verdict.",
  de: "Etwas passt noch nicht zusammen. Das ist eine Frage, kein Urteil.",
};

function titleOf(category: Category, reader: Reader): string {
  const name = say(CATEGORY_NAMES[category], reader);
  return `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`;
}

/** Where nothing is left to decide, a figure that moves with other cases would only make the message move. */
function isOpen({ decision }: Case, { settled }: Finding): boolean {
  return !settled && (decision === undefined || decision.decision === "on-hold");
}

function findingBlocks(finding: Finding, reader: Reader, record?: TrackRecord): KnownBlock[] {
  const strike = (line: string) => (finding.settled ? `~${line}~` : line);
  const says = quotedText(finding.says, reader, 400);
  const standing = finding.settled ? SETTLED : STRENGTH_NAMES[finding.strength];
  const lines = [
    finding.settled ? strike(says) : `*${says}*`,
    `_${say(standing, reader)}_`,
    ...finding.evidence.map((evidence) => `• ${strike(evidenceLine(evidence, reader))}`),
  ];
  if (finding.cases.length > 0) {
    const cases = finding.cases.slice(0, 10).map((name) => quoted(name, 20));
    lines.push(say(SEE_CASES, reader, { cases: cases.join(", ") }));
  }
  const told = recordLine(record, reader);
  const reasons = [...reasonLines(finding, reader), ...(told === undefined ? [] : [told])];
  return [section(linesThatFit(lines, reader)), section(linesThatFit(reasons, reader))];
}

const SETTLED: Text = {
  en: "Settled: a task that answers it has passed. It no longer counts.",
  de: "Geklärt: Eine Aufgabe dazu wurde mit „Passt“ beantwortet. Zählt nicht mehr.",
};
const SEE_CASES: Text = { en: "Earlier cases: {cases}", de: "Frühere Fälle: {cases}" };

function evidenceLine({ says, source }: Evidence, reader: Reader): string {
  const name = source.name === "submission" ? say(SUBMISSION, reader) : quoted(source.name, 80);
  return `${quotedText(says, reader, 300)} (${link(source.url, name)}, ${day(source.seenAt, reader)})`;
}

const SUBMISSION: Text = { en: "as stated", de: "laut Angaben" };

function reasonLines(finding: Finding, reader: Reader): string[] {
  const reasons = finding.ordinaryReasons.map((reason) => quotedText(reason, reader, 250));
  const tasks = finding.tasks.map((id) => say(TASKS[id].title, reader));
  const lines = [
    say(SETTLES, reader, { tasks: tasks.join(" · ") }),
    say(HONEST, reader, { reasons: reasons.slice(0, 5).join(" ") }),
    say(WHY, reader, { because: quotedText(finding.because, reader, 400) }),
  ];
  if (finding.sources.length > 0) {
    const sources = finding.sources.slice(0, 4).map(({ title, url }) => link(url, quoted(title, 110)));
    lines.push(say(SOURCES, reader, { sources: sources.join(" · ") }));
  }
  return lines;
}

const SETTLES: Text = { en: "*What settles it:* {tasks}", de: "*Das klärt es:* {tasks}" };
const HONEST: Text = {
  en: "*Honest people look like this too:* {reasons}",
  de: "*Auch bei ehrlichen Menschen kommt das vor:* {reasons}",
};
const WHY: Text = { en: "*Why it matters:* {because}", de: "*Warum es wichtig ist:* {because}" };
const SOURCES: Text = { en: "*Sources:* {sources}", de: "*Quellen:* {sources}" };
