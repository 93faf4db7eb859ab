import { expect, test } from "vitest";
import { openDatabase } from "../../src/storage/database.ts";
import { migrate, readMigrations } from "../../src/storage/migrate.ts";

const NOW = new Date("2026-03-03T09:00:00.000Z");
const UPTO = readMigrations();

test("tasks from before they had roles get them, and are mentioned again as they would have been", () => {
  const db = openDatabase(":memory:");
  migrate(
    db,
    NOW,
    UPTO.filter(({ version }) => version < 6),
  );
  db.exec(`insert into cases (name, stage, owner, opened_at, level, tasks, tasks_done)
    values ('Jane Doe', 'offer', 'U1', '2026-03-02T09:00:00.000Z', 'verify-first', 4, 2)`);
  const insert =
    db.prepare(`insert into tasks (case_id, task, baseline, because, opened_at, due_at, status, owner,
      waiting, reminders, last_reminded_at, escalated)
    values (1, ?, 1, '[]', '2026-03-02T09:00:00.000Z', '2026-03-02T15:00:00.000Z', ?, ?, ?, ?, ?, ?)`);
  insert.run("confirm-the-payee-name", "open", "U2", 1, 0, null, 0);
  insert.run("liveness-script", "open", "U1", 1, 1, "2026-03-02T15:00:00.000Z", 0);
  insert.run("screen-against-sanctions", "passed", "U1", 0, 0, null, 0);
  insert.run("refuse-own-device", "passed", "U1", 0, 3, "2026-03-02T15:00:00.000Z", 1);
  const answer = db.prepare(`insert into task_answers (task_id, key, answer, by, at)
    values (?, 'k', ?, ?, '2026-03-02T10:00:00.000Z')`);
  answer.run(1, "mine", "U2");
  answer.run(3, "passed", "U1");
  answer.run(4, "passed", "U1");

  migrate(
    db,
    NOW,
    UPTO.filter(({ version }) => version <= 6),
  );

  const rows = db.prepare(
    "select role, second_person, taken_by, remind_at, status, waiting from tasks order by id",
  );
  expect(rows.raw().all()).toEqual([
    ["finance", 0, "U2", "2026-03-02T15:00:00.000Z", "open", 1],
    ["hiring", 0, null, "2026-03-03T15:00:00.000Z", "open", 1],
    // Passed by the owner of the case alone.
    ["finance", 1, null, "2026-03-02T15:00:00.000Z", "open", 1],
    ["it", 0, null, null, "passed", 0],
  ]);
  expect(db.prepare("select tasks_done from cases").pluck().get()).toBe(1);
  db.close();
});
