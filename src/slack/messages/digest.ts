import type { KnownBlock } from "@slack/types";
import { LEVELS } from "../../domain/assessment.ts";
import { caseId, caseName } from "../../domain/case.ts";
import type { Instant } from "../../domain/instant.ts";
import type { Text } from "../../domain/text.ts";
import type { DigestFigures, WeekFigures } from "../../workflows/ports.ts";
import { header, section } from "../blocks.ts";
import { bare, type Content, content, counted, linesThatFit, quoted, type Reader, say } from "./content.ts";
import { link, person } from "./mentions.ts";
import { question } from "./questions.ts";
import { day } from "./when.ts";
import { LEVEL_NAMES, LEVEL_SYMBOLS } from "./words.ts";

export interface DigestOptions {
  /** The week is `[from, to)`. */
  readonly from: Instant;
  readonly to: Instant;
  permalink(caseId: number): string | undefined;
  /** False where people read along who may not know who the candidates are. */
  readonly namesAllowed: boolean;
  nameOf(caseId: number): string | undefined;
}

const BAR = 8;
const ROWS = 5;
const CASES_SHOWN = 8;

/** How words look where the digest is read. */
interface Pen {
  strong(words: string): string;
  person(id: string): string;
  /** A case by its name, as a link where there are links, with the candidate where that is allowed. */
  case(name: string): string;
}

interface Paragraph {
  readonly heading: string;
  readonly lines: readonly string[];
}

/** The week for the digest channel; undefined when there is nothing to say. */
export function digestMessage(
  figures: DigestFigures,
  options: DigestOptions,
  reader: Reader,
): Content | undefined {
  if (isQuiet(figures)) return undefined;
  const pen: Pen = {
    strong: (words) => `*${words}*`,
    person: (id) => person(id, reader),
    case: (name) => {
      const candidate = candidateOf(name, options);
      const shown = link(permalinkOf(name, options), quoted(name, 20));
      return candidate === undefined ? shown : `${shown} (${quoted(candidate, 60)})`;
    },
  };
  const title = titleOf(options, reader);
  const blocks: KnownBlock[] = [
    header(title),
    section(nextStep(figures, pen, reader)),
    ...paragraphs(figures, pen, reader).map(({ heading, lines }) =>
      section(linesThatFit([`*${heading}*`, ...lines], reader)),
    ),
  ];
  return content(`${title} · ${counted(total(figures.week), NEW_CASES, reader)}`, blocks);
}

/** The same for a terminal; a quiet week is said in one line. */
export function digestText(figures: DigestFigures, options: DigestOptions, reader: Reader): string {
  const title = titleOf(options, reader);
  if (isQuiet(figures)) return `${title}\n${say(NOTHING_TO_SAY, reader)}\n`;
  const pen: Pen = {
    strong: (words) => words,
    person: (id) => bare(id, 60),
    case: (name) => {
      const candidate = candidateOf(name, options);
      return candidate === undefined ? bare(name, 20) : `${bare(name, 20)} (${bare(candidate, 60)})`;
    },
  };
  const body = paragraphs(figures, pen, reader).map(({ heading, lines }) =>
    [heading, ...lines.map((line) => `  ${line}`)].join("\n"),
  );
  return `${[title, nextStep(figures, pen, reader), ...body].join("\n\n")}\n`;
}

const NOTHING_TO_SAY: Text = { en: "Nothing to say this week.", de: "Diese Woche gibt es nichts zu sagen." };
const TITLE: Text = { en: "Weekly digest, {from} to {to}", de: "Wochenüberblick, {from} bis {to}" };

function titleOf({ from, to }: DigestOptions, reader: Reader): string {
  return say(TITLE, reader, { from: day(from, reader), to: day(to, reader) });
}

/** Nothing came in, nothing was done, nothing waits. */
function isQuiet({ week, open, overdue, linked, raisedMost, unanswered }: DigestFigures): boolean {
  const waiting = LEVELS.reduce((sum, level) => sum + open[level], 0);
  const done = week.decided + week.tasksAnswered + total(week);
  return waiting + done + overdue.length + linked.length + raisedMost.length + unanswered.length === 0;
}

function total({ opened }: WeekFigures): number {
  return LEVELS.reduce((sum, level) => sum + opened[level], 0);
}

function candidateOf(name: string, { namesAllowed, nameOf }: DigestOptions): string | undefined {
  const id = caseId(name);
  return !namesAllowed || id === undefined ? undefined : nameOf(id);
}

function permalinkOf(name: string, { permalink }: DigestOptions): string | undefined {
  const id = caseId(name);
  return id === undefined ? undefined : permalink(id);
}

const NEW_CASES = {
  one: { en: "{count} new case", de: "{count} neuer Fall" },
  many: { en: "{count} new cases", de: "{count} neue Fälle" },
};
const OVERDUE_TASKS = {
  one: { en: "{count} overdue task", de: "{count} überfällige Aufgabe" },
  many: { en: "{count} overdue tasks", de: "{count} überfällige Aufgaben" },
};
const OPEN_CASES = {
  one: { en: "{count} open case", de: "{count} offener Fall" },
  many: { en: "{count} open cases", de: "{count} offene Fälle" },
};

function nextStep({ overdue, open }: DigestFigures, pen: Pen, reader: Reader): string {
  const tasks = overdue.reduce((sum, one) => sum + one.tasks, 0);
  const cases = LEVELS.reduce((sum, level) => sum + open[level], 0);
  const label = pen.strong(say(NEXT_STEP, reader));
  if (tasks > 0)
    return `${label} ${say(ANSWER_FIRST, reader, { tasks: counted(tasks, OVERDUE_TASKS, reader) })}`;
  if (cases > 0)
    return `${label} ${say(DECIDE_FIRST, reader, { cases: counted(cases, OPEN_CASES, reader) })}`;
  return `${label} ${say(NO_STEP, reader)}`;
}

