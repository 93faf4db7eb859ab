import type { Answer } from "../domain/task.ts";

/**
 * Buttons. The value is the task's row, the case's number, a draft (`form-open` without one opens an empty form), or
 * the page to show (`home-filter`).
 */
export const ACTION = {
  taskPassed: "task-passed",
  taskFailed: "task-failed",
  taskInconclusive: "task-inconclusive",
  taskMine: "task-mine",
  taskSnooze: "task-snooze",
  taskNotNeeded: "task-not-needed",
  taskUndo: "task-undo",
  caseDecide: "case-decide",
  caseOpen: "case-open",
  caseReopen: "case-reopen",
  caseStage: "case-stage",
  gateReason: "gate-reason",
  proposalConfirm: "proposal-confirm",
  proposalDisagree: "proposal-disagree",
  formOpen: "form-open",
  reasonOpen: "reason-open",
  homeFilter: "home-filter",
  lookUp: "look-up",
  controlCheck: "control-check",
  cvCheck: "cv-check",
} as const;

export const ACTION_OF_ANSWER = {
  passed: ACTION.taskPassed,
  failed: ACTION.taskFailed,
  inconclusive: ACTION.taskInconclusive,
  mine: ACTION.taskMine,
  snooze: ACTION.taskSnooze,
  "not-needed": ACTION.taskNotNeeded,
} as const satisfies Record<Answer, string>;

/** Callback ids of modals. */
export const VIEW = {
  vetForm: "vet-form",
  reasonForm: "reason-form",
  decisionForm: "decision-form",
  stageForm: "stage-form",
  gateForm: "gate-form",
  disagreeForm: "disagree-form",
  reopenForm: "reopen-form",
  cvHistoryForm: "cv-history-form",
} as const;

/** Callback ids of shortcuts. */
export const SHORTCUT = { vet: "vet", vetFromMessage: "vet-from-message" } as const;
