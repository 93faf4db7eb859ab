/**
 * Writes a range of earlier candidates into a file of its own: `earlier-cases.ts FILE FROM TO ALL`. Several of these run
 * side by side; `database.ts` puts their files together.
 */
import Sqlite from "better-sqlite3";
import type { Assessment } from "../src/domain/assessment.ts";
import { type Instant, toInstant } from "../src/domain/instant.ts";
import { comparableCv } from "../src/facts/cv-sketch.ts";
import { identifiers } from "../src/facts/identifiers.ts";
import { createStorage, type StorageWithBoxes } from "../src/storage/index.ts";
import { migrate } from "../src/storage/migrate.ts";
import { openVetter } from "../test/quality/assess-people.ts";
import { KNOWN, ORDINARY } from "../test/quality/corpus.ts";
import { type Random, seeded } from "../test/support/random.ts";
import { LINK_KEY, NOW, OWNERS, openedAt } from "./frame.ts";
import { person, withoutCvText } from "./people.ts";

const IN_ONE_TRANSACTION = 5000;
const DAY_MS = 86_400_000;
const EXPIRES = "2030-01-01T00:00:00.000Z";
/** Retention has erased the texts of all but the newest. */
const WITH_CV_TEXT = 10_000;
/** Of the newest cases, one in 25 of all, five tasks each are known: half of them answered. */
const WITH_TASKS = 0.04;
const TASKS = [
  "interview-on-video-or-in-person",
  "check-identity-on-the-call",
  "call-references-on-company-line",
  "compare-cv-and-profiles",
  "confirm-the-payee-name",
] as const;
/** Of the corpus of known patterns; the others are of ordinary people. */
const RAISED_SHARE = 0.15;

const [file = "", from = "0", to = "0", all = "0"] = process.argv.slice(2);
write(file, Number(from), Number(to), Number(all));

function write(path: string, first: number, end: number, count: number): void {
  const db = new Sqlite(path);
  // Nobody needs this file when it is not whole.
  db.pragma("journal_mode = off");
  db.pragma("synchronous = off");
  db.pragma("cache_size = -1500000");
  migrate(db, new Date(NOW));
  const storage = createStorage(db, { linkKey: LINK_KEY });
  db.prepare("insert into sqlite_sequence (name, seq) values ('cases', ?), ('tasks', ?)").run(
    first,
    5 * first,
  );
  // The next sketch is numbered after the highest.
  db.pragma("foreign_keys = off");
  db.prepare("insert into cv_sketches (id, case_id, jobs, seen_at, expires_at) values (?, 0, x'', ?, ?)").run(
    first,
    NOW,
    EXPIRES,
  );
  const assessments = pool();
  for (let at = first; at < end; ) {
    storage.transaction(() => {
      for (const until = Math.min(end, at + IN_ONE_TRANSACTION); at < until; at++)
        keep(storage, at, count, assessments);
    });
  }
  db.prepare("delete from cv_sketches where case_id = 0").run();
  db.close();
}

function keep(storage: StorageWithBoxes, at: number, count: number, assessments: Pool): void {
  const random = seeded(at + 11);
  const submission = person(at);
  const opened = openedAt(at, count);
  const kept = at < count - WITH_CV_TEXT ? withoutCvText(submission) : submission;
  const owner = random.one(OWNERS);
  const id = storage.cases.create({ submission: kept, stage: "interview", owner, openedAt: opened });
  storage.identifiers.remember(id, identifiers(submission, opened), EXPIRES);
  storage.cvSketches.remember(id, comparableCv(submission), opened, EXPIRES);
  const { next, one } = random;
  const assessment = one(next() < RAISED_SHARE ? assessments.raised : assessments.ordinary);
  const linked = next() < 0.02 ? [{ case: `V-${1 + random.below(id)}`, because: [] }] : [];
  storage.cases.assess(id, { ...assessment, at: opened, linked });
  const isRecent = at >= count * (1 - WITH_TASKS);
  if (isRecent) openTasks(storage, id, owner, opened, random);
  if (!isRecent || next() < 0.2)
    storage.cases.decide(id, {
      decision: next() < 0.9 ? "proceed" : "not-cleared",
      reason: "As agreed in the team.",
      by: owner,
      at: later(opened, 5 * DAY_MS),
    });
}

function openTasks(
  { tasks }: StorageWithBoxes,
  id: number,
  owner: string,
  openedOn: Instant,
  random: Random,
): void {
  for (const [at, task] of TASKS.entries()) {
    const dueAt = later(openedOn, (1 + at) * DAY_MS);
    const because = ["account-holder-differs"];
    const given = { case: id, task, role: "hiring", baseline: true, secondPerson: false, because } as const;
    const number = tasks.open({ ...given, openedAt: openedOn, dueAt, remindAt: dueAt });
    if (random.next() < 0.5)
      tasks.answer(
        number,
        { answer: "passed", by: owner, at: later(openedOn, random.below(3 * DAY_MS)) },
        "b",
      );
  }
}

interface Pool {
  readonly raised: readonly Assessment[];
  readonly ordinary: readonly Assessment[];
}

/** Real assessments, of which retention has left what is counted. */
function pool(): Pool {
  const vetter = openVetter();
  const slim = (submission: Parameters<typeof vetter.vet>[0]): Assessment => {
    const { findings, ...rest } = vetter.vet(submission);
    return { ...rest, findings: findings.map((finding) => ({ ...finding, sources: [], cases: [] })) };
  };
  const found = {
    raised: KNOWN.slice(0, 30).map(({ submission }) => slim(submission)),
    ordinary: ORDINARY.slice(0, 60).map(({ submission }) => slim(submission)),
  };
  vetter.close();
  return found;
}

function later(at: Instant, ms: number): Instant {
  return toInstant(new Date(Math.min(Date.parse(at) + ms, Date.parse(NOW))));
}
