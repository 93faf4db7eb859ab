import { DECISION_NAMES, LEVEL_NAMES, STAGE_NAMES } from "../domain/display-names.ts";
import type { Text } from "../domain/text.ts";
import type { CaseFile } from "./case-file.ts";
import { told } from "./event-words.ts";
import { clamp, type Html, html } from "./html.ts";
import type { FiledEntry } from "./shapes.ts";
import { statusName } from "./tasks-part.ts";
import { answerOf, type Band, type Stack, type Timeline, timelineOf } from "./timeline.ts";
import type { Voice } from "./voice.ts";

/*
 * Places along the axis are percentages and heights are pixels, so that the drawing fills any width and its letters
 * keep their size. Nothing depends on a style that a printer or an old browser may leave out.
 */
const LABEL = 18;
const GAP = 16;
const BAND = 24;
const ROW = 15;
const MARK = 9;
/** A case is decided once or twice; of very many decisions the last ones have their words. */
const DECISIONS_SHOWN = 4;
/** Taller stacks end with a number. */
const STACK = 6;
/** A letter's width in percent of the axis, on a wide screen and on a narrow one. */
const WIDE_LETTER = 0.85;
const NARROW_LETTER = 2.3;

/** One lane: its title, how high it is, and what is drawn from `top` on. */
interface Lane {
  readonly title: Text;
  readonly height: number;
  draw(top: number): Html;
}

/** The history as a drawing: one axis of time; stages, levels, tasks, answers, the rest and decisions in lanes. */
export function timelineDrawing(file: CaseFile, voice: Voice): Html {
  const timeline = timelineOf(file);
  const lanes = [...lanesOf(timeline, voice)].filter(({ height }) => height > 0);
  let top = 0;
  const drawn: Html[] = [];
  for (const { title, height, draw } of lanes) {
    drawn.push(html`<text class="lane" x="0" y="${top + 12}">${voice.say(title)}</text>${draw(top + LABEL)}`);
    top += LABEL + height + GAP;
  }
  const values = {
    events: file.history.length,
    from: voice.day(timeline.from),
    to: voice.day(timeline.to),
    tasks: file.tasks.length,
  };
  return html`<figure class="timeline">
<svg width="100%" height="${top + 18}" role="img" aria-labelledby="timeline-title timeline-about">
<title id="timeline-title">${voice.say(TITLE)}</title>
<desc id="timeline-about">${voice.say(ABOUT, values)}</desc>
${axis(timeline, top, voice)}
${timeline.decisions.slice(-DECISIONS_SHOWN).map(({ at }) => html`<line class="decided" x1="${at}%" x2="${at}%" y1="0" y2="${top - GAP}"/>`)}
${drawn}
</svg>
<figcaption>${voice.say(LEGEND)}</figcaption>
</figure>`;
}

const TITLE: Text = { en: "The case along time", de: "Der Fall im Zeitverlauf" };
const ABOUT: Text = {
  en: "{events} events and {tasks} tasks from {from} to {to}. The table below the drawing has every one of them in words.",
  de: "{events} Ereignisse und {tasks} Aufgaben vom {from} bis zum {to}. In der Tabelle unter der Zeichnung steht jedes davon in Worten.",
};
const LEGEND: Text = {
  en: "Bars are tasks with their numbers, from opened to answered; a small line marks when one is due. ● passed · ◆ failed · ○ could not tell or taken back · □ not needed · small dot: anything else.",
  de: "Balken sind Aufgaben mit ihrer Nummer, vom Anlegen bis zur Antwort; ein kleiner Strich zeigt die Fälligkeit. ● passt · ◆ passt nicht · ○ nicht zu klären oder zurückgenommen · □ nicht nötig · kleiner Punkt: alles andere.",
};

function lanesOf(timeline: Timeline, voice: Voice): readonly Lane[] {
  const { stages, levels, tasks, answers, other, decisions } = timeline;
  return [
    {
      title: { en: "Stage", de: "Phase" },
      height: stages.length === 0 ? 0 : BAND,
      draw: (top) => bands(stages, (stage) => ({ name: voice.say(STAGE_NAMES[stage]), shade: "stage" }), top),
    },
    {
      title: { en: "Assessment", de: "Bewertung" },
      height: levels.length === 0 ? 0 : BAND,
      draw: (top) => bands(levels, (level) => ({ name: voice.say(LEVEL_NAMES[level]), shade: level }), top),
    },
    {
      title: { en: "Tasks", de: "Aufgaben" },
      height: tasks.length * ROW,
      draw: (top) => html`${tasks.map((task, at) => bar(task, top + at * ROW, voice))}`,
    },
    {
      title: { en: "Answers", de: "Antworten" },
      height: heightOf(answers),
      draw: (top) => stacks(answers, top + heightOf(answers), voice),
    },
    {
      title: { en: "Reminders, details and look-ups", de: "Erinnerungen, Angaben und Abfragen" },
      height: heightOf(other),
      draw: (top) => stacks(other, top + heightOf(other), voice),
    },
    {
      title: { en: "Decision", de: "Entscheidung" },
      height: Math.min(decisions.length, DECISIONS_SHOWN) * ROW,
      draw: (top) =>
        html`${decisions.slice(-DECISIONS_SHOWN).map((one, at) => decision(one, top + at * ROW, voice))}`,
    },
  ];
}

