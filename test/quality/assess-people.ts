import type { Check } from "../../src/checks/define-check.ts";
import { CHECKS } from "../../src/checks/index.ts";
import type { Assessment } from "../../src/domain/assessment.ts";
import type { Submission } from "../../src/domain/submission.ts";
import { createPastCvs } from "../../src/sources/past-cvs.ts";
import { openStorage } from "../../src/storage/index.ts";
import { silent } from "../../src/workflows/notices.ts";
import { NOBODY_OUTSIDE } from "../../src/workflows/sources.ts";
import { vet } from "../../src/workflows/vet.ts";
import type { World } from "../../src/workflows/world.ts";

/** The day of both corpora. */
export const TODAY = "2026-03-03T09:00:00.000Z";
const MINUTE_MS = 60_000;

export interface Vetter {
  /** Opens a case after those before; a broken check is thrown. */
  vet(submission: Submission): Assessment;
  close(): void;
}

/** A team's whole memory in a database of its own: real storage, real checks, nobody to tell. */
export function openVetter(checks: readonly Check[] = CHECKS): Vetter {
  const storage = openStorage({ path: ":memory:", linkKey: "a secret of the corpora", now: new Date(TODAY) });
  const world: World = {
    storage,
    notices: silent,
    checks,
    sources: [createPastCvs(storage)],
    outside: NOBODY_OUTSIDE,
    policy: {
      holidaysOf: () => undefined,
      calendar: {
        timezone: "UTC",
        days: [1, 2, 3, 4, 5],
        fromMinute: 540,
        toMinute: 1020,
        isHoliday: () => false,
      },
      remindAfterHours: 6,
      linkMemoryDays: 365,
    },
    reportBroken(check, error) {
      throw new Error(`${check} failed`, { cause: error });
    },
  };
  let vetted = 0;
  return {
    vet(submission) {
      const at = new Date(Date.parse(TODAY) + vetted++ * MINUTE_MS).toISOString();
      return vet(world, { submission, by: "U0CORPUS", via: "command-line", at }).assessment;
    },
    close: () => storage.close(),
  };
}

/** By itself, after the submissions that came before it. */
export function assessAlone(
  given: { readonly submission: Submission; readonly earlier?: readonly Submission[] | undefined },
  checks?: readonly Check[],
): Assessment {
  const vetter = openVetter(checks);
  try {
    for (const submission of given.earlier ?? []) vetter.vet(submission);
    return vetter.vet(given.submission);
  } finally {
    vetter.close();
  }
}

export function raisedIn(assessment: Assessment): readonly string[] {
  return assessment.findings.map(({ check }) => check).toSorted();
}
