import { expect, test } from "vitest";
import {
  firstReminder,
  isReachable,
  isTime,
  type Mentioned,
  nextReminder,
  turnOf,
} from "../../src/domain/reminder-times.ts";
import { snoozeUntil } from "../../src/domain/snooze.ts";
import { addWorkingHours } from "../../src/domain/working-time.ts";
import { fc } from "../support/properties.ts";
import { PLACE_NAMES, PLACES, type Place, SLOTS_OF_YEAR, slotOf } from "../support/year-of-slots.ts";

const SCHEDULES = 10_000;
const DAY = 48;
/** A year, of which the schedules begin on any day. */
const YEAR = 365 * DAY;
/** Long enough for four tasks to have all their reminders after the longest pause. */
const LONGEST = 75 * DAY;
/** Half hours of two hours, and of a working day. */
const TWO_HOURS = 4;
const WORKING_DAY = 16;

const Span = fc.record({ from: fc.nat(20 * DAY), length: fc.integer({ min: 1, max: 9 * DAY }) });
const Task = fc.record({
  owner: fc.constantFrom(...PLACE_NAMES),
  opens: fc.oneof(fc.constant(0), fc.nat(3 * DAY)),
  hours: fc.constantFrom(1, 3, 4, 6, 8, 24, 40),
  snoozes: fc.array(
    fc.record({
      at: fc.nat(12 * DAY),
      choice: fc.constantFrom("tomorrow" as const, "in-3-days" as const, "next-week" as const),
    }),
    { maxLength: 2 },
  ),
  answered: fc.option(fc.nat(20 * DAY), { nil: undefined, freq: 3 }),
  away: fc.option(Span, { nil: undefined, freq: 3 }),
});
const Schedule = fc.record({
  begins: fc.nat(YEAR),
  tasks: fc.array(Task, { minLength: 1, maxLength: 4 }),
  down: fc.array(Span, { maxLength: 2 }),
  escalateTo: fc.option(fc.constantFrom(...PLACE_NAMES), { nil: undefined }),
});
type Schedule = typeof Schedule extends fc.Arbitrary<infer S> ? S : never;

interface Mention {
  readonly task: number;
  readonly slot: number;
  readonly escalation: boolean;
}

interface Running extends Mentioned {
  readonly id: number;
  readonly owner: Place;
  readonly opens: number;
  readonly hours: number;
  readonly dueAt: string;
  readonly ends: number;
  readonly snoozes: ReadonlyMap<number, string>;
  readonly away: { readonly from: number; readonly until: number } | undefined;
  readonly mentions: readonly Mention[];
}

function at(slot: number): string {
  return SLOTS_OF_YEAR[slot] ?? "";
}

function opened({ begins, tasks }: Schedule): Running[] {
  return tasks.map((task, id) => {
    const opens = begins + task.opens;
    const { calendar } = PLACES[task.owner];
    const openedAt = at(opens);
    const dueAt = addWorkingHours(openedAt, task.hours, calendar);
    const snoozes = task.snoozes.map(
      ({ at: after, choice }) =>
        [opens + after, snoozeUntil(choice, at(opens + after), calendar) ?? ""] as const,
    );
    const { away } = task;
    return {
      ...{ id, opens, owner: task.owner, hours: task.hours, dueAt, snoozes: new Map(snoozes), mentions: [] },
      ...{ reminders: 0, escalated: false, remindAt: firstReminder({ openedAt, dueAt }, calendar) },
      ends: task.answered === undefined ? Number.POSITIVE_INFINITY : opens + task.answered,
      away: away && { from: opens + away.from, until: opens + away.from + away.length },
    };
  });
}

/** Asked once for each place and half hour, because ten thousand schedules ask for the same ones. */
const asked = new Map<Place, (boolean | undefined)[]>(PLACE_NAMES.map((place) => [place, []]));
function canReach(place: Place, slot: number, awayUntil?: string): boolean {
  const { calendar } = PLACES[place];
  if (awayUntil !== undefined) return isReachable({ calendar, awayUntil }, at(slot));
  const known = asked.get(place);
  const answer = known?.[slot] ?? isReachable({ calendar }, at(slot));
  if (known !== undefined) known[slot] = answer;
  return answer;
}

function awayUntil({ away }: Running, slot: number): string | undefined {
  return away !== undefined && slot >= away.from && slot < away.until ? at(away.until) : undefined;
}

/** One look of the bot at the tasks of a case: those that have waited longest come first. */
function look(tasks: Running[], slot: number, escalateTo: Place | undefined, today: () => number): void {
  const now = at(slot);
  const due = tasks.filter(({ remindAt, ends, opens }) => remindAt <= now && slot < ends && slot >= opens);
  due.sort((one, other) =>
    one.remindAt < other.remindAt ? -1 : one.remindAt > other.remindAt ? 1 : one.id - other.id,
  );
  for (const task of due) {
    const turn = turnOf(task);
    const to = turn === "escalate" ? escalateTo : task.owner;
    if (turn === undefined || to === undefined) continue;
    if (!isTime(task, now, today())) continue;
    if (!canReach(to, slot, turn === "remind" ? awayUntil(task, slot) : undefined)) continue;
    const escalation = turn === "escalate";
    tasks[task.id] = {
      ...task,
      mentions: [...task.mentions, { task: task.id, slot, escalation }],
      ...(escalation
        ? { escalated: true }
        : {
            reminders: task.reminders + 1,
            remindAt: nextReminder(task.dueAt, now, PLACES[task.owner].calendar),
          }),
    };
  }
}

