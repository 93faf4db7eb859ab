import type { Publication, Strength } from "../domain/finding.ts";
import { isNonEmpty, type NonEmpty } from "../domain/non-empty.ts";
import type { Observation } from "../domain/submission.ts";
import type { TaskId } from "../domain/task.ts";
import type { Text } from "../domain/text.ts";
import { type Check, clear, defineCheck, notApplicable, raise } from "./define-check.ts";

interface NotedCheck {
  readonly id: string;
  readonly asks: Text;
  readonly because: Text;
  readonly ordinaryReasons: NonEmpty<Text>;
  readonly cannotKnow: Text;
  readonly sources: readonly Publication[];
  readonly settledBy: NonEmpty<TaskId>;
  readonly strength: Strength;
  /** What an interviewer ticked. */
  readonly observation: Observation;
  readonly says: Text;
}

/** A check that repeats what an interviewer saw. Nothing is computed from a face, a voice, a gaze or keystrokes. */
export function notedCheck({ strength, observation, says, ...description }: NotedCheck): Check {
  return defineCheck({
    ...description,
    category: "interview",
    maturity: "steady",
    basis: "noted",
    strengths: [strength],
    needs: ["interviews"],

    run({ interviews }) {
      if (interviews.held.length === 0)
        return notApplicable({
          en: "No interview has been entered yet.",
          de: "Es ist noch kein Gespräch eingetragen.",
        });
      const evidence = interviews.observations.filter(({ value }) => value === observation);
      return isNonEmpty(evidence) ? raise({ strength, says, evidence }) : clear;
    },
  });
}
