import { describe, expect, test } from "vitest";
import { ANSWERS } from "../../../src/domain/task.ts";
import { LANGUAGES } from "../../../src/domain/text.ts";
import { problemsInView } from "../../../src/slack/block-kit/index.ts";
import { readAboutTask } from "../../../src/slack/forms/about-task.ts";
import { answerForm, readAnswerForm } from "../../../src/slack/forms/answer-form.ts";
import { readHandOn } from "../../../src/slack/forms/hand-on-form.ts";
import { readSnooze, snoozeForm } from "../../../src/slack/forms/snooze-form.ts";
import { readMenuValue, TASK_MENU, writeMenuValue } from "../../../src/slack/task-menu.ts";
import { taskForms } from "../../support/every-view.ts";

const TASK = { id: 41, title: { en: "Call back", de: "Rufen Sie zurück" } };

test.each(LANGUAGES)(
  "the forms about tasks and the settings are ones that Slack takes, in %s",
  (language) => {
    for (const form of taskForms({ language, timezone: "Europe/Berlin" })) {
      expect(problemsInView(form)).toEqual([]);
      expect(JSON.stringify(form)).not.toContain("…");
    }
  },
);

describe("the answer to a task", () => {
  const entered = (answer: string | null, note: string | null) => ({
    answer: { value: { selected_option: answer === null ? null : { value: answer } } },
    reason: { value: { value: note } },
  });

  test("is one of six", () => {
    const shown = JSON.stringify(answerForm(TASK, "en"));
    for (const answer of ANSWERS) expect(shown).toContain(`"value":"${answer}"`);
  });

  test.each(ANSWERS)("%s is read with its note", (answer) => {
    expect(readAnswerForm(entered(answer, " by phone "), "en")).toEqual({
      ok: true,
      answer,
      note: "by phone",
    });
  });

  test.each(ANSWERS.filter((answer) => answer !== "not-needed"))("%s needs no note", (answer) => {
    expect(readAnswerForm(entered(answer, null), "en")).toEqual({ ok: true, answer });
  });

  test.each([
    ["without a choice", entered(null, "by phone"), "answer"],
    ["that there is not", entered("perhaps", "by phone"), "answer"],
    ["not needed, without a reason", entered("not-needed", " "), "reason"],
    ["without anything", {}, "answer"],
  ])("%s is not taken", (_, values, field) => {
    const read = readAnswerForm(values, "de");
    expect(read).toEqual({ ok: false, errors: { [field]: expect.stringContaining("Bitte") } });
  });
});

describe("the day until which a task is put off", () => {
  const on = (date: string | null) => ({ "snooze-on": { value: { selected_date: date } } });

  test.each(["2026-03-04", "2026-08-30"])("%s is taken", (date) => {
    expect(readSnooze(on(date), "2026-03-03", "en")).toEqual({ ok: true, on: date });
  });

  test.each([null, "2026-03-03", "2026-03-01", "2026-08-31", "2030-01-01", "soon", "2026-13-01"])(
    "%s is not",
    (date) => {
      expect(readSnooze(on(date), "2026-03-03", "en").ok).toBe(false);
    },
  );

  test("comes back with the task, and with where it was asked for", () => {
    expect(readAboutTask(snoozeForm(TASK, "home", "en").private_metadata ?? "")).toEqual({
      task: 41,
      via: "home",
    });
  });
});

test("a task goes to whoever was chosen, and to nobody when nobody was", () => {
  const to = (user: string | null) => ({ "hand-on-to": { value: { selected_user: user } } });
  expect(readHandOn(to("U1"), "en")).toEqual({ ok: true, to: "U1" });
  expect(readHandOn(to(null), "en")).toMatchObject({ ok: false });
  expect(readHandOn({}, "en")).toMatchObject({ ok: false });
});

describe("an option of a task's menu", () => {
  test.each(TASK_MENU)("%s comes back as it was written", (item) => {
    expect(readMenuValue(writeMenuValue(41, item))).toEqual({ task: 41, item });
  });

  test.each(["", "41", "41:never", "x:date", "-1:date", "0:date", "1e9:date", "41:date:1"])(
    "%j is none",
    (value) => {
      expect(readMenuValue(value)).toBeUndefined();
    },
  );
});
