import { expect, test } from "vitest";
import type { TaskId, TaskStatus } from "../../src/domain/task.ts";
import { endOf, type FindingInCase, isMostlyOrdinary, isTelling } from "../../src/domain/track-record.ts";

const OPENED = "2026-03-02T09:00:00.000Z";
const FIRST = "2026-03-03T09:00:00.000Z";
const LATER = "2026-03-04T09:00:00.000Z";
const DECIDED = "2026-03-05T09:00:00.000Z";
const ITS_TASK = "confirm-the-payee-name";
const ITS_OTHER = "independent-identity-check";
const NOT_ITS = "meet-in-person";

const answered = (task: TaskId, status: TaskStatus, answeredAt = FIRST) => ({ task, status, answeredAt });
const decided = (decision: "proceed" | "on-hold" | "not-cleared" | "confirmed-misrepresentation") => ({
  decision: { decision, at: DECIDED },
});
const ordinary = (at: string) => ({ as: "ordinary", at });
const confirmed = (at: string) => ({ as: "confirmed", at });

test.each<[string, Partial<Omit<FindingInCase, "finding">> & { settled?: boolean }, unknown]>([
  ["nobody has looked yet", {}, undefined],
  ["its task is open", { tasks: [{ task: ITS_TASK, status: "open" }] }, undefined],
  ["its task could not be established", { tasks: [answered(ITS_TASK, "inconclusive")] }, undefined],
  ["its task was not needed", { tasks: [answered(ITS_TASK, "not-needed")] }, undefined],
  ["its task passed", { tasks: [answered(ITS_TASK, "passed")] }, ordinary(FIRST)],
  ["its task failed", { tasks: [answered(ITS_TASK, "failed")] }, confirmed(FIRST)],
  ["somebody else's task failed", { tasks: [answered(NOT_ITS, "failed")] }, undefined],
  ["somebody else's task passed", { tasks: [answered(NOT_ITS, "passed")] }, undefined],
  [
    "one of its tasks passed and another failed",
    { tasks: [answered(ITS_TASK, "passed"), answered(ITS_OTHER, "failed", LATER)] },
    confirmed(LATER),
  ],
  [
    "two of its tasks passed: the first did it",
    { tasks: [answered(ITS_TASK, "passed", LATER), answered(ITS_OTHER, "passed")] },
    ordinary(FIRST),
  ],
  ["it came here settled", { settled: true }, ordinary(OPENED)],
  ["the team went ahead", decided("proceed"), ordinary(DECIDED)],
  ["the case is on hold", decided("on-hold"), undefined],
  ["the case was not cleared", decided("not-cleared"), confirmed(DECIDED)],
  ["the case was confirmed", decided("confirmed-misrepresentation"), confirmed(DECIDED)],
  [
    "its task passed, and the case was confirmed because of something else",
    { tasks: [answered(ITS_TASK, "passed")], ...decided("confirmed-misrepresentation") },
    ordinary(FIRST),
  ],
  [
    "its task failed, and the team went ahead all the same",
    { tasks: [answered(ITS_TASK, "failed")], ...decided("proceed") },
    confirmed(FIRST),
  ],
])("%s", (_, { settled = false, tasks = [], ...given }, expected) => {
  const finding = { tasks: [ITS_TASK, ITS_OTHER] as const, settled };
  expect(endOf({ finding, openedAt: OPENED, tasks, ...given })).toEqual(expected);
});

test.each([
  [0, 0, false, false],
  [4, 0, false, false],
  [2, 3, true, false],
  [0, 9, true, false],
  [0, 10, true, true],
  [2, 8, true, true],
  [3, 7, true, false],
  [3, 17, true, true],
  [5, 19, true, false],
])(
  "%i confirmed and %i ordinary: worth telling %s, mostly ordinary %s",
  (confirmed, ordinary, tells, mostly) => {
    const record = { confirmed, ordinary, open: 100 };
    expect([isTelling(record), isMostlyOrdinary(record)]).toEqual([tells, mostly]);
  },
);
