import type { Case } from "../domain/case.ts";
import { type DetailEdit, editSubmission } from "../domain/edit-submission.ts";
import type { Via } from "../domain/history.ts";
import type { Instant } from "../domain/instant.ts";
import type { Problem } from "../domain/read-submission.ts";
import { addDetails } from "./add-details.ts";
import type { World } from "./world.ts";

export type DetailsEdited =
  | { readonly ok: true; readonly before: Case; readonly after: Case }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Changes single places of what is known, and leaves what others changed meanwhile as they left it. Undefined when
 * there is no such case. One transaction.
 */
export function editDetails(
  world: World,
  given: {
    readonly case: number;
    readonly edits: readonly DetailEdit[];
    readonly by: string;
    readonly via: Via;
    readonly at: Instant;
  },
): DetailsEdited | undefined {
  const { storage } = world;
  const { edits, ...rest } = given;
  return storage.transaction(() => {
    const before = storage.cases.find(given.case);
    if (before === undefined) return undefined;
    const read = editSubmission(before.submission, edits);
    if (!read.ok) return read;
    const added = addDetails(world, { ...rest, submission: read.submission });
    return added?.ok === true ? { ok: true, before, after: added.case } : added;
  });
}
