import { refuse } from "../refusal.ts";
import type { Delivery, Team } from "../team.ts";

/** Delivers something a person did and gives what the app answered with the ack; refuses when it did not ack. */
export async function answered(team: Team, delivery: Delivery): Promise<Record<string, unknown>> {
  const answer = await team.deliver(delivery);
  if (!answer.acked) refuse(answer.error);
  const { payload } = answer;
  return typeof payload === "object" && payload !== null ? { ...payload } : {};
}
