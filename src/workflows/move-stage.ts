import type { Case } from "../domain/case.ts";
import type { Via } from "../domain/history.ts";
import type { Instant } from "../domain/instant.ts";
import { isAtOrAfter, type Stage } from "../domain/stage.ts";
import { isDone } from "../domain/task.ts";
import { TASKS } from "../playbook/tasks.ts";
import { assessAgain, caseNow } from "./assess-case.ts";
import type { Gate } from "./gate-ports.ts";
import type { World } from "./world.ts";

interface Move {
  readonly to: Stage;
  readonly by: string;
  readonly via: Via;
  readonly at: Instant;
  readonly reason?: string;
}

export interface StageMoved {
  readonly case: Case;
  /** False when the case was at that stage already. */
  readonly moved: boolean;
  /** What should have been answered before; undefined when nothing was left. */
  readonly gate?: Pick<Gate, "open" | "failed">;
}

/**
 * Moves a case to another stage, be it the next one, a later or an earlier one. It opens what is asked of everyone
 * there, and notes what should have been answered before; it never stops anybody. Undefined when there is no such
 * case. One transaction.
 */
export function moveStage(world: World, given: Move & { readonly case: number }): StageMoved | undefined {
  const { storage, notices } = world;
  const { case: id, to, at } = given;
  return storage.transaction(() => {
    const before = storage.cases.find(id);
    if (before === undefined) return undefined;
    if (before.stage === to) return { case: before, moved: false };
    beginStage(world, before, given);
    assessAgain(world, id, given);
    const gate = noteGate(world, before.stage, given);
    const moved = caseNow(world, id);
    notices.caseChanged(moved, at);
    return { case: moved, moved: true, ...(gate !== undefined && { gate }) };
  });
}

/** The case is at another stage from here on; it is assessed again after this, since some checks go by the stage. */
export function beginStage({ storage }: World, { id, stage: from }: Case, move: Move): void {
  const { to, by, via, at, reason } = move;
  storage.cases.moveTo(id, to);
  storage.history.append(id, at, by, {
    kind: "stage-moved",
    from,
    to,
    via,
    ...(reason !== undefined && { reason }),
  });
}

/**
 * What was due before the stage that has begun and is not settled, with the reason when there was one at once. A
 * case that moves back passes no gate.
 */
export function noteGate(
  world: World,
  from: Stage,
  { case: id, to, by, at, reason }: Omit<Move, "via"> & { readonly case: number },
): StageMoved["gate"] {
  const { gates, history } = world.storage;
  const left = leftBefore(caseNow(world, id), to);
  if (!isAtOrAfter(to, from) || left.open.length + left.failed.length === 0) return undefined;
  const gate = gates.add({ case: id, from, to, by, at, ...left });
  history.append(id, at, by, { kind: "gate-passed", to, ...left });
  if (reason !== undefined) keepReason(world, { id: gate, case: id, to }, { reason, by, at });
  return left;
}

function leftBefore({ tasks }: Case, stage: Stage): Pick<Gate, "open" | "failed"> {
  const due = tasks.filter(({ task }) => {
    const { before } = TASKS[task];
    return before !== undefined && isAtOrAfter(stage, before);
  });
  return {
    open: due.filter(({ state }) => !isDone(state.status)).map(({ task }) => task),
    failed: due.filter(({ state }) => state.status === "failed").map(({ task }) => task),
  };
}

/** Why a stage began although something was left. Undefined when there is no such gate. One transaction. */
export function explainGate(
  world: World,
  given: { readonly gate: number; readonly reason: string; readonly by: string; readonly at: Instant },
): Case | undefined {
  const { storage, notices } = world;
  return storage.transaction(() => {
    const gate = storage.gates.find(given.gate);
    if (gate === undefined) return undefined;
    keepReason(world, gate, given);
    const current = caseNow(world, gate.case);
    notices.caseChanged(current, given.at);
    return current;
  });
}

function keepReason(
  { storage }: World,
  { id, case: caseId, to }: Pick<Gate, "id" | "case" | "to">,
  { reason, by, at }: { readonly reason: string; readonly by: string; readonly at: Instant },
): void {
  storage.gates.explain(id, { reason, by, at });
  storage.history.append(caseId, at, by, { kind: "gate-explained", to, reason });
}
