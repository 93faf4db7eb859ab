import type { CaseTask } from "../domain/case.ts";
import type { Via } from "../domain/history.ts";
import type { Instant } from "../domain/instant.ts";
import { changeTask } from "./answer-task.ts";
import type { World } from "./world.ts";

/**
 * Hands a task on to a user or a user group. Kept as if the new owner had said "I take it", so that everything that
 * looks at answers knows whose it is; the history says who handed it on. Undefined when there is no such task.
 */
export function assignTask(
  world: World,
  given: {
    readonly task: number;
    readonly to: string;
    readonly by: string;
    readonly via: Via;
    readonly at: Instant;
  },
): CaseTask | undefined {
  const { to, via, at } = given;
  return changeTask(world, given, (task) => {
    // One key for all of it: who hands it on again takes it from the one before, and leaves nothing behind.
    world.storage.tasks.answer(task.id, { answer: "mine", by: to, at }, ASSIGNED);
    return () => ({ kind: "task-assigned", task: task.task, from: task.owner, to, via });
  });
}

const ASSIGNED = "assigned";
