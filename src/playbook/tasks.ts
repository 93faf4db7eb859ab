import type { TaskId } from "../domain/task.ts";
import { baselineTasks } from "./tasks/baseline.ts";
import { engagementTasks } from "./tasks/engagement.ts";
import { interviewTasks } from "./tasks/interview.ts";
import { recordTasks } from "./tasks/records.ts";
import type { TaskInfo } from "./tasks/task-info.ts";

export type { TaskInfo } from "./tasks/task-info.ts";

/** The playbook: what each verification task asks of people. */
export const TASKS: Record<TaskId, TaskInfo> = {
  ...baselineTasks,
  ...interviewTasks,
  ...recordTasks,
  ...engagementTasks,
};
