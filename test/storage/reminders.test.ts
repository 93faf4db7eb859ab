import { expect, test } from "vitest";
import { hour, openCase, openTask, openTemporary } from "./examples.ts";

test("reminders are counted on their task; an escalation is none", () => {
  const storage = openTemporary();
  const caseId = openCase(storage);
  const task = openTask(storage, caseId);
  const { reminders, tasks } = storage;
  const first = reminders.create({ task, to: "U1", at: hour(1), escalation: false });
  const second = reminders.create({ task, to: "U1", at: hour(2), escalation: false });
  expect(tasks.waiting({ limit: 1 })).toMatchObject([
    { reminders: 2, lastRemindedAt: hour(2), escalated: false },
  ]);
  const third = reminders.create({ task, to: "S1", at: hour(3), escalation: true });
  expect(tasks.waiting({ limit: 1 })).toMatchObject([
    { reminders: 2, lastRemindedAt: hour(2), escalated: true },
  ]);
  expect(reminders.ofCase(caseId)).toEqual([
    { id: first, task, to: "U1", at: hour(1), escalation: false },
    { id: second, task, to: "U1", at: hour(2), escalation: false },
    { id: third, task, to: "S1", at: hour(3), escalation: true },
  ]);
});

test("a reminder knows its task; a task that does not exist has none", () => {
  const storage = openTemporary();
  const task = openTask(storage, openCase(storage));
  const id = storage.reminders.create({ task, to: "U1", at: hour(1), escalation: false });
  expect(storage.reminders.taskOf(id)).toBe(task);
  expect(storage.reminders.taskOf(id + 1)).toBeUndefined();
  expect(() =>
    storage.reminders.create({ task: task + 1, to: "U1", at: hour(1), escalation: false }),
  ).toThrow(`task ${task + 1} does not exist`);
});

test("what was sent for a case since a moment, that moment included, escalations too, other cases left out", () => {
  const storage = openTemporary();
  const caseId = openCase(storage);
  const tasks = [openTask(storage, caseId), openTask(storage, caseId)];
  const elsewhere = openTask(storage, openCase(storage));
  for (const task of [...tasks, elsewhere])
    for (const at of [1, 2, 3])
      storage.reminders.create({ task, to: "U1", at: hour(at), escalation: at === 3 && task === tasks[0] });
  expect([0, 2, 3, 4].map((since) => storage.reminders.countSince(caseId, hour(since)))).toEqual([
    6, 4, 2, 0,
  ]);
});
