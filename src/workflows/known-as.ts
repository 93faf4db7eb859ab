import { ERASED_NAME } from "../domain/case.ts";
import type { Instant } from "../domain/instant.ts";
import type { Submission } from "../domain/submission.ts";
import { names } from "../facts/names.ts";
import type { Storage } from "./ports.ts";

/** The newest cases of another name whose aliases are read. */
const MOST_READ = 20;

/**
 * Somebody who comes back may have said under which other names they are known, here or there: a case with an alias
 * that is this candidate's name is shown under that alias. An erased case has no name: it is shown under this
 * candidate's when its marks say so. `caseOf` answers with the case's number.
 */
export function underOwnName<Found extends { readonly name: string }>(
  { cases, identifiers }: Pick<Storage, "cases" | "identifiers">,
  submission: Submission,
  seenAt: Instant,
  found: readonly Found[],
  caseOf: (one: Found) => number,
): readonly Found[] {
  const own = names(submission, seenAt);
  const others = found.filter(({ name }) => own.match(name) === "different").map(caseOf);
  const newest = [...new Set(others)].toSorted((one, other) => other - one).slice(0, MOST_READ);
  const aliases = new Map(
    newest.map((id) => [
      id,
      cases.submissionOf(id)?.aliases?.find((alias) => own.match(alias) !== "different"),
    ]),
  );
  const ownNames = [submission.name, ...(submission.aliases ?? [])];
  const nameOf = (one: Found) => {
    if (one.name !== "") return aliases.get(caseOf(one)) ?? one.name;
    return identifiers.wasNamed(caseOf(one), ownNames) ? submission.name : ERASED_NAME;
  };
  return found.map((one) => ({ ...one, name: nameOf(one) }));
}