const NEXT_STEP: Text = { en: "Next step:", de: "Nächster Schritt:" };
const ANSWER_FIRST: Text = {
  en: "{tasks}: answer them or hand them on.",
  de: "{tasks}: beantworten oder weitergeben.",
};
const DECIDE_FIRST: Text = {
  en: "{cases}: finish the tasks and record a decision.",
  de: "{cases}: Aufgaben abschließen und eine Entscheidung festhalten.",
};
const NO_STEP: Text = { en: "none, nothing waits.", de: "keiner, nichts wartet." };

function paragraphs(figures: DigestFigures, pen: Pen, reader: Reader): Paragraph[] {
  const all: Paragraph[] = [
    newCases(figures, reader),
    { heading: say(DONE, reader), lines: doneLines(figures, reader) },
    openCases(figures, reader),
    {
      heading: say(OVERDUE, reader),
      lines: figures.overdue.map(({ owner, tasks, cases }) => {
        const named = cases.slice(0, CASES_SHOWN).map((id) => pen.case(caseName(id)));
        if (named.length < cases.length) named.push("…");
        return `• ${pen.person(owner)}: ${counted(tasks, OVERDUE_TASKS, reader)} (${named.join(", ")})`;
      }),
    },
    { heading: say(RAISED_MOST, reader), lines: timesLines(figures.raisedMost, reader) },
    {
      heading: say(LINKED, reader),
      lines: pairs(figures.linked).map(([one, other]) => `• ${pen.case(one)} ↔ ${pen.case(other)}`),
    },
    { heading: say(NOT_TOLD, reader), lines: timesLines(figures.unanswered, reader) },
  ];
  return all.filter(({ lines }) => lines.length > 0);
}

/** Two new cases that share something are linked to each other, and are one line. */
function pairs(linked: DigestFigures["linked"]): readonly (readonly [string, string])[] {
  const all = linked.flatMap(({ case: id, to }) =>
    to.map((other) => [caseName(id), other].sort() as [string, string]),
  );
  return [...new Map(all.map((pair) => [pair.join(), pair])).values()];
}

const DONE: Text = { en: "Done", de: "Erledigt" };
const OVERDUE: Text = { en: "Overdue tasks", de: "Überfällige Aufgaben" };
const RAISED_MOST: Text = { en: "Raised most often", de: "Am häufigsten gemeldet" };
const LINKED: Text = { en: "Linked to earlier cases", de: "Mit früheren Fällen verbunden" };
const NOT_TOLD: Text = { en: "Could not be told", de: "Ohne Aussage geblieben" };
const WEEK_BEFORE: Text = { en: "the week before: {count}", de: "Woche davor: {count}" };

function newCases({ week, before }: DigestFigures, reader: Reader): Paragraph {
  const most = Math.max(...LEVELS.map((level) => Math.max(week.opened[level], before.opened[level])));
  return {
    heading: `${counted(total(week), NEW_CASES, reader)} (${say(WEEK_BEFORE, reader, { count: total(before) })})`,
    lines: LEVELS.filter((level) => week.opened[level] + before.opened[level] > 0).map((level) => {
      const count = week.opened[level];
      const compared = say(WEEK_BEFORE, reader, { count: before.opened[level] });
      return `${bar(count, most)} ${count} ${LEVEL_SYMBOLS[level]} ${say(LEVEL_NAMES[level], reader)} (${compared})`;
    }),
  };
}

const DECIDED = {
  one: { en: "{count} case decided", de: "{count} Fall entschieden" },
  many: { en: "{count} cases decided", de: "{count} Fälle entschieden" },
};
const TASKS_ANSWERED = {
  one: { en: "{count} task answered", de: "{count} Aufgabe beantwortet" },
  many: { en: "{count} tasks answered", de: "{count} Aufgaben beantwortet" },
};

function doneLines({ week, before }: DigestFigures, reader: Reader): string[] {
  const line = (now: number, then: number, words: { one: Text; many: Text }) =>
    now + then === 0
      ? []
      : [`• ${counted(now, words, reader)} (${say(WEEK_BEFORE, reader, { count: then })})`];
  return [
    ...line(week.decided, before.decided, DECIDED),
    ...line(week.tasksAnswered, before.tasksAnswered, TASKS_ANSWERED),
  ];
}

function openCases({ open }: DigestFigures, reader: Reader): Paragraph {
  const most = Math.max(...LEVELS.map((level) => open[level]));
  const count = LEVELS.reduce((sum, level) => sum + open[level], 0);
  return {
    heading: counted(count, OPEN_CASES, reader),
    lines: LEVELS.filter((level) => open[level] > 0).map(
      (level) =>
        `${bar(open[level], most)} ${open[level]} ${LEVEL_SYMBOLS[level]} ${say(LEVEL_NAMES[level], reader)}`,
    ),
  };
}

function timesLines(rows: readonly { check: string; times: number }[], reader: Reader): string[] {
  const most = Math.max(0, ...rows.map((row) => row.times));
  return rows
    .slice(0, ROWS)
    .map(({ check, times }) => `${bar(times, most)} ${times} × ${question(check, reader)}`);
}

/** Eight characters wide, so that bars under each other compare; what is not nothing shows at least one. */
function bar(count: number, most: number): string {
  const filled = count === 0 || most === 0 ? 0 : Math.max(1, Math.round((count / most) * BAR));
  return "█".repeat(filled) + "░".repeat(BAR - filled);
}
