import type { Instant } from "../domain/instant.ts";
import type { OwnerRole } from "../domain/task.ts";
import { isTimeZone } from "../domain/time-zone.ts";
import { scheduleAnew } from "./calendars.ts";
import type { World } from "./world.ts";

/**
 * Makes the tasks of a role somebody's: a user's, a user group's, or nobody's in particular when `owner` is left
 * out. Its waiting tasks that nobody has taken move with it; when they are due stays as it was said.
 */
export function setRoleOwner(
  world: World,
  given: { readonly role: OwnerRole; readonly owner?: string; readonly by: string; readonly at: Instant },
): void {
  const { storage } = world;
  const { role, owner, by: setBy, at: setAt } = given;
  storage.transaction(() => {
    if (owner === undefined) return storage.roleOwners.clear(role);
    storage.roleOwners.set({ role, owner, setBy, setAt });
    scheduleAnew(world, owner);
  });
}

/**
 * What somebody said of their own working time. `holidays` is a region such as DE-BE, `awayUntil` the moment from
 * which they may be reminded again; undefined takes back what was said before. False, and nothing changes, for a
 * region that is not known.
 */
export function setWorkingTime(
  world: World,
  given: {
    readonly user: string;
    readonly holidays: string | undefined;
    readonly awayUntil: Instant | undefined;
  },
): boolean {
  const { storage, policy } = world;
  const { user, holidays, awayUntil } = given;
  if (holidays !== undefined && policy.holidaysOf(holidays) === undefined) return false;
  storage.transaction(() => {
    storage.people.setHolidays(user, holidays?.toUpperCase());
    storage.people.setAway(user, awayUntil);
    scheduleAnew(world, user);
  });
  return true;
}

/** Keeps what Slack said of somebody's time zone; a name that this machine does not know counts as none. */
export function keepTimezone(
  world: World,
  given: { readonly user: string; readonly timezone: string | undefined; readonly at: Instant },
): void {
  const { storage } = world;
  const { user, at } = given;
  const timezone = given.timezone !== undefined && isTimeZone(given.timezone) ? given.timezone : undefined;
  storage.transaction(() => {
    const before = storage.people.find(user)?.timezone;
    storage.people.keepTimezone(user, timezone, at);
    if (timezone !== undefined && timezone !== before) scheduleAnew(world, user);
  });
}
