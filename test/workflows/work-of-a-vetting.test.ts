import Sqlite from "better-sqlite3";
import { expect, onTestFinished, test } from "vitest";
import { CHECKS } from "../../src/checks/index.ts";
import type { Submission } from "../../src/domain/submission.ts";
import { createLocalSources } from "../../src/sources/index.ts";
import { createStorage } from "../../src/storage/index.ts";
import { migrate } from "../../src/storage/migrate.ts";
import { silent } from "../../src/workflows/notices.ts";
import { NOBODY_OUTSIDE } from "../../src/workflows/sources.ts";
import { vet } from "../../src/workflows/vet.ts";
import type { World } from "../../src/workflows/world.ts";
import { createCvGenerator, toSubmission } from "../support/cv-generator.ts";
import { BERLIN, OWNER, TUESDAY } from "../support/open-world.ts";

/** A world that writes down every statement it runs; those of `work` alone are counted. */
function openCountingWorld() {
  let ran: string[] = [];
  const db = new Sqlite(":memory:", { verbose: (sql) => void ran.push(String(sql)) });
  onTestFinished(() => void db.close());
  migrate(db, new Date(TUESDAY));
  const storage = createStorage(db, { linkKey: Buffer.alloc(32) });
  const world: World = {
    storage,
    notices: silent,
    checks: CHECKS,
    sources: createLocalSources({ storage, databasePath: ":memory:" }),
    outside: NOBODY_OUTSIDE,
    policy: { calendar: BERLIN, holidaysOf: () => undefined, remindAfterHours: 6, linkMemoryDays: 365 },
    reportBroken(check, error) {
      throw new Error(check, { cause: error });
    },
  };
  const vetted = (submission: Submission) => {
    ran = [];
    vet(world, { submission, by: OWNER, via: "command", at: TUESDAY });
    return { statements: ran.length, commits: ran.filter((sql) => /^commit/i.test(sql)).length };
  };
  return vetted;
}

/** Nobody shares anything with anybody else. */
function applicant(at: number): Submission {
  const cv = createCvGenerator(100 + at).cv();
  const jobs = cv.jobs.map((job) => ({ ...job, employer: `${job.employer} ${at}` }));
  const own = toSubmission(`Candidate ${at}`, { ...cv, jobs });
  return { ...own, emails: [`applicant${at}@example.com`], phones: [`+49 1512 3${100_000 + at}`] };
}

test("a candidate among hundreds costs as many statements as the first, in one transaction", () => {
  const vetted = openCountingWorld();
  const first = vetted(applicant(0));
  for (let at = 1; at < 300; at++) vetted(applicant(at));
  expect(vetted(applicant(300))).toEqual(first);
  expect(first.commits).toBe(1);
  expect(first.statements).toBeLessThan(140);
});

test("what very many share costs no more than what a few dozen share", () => {
  const vetted = openCountingWorld();
  const alike = (at: number): Submission => ({ ...applicant(at), phones: ["+49 1512 3456789"] });
  for (let at = 0; at < 40; at++) vetted(alike(at));
  const few = vetted(alike(40)).statements;
  for (let at = 41; at < 160; at++) vetted(alike(at));
  expect(vetted(alike(160)).statements).toBeLessThan(1.1 * few);
});
