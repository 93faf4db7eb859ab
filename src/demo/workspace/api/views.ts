import { refuse } from "../refusal.ts";
import type { StoredView, Team } from "../team.ts";
import { useTrigger } from "../triggers.ts";
import { checkedView, openModal, publishHome, pushModal, replaceView, viewJson } from "../views.ts";
import { type Arguments, type Call, given, json, type Methods, required } from "./method.ts";

/** Modals and App Home. No scope is needed for them. */
export const viewMethods: Methods = {
  "views.open": { run: (call) => withTrigger(call, openModal) },
  "views.push": { run: (call) => withTrigger(call, pushModal) },
  "views.update": {
    run: ({ team, args }) => {
      const stored = viewNamed(team, args);
      refuseOldHash(stored, args);
      const candidate = json(args, "view", "invalid_arguments");
      const view =
        stored.view.type === "modal"
          ? checkedView(team, "modal", candidate)
          : checkedView(team, "home", candidate);
      return { view: viewJson(team, replaceView(team, stored, view)) };
    },
  },
  "views.publish": {
    run: ({ team, args }) => {
      const user = team.users.get(required(args, "user_id"));
      if (user === undefined || user.isBot) refuse("user_not_found");
      const known = team.views.get(team.homes.get(user.id) ?? "");
      if (known !== undefined) refuseOldHash(known, args);
      const view = checkedView(team, "home", json(args, "view", "invalid_arguments"));
      return { view: viewJson(team, publishHome(team, user.id, view)) };
    },
  },
};

/** The view is checked first: a refused one leaves its trigger unused. */
function withTrigger({ team, args }: Call, open: typeof openModal) {
  const trigger = required(args, "trigger_id");
  const view = checkedView(team, "modal", json(args, "view", "invalid_arguments"));
  const stored = open(team, useTrigger(team, trigger), view);
  return { view: viewJson(team, stored) };
}

function viewNamed(team: Team, args: Arguments): StoredView {
  const id = given(args, "view_id");
  const externalId = id === undefined ? required(args, "external_id") : undefined;
  for (const stored of team.views.values()) {
    if (stored.id === id || (externalId !== undefined && stored.view.external_id === externalId))
      return stored;
  }
  return refuse("not_found");
}

function refuseOldHash(stored: StoredView, args: Arguments): void {
  const hash = given(args, "hash");
  if (hash !== undefined && hash !== stored.hash) refuse("hash_conflict");
}
