import { LEVELS } from "../../domain/assessment.ts";
import { caseName } from "../../domain/case.ts";
import type { Text } from "../../domain/text.ts";
import { isMostlyOrdinary } from "../../domain/track-record.ts";
import { TASKS } from "../../playbook/tasks.ts";
import type { CheckTimes, DigestFigures, WeekFigures } from "../../workflows/digest-ports.ts";
import type { Week } from "../../workflows/notices.ts";
import { counted, type Reader, say } from "./content.ts";
import { silenceLines } from "./digest-silence.ts";
import { question } from "./questions.ts";
import { recordWords } from "./track-record.ts";
import { day } from "./when.ts";
import { LEVEL_NAMES, LEVEL_SYMBOLS } from "./words.ts";

const BAR = 8;
const ROWS = 5;
const CASES_SHOWN = 8;

/** How words look where the digest is read. */
export interface Pen {
  strong(words: string): string;
  person(id: string): string;
  /** A case by its name, as a link where there are links, with the candidate where that is allowed. */
  case(name: string): string;
}

interface Paragraph {
  readonly heading: string;
  readonly lines: readonly string[];
}

export const NEW_CASES = {
  one: { en: "{count} new case", de: "{count} neuer Fall" },
  many: { en: "{count} new cases", de: "{count} neue Fälle" },
};
export const OVERDUE_TASKS = {
  one: { en: "{count} overdue task", de: "{count} überfällige Aufgabe" },
  many: { en: "{count} overdue tasks", de: "{count} überfällige Aufgaben" },
};
export const OPEN_CASES = {
  one: { en: "{count} open case", de: "{count} offener Fall" },
  many: { en: "{count} open cases", de: "{count} offene Fälle" },
};

/** What the digest says, part by part; a part without lines is left out. What waits now is no part of a past week. */
export function paragraphs(week: Week, pen: Pen, reader: Reader): Paragraph[] {
  const { figures, past } = week;
  const all: Paragraph[] = [
    newCases(figures, reader),
    { heading: say(DONE, reader), lines: doneLines(figures, reader) },
    openCases(week, reader),
    ...(past === undefined ? [overdueTasks(figures, pen, reader)] : []),
    { heading: say(SLOWEST, reader), lines: slowestLines(week, reader) },
    { heading: say(RAISED_MOST, reader), lines: timesLines(figures.raisedMost, reader) },
    { heading: say(ORDINARY_MOST, reader), lines: timesLines(figures.ordinaryMost, reader) },
    ...(past === undefined
      ? [{ heading: say(MOSTLY_ORDINARY, reader), lines: recordLines(week, reader) }]
      : []),
    {
      heading: `${say(LINKED, reader)} ${beside(figures.week.linked, figures.before.linked, reader)}`,
      lines: pairs(figures.linked).map(([one, other]) => `• ${pen.case(one)} ↔ ${pen.case(other)}`),
    },
    {
      heading: say(NOT_TOLD, reader),
      lines: withReasons(timesLines(figures.unanswered, reader), silenceLines(week, reader)),
    },
  ];
  return all.filter(({ lines }) => lines.length > 0);
}

const DONE: Text = { en: "Done", de: "Erledigt" };
const SLOWEST: Text = { en: "Slowest step", de: "Langsamster Schritt" };
const RAISED_MOST: Text = { en: "Raised most often", de: "Am häufigsten gemeldet" };
const ORDINARY_MOST: Text = { en: "Settled as ordinary most often", de: "Am häufigsten als harmlos geklärt" };
const MOSTLY_ORDINARY: Text = {
  en: "Mostly ordinary here, over all weeks",
  de: "Hier meist harmlos, über alle Wochen",
};
const LINKED: Text = { en: "Linked to earlier cases", de: "Mit früheren Fällen verbunden" };
const NOT_TOLD: Text = { en: "Could not be told", de: "Ohne Aussage geblieben" };
const WEEK_BEFORE: Text = { en: "the week before: {count}", de: "Woche davor: {count}" };
const BEFORE: Text = { en: "before: {count}", de: "davor: {count}" };
const NOW_AND_BEFORE: Text = { en: "({now}; {before})", de: "({now}; {before})" };

function before(count: number, reader: Reader): string {
  return `(${say(WEEK_BEFORE, reader, { count })})`;
}

function beside(now: number, then: number, reader: Reader): string {
  return say(NOW_AND_BEFORE, reader, { now, before: say(WEEK_BEFORE, reader, { count: then }) });
}

/** Why nothing could be told is of interest where something could not. */
function withReasons(lines: readonly string[], reasons: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [...lines, ...reasons];
}

/** Two new cases that share something are linked to each other, and are one line. */
function pairs(linked: DigestFigures["linked"]): readonly (readonly [string, string])[] {
  const all = linked.flatMap(({ case: id, to }) =>
    to.map((other) => [caseName(id), other].sort() as [string, string]),
  );
  return [...new Map(all.map((pair) => [pair.join(), pair])).values()];
}

