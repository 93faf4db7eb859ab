import type { Category, Evidence, Publication, Strength } from "../domain/finding.ts";
import type { NonEmpty } from "../domain/non-empty.ts";
import type { TaskId } from "../domain/task.ts";
import type { Text } from "../domain/text.ts";
import type { FactName, FactSheet, Facts } from "../facts/index.ts";

/** The four endings. "Cannot tell" is shown; it is never folded into "no problem". */
export type Outcome =
  | { readonly ending: "clear" }
  | { readonly ending: "raised"; readonly raised: Raised }
  | { readonly ending: "not-applicable"; readonly because: Text }
  | { readonly ending: "cannot-tell"; readonly because: Text };

export interface Raised<S extends Strength = Strength> {
  readonly strength: S;
  readonly says: Text;
  readonly evidence: NonEmpty<Evidence>;
  /** Earlier cases that the finding points to, such as "V-3". */
  readonly cases?: readonly string[];
}

interface Description {
  readonly id: string;
  readonly category: Category;
  /** The question that the check answers; "yes" is what gets raised. */
  readonly asks: Text;
  readonly because: Text;
  readonly ordinaryReasons: NonEmpty<Text>;
  /** What the check cannot know, so that nobody reads more into it. */
  readonly cannotKnow: Text;
  readonly sources: readonly Publication[];
  readonly settledBy: NonEmpty<TaskId>;
  /** `trial`: derived by us without a published source; says so until teams have recorded outcomes. */
  readonly maturity: "steady" | "trial";
  /** `noted`: what a person saw and wrote down. */
  readonly basis: "computed" | "noted";
}

interface Definition<Needs extends readonly FactName[], Strengths extends NonEmpty<Strength>>
  extends Description {
  /** How strong the finding can be, the usual one first. */
  readonly strengths: Strengths;
  readonly needs: Needs;
  run(facts: Pick<Facts, Needs[number]>): Outcome & { readonly raised?: Raised<Strengths[number]> };
}

export interface Check extends Description {
  readonly strengths: NonEmpty<Strength>;
  readonly needs: readonly FactName[];
  run(sheet: FactSheet): Outcome;
}

/** Ties what `run` sees to what `needs` declares; a needed fact that is unknown ends in "cannot tell". */
export function defineCheck<
  const Needs extends readonly FactName[],
  const Strengths extends NonEmpty<Strength>,
>(definition: Definition<Needs, Strengths>): Check {
  return {
    ...definition,
    run(sheet) {
      const facts: Partial<Record<FactName, unknown>> = {};
      for (const need of definition.needs) {
        const fact = sheet[need];
        if (!fact.known) return cannotTell(fact.because);
        facts[need] = fact.value;
      }
      return definition.run(facts as Pick<Facts, Needs[number]>);
    },
  };
}

export const clear = { ending: "clear" } as const satisfies Outcome;

export function raise<S extends Strength>(
  raised: Raised<S>,
): { readonly ending: "raised"; readonly raised: Raised<S> } {
  return { ending: "raised", raised };
}

export function notApplicable(because: Text): { readonly ending: "not-applicable"; readonly because: Text } {
  return { ending: "not-applicable", because };
}

export function cannotTell(because: Text): { readonly ending: "cannot-tell"; readonly because: Text } {
  return { ending: "cannot-tell", because };
}
