import type { Case, Decision } from "../domain/case.ts";
import { caseNow } from "./assess-case.ts";
import type { World } from "./world.ts";

/** A person decides, with a reason. Nothing is ever sent to the candidate. Undefined when there is no such case. */
export function decide(world: World, caseId: number, decision: Decision): Case | undefined {
  const { storage, notices } = world;
  return storage.transaction(() => {
    if (storage.cases.find(caseId) === undefined) return undefined;
    storage.cases.decide(caseId, decision);
    const { decision: what, reason, by, at } = decision;
    storage.history.append(caseId, at, by, { kind: "decided", decision: what, reason });
    const decided = caseNow(world, caseId);
    notices.caseChanged(decided, at);
    return decided;
  });
}