/** Marks of time with a line through every lane; on a narrow screen every other one has its words. */
function axis({ ticks, from, to }: Timeline, height: number, voice: Voice): Html {
  const isShort = Date.parse(to) - Date.parse(from) < 3 * 86_400_000;
  const marks = ticks.map(({ at, time }, index) => {
    const anchor = at < 6 ? "start" : at > 94 ? "end" : "middle";
    const words = isShort ? voice.hour(time) : voice.shortDay(time);
    return html`<line class="mark" x1="${at}%" x2="${at}%" y1="0" y2="${height}"/><text class="time${index % 2 === 1 ? " wide" : ""}" x="${at}%" y="${height + 14}" text-anchor="${anchor}">${words}</text>`;
  });
  return html`${marks}`;
}

function bands<T>(
  all: readonly Band<T>[],
  look: (is: T) => { readonly name: string; readonly shade: string },
  top: number,
): Html {
  return html`${all.map(({ from, to, is }) => {
    const { name, shade } = look(is);
    const width = round(to - from);
    const letters = [...name].length + 2;
    const words =
      width < letters * WIDE_LETTER
        ? undefined
        : html`<text class="in ${width < letters * NARROW_LETTER ? "wide" : ""}" x="${from}%" dx="8" y="${top + 16}">${name}</text>`;
    return html`<g><title>${name}</title><rect class="band ${shade}" x="${from}%" y="${top}" width="${width}%" height="${BAND}" rx="3"/>${words}</g>`;
  })}`;
}

function bar({ number, from, to, due, status }: Timeline["tasks"][number], top: number, voice: Voice): Html {
  const width = Math.max(0.6, round(to - from));
  const start = Math.min(from, 100 - width);
  const mark =
    due === undefined
      ? undefined
      : html`<line class="due" x1="${due}%" x2="${due}%" y1="${top}" y2="${top + ROW - 2}"/>`;
  return html`<g><title>${voice.say(BAR, { number, status: statusName(status) })}</title><text class="number" x="${start}%" dx="-5" y="${top + 10}" text-anchor="end">${number}</text><rect class="task ${status}" x="${start}%" y="${top + 2}" width="${width}%" height="${ROW - 5}" rx="2"/>${mark}</g>`;
}

const BAR: Text = { en: "Task {number}: {status}", de: "Aufgabe {number}: {status}" };

function heightOf(all: readonly Stack<FiledEntry>[]): number {
  const tallest = all.reduce((most, { events }) => Math.max(most, events.length), 0);
  return Math.min(STACK + (tallest > STACK ? 1 : 0), tallest) * MARK;
}

/** What falls on one place stands upwards from the ground, the earliest below. */
function stacks(all: readonly Stack<FiledEntry>[], ground: number, voice: Voice): Html {
  return html`${all.map(({ at, events }) => {
    const shown = events.slice(0, STACK);
    const left = events.length - shown.length;
    const marks = shown.map((entry, index) => mark(entry, at, ground - index * MARK - MARK / 2, voice));
    const more =
      left === 0
        ? undefined
        : html`<text class="more wide" x="${at}%" y="${ground - STACK * MARK - 1}" text-anchor="middle">+${left}</text>`;
    return html`${marks}${more}`;
  })}`;
}

/** Shapes differ, not only colours: the page may be printed in grey. */
function mark(entry: FiledEntry, x: number, y: number, voice: Voice): Html {
  const title = html`<title>${voice.moment(entry.at)}: ${clamp(told(entry.event, voice).says, 160)} (${voice.person(entry.by)})</title>`;
  const answer = answerOf(entry);
  switch (answer) {
    case "passed":
      return html`<circle class="passed" cx="${x}%" cy="${y}" r="3.5">${title}</circle>`;
    case "failed":
      return html`<svg x="${x}%" y="${y}" overflow="visible"><path class="failed" d="M0-4.5 4.5 0 0 4.5-4.5 0Z">${title}</path></svg>`;
    case "inconclusive":
    case "withdrawn":
      return html`<circle class="hollow" cx="${x}%" cy="${y}" r="3">${title}</circle>`;
    case "not-needed":
      return html`<svg x="${x}%" y="${y}" overflow="visible"><rect class="hollow" x="-3" y="-3" width="6" height="6">${title}</rect></svg>`;
    default:
      return html`<circle class="dot" cx="${x}%" cy="${y}" r="2.4">${title}</circle>`;
  }
}

function decision({ at, entry }: Timeline["decisions"][number], top: number, voice: Voice): Html {
  const isLate = at > 55;
  return html`<text class="decision" x="${at}%" dx="${isLate ? -6 : 6}" y="${top + 11}" text-anchor="${isLate ? "end" : "start"}">${shortly(entry, voice)}</text>`;
}

const REOPENED: Text = { en: "Reopened", de: "Wieder geöffnet" };

function shortly({ event }: FiledEntry, voice: Voice): string {
  return voice.say(event.kind === "decided" ? DECISION_NAMES[event.decision] : REOPENED);
}

function round(percent: number): number {
  return Math.round(percent * 100) / 100;
}
