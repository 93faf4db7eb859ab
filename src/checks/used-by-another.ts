import type { Evidence } from "../domain/finding.ts";
import { isNonEmpty, type NonEmpty } from "../domain/non-empty.ts";
import type { Text } from "../domain/text.ts";
import type { IdentifierKind } from "../facts/identifiers.ts";
import type { Names } from "../facts/names.ts";
import type { SharedIdentifier, SharedKind } from "../facts/shared.ts";
import { type Check, clear, defineCheck, notApplicable, type Raised, raise } from "./define-check.ts";

/** A person has to read them: more would not add to the finding. */
const MOST_SHOWN = 5;

/** What is shared with candidates of another name; undefined when only the same person has come back. */
export function usesByOthers(
  names: Names,
  shared: readonly SharedIdentifier[],
  kinds: readonly SharedKind[],
): { readonly evidence: NonEmpty<Evidence>; readonly cases: readonly string[] } | undefined {
  const uses = shared.filter((use) => kinds.includes(use.kind) && names.match(use.name) === "different");
  const shown = uses.slice(0, MOST_SHOWN);
  const evidence = [...distinct(shown.map((use) => use.here)), ...distinct(shown.map((use) => use.there))];
  if (!isNonEmpty(evidence)) return undefined;
  return { evidence, cases: [...new Set(uses.map((use) => use.case))] };
}

/** One sentence is said once, however many details lead to it. */
function distinct(evidence: readonly Evidence[]): readonly Evidence[] {
  return evidence.filter((own, at) => evidence.findIndex((other) => other.says.en === own.says.en) === at);
}

type Described = Pick<
  Check,
  "id" | "asks" | "because" | "ordinaryReasons" | "cannotKnow" | "sources" | "settledBy" | "maturity"
>;

interface UsedByAnother extends Described {
  readonly strength: Raised["strength"];
  readonly kinds: readonly (IdentifierKind & SharedKind)[];
  /** When the candidate gave nothing of these kinds that could be read. */
  readonly nothingGiven: Text;
  readonly says: Text;
  /** Whether it is a file that has to be read first. */
  readonly needsFile?: true;
}

/** A check that compares one kind of detail with those of other candidates. The same person come back is no finding. */
export function usedByAnotherCheck(given: UsedByAnother): Check {
  const { strength, kinds, nothingGiven, says, needsFile, ...description } = given;
  return defineCheck({
    ...description,
    category: "linkage",
    basis: "computed",
    strengths: [strength],
    needs: ["names", "identifiers", "shared", ...(needsFile ? (["cvFile"] as const) : [])],

    run({ names, identifiers, shared }) {
      if (!identifiers.some(({ kind }) => kinds.some((own) => own === kind)))
        return notApplicable(nothingGiven);
      const uses = usesByOthers(names, shared, kinds);
      return uses === undefined ? clear : raise({ strength, says, ...uses });
    },
  });
}