function newCases({ week, before: then }: DigestFigures, reader: Reader): Paragraph {
  const most = Math.max(...LEVELS.map((level) => Math.max(week.opened[level], then.opened[level])));
  const total = ({ opened }: WeekFigures) => LEVELS.reduce((sum, level) => sum + opened[level], 0);
  return {
    heading: `${counted(total(week), NEW_CASES, reader)} ${before(total(then), reader)}`,
    lines: LEVELS.filter((level) => week.opened[level] + then.opened[level] > 0).map((level) => {
      const count = week.opened[level];
      const name = `${LEVEL_SYMBOLS[level]} ${say(LEVEL_NAMES[level], reader)}`;
      return `${bar(count, most)} ${count} ${name} ${before(then.opened[level], reader)}`;
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
const UNSENT = {
  one: {
    en: "{count} message could not be sent; the bot's log says why",
    de: "{count} Nachricht ließ sich nicht senden; das Protokoll des Bots sagt, warum",
  },
  many: {
    en: "{count} messages could not be sent; the bot's log says why",
    de: "{count} Nachrichten ließen sich nicht senden; das Protokoll des Bots sagt, warum",
  },
};

function doneLines({ week, before: then }: DigestFigures, reader: Reader): string[] {
  const line = (now: number, earlier: number, words: { one: Text; many: Text }) =>
    now + earlier === 0 ? [] : [`• ${counted(now, words, reader)} ${before(earlier, reader)}`];
  return [
    ...line(week.decided, then.decided, DECIDED),
    ...line(week.tasksAnswered, then.tasksAnswered, TASKS_ANSWERED),
    ...line(week.unsent, then.unsent, UNSENT),
  ];
}

const AT_THE_END: Text = { en: "{cases} at the end of the week", de: "{cases} am Ende der Woche" };
const HELD = {
  one: { en: "{count} of them is on hold", de: "{count} davon ist zurückgestellt" },
  many: { en: "{count} of them are on hold", de: "{count} davon sind zurückgestellt" },
};

/** By level as they stand now; which level a case had in a past week is nowhere counted, so that is left out. */
function openCases({ figures, past }: Week, reader: Reader): Paragraph {
  const { open, held, week, before: then } = figures;
  const cases = counted(week.stillOpen, OPEN_CASES, reader);
  const compared = before(then.stillOpen, reader);
  if (past !== undefined) {
    const any = week.stillOpen + then.stillOpen > 0;
    return {
      heading: say(OPEN, reader),
      lines: any ? [`• ${say(AT_THE_END, reader, { cases })} ${compared}`] : [],
    };
  }
  const most = Math.max(...LEVELS.map((level) => open[level]));
  const lines = LEVELS.filter((level) => open[level] > 0).map(
    (level) =>
      `${bar(open[level], most)} ${open[level]} ${LEVEL_SYMBOLS[level]} ${say(LEVEL_NAMES[level], reader)}`,
  );
  if (held > 0) lines.push(`• ${counted(held, HELD, reader)}`);
  return { heading: `${cases} ${compared}`, lines };
}

const OPEN: Text = { en: "Open", de: "Offen" };
const OVERDUE: Text = { en: "Overdue tasks", de: "Überfällige Aufgaben" };
const LAST_DIGEST: Text = {
  en: "({now}; in the last digest: {count})",
  de: "({now}; im letzten Überblick: {count})",
};
const AWAY: Text = { en: ", away until {day}", de: ", abwesend bis {day}" };

function overdueTasks({ overdue, overdueBefore }: DigestFigures, pen: Pen, reader: Reader): Paragraph {
  const now = overdue.reduce((sum, one) => sum + one.tasks, 0);
  const compared =
    overdueBefore === undefined ? "" : ` ${say(LAST_DIGEST, reader, { now, count: overdueBefore })}`;
  return {
    heading: `${say(OVERDUE, reader)}${compared}`,
    lines: overdue.map(({ owner, tasks, cases, awayUntil }) => {
      const named = cases.slice(0, CASES_SHOWN).map((id) => pen.case(caseName(id)));
      if (named.length < cases.length) named.push("…");
      const away = awayUntil === undefined ? "" : say(AWAY, reader, { day: day(awayUntil, reader) });
      return `• ${pen.person(owner)}${away}: ${counted(tasks, OVERDUE_TASKS, reader)} (${named.join(", ")})`;
    }),
  };
}

const TOOK: Text = {
  en: "• {task}: of {answers} answers, the one in the middle took {hours} working hours ({days} days)",
  de: "• {task}: Von {answers} Antworten brauchte die mittlere {hours} Arbeitsstunden ({days} Tage)",
};
const TOOK_BEFORE: Text = {
  en: "• the week before: {hours} working hours ({days} days), {answers} answers",
  de: "• Woche davor: {hours} Arbeitsstunden ({days} Tage), {answers} Antworten",
};

function slowestLines({ slowest }: Week, reader: Reader): string[] {
  if (slowest === undefined) return [];
  const number = new Intl.NumberFormat(reader.language, { maximumFractionDigits: 1 });
  const told = ({ answers, workingHours, days }: Omit<typeof slowest, "task" | "before">) => ({
    answers,
    hours: number.format(workingHours),
    days: number.format(days),
  });
  return [
    say(TOOK, reader, { task: TASKS[slowest.task].title, ...told(slowest) }),
    ...(slowest.before === undefined ? [] : [say(TOOK_BEFORE, reader, told(slowest.before))]),
  ];
}

function recordLines({ records }: Week, reader: Reader): string[] {
  return [...records]
    .filter(([, record]) => isMostlyOrdinary(record))
    .toSorted(([, one], [, other]) => other.ordinary - one.ordinary)
    .slice(0, ROWS)
    .map(([check, record]) => `• ${question(check, reader)} → ${recordWords(record, reader) ?? ""}`);
}

function timesLines(rows: readonly CheckTimes[], reader: Reader): string[] {
  const most = Math.max(0, ...rows.map((row) => row.times));
  return rows
    .slice(0, ROWS)
    .map(
      ({ check, times, before: then }) =>
        `${bar(times, most)} ${times} × ${question(check, reader)} (${say(BEFORE, reader, { count: then })})`,
    );
}

/** Eight characters wide, so that bars under each other compare; what is not nothing shows at least one. */
function bar(count: number, most: number): string {
  const filled = count === 0 || most === 0 ? 0 : Math.max(1, Math.round((count / most) * BAR));
  return "█".repeat(filled) + "░".repeat(BAR - filled);
}
