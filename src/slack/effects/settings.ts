import { snoozeUntil } from "../../domain/snooze.ts";
import { calendarOf } from "../../workflows/calendars.ts";
import { setRoleOwner, setWorkingTime } from "../../workflows/owners.ts";

import { isAllowedOrWaits } from "../access.ts";
import type { Effects } from "../deliveries.ts";

import type { EffectParts, IfAllowed } from "./parts.ts";

/** What somebody saved in the settings: whose the tasks of each role are, and when they themselves work. */
export function settingsEffects(
  { world, access, botUser }: EffectParts,
  ifAllowed: IfAllowed,
): Pick<Effects, "settings"> {
  async function mayOwn(owner: string | undefined): Promise<boolean> {
    if (owner === undefined || owner.startsWith("S")) return true;
    return owner !== botUser && (await isAllowedOrWaits(access, owner));
  }

  return {
    async settings(given, finish) {
      const { by, at, settings } = given;
      const { roles, holidays, away } = settings;
      const allowed = await Promise.all(roles.map(({ owner }) => mayOwn(owner)));
      await ifAllowed(given, finish, () => {
        roles
          .filter((_, index) => allowed[index])
          .forEach((role) => {
            setRoleOwner(world, { ...role, by, at });
          });
        setWorkingTime(world, { user: by, holidays, awayUntil: undefined });
        // By the holidays that count from now on.
        const awayUntil =
          away === undefined ? undefined : snoozeUntil({ on: away }, at, calendarOf(world, by));
        if (awayUntil !== undefined) setWorkingTime(world, { user: by, holidays, awayUntil });
        return undefined;
      });
    },
  };
}
