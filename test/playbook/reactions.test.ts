import { describe, expect, test } from "vitest";
import { ANSWERS } from "../../src/domain/task.ts";
import { ANSWER_INFO, ANSWER_OF_REACTION, answerOf, SEEDED } from "../../src/playbook/reactions.ts";

describe("answerOf", () => {
  test.each([
    ["white_check_mark", "passed"],
    ["heavy_check_mark", "passed"],
    ["+1", "passed"],
    ["+1::skin-tone-5", "passed"],
    ["x", "failed"],
    ["-1", "failed"],
    ["shrug", "inconclusive"],
    ["person_shrugging", "inconclusive"],
    ["man-shrugging", "inconclusive"],
    ["woman-shrugging::skin-tone-2", "inconclusive"],
    ["raising_hand", "mine"],
    ["raising_hand::skin-tone-3", "mine"],
    ["man-raising-hand", "mine"],
    ["woman-raising-hand", "mine"],
    ["hand", "mine"],
    ["alarm_clock", "snooze"],
    ["zzz", "snooze"],
    ["no_entry_sign", "not-needed"],
  ])("%s means %s", (reaction, answer) => {
    expect(answerOf(reaction)).toBe(answer);
  });

  test.each(["eyes", "", "::skin-tone-3", "constructor", "__proto__", "White_check_mark", "x "])(
    "%s is no answer",
    (reaction) => {
      expect(answerOf(reaction)).toBeUndefined();
    },
  );
});

test("no reaction means two things, and every answer has one", () => {
  const names = ANSWERS.flatMap((answer) => ANSWER_INFO[answer].reactions);
  expect(new Set(names).size).toBe(names.length);
  expect(Object.keys(ANSWER_OF_REACTION).length).toBe(names.length);
});

test("what is seeded is the usual reaction of passed, failed and mine", () => {
  expect(SEEDED.map(answerOf)).toEqual(["passed", "failed", "mine"]);
  expect(SEEDED).toEqual((["passed", "failed", "mine"] as const).map((one) => ANSWER_INFO[one].reactions[0]));
});
