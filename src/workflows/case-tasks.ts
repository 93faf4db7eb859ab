import type { PlannedTask } from "../domain/assessment.ts";
import { AFTER_CONFIRMING, type Case, type CaseTask } from "../domain/case.ts";
import type { Finding } from "../domain/finding.ts";
import type { Instant } from "../domain/instant.ts";
import { firstReminder } from "../domain/reminder-times.ts";
import type { OwnerRole } from "../domain/task.ts";
import { addWorkingHours, dayHours, type WorkingCalendar } from "../domain/working-time.ts";
import { TASKS } from "../playbook/tasks.ts";
import { calendarOf } from "./calendars.ts";
import type { World } from "./world.ts";

/** What is asked of everyone, or because of a remark, is part of the ordinary process: due after this many working days. */
const UNHURRIED_DAYS = 3;

/** Of everyone with that decision, as a baseline is of everyone at a stage. */
export function askedByDecision(current: Case | undefined): readonly PlannedTask[] {
  if (current?.decision?.decision !== "confirmed-misrepresentation") return [];
  return [{ id: AFTER_CONFIRMING, owner: TASKS[AFTER_CONFIRMING].owner, baseline: true, because: [] }];
}

/** Opens what is asked for, or notes for what more a task stands that is there already. */
export function openTask(
  world: World,
  caseId: number,
  planned: PlannedTask,
  findings: readonly Finding[],
  { before, by, at }: { readonly before?: Case; readonly by: string; readonly at: Instant },
): void {
  const { tasks, history } = world.storage;
  const open = before?.tasks.find((task) => task.task === planned.id);
  if (open !== undefined) {
    if (open.because.join() !== planned.because.join()) tasks.setReasons(open.id, planned.because);
    if (open.baseline !== planned.baseline) tasks.setBaseline(open.id, planned.baseline);
    return;
  }
  const { id: task, owner: role, baseline, because } = planned;
  const calendar = calendarOf(world, ownerOf(world, caseId, role));
  const times = taskTimes(world, { task, because }, findings, at, calendar);
  const { secondPerson } = TASKS[task];
  tasks.open({ case: caseId, task, role, baseline, secondPerson, because, openedAt: at, ...times });
  history.append(caseId, at, by, { kind: "task-opened", task, because, dueAt: times.dueAt });
}

/** When a task that is asked for at `at` is due and mentioned first, in working hours of whoever does it. */
export function taskTimes(
  { policy }: World,
  { task, because }: Pick<CaseTask, "task" | "because">,
  findings: readonly Finding[],
  at: Instant,
  calendar: WorkingCalendar,
): { readonly dueAt: Instant; readonly remindAt: Instant } {
  const asking = findings.filter(({ check }) => because.includes(check));
  const isPressing = task === AFTER_CONFIRMING || asking.some(({ strength }) => strength !== "weak");
  const hours = isPressing ? policy.remindAfterHours : UNHURRIED_DAYS * dayHours(calendar);
  const dueAt = addWorkingHours(at, hours, calendar);
  return { dueAt, remindAt: firstReminder({ openedAt: at, dueAt }, calendar) };
}

/** What an undone answer or an earlier stage asked for is no longer asked for; an answer that somebody gave to it stays. */
export function dropUnlessAsked(
  { storage }: World,
  { id, case: caseId, task, because, baseline, state }: CaseTask,
  planned: readonly PlannedTask[],
  { by, at }: { readonly by: string; readonly at: Instant },
): void {
  if (planned.some((one) => one.id === task) || (because.length === 0 && !baseline)) return;
  if (because.length > 0) storage.tasks.setReasons(id, []);
  if (baseline) storage.tasks.setBaseline(id, false);
  if (state.status === "open") storage.history.append(caseId, at, by, { kind: "task-dropped", task });
}

/** Whose a new task is, before anybody takes it. */
function ownerOf({ storage }: World, caseId: number, role: OwnerRole): string {
  return storage.roleOwners.of(role) ?? storage.cases.ownerOf(caseId) ?? "";
}
