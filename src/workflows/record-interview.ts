import type { Case } from "../domain/case.ts";
import type { Via } from "../domain/history.ts";
import type { Instant } from "../domain/instant.ts";
import { sameValue } from "../domain/merge-submission.ts";
import type { Problem } from "../domain/read-submission.ts";
import type { Interview } from "../domain/submission.ts";
import { addDetails } from "./add-details.ts";
import { askSamePerson } from "./same-person.ts";
import type { World } from "./world.ts";

export type InterviewRecorded =
  | {
      readonly ok: true;
      readonly before: Case;
      readonly after: Case;
      /** Who is to hear the question whether it was the same person. */
      readonly asked: readonly string[];
    }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Adds an interview to what is known, with who entered it, and assesses the case again. The same interview entered by
 * two people stands in the submission once. Undefined when there is no such case. One transaction.
 */
export function recordInterview(
  world: World,
  given: {
    readonly case: number;
    readonly interview: Interview;
    readonly by: string;
    readonly via: Via;
    readonly at: Instant;
  },
): InterviewRecorded | undefined {
  const { storage } = world;
  const { case: id, interview, by, via, at } = given;
  return storage.transaction(() => {
    const before = storage.cases.find(id);
    if (before === undefined) return undefined;
    const added = addDetails(world, { case: id, by, via, at, change: { interviews: [interview] } });
    if (added === undefined || !added.ok) return added;
    const held = added.case.submission.interviews ?? [];
    const place = held.findIndex((one) => sameValue(one, interview));
    storage.interviews.record({ case: id, by, at, place: place < 0 ? held.length - 1 : place });
    const { on, mode, observations = [] } = interview;
    storage.history.append(id, at, by, {
      kind: "interview-recorded",
      via,
      ...(on !== undefined && { on }),
      ...(mode !== undefined && { mode }),
      observations: observations.length,
    });
    const asked = askSamePerson(world, id, at);
    world.notices.caseChanged(added.case, at);
    return { ok: true, before, after: added.case, asked };
  });
}
