import { describe, expect, test } from "vitest";
import { ANSWERS, type Answer, type GivenAnswer, taskState } from "../../src/domain/task.ts";

const OWNER = "U0OWNER";
const TAKER = "U0TAKER";
const COLLEAGUE = "U0COLLEAGUE";
const PEOPLE = { "the case's owner": OWNER, "the task's owner": TAKER, "a colleague": COLLEAGUE } as const;

const AT = "2026-03-04T10:00:00.000Z";
const LATER = "2026-03-04T11:00:00.000Z";
const UNTIL = "2026-03-05T08:00:00.000Z";

function given(answer: Answer, by: string, at = AT): GivenAnswer {
  const until = answer === "snooze" || answer === "inconclusive" ? { until: UNTIL } : {};
  return { answer, by, at, withdrawn: false, ...until };
}

/** Every state a task can be in, by what was answered before; the task was taken in each. */
const BEFORE: Readonly<Record<string, readonly GivenAnswer[]>> = {
  untouched: [],
  "taken by somebody else": [given("mine", COLLEAGUE)],
  snoozed: [given("snooze", TAKER)],
  "could not tell": [given("inconclusive", COLLEAGUE)],
  "passed by the case's owner": [given("passed", OWNER)],
  "passed by a colleague": [given("passed", COLLEAGUE)],
  "not needed by the case's owner": [given("not-needed", OWNER)],
  "not needed by a colleague": [given("not-needed", COLLEAGUE)],
  "failed by the case's owner": [given("failed", OWNER)],
  "failed by a colleague": [given("failed", COLLEAGUE)],
  "answered and taken back": [{ ...given("failed", COLLEAGUE), withdrawn: true }],
};
const SETTLED_BY_ANOTHER = new Set(["passed by a colleague", "not needed by a colleague"]);

const rows = Object.entries(BEFORE).flatMap(([before, answers]) =>
  ANSWERS.flatMap((answer) =>
    Object.entries(PEOPLE).map(([who, by]) => ({ before, answers, answer, who, by })),
  ),
);

describe.each([
  ["a task for one person", undefined],
  ["a task that takes a second person", OWNER],
] as const)("%s", (_, besides) => {
  test.each(rows)("$before, then $answer by $who", ({ before, answers, answer, by }) => {
    const earlier = [given("mine", TAKER), ...answers];
    const stood = taskState(earlier, besides);
    const stands = taskState([...earlier, given(answer, by, LATER)], besides);
    if (answer === "mine") return expect(stands).toEqual({ ...stood, takenBy: by });
    if (answer === "snooze") return expect(stands).toEqual({ ...stood, quietUntil: UNTIL });

    const isAlone = besides === by && (answer === "passed" || answer === "not-needed");
    if (isAlone && SETTLED_BY_ANOTHER.has(before)) return expect(stands).toEqual(stood);
    expect(stands).toEqual({
      ...(isAlone ? { status: "open", proposed: answer } : { status: answer }),
      takenBy: stood.takenBy,
      ...(answer === "inconclusive" && { quietUntil: UNTIL }),
      answeredBy: by,
      answeredAt: LATER,
    });
  });
});

describe("the word of the case's owner, where it takes a second person", () => {
  const passes = (by: string): GivenAnswer => given("passed", by);

  test.each<[string, readonly GivenAnswer[], string, string | undefined]>([
    ["alone waits", [passes(OWNER)], "open", "passed"],
    ["twice waits still", [passes(OWNER), passes(OWNER)], "open", "passed"],
    ["and that of somebody else settle it", [passes(OWNER), passes(COLLEAGUE)], "passed", undefined],
    ["after somebody else's leaves it settled", [passes(COLLEAGUE), passes(OWNER)], "passed", undefined],
    ["is enough to say that it failed", [passes(COLLEAGUE), given("failed", OWNER)], "failed", undefined],
    [
      "waits again when somebody else takes theirs back",
      [passes(OWNER), { ...passes(COLLEAGUE), withdrawn: true }],
      "open",
      "passed",
    ],
    [
      "after a failure opens the task, and settles nothing",
      [given("failed", COLLEAGUE), passes(OWNER)],
      "open",
      "passed",
    ],
  ])("%s", (_, answers, status, proposed) => {
    const state = taskState(answers, OWNER);
    expect(state.status).toBe(status);
    expect(state.proposed).toBe(proposed);
  });

  test("keeps its note", () => {
    const note = "Another person of the same name.";
    expect(taskState([{ ...passes(OWNER), note }], OWNER)).toEqual({
      status: "open",
      proposed: "passed",
      answeredBy: OWNER,
      answeredAt: AT,
      note,
    });
  });
});
