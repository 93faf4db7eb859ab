import type { Instant } from "../domain/instant.ts";
import type { OwnerRole } from "../domain/task.ts";

/** Whose the tasks of a role are: a Slack user or a user group. */
export interface RoleOwner {
  readonly role: OwnerRole;
  readonly owner: string;
  readonly setBy: string;
  readonly setAt: Instant;
}

export interface RoleOwnerStore {
  all(): readonly RoleOwner[];
  of(role: OwnerRole): string | undefined;
  /** The waiting tasks of the role that nobody has taken are theirs from then on. */
  set(given: RoleOwner): void;
  /** Nobody's again: such tasks go back to the owner of their case. */
  clear(role: OwnerRole): void;
}

/** What is known of somebody who owns tasks. */
export interface Person {
  readonly user: string;
  /** IANA name, as Slack says it. */
  readonly timezone?: string;
  /** The region whose public holidays count for them, such as DE-BE. */
  readonly holidays?: string;
  readonly awayUntil?: Instant;
}

export interface PeopleStore {
  find(user: string): Person | undefined;
  /** `timezone` is undefined when Slack was asked and had none; what was known stays. */
  keepTimezone(user: string, timezone: string | undefined, at: Instant): void;
  setHolidays(user: string, region: string | undefined): void;
  setAway(user: string, until: Instant | undefined): void;
  /** Who is away beyond `now`, by when they are back. */
  away(now: Instant): readonly { readonly user: string; readonly awayUntil: Instant }[];
  /** Owners of waiting tasks and of roles whose time zone was not asked for since then. `limit` is at most 100. */
  notReadSince(since: Instant, limit: number): readonly string[];
}
