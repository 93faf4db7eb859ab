import { describe, expect, test } from "vitest";
import type { Answer } from "../../src/domain/task.ts";
import type { WatchlistHit } from "../../src/facts/looked-up.ts";
import { answerTask, explainAnswer, overruled, undoAnswer } from "../../src/workflows/answer-task.ts";
import { caseNow } from "../../src/workflows/assess-case.ts";
import {
  COLLEAGUE,
  eventsOf,
  ORDINARY,
  OTHER_PAYEE,
  OWNER,
  openTestWorld,
  type TestWorld,
  taskOf,
  vetted,
} from "../support/open-world.ts";
import { hit } from "../support/watchlist-hit.ts";

const WALLET = "bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq";
const SCREEN = "screen-against-sanctions";
const AT = "2026-03-04T10:00:00.000Z";

/** A case with a listed wallet: the task that it asks for takes a second person. */
function listed() {
  const hits: readonly WatchlistHit[] = [hit("wallet", WALLET, { sanctioned: true })];
  const test = openTestWorld({
    sources: [{ gather: () => ({ lookedUp: { watchlistHits: hits } }) }],
  });
  const { id } = vetted(test, { ...ORDINARY, payment: { methods: ["crypto"], wallets: [WALLET] } });
  return { test, id, ...answering(test, id, SCREEN) };
}

function answering(test: TestWorld, id: number, what: Parameters<typeof taskOf>[2]) {
  const task = taskOf(test, id, what).id;
  return {
    task,
    say: (answer: Answer, by: string) =>
      answerTask(test.world, { task, by, at: AT, via: "button", key: `${by}:${answer}`, answer }),
    state: () => taskOf(test, id, what).state,
    isSettled: () =>
      caseNow(test.world, id).assessment.findings.find(({ tasks }) => tasks.includes(what))?.settled,
  };
}

describe("what takes a second person", () => {
  test("waits, settles nothing and is reminded of until somebody else says it too", () => {
    const { test, task, say, state, isSettled } = listed();
    const waits = () => test.storage.tasks.waiting({ limit: 500 }).some(({ id }) => id === task);
    expect(say("passed", OWNER)?.state).toMatchObject({
      status: "open",
      proposed: "passed",
      answeredBy: OWNER,
    });
    expect([waits(), isSettled()]).toEqual([true, false]);
    say("passed", COLLEAGUE);
    expect(state()).toMatchObject({ status: "passed", answeredBy: COLLEAGUE });
    expect([waits(), isSettled()]).toEqual([false, true]);
  });

  test("is in the history as what it was: said, and not yet settled", () => {
    const { test, id, say } = listed();
    say("passed", OWNER);
    say("passed", COLLEAGUE);
    expect(eventsOf(test, id).filter(({ kind }) => kind === "task-answered")).toMatchObject([
      { answer: "passed", from: "open", to: "open" },
      { answer: "passed", from: "open", to: "passed" },
    ]);
  });

  test("fails in one person's word", () => {
    const { say, state } = listed();
    say("failed", OWNER);
    expect(state().status).toBe("failed");
  });

  test("keeps the reason why it is not needed while it waits, and goes back by Undo", () => {
    const { test, task, say, state } = listed();
    say("not-needed", OWNER);
    explainAnswer(test.world, { task, by: OWNER, at: AT, via: "form", note: "Paid by bank after all." });
    expect(state()).toMatchObject({
      status: "open",
      proposed: "not-needed",
      note: "Paid by bank after all.",
    });
    undoAnswer(test.world, { task, by: COLLEAGUE, at: AT, via: "button" });
    expect(state()).toEqual({ status: "open" });
  });
});

describe("two people who answer at the same moment", () => {
  const outcomes = ["passed", "failed", "inconclusive", "not-needed"] as const;

  test.each(outcomes.flatMap((one) => outcomes.map((other) => [one, other] as const)))(
    "%s and %s: both are kept, the last one counts",
    (one, other) => {
      const test = openTestWorld();
      const { id } = vetted(test, OTHER_PAYEE);
      const { task, say, state } = answering(test, id, "confirm-the-payee-name");
      say(one, OWNER);
      const before = taskOf(test, id, "confirm-the-payee-name");
      const after = say(other, COLLEAGUE);
      expect(state()).toMatchObject({ status: other, answeredBy: COLLEAGUE });
      expect(
        test.storage.history
          .of(id)
          .flatMap(({ by, event }) => (event.kind === "task-answered" ? [[by, event.answer]] : [])),
      ).toEqual([
        [OWNER, one],
        [COLLEAGUE, other],
      ]);
      expect(after && overruled(before, after)).toEqual(
        one === other ? undefined : { of: OWNER, by: COLLEAGUE, answer: other },
      );
      undoAnswer(test.world, { task, by: OWNER, at: AT, via: "button" });
      expect(state()).toMatchObject({ status: one, answeredBy: OWNER });
    },
  );

  test.each<[string, Answer, string, Answer, string]>([
    ["the same person", "passed", OWNER, "failed", OWNER],
    ["taking it", "passed", OWNER, "mine", COLLEAGUE],
    ["snoozing it", "passed", OWNER, "snooze", COLLEAGUE],
    ["taking it first", "mine", OWNER, "failed", COLLEAGUE],
  ])("%s overrules nobody", (_, one, first, other, second) => {
    const test = openTestWorld();
    const { id } = vetted(test, OTHER_PAYEE);
    const { say } = answering(test, id, "confirm-the-payee-name");
    say(one, first);
    const before = taskOf(test, id, "confirm-the-payee-name");
    const after = say(other, second);
    expect(after && overruled(before, after)).toBeUndefined();
  });

  test("of whom one may not settle it alone: nobody is told that a word counts that does not", () => {
    const { test, id, say } = listed();
    say("passed", COLLEAGUE);
    const before = taskOf(test, id, SCREEN);
    const after = say("not-needed", OWNER);
    expect(after?.state).toEqual(before.state);
    expect(after && overruled(before, after)).toBeUndefined();
  });
});
