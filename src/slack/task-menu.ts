import { SNOOZE_CHOICES } from "../domain/snooze.ts";

/** What the menu of a task offers besides its six answers. */
export const TASK_MENU = [...SNOOZE_CHOICES, "date", "hand-on"] as const;
export type TaskMenuItem = (typeof TASK_MENU)[number];

/** An option's value: the row of the task, and what is to become of it. */
export function writeMenuValue(task: number, item: TaskMenuItem): string {
  return `${task}:${item}`;
}

export function readMenuValue(
  value: string,
): { readonly task: number; readonly item: TaskMenuItem } | undefined {
  const [, row, name] = /^([1-9]\d{0,14}):([a-z0-9-]+)$/.exec(value) ?? [];
  const item = TASK_MENU.find((one) => one === name);
  return row === undefined || item === undefined ? undefined : { task: Number(row), item };
}
