import * as z from "zod";
import type { Level } from "../domain/assessment.ts";
import { caseName } from "../domain/case.ts";
import type { Instant } from "../domain/instant.ts";
import type { DigestStore, WeekFigures } from "../workflows/ports.ts";
import type { Database } from "./database.ts";
import { readJson } from "./json.ts";
import { Strings } from "./shapes.ts";

const SQL = {
  opened: `select level, count(*) as cases from cases
    where opened_at >= @from and opened_at < @to and level is not null group by level`,
  decided: "select count(*) from cases where decided_at >= @from and decided_at < @to",
  answered: "select count(*) from tasks where answered_at >= @from and answered_at < @to",
  open: "select level, count(*) as cases from cases where decision is null and level > '' group by level",
  // The plus keeps SQLite from walking through every waiting task in the order of owners.
  overdue: `select owner, count(*) as tasks, json_group_array(distinct case_id) as cases from tasks
    where waiting = 1 and due_at < @to group by +owner order by tasks desc, owner`,
  // Most cases of a week share a few lists: grouped first, far fewer are taken apart.
  raised: `select value as "check", sum(times) as times
    from (select raised as list, count(*) as times from cases
      where opened_at >= @from and opened_at < @to group by raised), json_each(list)
    group by value order by times desc, value`,
  unanswered: `select value as "check", sum(times) as times
    from (select unanswered as list, count(*) as times from cases
      where opened_at >= @from and opened_at < @to group by unanswered), json_each(list)
    group by value order by times desc, value`,
  linked: `select id, linked from cases
    where linked <> '[]' and opened_at >= @from and opened_at < @to order by id`,
  last: "select max(at) from digests",
} as const;
const INSERT_DIGEST = "insert into digests (at) values (?)";

interface Span {
  readonly from: Instant;
  readonly to: Instant;
}
interface LevelRow {
  readonly level: Level;
  readonly cases: number;
}
interface CheckRow {
  readonly check: string;
  readonly times: number;
}

/** Reads no assessment: what it counts stands in columns of the cases, so that a million of them take a moment. */
export function createDigests(db: Database): DigestStore {
  const opened = db.prepare<[Span], LevelRow>(SQL.opened);
  const decided = db.prepare<[Span], number>(SQL.decided).pluck();
  const answered = db.prepare<[Span], number>(SQL.answered).pluck();
  const open = db.prepare<[], LevelRow>(SQL.open);
  const overdue = db.prepare<[{ to: Instant }], { owner: string; tasks: number; cases: string }>(SQL.overdue);
  const raised = db.prepare<[Span], CheckRow>(SQL.raised);
  const unanswered = db.prepare<[Span], CheckRow>(SQL.unanswered);
  const linked = db.prepare<[Span], { id: number; linked: string }>(SQL.linked);
  const last = db.prepare<[], Instant | null>(SQL.last).pluck();
  const insertDigest = db.prepare(INSERT_DIGEST);

  function weekFigures(week: Span): WeekFigures {
    return {
      opened: byLevel(opened.all(week)),
      decided: decided.get(week) ?? 0,
      tasksAnswered: answered.get(week) ?? 0,
    };
  }

  return {
    figures({ before, from, to }) {
      const week = { from, to };
      return {
        week: weekFigures(week),
        before: weekFigures({ from: before, to: from }),
        open: byLevel(open.all()),
        overdue: overdue.all({ to }).map((row) => ({ ...row, cases: caseNumbers(row.cases) })),
        raisedMost: raised.all(week),
        linked: linked.all(week).map((row) => ({
          case: row.id,
          to: readJson(Strings, row.linked, `the links of ${caseName(row.id)}`),
        })),
        unanswered: unanswered.all(week),
      };
    },
    lastAt: () => last.get() ?? undefined,
    settled: (at) => void insertDigest.run(at),
  };
}

function byLevel(rows: readonly LevelRow[]): Record<Level, number> {
  const counts = { "verify-first": 0, "questions-open": 0, "nothing-raised": 0 };
  for (const { level, cases } of rows) counts[level] = cases;
  return counts;
}

function caseNumbers(list: string): readonly number[] {
  return readJson(z.array(z.number()), list, "the overdue cases").toSorted((one, other) => one - other);
}
