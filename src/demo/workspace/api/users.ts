import { refuse } from "../refusal.ts";
import type { Team, User } from "../team.ts";
import { flag, type Methods, page, required } from "./method.ts";

/** People and groups of people. */
export const userMethods: Methods = {
  "users.info": {
    scopes: ["users:read"],
    run: ({ team, args }) => {
      const user = team.users.get(required(args, "user")) ?? refuse("user_not_found");
      return { user: userJson(team, user) };
    },
  },
  "users.list": {
    scopes: ["users:read"],
    run: ({ team, args }) => {
      const { items, response_metadata } = page(args, [...team.users.values()]);
      return { members: items.map((user) => userJson(team, user)), response_metadata };
    },
  },
  "usergroups.list": {
    scopes: ["usergroups:read"],
    run: ({ team, args }) => ({
      usergroups: (team.options.userGroups ?? []).map((group) => ({
        id: group.id,
        team_id: team.id,
        is_usergroup: true,
        name: group.handle,
        handle: group.handle,
        description: "",
        is_external: false,
        date_delete: 0,
        user_count: group.users.length,
        ...(flag(args, "include_users") ? { users: group.users } : {}),
      })),
    }),
  },
  "usergroups.users.list": {
    scopes: ["usergroups:read"],
    run: ({ team, args }) => {
      const id = required(args, "usergroup");
      const group = team.options.userGroups?.find((each) => each.id === id) ?? refuse("no_such_subteam");
      return { users: group.users };
    },
  },
};

function userJson(team: Team, user: User): object {
  const common = {
    id: user.id,
    team_id: user.teamId,
    name: user.name,
    deleted: user.isDeactivated,
    is_bot: user.isBot,
    is_app_user: false,
    updated: 0,
    profile: { real_name: user.name, display_name: user.name, team: user.teamId },
  };
  if (user.isDeactivated) return common;
  return {
    ...common,
    real_name: user.name,
    tz: user.tz,
    tz_label: user.tz,
    tz_offset: offsetSeconds(user.tz, team.options.clock.now()),
    is_admin: false,
    is_owner: false,
    is_primary_owner: false,
    is_restricted: user.isGuest,
    is_ultra_restricted: false,
    ...(user.isStranger ? { is_stranger: true } : {}),
  };
}

function offsetSeconds(timeZone: string, at: Date): number {
  const parts = new Intl.DateTimeFormat("en", { timeZone, timeZoneName: "longOffset" }).formatToParts(at);
  const name = parts.find((part) => part.type === "timeZoneName")?.value ?? "GMT";
  const [, sign = "+", hours = "0", minutes = "0"] = /GMT([+-])(\d\d):(\d\d)/.exec(name) ?? [];
  return (sign === "-" ? -1 : 1) * (Number(hours) * 3600 + Number(minutes) * 60);
}
