import type { Link } from "../domain/assessment.ts";
import { caseId } from "../domain/case.ts";
import type { Instant } from "../domain/instant.ts";
import { reassess } from "./assess-case.ts";
import type { Storage } from "./ports.ts";
import type { World } from "./world.ts";

/** Each is assessed again at once; a detail that very many cases share is news for the newest of them. */
const MOST_TOLD = 10;

/** What a case newly shares is news for the others as well, as long as nobody has decided them. */
export function tellLinked(world: World, linked: readonly Link[], at: Instant): void {
  for (const other of openCasesOf(world.storage, linked)) reassess(world, other, { by: "bonafide", at });
}

function openCasesOf({ cases }: Storage, linked: readonly Link[]): readonly number[] {
  const newest = linked.map((link) => caseId(link.case) ?? 0).toSorted((a, b) => b - a);
  const open: number[] = [];
  for (const id of newest) {
    if (open.length === MOST_TOLD) break;
    const found = cases.find(id);
    if (found !== undefined && found.decision === undefined) open.push(id);
  }
  return open;
}
