import dayjs from "dayjs";
import timezone from "dayjs/plugin/timezone.js";
import utc from "dayjs/plugin/utc.js";
import type { Level } from "../domain/assessment.ts";
import type { CaseEvent } from "../domain/history.ts";
import type { Instant } from "../domain/instant.ts";
import type { Stage } from "../domain/stage.ts";
import type { Answer, TaskStatus } from "../domain/task.ts";
import type { CaseFile } from "./case-file.ts";
import type { FiledEntry } from "./shapes.ts";

dayjs.extend(utc);
dayjs.extend(timezone);

/** A stretch of the time axis, in percent of its width. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

export interface Band<T> extends Stretch {
  readonly is: T;
}

/** Events that fall on one place of the axis, in their order. */
export interface Stack<T> {
  readonly at: number;
  readonly events: readonly T[];
}

export interface TaskBar extends Stretch {
  readonly number: number;
  /** Where it is due, when that is on the axis. */
  readonly due: number | undefined;
  readonly status: TaskStatus;
}

export interface Timeline {
  readonly from: Instant;
  readonly to: Instant;
  readonly ticks: readonly { readonly at: number; readonly time: Instant }[];
  readonly stages: readonly Band<Stage>[];
  readonly levels: readonly Band<Level>[];
  readonly tasks: readonly TaskBar[];
  readonly answers: readonly Stack<FiledEntry>[];
  readonly other: readonly Stack<FiledEntry>[];
  readonly decisions: readonly { readonly at: number; readonly entry: FiledEntry }[];
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Between two marks: from an hour to a year. The first that leaves few enough marks is taken. */
const STEPS = [1, 3, 6, 12, 24, 48, 7 * 24, 14 * 24, 28 * 24, 91 * 24, 182 * 24, 365 * 24].map(
  (hours) => hours * HOUR_MS,
);
const MOST_TICKS = 8;
/** A mark is six pixels wide on a narrow screen; so many stand side by side. */
const PLACES = 50;
/** What happens after the last event is not known; the axis goes on a little. */
const MARGIN = 0.04;

/** Which lane an event belongs to. An event of a new kind stands with the others until somebody says more. */
function laneOf({ kind }: CaseEvent): "answers" | "decisions" | "other" {
  if (kind === "task-answered" || kind === "answer-withdrawn") return "answers";
  return kind === "decided" || kind === "reopened" ? "decisions" : "other";
}

/** Where everything stands on the axis of time. The same file, the same places. */
export function timelineOf(file: CaseFile): Timeline {
  const { from, to } = spanOf(file);
  const place = (time: Instant) =>
    Math.min(100, Math.max(0, round(((Date.parse(time) - from) / (to - from)) * 100)));
  const lane = (wanted: ReturnType<typeof laneOf>) =>
    file.history.filter(({ event }) => laneOf(event) === wanted);
  const drawn = lane("other").filter(({ event }) => event.kind !== "task-opened");
  return {
    from: new Date(from).toISOString(),
    to: new Date(to).toISOString(),
    ticks: ticksOf(from, to, file.timezone).map((time) => ({ at: place(time), time })),
    stages: bands(
      file.history.flatMap(({ at, event }) => stageIn(event, place(at))),
      [{ from: 0, is: file.stage }],
    ),
    levels: bands(
      file.history.flatMap(({ at, event }) =>
        event.kind === "assessed" ? [{ from: place(at), is: event.level }] : [],
      ),
      [{ from: 0, is: file.assessment.level }],
    ),
    tasks: file.tasks.map((task, at) => {
      const isDone = ["passed", "failed", "not-needed"].includes(task.status);
      const dueAt = Date.parse(task.dueAt);
      return {
        number: at + 1,
        from: place(task.openedAt),
        to: isDone && task.answeredAt !== undefined ? place(task.answeredAt) : 100,
        due: dueAt >= from && dueAt <= to ? place(task.dueAt) : undefined,
        status: task.status,
      };
    }),
    answers: stacks(lane("answers"), place),
    other: stacks(drawn, place),
    decisions: lane("decisions").map((entry) => ({ at: place(entry.at), entry })),
  };
}

function spanOf({ openedAt, history, tasks }: CaseFile): { readonly from: number; readonly to: number } {
  const times = [openedAt, ...history.map(({ at }) => at), ...tasks.map(({ dueAt }) => dueAt)].map(
    Date.parse,
  );
  // Not spread into Math.min: a long history is longer than an argument list.
  const from = times.reduce((one, other) => Math.min(one, other));
  const last = times.reduce((one, other) => Math.max(one, other));
  return { from, to: from + Math.max(HOUR_MS, last - from) * (1 + MARGIN) };
}

/** Marks at local midnight, or at hours counted from it. Every span has at most `MOST_TICKS` and one. */
function ticksOf(from: number, to: number, zone: string): readonly Instant[] {
  const span = to - from;
  const longest = Math.ceil(span / MOST_TICKS / DAY_MS) * DAY_MS;
  const step = STEPS.find((one) => span / one <= MOST_TICKS) ?? longest;
  const midnight = dayjs.utc(from).tz(zone).startOf("day");
  const mark = (at: number) =>
    step < DAY_MS
      ? midnight.valueOf() + at * step
      : dayjs
          .tz(`${midnight.add(at * (step / DAY_MS), "day").format("YYYY-MM-DD")}T00:00:00`, zone)
          .valueOf();
  const first = Math.floor((from - midnight.valueOf()) / step);
  return Array.from({ length: MOST_TICKS + 3 }, (_, at) => mark(first + at))
    .filter((time) => time >= from && time <= to)
    .map((time) => new Date(time).toISOString());
}

function stageIn(event: CaseEvent, from: number): readonly { from: number; is: Stage }[] {
  if (event.kind === "opened") return [{ from, is: event.stage }];
  return event.kind === "stage-moved" ? [{ from, is: event.to }] : [];
}

/** One after the other; neighbours that are the same are one. `otherwise` when nothing is known. */
function bands<T>(
  starts: readonly { readonly from: number; readonly is: T }[],
  otherwise: readonly { readonly from: number; readonly is: T }[],
): readonly Band<T>[] {
  const known = starts.length === 0 ? otherwise : starts;
  const changes = known.filter((one, at) => known[at - 1]?.is !== one.is);
  return changes
    .map((one, at) => ({ is: one.is, from: at === 0 ? 0 : one.from, to: changes[at + 1]?.from ?? 100 }))
    .filter(({ from, to }) => to > from);
}

function stacks(
  entries: readonly FiledEntry[],
  place: (time: Instant) => number,
): readonly Stack<FiledEntry>[] {
  const width = 100 / PLACES;
  const found = new Map<number, FiledEntry[]>();
  for (const entry of entries) {
    const at = Math.min(PLACES - 1, Math.floor(place(entry.at) / width));
    const stack = found.get(at) ?? [];
    stack.push(entry);
    found.set(at, stack);
  }
  return [...found]
    .toSorted(([one], [other]) => one - other)
    .map(([at, events]) => ({ at: round((at + 0.5) * width), events }));
}

function round(percent: number): number {
  return Math.round(percent * 100) / 100;
}

/** The answer that an entry of the answers' lane is about. */
export function answerOf({ event }: FiledEntry): Answer | "withdrawn" | undefined {
  if (event.kind === "task-answered") return event.answer;
  return event.kind === "answer-withdrawn" ? "withdrawn" : undefined;
}
