import { type CaseFile, caseFile } from "../casefile/case-file.ts";
import { caseId } from "../domain/case.ts";
import type { Instant } from "../domain/instant.ts";
import type { Storage } from "./ports.ts";

/** Everything that is kept about a case, as one file; undefined when there is no such case. Changes nothing. */
export function fileOf(
  storage: Storage,
  id: number,
  given: {
    readonly madeAt: Instant;
    /** What makes it, such as "Bonafide 0.1.0". */
    readonly madeBy: string;
    readonly timezone: string;
    /** The names of colleagues, where somebody knows them. */
    readonly people?: CaseFile["people"];
  },
): CaseFile | undefined {
  const current = storage.cases.find(id);
  if (current === undefined) return undefined;
  const searches = current.tasks.flatMap(({ id: row, task }) =>
    storage.control.ofTask(row).map(({ askedBy, askedAt, state, foundAt, looked, answeredAt }) => ({
      task,
      askedBy,
      askedAt,
      state,
      looked,
      ...(foundAt !== undefined && { foundAt }),
      ...(answeredAt !== undefined && { answeredAt }),
    })),
  );
  return caseFile(current, storage.history.of(id), {
    people: [],
    ...given,
    versions: storage.cases.versions(id),
    cvFiles: storage.cvFiles.ofCase(id),
    lookUps: storage.lookUps.ofCase(id),
    searches,
    lists: storage.watchlists.lists(),
    nameOf: (name) => storage.cases.nameOf(caseId(name) ?? 0),
  });
}
