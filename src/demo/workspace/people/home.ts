import type { ActionResult } from "../../protocol.ts";
import { directMessage } from "../channels.ts";
import { emit } from "../events.ts";
import { nextTs, type Team, type User } from "../team.ts";
import { viewJson } from "../views.ts";

/** A person opens the app's Home tab; `view` is what was published there before, if anything. */
export async function openHome(team: Team, user: User): Promise<ActionResult> {
  const channel = directMessage(team, user.id);
  const stored = team.views.get(team.homes.get(user.id) ?? "");
  await emit(team, {
    type: "app_home_opened",
    user: user.id,
    channel: channel.id,
    tab: "home",
    ...(stored === undefined ? {} : { view: viewJson(team, stored) }),
    event_ts: nextTs(team),
  });
  const viewId = team.homes.get(user.id);
  return viewId === undefined ? { ok: true } : { ok: true, viewId };
}
