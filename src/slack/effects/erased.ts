import type { StorageWithBoxes } from "../../storage/index.ts";
import type { Erased } from "../../workflows/erasure-ports.ts";

/** The erased case that a delivery is about; undefined for one that is kept, and for deliveries about none. */
export function erasedIn(
  { tasks, decisions, gates, erasure }: StorageWithBoxes,
  given: object,
): Erased | undefined {
  const about = given as { readonly [K in "case" | "task" | "proposal" | "gate"]?: number };
  const id =
    about.case ??
    (about.task === undefined ? undefined : tasks.caseOf(about.task)) ??
    (about.proposal === undefined ? undefined : decisions.proposal(about.proposal)?.case) ??
    (about.gate === undefined ? undefined : gates.find(about.gate)?.case);
  return id === undefined ? undefined : erasure.find(id);
}
