import { expect, test } from "vitest";
import type { Answer } from "../../src/domain/task.ts";
import { answerTask } from "../../src/workflows/answer-task.ts";
import { assignTask } from "../../src/workflows/assign-task.ts";
import { keepTimezone, setRoleOwner, setWorkingTime } from "../../src/workflows/owners.ts";
import type { WaitingTask } from "../../src/workflows/ports.ts";
import { remindDue } from "../../src/workflows/remind.ts";
import { vet } from "../../src/workflows/vet.ts";
import { openTestWorld, type TestWorld } from "../support/open-world.ts";
import { fc } from "../support/properties.ts";
import { PLACE_NAMES, PLACES, type Place, SLOTS_OF_YEAR, slotOf } from "../support/year-of-slots.ts";

/** Through the real storage: fewer than the pure rules are held to, because each keeps hundreds of rows. */
const SCHEDULES = 200;
const DAY = 48;
const YEAR = 365 * DAY;
const LONGEST = 45 * DAY;
const END_OF_TIME = "9999-12-31T23:59:59.999Z";
const BOSS = "U0BOSS";
const PERSON: Readonly<Record<Place, string>> = {
  berlin: "U0BERLIN",
  newYork: "U0NEWYORK",
  tokyo: "U0TOKYO",
  kathmandu: "U0KATHMANDU",
};
const REGIONS = new Map(
  PLACE_NAMES.map((place) => [place.toUpperCase(), PLACES[place].calendar.isHoliday] as const),
);
const PLACE_OF = new Map<string, Place>([
  ...PLACE_NAMES.map((place) => [PERSON[place], place] as const),
  [BOSS, "tokyo"],
]);

const Happening = fc.record({
  after: fc.nat(12 * DAY),
  what: fc.constantFrom("answer", "answer", "assign", "role", "away"),
  task: fc.nat(10),
  answer: fc.constantFrom<Answer>("passed", "inconclusive", "mine", "snooze", "not-needed"),
  who: fc.constantFrom(...PLACE_NAMES),
});
const Schedule = fc.record({
  begins: fc.nat(YEAR),
  caseOwner: fc.constantFrom(...PLACE_NAMES),
  roleOwner: fc.constantFrom(...PLACE_NAMES),
  happenings: fc.array(Happening, { maxLength: 6 }),
  down: fc.option(fc.record({ from: fc.nat(8 * DAY), length: fc.integer({ min: 1, max: 10 * DAY }) }), {
    nil: undefined,
  }),
});
type Schedule = typeof Schedule extends fc.Arbitrary<infer S> ? S : never;
type Happening = Schedule["happenings"][number];

function at(slot: number): string {
  return SLOTS_OF_YEAR[slot] ?? "";
}

function openYear(): TestWorld {
  const opened = openTestWorld({
    checks: [],
    policy: {
      calendar: PLACES.berlin.calendar,
      escalateTo: BOSS,
      holidaysOf: (region) => REGIONS.get(region.toUpperCase()),
    },
  });
  for (const [user, place] of PLACE_OF) {
    keepTimezone(opened.world, { user, timezone: PLACES[place].calendar.timezone, at: at(0) });
    opened.storage.people.setHolidays(user, place);
  }
  return opened;
}

function happen({ world, storage }: TestWorld, caseId: number, now: string, given: Happening): void {
  const { what, answer, who, task: nth } = given;
  const tasks = storage.cases.find(caseId)?.tasks ?? [];
  const task = tasks[nth % Math.max(1, tasks.length)]?.id ?? 0;
  const by = PERSON[who];
  if (what === "answer")
    answerTask(world, { task, by, at: now, via: "button", key: `${now}:${nth}`, answer });
  if (what === "assign") assignTask(world, { task, to: by, by: PERSON.berlin, via: "form", at: now });
  if (what === "role") setRoleOwner(world, { role: "people", owner: by, by, at: now });
  if (what === "away")
    setWorkingTime(world, { user: by, holidays: who, awayUntil: at(slotOf(now) + 3 * DAY) });
}

