import type { PlannedTask } from "../domain/assessment.ts";
import type { Finding } from "../domain/finding.ts";
import { STAGES, type Stage } from "../domain/stage.ts";
import type { TaskId } from "../domain/task.ts";
import { baselineFor } from "../playbook/baseline.ts";
import { TASKS } from "../playbook/tasks.ts";

/**
 * The baseline of the stage, the same for everybody, and what the findings ask for; two findings that ask for the
 * same thing share one task, which names both. Ordered by the stage that waits for it, findings before baseline.
 */
export function planTasks(
  stage: Stage,
  findings: readonly Pick<Finding, "check" | "tasks">[],
): readonly PlannedTask[] {
  const baseline = new Set<TaskId>(baselineFor(stage));
  const reasons = new Map<TaskId, string[]>([...baseline].map((id) => [id, []]));
  for (const { check, tasks } of findings) {
    for (const id of tasks) reasons.set(id, [...(reasons.get(id) ?? []), check]);
  }
  return [...reasons]
    .map(([id, because]): PlannedTask => {
      const { before, owner } = TASKS[id];
      return { id, ...(before !== undefined && { before }), owner, baseline: baseline.has(id), because };
    })
    .sort((a, b) => gate(a) - gate(b) || b.because.length - a.because.length);
}

/** A task without a gate is due at once. */
function gate(task: PlannedTask): number {
  return task.before === undefined ? 0 : STAGES.indexOf(task.before);
}
