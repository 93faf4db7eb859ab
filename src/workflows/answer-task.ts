import type { CaseTask } from "../domain/case.ts";
import type { Via } from "../domain/history.ts";
import type { Instant } from "../domain/instant.ts";
import { firstReminder } from "../domain/reminder-times.ts";
import type { Answer, TaskState, TaskStatus } from "../domain/task.ts";
import { nextWorkingDay, nextWorkingWeek } from "../domain/working-time.ts";
import { caseNow, reassess } from "./assess-case.ts";
import { calendarOf } from "./calendars.ts";
import type { World } from "./world.ts";

export interface AnsweredTask {
  readonly task: number;
  readonly by: string;
  readonly via: Via;
  readonly at: Instant;
  /** Names what carries the answer (a reaction, a click), so that taking that away takes the answer back. */
  readonly key: string;
}

/**
 * Undefined when there is no such task; otherwise how it stands after the answer. One transaction. `until` is for a
 * snooze: without one it lasts to the owner's next working day.
 */
export function answerTask(
  world: World,
  given: AnsweredTask & { readonly answer: Answer; readonly note?: string; readonly until?: Instant },
): CaseTask | undefined {
  const { answer, by, at, note, via, key } = given;
  return changeTask(world, given, (task) => {
    const until = quietUntil(world, task, given);
    world.storage.tasks.answer(
      task.id,
      { answer, by, at, ...(note !== undefined && { note }), ...(until !== undefined && { until }) },
      key,
    );
    return (after) => ({
      kind: "task-answered",
      task: task.task,
      answer,
      via,
      from: task.state.status,
      to: after.state.status,
      ...(note !== undefined && { note }),
      ...(until !== undefined && { until }),
    });
  });
}

/** Of two people who said different things, whose word counted before and whose counts now; undefined otherwise. */
export function overruled(
  { state: before }: CaseTask,
  { state: after }: CaseTask,
): { readonly of: string; readonly by: string; readonly answer: Answer } | undefined {
  const { answeredBy: of } = before;
  const { answeredBy: by } = after;
  const answer = saidOf(after);
  if (of === undefined || by === undefined || answer === undefined) return undefined;
  return of === by || answer === saidOf(before) ? undefined : { of, by, answer };
}

/** What was said of its outcome last, whether that settles it or waits for a second person. */
function saidOf({ status, proposed }: TaskState): Exclude<TaskStatus, "open"> | undefined {
  return proposed ?? (status === "open" ? undefined : status);
}

/** Takes back what a reaction or a click said. An answer nobody gave changes nothing. */
export function withdrawAnswer(world: World, given: AnsweredTask): CaseTask | undefined {
  return changeTask(world, given, (task) => {
    const taken = world.storage.tasks.withdraw(task.id, given.key, given.at);
    return taken && withdrawn(given.via, task, taken.answer);
  });
}

/** "Undo" on a task: takes back the last answer that settled it, whoever gave it and by whatever means. */
export function undoAnswer(world: World, given: Omit<AnsweredTask, "key">): CaseTask | undefined {
  return changeTask(world, given, (task) => {
    const taken = world.storage.tasks.withdrawLast(task.id, given.at);
    return taken && withdrawn(given.via, task, taken.answer);
  });
}

/** Adds the reason to an answer that was given without one, as a reaction is. */
export function explainAnswer(
  world: World,
  given: Omit<AnsweredTask, "key"> & { readonly note: string },
): CaseTask | undefined {
  const { by, note, via } = given;
  return changeTask(world, given, (task) => {
    const { status } = task.state;
    const answer = saidOf(task.state);
    if (answer === undefined) return undefined;
    world.storage.tasks.note(task.id, by, note);
    return () => ({
      kind: "task-answered",
      task: task.task,
      answer,
      via,
      from: status,
      to: status,
      note,
    });
  });
}

type Entry = Parameters<World["storage"]["history"]["append"]>[3];

function withdrawn(via: Via, task: CaseTask, answer: Answer): (after: CaseTask) => Entry {
  return (after) => ({
    kind: "answer-withdrawn",
    task: task.task,
    answer,
    via,
    from: task.state.status,
    to: after.state.status,
  });
}

/** Whatever changes a task: change it, write it down, assess the case again, show people. One transaction. */
export function changeTask(
  world: World,
  given: { readonly task: number; readonly by: string; readonly at: Instant },
  change: (task: CaseTask) => ((after: CaseTask) => Entry) | undefined,
): CaseTask | undefined {
  const { storage } = world;
  return storage.transaction(() => {
    const caseId = storage.tasks.caseOf(given.task);
    if (caseId === undefined) return undefined;
    const find = () => caseNow(world, caseId).tasks.find((task) => task.id === given.task);
    const before = find();
    const entry = before && change(before);
    const after = find();
    if (entry === undefined || after === undefined) return before;
    if (after.owner !== before?.owner)
      storage.tasks.firstRemindAt(after.id, firstReminder(after, calendarOf(world, after.owner)));
    storage.history.append(caseId, given.at, given.by, entry(after));
    reassess(world, caseId, given);
    return after;
  });
}

/**
 * "Could not be established" stays open and is not mentioned again this week; a snooze lasts to the next working day
 * unless it says otherwise. Both by the calendar of whoever would be reminded.
 */
function quietUntil(
  world: World,
  { owner }: CaseTask,
  { answer, at, until }: { readonly answer: Answer; readonly at: Instant; readonly until?: Instant },
): Instant | undefined {
  if (answer === "inconclusive") return nextWorkingWeek(at, calendarOf(world, owner));
  if (answer !== "snooze") return undefined;
  return until !== undefined && until > at ? until : nextWorkingDay(at, calendarOf(world, owner));
}
