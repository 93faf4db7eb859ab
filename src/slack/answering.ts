import type { CaseTask } from "../domain/case.ts";
import type { StorageWithBoxes } from "../storage/index.ts";
import { answerTask, overruled } from "../workflows/answer-task.ts";
import type { World } from "../workflows/world.ts";
import type { Reader } from "./messages/content.ts";
import { overruledReply } from "./messages/overruled.ts";
import { REF } from "./refs.ts";
import type { Reply } from "./reply.ts";

interface AnsweringParts {
  readonly world: World;
  readonly storage: StorageWithBoxes;
  readonly reply: Reply;
  readonly reader: Reader;
}

/** Answers a task. Of two people who say different things the last one counts, and the first one hears of it. */
export function answerAndTell(
  parts: AnsweringParts,
  given: Parameters<typeof answerTask>[1],
): CaseTask | undefined {
  const { world, storage, reply, reader } = parts;
  const caseId = storage.tasks.caseOf(given.task);
  if (caseId === undefined) return undefined;
  const before = storage.cases.find(caseId)?.tasks.find((one) => one.id === given.task);
  const task = answerTask(world, given);
  if (before === undefined || task === undefined) return task;
  const told = overruled(before, task);
  if (told !== undefined && /^[UW]/.test(told.of)) {
    const thread = storage.outbox.placeOf(REF.root(caseId));
    const { of: user, ...later } = told;
    reply({ user, ...(thread !== undefined && { thread }) }, overruledReply({ task, ...later }, reader));
  }
  return task;
}
