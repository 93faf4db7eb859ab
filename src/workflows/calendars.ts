import { type Addressee, firstReminder } from "../domain/reminder-times.ts";
import type { WorkingCalendar } from "../domain/working-time.ts";
import type { WaitingTask } from "./ports.ts";
import type { World } from "./world.ts";

type Needed = Pick<World, "storage" | "policy">;

const BATCH = 500;

/**
 * When an owner works: the team's days and hours, on the owner's own clock and without the public holidays of where
 * they are, as far as that is known. A user group has the team's calendar.
 */
export function calendarOf(world: Needed, owner: string): WorkingCalendar {
  return addresseeOf(world, owner).calendar;
}

/** When somebody may be addressed. */
export function addresseeOf({ storage, policy }: Needed, who: string): Addressee {
  const { calendar, holidaysOf } = policy;
  const person = storage.people.find(who);
  if (person === undefined) return { calendar };
  const { timezone = calendar.timezone, holidays, awayUntil } = person;
  const isHoliday = (holidays === undefined ? undefined : holidaysOf(holidays)) ?? calendar.isHoliday;
  return { calendar: { ...calendar, timezone, isHoliday }, ...(awayUntil !== undefined && { awayUntil }) };
}

/** Tasks that nobody was reminded of yet are mentioned by the calendar that their owner has now. */
export function scheduleAnew(world: Needed, owner: string): void {
  const calendar = calendarOf(world, owner);
  for (const task of waitingFor(world, owner)) {
    if (task.reminders === 0) world.storage.tasks.firstRemindAt(task.id, firstReminder(task, calendar));
  }
}

function* waitingFor({ storage }: Needed, owner: string): Generator<WaitingTask> {
  let after: WaitingTask | undefined;
  do {
    const page = storage.tasks.waiting({ owner, limit: BATCH, ...(after !== undefined && { after }) });
    yield* page;
    after = page.length === BATCH ? page.at(-1) : undefined;
  } while (after !== undefined);
}
