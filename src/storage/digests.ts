import * as z from "zod";
import type { Level } from "../domain/assessment.ts";
import { caseName } from "../domain/case.ts";
import type { Instant } from "../domain/instant.ts";
import type { LookUpSource } from "../domain/look-up.ts";
import type { AnsweredIn, DigestFigures, DigestStore, Span, WeekFigures } from "../workflows/digest-ports.ts";
import { type Database, rowLimit } from "./database.ts";
import { readJson } from "./json.ts";
import { Strings } from "./shapes.ts";

const ANSWERED_LIMIT = 10_000;

const SQL = {
  opened: `select level, count(*) as cases from cases
    where opened_at >= @from and opened_at < @to and level is not null group by level`,
  openedSince: "select count(*) from cases where opened_at >= ? and level is not null",
  // A case on hold is still open; one that was erased undecided is neither open nor decided.
  decided:
    "select count(*) from cases where decided_at >= @from and decided_at < @to and decision not in ('on-hold', 'erased')",
  closedSince: "select count(*) from cases where decided_at >= ? and decision <> 'on-hold'",
  answered: "select count(*) from tasks where answered_at >= @from and answered_at < @to",
  linkedCount: "select count(*) from cases where linked <> '[]' and opened_at >= @from and opened_at < @to",
  unsent: "select count(*) from outbox where parked_at >= @from and parked_at < @to",
  open: `select level, count(*) as cases, count(decision) as held from cases
    where (decision is null or decision = 'on-hold') and level > '' group by level`,
  // The plus keeps SQLite from walking through every waiting task in the order of owners.
  overdue: `select owner, count(*) as tasks, json_group_array(distinct case_id) as cases,
      (select away_until from people where user = owner and away_until > @to) as awayUntil
    from tasks where waiting = 1 and due_at < @to group by +owner order by tasks desc, owner`,
  overdueBefore: "select overdue from digests where at >= @before and at < @to order by at desc limit 1",
  // Most cases of a week share a few lists: grouped first, far fewer are taken apart.
  raised: `select value as "key", sum(times) as times
    from (select raised as list, count(*) as times from cases
      where opened_at >= @from and opened_at < @to group by raised), json_each(list)
    group by value order by times desc, value`,
  unanswered: `select value as "key", sum(times) as times
    from (select unanswered as list, count(*) as times from cases
      where opened_at >= @from and opened_at < @to group by unanswered), json_each(list)
    group by value order by times desc, value`,
  ordinary: `select "check" as "key", count(*) as times from findings
    where ended = 'ordinary' and ended_at >= @from and ended_at < @to group by "check" order by times desc, "check"`,
  silent: `select source as "key", count(*) as times from look_ups
    where state = 'silent' and answered_at >= @from and answered_at < @to group by source order by times desc, source`,
  linked: `select id, linked from cases
    where linked <> '[]' and opened_at >= @from and opened_at < @to order by id`,
  answers: `select task, opened_at as openedAt, answered_at as answeredAt from tasks
    where answered_at >= @from and answered_at < @to and status <> 'open' order by answered_at desc limit @limit`,
  last: "select max(at) from digests",
} as const;
const INSERT_DIGEST = `insert into digests (at, overdue)
  select @at, count(*) from tasks where waiting = 1 and due_at < @at`;

interface LevelRow {
  readonly level: Level;
  readonly cases: number;
}
interface TimesRow {
  readonly key: string;
  readonly times: number;
}
interface OverdueRow {
  readonly owner: string;
  readonly tasks: number;
  readonly cases: string;
  readonly awayUntil: Instant | null;
}

