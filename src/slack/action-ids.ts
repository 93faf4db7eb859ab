import type { Answer } from "../domain/task.ts";

/**
 * Buttons. The value is the task's row, the case's number, a draft (`form-open` without one opens an empty form), or
 * what App Home is to show (`home-on`, `home-back`). Of `task-more`, a menu, an option names the row and what is to
 * become of the task.
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
  taskMore: "task-more",
  homeOn: "home-on",
  homeBack: "home-back",
  homeSearch: "home-search",
  settingsOpen: "settings-open",
  lookUp: "look-up",
  controlCheck: "control-check",
  caseFile: "case-file",
  cvCheck: "cv-check",
  interviewBrief: "interview-brief",
  interviewOpen: "interview-open",
  detailsOpen: "details-open",
  samePersonSame: "same-person-same",
  samePersonNotSure: "same-person-not-sure",
  samePersonAnother: "same-person-another",
  samePersonOpen: "same-person-open",
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
  interviewForm: "interview-form",
  samePersonForm: "same-person-form",
  detailsForm: "details-form",
  answerForm: "answer-form",
  snoozeForm: "snooze-form",
  handOnForm: "hand-on-form",
  settingsForm: "settings-form",
} as const;

/** Callback ids of shortcuts. */
export const SHORTCUT = {
  vet: "vet",
  vetFromMessage: "vet-from-message",
  addToCase: "add-to-case",
  answerTask: "answer-task",
} as const;
