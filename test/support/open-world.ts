import { onTestFinished } from "vitest";
import type { Check } from "../../src/checks/define-check.ts";
import { CHECKS } from "../../src/checks/index.ts";
import type { Case, CaseTask } from "../../src/domain/case.ts";
import type { CaseEvent } from "../../src/domain/history.ts";
import type { Instant } from "../../src/domain/instant.ts";
import type { Submission } from "../../src/domain/submission.ts";
import type { TaskId } from "../../src/domain/task.ts";
import type { WorkingCalendar } from "../../src/domain/working-time.ts";
import { openStorage, type StorageWithBoxes } from "../../src/storage/index.ts";
import type { SealingSecrets } from "../../src/storage/sealing-keys.ts";
import { caseNow } from "../../src/workflows/assess-case.ts";
import type { Notices, Week } from "../../src/workflows/notices.ts";
import { type LocalSource, NOBODY_OUTSIDE, type Outside } from "../../src/workflows/sources.ts";
import { vet } from "../../src/workflows/vet.ts";
import type { Policy, World } from "../../src/workflows/world.ts";

export const OWNER = "U0OWNER";
export const COLLEAGUE = "U0COLLEAGUE";
/** A Tuesday, 10:00 in Berlin. */
export const TUESDAY = "2026-03-03T09:00:00.000Z";

export const BERLIN: WorkingCalendar = {
  timezone: "Europe/Berlin",
  days: [1, 2, 3, 4, 5],
  fromMinute: 540,
  toMinute: 1020,
  isHoliday: (date) => date === "2026-04-03",
};

export const ORDINARY: Submission = {
  name: "Jane Doe",
  emails: ["jane.doe@example.com"],
  phones: ["+49 1512 3456789"],
  location: { country: "DE", city: "Berlin" },
};

/** One holiday each; the real ones are another test's. */
const REGIONS: ReadonlyMap<string, (date: string) => boolean> = new Map(
  Object.entries({ US: "2026-03-05", JP: "2026-03-20" }).map(([region, day]) => [
    region,
    (date: string) => date === day,
  ]),
);

/** One strong finding, settled by one task that is not asked of everybody. */
export const OTHER_PAYEE: Submission = {
  ...ORDINARY,
  payment: { methods: ["bank"], accountHolder: "Robert Hill" },
};

export type Told =
  | { readonly what: "case" | "reminder" | "escalation"; readonly case: Case; readonly at: Instant }
  | { readonly what: "digest"; readonly week: Week; readonly at: Instant };

export interface TestWorld {
  readonly world: World;
  readonly storage: StorageWithBoxes;
  /** What people were told, in order. */
  readonly told: readonly Told[];
  /** Checks that threw. */
  readonly broken: readonly string[];
  /** What the next weeks have to say. */
  quietWeeks(areQuiet: boolean): void;
}

/** The real storage in memory, the real checks, and a record of what people would have been told. */
export function openTestWorld(
  given: {
    readonly policy?: Partial<Policy>;
    readonly checks?: readonly Check[];
    readonly sources?: readonly LocalSource[];
    readonly outside?: Outside;
    readonly path?: string;
    readonly sealing?: SealingSecrets;
  } = {},
): TestWorld {
  const storage = openStorage({
    path: given.path ?? ":memory:",
    linkKey: "a secret of the tests",
    ...(given.sealing !== undefined && { sealing: given.sealing }),
    now: new Date(TUESDAY),
  });
  onTestFinished(() => storage.close());
  const told: Told[] = [];
  const broken: string[] = [];
  let isQuiet = false;
  const notices: Notices = {
    caseChanged: (current, at) => void told.push({ what: "case", case: current, at }),
    reminded: (current, _, at) => void told.push({ what: "reminder", case: current, at }),
    escalated: (current, _, at) => void told.push({ what: "escalation", case: current, at }),
    digest(week, at) {
      if (!isQuiet) told.push({ what: "digest", week, at });
      return !isQuiet;
    },
  };
  const world: World = {
    storage,
    notices,
    checks: given.checks ?? CHECKS,
    sources: given.sources ?? [],
    outside: given.outside ?? NOBODY_OUTSIDE,
    policy: {
      calendar: BERLIN,
      holidaysOf: (region) => REGIONS.get(region.toUpperCase()),
      remindAfterHours: 6,
      linkMemoryDays: 365,
      ...given.policy,
    },
    reportBroken: (check) => void broken.push(check),
  };
  return {
    world,
    storage,
    told,
    broken,
    quietWeeks(areQuiet) {
      isQuiet = areQuiet;
    },
  };
}

export function vetted({ world }: TestWorld, submission: Submission, at: Instant = TUESDAY): Case {
  return vet(world, { submission, by: OWNER, via: "command", at });
}

/** A task of the case, as it is now. Throws when the case has none of that kind. */
export function taskOf({ world }: TestWorld, caseId: number, task: TaskId): CaseTask {
  const found = caseNow(world, caseId).tasks.find((one) => one.task === task);
  if (found === undefined) throw new Error(`case ${caseId} has no task ${task}`);
  return found;
}

export function eventsOf({ storage }: TestWorld, caseId: number): readonly CaseEvent[] {
  return storage.history.of(caseId).map(({ event }) => event);
}
