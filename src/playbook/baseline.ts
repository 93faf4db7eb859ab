import { isAtOrAfter, STAGES, type Stage } from "../domain/stage.ts";
import { TASK_IDS, type TaskId } from "../domain/task.ts";
import { TASKS } from "./tasks.ts";

/**
 * The tasks asked of everyone at this stage: those due before the next gate that has any, and those of the gates
 * already passed. Whoever is vetted late owes the earlier steps as well, and people at one stage get one list.
 */
export function baselineFor(stage: Stage): readonly TaskId[] {
  const gates = STAGES.filter((gate) => baselineBefore(gate).length > 0);
  const next = gates.find((gate) => !isAtOrAfter(stage, gate));
  return gates
    .filter((gate) => gate === next || isAtOrAfter(stage, gate))
    .flatMap((gate) => baselineBefore(gate));
}

function baselineBefore(gate: Stage): readonly TaskId[] {
  return TASK_IDS.filter((id) => TASKS[id].baseline && TASKS[id].before === gate);
}