/** What the rules say of a task by the tables alone: whether it must have been mentioned at this look. */
function isOwed(task: Running, slot: number, escalateTo: Place | undefined): boolean {
  const { mentions, owner, quietUntil, hours, dueAt, ends, opens } = task;
  const last = mentions.at(-1);
  const place = mentions.length === 3 ? escalateTo : owner;
  if (mentions.length > 3 || place === undefined || slot >= ends || slot < opens) return false;
  if (!PLACES[place].works[slot] || (quietUntil !== undefined && quietUntil > at(slot))) return false;
  if (mentions.length < 3 && awayUntil(task, slot) !== undefined) return false;
  const due = slotOf(dueAt);
  const { between } = PLACES[owner];
  if (last === undefined) return slot >= due || (hours >= 4 && between(slot, due) < TWO_HOURS);
  return last.slot < due
    ? slot >= due && between(last.slot, slot) > TWO_HOURS
    : between(last.slot, slot) > WORKING_DAY;
}

/** What may never be, whatever else is. */
function wrongWith(
  task: Running,
  { slot, escalation }: Mention,
  escalateTo: Place | undefined,
): string | undefined {
  const { mentions, owner, dueAt, hours, quietUntil } = task;
  const place = escalation ? escalateTo : owner;
  const before = mentions[mentions.length - 2];
  const due = slotOf(dueAt);
  const { between } = PLACES[owner];
  if (place === undefined || !PLACES[place].works[slot]) return "outside working hours";
  if (!escalation && awayUntil(task, slot) !== undefined) return "while they were away";
  if (quietUntil !== undefined && quietUntil > at(slot)) return "while it was quiet";
  if (mentions.length > 4 || escalation !== (mentions.length === 4))
    return "too many, or none before the escalation";
  if (slot < due && (hours < 4 || between(slot, due) > TWO_HOURS)) return "too early";
  if (before === undefined) return undefined;
  if (before.slot < due ? between(before.slot, slot) < TWO_HOURS : between(before.slot, slot) < WORKING_DAY)
    return "too soon after the one before";
  return undefined;
}

function play(schedule: Schedule): { readonly problems: readonly string[]; readonly mentions: number } {
  const { begins, escalateTo, down } = schedule;
  const tasks = opened(schedule);
  const problems: string[] = [];
  const perDay = new Map<string, number>();
  let mentions = 0;
  for (let slot = begins; slot < begins + LONGEST; slot += 1) {
    for (const task of tasks) {
      const until = slot < task.ends ? task.snoozes.get(slot) : undefined;
      if (until !== undefined) tasks[task.id] = { ...task, quietUntil: until };
    }
    if (down.some(({ from, length }) => slot >= begins + from && slot < begins + from + length)) continue;
    const day = PLACES.berlin.dates[slot] ?? "";
    const sent = (list: readonly Running[]) =>
      list.flatMap((task) => task.mentions.filter((one) => one.slot === slot));
    let soFar = perDay.get(day) ?? 0;
    const already = soFar;
    look(tasks, slot, escalateTo, () => already + sent(tasks).length);
    for (const mention of sent(tasks)) {
      soFar += 1;
      mentions += 1;
      const task = tasks[mention.task];
      const wrong = task && wrongWith(task, mention, escalateTo);
      if (wrong !== undefined) problems.push(`${at(slot)} task ${mention.task}: ${wrong}`);
    }
    perDay.set(day, soFar);
    if (soFar > 3) problems.push(`${day}: ${soFar} for one case`);
    if (soFar < 3)
      for (const task of tasks)
        if (isOwed(task, slot, escalateTo)) problems.push(`${at(slot)} task ${task.id}: lost`);
    if (
      tasks.every((task) => slot >= task.ends || task.mentions.length === (escalateTo === undefined ? 3 : 4))
    )
      break;
  }
  for (const task of tasks)
    if (task.ends === Number.POSITIVE_INFINITY && task.mentions.length !== (escalateTo === undefined ? 3 : 4))
      problems.push(`task ${task.id}: mentioned ${task.mentions.length} times by the end`);
  return { problems, mentions };
}

test(`over a year of ${SCHEDULES} schedules no reminder is lost, doubled, untimely, or one too many`, {
  timeout: 300_000,
}, () => {
  let mentions = 0;
  fc.assert(
    fc.property(Schedule, (schedule) => {
      const played = play(schedule);
      mentions += played.mentions;
      expect(played.problems).toEqual([]);
    }),
    { numRuns: SCHEDULES },
  );
  expect(mentions).toBeGreaterThan(SCHEDULES);
});
