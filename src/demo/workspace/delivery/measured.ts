import { type Answer, type Delivery, type Team, wake } from "../team.ts";

/** Delivers and notes how long the ack took, as the person would feel it. */
export function measured(
  team: Team,
  deliver: (delivery: Delivery) => Promise<Answer>,
): (delivery: Delivery) => Promise<Answer> {
  return async (delivery) => {
    const start = performance.now();
    const answer = await deliver(delivery);
    if (answer.acked) team.acks.push({ kind: delivery.kind, ms: performance.now() - start });
    wake(team);
    return answer;
  };
}
