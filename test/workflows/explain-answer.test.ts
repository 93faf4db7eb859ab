import { describe, expect, test } from "vitest";
import { answerTask, explainAnswer } from "../../src/workflows/answer-task.ts";
import {
  COLLEAGUE,
  eventsOf,
  ORDINARY,
  OWNER,
  openTestWorld,
  taskOf,
  vetted,
} from "../support/open-world.ts";

const TASK = "interview-on-video-or-in-person";
const AT = "2026-03-04T10:00:00.000Z";

function start() {
  const test = openTestWorld();
  const { id } = vetted(test, ORDINARY);
  const task = taskOf(test, id, TASK).id;
  return {
    test,
    id,
    refuse: (by: string, key = by) =>
      answerTask(test.world, { task, by, at: AT, via: "reaction", key, answer: "not-needed" }),
    explain: (by: string, note: string) => explainAnswer(test.world, { task, by, at: AT, via: "form", note }),
    state: () => taskOf(test, id, TASK).state,
  };
}

describe("a reason given afterwards", () => {
  test("stands with the answer and in the history", () => {
    const { test, id, refuse, explain, state } = start();
    refuse(OWNER);
    expect(explain(OWNER, "We met at a fair.")?.state.note).toBe("We met at a fair.");
    expect(state()).toMatchObject({ status: "not-needed", note: "We met at a fair." });
    expect(eventsOf(test, id).at(-1)).toEqual({
      kind: "task-answered",
      task: TASK,
      answer: "not-needed",
      via: "form",
      from: "not-needed",
      to: "not-needed",
      note: "We met at a fair.",
    });
  });

  test("a better one replaces it, and both stay in the history", () => {
    const { test, id, refuse, explain, state } = start();
    refuse(OWNER);
    explain(OWNER, "first");
    explain(OWNER, "second");
    expect(state().note).toBe("second");
    expect(eventsOf(test, id).flatMap((event) => ("note" in event ? event.note : []))).toEqual([
      "first",
      "second",
    ]);
  });

  test("belongs to the answer of whoever gives it", () => {
    const { refuse, explain, state } = start();
    refuse(OWNER);
    refuse(COLLEAGUE);
    explain(OWNER, "mine, which is not the last answer");
    expect(state().note).toBeUndefined();
    explain(COLLEAGUE, "the last one's");
    expect(state()).toMatchObject({ answeredBy: COLLEAGUE, note: "the last one's" });
  });

  test("of an open task explains nothing", () => {
    const { test, id, explain, state } = start();
    const before = eventsOf(test, id).length;
    explain(OWNER, "too early");
    expect(state()).toEqual({ status: "open" });
    expect(eventsOf(test, id)).toHaveLength(before);
  });
});
