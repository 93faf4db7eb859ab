import type { KnownBlock } from "@slack/types";
import { LEVELS } from "../../domain/assessment.ts";
import { caseId } from "../../domain/case.ts";
import { toInstant } from "../../domain/instant.ts";
import { weekName } from "../../domain/iso-week.ts";
import type { Text } from "../../domain/text.ts";
import type { WeekFigures } from "../../workflows/digest-ports.ts";
import type { Week } from "../../workflows/notices.ts";
import { header, section } from "../blocks.ts";
import { bare, type Content, content, counted, linesThatFit, quoted, type Reader, say } from "./content.ts";
import { type ChartBlock, newCasesChart } from "./digest-chart.ts";
import { NEW_CASES, OPEN_CASES, OVERDUE_TASKS, type Pen, paragraphs } from "./digest-parts.ts";
import { link, personOrGroup } from "./mentions.ts";
import { day } from "./when.ts";

export interface DigestOptions {
  permalink(caseId: number): string | undefined;
  /** False where people read along who may not know who the candidates are. */
  readonly namesAllowed: boolean;
  nameOf(caseId: number): string | undefined;
}

export interface DigestMessage extends Content {
  /** The same with a chart, for a workspace that takes one. */
  readonly withChart: readonly (KnownBlock | ChartBlock)[];
}

/** The week for the digest channel; undefined when there is nothing to say. */
export function digestMessage(week: Week, options: DigestOptions, reader: Reader): DigestMessage | undefined {
  if (isQuiet(week)) return undefined;
  const pen: Pen = {
    strong: (words) => `*${words}*`,
    person: (id) => personOrGroup(id, reader),
    case: (name) => {
      const candidate = candidateOf(name, options);
      const shown = link(permalinkOf(name, options), quoted(name, 20));
      return candidate === undefined ? shown : `${shown} (${quoted(candidate, 60)})`;
    },
  };
  const title = titleOf(week, reader);
  const step = nextStep(week, pen, reader);
  const head: KnownBlock[] = [header(title), ...(step === undefined ? [] : [section(step)])];
  const body = paragraphs(week, pen, reader).map(({ heading, lines }) =>
    section(linesThatFit([`*${heading}*`, ...lines], reader)),
  );
  const { week: now, before } = week.figures;
  const isCompared = total(now) + total(before) > 0;
  return {
    ...content(`${title} · ${counted(total(now), NEW_CASES, reader)}`, [...head, ...body]),
    // The chart says what the first part, the new cases, says with bars.
    withChart: isCompared ? [...head, newCasesChart(week, reader), ...body.slice(1)] : [...head, ...body],
  };
}

/** The same for a terminal; a quiet week is said in one line. */
export function digestText(week: Week, options: DigestOptions, reader: Reader): string {
  const title = titleOf(week, reader);
  if (isQuiet(week)) return `${title}\n${say(NOTHING_TO_SAY, reader)}\n`;
  const pen: Pen = {
    strong: (words) => words,
    person: (id) => bare(id, 60),
    case: (name) => {
      const candidate = candidateOf(name, options);
      return candidate === undefined ? bare(name, 20) : `${bare(name, 20)} (${bare(candidate, 60)})`;
    },
  };
  const body = paragraphs(week, pen, reader).map(({ heading, lines }) =>
    [heading, ...lines.map((line) => `  ${line}`)].join("\n"),
  );
  const step = nextStep(week, pen, reader);
  return `${[title, ...(step === undefined ? [] : [step]), ...body].join("\n\n")}\n`;
}

const NOTHING_TO_SAY: Text = { en: "Nothing to say this week.", de: "Diese Woche gibt es nichts zu sagen." };
const TITLE: Text = { en: "Weekly digest, {from} to {to}", de: "Wochenüberblick, {from} bis {to}" };
const NAMED: Text = {
  en: "Weekly digest {week}, {from} to {to}",
  de: "Wochenüberblick {week}, {from} bis {to}",
};

/** A week that is over ends on its Sunday, not on the Monday that follows at midnight. */
function titleOf({ from, to, past }: Week, reader: Reader): string {
  if (past === undefined) return say(TITLE, reader, { from: day(from, reader), to: day(to, reader) });
  const last = toInstant(new Date(Date.parse(to) - 1));
  return say(NAMED, reader, { week: weekName(past), from: day(from, reader), to: day(last, reader) });
}

/** Nothing came in, nothing was done, nothing waits. What is true every week, such as a record, is no news. */
function isQuiet({ figures, past }: Week): boolean {
  const { week, open, overdue, linked, raisedMost, ordinaryMost, unanswered } = figures;
  const waiting = LEVELS.reduce((sum, level) => sum + open[level], 0) + overdue.length;
  const done = week.decided + week.tasksAnswered + week.unsent + total(week);
  const rows = linked.length + raisedMost.length + ordinaryMost.length + unanswered.length;
  return done + rows + (past === undefined ? waiting : 0) === 0;
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

/** Of a week that is over there is nothing left to do. */
function nextStep({ figures, past }: Week, pen: Pen, reader: Reader): string | undefined {
  if (past !== undefined) return undefined;
  const tasks = figures.overdue.reduce((sum, one) => sum + one.tasks, 0);
  const cases = LEVELS.reduce((sum, level) => sum + figures.open[level], 0) - figures.held;
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