/** What is wrong with one that has just been sent, as the tables of the year see it. */
function wrongWith(
  sent: { readonly to: string; readonly at: string },
  task: WaitingTask | undefined,
  before: { readonly at: string } | undefined,
): string | undefined {
  const place = PLACE_OF.get(sent.to);
  if (place === undefined || !PLACES[place].works[slotOf(sent.at)]) return "outside working hours";
  if (task === undefined) return "about a task that does not wait";
  if (task.quietUntil !== undefined && task.quietUntil > sent.at) return "while it was quiet";
  if (before === undefined) return undefined;
  // Whose hours count between two of them may have changed; two hours of a clock lie between them whoever they are.
  const apart = Date.parse(sent.at) - Date.parse(before.at);
  return apart < 2 * 3_600_000 ? "too soon after the one before" : undefined;
}

function play(
  opened: TestWorld,
  { begins, caseOwner, roleOwner, happenings, down }: Schedule,
): readonly string[] {
  const { world, storage } = opened;
  for (const role of ["people", "finance"] as const)
    setRoleOwner(world, { role, owner: PERSON[roleOwner], by: BOSS, at: at(begins) });
  for (const user of PLACE_OF.keys()) storage.people.setAway(user, undefined);
  const { id } = vet(world, {
    submission: { name: "Jane Doe" },
    by: PERSON[caseOwner],
    via: "command",
    at: at(begins),
  });
  const problems: string[] = [];
  const perDay = new Map<string, number>();
  let seen = 0;
  for (let slot = begins; slot < begins + LONGEST; slot += 1) {
    const now = at(slot);
    const isOver = slot > begins + 12 * DAY && slot % DAY === 0;
    if (isOver && storage.tasks.toMention({ now: END_OF_TIME, limit: 1 }).length === 0) break;
    for (const one of happenings) if (begins + one.after === slot) happen(opened, id, now, one);
    if (down !== undefined && slot >= begins + down.from && slot < begins + down.from + down.length) continue;
    const { reminders, escalations } = remindDue(world, now);
    if (reminders + escalations === 0) continue;
    const all = storage.reminders.ofCase(id);
    const waiting = storage.tasks.waiting({ limit: 500 });
    for (const sent of all.slice(seen)) {
      const before = all.slice(0, seen).findLast(({ task }) => task === sent.task);
      const wrong = wrongWith(
        sent,
        waiting.find((task) => task.id === sent.task),
        before,
      );
      if (wrong !== undefined) problems.push(`${now} ${sent.to}: ${wrong}`);
      const day = PLACES.berlin.dates[slot] ?? "";
      perDay.set(day, (perDay.get(day) ?? 0) + 1);
    }
    seen = all.length;
  }
  for (const [day, times] of perDay) if (times > 3) problems.push(`${day}: ${times} for one case`);
  const sent = Map.groupBy(storage.reminders.ofCase(id), ({ task }) => task);
  for (const task of storage.tasks.waiting({ limit: 500 })) {
    const kinds = (sent.get(task.id) ?? []).map(({ escalation }) => escalation);
    if (task.case === id && kinds.join() !== "false,false,false,true")
      problems.push(`task ${task.id}: ${kinds.length} by the end`);
  }
  for (const [task, list] of sent) if (list.length > 4) problems.push(`task ${task}: ${list.length}`);
  storage.cases.decide(id, { decision: "proceed", reason: "", by: BOSS, at: at(begins + LONGEST) });
  return problems;
}

test(`${SCHEDULES} schedules through the real storage: in working hours, none lost, none too many`, {
  timeout: 300_000,
}, () => {
  const opened = openYear();
  fc.assert(
    fc.property(Schedule, (schedule) => {
      expect(play(opened, schedule)).toEqual([]);
    }),
    { numRuns: SCHEDULES },
  );
  expect(opened.broken).toEqual([]);
  expect(opened.storage.history.firstBroken()).toBeUndefined();
});
