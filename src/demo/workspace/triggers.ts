import { randomBytes } from "node:crypto";
import { refuse } from "./refusal.ts";
import { nextId, type Team } from "./team.ts";

/** A new trigger for something a person did; it opens one view within Slack's three seconds. */
export function newTrigger(team: Team, user: string): string {
  const id = `${nextId(team, "").toLowerCase()}.${team.id}.${randomBytes(16).toString("hex")}`;
  team.triggers.set(id, { user, born: performance.now(), isUsed: false });
  return id;
}

/** Uses a trigger up and tells whose it was. */
export function useTrigger(team: Team, id: string): string {
  const trigger = team.triggers.get(id);
  if (trigger === undefined) refuse("invalid_trigger_id");
  if (trigger.isUsed) refuse("exchanged_trigger_id");
  if (performance.now() - trigger.born > team.timing.triggerMs) refuse("expired_trigger_id");
  trigger.isUsed = true;
  return trigger.user;
}