/** Reads no assessment: what it counts stands in columns and indexes, so that a million cases take a moment. */
export function createDigests(db: Database): DigestStore {
  const opened = db.prepare<[Span], LevelRow>(SQL.opened);
  const open = db.prepare<[], LevelRow & { readonly held: number }>(SQL.open);
  const overdue = db.prepare<[{ to: Instant }], OverdueRow>(SQL.overdue);
  const overdueBefore = db
    .prepare<[{ before: Instant; to: Instant }], number | null>(SQL.overdueBefore)
    .pluck();
  const linked = db.prepare<[Span], { id: number; linked: string }>(SQL.linked);
  const answers = db.prepare<[Span & { limit: number }], AnsweredIn>(SQL.answers);
  const last = db.prepare<[], Instant | null>(SQL.last).pluck();
  const insertDigest = db.prepare(INSERT_DIGEST);
  const count = (sql: string) => {
    const statement = db.prepare<[Span], number>(sql).pluck();
    return (span: Span) => statement.get(span) ?? 0;
  };
  const since = (sql: string) => {
    const statement = db.prepare<[Instant], number>(sql).pluck();
    return (at: Instant) => statement.get(at) ?? 0;
  };
  const times = (sql: string) => {
    const statement = db.prepare<[Span], TimesRow>(sql);
    return (span: Span) => statement.all(span);
  };
  const [decided, answered] = [count(SQL.decided), count(SQL.answered)];
  const [linkedCount, unsent] = [count(SQL.linkedCount), count(SQL.unsent)];
  const [openedSince, closedSince] = [since(SQL.openedSince), since(SQL.closedSince)];
  const [raised, unanswered] = [times(SQL.raised), times(SQL.unanswered)];
  const [ordinary, silent] = [times(SQL.ordinary), times(SQL.silent)];

  function weekFigures(span: Span, openNow: number): WeekFigures {
    return {
      opened: byLevel(opened.all(span)),
      decided: decided(span),
      tasksAnswered: answered(span),
      linked: linkedCount(span),
      unsent: unsent(span),
      stillOpen: openNow - openedSince(span.to) + closedSince(span.to),
    };
  }

  return {
    figures({ before, from, to }): DigestFigures {
      const [week, weekBefore] = [
        { from, to },
        { from: before, to: from },
      ];
      const openRows = open.all();
      const openNow = openRows.reduce((sum, row) => sum + row.cases, 0);
      const overdueThen = overdueBefore.get({ before, to });
      const compared = (of: (span: Span) => readonly TimesRow[]) => beside(of(week), of(weekBefore));
      return {
        week: weekFigures(week, openNow),
        before: weekFigures(weekBefore, openNow),
        open: byLevel(openRows),
        held: openRows.reduce((sum, row) => sum + row.held, 0),
        overdue: overdue.all({ to }).map(toOverdue),
        ...(typeof overdueThen === "number" && { overdueBefore: overdueThen }),
        raisedMost: compared(raised).map(toCheck),
        ordinaryMost: compared(ordinary).map(toCheck),
        linked: linked.all(week).map((row) => ({
          case: row.id,
          to: readJson(Strings, row.linked, `the links of ${caseName(row.id)}`),
        })),
        unanswered: compared(unanswered).map(toCheck),
        // Only what a look-up may ask is written into the column.
        silent: compared(silent).map(({ key, ...row }) => ({ ...row, source: key as LookUpSource })),
      };
    },
    answered: ({ from, to }, limit) => answers.all({ from, to, limit: rowLimit(limit, ANSWERED_LIMIT) }),
    lastAt: () => last.get() ?? undefined,
    settled: (at) => void insertDigest.run({ at }),
  };
}

function byLevel(rows: readonly LevelRow[]): Record<Level, number> {
  const counts = { "verify-first": 0, "questions-open": 0, "nothing-raised": 0 };
  for (const { level, cases } of rows) counts[level] = cases;
  return counts;
}

function beside(now: readonly TimesRow[], then: readonly TimesRow[]) {
  const before = new Map(then.map(({ key, times }) => [key, times]));
  return now.map((row) => ({ ...row, before: before.get(row.key) ?? 0 }));
}

function toCheck({ key, ...row }: TimesRow & { readonly before: number }) {
  return { check: key, ...row };
}

function toOverdue({ awayUntil, cases, ...row }: OverdueRow) {
  const numbers = readJson(z.array(z.number()), cases, "the overdue cases");
  return {
    ...row,
    cases: numbers.toSorted((one, other) => one - other),
    ...(awayUntil !== null && { awayUntil }),
  };
}
